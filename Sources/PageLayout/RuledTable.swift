import DocumentModel

/// Lays out the words of one table whose cells are drawn.
struct RuledTable {
  private let cells: [RuledCell]
  private let columns: [Table.Column]
  private let space: WordSpace
  private let slope: Double

  init(cells: [RuledCell], space: WordSpace, slope: Double) {
    self.cells = cells
    self.space = space
    self.slope = slope
    let count = cells.map { $0.column + $0.columnSpan }.max() ?? 0
    columns = (0..<count).map { column in
      let own = cells.filter { $0.column == column && $0.columnSpan == 1 }
      let any = own.isEmpty ? cells.filter { $0.column <= column && $0.column + $0.columnSpan > column } : own
      return Table.Column(
        left: any.map(\.box.left).min() ?? 0, right: any.map(\.box.right).max() ?? 0)
    }
  }

  /// The table with the words that stand in its cells: for each cell, by index, its words.
  func draft(words: [[Ink]]) -> TableDraft {
    var rows: [TableDraft.Row] = []
    let byRow = Dictionary(grouping: cells.indices) { cells[$0].row }
    for row in byRow.keys.sorted() {
      rows += tableRows(byRow[row] ?? [], words)
    }
    return TableDraft(columns: columns, rows: rows, isRuled: true)
  }

  /// A row of cells is one row of the table with wrapped cells, or several that no rule parts.
  private func tableRows(_ row: [Int], _ words: [[Ink]]) -> [TableDraft.Row] {
    var home: [Int: Int] = [:]
    for cell in row {
      for ink in words[cell] { home[ink.index] = cell }
    }
    let lines = RowFinder.rows(of: row.flatMap { words[$0] }, slope: slope)
      .map { RowDraft(row: $0, space: space, slope: slope, home: { home[$0.index] ?? 0 }) }
    let rows = lines.map { line in
      let ranges = line.texts.map { run in
        let cell = cells[home[run.inks.first?.index ?? 0] ?? 0]
        let span = cell.column...(cell.column + cell.columnSpan - 1)
        let company = line.texts.count { home[$0.inks.first?.index ?? 0] == home[run.inks.first?.index ?? 0] }
        return company > 1 ? narrowed(span, to: run) : span
      }
      return TableDraft.Row(line: line, columns: columns.count, under: ranges)
    }
    if holdsSeveral(rows) { return WrappedRows.join(rows) }
    guard var whole = rows.first else { return [] }
    for rest in rows.dropFirst() { whole.append(rest) }
    return [whole]
  }

  /// The columns under one of several texts in a cell: the rule between them was not found.
  private func narrowed(_ span: ClosedRange<Int>, to run: Run) -> ClosedRange<Int> {
    let own = span.filter { columns[$0].left < run.right - 1 && columns[$0].right > run.left + 1 }
    guard let first = own.first, let last = own.last else { return span }
    return first...last
  }

  /// Whether figures stand under each other in two columns, or two lines with figures each fill most columns:
  /// one row cannot have two results.
  private func holdsSeveral(_ rows: [TableDraft.Row]) -> Bool {
    guard rows.count > 1 else { return false }
    let stacked = columns.indices.count { column in
      rows.count { $0.cells[column]?.runs.first?.inks.first.map { $0.isFigure || $0.isSign } ?? false } > 1
    }
    let full = rows.count { row in
      row.held.count > 2 && row.held.count * 5 >= columns.count * 3 && row.hasFigure
    }
    return stacked > 1 || full > 1
  }
}
