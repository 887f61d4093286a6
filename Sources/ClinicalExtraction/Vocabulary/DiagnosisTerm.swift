/// A diagnosis, or a word that says how the disease stands.
package struct DiagnosisTerm: VocabularyEntry {
  package enum Group: String, Decodable, Sendable {
    case diagnosis
    /// Codes: `new`, `relapsed`, `refractory`, `transformed`, `remission`.
    case status
    /// Codes: `Ann Arbor`, `ISS` …: a stage follows.
    case staging
  }

  package let id: String
  package let group: Group
  /// The record code of a diagnosis, the status, or the name of a staging system.
  package let code: String
  package let names: Names
  /// Matched with their case.
  @Omissible package var abbreviations: [String]

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case id
    case group
    case code
    case names
    case abbreviations
  }
  package static let fieldNames = Set(CodingKeys.allCases.map(\.rawValue))
}
