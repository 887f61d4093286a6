import DocumentModel
import PageLayout

/// Takes what recognition made of dotted rules and dirt out of a table's cells.
enum MarkerTableCleaner {
  static func cleaned(_ table: Table) -> Table {
    var cleaned = table
    for row in cleaned.rows.indices {
      let line = cleaned.rows[row].cells.compactMap { $0?.words }.flatMap { $0 }
      for column in cleaned.rows[row].cells.indices {
        guard let cell = cleaned.rows[row].cells[column] else { continue }
        let words = kept(cell.words, line: line)
        guard words.count < cell.words.count, let box = Box.union(words.map(\.box)) else { continue }
        cleaned.rows[row].cells[column] = Table.Cell(words: words, box: box)
      }
    }
    return cleaned
  }

  /// Words the recogniser hardly believes in are dirt beside one that it is sure of, but for those that turn what the
  /// cell says; strokes are rules.
  private static func kept(_ words: [Word], line: [Word]) -> [Word] {
    let isSure = words.contains { $0.confidence >= 0.6 }
    return words.filter { word in
      let isDirt = isSure && word.confidence < 0.3 && !denials.contains(FoldedText(word.text).text)
      return !isDirt && !RuleStroke.isPiece(word, among: line)
        && !["|", "¦", "»", "«", "||"].contains(word.text)
    }
  }

  private static let denials: Set<String> = [
    "not", "no", "non", "neg", "negative", "nil", "none", "absent", "without", "nicht", "kein", "negativ",
    "не",
    "нет", "yok", "negatif", "sin", "negativo", "negativa", "pas",
  ]
}
