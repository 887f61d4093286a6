/// A printed label: the title of a table column, or what stands before a value in a report's header.
package struct LabelTerm: VocabularyEntry {
  package enum Group: String, Decodable, Sendable {
    /// Roles: `test`, `result`, `previous-result`, `unit`, `range`, `flag`, `method`, `specimen`, `date`.
    case column
    /// Roles: `name`, `sex`, `birth-date`, `age`, `identifier`.
    case patient
    /// Roles: `female`, `male`, `other`.
    case sexValue = "sex-value"
    /// Roles: `collected`, `received`, `reported`, `performed`, `printed`.
    case date
    /// Role: `issuer`; words of which a laboratory's or hospital's name holds one.
    case issuer
  }

  package let id: String
  package let group: Group
  /// Within the group: `result`, `birth-date`, `collected` …
  package let role: String
  /// The name of the numbering system, for an identifier.
  package let system: String?
  package let names: Names

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case id
    case group
    case role
    case system
    case names
  }
  package static let fieldNames = Set(CodingKeys.allCases.map(\.rawValue))
}
