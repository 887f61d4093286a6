/// An antigen on cells.
package struct MarkerTerm: VocabularyEntry {
  package let id: String
  /// HGNC symbol.
  package let gene: String?
  /// Spellings of all languages; OCR and print vary in hyphens and spaces, which fold.
  package let names: [String]
  /// Names that need company, such as `kappa` or `T3`.
  @Omissible package var contextNames: [Analyte.ContextName]
  package let lineage: String?
  /// What it is taken for by mistake.
  package let notes: String?

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case id
    case gene
    case names
    case contextNames
    case lineage
    case notes
  }
  package static let fieldNames = Set(CodingKeys.allCases.map(\.rawValue))
}
