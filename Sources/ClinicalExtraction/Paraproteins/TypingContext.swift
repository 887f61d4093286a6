import ClinicalRecord

/// What goes on from sentence to sentence of one passage: `Immunofixation: Band 1: IgG kappa. Band 2: IgA lambda.`
struct TypingContext {
  private var text: [UInt8] = []
  private var isNamed = false
  private var method: String?
  /// Whether the row above says that what follows was typed by immunofixation.
  var isUnderTitle = false

  /// Takes a statement in; true where it speaks of a monoclonal protein, or goes on speaking of one.
  mutating func enters(_ statement: NarrativeStatement) -> Bool {
    if statement.utf8 != text {
      text = statement.utf8
      isNamed = false
      method = nil
    }
    let names = ParaproteinWords.names(statement)
    let goesOn =
      isNamed && statement.holds(anyOf: ["light chain", "light chains", "free kappa", "free lambda"])
    isNamed = isNamed || names
    if ParaproteinWords.method(statement, specimen: nil) == "ife" { method = "ife" }
    return names || goesOn
  }

  /// A band without an amount has the method that the passage named.
  func fixed(_ fact: Fact<Paraprotein>) -> Fact<Paraprotein> {
    guard fact.method == nil, fact.concentration == nil, method != nil || isUnderTitle else { return fact }
    var fact = fact
    fact.content.method = method ?? "ife"
    return fact
  }
}
