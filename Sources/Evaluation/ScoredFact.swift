package import DocumentModel

/// A fact as it is scored: what identifies it, and what must be right about it.
///
/// Values are strings in a form that is equal exactly when the facts agree; nil where a page or a gold file says nothing.
package struct ScoredFact: Sendable {
  package struct Attribute: Sendable, Hashable {
    package let name: String
    package let value: String?
  }

  /// Must agree for two facts to be the same one; what gold leaves out is not asked for.
  package let identity: [Attribute]
  /// Must agree for the fact to be right; what gold leaves out is not asked for.
  package let details: [Attribute]
  /// As in the record; `present` where gold leaves it out.
  package let assertion: String
  /// How it is named in a list of misses.
  package let label: String
  /// Of an actual fact only.
  package var isTrusted = false
  package var confidence = 0.0
  package var page: Int?
  package var box: Box?

  /// Whether an actual fact can be the one that this gold fact means.
  func isMet(by actual: ScoredFact) -> Bool {
    agree(identity, actual.identity) && Self.group(assertion) == Self.group(actual.assertion)
  }

  /// Gold's details that the actual fact has wrong.
  func wrongDetails(in actual: ScoredFact) -> [String] {
    zip(details, actual.details).filter { $0.value != nil && $0.value != $1.value }.map(\.0.name)
  }

  private func agree(_ gold: [Attribute], _ actual: [Attribute]) -> Bool {
    zip(gold, actual).allSatisfy { $0.value == nil || $0.value == $1.value }
  }

  /// What was is told apart from what is not, or not yet; `historical` and `present` are both facts of the patient.
  private static func group(_ assertion: String) -> String {
    assertion == "historical" ? "present" : assertion
  }

  /// Whether the fact claims something of the patient. What is planned, possible or denied counts only where gold asks.
  var isClaim: Bool { Self.group(assertion) == "present" }
}
