import DocumentModel
import PageLayout

/// Takes what recognition made of dotted rules and dirt out of a table's cells.
enum MarkerTableCleaner {
  static func cleaned(_ table: Table) -> Table {
    var cleaned = table
    for row in cleaned.rows.indices {
      for column in cleaned.rows[row].cells.indices {
        guard let cell = cleaned.rows[row].cells[column] else { continue }
        let words = kept(cell.words)
        guard words.count < cell.words.count, let box = Box.union(words.map(\.box)) else { continue }
        cleaned.rows[row].cells[column] = Table.Cell(words: words, box: box)
      }
    }
    return cleaned
  }

  /// Words the recogniser hardly believes in are dirt beside one that it is sure of; strokes are rules.
  private static func kept(_ words: [Word]) -> [Word] {
    let isSure = words.contains { $0.confidence >= 0.6 }
    return words.filter { !(isSure && $0.confidence < 0.3) && !isStroke($0) }
  }

  /// Thinner than any figure of its height.
  private static func isStroke(_ word: Word) -> Bool {
    word.text.unicodeScalars.count == 1 && "1|lI!¦:;»".contains(word.text)
      && word.box.width < 0.15 * word.box.height
      || ["|", "¦", "»", "«", "||"].contains(word.text)
  }
}
