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
    var previous: [LabColumn] = []
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
          || isSubtitle(body, after: start, grid) || isDirt(body, after: start, grid)
          || isTimeRow(body, after: start, grid)
      {
        headers.read(body, of: grid, into: &columns)
        body += 1
      }
      var end = max(body, start + 1)
      while end < grid.rows.count, headers.kind(of: end, in: grid) != .header { end += 1 }
      inheritRoles(of: previous, below: start..<body, grid, into: &columns)
      previous = columns
      if body == 0, let inherited = above?.columns(for: grid) { columns = inherited }
      header = LabHeader(columns: columns, grid: grid)
      for row in start..<body {
        date = headers.collectionDate(row, of: grid) ?? headers.dateOverNames(row, of: grid) ?? date
      }
      drafts += section(grid, titles: start..<body, rows: body..<end, columns: columns, date: date)
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

  /// The times of day under the dates of columns, one of them misread (`16.40 GST`) or a sign of dirt among them.
  private func isTimeRow(_ row: Int, after start: Int, _ grid: LabGrid) -> Bool {
    let cells = grid.filled(row).map(\.cell)
    return row > start && cells.count(where: isTime) >= 2
      && cells.allSatisfy { cell in
        if isTime(cell) || isMisreadTime(cell) || cell.text.text.count == 1 { return true }
        if case .text = ColumnVotes.look(of: cell, numbers: scanner.numbers) { return true }
        return false
      }
  }

  private func isTime(_ cell: LabText) -> Bool {
    cell.atoms.contains { atom in
      if case .time = atom.kind { return true }
      return false
    }
  }

  /// A recognised hour and minute with a point between them.
  private func isMisreadTime(_ cell: LabText) -> Bool {
    guard let word = cell.text.words.first, word.confidence < 1 else { return false }
    let parts = word.text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(parts[0]),
      let minute = Int(parts[1])
    else { return false }
    return (0..<24).contains(hour) && (0..<60).contains(minute)
  }

  /// A stray sign between two rows of titles.
  private func isDirt(_ row: Int, after start: Int, _ grid: LabGrid) -> Bool {
    guard row > start, row + 1 < grid.rows.count, headers.kind(of: row + 1, in: grid) == .header else {
      return false
    }
    return grid.filled(row).allSatisfy { !$0.cell.text.text.contains { $0.isLetter || $0.isNumber } }
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

  /// Where the titles of a section say the same as those of the one above, a misread one among them stands for what
  /// stood there above.
  private func inheritRoles(
    of above: [LabColumn], below titles: Range<Int>, _ grid: LabGrid, into columns: inout [LabColumn]
  ) {
    let both = zip(above, columns).filter { $0.role != nil && $1.role != nil }
    guard both.count >= 2, both.allSatisfy({ $0.role == $1.role }) else { return }
    for index in columns.indices where columns[index].role == nil && above[index].role != nil {
      let words = titles.compactMap { grid.cell($0, index)?.text.words }.joined()
      if words.contains(where: { $0.confidence < 1 }) { columns[index].role = above[index].role }
    }
  }

  /// `Results: admission 30/05/2025 → lowest → discharge 23/06/2025` over a table of as many columns of numbers says when
  /// those of each were taken.
  private func dateByArrows(_ columns: inout [LabColumn], _ grid: LabGrid) {
    let results = columns.indices.filter { columns[$0].votes.role == .result }
    guard results.count >= 2, results.allSatisfy({ columns[$0].date == nil && columns[$0].titled == nil }),
      let parts = headers.partsBetweenArrows(over: grid), parts.count == results.count
    else { return }
    for (index, part) in zip(results, parts) {
      columns[index].date = part.date
      columns[index].title = part.title
      if part.date == nil { columns[index].role = .previous }
    }
  }

  /// The headings on rows of their own straight above a row of titles, nearest first.
  private func headings(above row: Int, _ grid: LabGrid) -> [[UInt8]] {
    var headings: [[UInt8]] = []
    for row in (0..<row).reversed() {
      let cells = grid.filled(row)
      guard cells.count == 1, cells[0].column == 0, cells[0].cell.text.utf8.count <= 80,
        [.text, .name].contains(ColumnVotes.look(of: cells[0].cell, numbers: scanner.numbers))
      else { break }
      headings.append(grid.line(row))
    }
    return headings
  }

  /// Whether two columns of names name different tests in the same row: the second is of a panel of its own, whose
  /// results were not found.
  private func namesOthers(_ column: Int, than name: Int, _ rows: Range<Int>, _ grid: LabGrid) -> Bool {
    rows.contains { row in
      guard let one = grid.cell(row, name), let other = grid.cell(row, column) else { return false }
      let names = (AnalyteNamer().naming(of: one), AnalyteNamer().naming(of: other))
      return names.0.fit == .whole && names.1.fit == .whole
        && Set(names.0.candidates.map(\.analyte)).isDisjoint(with: names.1.candidates.map(\.analyte))
    }
  }

  /// The rows behind those of the patient's data and dates that stand before the first test: layout may take both for one
  /// table, and what they hold says nothing of the columns below.
  private func behindPatient(_ rows: Range<Int>, _ grid: LabGrid) -> Range<Int> {
    let isNamed = { (row: Int) in
      grid.filled(row).contains { AnalyteNamer().naming(of: $0.cell).fit == .whole }
    }
    guard let first = rows.first(where: isNamed),
      let last = (rows.lowerBound..<first).last(where: {
        headers.isOfPatient($0, of: grid) || headers.holdsLabelledDate($0, of: grid)
      })
    else { return rows }
    return (last + 1)..<rows.upperBound
  }

  /// Whether a row holds nothing but ranges, each straight below a number.
  private func isOfRangesBelow(_ row: Int, _ grid: LabGrid) -> Bool {
    func look(_ cell: LabText) -> ColumnVotes.Look { ColumnVotes.look(of: cell, numbers: scanner.numbers) }
    return row > 0
      && grid.filled(row).allSatisfy { column, cell in
        let isOfLimits = look(cell) == .range || RangeCell.isOneSided(cell)
        return isOfLimits && grid.cell(row - 1, column).map(look) == .number
      }
  }

  private func section(
    _ grid: LabGrid, titles: Range<Int>, rows: Range<Int>, columns: [LabColumn], date: ClinicalDate?
  ) -> [ResultDraft] {
    let dated = DatedCells(grid: grid, scanner: scanner, headers: headers).drafts(rows: rows)
    if !dated.isEmpty { return dated }
    var columns = columns
    for (index, role) in grid.labelled where columns[index].role == nil { columns[index].role = role }
    for row in behindPatient(rows, grid) {
      let cells = grid.filled(row)
      // A heading or remark on a row of its own says nothing of the column it stands in.
      if cells.count == 1, isRemark(cells[0].cell) { continue }
      // Nor do the patient's data above the results.
      if headers.isOfPatient(row, of: grid) { continue }
      if isOfRangesBelow(row, grid) { continue }
      for (index, cell) in cells where columns.indices.contains(index) {
        columns[index].votes.add(cell, row: row, numbers: scanner.numbers)
      }
    }
    if titles.isEmpty { dateByArrows(&columns, grid) }
    ColumnRoles.assign(&columns)
    for index in columns.indices where columns[index].titled == .previous && columns[index].date == nil {
      columns[index].date = earlierDate
    }
    let headings = headings(above: titles.lowerBound, grid)
    let drafts = LabPanel.panels(columns).flatMap { panel in
      var panel = panel
      panel.aliases.removeAll { alias in
        panel.results.contains { $0.column < alias } && namesOthers(alias, than: panel.name, rows, grid)
      }
      return PanelReader(
        grid: grid, panel: panel, columns: columns, scanner: scanner, headers: headers, pageDate: date,
        headings: headings
      ).drafts(rows: rows)
    }
    let read = Set(drafts.map(\.place.row))
    let whole = rows.filter { !read.contains($0) }.flatMap {
      WholeCells(grid: grid, scanner: scanner, date: date).drafts(row: $0)
    }
    return drafts + whole
  }
}
