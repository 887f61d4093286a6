package import ClinicalRecord

/// How many facts there are of each kind, and how many of them a person should look at.
package struct FactTally: Hashable, Sendable {
  package struct Count: Hashable, Sendable {
    package var facts = 0
    package var toCheck = 0
  }

  /// The kinds as the record's keys name them.
  package private(set) var counts: [String: Count] = [:]

  package init() {}

  package init(_ record: Record) {
    count("diagnoses", record.diagnoses)
    count("observations", record.observations)
    count("markers", record.markers)
    count("paraproteins", record.paraproteins)
    count("genetics", record.genetics)
    count("mrd", record.mrd)
    count("treatments", record.treatments)
    count("responses", record.responses)
    count("imaging", record.imaging)
    count("medications", record.medications)
    count("comorbidities", record.comorbidities)
    count("statements", record.statements)
  }

  /// All kinds, in the order of the record's keys.
  package static let kinds = [
    "diagnoses", "observations", "markers", "paraproteins", "genetics", "mrd", "treatments", "responses",
    "imaging", "medications", "comorbidities", "statements",
  ]

  package var total: Count {
    counts.values.reduce(into: Count()) {
      $0.facts += $1.facts
      $0.toCheck += $1.toCheck
    }
  }

  package static func + (left: FactTally, right: FactTally) -> FactTally {
    var sum = left
    for (kind, count) in right.counts {
      sum.counts[kind, default: Count()].facts += count.facts
      sum.counts[kind, default: Count()].toCheck += count.toCheck
    }
    return sum
  }

  private mutating func count<Content>(_ kind: String, _ facts: [Fact<Content>]) {
    guard !facts.isEmpty else { return }
    counts[kind] = Count(facts: facts.count, toCheck: facts.count { $0.review.state == .check })
  }
}
