import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads rows that are nothing but tests with their outcomes (`HBsAg NON REACTIVE   ANTI-HCV NON REACTIVE`), of which no
/// column holds names.
struct WholeCells: Sendable {
  let grid: LabGrid
  let scanner: LabScanner
  let date: ClinicalDate?

  /// The outcomes of a row; a name counts where an outcome stands straight behind it, and another name or nothing behind
  /// that.
  func drafts(row: Int) -> [ResultDraft] {
    let cells = grid.filled(row).map(\.cell)
    guard cells.count > 1 else { return [] }
    let text = scanner.scan(cells.flatMap(\.text.words), page: grid.page)
    return text.atoms.indices.dropLast().compactMap { index in
      guard case .name(let names) = text.atoms[index].kind,
        case .qualitative(let meaning) = text.atoms[index + 1].kind,
        isName(text, index + 2) ?? true, isOutcome(text, index - 1) ?? true
      else { return nil }
      return draft(names, text, text.atoms[index].range, (meaning, text.atoms[index + 1].range), row: row)
    }
  }

  private func isName(_ text: LabText, _ index: Int) -> Bool? {
    guard text.atoms.indices.contains(index) else { return nil }
    if case .name = text.atoms[index].kind { return true }
    return false
  }

  private func isOutcome(_ text: LabText, _ index: Int) -> Bool? {
    guard text.atoms.indices.contains(index) else { return nil }
    if case .qualitative = text.atoms[index].kind { return true }
    return false
  }

  private func draft(
    _ names: [VocabularyTerms.AnalyteName], _ text: LabText, _ name: Range<Int>,
    _ outcome: (meaning: String, range: Range<Int>), row: Int
  ) -> ResultDraft? {
    guard let span = text.span(outcome.range) else { return nil }
    var draft = ResultDraft(
      place: .init(page: grid.page, group: grid.group, row: row), name: text.span(name),
      printedName: text.printed(name),
      naming: AnalyteNaming(candidates: names, fit: .whole, measure: nil),
      value: Value(text: outcome.meaning, printed: text.printed(outcome.range)), valueSpan: span,
      surroundings: LabSurroundings(line: grid.line(row), titles: grid.titles))
    draft.date = date
    return draft
  }
}
