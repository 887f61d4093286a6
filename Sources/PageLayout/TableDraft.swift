import DocumentModel

/// A table under construction: rows of the table, each of one or more rows of the page.
struct TableDraft: Hashable, Sendable {
  var columns: [Table.Column]
  var rows: [Row]
  var isRuled: Bool

  struct Row: Hashable, Sendable {
    /// Top to bottom.
    var lines: [RowDraft]
    /// One entry a column.
    var cells: [Cell?]
  }

  struct Cell: Hashable, Sendable {
    /// Top to bottom.
    var runs: [Run]
    var columnSpan = 1
  }

  var top: Double { rows.first?.top ?? 0 }
}

extension TableDraft.Row {
  /// A row of one line whose texts cover these columns.
  init(line: RowDraft, columns: Int, under ranges: [ClosedRange<Int>]) {
    lines = [line]
    cells = Array(repeating: nil, count: columns)
    for (run, range) in zip(line.texts, ranges) {
      guard cells.indices.contains(range.lowerBound) else { continue }
      cells[range.lowerBound].add(run, columnSpan: range.count)
    }
  }

  var top: Double { lines.first?.box.top ?? 0 }
  var height: Double { lines.first?.height ?? 0 }
  /// Indices of the columns that hold text.
  var held: [Int] { cells.indices.filter { cells[$0] != nil } }

  /// Whether a figure stands in a column after the first.
  var hasFigure: Bool {
    cells.dropFirst().contains { $0?.runs.contains { $0.inks.contains(where: \.isFigure) } ?? false }
  }

  /// Takes the lines and texts of the row below.
  mutating func append(_ below: TableDraft.Row) {
    lines += below.lines
    for (column, cell) in below.cells.enumerated() {
      guard let cell else { continue }
      for run in cell.runs { cells[column].addLine(run, columnSpan: cell.columnSpan) }
    }
  }
}

extension TableDraft.Cell? {
  /// Adds a text on the same line.
  mutating func add(_ run: Run, columnSpan: Int) {
    guard var cell = self, let last = cell.runs.popLast() else {
      self = TableDraft.Cell(runs: [run], columnSpan: columnSpan)
      return
    }
    cell.runs.append(Run(last.inks + run.inks))
    cell.columnSpan = Swift.max(cell.columnSpan, columnSpan)
    self = cell
  }

  /// Adds a text below.
  mutating func addLine(_ run: Run, columnSpan: Int) {
    guard var cell = self else {
      self = TableDraft.Cell(runs: [run], columnSpan: columnSpan)
      return
    }
    cell.runs.append(run)
    cell.columnSpan = Swift.max(cell.columnSpan, columnSpan)
    self = cell
  }
}

extension TableDraft {
  /// A table found by its whitespace.
  init(rows drafts: ArraySlice<RowDraft>, growth: TableGrowth) {
    columns = growth.columns.map {
      Table.Column(left: $0.extent.lowerBound, right: $0.extent.upperBound)
    }
    let count = columns.count
    rows = drafts.map { Row(line: $0, columns: count, under: growth.assign($0)) }
    isRuled = false
  }
}
