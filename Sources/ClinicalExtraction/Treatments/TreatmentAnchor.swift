import ClinicalRecord

/// A treatment as it is named at one place: a regimen, a transplant, one or more drugs, or radiation.
struct TreatmentAnchor {
  /// Covers all names joined in it (`bendamustine and rituximab (BR)`), in the passage's text.
  var range: Range<Int>
  var regimen: RegimenTerm?
  var drugs: [(term: DrugTerm, range: Range<Int>)] = []
  var kind: String
  /// Whether it is a single agent or a loose pair: then more is needed to believe that it was given.
  var isDrugOnly: Bool { regimen == nil || regimen?.drugs.count ?? 0 <= 1 && !isProcedure }

  var isProcedure: Bool {
    ["autologous-transplant", "allogeneic-transplant", "cell-therapy", "radiotherapy", "conditioning"]
      .contains(kind)
  }

  /// Cells are given once; doses told beside them are another drug's.
  var hasCycles: Bool {
    !["autologous-transplant", "allogeneic-transplant", "cell-therapy", "supportive"].contains(kind)
  }

  /// What serves another treatment: responses that follow are not its own.
  var isAuxiliary: Bool {
    ["conditioning", "lymphodepletion", "supportive", "bridging", "maintenance"].contains(kind)
  }

  /// The same for two mentions of one treatment.
  var key: String {
    if let regimen { return "\(regimen.id)|\(kind == "maintenance" ? kind : "")" }
    if kind == "radiotherapy" { return kind }
    let isMaintenance = kind == "maintenance" ? kind : ""
    return drugs.map { TreatmentDrug.root($0.term.id) }.sorted().joined(separator: "+") + "|\(isMaintenance)"
  }
}

/// Drugs that stand for one another as components of regimens.
enum TreatmentDrug {
  static func root(_ id: String) -> String { id == "prednisolone" ? "prednisone" : id }
}
