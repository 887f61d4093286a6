import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads the rows of one panel: names, and the values in its result columns.
struct PanelReader: Sendable {
  let grid: LabGrid
  let panel: LabPanel
  let columns: [LabColumn]
  let scanner: LabScanner
  let headers: HeaderReader
  let pageDate: ClinicalDate?
  /// The headings straight above the row of titles, nearest first.
  var headings: [[UInt8]] = []

  func drafts(rows: Range<Int>) -> [ResultDraft] {
    var drafts: [ResultDraft] = []
    var date = pageDate
    /// Headings inside the table, nearest first.
    var sections = headings
    var isDatedByHeading = false
    /// A name without values directly above, which may go on in the next row.
    var hanging: LabText?
    for row in rows {
      let readings = RowReadings(
        grid: grid, panel: panel, columns: columns, scanner: scanner, headers: headers, row: row
      ).readings()
      let name = nameCell(row)
      // `IMMUNOLOGY  Lab No 25M32  Serum  Collected 06-Sep-2025`: whatever else looks like a value there.
      if let own = headers.labelledDate(row, of: grid) {
        date = own
        isDatedByHeading = true
      }
      if readings.isEmpty {
        let own = headers.collectionDate(row, of: grid)
        if let own {
          date = own
          isDatedByHeading = true
        }
        if setFlag(row, of: &drafts) || addRangeBelow(row, to: &drafts) || addUnitBelow(row, to: &drafts)
          || addLimitsBelow(row, to: &drafts)
        {
          continue
        }
        if let name, headers.label(of: name) == .range {
          addRange(row, to: &drafts)
        } else if let name, !extend(&drafts, by: name, row: row) {
          hanging = name
          sections.insert(name.folded.utf8, at: 0)
          // Among dated headings one without a date may have lost it.
          if own == nil, isDatedByHeading { date?.ambiguous = true }
        } else if name == nil {
          // A heading over another panel of the table stands over this one too.
          sections.insert(grid.line(row), at: 0)
        }
        continue
      }
      let reader = NameReader(scanner: scanner, page: grid.page)
      guard let named = reader.name(name, above: hanging), !ControlRow.isNamed(named.printed) else {
        if name?.isEmpty ?? true { addOtherUnits(readings, row: row, to: &drafts) }
        continue
      }
      hanging = nil
      drafts += readings.map { draft($0, named: named, row: row, sections: sections, date: date) }
    }
    return drafts
  }

  /// A row without a name straight below a result states it again in another unit (`1,28 g/L`, `7,11 mmol/L`), where both
  /// say the same.
  private func addOtherUnits(_ readings: [RowReadings.Reading], row: Int, to drafts: inout [ResultDraft]) {
    for reading in readings {
      guard
        let first = drafts.last(where: {
          $0.place.row == row - 1 && $0.date == (columns[reading.column].date ?? $0.date)
        }),
        first.unit?.candidates != reading.unit?.candidates, saysTheSame(reading, first)
      else { continue }
      var draft = first
      draft.place.row = row
      draft.value = reading.value
      draft.valueSpan = reading.span
      draft.decimals = reading.result.decimals
      draft.unit = reading.unit
      draft.range = reading.range
      draft.rangeSpan = reading.rangeSpan
      draft.flag = reading.flag
      drafts.append(draft)
    }
  }

  private func saysTheSame(_ reading: RowReadings.Reading, _ draft: ResultDraft) -> Bool {
    guard let one = draft.value.number, let other = reading.value.number else { return false }
    return draft.naming.candidates.contains { candidate in
      let analyte = scanner.vocabulary.analytes[candidate.analyte]
      let amounts = [(one, draft.unit), (other, reading.unit)].compactMap { number, unit in
        unit?.candidates.first(where: analyte.accepts).flatMap { analyte.canonical(number, ucum: $0) }
      }
      guard amounts.count == 2, let most = amounts.max(), let least = amounts.min() else { return false }
      return most - least <= 0.05 * most
    }
  }

  /// A flag in words on a row of its own below the results: `Above high reference limit`.
  private func setFlag(_ row: Int, of drafts: inout [ResultDraft]) -> Bool {
    let cells = grid.filled(row)
    guard cells.count == 1, drafts.contains(where: { $0.place.row == row - 1 }),
      let meaning = FlagParser.cellMeaning(cells[0].cell.text.text), meaning != .normal
    else { return false }
    let flag = PrintedFlag(printed: cells[0].cell.text.text, meaning: meaning)
    for index in drafts.indices where drafts[index].place.row == row - 1 && drafts[index].flag == nil {
      drafts[index].flag = flag
    }
    return true
  }

  /// Limits and unit below a name whose results stand beside it: those of all of them, where they have none of their own.
  private func addLimitsBelow(_ row: Int, to drafts: inout [ResultDraft]) -> Bool {
    let own = drafts.indices.filter { drafts[$0].place.row == row - 1 }
    guard grid.filled(row).count == 1, let cell = nameCell(row), NameReader.isOfLimits(cell), !own.isEmpty,
      own.allSatisfy({ drafts[$0].range == nil && drafts[$0].unit == nil }),
      let range = RangeCell.range(in: cell, numbers: scanner.numbers)
    else { return false }
    let last = cell.text.words.suffix(1)
    let misread = last.first { MisreadCount($0.text, isUnit: true) != nil }.map {
      PrintedUnit(
        printed: $0.text, candidates: [], isRepaired: true,
        alternatives: PrintedUnit.alternatives(of: Array(last)))
    }
    let unit = UnitCell.unit(in: cell, isUnitColumn: false, scanner: scanner) ?? misread
    for index in own {
      drafts[index].unit = unit
      drafts[index].range = range
      drafts[index].rangeSpan = cell.span(0..<cell.text.utf8.count)
    }
    return true
  }

  /// A range that stands straight below the only result of the row above, where no name does.
  private func addRangeBelow(_ row: Int, to drafts: inout [ResultDraft]) -> Bool {
    guard panel.results.count == 1, nameCell(row)?.isEmpty ?? true, let last = drafts.indices.last,
      drafts[last].place.row == row - 1, let cell = grid.cell(row, panel.results[0].column),
      ColumnVotes.look(of: cell, numbers: scanner.numbers) == .range,
      let range = RangeCell.range(in: cell, numbers: scanner.numbers)
    else { return false }
    if drafts[last].range == nil {
      drafts[last].range = range
      drafts[last].rangeSpan = cell.span(0..<cell.text.utf8.count)
    }
    return true
  }

  /// `Platelets   32`, and below the name `(x 10^9/L)`: the unit of the row above, where that has none.
  private func addUnitBelow(_ row: Int, to drafts: inout [ResultDraft]) -> Bool {
    guard let cell = nameCell(row),
      case .unit(let unit)? = cell.atoms.first(where: { $0.isPrint(of: cell) })?.kind,
      cell.atoms.count(where: { $0.isPrint(of: cell) }) == 1
    else { return false }
    let above = drafts.indices.filter { drafts[$0].place.row == row - 1 && drafts[$0].unit == nil }
    for index in above { drafts[index].unit = PrintedUnit(unit, in: cell) }
    return !above.isEmpty
  }

  /// A range on a row of its own below the result.
  private func addRange(_ row: Int, to drafts: inout [ResultDraft]) {
    guard let last = drafts.indices.last, drafts[last].range == nil else { return }
    let cells = grid.filled(row).map(\.cell)
    for cell in cells {
      guard let range = RangeCell.range(in: cell, numbers: scanner.numbers),
        range.low != nil || range.high != nil
      else {
        continue
      }
      drafts[last].range = range
      drafts[last].rangeSpan = cell.span(0..<cell.text.utf8.count)
      return
    }
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
      joined.naming.fit == .whole, joined.naming.candidates != last.naming.candidates,
      // What is a name of its own, and means the same alone, is that of the next test.
      AnalyteNamer().naming(of: more).candidates != joined.naming.candidates
    else { return false }
    for index in drafts.indices where drafts[index].place.row == row - 1 {
      drafts[index].naming = joined.naming
      drafts[index].printedName = joined.printed
      drafts[index].name = joined.span
    }
    return true
  }

  private func draft(
    _ reading: RowReadings.Reading, named: NameReader.Named, row: Int, sections: [[UInt8]],
    date: ClinicalDate?
  ) -> ResultDraft {
    let column = columns[reading.column]
    var surroundings = LabSurroundings(
      line: grid.line(row), titles: sections + columns.map(\.title) + grid.titles)
    // `Aspirate, %` over the results says it before what stands further off.
    surroundings.specimen = ([column.title] + sections + grid.titles).lazy.compactMap(LabSpecimen.named).first
    var draft = ResultDraft(
      place: .init(page: grid.page, group: grid.group, row: row), name: named.span,
      printedName: named.printed,
      naming: named.naming, value: reading.value, valueSpan: reading.span, surroundings: surroundings)
    draft.naming.measure = draft.naming.measure ?? column.measure
    draft.decimals = reading.result.decimals
    draft.date = reading.date ?? column.date ?? (column.namesExtreme ? nil : date)
    draft.unit = reading.unit
    draft.range = reading.range
    draft.rangeSpan = reading.rangeSpan
    if draft.range == nil, let cell = nameCell(row), NameReader.isOfLimits(cell) {
      draft.range = RangeCell.range(in: cell, numbers: scanner.numbers)
      draft.rangeSpan = cell.span(0..<cell.text.utf8.count)
    }
    draft.flag = reading.flag
    draft.interpretation = reading.interpretation
    if reading.result.isRepaired || reading.result.unexplained > 0 { draft.doubt(.readingsDiffer) }
    if named.isUnsure { draft.doubt(.lowConfidence) }
    if column.isUnsure {
      draft.doubt(.lowConfidence)
      draft.isMended = true
    }
    if reading.result.isUnsure { draft.doubt(.implausible) }
    return draft
  }
}
