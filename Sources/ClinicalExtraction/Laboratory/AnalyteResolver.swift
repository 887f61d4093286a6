import ClinicalRecord

/// Chooses among the analytes that print the same name: by unit, by words in the name and titles, by magnitude.
struct AnalyteResolver: Sendable {
  let vocabulary: Vocabulary

  /// Sets the draft's analyte and the reading of its unit that fits.
  func resolve(_ draft: inout ResultDraft) {
    let named = draft.naming.candidates.filter { isAdmitted($0, draft) }
    let analytes = Self.unique(named.map { vocabulary.analytes[$0.analyte] }).filter { fitsKind($0, draft) }
    guard let chosen = choose(analytes, draft) else {
      let likeliest = draft.unit?.candidates.first
      draft.unit?.ucum = likeliest
      return
    }
    draft.analyte = chosen
    if chosen.kind != .quantity { draft.value.text = draft.value.text ?? draft.interpretation }
    if draft.naming.fit == .partial { draft.doubt(.lowConfidence) }
    if draft.value.number == nil { draft.unit = nil }
    // The unit over a column is not that of a ratio in it.
    if chosen.isUnitless, draft.unit?.candidates == ["%"] { draft.unit = nil }
    if draft.unit == nil, draft.value.number != nil { draft.unit = percentInName(chosen, draft) }
    if var unit = draft.unit {
      unit.ucum = unit.candidates.first { chosen.accepts(ucum: $0) }
      if unit.ucum == nil,
        let mended = UnitRepair(units: vocabulary.units).unit(printed: unit.printed, of: chosen)
      {
        unit.ucum = mended.ucum
        unit.isRepaired = !mended.isClear
      }
      unit.ucum = unit.ucum ?? unit.candidates.first
      restorePower(of: &unit, chosen, draft.value.number)
      draft.unit = unit
    }
  }

  /// The unit of a share whose name is spelt with it: `NEU [%]`, `Lymphocytes %`.
  private func percentInName(_ analyte: Analyte, _ draft: ResultDraft) -> PrintedUnit? {
    guard analyte.isShare, draft.printedName?.utf8.contains(UInt8(ascii: "%")) == true else { return nil }
    return PrintedUnit(printed: "%", candidates: vocabulary.units.candidates(printed: "%"))
  }

  /// A handful of cells in a litre is a count whose power of ten was not read (`×10⁹/L` as `/L`).
  private func restorePower(of unit: inout PrintedUnit, _ analyte: Analyte, _ number: Double?) {
    guard unit.ucum == "/L", let number, number < 100_000 else { return }
    let full =
      ["10*9/L", "10*12/L"].first { analyte.units[$0] == 1 || analyte.canonicalUnit == $0 } ?? "10*9/L"
    guard analyte.accepts(ucum: full) else { return }
    unit.ucum = full
    unit.isRepaired = true
  }

  /// A short name counts only in its company; any name only in its specimen.
  private func isAdmitted(_ name: VocabularyTerms.AnalyteName, _ draft: ResultDraft) -> Bool {
    let analyte = vocabulary.analytes[name.analyte]
    if let specimen = draft.surroundings.specimen, !specimen.admits(analyte) { return false }
    if isMarrowCell(draft) || isGated(draft), analyte.panel == "CBC diff", analyte.isShare { return false }
    if analyte.id == "albumin", draft.unit?.candidates.contains(where: { analyte.accepts(ucum: $0) }) != true,
      isFraction(draft)
    {
      return false
    }
    if name.requires.isEmpty { return true }
    // `%` fits too much to be company outside a table.
    let isTelling = draft.place.group >= 0 || !analyte.isShare
    if isTelling, let unit = draft.unit, unit.candidates.contains(where: { analyte.accepts(ucum: $0) }) {
      return true
    }
    return name.requires.contains { draft.surroundings.holds($0) }
  }

  /// The shares of a marrow differential are not those of the blood.
  private func isMarrowCell(_ draft: ResultDraft) -> Bool {
    (draft.surroundings.specimen ?? draft.surroundings.documentSpecimen) == .marrow
  }

  /// A share of gated cells is no share of the blood's white cells.
  private func isGated(_ draft: ResultDraft) -> Bool {
    let words = ["gate", "gated", "of lymphocytes", "of cd45", "viability"]
    return words.contains { draft.surroundings.holds($0) }
  }

  /// The albumin band of an electrophoresis is a share of the protein; only its amount is that of serum albumin.
  private func isFraction(_ draft: ResultDraft) -> Bool {
    let words = [
      "electrophoresis", "spep", "fraction", "fractions", "elektrophorese", "elektroforez", "электрофорез",
      "蛋白电泳",
    ]
    return words.contains { draft.surroundings.holds($0) }
  }

  private func fitsKind(_ analyte: Analyte, _ draft: ResultDraft) -> Bool {
    draft.value.number == nil || analyte.kind != .qualitative || draft.value.text != nil
      || draft.interpretation != nil
  }

  private func choose(_ analytes: [Analyte], _ draft: ResultDraft) -> Analyte? {
    if analytes.count <= 1 { return single(analytes.first, draft) }
    if let unit = draft.unit {
      let exact = analytes.filter { analyte in unit.candidates.contains { analyte.accepts(ucum: $0) } }
      let repair = UnitRepair(units: vocabulary.units)
      let fitting =
        exact.isEmpty ? analytes.filter { repair.unit(printed: unit.printed, of: $0) != nil } : exact
      return fitting.count <= 1 ? fitting.first : bySpecimen(fitting, draft)
    }
    if let specimen = draft.surroundings.specimen ?? draft.surroundings.documentSpecimen {
      let fitting = analytes.filter { specimen.isOf($0) }
      if fitting.count == 1 { return single(fitting[0], draft) }
    }
    if let measure = draft.naming.measure {
      let fitting = analytes.filter { $0.isShare == (measure == .share) }
      if fitting.count == 1 { return fitting[0] }
    }
    return byMagnitude(analytes, draft)
  }

  /// A unit that is surely none of the analyte's speaks against a name that fits only in part.
  private func single(_ analyte: Analyte?, _ draft: ResultDraft) -> Analyte? {
    guard let analyte, let unit = draft.unit, !unit.candidates.isEmpty, !analyte.isUnitless else {
      return analyte
    }
    let fits =
      unit.candidates.contains { analyte.accepts(ucum: $0) }
      || UnitRepair(units: vocabulary.units).unit(printed: unit.printed, of: analyte) != nil
    return fits || draft.naming.fit == .whole && !isOtherMeasure(analyte, unit) ? analyte : nil
  }

  /// `%` of something whose entry knows only counts, or the other way round: another quantity under the same name.
  private func isOtherMeasure(_ analyte: Analyte, _ unit: PrintedUnit) -> Bool {
    analyte.isShare != unit.candidates.contains("%")
  }

  private func bySpecimen(_ analytes: [Analyte], _ draft: ResultDraft) -> Analyte? {
    let known = draft.surroundings.specimen ?? draft.surroundings.documentSpecimen
    let own = known.map { specimen in analytes.filter { specimen.isOf($0) } } ?? []
    if own.count == 1 { return own[0] }
    let fitting = analytes.filter { (known ?? .blood).admits($0) }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// Without a unit: the one analyte whose plausible values hold the number and the ends of the range.
  private func byMagnitude(_ analytes: [Analyte], _ draft: ResultDraft) -> Analyte? {
    guard let number = draft.value.number else { return analytes.count == 1 ? analytes[0] : nil }
    let upper = draft.range?.high ?? number
    let shares = analytes.filter { $0.isShare }
    let counts = analytes.filter { !$0.isShare }
    guard shares.count == 1, counts.count == 1 else { return nil }
    return upper > 25 ? shares[0] : draft.range?.high == nil ? nil : counts[0]
  }

  private static func unique(_ analytes: [Analyte]) -> [Analyte] {
    var seen: Set<String> = []
    return analytes.filter { seen.insert($0.id).inserted }
  }
}

extension Analyte {
  /// Whether it is a share of something.
  var isShare: Bool { canonicalUnit == "%" }
}
