/// How residual disease was looked for.
enum ResidualDiseaseMethod {
  private static let sequencing = [
    "ngs", "sequencing", "clonoseq", "next generation sequencing", "секвенирование", "ngs mrd", "lymphotrack",
    "sequence", "sequences", "sequenced",
  ]
  private static let pcr = ["pcr", "rq pcr", "qpcr", "ddpcr", "rt pcr", "пцр", "polymerase"]

  static func method(in statement: NarrativeStatement) -> String? {
    if statement.holds(anyOf: sequencing) { return "ngs" }
    if statement.holds(anyOf: pcr) { return "pcr" }
    return statement.holds(anyOf: ["flow", "ngf", "facs", "mfc", "проточная", "проточной", "akim"])
      ? "flow" : nil
  }

  /// The method that a document names alone, else the one its markers are read by.
  static func method(of document: ClinicalDocument, fallback: String) -> String? {
    let named = Set(document.narrative.statements.compactMap { method(in: $0) })
    if named.count == 1, let only = named.first { return only }
    return fallback == "other" ? nil : fallback
  }
}
