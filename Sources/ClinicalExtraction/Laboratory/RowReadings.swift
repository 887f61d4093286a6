import ClinicalRecord
import DocumentModel
import PageLayout

/// The values in one row of a panel, each with the unit, range and flag that belong to it.
struct RowReadings: Sendable {
  let grid: LabGrid
  let panel: LabPanel
  let columns: [LabColumn]
  let scanner: LabScanner
  let headers: HeaderReader
  let row: Int

  struct Reading: Sendable {
    var column: Int
    var result: CellResult
    var value: Value
    var span: LabSpan
    var unit: PrintedUnit?
    var range: ReferenceRange?
    var rangeSpan: LabSpan?
    var flag: PrintedFlag?
    /// The date in the row's own cell beside the result.
    var date: ClinicalDate?
    /// What a column of words says of the number beside it: `positive`, `negative` …
    var interpretation: String?
  }

  func readings() -> [Reading] {
    var all = panel.results.flatMap(readings)
    // An earlier result stands without the unit that the current one prints in its own cell.
    let unit = all.last { columns[$0.column].role == .result }?.unit
    for index in all.indices where all[index].unit == nil && columns[all[index].column].role == .previous {
      all[index].unit = unit
    }
    if panel.results.count > 1, all.count > 1, columns[all[0].column].measure == nil { shareOnly(&all) }
    return all
  }

  /// The one unit and the one range that a row of results by dates prints, in the cell of the last of them, are those of
  /// all.
  private func shareOnly(_ all: inout [Reading]) {
    let dated = all.indices.filter {
      columns[all[$0].column].date != nil || isExtreme(columns[all[$0].column])
    }
    guard dated.count == all.count else { return }
    let units = all.compactMap(\.unit)
    let ranges = all.filter { $0.range != nil }
    for index in all.indices {
      if Set(units.map(\.candidates)).count == 1, all[index].unit == nil { all[index].unit = units[0] }
      if ranges.count == 1, all[index].range == nil {
        all[index].range = ranges[0].range
        all[index].rangeSpan = ranges[0].rangeSpan
      }
    }
  }

  private func readings(of results: LabPanel.Results) -> [Reading] {
    let column = columns[results.column]
    // An earlier result without its date is none.
    let date = results.date.flatMap { grid.cell(row, $0) }.flatMap { headers.date(in: $0, page: grid.page) }
    if column.role == .previous, column.date == nil, date == nil, !isExtreme(column) { return [] }
    guard let cell = grid.cell(row, results.column), !cell.isEmpty else {
      return [worded(results, date)].compactMap(\.self)
    }
    var found = CellResult.all(in: cell, numbers: scanner.numbers).compactMap { result -> Reading? in
      guard let value = result.value, let range = result.valueRange, let span = cell.span(range),
        result.unexplained <= max(12, cell.text.utf8.count / 2)
      else { return nil }
      return Reading(
        column: results.column, result: result, value: value, span: span,
        unit: result.unit.map { PrintedUnit($0, in: cell) } ?? unit(results) ?? leftover(result, cell),
        flag: result.flag ?? flag(results), date: date)
    }
    addRange(results, cell, to: &found)
    if found.count == 1, let word = interpretation(results) {
      if found[0].value.text == nil {
        found[0].interpretation = word
      } else if ["-", "–", "—", "−"].contains(found[0].value.printed) {
        // A dash in place of a number leaves it to the word beside it.
        found[0].value.text = word
      }
    }
    return found
  }

  /// A word in the column that judges the numbers, where this row has none: `HBV DNA | not detected |`.
  private func worded(_ results: LabPanel.Results, _ date: ClinicalDate?) -> Reading? {
    let words = judgements(results)
    guard words.count == 1, let word = words.first else { return nil }
    let result = CellResult(word, numbers: scanner.numbers)
    guard let value = result.value, let range = result.valueRange, let span = word.span(range) else {
      return nil
    }
    return Reading(
      column: results.column, result: result, value: value, span: span, unit: unit(results), flag: nil,
      date: date)
  }

  /// Beside dated columns the lowest or highest results stand without a day, and are results all the same.
  private func isExtreme(_ column: LabColumn) -> Bool {
    column.namesExtreme && panel.results.contains { columns[$0.column].date != nil }
  }

  /// One range serves one value: of two values in a cell (share and count) the one nearer to it.
  private func addRange(_ results: LabPanel.Results, _ cell: LabText, to found: inout [Reading]) {
    guard let range = range(results, cell, found) else { return }
    func distance(_ reading: Reading) -> Double {
      guard let end = range.range.high ?? range.range.low, let number = reading.value.number else {
        return .infinity
      }
      return max(number, end) / max(min(number, end), 1e-6)
    }
    guard let index = found.indices.min(by: { distance(found[$0]) < distance(found[$1]) }) else { return }
    found[index].range = range.range
    found[index].rangeSpan = range.span
  }

  private func range(
    _ results: LabPanel.Results, _ cell: LabText, _ found: [Reading]
  ) -> (range: ReferenceRange, span: LabSpan?)? {
    if let match = found.lazy.compactMap(\.result.range).first {
      return (match.reference(text: cell.printed(match.range)), cell.span(match.range))
    }
    if let ends = ends(results) { return ends }
    guard let column = results.range, let cell = grid.cell(row, column), !cell.isEmpty,
      let range = RangeCell.range(in: cell, numbers: scanner.numbers)
    else { return nil }
    return (range, cell.span(0..<cell.text.utf8.count))
  }

  /// The range whose ends stand in two columns.
  private func ends(_ results: LabPanel.Results) -> (range: ReferenceRange, span: LabSpan?)? {
    guard let column = results.range, let upper = columns[column].upperEnds,
      let cells = grid.cell(row, column).flatMap({ low in grid.cell(row, upper).map { (low, $0) } }),
      let low = CellResult(cells.0, numbers: scanner.numbers).value?.number,
      let high = CellResult(cells.1, numbers: scanner.numbers).value?.number
    else { return nil }
    let both = scanner.scan(cells.0.text.words + cells.1.text.words, page: grid.page)
    return (
      ReferenceRange(low: low, high: high, text: "\(cells.0.text.text) - \(cells.1.text.text)"),
      both.span(0..<both.text.utf8.count)
    )
  }

  /// The unit in its column, else in another cell beside the value, else in the name, else in the title.
  private func unit(_ results: LabPanel.Results) -> PrintedUnit? {
    if let cell = results.unit.flatMap({ grid.cell(row, $0) }),
      let unit = UnitCell.unit(in: cell, isUnitColumn: true, scanner: scanner)
    {
      return unit
    }
    // What a sentence in a column beside the results measures is another matter.
    let beside = (results.beside + [results.range].compactMap { $0 }).compactMap { grid.cell(row, $0) }.filter
    {
      $0.text.words.count <= 6
    }
    let others = beside + [grid.cell(row, panel.name)].compactMap { $0 }
    if let unit = others.lazy.compactMap({ UnitCell.unit(in: $0, isUnitColumn: false, scanner: scanner) })
      .first
    {
      return unit
    }
    return columns[results.column].unit.map { PrintedUnit($0) } ?? grid.unitOfAll.map { PrintedUnit($0) }
  }

  /// The word of a column that judges the numbers of the panel's only result column.
  private func interpretation(_ results: LabPanel.Results) -> String? {
    let words = judgements(results)
    guard words.count == 1, case .qualitative(let meaning)? = words[0].atoms.first?.kind else { return nil }
    return meaning
  }

  /// The cells that hold nothing but such a word; a word in the column of ranges is what is expected.
  private func judgements(_ results: LabPanel.Results) -> [LabText] {
    guard panel.results.count(where: { columns[$0.column].role == .result }) == 1,
      columns[results.column].role == .result
    else { return [] }
    let others = columns.indices.filter {
      ![panel.name, results.column, results.range].contains($0)
        && [nil, .flag, .other, .previous].contains(columns[$0].role)
    }
    return others.compactMap { grid.cell(row, $0) }.filter { cell in
      guard cell.atoms.count == 1, case .qualitative? = cell.atoms.first?.kind else { return false }
      return true
    }
  }

  /// A recognised word behind the value, where no unit was found.
  private func leftover(_ result: CellResult, _ cell: LabText) -> PrintedUnit? {
    guard let range = result.leftover, cell.words(range).allSatisfy({ $0.confidence < 1 }) else { return nil }
    var unit = PrintedUnit(printed: cell.printed(range), candidates: [], isGuess: true)
    unit.alternatives = PrintedUnit.alternatives(of: cell.words(range))
    return unit
  }

  private func isFlagCell(_ cell: LabText, _ results: LabPanel.Results) -> Bool {
    guard let column = results.flag, let own = grid.cell(row, column) else { return false }
    return own.text.words == cell.text.words
  }

  private func flag(_ results: LabPanel.Results) -> PrintedFlag? {
    let cells = ([results.flag].compactMap { $0 } + results.beside).compactMap { grid.cell(row, $0) }
    return cells.lazy.compactMap { cell -> PrintedFlag? in
      let printed = cell.text.text
      if let meaning = FlagParser.cellMeaning(printed) {
        return PrintedFlag(printed: printed, meaning: meaning)
      }
      if isFlagCell(cell, results), cell.text.words.count == 1, cell.text.words[0].confidence < 1,
        printed.utf8.count <= 3
      {
        // An arrow read as a letter or digit: which way it pointed is lost.
        return PrintedFlag(printed: printed, meaning: .abnormal)
      }
      // A flag at the head of the cell of units or ranges, or behind the range.
      guard let first = cell.atoms.first, case .flag(let meaning) = first.kind else {
        return RangeCell.flag(in: cell)
      }
      return PrintedFlag(printed: cell.printed(first.range), meaning: meaning)
    }.first
  }
}

extension PrintedUnit {
  init(_ match: UnitScanner.Match) {
    self.init(printed: match.printed, candidates: match.candidates, ucum: nil, isRepaired: match.isRepaired)
    alternatives = match.alternatives
  }

  init(_ match: UnitScanner.Match, in text: LabText) {
    self.init(match)
    alternatives = Self.alternatives(of: text.words(match.range))
  }

  /// The other readings of a unit that is one word.
  static func alternatives(of words: [Word]) -> [String] {
    words.count == 1 ? words[0].alternatives.map(\.text) : []
  }
}
