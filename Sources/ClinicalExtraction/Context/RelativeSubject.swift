/// Sentences that are about somebody else: `His brother had Hodgkin lymphoma treated with ABVD`, `Her husband has CLL`.
enum RelativeSubject {
  private static let owners: Set<String> = [
    "his", "her", "my", "their", "the", "a", "one", "seine", "sein", "ihr", "ihre", "der", "die", "su", "sa",
    "son", "il", "la", "sua", "suo", "у", "его", "ее",
  ]
  private static let qualities: Set<String> = [
    "older", "elder", "younger", "twin", "half", "maternal", "paternal", "late", "only", "eldest", "youngest",
  ]
  private static let relatives: Set<String> = [
    "father", "mother", "brother", "sister", "son", "daughter", "uncle", "aunt", "cousin", "grandmother",
    "grandfather", "husband", "wife", "partner", "nephew", "niece", "mutter", "vater", "bruder", "schwester",
    "tochter", "onkel", "tante", "madre", "padre", "hermano", "hermana", "hijo", "hija", "marido", "esposa",
    "esposo", "mere", "pere", "frere", "soeur", "fratello", "sorella", "nonno", "nonna", "отца", "матери",
    "отец", "мать", "брат", "сестра", "брата", "сестры", "babasinda", "annesinde", "kardesinde",
  ]
  /// Who gave cells, and who speaks of the patient, is no other patient.
  private static let helpers: Set<String> = [
    "donor", "donated", "donor's", "spender", "spenderin", "donante", "donneur", "donatore", "донор", "haplo",
    "haploidentical", "matched", "identical", "sibling", "reports", "reported", "says", "said", "told",
    "noticed",
    "called", "rang", "asks", "asked", "writes", "patient", "he", "transplant", "allogeneic", "graft", "stem",
  ]

  /// Whether a relative begins the sentence, before what is judged, and neither gave cells nor speaks of the patient.
  static func isSubject(of statement: NarrativeStatement, before range: Range<Int>) -> Bool {
    var opening = statement.tokens.prefix(5)
    if let first = opening.first, owners.contains(first.text) { opening = opening.dropFirst() }
    if let first = opening.first, qualities.contains(first.text) { opening = opening.dropFirst() }
    guard let who = opening.first, relatives.contains(who.text), who.range.upperBound <= range.lowerBound
    else { return false }
    return !statement.tokens.contains { helpers.contains($0.text) }
  }
}
