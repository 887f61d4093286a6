import PageLayout

/// Doses: `375 mg/m²`, `AUC 4`, `0.5 mg`, `18 units`, `1.8 mg/kg`.
enum DoseReader {
  private static let units = [
    "micrograms", "microgram", "mikrogramm", "tab", "tabs", "cap", "caps", "capsule", "capsules", "табл",
    "таб", "капс",
    "sachet", "vial", "amp", "puff", "gr", "mg/m2", "mg/m²", "g/m2", "g/m²", "mg/kg", "µg/kg", "mcg/kg",
    "IU/m2", "IU", "MIU", "mg", "mcg", "µg",
    "μg", "ug", "g",
    "ml", "mL", "units", "unit", "U", "мг/м2", "мг/м²", "мг/кг", "мг", "мкг", "г", "IE", "ug/kg", "Gy",
    "tablets", "tablet",
    "mmol", "drops", "puffs", "毫克",
  ]

  /// The dose that stands right behind a drug's name, within a few words.
  static func dose(after offset: Int, in statement: NarrativeStatement) -> (text: String, range: Range<Int>)?
  {
    let limit = min(statement.range.upperBound, offset + 44)
    let bytes = statement.utf8
    for shape in NumberScanner.shapes(in: Array(bytes[offset..<limit])) {
      let start = offset + shape.range.lowerBound
      // The next drug's dose is not this one's.
      let between = statement.mentions.contains {
        if case .drug = $0.term {
          $0.range.lowerBound >= offset && $0.range.lowerBound < start
        } else {
          false
        }
      }
      if between || bytes[offset..<start].contains(UInt8(ascii: ";")) { return nil }
      if let end = unitEnd(bytes, from: offset + shape.range.upperBound, limit: statement.range.upperBound) {
        return (statement.text(start..<end), start..<end)
      }
      if statement.text(offset..<start).trimmed.hasSuffix("AUC") {
        let auc = start - 4
        return (
          statement.text(auc..<(offset + shape.range.upperBound)), auc..<(offset + shape.range.upperBound)
        )
      }
    }
    return nil
  }

  /// The first dose at or behind an offset of a statement.
  static func firstDose(in statement: NarrativeStatement, from offset: Int) -> (
    text: String, range: Range<Int>
  )? {
    let bytes = statement.utf8
    for shape in NumberScanner.shapes(in: Array(bytes[offset..<statement.range.upperBound])) {
      let start = offset + shape.range.lowerBound
      if let end = unitEnd(bytes, from: offset + shape.range.upperBound, limit: statement.range.upperBound) {
        return (statement.text(start..<end), start..<end)
      }
    }
    return nil
  }

  /// The offset behind a unit of dose that follows a number.
  private static func unitEnd(_ bytes: [UInt8], from offset: Int, limit: Int) -> Int? {
    var start = offset
    while start < limit, bytes[start] == UInt8(ascii: " ") { start += 1 }
    var best: Int?
    for unit in units where bytes[start..<limit].starts(with: unit.utf8) {
      let end = start + unit.utf8.count
      // `400 mg/12h`: what follows the stroke is how often.
      let isOften =
        end + 1 < bytes.count && bytes[end] == UInt8(ascii: "/") && (0x30...0x39).contains(bytes[end + 1])
      let isWhole = end >= bytes.count || !isLetter(bytes[end]) || isOften
      if isWhole, end > best ?? 0 { best = end }
    }
    return best
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "/")
  }
}
