/// A month.
package struct MonthTerm: VocabularyEntry {
  package enum Calendar: String, Decodable, Sendable {
    case gregorian
    /// Solar Hijri, Iran.
    case jalali
    /// Lunar Hijri.
    case hijri
  }

  package let id: String
  package let calendar: Calendar
  /// 1…12 in its calendar.
  package let number: Int
  package let names: Names

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case id
    case calendar
    case number
    case names
  }
  package static let fieldNames = Set(CodingKeys.allCases.map(\.rawValue))
}
