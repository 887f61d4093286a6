/// A unit and how reports print it.
package struct UnitSpelling: VocabularyEntry {
  /// The unit as printed, in UCUM: `K/uL` is `10*3/uL`, not `10*9/L`.
  package let ucum: String
  /// One spelling per real variant: case, spaces, µ, × and superscripts are normalised when looked up.
  package let printed: [String]

  package var id: String { ucum }
  package enum CodingKeys: String, CodingKey, CaseIterable {
    case ucum
    case printed
  }
  package static let fieldNames = Set(CodingKeys.allCases.map(\.rawValue))
}
