/// A drug.
package struct DrugTerm: VocabularyEntry {
  /// The generic name.
  package let id: String
  /// Generic names, brands, and abbreviations that are safe alone.
  package let names: Names
  /// Abbreviations that need company, such as `R` or `dex`.
  @Omissible package var contextNames: [Analyte.ContextName]
  package let drugClass: String
  /// The kind of treatment it makes when given for the disease, as in the record.
  package let kind: String
  package let atc: String?

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case id
    case names
    case contextNames
    case drugClass
    case kind
    case atc
  }
  package static let fieldNames = Set(CodingKeys.allCases.map(\.rawValue))
}
