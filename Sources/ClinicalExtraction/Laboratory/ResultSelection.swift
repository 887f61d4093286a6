import ClinicalRecord

/// Keeps of all drafts those that are facts.
enum ResultSelection {
  /// Percentages of cells positive for CD19 are markers, never observations.
  private static let markers: Set<String> = ["cd19_pct", "cd19_blast_pct"]

  static func select(_ drafts: [ResultDraft]) -> [ResultDraft] {
    let coded = Dictionary(grouping: drafts.filter { $0.analyte != nil }, by: \.place.group).mapValues(
      \.count)
    let unknown = Dictionary(grouping: drafts.filter(isPlainResult), by: \.place.group).mapValues(
      \.count)
    let worded = Dictionary(
      grouping: drafts.filter { $0.analyte != nil && $0.value.text != nil }, by: \.place.group
    ).mapValues(\.count)
    let kept = drafts.filter { draft in
      if let analyte = draft.analyte { return !markers.contains(analyte.id) && isOfKind(draft, analyte) }
      let group = draft.place.group
      if isPlainOutcome(draft) { return worded[group, default: 0] > 2 }
      return isPlainResult(draft)
        && coded[group, default: 0] >= max(2, unknown[group, default: 0] / 2)
    }
    return withoutRepeats(withoutContradictedProse(kept))
  }

  /// Comments beside a result speak of limits and of other days: what running text says without a date yields to
  /// what a table or a labelled line says of the same analyte and day.
  private static func withoutContradictedProse(_ drafts: [ResultDraft]) -> [ResultDraft] {
    let plain = Dictionary(
      grouping: drafts.filter { !$0.isUndatedProse && $0.analyte != nil }, by: { $0.analyte?.id })
    return drafts.filter { draft in
      guard draft.isUndatedProse, let code = draft.analyte?.id else { return true }
      let others = (plain[code] ?? []).filter { $0.date?.value == draft.date?.value }
      guard let same = others.first(where: { DuplicateCheck.isSame($0, draft) }) else {
        return others.isEmpty
      }
      // What it says again with its unit lost (`anti-HBs 128 mlU/mL`) says nothing new.
      return draft.unit != nil || same.unit == nil
    }
  }

  /// A dash or a word in place of a quantity's number is a missing result.
  private static func isOfKind(_ draft: ResultDraft, _ analyte: Analyte) -> Bool {
    draft.value.number != nil || analyte.kind != .quantity
  }

  /// Of the same result printed twice (a table and its summary) the first stays.
  private static func withoutRepeats(_ drafts: [ResultDraft]) -> [ResultDraft] {
    var seen: Set<String> = []
    return drafts.filter { draft in
      guard let code = draft.analyte?.id, draft.value.number != nil else { return true }
      let key = [
        code, draft.date?.value ?? "", draft.value.printed, draft.unit?.ucum ?? "",
        // The code of a marrow's share says the specimen, whether or not the text around it does.
        draft.analyte?.specimen == "bone marrow" ? "" : draft.surroundings.specimen?.rawValue ?? "",
      ]
      return seen.insert(key.joined(separator: "|")).inserted
    }
  }

  /// A row without a known name is a result only where all else says so: a number, a unit or a range, in company of
  /// known tests.
  private static func isPlainResult(_ draft: ResultDraft) -> Bool {
    draft.analyte == nil && isName(draft.printedName ?? "") && !isShareOfProtein(draft)
      && (draft.surroundings.specimen ?? draft.surroundings.documentSpecimen) != .marrow
      && !isShareOfCells(draft) && !isOfBody(draft) && draft.place.group >= 0 && draft.value.number != nil
      && draft.name != nil
      && (draft.unit?.candidates.isEmpty == false || draft.range?.low != nil || draft.range?.high != nil)
  }

  /// `West Nile Virus RNA   Not Detected`: an outcome in words under a name that nobody knows, all of it a result only among
  /// others in words.
  private static func isPlainOutcome(_ draft: ResultDraft) -> Bool {
    draft.analyte == nil && draft.value.number == nil && draft.name != nil && draft.naming.fit == .none
      && ["positive", "negative", "indeterminate"].contains(draft.value.text)
      && isName(draft.printedName ?? "") && draft.place.group >= 0 && draft.surroundings.specimen != .marrow
  }

  /// The per cent of an electrophoresis: its amount stands beside it.
  private static func isShareOfProtein(_ draft: ResultDraft) -> Bool {
    draft.unit?.candidates.first == "%" && draft.surroundings.holds("electrophoresis")
  }

  /// Weight, height, surface, pressure, pulse, temperature: measured on the patient, not in a sample.
  private static func isOfBody(_ draft: ResultDraft) -> Bool {
    let unit = draft.unit?.candidates.first ?? ""
    // `pO2 92 mmHg` is measured in the blood.
    if unit == "mm[Hg]" { return isBloodPressure(FoldedText(draft.printedName ?? "").text) }
    return ["kg", "cm", "m", "m2", "kg/m2", "/min", "Cel", "[degF]"].contains(unit)
  }

  private static func isBloodPressure(_ name: String) -> Bool {
    let words = name.split { !$0.isLetter }.map(String.init)
    if words.contains(where: { ["partial", "osmotic", "oncotic", "oxygen", "carbon"].contains($0) }) {
      return false
    }
    return words.contains { word in
      ["bp", "nibp", "ta", "rr"].contains(word) || pressures.contains { word.hasPrefix($0) }
    }
  }

  private static let pressures = [
    "pressure", "systol", "diastol", "blutdruck", "tension", "presion", "pression", "tansiyon", "давлен",
    "血压",
  ]

  /// The per cent of gated cells, or of cells with an antigen, that are counted beside it: a marker, no observation.
  private static func isShareOfCells(_ draft: ResultDraft) -> Bool {
    guard draft.naming.fit == .whole, draft.unit?.candidates.first == "%" else { return false }
    let name = FoldedText(draft.printedName ?? "").text
    return name.contains("gate") || name.split(separator: " ").contains { $0.hasPrefix("cd") }
  }

  /// Mostly letters, and at least two of them.
  private static func isName(_ printed: String) -> Bool {
    let letters = printed.unicodeScalars.count { $0.properties.isAlphabetic }
    return letters >= 2 && letters * 2 >= printed.unicodeScalars.count { $0 != " " }
  }
}
