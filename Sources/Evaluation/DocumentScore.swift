package import ClinicalExtraction
import DocumentModel

/// One record held against its gold facts.
package struct DocumentScore: Sendable {
  /// One kind's outcome.
  package struct Kind: Sendable {
    package var name: String
    package var outcomes: [Outcome] = []
  }

  /// The fate of one fact: gold's, the record's, or both.
  package struct Outcome: Sendable {
    package enum Fate: String, Sendable {
      case right
      case wrong
      case missing
      case invented
    }
    package var fate: Fate
    package var gold: ScoredFact?
    package var actual: ScoredFact?
    package var wrongDetails: [String] = []
    /// How many things gold asks of the fact, how many the record says, and how many of them are right.
    package var asked = 1
    package var said = 1
    package var correct = 0
  }

  package var kinds: [Kind]
  /// What gold says must never be reported and the record reports.
  package var violations: [String]

  package init(gold: JSONValue, actual: JSONValue, vocabulary: Vocabulary) {
    let scorer = DocumentScorer(gold: gold, actual: actual, vocabulary: vocabulary)
    kinds = FactKind.all.map { Kind(name: $0.name, outcomes: scorer.outcomes($0)) }
    violations = NeverList(gold: gold, actual: actual).violations
  }
}

/// Pairs gold facts with the record's.
private struct DocumentScorer {
  let gold: JSONValue
  let actual: JSONValue
  let goldReading: FactReading
  let actualReading: FactReading

  /// Percentages of CD19 are markers; told again as observations they are neither right nor wrong.
  private static let neutralCodes: Set<String> = ["cd19_pct", "cd19_blast_pct"]

  init(gold: JSONValue, actual: JSONValue, vocabulary: Vocabulary) {
    self.gold = gold
    self.actual = actual
    goldReading = FactReading(gold, vocabulary: vocabulary)
    actualReading = FactReading(actual, vocabulary: vocabulary)
  }

  func outcomes(_ kind: FactKind) -> [DocumentScore.Outcome] {
    let goldFacts = gold[kind.name].items.map { scored($0, kind, goldReading) }
    var rest = actual[kind.name].items
      .filter { !Self.neutralCodes.contains($0["code"].string ?? "") }
      .map { scoredActual($0, kind) }
    var outcomes: [DocumentScore.Outcome] = []
    var open: [ScoredFact] = []
    // Facts that agree in everything find each other first, so that a near miss takes no one's partner.
    for fact in goldFacts {
      if let index = rest.firstIndex(where: { fact.isMet(by: $0) && fact.wrongDetails(in: $0).isEmpty }) {
        outcomes.append(outcome(kind, gold: fact, actual: rest.remove(at: index)))
      } else {
        open.append(fact)
      }
    }
    for fact in open {
      let candidates = rest.indices.filter { fact.isMet(by: rest[$0]) }
      let best = candidates.min {
        fact.wrongDetails(in: rest[$0]).count < fact.wrongDetails(in: rest[$1]).count
      }
      outcomes.append(outcome(kind, gold: fact, actual: best.map { rest.remove(at: $0) }))
    }
    return outcomes + rest.filter(\.isClaim).map { outcome(kind, gold: nil, actual: $0) }
  }

  private func outcome(_ kind: FactKind, gold: ScoredFact?, actual: ScoredFact?) -> DocumentScore.Outcome {
    var outcome = DocumentScore.Outcome(fate: .right, gold: gold, actual: actual)
    outcome.wrongDetails = gold.flatMap { gold in actual.map { gold.wrongDetails(in: $0) } } ?? []
    outcome.fate =
      switch (gold, actual) {
      case (nil, _): .invented
      case (_, nil): .missing
      default: outcome.wrongDetails.isEmpty ? .right : .wrong
      }
    count(kind, &outcome)
    return outcome
  }

  private func count(_ kind: FactKind, _ outcome: inout DocumentScore.Outcome) {
    guard kind.countsDetails else {
      outcome.asked = outcome.gold == nil ? 0 : 1
      outcome.said = outcome.actual == nil ? 0 : 1
      outcome.correct = outcome.fate == .right ? 1 : 0
      return
    }
    let asked = outcome.gold?.details.filter { $0.value != nil } ?? []
    outcome.asked = outcome.gold == nil ? 0 : 1 + asked.count
    // What the record adds that gold leaves open is neither right nor wrong.
    outcome.said =
      outcome.actual.map { actual in
        1
          + zip(outcome.gold?.details ?? actual.details, actual.details).count {
            $0.value != nil && $1.value != nil
          }
      } ?? 0
    outcome.correct =
      outcome.gold != nil && outcome.actual != nil ? 1 + asked.count - outcome.wrongDetails.count : 0
  }

  private func scored(_ fact: JSONValue, _ kind: FactKind, _ reading: FactReading) -> ScoredFact {
    func attributes(_ pairs: [(String, String?)]) -> [ScoredFact.Attribute] {
      pairs.map { ScoredFact.Attribute(name: $0.0, value: $0.1) }
    }
    let identity = attributes(kind.identity(fact, reading))
    let details = attributes(kind.details(fact, reading))
    let label = (identity + details).compactMap(\.value).joined(separator: " · ")
    return ScoredFact(
      identity: identity, details: details, assertion: fact["assertion"].string ?? "present", label: label)
  }

  private func scoredActual(_ fact: JSONValue, _ kind: FactKind) -> ScoredFact {
    var scored = scored(fact, kind, actualReading)
    scored.isTrusted = fact["review"]["state"].string == "trusted"
    scored.confidence = fact["confidence"].number ?? 0
    if let evidence = fact["evidence"].items.first {
      scored.page = evidence["page"].number.map { Int($0) }
      let box = evidence["box"].items.compactMap(\.number)
      if box.count == 4 { scored.box = Box(x: box[0], y: box[1], width: box[2], height: box[3]) }
    }
    return scored
  }
}
