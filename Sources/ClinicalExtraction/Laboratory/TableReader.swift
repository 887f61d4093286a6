import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads the results of a table whose tests stand in rows.
struct TableReader: Sendable {
  let scanner: LabScanner
  let headers: HeaderReader
  /// The date of the page's results, where the table gives none.
  let pageDate: ClinicalDate?

  /// The results of a table, section by section: each row of titles starts one.
  func drafts(of grid: LabGrid) -> [ResultDraft] {
    var drafts: [ResultDraft] = []
    var start = 0
    var date = pageDate
    while start < grid.rows.count {
      var columns = Array(repeating: LabColumn(), count: grid.columnCount)
      if start == 0 { headers.readHeads(of: grid, into: &columns) }
      var body = start
      while body < grid.rows.count,
        headers.kind(of: body, in: grid) == .header || isUnitRow(body, after: start, grid)
      {
        headers.read(body, of: grid, into: &columns)
        body += 1
      }
      var end = max(body, start + 1)
      while end < grid.rows.count, headers.kind(of: end, in: grid) != .header { end += 1 }
      for row in start..<body { date = headers.collectionDate(row, of: grid) ?? date }
      drafts += section(grid, rows: body..<end, columns: columns, date: date)
      for row in body..<end { date = headers.collectionDate(row, of: grid) ?? date }
      start = end
    }
    return drafts
  }

  /// A second row of titles that holds nothing but units, times and dates.
  private func isUnitRow(_ row: Int, after start: Int, _ grid: LabGrid) -> Bool {
    let cells = grid.filled(row)
    return row > start && !cells.isEmpty
      && cells.allSatisfy { _, cell in
        cell.atoms.allSatisfy { atom in
          switch atom.kind {
          case .unit, .time, .date: true
          default: false
          }
        }
      }
  }

  private func section(_ grid: LabGrid, rows: Range<Int>, columns: [LabColumn], date: ClinicalDate?)
    -> [ResultDraft]
  {
    var columns = columns
    for row in rows {
      for (index, cell) in grid.filled(row) where columns.indices.contains(index) {
        columns[index].votes.add(cell, numbers: scanner.numbers)
      }
    }
    ColumnRoles.assign(&columns)
    return LabPanel.panels(columns).flatMap { panel in
      PanelReader(
        grid: grid, panel: panel, columns: columns, scanner: scanner, headers: headers, pageDate: date
      ).drafts(rows: rows)
    }
  }
}
