import ClinicalRecord

/// What all checks together say of each result of a sample.
struct SampleVerdict: Sendable {
  /// Rules that hold, by result.
  private(set) var confirmations: [Int]
  /// Of those the ones that tie several values together, by result.
  private(set) var relations: [Int]
  /// Reasons for doubt, by result.
  private(set) var accusations: [Set<Review.Reason>]

  init(_ sample: Sample) {
    confirmations = Array(repeating: 0, count: sample.results.count)
    relations = Array(repeating: 0, count: sample.results.count)
    accusations = Array(repeating: [], count: sample.results.count)
    let findings = Sample.checks.flatMap { $0.findings(in: sample) }
    for finding in findings where finding.verdict == .confirmed {
      for member in finding.members {
        confirmations[member] += 1
        if finding.isRelation { relations[member] += 1 }
      }
    }
    for finding in findings {
      guard case .accused(let reason) = finding.verdict else { continue }
      for member in suspects(finding) { accusations[member].insert(reason) }
    }
  }

  /// Of the members of a broken relation those that no other rule confirms; all, where each is confirmed.
  private func suspects(_ finding: Finding) -> [Int] {
    guard finding.isRelation else { return finding.members }
    let unconfirmed = finding.members.filter { confirmations[$0] == 0 }
    return unconfirmed.isEmpty ? finding.members : unconfirmed
  }

  /// Whether a rule about the value itself is broken, not only the reader unsure.
  func isAccusedByContent(_ index: Int) -> Bool {
    accusations[index].contains {
      $0 != .lowConfidence && $0 != .readingsDiffer && $0 != .unitMissing && $0 != .dateAmbiguous
    }
  }

  /// How many results are accused by content.
  var contentAccusations: Int { accusations.indices.count(where: isAccusedByContent) }
}
