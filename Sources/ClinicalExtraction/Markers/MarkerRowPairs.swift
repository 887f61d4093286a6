import DocumentModel
import PageLayout

/// Tables of cells of which each takes two rows: the cells' name with the values, under it the markers that define them
/// with the ranges (`B cells | 0.0 - ` over `CD19+ | (6 - 19)`).
enum MarkerRowPairs {
  /// The table with one row a pair: the markers and the values, without the flags behind them.
  static func joined(_ table: Table) -> Table {
    var joined = table
    joined.rows = []
    for row in table.rows {
      if let above = joined.rows.last, isDefinition(row), isMeasured(above) {
        joined.rows[joined.rows.count - 1] = pair(above, row)
      } else {
        joined.rows.append(row)
      }
    }
    return joined
  }

  /// Markers with a sign in the first cell, ranges in brackets in all others.
  private static func isDefinition(_ row: Table.Row) -> Bool {
    guard let name = row.cells.first??.text, name.hasPrefix("CD"), name.contains("+") else { return false }
    let others = row.cells.dropFirst().compactMap { $0?.text }
    return !others.isEmpty
      && others.allSatisfy { text in
        text.hasPrefix("(") && text.hasSuffix(")") && text.contains { $0.isNumber }
          && text.allSatisfy { $0.isNumber || "()-–., <>≤≥".contains($0) }
      }
  }

  private static func isMeasured(_ row: Table.Row) -> Bool {
    guard let name = row.cells.first??.text, !name.contains("CD") else { return false }
    return row.cells.dropFirst().contains { $0?.words.first.map { isNumber($0.text) } ?? false }
  }

  private static func isNumber(_ text: String) -> Bool {
    text.contains { $0.isNumber } && text.allSatisfy { $0.isNumber || ".,<>".contains($0) }
  }

  private static func pair(_ values: Table.Row, _ definition: Table.Row) -> Table.Row {
    var pair = values
    pair.box = values.box.union(definition.box)
    pair.lines += definition.lines
    for index in pair.cells.indices.dropFirst() {
      guard let cell = pair.cells[index], let first = cell.words.first, isNumber(first.text) else { continue }
      // A plus or minus behind the number tells where it stands to its range, and nothing of the cells.
      pair.cells[index] = Table.Cell(words: [first], box: first.box)
    }
    pair.cells[0] = definition.cells.first ?? nil
    return pair
  }
}
