import ClinicalRecord

/// Gives a count back the power of ten that was not read: `×10⁹/L` as `/L`, `x10³/µL` as `/µL`.
struct LostPower: Sendable {
  let analyte: Analyte
  let draft: ResultDraft

  func restore(_ unit: inout PrintedUnit) {
    guard let volume = unit.ucum, volume == "/L" || isFraction,
      let full = powers(volume).first(where: accepts)
    else { return }
    unit.ucum = full
    unit.isRepaired = true
  }

  /// A handful of cells in a litre, or a part of one in a microlitre, is a count in powers of ten.
  private var isFraction: Bool {
    guard let number = draft.value.number, number < 1000 else { return false }
    // The ends themselves, not how they are printed: `1,000 - 3,000` has no decimals.
    let ends = [draft.range?.low, draft.range?.high].compactMap(\.self)
    return draft.decimals > 0 || ends.contains { $0 != $0.rounded() }
  }

  private func powers(_ volume: String) -> [String] {
    guard let number = draft.value.number, number < 100_000 else { return [] }
    let isRed = analyte.units["10*9/L"] == nil
    switch volume {
    case "/L": return isRed ? ["10*12/L"] : ["10*9/L"]
    case "/uL", "/mm3": return ["10*\(isRed ? 6 : 3)" + volume]
    default: return []
    }
  }

  private func accepts(_ ucum: String) -> Bool { analyte.accepts(ucum: ucum) }
}
