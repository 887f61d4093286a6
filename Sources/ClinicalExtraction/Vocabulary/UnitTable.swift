/// Printed spellings of units → UCUM.
package struct UnitTable: Sendable {
  private var exact: [String: [String]] = [:]
  private var folded: [String: [String]] = [:]
  private let codes: Set<String>
  private let printedForms: [String: [String]]

  package init(_ units: [UnitSpelling]) {
    codes = Set(units.map(\.ucum))
    printedForms = Dictionary(units.map { ($0.ucum, $0.printed + [$0.ucum]) }, uniquingKeysWith: +)
    for unit in units {
      for spelling in unit.printed + [unit.ucum] {
        let key = UnitTable.normalized(spelling)
        Self.add(unit.ucum, to: &exact[key, default: []])
        Self.add(unit.ucum, to: &folded[key.lowercased(), default: []])
      }
    }
  }

  /// How reports print a unit.
  package func spellings(ucum: String) -> [String] { printedForms[ucum] ?? [] }

  package func knows(ucum: String) -> Bool { codes.contains(ucum) }

  /// Every unit that the spelling may mean, likeliest first: `G/L` is `10*9/L`, but `g/L` on a page that
  /// prints all units in capitals.
  package func candidates(printed: String) -> [String] {
    let key = Self.normalized(printed)
    var result = exact[key] ?? []
    for code in folded[key.lowercased()] ?? [] { Self.add(code, to: &result) }
    return result
  }

  /// The likeliest unit, nil where no spelling is known.
  package func ucum(printed: String) -> String? { candidates(printed: printed).first }

  /// The likeliest unit among those of the analyte; else the likeliest of all, whose conversion then fails.
  package func ucum(printed: String, of analyte: Analyte) -> String? {
    let candidates = candidates(printed: printed)
    return candidates.first { analyte.accepts(ucum: $0) } ?? candidates.first
  }

  private static func add(_ code: String, to codes: inout [String]) {
    if !codes.contains(code) { codes.append(code) }
  }
}
