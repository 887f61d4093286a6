import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads the rows of one panel: names, and the values in its result columns.
struct PanelReader: Sendable {
  let grid: LabGrid
  let panel: LabPanel
  let columns: [LabColumn]
  let scanner: LabScanner
  let patient: Patient?
  let pageDate: ClinicalDate?

  func drafts(rows: Range<Int>) -> [ResultDraft] {
    var drafts: [ResultDraft] = []
    /// Headings inside the table, nearest first.
    var sections: [[UInt8]] = []
    /// Names without values directly above, which may go on in the next row.
    var hanging: LabText?
    for row in rows {
      let results = panel.results.compactMap { reading(of: $0, row: row) }
      let name = nameCell(row)
      if results.isEmpty {
        if let name, !extend(&drafts, by: name, row: row) {
          hanging = name
          sections.insert(name.folded.utf8, at: 0)
        }
        continue
      }
      let reader = NameReader(scanner: scanner, page: grid.page)
      guard let named = reader.name(name, above: hanging) else { continue }
      hanging = nil
      drafts += results.map { draft($0, named: named, row: row, sections: sections) }
    }
    return drafts
  }

  private func nameCell(_ row: Int) -> LabText? {
    let cells = ([panel.name] + panel.aliases).compactMap { grid.cell(row, $0) }.filter { !$0.isEmpty }
    return cells.max { AnalyteNamer().naming(of: $0).fit < AnalyteNamer().naming(of: $1).fit } ?? cells.first
  }

  /// A row with a name and no value goes on the name of the row above, where both together are a name.
  private func extend(_ drafts: inout [ResultDraft], by more: LabText, row: Int) -> Bool {
    guard let last = drafts.last, last.place.row == row - 1, let name = last.name else { return false }
    let reader = NameReader(scanner: scanner, page: grid.page)
    guard let joined = reader.joined(name.words, more.text.words),
      joined.naming.fit == .whole, joined.naming.candidates != last.naming.candidates
    else { return false }
    for index in drafts.indices where drafts[index].place.row == row - 1 {
      drafts[index].naming = joined.naming
      drafts[index].printedName = joined.printed
      drafts[index].name = joined.span
    }
    return true
  }

  /// One result column's cells in a row.
  private struct Reading {
    var results: LabPanel.Results
    var cell: LabText
    var result: CellResult
    var value: Value
    var span: LabSpan
  }

  private func reading(of results: LabPanel.Results, row: Int) -> Reading? {
    let column = columns[results.column]
    // An earlier result without its date is none.
    if column.role == .previous, column.date == nil { return nil }
    guard let cell = grid.cell(row, results.column) else { return nil }
    let result = CellResult(cell, numbers: scanner.numbers)
    guard let value = result.value, let range = result.valueRange, let span = cell.span(range),
      result.unexplained <= max(12, cell.text.utf8.count / 2)
    else { return nil }
    return Reading(results: results, cell: cell, result: result, value: value, span: span)
  }

  private func draft(_ reading: Reading, named: NameReader.Named, row: Int, sections: [[UInt8]]) -> ResultDraft {
    let column = columns[reading.results.column]
    var surroundings = LabSurroundings(line: grid.line(row), titles: sections + columns.map(\.title) + grid.titles)
    surroundings.specimen = (sections + grid.titles).lazy.compactMap(LabSpecimen.named).first
    var draft = ResultDraft(
      place: .init(page: grid.page, group: grid.group, row: row), name: named.span, printedName: named.printed,
      naming: named.naming, value: reading.value, valueSpan: reading.span, surroundings: surroundings)
    draft.naming.measure = draft.naming.measure ?? column.measure
    draft.decimals = reading.result.decimals
    draft.date = column.date ?? pageDate
    draft.unit = unit(reading, row: row)
    setRange(reading, row: row, &draft)
    draft.flag = flag(reading, row: row)
    if reading.result.isRepaired || reading.result.unexplained > 0 { draft.doubt(.readingsDiffer) }
    if reading.result.isUnsure { draft.doubt(.implausible) }
    return draft
  }

  /// The unit in the cell itself, else in its column, else in the name, else in the title.
  private func unit(_ reading: Reading, row: Int) -> PrintedUnit? {
    if let unit = reading.result.unit { return PrintedUnit(unit) }
    if let cell = reading.results.unit.flatMap({ grid.cell(row, $0) }),
      let unit = UnitCell.unit(in: cell, isUnitColumn: true, scanner: scanner)
    {
      return unit
    }
    let others = [reading.results.range, panel.name].compactMap { $0.flatMap { grid.cell(row, $0) } }
    if let unit = others.lazy.compactMap({ UnitCell.unit(in: $0, isUnitColumn: false, scanner: scanner) }).first {
      return unit
    }
    return columns[reading.results.column].unit.map { PrintedUnit($0) }
  }

  private func setRange(_ reading: Reading, row: Int, _ draft: inout ResultDraft) {
    if let match = reading.result.range {
      draft.range = match.reference(text: reading.cell.printed(match.range))
      draft.rangeSpan = reading.cell.span(match.range)
    } else if let column = reading.results.range, let cell = grid.cell(row, column), !cell.isEmpty {
      draft.range = RangeCell.range(in: cell, numbers: scanner.numbers)
      draft.rangeSpan = cell.span(0..<cell.text.utf8.count)
    }
  }

  private func flag(_ reading: Reading, row: Int) -> PrintedFlag? {
    if let flag = reading.result.flag { return flag }
    guard let column = reading.results.flag, let cell = grid.cell(row, column) else { return nil }
    let printed = cell.text.text
    return FlagParser.meaning(printed).map { PrintedFlag(printed: printed, meaning: $0) }
  }
}

extension PrintedUnit {
  init(_ match: UnitScanner.Match) {
    self.init(printed: match.printed, candidates: match.candidates, ucum: nil, isRepaired: match.isRepaired)
  }
}
