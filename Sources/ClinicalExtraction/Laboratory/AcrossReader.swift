import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads tables that list tests across the top and dates down the side.
struct AcrossReader: Sendable {
  let scanner: LabScanner
  let headers: HeaderReader
  let pageDate: ClinicalDate?

  /// The results of such a table; none where the table is of another kind.
  func drafts(of grid: LabGrid) -> [ResultDraft] {
    var grid = grid
    grid.joinFlags(scanner: scanner)
    guard let top = grid.rows.indices.first(where: { headers.kind(of: $0, in: grid) == .names }) else {
      return []
    }
    var columns = Array(repeating: LabColumn(), count: grid.columnCount)
    headers.read(top, of: grid, into: &columns)
    var body = top + 1
    while body < grid.rows.count, !hasValue(body, grid) {
      headers.read(body, of: grid, into: &columns)
      body += 1
    }
    let ranges = rangeRow(body..<grid.rows.count, grid)
    return (body..<grid.rows.count).filter { !isRangeRow($0, grid) }.flatMap { row in
      results(row, grid, columns, ranges: ranges)
    }
  }

  private func hasValue(_ row: Int, _ grid: LabGrid) -> Bool {
    grid.filled(row).contains { ColumnVotes.look(of: $0.cell, numbers: scanner.numbers) == .number }
  }

  /// `Ref.` with ranges under each test is not a visit.
  private func isRangeRow(_ row: Int, _ grid: LabGrid) -> Bool {
    guard let first = grid.filled(row).first else { return false }
    return headers.label(of: first.cell) == .range
      || grid.filled(row).count { ColumnVotes.look(of: $0.cell, numbers: scanner.numbers) == .range } >= 2
  }

  private func rangeRow(_ rows: Range<Int>, _ grid: LabGrid) -> Int? { rows.first { isRangeRow($0, grid) } }

  private func results(_ row: Int, _ grid: LabGrid, _ columns: [LabColumn], ranges: Int?) -> [ResultDraft] {
    let cells = grid.filled(row)
    let date = cells.lazy.compactMap { headers.date(in: $0.cell, page: grid.page) }.first
    let isDated = cells.contains { cell in
      if case .date? = cell.cell.atoms.first?.kind { return true }
      return false
    }
    // A row that is neither dated nor the only one is a summary (mean, change) or unknown.
    guard isDated || date != nil || columns.allSatisfy({ $0.role != .date }) else { return [] }
    return cells.compactMap { column, cell in
      draft(
        cell, row: row, column: columns[column], date: date, range: ranges.flatMap { grid.cell($0, column) },
        grid)
    }
  }

  private func draft(
    _ cell: LabText, row: Int, column: LabColumn, date: ClinicalDate?, range: LabText?, _ grid: LabGrid
  ) -> ResultDraft? {
    guard column.naming.fit == .whole, column.role != .date else { return nil }
    let result = CellResult(cell, numbers: scanner.numbers)
    guard let value = result.value, let place = result.valueRange, let span = cell.span(place),
      result.unexplained <= cell.text.utf8.count / 2
    else { return nil }
    var surroundings = LabSurroundings(line: column.title, titles: grid.titles)
    surroundings.specimen = grid.titles.lazy.compactMap(LabSpecimen.named).first
    var draft = ResultDraft(
      place: .init(page: grid.page, group: grid.group, row: row), name: column.name,
      printedName: column.name?.printed, naming: column.naming, value: value, valueSpan: span,
      surroundings: surroundings)
    draft.decimals = result.decimals
    draft.unit = result.unit.map { PrintedUnit($0, in: cell) } ?? column.unit.map { PrintedUnit($0) }
    draft.flag = result.flag
    draft.range = range.flatMap { RangeCell.range(in: $0, numbers: scanner.numbers) }
    draft.date = date ?? pageDate
    if result.isRepaired || result.unexplained > 0 { draft.doubt(.readingsDiffer) }
    if result.isUnsure { draft.doubt(.implausible) }
    if column.naming.isRepaired { draft.doubt(.lowConfidence) }
    return draft
  }
}
