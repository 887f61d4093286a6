/// Reads a misread unit as the nearest of those that an analyte is measured in.
package struct UnitRepair: Sendable {
  private let units: UnitTable

  package init(units: UnitTable) { self.units = units }

  package struct Match: Sendable, Hashable {
    package var ucum: String
    /// Whether no other unit of the analyte comes nearly as close.
    package var isClear: Bool
  }

  /// The nearest unit of the analyte; nil where none is near enough, or two are equally near.
  package func unit(printed: String, of analyte: Analyte) -> Match? {
    let text = Self.folded(printed)
    guard text.count >= 2 else { return nil }
    if let power = powerPerLitre(text, analyte) { return power }
    var nearest: [(ucum: String, distance: Int)] = []
    for ucum in analyte.units.keys.sorted() {
      let limit = text.count >= 5 ? 2 : 1
      let distances = units.spellings(ucum: ucum).compactMap { spelling -> Int? in
        let other = Self.folded(spelling)
        return EditDistance.between(text, other, atMost: min(limit, other.count / 2))
      }
      if let distance = distances.min() { nearest.append((ucum, distance)) }
    }
    // Spellings of the same quantity (`K/uL`, `10*9/L`) do not compete.
    let ranked = nearest.sorted { $0.distance < $1.distance }
    guard let best = ranked.first else { return nil }
    let rivals = ranked.dropFirst().filter { analyte.units[$0.ucum] != analyte.units[best.ucum] }
    // Which of two spellings of one quantity was printed stays open where both are equally near.
    let isAlone = !ranked.dropFirst().contains { $0.distance == best.distance }
    guard let rival = rivals.first else {
      return Match(ucum: best.ucum, isClear: best.distance <= 1 && isAlone)
    }
    return rival.distance > best.distance
      ? Match(ucum: best.ucum, isClear: rival.distance > best.distance + 1 && best.distance <= 1 && isAlone)
      : nil
  }

  /// `x10°%L`: the raised exponent of counts per litre is what readers lose first. Which it was, the analyte says, so
  /// this is never clear.
  private func powerPerLitre(_ text: [UInt8], _ analyte: Analyte) -> Match? {
    guard let canonical = analyte.canonicalUnit, canonical.hasPrefix("10*"), canonical.hasSuffix("/L") else {
      return nil
    }
    let ten = text.first == UInt8(ascii: "x") ? text.dropFirst() : text[...]
    guard ten.starts(with: "lo".utf8), text.last == UInt8(ascii: "l"), (4...8).contains(ten.count) else {
      return nil
    }
    return Match(ucum: canonical, isClear: false)
  }

  /// Without what readers confuse: `l`, `I`, `|`, `1`, `i` are one letter, so are `0` and `O`; signs of no meaning go.
  private static func folded(_ printed: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in UnitTable.normalized(printed).lowercased().unicodeScalars {
      switch scalar {
      case "i", "|", "1", "!", "l": bytes.append(UInt8(ascii: "l"))
      case "o", "0", "°": bytes.append(UInt8(ascii: "o"))
      case "’", "'", ".", "`", "‘", ",", "^", "*": break
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    return bytes
  }
}
