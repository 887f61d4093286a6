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
    let cards = filled.map { cell in Self.lines(of: cell.words).map { scanner.scan($0, page: page) } }
      .filter { Self.isCard($0, scanner) }
    lines = cards.count > 2 && cards.count * 2 > filled.count ? cards.flatMap(\.self) : []
  }

  /// A name on its own line first, and a line that begins with the label of a result.
  private static func isCard(_ lines: [LabText], _ scanner: LabScanner) -> Bool {
    guard let first = lines.first, lines.count > 1, AnalyteNamer().naming(of: first).fit == .whole else {
      return false
    }
    return lines.dropFirst().contains { line in
      let hit = scanner.terms.labels.longestHits(in: line.folded).first { $0.payload.group == .column }
      return hit?.range.lowerBound == 0 && hit.flatMap { ColumnRole(label: $0.payload.role) } == .result
    }
  }

  private static func lines(of words: [Word]) -> [[Word]] {
    words.reduce(into: [[Word]]()) { lines, word in
      if let last = lines.last?.last, word.box.top < last.box.midY {
        lines[lines.count - 1].append(word)
      } else {
        lines.append([word])
      }
    }
  }
}
