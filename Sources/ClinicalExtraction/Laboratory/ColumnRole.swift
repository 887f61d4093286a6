import ClinicalRecord
import PageLayout

/// What a column of a laboratory table holds.
enum ColumnRole: Sendable, Hashable {
  case name
  case result
  /// An earlier result; counts only where its date is known.
  case previous
  case unit
  case range
  case flag
  case date
  /// Method, specimen and whatever else is no part of a result.
  case other

  /// The role that a column title of the vocabulary gives.
  init?(label role: String) {
    switch role {
    case "test": self = .name
    case "result": self = .result
    case "previous-result": self = .previous
    case "unit": self = .unit
    case "range": self = .range
    case "flag": self = .flag
    case "date": self = .date
    case "method", "specimen": self = .other
    default: return nil
    }
  }
}

/// What a table says of one column: the title above it and the content below.
struct LabColumn: Sendable {
  var role: ColumnRole?
  /// What the title alone says.
  var titled: ColumnRole?
  /// The date in the title: every result of the column was taken then.
  var date: ClinicalDate?
  /// The unit in the title (`Absolute [cells/µL]`).
  var unit: UnitScanner.Match?
  /// The title, folded.
  var title: [UInt8] = []
  /// Analytes named by the title, in tables that list tests across.
  var naming = AnalyteNaming.unknown
  var name: LabSpan?
  /// Whether the title says that counts or shares stand below.
  var measure: AnalyteNaming.Measure?
  /// Of a column of the lower ends of ranges, the column of the upper ones.
  var upperEnds: Int?
  /// Whether another column could as well be the one of current results.
  var isUnsure = false
  var votes = ColumnVotes()
}

extension LabColumn {
  /// Whether the title says that a column holds the highest or lowest results of a stay (`Nadir`, `Peak`), whose days no
  /// one tells.
  var namesExtreme: Bool { date == nil && Self.namesExtreme(String(decoding: title, as: UTF8.self)) }

  /// Whether a text holds a word for the highest or lowest of several results.
  static func namesExtreme(_ text: String) -> Bool {
    FoldedText(text).text.split { !$0.isLetter }.contains { word in extremes.contains { word.hasPrefix($0) } }
  }

  private static let extremes = [
    "nadir", "peak", "lowest", "highest", "worst", "tiefst", "hochst", "maximalwert", "minimalwert",
    "minimum",
    "maximum", "minimo", "maximo", "минимум", "максимум", "минимальн", "максимальн", "最低", "最高", "峰值", "谷值",
  ]
}

/// How many cells of a column look like what.
struct ColumnVotes: Sendable, Hashable {
  var filled = 0
  var names = 0
  var texts = 0
  var numbers = 0
  var ranges = 0
  var units = 0
  var flags = 0
  var dates = 0
  /// Cells without a value by their own account (`****`, `–`).
  var missing = 0
  /// The rows that hold a number.
  var numberRows: Set<Int> { Set(values.keys) }
  /// Those numbers, by row.
  var values: [Int: Double] = [:]
  /// The rows that hold a range and nothing else.
  var rangeRows: Set<Int> = []
  /// The rows that hold words, as misread numbers are.
  var textRows: Set<Int> = []
  /// The units that stand with the numbers or alone, by row.
  var ownUnits: [Int: [String]] = [:]
  /// Those that stand with ranges (`3.9 - 5.8 mmol/L`).
  var rangeUnits: [Int: [String]] = [:]

  mutating func add(_ cell: LabText, row: Int, numbers parser: ResultNumberParser) {
    guard !cell.isEmpty else { return }
    filled += 1
    switch Self.look(of: cell, numbers: parser) {
    case .name: names += 1
    case .text:
      texts += 1
      textRows.insert(row)
    case .number:
      numbers += 1
      let result = CellResult(cell, numbers: parser)
      values[row] = result.value?.number ?? .nan
      ownUnits[row] = result.unit?.candidates
    case .range:
      ranges += 1
      rangeRows.insert(row)
      rangeUnits[row] =
        cell.atoms.lazy.compactMap { atom in
          if case .unit(let match) = atom.kind { return match.candidates }
          return nil
        }.first
    case .unit:
      units += 1
      if case .unit(let match)? = cell.atoms.first?.kind { ownUnits[row] = match.candidates }
    case .flag: flags += 1
    case .date: dates += 1
    case .missing: missing += 1
    }
  }

  enum Look: Sendable { case name, text, number, range, unit, flag, date, missing }

  /// What a cell looks like by its own content.
  static func look(of cell: LabText, numbers: ResultNumberParser) -> Look {
    if FlagParser.cellMeaning(cell.text.text) != nil { return .flag }
    // `[636]`: a laboratory's code.
    if cell.text.words.count == 1, cell.text.text.hasPrefix("["), cell.text.text.hasSuffix("]"),
      cell.atoms.contains(where: { if case .number = $0.kind { true } else { false } })
    {
      return .text
    }
    if UnitCell.isPowerOfTen(cell) || UnitCell.isMisreadCount(cell) { return .unit }
    switch cell.atoms.first?.kind {
    case .name: return .name
    case .date: return .date
    case .noValue: return .missing
    case .unit: return cell.atoms.count <= 2 ? .unit : .text
    case .range: return .range
    case nil: return .text
    default: break
    }
    let result = CellResult(cell, numbers: numbers)
    if let value = result.value, result.unexplained * 2 <= cell.text.utf8.count {
      return value.number == nil && value.text == nil ? .text : .number
    }
    return result.range == nil || result.unexplained * 2 > cell.text.utf8.count ? .text : .range
  }

  func share(_ count: Int) -> Double { filled == 0 ? 0 : Double(count) / Double(filled) }

  /// Whether five numbers or more are all the same: a laboratory's code or the like, no results.
  var isConstant: Bool { values.count >= 5 && Set(values.values).count == 1 }

  /// Whether each number has its range on the row below.
  var isStacked: Bool {
    let stacked = rangeRows.count { values[$0 - 1] != nil }
    let possible = rangeRows.count { values[$0 - 1] != nil || textRows.contains($0 - 1) }
    return stacked >= 3 && possible * 5 >= rangeRows.count * 4 && stacked * 5 >= numbers * 3
  }

  /// The role that the content speaks for.
  var role: ColumnRole? {
    guard filled > 0, !isConstant else { return nil }
    if share(names) >= 0.4 { return .name }
    if share(numbers + missing) >= 0.6, numbers > 0 { return .result }
    if isStacked, share(numbers + ranges) >= 0.6 { return .result }
    if share(ranges) >= 0.5 || ranges > 0 && share(ranges + numbers) >= 0.8 { return .range }
    if share(units) >= 0.5 { return .unit }
    if share(flags + missing) >= 0.6, flags > 0 { return .flag }
    if share(dates) >= 0.6 { return .date }
    return nil
  }
}
