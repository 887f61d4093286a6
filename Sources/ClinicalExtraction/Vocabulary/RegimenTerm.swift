/// A regimen, or a transplant.
package struct RegimenTerm: VocabularyEntry {
  package let id: String
  package let names: Names
  /// Ids of drugs.
  @Omissible package var drugs: [String]
  /// The kind of treatment, as in the record.
  package let kind: String
  /// Whether the name means other things too; then one of `requires` must stand near.
  package let ambiguous: Bool?
  @Omissible package var requires: [String]
  @Omissible package var indications: [String]

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case id
    case names
    case drugs
    case kind
    case ambiguous
    case requires
    case indications
  }
  package static let fieldNames = Set(CodingKeys.allCases.map(\.rawValue))
}
