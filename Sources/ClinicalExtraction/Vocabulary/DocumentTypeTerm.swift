/// Words that speak for a type of document.
package struct DocumentTypeTerm: VocabularyEntry {
  /// As in the record: `lab.cbc` …
  package let id: String
  /// Language → word → weight; 1 is a hint, 3 nearly decides.
  package let words: [String: [String: Double]]

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case id
    case words
  }
  package static let fieldNames = Set(CodingKeys.allCases.map(\.rawValue))
}
