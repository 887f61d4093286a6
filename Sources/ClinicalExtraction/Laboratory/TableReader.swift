import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads the results of a table whose tests stand in rows.
struct TableReader: Sendable {
  let scanner: LabScanner
  let headers: HeaderReader
  /// The date of the page's results, where the table gives none.
  let pageDate: ClinicalDate?
  /// The date of earlier results, where the page gives it outside the table.
  var earlierDate: ClinicalDate?
  /// The titles of the table above, which this one may go on with.
  var above: LabHeader?

  /// The results of a table, section by section: each row of titles starts one.
  func drafts(of grid: LabGrid) -> [ResultDraft] { read(grid).drafts }

  /// The results, and the titles under which the last of them stand.
  func read(_ grid: LabGrid) -> (drafts: [ResultDraft], header: LabHeader?) {
    var drafts: [ResultDraft] = []
    var header: LabHeader?
    var start = 0
    var date = pageDate
    while start < grid.rows.count {
      var columns = Array(repeating: LabColumn(), count: grid.columnCount)
      var body = start
      if start == 0 {
        headers.readHeads(of: grid, into: &columns)
        if isSupertitle(grid) {
          headers.read(0, of: grid, into: &columns)
          body = 1
        }
      }
      while body < grid.rows.count,
        headers.kind(of: body, in: grid) == .header || isUnitRow(body, after: start, grid)
          || isSubtitle(body, after: start, grid)
      {
        headers.read(body, of: grid, into: &columns)
        body += 1
      }
      var end = max(body, start + 1)
      while end < grid.rows.count, headers.kind(of: end, in: grid) != .header { end += 1 }
      if body == 0, let inherited = above?.columns(for: grid) { columns = inherited }
      header = LabHeader(columns: columns, grid: grid)
      for row in start..<body { date = headers.collectionDate(row, of: grid) ?? date }
      drafts += section(grid, rows: body..<end, columns: columns, date: date)
      for row in body..<end { date = headers.collectionDate(row, of: grid) ?? date }
      start = end
    }
    return (drafts, header)
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

  /// A first row of titles over several columns each (`Percent`, `Absolute`), with the titles of the columns below.
  private func isSupertitle(_ grid: LabGrid) -> Bool {
    guard grid.rows.count > 2, headers.kind(of: 0, in: grid) == .body,
      headers.kind(of: 1, in: grid) == .header
    else { return false }
    return grid.filled(0).count >= 2 && holdsNoValue(0, grid) && !headers.holdsLabelledDate(0, of: grid)
  }

  private func holdsNoValue(_ row: Int, _ grid: LabGrid) -> Bool {
    grid.filled(row).allSatisfy { _, cell in
      switch ColumnVotes.look(of: cell, numbers: scanner.numbers) {
      case .text, .name, .unit: true
      default: false
      }
    }
  }

  /// A second row of titles (`Patient (sec)`, `Control (sec)`, `Ratio`): no name before them, no value among them.
  private func isSubtitle(_ row: Int, after start: Int, _ grid: LabGrid) -> Bool {
    let cells = grid.filled(row)
    return row > start && cells.count >= 2 && cells[0].column > 0 && holdsNoValue(row, grid)
  }

  private func isRemark(_ cell: LabText) -> Bool {
    switch ColumnVotes.look(of: cell, numbers: scanner.numbers) {
    case .text, .flag: true
    default: false
    }
  }

  private func section(_ grid: LabGrid, rows: Range<Int>, columns: [LabColumn], date: ClinicalDate?)
    -> [ResultDraft]
  {
    var columns = columns
    for (index, role) in grid.labelled where columns[index].role == nil { columns[index].role = role }
    for row in rows {
      let cells = grid.filled(row)
      // A heading or remark on a row of its own says nothing of the column it stands in.
      if cells.count == 1, isRemark(cells[0].cell) { continue }
      for (index, cell) in cells where columns.indices.contains(index) {
        columns[index].votes.add(cell, row: row, numbers: scanner.numbers)
      }
    }
    ColumnRoles.assign(&columns)
    for index in columns.indices where columns[index].titled == .previous && columns[index].date == nil {
      columns[index].date = earlierDate
    }
    return LabPanel.panels(columns).flatMap { panel in
      PanelReader(
        grid: grid, panel: panel, columns: columns, scanner: scanner, headers: headers, pageDate: date
      ).drafts(rows: rows)
    }
  }
}
