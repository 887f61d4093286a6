/// Counts of one kind of fact over a set of documents.
package struct Tally: Sendable, Hashable, Encodable {
  /// Facts that gold holds, the record holds, and both hold alike. Of treatments every attribute counts.
  package var gold = 0
  package var reported = 0
  package var right = 0
  /// Facts marked `trusted`, and those of them that are wrong or that gold does not hold.
  package var trusted = 0
  package var silentErrors = 0
  /// Right facts, and those of them marked `trusted`.
  package var rightFacts = 0
  package var rightTrusted = 0

  package init() {}

  package var recall: Double? { gold == 0 ? nil : Double(right) / Double(gold) }
  package var precision: Double? { reported == 0 ? nil : Double(right) / Double(reported) }
  package var f1: Double? {
    gold + reported == 0 ? nil : 2 * Double(right) / Double(gold + reported)
  }
  package var silentErrorRate: Double? { trusted == 0 ? nil : Double(silentErrors) / Double(trusted) }

  package mutating func add(_ outcome: DocumentScore.Outcome) {
    gold += outcome.asked
    reported += outcome.said
    right += outcome.correct
    guard let actual = outcome.actual else { return }
    if outcome.fate == .right {
      rightFacts += 1
      if actual.isTrusted { rightTrusted += 1 }
    }
    if actual.isTrusted {
      trusted += 1
      if outcome.fate != .right { silentErrors += 1 }
    }
  }

  package static func + (left: Tally, right: Tally) -> Tally {
    var sum = left
    sum.gold += right.gold
    sum.reported += right.reported
    sum.right += right.right
    sum.trusted += right.trusted
    sum.silentErrors += right.silentErrors
    sum.rightFacts += right.rightFacts
    sum.rightTrusted += right.rightTrusted
    return sum
  }

  private enum Key: String, CodingKey {
    case gold
    case reported
    case right
    case recall
    case precision
    case f1
    case trusted
    case silentErrors
    case silentErrorRate
    case rightFacts
    case rightTrusted
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(gold, forKey: .gold)
    try container.encode(reported, forKey: .reported)
    try container.encode(right, forKey: .right)
    try container.encode(recall, forKey: .recall)
    try container.encode(precision, forKey: .precision)
    try container.encode(f1, forKey: .f1)
    try container.encode(trusted, forKey: .trusted)
    try container.encode(silentErrors, forKey: .silentErrors)
    try container.encode(silentErrorRate, forKey: .silentErrorRate)
    try container.encode(rightFacts, forKey: .rightFacts)
    try container.encode(rightTrusted, forKey: .rightTrusted)
  }
}

/// How often facts of a confidence are right: of the facts at 0.9, nine in ten should be.
package struct ReliabilityBin: Sendable, Hashable, Encodable {
  /// The bin holds confidences from here up to the next bin's.
  package let from: Double
  package var facts = 0
  package var right = 0
  package var meanConfidence = 0.0

  /// Lower ends of the bins: finer where facts are many.
  package static let edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99]

  package static func curve(_ facts: [(confidence: Double, isRight: Bool)]) -> [ReliabilityBin] {
    var bins = edges.map { ReliabilityBin(from: $0) }
    for fact in facts {
      let index = edges.lastIndex { $0 <= fact.confidence } ?? 0
      bins[index].facts += 1
      bins[index].right += fact.isRight ? 1 : 0
      bins[index].meanConfidence += fact.confidence
    }
    return bins.filter { $0.facts > 0 }.map { bin in
      var bin = bin
      bin.meanConfidence = (bin.meanConfidence / Double(bin.facts) * 1000).rounded() / 1000
      return bin
    }
  }
}
