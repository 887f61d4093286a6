import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads titles that print a differential in per cent (`500-cell differential (%)`) and gives the sign to the shares below,
/// where they make up about a hundred: counts do not.
enum DifferentialNote {
  /// The sign of the title among the lines above a table: it ends the line, or a colon stands behind it.
  static func sign(in lines: [TextLine]) -> UnitScanner.Match? {
    lines.lazy.map { MappedText(words: $0.words) }.compactMap(sign).first
  }

  private static func sign(in text: MappedText) -> UnitScanner.Match? {
    guard text.words.count <= 14, FoldedText(utf8: text.utf8).text.contains("differential"),
      let start = text.utf8.indices.first(where: { text.utf8[$0...].starts(with: "(%)".utf8) })
    else { return nil }
    let behind = text.utf8[(start + 3)...]
    guard behind.isEmpty || behind.first == UInt8(ascii: ":") else { return nil }
    return UnitScanner.Match(
      range: (start + 1)..<(start + 2), printed: "%", candidates: ["%"], isRepaired: false)
  }

  /// The results of a page's tables, the shares of cells of those below such a title with its sign. What stands side by
  /// side below one title is one differential.
  ///
  /// - Parameter signs: by the tables' groups.
  static func applied(
    _ signs: [Int: UnitScanner.Match], to drafts: [ResultDraft], _ vocabulary: Vocabulary
  ) -> [ResultDraft] {
    guard !signs.isEmpty else { return drafts }
    var drafts = drafts
    let parts = drafts.indices.filter {
      signs[drafts[$0].place.group] != nil && isPart(drafts[$0], vocabulary)
    }
    for indices in Dictionary(grouping: parts, by: { drafts[$0].date?.value }).values {
      let sum = indices.reduce(0) { $0 + (drafts[$1].value.number ?? 0) }
      guard (75...110).contains(sum) else { continue }
      for index in indices where isShare(drafts[index], vocabulary) {
        drafts[index].unit = signs[drafts[index].place.group].map { PrintedUnit($0) }
      }
    }
    return drafts
  }

  /// A row without a unit that counts cells: a share of the vocabulary, or a cell that it does not know.
  private static func isPart(_ draft: ResultDraft, _ vocabulary: Vocabulary) -> Bool {
    guard draft.unit == nil, let number = draft.value.number, (0...100).contains(number) else { return false }
    return draft.naming.fit != .whole || isShare(draft, vocabulary)
  }

  private static func isShare(_ draft: ResultDraft, _ vocabulary: Vocabulary) -> Bool {
    draft.naming.fit == .whole
      && draft.naming.candidates.contains { candidate in
        let analyte = vocabulary.analytes[candidate.analyte]
        return analyte.isShare && (analyte.panel == "CBC diff" || analyte.specimen == "bone marrow")
      }
  }
}
