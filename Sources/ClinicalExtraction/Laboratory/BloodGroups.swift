import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads the patient's blood group, wherever it is stated: in tables, labelled lines and sentences.
struct BloodGroups: Sendable {
  static let code = "abo_rh"

  let document: ClinicalDocument
  let scanner: LabScanner

  /// - Parameter found: the date that holds at a passage, where the text gives none.
  func drafts(date found: (Passage) -> ResultDates.Found?) -> [ResultDraft] {
    let rows = document.pages.flatMap { page in
      page.tables.flatMap(\.rows).map { row in
        Passage(
          page: page.page.number, kind: .keyValues,
          text: MappedText(words: row.cells.compactMap { $0 }.flatMap(\.words)))
      }
    }
    var seen: Set<Box> = []
    return (rows + document.passages).flatMap { drafts(of: $0, date: found($0)?.date) }.filter {
      seen.insert($0.valueSpan.box).inserted
    }
  }

  private func drafts(of passage: Passage, date: ClinicalDate?) -> [ResultDraft] {
    let text = scanner.scan(passage.text, page: passage.page)
    return text.atoms.compactMap { atom in
      guard case .name(let names) = atom.kind,
        let name = names.first(where: { scanner.vocabulary.analytes[$0.analyte].id == Self.code }),
        !isOfAnother(atom, text),
        let group = BloodGroup.stated(in: text.text.utf8, from: atom.range.upperBound),
        let span = text.span(group.range)
      else { return nil }
      var draft = ResultDraft(
        place: .init(page: text.page, group: -3_000_000 - text.page, row: atom.range.lowerBound),
        name: text.span(atom.range), printedName: text.printed(atom.range),
        naming: AnalyteNaming(
          candidates: [.init(analyte: name.analyte, requires: [])], fit: .whole, measure: nil),
        value: Value(printed: text.printed(group.range)), valueSpan: span,
        surroundings: LabSurroundings(line: passage.folded.utf8, titles: []))
      // A day that the text tells of something else is not the sample's.
      draft.date = date.flatMap { Self.sampleRoles.contains($0.role) ? $0 : nil }
      if !group.isWorded, span.confidence < 1 { draft.doubt(.lowConfidence) }
      return draft
    }
  }

  private static let sampleRoles: Set<ClinicalDate.Role> = [.collected, .received, .reported]

  /// A donor's or a unit's group is not the patient's.
  private func isOfAnother(_ atom: LabAtom, _ text: LabText) -> Bool {
    let before = FoldedText(text.printed(max(0, atom.range.lowerBound - 40)..<atom.range.lowerBound)).text
    let words = before.split(separator: " ").suffix(4)
    guard let other = words.lastIndex(where: { word in Self.others.contains { word.hasPrefix($0) } }) else {
      return false
    }
    return !words[other...].contains { word in Self.patients.contains { word.hasPrefix($0) } }
  }

  private static let others = [
    "donor", "unit", "spender", "donneur", "donante", "donator", "донор", "verici", "供者",
  ]
  private static let patients = [
    "recipient", "patient", "empfanger", "receveur", "реципиент", "alici", "患者", "受者",
  ]
}
