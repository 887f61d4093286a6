/// Words that stand where a number would.
package struct QualitativeTerm: VocabularyEntry {
  /// `positive`, `negative`, `indeterminate`, `not-tested`, or `no-value` (`****`, `haemolysed`): a row without a result.
  package let id: String
  package let names: Names
  /// Signs that mean the same in every language; they must be the whole cell.
  @Omissible package var symbols: [String]

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case id
    case names
    case symbols
  }
  package static let fieldNames = Set(CodingKeys.allCases.map(\.rawValue))
}
