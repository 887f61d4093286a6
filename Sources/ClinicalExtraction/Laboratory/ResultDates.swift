import ClinicalRecord
import DocumentModel
import PageLayout

/// Finds the date that results belong to, where their own column, row or sentence names none.
struct ResultDates: Sendable {
  let index: DateIndex

  /// A date and whether it may be another's.
  struct Found: Sendable {
    var date: ClinicalDate
    var isSure: Bool
  }

  /// The date of a table: on the line above it (`Blood results of 16/03/2025:`), else of the page.
  func date(above box: Box, on page: LaidOutPage) -> Found? {
    if let date = lineAbove(box, on: page) { return Found(date: date, isSure: true) }
    guard let date = index.resultDate(page: page.page.number) else { return letterDate }
    return Found(date: date, isSure: date.role == .collected || !hasUnlabelledDate(page: page.page.number))
  }

  /// The date of results in text: when samples were taken, else the letter's own date, which is a guess.
  func date(page: Int) -> Found? {
    if let date = index.resultDate(page: page), date.role == .collected {
      return Found(date: date, isSure: true)
    }
    return letterDate ?? index.resultDate(page: page).map { Found(date: $0, isSure: false) }
  }

  /// Whether a date of unknown part stands on the page: its label may be misread, and it the date of collection.
  private func hasUnlabelledDate(page: Int) -> Bool {
    index.mentions.contains { $0.page == page && $0.role == nil && !$0.isBirthDate && $0.day.day != nil }
  }

  /// The date that a text ends with before its colon: what follows was measured then.
  func leading(_ passage: Passage) -> ClinicalDate? {
    guard passage.text.utf8.last == UInt8(ascii: ":"), let last = passage.sentences.last,
      let box = passage.text.box(of: last)
    else { return nil }
    let found = index.mentions(in: box, page: passage.page).filter { !$0.isBirthDate }
    guard let nearest = found.last, passage.text.text(last).hasSuffix("\(nearest.printed):") else {
      return nil
    }
    return nearest.clinicalDate(role: .stated)
  }

  /// A letter's date stands first on its first page, with no label or as the day of the visit.
  private var letterDate: Found? {
    let own = index.mentions.first {
      !$0.isBirthDate && $0.day.day != nil
        && ($0.role == nil || $0.role == .performed || $0.role == .reported)
    }
    return own.map { Found(date: $0.clinicalDate(role: .stated), isSure: false) }
  }

  private func lineAbove(_ box: Box, on page: LaidOutPage) -> ClinicalDate? {
    let lines = page.lines.filter {
      $0.box.bottom <= box.top + $0.textHeight / 2 && box.top - $0.box.bottom < 2.5 * $0.textHeight
    }
    guard let nearest = lines.max(by: { $0.box.bottom < $1.box.bottom }) else { return nil }
    let found = index.mentions(in: nearest.box, page: page.page.number).filter { !$0.isBirthDate }
    if let collected = found.first(where: { $0.role == .collected }) {
      return collected.clinicalDate(role: .collected)
    }
    guard found.count == 1, let only = found.first, only.role == nil || only.role == .performed else {
      return nil
    }
    return only.clinicalDate(role: .collected)
  }
}
