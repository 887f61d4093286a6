import ClinicalRecord
import DocumentModel
import PageLayout

/// What rows of titles and headings between results say of when these were taken.
extension HeaderReader {
  /// The date of collection on a row between results, which dates the rows below it.
  func collectionDate(_ row: Int, of grid: LabGrid) -> ClinicalDate? {
    labelledDate(row, of: grid) ?? headingDate(row, of: grid)
  }

  /// The date that a label in the row makes that of collection.
  func labelledDate(_ row: Int, of grid: LabGrid) -> ClinicalDate? {
    mentions(row, of: grid).first { $0.role == .collected }?.clinicalDate(role: .collected)
  }

  private func mentions(_ row: Int, of grid: LabGrid) -> [DateMention] {
    grid.filled(row).flatMap { _, cell in
      cell.box(0..<cell.text.utf8.count).map { dates.mentions(in: $0, page: grid.page) } ?? []
    }.filter { !$0.isBirthDate }
  }

  /// The only date of a heading between results (`Hemogram 23.08.2025 08:52 · …`), where the page names no other day of
  /// collection.
  private func headingDate(_ row: Int, of grid: LabGrid) -> ClinicalDate? {
    let found = mentions(row, of: grid)
    guard found.count == 1, found[0].role == nil, found[0].day.day != nil, dates.mayDateResults(found[0]),
      !found[0].isOfEarlierResults, grid.filled(row).count <= 3, opensRow(grid.filled(row), grid),
      grid.filled(row).allSatisfy({ !isValue($0.cell) || isDate($0.cell) || isIdentifier($0.cell) }),
      !dates.mentions.contains(where: { $0.page == grid.page && $0.role == .collected })
    else { return nil }
    return found[0].clinicalDate(role: .collected)
  }

  /// The day in the title over the names (`Investigation (23-Mar-2026)`), where no other column of the row has one: it
  /// is that of all results below.
  func dateOverNames(_ row: Int, of grid: LabGrid) -> ClinicalDate? {
    let found = mentions(row, of: grid)
    guard found.count == 1, found[0].day.day != nil, dates.mayDateResults(found[0]),
      found[0].role == nil || found[0].role == .collected, !found[0].isOfEarlierResults,
      let first = grid.filled(row).first, first.column == 0, grid.filled(row).count > 1,
      holdsWord(first.cell), [nil, .name].contains(label(of: first.cell)),
      let box = first.cell.box(0..<first.cell.text.utf8.count),
      box.contains(x: found[0].box.midX, y: found[0].box.midY)
    else { return nil }
    return found[0].clinicalDate(role: .collected)
  }

  private func holdsWord(_ cell: LabText) -> Bool {
    cell.atoms.contains { atom in
      switch atom.kind {
      case .word, .name: cell.printed(atom.range).count(where: \.isLetter) > 2
      default: false
      }
    }
  }

  /// More digits than any result has: a number of the patient or the sample.
  private func isIdentifier(_ cell: LabText) -> Bool {
    let digits = cell.text.text.utf8
    return digits.count >= 7 && digits.allSatisfy { (48...57).contains($0) }
  }

  /// Whether a row begins where the table does; a lone heading may stand behind columns of dirt.
  private func opensRow(_ cells: [(column: Int, cell: LabText)], _ grid: LabGrid) -> Bool {
    guard let first = cells.first else { return false }
    if first.column == 0 { return true }
    guard cells.count == 1, let lead = first.cell.atoms.first else { return false }
    switch lead.kind {
    case .word, .name: return first.cell.text.words.count >= 3
    default: return false
    }
  }

  /// The date of a title, as the whole document's dates are read.
  func date(in cell: LabText, page: Int) -> ClinicalDate? {
    guard let box = cell.box(0..<cell.text.utf8.count) else { return nil }
    let found = dates.mentions(in: box, page: page).filter {
      !$0.isBirthDate && $0.role != .reported && $0.role != .received
    }
    return found.first?.clinicalDate(role: .collected)
  }
}
