/// Headings of one kind of section.
package struct SectionTerm: VocabularyEntry {
  package let id: String
  package let headings: Names

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case id
    case headings
  }
  package static let fieldNames = Set(CodingKeys.allCases.map(\.rawValue))
}
