/// Drugs given against what cell therapy does: `CRS grade 2 was treated with two doses of tocilizumab`.
enum ToxicityRemedy {
  private static let specific: Set<String> = ["tocilizumab", "siltuximab", "anakinra", "emapalumab"]
  private static let steroids: Set<String> = ["dexamethasone", "methylprednisolone"]
  private static let toxicities = [
    "crs", "icans", "cytokine release", "cytokine storm", "neurotoxicity", "immune effector", "hlh", "iec hs",
    "скв", "синдром высвобождения цитокинов", "zytokinfreisetzungssyndrom", "liberacion de citocinas",
    "sitokin salinim",
  ]
  private static let given: Set<String> = [
    "treated", "given", "received", "administered", "resolved", "responded", "managed", "required", "dose",
    "doses", "with", "after", "started", "улучшение", "введен", "введено", "behandelt", "gegeben", "tratado",
    "verildi", "uygulandi",
  ]
  private static let open: [String] = [
    "if", "should", "would", "will", "may", "can", "consider", "considered", "available", "standby", "not",
    "no",
    "without", "never", "neither", "avoid", "in case", "when", "prn", "planned", "plan", "unless",
  ]

  /// Such drugs where the text says that they were given; a steroid only against a toxicity named beside it.
  static func anchors(in statement: NarrativeStatement) -> [TreatmentAnchor] {
    let words = Set(statement.tokens.map(\.text))
    guard statement.table == nil, !words.isDisjoint(with: given), !statement.holds(anyOf: open) else {
      return []
    }
    let isToxic = statement.holds(anyOf: toxicities)
    return statement.mentions.compactMap { mention in
      guard case .drug(let term) = mention.term,
        specific.contains(term.id) || steroids.contains(term.id) && isToxic
      else { return nil }
      return TreatmentAnchor(range: mention.range, drugs: [(term, mention.range)], kind: "supportive")
    }
  }
}
