import ClinicalRecord

/// Chooses among the analytes that print the same name: by unit, by words in the name and titles, by magnitude.
struct AnalyteResolver: Sendable {
  let vocabulary: Vocabulary

  /// Sets the draft's analyte and the reading of its unit that fits.
  func resolve(_ draft: inout ResultDraft) {
    let named = draft.naming.candidates.filter { isAdmitted($0, draft) }
    let analytes = Self.unique(named.map { vocabulary.analytes[$0.analyte] }).filter { fitsKind($0, draft) }
    guard let chosen = choose(analytes, draft) else {
      if draft.unit?.isGuess == true || draft.value.number == nil { draft.unit = nil }
      let likeliest = draft.unit?.candidates.first
      // Which exponent an unknown quantity was counted in cannot be told.
      if draft.unit?.isRepaired != true { draft.unit?.ucum = likeliest }
      return
    }
    draft.analyte = chosen
    if chosen.kind != .quantity { draft.value.text = draft.value.text ?? draft.interpretation }
    if draft.naming.fit == .partial { draft.doubt(.lowConfidence) }
    // `M-Spike: not observed` in g/dL: what is else a number keeps its unit.
    if draft.value.number == nil, chosen.kind != .either { draft.unit = nil }
    // The unit over a column is not that of a ratio in it.
    if chosen.isUnitless, draft.unit?.candidates == ["%"] { draft.unit = nil }
    if draft.unit == nil, draft.value.number != nil { draft.unit = unitInName(chosen, draft) }
    if var unit = draft.unit {
      settle(&unit, of: chosen, in: draft)
      draft.unit = unit.isGuess && unit.ucum == nil ? nil : unit
    }
  }

  /// The unit that a name is spelt with: `NEU [%]`, `Lymphocytes %`, `PT (seconds)`.
  private func unitInName(_ analyte: Analyte, _ draft: ResultDraft) -> PrintedUnit? {
    if let printed = Self.bracketed(at: draft.printedName ?? "") {
      let candidates = vocabulary.units.candidates(printed: printed)
      if candidates.contains(where: analyte.accepts) {
        return PrintedUnit(printed: printed, candidates: candidates)
      }
    }
    guard analyte.isShare, draft.printedName?.utf8.contains(UInt8(ascii: "%")) == true else {
      return MisreadUnit.behindName(draft).flatMap {
        looksLikeUnit($0, of: analyte, in: draft) ? $0 : nil
      }
    }
    return PrintedUnit(printed: "%", candidates: vocabulary.units.candidates(printed: "%"))
  }

  /// Whether the signs of a misread unit look like one of the analyte's.
  private func looksLikeUnit(_ unit: PrintedUnit, of analyte: Analyte, in draft: ResultDraft) -> Bool {
    UnitRepair(units: vocabulary.units).byText(reading(unit, in: draft), of: analyte) != nil
  }

  /// What stands in brackets at a name's end.
  private static func bracketed(at name: String) -> String? {
    guard name.hasSuffix(")") || name.hasSuffix("]"),
      let opening = name.lastIndex(where: { $0 == "(" || $0 == "[" })
    else { return nil }
    return String(name[name.index(after: opening)...].dropLast())
  }

  /// Chooses the unit: as printed, or where that is none of the analyte's, as mended.
  private func settle(_ unit: inout PrintedUnit, of analyte: Analyte, in draft: ResultDraft) {
    unit.ucum = unit.isRepaired ? nil : unit.candidates.first { analyte.accepts(ucum: $0) }
    if unit.ucum == nil, let mended = mended(unit, of: analyte, in: draft) {
      unit.ucum = mended.ucum
      unit.isRepaired = !mended.isClear
    }
    unit.ucum = unit.ucum ?? unit.candidates.first
    LostPower(analyte: analyte, draft: draft).restore(&unit)
  }

  private func mended(_ unit: PrintedUnit, of analyte: Analyte, in draft: ResultDraft) -> UnitRepair.Match? {
    // What no reader guessed is no slip of one.
    if !unit.candidates.isEmpty, !unit.isRepaired, draft.valueSpan.confidence == 1 { return nil }
    return UnitRepair(units: vocabulary.units).unit(reading(unit, in: draft), of: analyte)
  }

  private func reading(_ unit: PrintedUnit, in draft: ResultDraft) -> UnitRepair.Reading {
    let numbers = [draft.value.number, draft.range?.low, draft.range?.high].compactMap { $0 }
    return UnitRepair.Reading(
      printed: unit.printed, alternatives: unit.alternatives, numbers: numbers, upper: draft.range?.high,
      isKnown: !unit.candidates.isEmpty && !unit.isRepaired)
  }

  /// A short name counts only in its company; any name only in its specimen.
  private func isAdmitted(_ name: VocabularyTerms.AnalyteName, _ draft: ResultDraft) -> Bool {
    let analyte = vocabulary.analytes[name.analyte]
    if let specimen = draft.surroundings.specimen, !specimen.admits(analyte) { return false }
    if analyte.isShare, Self.namesWhole(draft.printedName ?? ""), Self.counted.contains(analyte.id) {
      return false
    }
    if analyte.id == "flc_ratio", draft.place.group < 0, !isOfFreeChains(draft) { return false }
    if isMarrowCell(draft) || isGated(draft), analyte.panel == "CBC diff",
      analyte.isShare || draft.unit == nil
    {
      return false
    }
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
    // `mmovL` under a K.
    if isTelling, let unit = draft.unit, unit.candidates.isEmpty, !unit.isGuess,
      looksLikeUnit(unit, of: analyte, in: draft)
    {
      return true
    }
    return name.requires.contains {
      draft.surroundings.holds($0) || draft.surroundings.company.contains(FoldedText($0).utf8)
    }
  }

  /// `% of blasts` over a column says what its percentages are shares of: no result is the blasts' own.
  private static func namesWhole(_ name: String) -> Bool {
    let folded = FoldedText(name).text
    return ["% of ", "of ", "percent of "].contains { folded.hasPrefix($0) }
  }

  private static let counted: Set<String> = ["blast_pb_pct", "bm_blast_pct", "bm_pc_pct"]

  /// The shares of a marrow differential are not those of the blood.
  private func isMarrowCell(_ draft: ResultDraft) -> Bool {
    (draft.surroundings.specimen ?? draft.surroundings.documentSpecimen) == .marrow
  }

  /// In text the kappa to lambda ratio may be that of B cells; only one of free chains is meant.
  private func isOfFreeChains(_ draft: ResultDraft) -> Bool {
    [
      "free", "flc", "light chain", "light chains", "sflc", "freie", "libres", "libere", "serbest",
      "свободных", "游离",
    ]
    .contains { draft.surroundings.holds($0) }
      || FoldedText(draft.printedName ?? "").text.contains("flc")
  }

  /// A share of gated cells is no share of the blood's white cells.
  private func isGated(_ draft: ResultDraft) -> Bool {
    let words = ["gated", "of lymphocytes", "of cd45", "viability"]
    let texts = [draft.surroundings.line] + draft.surroundings.titles
    return words.contains { draft.surroundings.holds($0) } || texts.contains(where: Self.namesGate)
  }

  /// A gate beside what it holds (`Lymphocyte gate`, `Gate: CD45 dim`): a street may be called after one too.
  private static func namesGate(_ text: [UInt8]) -> Bool {
    let words = String(decoding: text, as: UTF8.self).split { !$0.isLetter && !$0.isNumber }
    return words.contains { $0 == "gate" || $0 == "gates" }
      && words.contains { word in gatedCells.contains { word.hasPrefix($0) } }
  }

  private static let gatedCells = [
    "cd", "lymph", "blast", "mono", "singlet", "event", "cell", "population", "granulo", "leuko", "leuco",
    "plasma",
    "parent", "viable", "live",
  ]

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
      let fitting = exact.isEmpty ? analytesOfMended(unit, analytes, draft) : exact
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

  /// Those of which what is read looks like a unit; else those of which only the range tells it.
  private func analytesOfMended(_ unit: PrintedUnit, _ analytes: [Analyte], _ draft: ResultDraft) -> [Analyte]
  {
    let repair = UnitRepair(units: vocabulary.units)
    let alike = analytes.filter { repair.byText(reading(unit, in: draft), of: $0) != nil }
    return alike.isEmpty ? analytes.filter { mended(unit, of: $0, in: draft) != nil } : alike
  }

  /// A unit that is surely none of the analyte's speaks against a name that fits only in part.
  private func single(_ analyte: Analyte?, _ draft: ResultDraft) -> Analyte? {
    guard let analyte, let unit = draft.unit, !unit.candidates.isEmpty, !analyte.isUnitless else {
      return analyte
    }
    let fits =
      unit.candidates.contains { analyte.accepts(ucum: $0) }
      || mended(unit, of: analyte, in: draft) != nil
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
