import ClinicalRecord
import PageLayout

/// A concentration behind an isotype: `18.4 g/L`, `1.2 g/dL`, `350 mg/24 h`.
enum ParaproteinAmount {
  struct Reading {
    var concentration: Concentration
    var range: Range<Int>
  }

  private static let units = [
    "g/L", "g/l", "g/dL", "g/dl", "gm/dL", "gm/dl", "mg/L", "mg/l", "mg/dL", "mg/dl", "г/л", "mg/24 h",
    "mg/24h", "g/24 h",
    "g/24h", "mg/day", "mg/d", "g/d", "мг/сут", "г/сут",
  ]

  /// The first number with such a unit in a range; none where the text says that it is too small to measure.
  static func read(
    in statement: NarrativeStatement, from start: Int, to end: Int, document: ClinicalDocument
  ) -> Reading? {
    guard
      !statement.holds(anyOf: [
        "too small to quantify", "not quantifiable", "too faint", "unquantifiable", "tstq",
      ]),
      start < end
    else { return nil }
    for shape in NumberScanner.shapes(in: Array(statement.utf8[start..<end])) {
      let numberEnd = start + shape.range.upperBound
      guard let value = shape.value(document.numberStyle),
        let (unit, unitEnd) = unit(in: statement.utf8, from: numberEnd, to: end)
      else { continue }
      let range = (start + shape.range.lowerBound)..<unitEnd
      return Reading(
        concentration: concentration(
          value, printed: statement.text((start + shape.range.lowerBound)..<numberEnd), unit: unit,
          document: document),
        range: range)
    }
    return nil
  }

  static func concentration(
    _ value: Double, printed: String, unit: String, document: ClinicalDocument
  ) -> Concentration {
    let ucum = document.vocabulary.units.ucum(printed: unit)
    let analyte = document.vocabulary.analyte("mprot_s")
    var canonical: Canonical?
    if let ucum, let analyte, let target = analyte.canonicalUnit,
      let number = analyte.canonical(value, ucum: ucum)
    {
      canonical = Canonical(number: number, unit: target)
    }
    return Concentration(
      value: Value(number: value, printed: printed), unit: Unit(printed: unit, ucum: ucum),
      canonical: canonical)
  }

  private static func unit(in bytes: [UInt8], from offset: Int, to end: Int) -> (unit: String, end: Int)? {
    var start = offset
    while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    let found = units.filter { bytes[start..<end].starts(with: $0.utf8) }.max {
      $0.utf8.count < $1.utf8.count
    }
    return found.map { ($0, start + $0.utf8.count) }
  }
}
