import ClinicalRecord

/// What markers are read by: method and specimen, from the nearest words that name them, else from the document.
struct MarkerContext {
  private(set) var method: String?
  private(set) var specimen: String?
  private let fallback: String
  private let firstSpecimen: String?
  /// The cells that a note says all shares of the report are of.
  let denominator: String?

  init(document: ClinicalDocument, type: String) {
    var counts: [String: Int] = [:]
    var specimens: [String] = []
    for statement in document.narrative.statements where !Self.isPending(statement) {
      for phrase in Self.phrases(statement) {
        if phrase.group == .method { counts[phrase.value, default: 0] += 1 }
        if phrase.group == .specimen { specimens.append(phrase.value) }
      }
    }
    let flow = counts["flow"] ?? 0
    let ihc = counts["ihc"] ?? 0
    switch type {
    case "lab.flow", "mrd": fallback = "flow"
    case "pathology": fallback = ihc >= flow ? "ihc" : "flow"
    default: fallback = flow == 0 && ihc == 0 ? "other" : flow >= ihc ? "flow" : "ihc"
    }
    firstSpecimen = specimens.first
    denominator = document.narrative.statements.lazy.compactMap(MarkerDenominator.noted).first
  }

  /// Takes in what a statement names; a new heading forgets what stood under the last.
  mutating func enter(_ statement: NarrativeStatement, heading isNew: Bool) {
    if isNew {
      method = nil
      specimen = nil
    }
    for phrase in Self.phrases(statement) where !Self.isPending(statement) {
      if phrase.group == .method { method = phrase.value }
      if phrase.group == .specimen { specimen = phrase.value }
    }
    if method == nil {
      let heading = " \(statement.heading) "
      if heading.contains("immunohisto") || heading.contains(" ihc ") { method = "ihc" }
      if heading.contains("flow") || heading.contains("immunophenotyp") { method = "flow" }
    }
  }

  var currentMethod: String { method ?? fallback }
  var currentSpecimen: String? { specimen ?? firstSpecimen }

  /// `Flow cytometry to follow`: what has not been done yet has read nothing here.
  private static func isPending(_ statement: NarrativeStatement) -> Bool {
    statement.holds(anyOf: [
      "to follow", "will follow", "pending", "awaited", "is advised", "are advised", "is recommended",
      "are recommended", "is suggested", "requested", "separate report", "reported separately",
      "issued separately", "issued apart", "reported apart", "was sent for", "were sent for", "sent for flow",
      "submitted for flow",
    ])
  }

  private static func phrases(_ statement: NarrativeStatement) -> [MarkerPhrase] {
    statement.mentions.compactMap { if case .phrase(let phrase) = $0.term { phrase } else { nil } }
  }
}
