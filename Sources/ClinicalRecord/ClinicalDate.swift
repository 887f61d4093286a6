/// A date with the precision that was printed, and the part it plays.
package struct ClinicalDate: Hashable, Sendable, Codable {
  package enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    case collected
    case received
    case reported
    case performed
    case stated
    case inferred
  }

  /// ISO 8601: `2025-02-14`, `2025-02` or `2025`; Gregorian, whatever calendar was printed.
  package var value: String
  package var role: Role
  /// As on the page.
  package var printed: String
  /// Whether day and month could be the other way round.
  package var ambiguous: Bool

  package init(value: String, role: Role, printed: String, ambiguous: Bool = false) {
    self.value = value
    self.role = role
    self.printed = printed
    self.ambiguous = ambiguous
  }
}
