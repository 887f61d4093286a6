import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads tables that list tests across the top and dates down the side.
struct AcrossReader: Sendable {
  let scanner: LabScanner
  let headers: HeaderReader
  let pageDate: ClinicalDate?
  /// The names of the table above, which this one may go on with.
  var above: LabHeader?

  /// The results of such a table, and the names under which the last of them stand; none where the table is of another
  /// kind.
  func read(_ grid: LabGrid) -> (drafts: [ResultDraft], header: LabHeader?) {
    var grid = grid
    grid.joinFlags(scanner: scanner)
    let named = grid.rows.indices.filter { headers.kind(of: $0, in: grid) == .names }
    guard let first = named.first else { return (continued(grid), above) }
    let tops = grid.rows.indices.filter { named.contains($0) || $0 > first && isLostTop($0, grid) }
    let last = tops.last ?? first
    // A heading over the first names may date them all.
    let heading = (0..<first).lazy.compactMap { headers.collectionDate($0, of: grid) }.first
    let drafts = tops.enumerated().flatMap { number, top in
      let end = number + 1 < tops.count ? tops[number + 1] : grid.rows.count
      return band(top, until: end, grid, heading: heading)
    }
    return (drafts, LabHeader(columns: titles(last, until: grid.rows.count, grid).columns, grid: grid))
  }

  /// The results of a table below one with names that dirt parted from it: nothing but dated rows. Where words stand above
  /// them they may be names that no reader made out; and as those may be lost whole, none of this is sure.
  private func continued(_ grid: LabGrid) -> [ResultDraft] {
    guard let columns = above?.columns(for: grid), columns.contains(where: { $0.naming.fit == .whole }) else {
      return []
    }
    let rows = grid.rows.indices.filter { grid.filled($0).count > 1 }
    guard rows.allSatisfy({ isDated($0, grid) && hasValue($0, grid) }) else { return [] }
    return rows.flatMap { results($0, grid, columns, ranges: nil, heading: nil) }.map { draft in
      var draft = draft
      draft.doubt(.lowConfidence)
      draft.isMended = true
      return draft
    }
  }

  /// Whether a row between dated ones is one of names that no reader made out: words over most columns, nothing counted.
  /// What stands below it belongs to none of the names above.
  private func isLostTop(_ row: Int, _ grid: LabGrid) -> Bool {
    let cells = grid.filled(row)
    let words = cells.count { isWording($0.cell) }
    return words >= 2 && words * 2 > cells.count && !isDated(row, grid) && !isRangeRow(row, grid)
      && row > 0 && isDated(row - 1, grid) && row + 1 < grid.rows.count && isDated(row + 1, grid)
  }

  /// Words and no figure: `Sodium`, `N~q`.
  private func isWording(_ cell: LabText) -> Bool {
    cell.text.text.contains(where: \.isLetter)
      && cell.atoms.allSatisfy { atom in
        switch atom.kind {
        case .date, .number, .range: false
        default: true
        }
      }
  }

  private func isDated(_ row: Int, _ grid: LabGrid) -> Bool {
    if case .date? = grid.filled(row).first?.cell.atoms.first?.kind { return true }
    return false
  }

  /// The results below one row of names, up to the next.
  private func band(_ top: Int, until end: Int, _ grid: LabGrid, heading: ClinicalDate?) -> [ResultDraft] {
    let (columns, body) = titles(top, until: end, grid)
    let ranges = rangeRow(body..<end, grid)
    return (body..<end).filter { !isRangeRow($0, grid) }.flatMap { row in
      results(row, grid, columns, ranges: ranges, heading: heading)
    }
  }

  /// What the rows of titles from one with names on say of the columns, and the row behind them.
  private func titles(_ top: Int, until end: Int, _ grid: LabGrid) -> (columns: [LabColumn], body: Int) {
    var columns = Array(repeating: LabColumn(), count: grid.columnCount)
    headers.read(top, of: grid, into: &columns)
    var body = top + 1
    while body < end {
      if isMisreadUnitRow(body, top: top, grid) {
        readUnits(body, grid, into: &columns)
      } else if !hasValue(body, grid), !isRangeRow(body, grid) {
        headers.read(body, of: grid, into: &columns)
      } else {
        break
      }
      body += 1
    }
    return (columns, body)
  }

  /// The row below the names where nothing is dated, no number has a decimal, and powers of ten or units stand in several
  /// columns (`10"/L`, `10°/L`, `PE`).
  private func isMisreadUnitRow(_ row: Int, top: Int, _ grid: LabGrid) -> Bool {
    let cells = grid.filled(row)
    guard row == top + 1, cells.count >= 3, grid.rows.count > row + 1,
      hasValue(row + 1, grid) || row + 2 < grid.rows.count && hasValue(row + 2, grid)
    else { return false }
    if isSmallPrint(row, top: top, grid) { return true }
    guard cells.contains(where: { isPrintedPower($0.cell) }) else { return false }
    // What stands below another title than a test's has no unit.
    let named = cells.filter { grid.cell(top, $0.column).map { !$0.isEmpty } ?? false }
    let units = named.count { _, cell in
      if case .unit? = cell.atoms.first?.kind { return true }
      return isPrintedPower(cell) || isBarePower(cell)
    }
    return !named.isEmpty && units * 2 >= named.count && cells.allSatisfy { holdsNoResult($0.cell) }
  }

  private func holdsNoResult(_ cell: LabText) -> Bool {
    cell.atoms.allSatisfy { atom in
      switch atom.kind {
      case .date, .range: false
      case .number(let number): number.decimals == 0 && number.number < 1000
      default: true
      }
    }
  }

  /// The row below the names in a table where every other one is dated, unsurely read for the most part: units in small
  /// print. What stands over a column of counted visits is no result of one.
  private func isSmallPrint(_ row: Int, top: Int, _ grid: LabGrid) -> Bool {
    let cells = grid.filled(row).filter { cell in
      headers.label(of: cell.cell) == nil && grid.cell(top, cell.column).map { !$0.isEmpty } ?? false
    }
    let visits = grid.rows.indices.filter { $0 > row && grid.filled($0).count > 1 && !isRangeRow($0, grid) }
    guard cells.count >= 3, !isDated(row, grid), visits.count >= 2,
      visits.allSatisfy({ isDated($0, grid) && hasValue($0, grid) }),
      cells.allSatisfy({ holdsNoResult($0.cell) || isPrintedPower($0.cell) })
    else { return false }
    let unsure = cells.count { _, cell in
      cell.text.words.contains { $0.confidence < 0.8 }
        || ColumnVotes.look(of: cell, numbers: scanner.numbers) == .unit
    }
    let numbers = cells.count {
      ColumnVotes.look(of: $0.cell, numbers: scanner.numbers) == .number && !isBarePower($0.cell)
    }
    return unsure * 2 > cells.count && numbers * 2 <= cells.count
      && cells.contains { $0.cell.text.words.contains { $0.confidence < 1 } }
  }

  private func isPrintedPower(_ cell: LabText) -> Bool {
    let printed = cell.text.text
    return printed.hasPrefix("10") && printed.contains("/") && printed.utf8.count <= 10
  }

  /// `10°`, `10%`: a recognised power of ten of which nothing else is left.
  private func isBarePower(_ cell: LabText) -> Bool {
    let printed = cell.text.text
    let rest = printed.dropFirst(2)
    return printed.hasPrefix("10") && (1...2).contains(rest.count)
      && rest.allSatisfy { !$0.isNumber && !$0.isLetter }
      && cell.text.words.allSatisfy { $0.confidence < 1 }
  }

  /// What stands over a column of values there is its unit, misread or not.
  private func readUnits(_ row: Int, _ grid: LabGrid, into columns: inout [LabColumn]) {
    for (index, cell) in grid.filled(row) where columns.indices.contains(index) && columns[index].unit == nil
    {
      if let role = headers.label(of: cell) {
        columns[index].role = columns[index].role ?? role
      } else if case .unit(let match)? = cell.atoms.first?.kind, match.range.count == cell.text.utf8.count {
        columns[index].unit = match
      } else {
        columns[index].unit = UnitScanner.Match(
          range: 0..<cell.text.utf8.count, printed: cell.text.text, candidates: [], isRepaired: true,
          alternatives: PrintedUnit.alternatives(of: cell.text.words))
      }
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

  private func results(
    _ row: Int, _ grid: LabGrid, _ columns: [LabColumn], ranges: Int?, heading: ClinicalDate?
  ) -> [ResultDraft] {
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
        cell, in: column, column: columns[column], date: date ?? heading,
        range: ranges.flatMap { grid.cell($0, column) },
        grid)
    }
  }

  private func draft(
    _ cell: LabText, in index: Int, column: LabColumn, date: ClinicalDate?, range: LabText?, _ grid: LabGrid
  ) -> ResultDraft? {
    guard column.naming.fit == .whole, column.role != .date else { return nil }
    let result = CellResult(cell, numbers: scanner.numbers)
    guard let value = result.value, let place = result.valueRange, let span = cell.span(place),
      result.unexplained <= cell.text.utf8.count / 2
    else { return nil }
    var surroundings = LabSurroundings(line: column.title, titles: grid.titles)
    surroundings.specimen = grid.titles.lazy.compactMap(LabSpecimen.named).first
    var draft = ResultDraft(
      place: .init(page: grid.page, group: grid.group, row: index), name: column.name,
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
