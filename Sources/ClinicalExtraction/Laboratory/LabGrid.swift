import ClinicalRecord
import DocumentModel
import PageLayout

/// A table as the extractor sees it: each cell cut into atoms.
struct LabGrid: Sendable {
  let page: Int
  /// Counts the document's tables.
  let group: Int
  /// One entry a column; nil where the row has nothing.
  var rows: [[LabText?]]
  let columnCount: Int
  /// How many columns each cell covers; 1 where none is.
  private let spans: [[Int]]
  /// What stands above the table, nearest first, folded.
  let titles: [[UInt8]]
  /// The lines that those titles are.
  let heads: [TextLine]
  /// The unit that a note beside the table gives to all its results (`All results in g/L`).
  let unitOfAll: UnitScanner.Match?

  /// The sign that a title above the table gives to a differential.
  let shareSign: UnitScanner.Match?

  /// Roles that labels in all cells of a column give it, by column.
  let labelled: [Int: ColumnRole]

  init(table: Table, page: Int, group: Int, titles: PageTitles, scanner: LabScanner) {
    self.page = page
    self.group = group
    self.titles = titles.folded
    heads = titles.detached + titles.lines
    unitOfAll = UnitNote.unit(in: titles.lines.prefix(2) + titles.below, page: page, scanner: scanner)
    shareSign = DifferentialNote.sign(in: Array(titles.lines.prefix(2)))
    let cells = table.rows.map { row in
      row.cells.map { cell in cell.map { scanner.scan($0.words, page: page) } }
    }
    let split = ColumnSplitter(scanner: scanner).split(LaboratoryCodes.withoutCodes(cells), page: page)
    let repeated = RepeatedLabels(rows: split, page: page, scanner: scanner)
    rows = repeated.rows
    labelled = repeated.roles
    columnCount = rows.map(\.count).max() ?? 0
    // A split moves the columns: what covered several then covers one.
    let isSplit = columnCount != table.columns.count
    spans = isSplit ? [] : table.rows.map { $0.cells.map { $0?.columnSpan ?? 1 } }
  }

  func cell(_ row: Int, _ column: Int) -> LabText? {
    guard rows.indices.contains(row), rows[row].indices.contains(column) else { return nil }
    return rows[row][column]
  }

  func span(_ row: Int, _ column: Int) -> Int {
    spans.indices.contains(row) && spans[row].indices.contains(column) ? max(1, spans[row][column]) : 1
  }

  /// The cells of a row that hold something.
  func filled(_ row: Int) -> [(column: Int, cell: LabText)] {
    rows[row].enumerated().compactMap { column, cell in
      cell.flatMap { $0.isEmpty ? nil : (column, $0) }
    }
  }

  /// From the leftmost to the rightmost ink of each column, in points.
  var columnBoxes: [Box?] {
    (0..<columnCount).map { column in
      Box.union(
        rows.compactMap { row in
          row.indices.contains(column) ? row[column].flatMap { $0.box(0..<$0.text.utf8.count) } : nil
        })
    }
  }

  /// Joins a column of flags with the numbers before it, where only one of the two is titled: the title stands over both.
  mutating func joinFlags(scanner: LabScanner) {
    for column in 1..<max(1, columnCount) where isTitledOnce(column) {
      let flagged = rows.indices.filter { holdsOnlyFlag($0, column) }
      let valued = flagged.filter { row in
        if case .number? = cell(row, column - 1)?.atoms.first?.kind { return true }
        return false
      }
      guard !flagged.isEmpty, valued.count == flagged.count else { continue }
      for row in rows.indices {
        let words = [column - 1, column].compactMap { cell(row, $0)?.text.words }.joined()
        rows[row][column - 1] = words.isEmpty ? nil : scanner.scan(Array(words), page: page)
        rows[row][column] = nil
      }
    }
  }

  /// Whether no row but those with flags fills both a column and the one before it.
  private func isTitledOnce(_ column: Int) -> Bool {
    rows.indices.allSatisfy { row in
      holdsOnlyFlag(row, column) || cell(row, column)?.isEmpty ?? true
        || cell(row, column - 1)?.isEmpty ?? true
    }
  }

  private func holdsOnlyFlag(_ row: Int, _ column: Int) -> Bool {
    guard let cell = cell(row, column), cell.atoms.count == 1, case .flag? = cell.atoms.first?.kind else {
      return false
    }
    return true
  }

  /// A row's text, folded.
  func line(_ row: Int) -> [UInt8] {
    Array(filled(row).map(\.cell.folded.utf8).joined(separator: [0x20]))
  }
}
