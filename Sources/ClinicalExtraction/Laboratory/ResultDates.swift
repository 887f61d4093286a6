import ClinicalRecord
import DocumentModel
import PageLayout

/// Finds the date that results belong to, where their own table or sentence names none.
struct ResultDates: Sendable {
  let index: DateIndex

  /// The date of a table: on the line above it (`Blood results of 16/03/2025:`), else of the page, else the only date
  /// that could be meant.
  func date(above box: Box, on page: LaidOutPage) -> ClinicalDate? {
    let number = page.page.number
    return lineAbove(box, on: page) ?? date(page: number)
  }

  /// The date of results on a page.
  func date(page: Int) -> ClinicalDate? {
    if let date = index.resultDate(page: page) { return date }
    // A letter carries its own date, first on its first page, with no label that says what it is.
    let candidates = index.mentions.filter { !$0.isBirthDate && $0.day.day != nil && $0.role == nil }
    return (candidates.first { $0.page == page } ?? candidates.first)?.clinicalDate(role: .stated)
  }

  private func lineAbove(_ box: Box, on page: LaidOutPage) -> ClinicalDate? {
    let lines = page.lines.filter { $0.box.bottom <= box.top + $0.textHeight / 2 && box.top - $0.box.bottom < 2.5 * $0.textHeight }
    guard let nearest = lines.max(by: { $0.box.bottom < $1.box.bottom }) else { return nil }
    let found = index.mentions(in: nearest.box, page: page.page.number).filter { !$0.isBirthDate }
    if let collected = found.first(where: { $0.role == .collected }) { return collected.clinicalDate(role: .collected) }
    guard found.count == 1, let only = found.first, only.role == nil || only.role == .performed else { return nil }
    return only.clinicalDate(role: .collected)
  }
}
