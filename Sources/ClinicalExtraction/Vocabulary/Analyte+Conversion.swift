import Foundation

extension Analyte {
  /// Whether the analyte is reported in this unit.
  package func accepts(ucum: String) -> Bool { units[ucum] != nil || logUnits[ucum] != nil }

  /// The number in the canonical unit; nil where the unit is not one of the analyte's, so that nothing is
  /// converted on a guess.
  package func canonical(_ number: Double, ucum: String) -> Double? {
    if let factor = units[ucum] { return Self.rounded(number * factor) }
    if let factor = logUnits[ucum] { return Self.rounded(pow(10, number) * factor) }
    return nil
  }

  /// Nine significant digits: more than any laboratory prints, and free of the last float bits.
  private static func rounded(_ number: Double) -> Double {
    guard number != 0, number.isFinite else { return number }
    let scale = pow(10, 8 - floor(log10(abs(number))))
    return scale.isFinite ? (number * scale).rounded() / scale : number
  }
}
