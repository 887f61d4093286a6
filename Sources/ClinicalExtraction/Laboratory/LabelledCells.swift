import DocumentModel
import PageLayout

/// A table whose drawn cells are cards: each holds a test's name, and below it lines of labels (`Normal range: 4.0 - 11.0
/// K/uL`, `Value 4.8 Low`).
struct LabelledCells {
  /// The lines of all cells, cell after cell; empty where it is no such table.
  let lines: [LabText]

  init(_ table: Table, page: Int, scanner: LabScanner) {
    guard table.isRuled else {
      lines = []
      return
    }
    let filled = table.rows.flatMap { $0.cells.compactMap(\.self) }.filter { !$0.words.isEmpty }
    let cards = filled.compactMap { cell in
      Self.card(Self.lines(of: cell.words).map { scanner.scan($0, page: page) }, scanner)
    }
    lines = cards.count > 2 && cards.count * 2 > filled.count ? cards.flatMap(\.self) : []
  }

  /// The name, which is a line of its own and the first, and the lines of labels, one of them of the result. What else is
  /// printed there, as the ends of a scale or its knob, says nothing.
  private static func card(_ lines: [LabText], _ scanner: LabScanner) -> [LabText]? {
    guard let first = lines.first, AnalyteNamer().naming(of: first).fit == .whole else { return nil }
    let labelled = lines.dropFirst().compactMap { line in
      role(of: line, scanner).map { (role: $0, line: line) }
    }
    return labelled.contains { $0.role == .result } ? [first] + labelled.map(\.line) : nil
  }

  /// The role of the label that a line begins with.
  private static func role(of line: LabText, _ scanner: LabScanner) -> ColumnRole? {
    let hit = scanner.terms.labels.longestHits(in: line.folded).first { $0.payload.group == .column }
    return hit.flatMap { $0.range.lowerBound == 0 ? ColumnRole(label: $0.payload.role) : nil }
  }

  /// A recognised word's box is that of its ink, so that a dash lies below the middle of the figures beside it.
  private static func lines(of words: [Word]) -> [[Word]] {
    words.reduce(into: [[Word]]()) { lines, word in
      if let bottom = lines.last?.map(\.box.bottom).max(), word.box.midY < bottom {
        lines[lines.count - 1].append(word)
      } else {
        lines.append([word])
      }
    }
  }
}
