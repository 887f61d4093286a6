/// A category of response.
package struct ResponseTerm: VocabularyEntry {
  package let id: String
  /// As in the record.
  package let category: String
  package let criteria: String?
  /// Matched with their case.
  @Omissible package var abbreviations: [String]
  package let names: Names
  /// A term is no response when one of these follows it (`PR interval`).
  @Omissible package var notBefore: [String]
  /// A term is no response when one of these precedes it (`ER/PR`).
  @Omissible package var notAfter: [String]
  /// The abbreviations count only where one of these stands in the same text, or over it; none needed where empty.
  @Omissible package var requires: [String]

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case id
    case category
    case criteria
    case abbreviations
    case names
    case notBefore
    case notAfter
    case requires
  }
  package static let fieldNames = Set(CodingKeys.allCases.map(\.rawValue))
}
