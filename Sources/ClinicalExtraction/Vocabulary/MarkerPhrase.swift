/// Words around a marker that say how it is expressed, in what, and how far a list goes.
package struct MarkerPhrase: VocabularyEntry {
  package enum Group: String, Decodable, Sendable {
    /// Values: `positive`, `negative`, `partial`, `equivocal`.
    case polarity
    /// Values: `dim`, `moderate`, `bright`, `heterogeneous`.
    case intensity
    /// Values: what a percentage is a percentage of.
    case population
    /// Values: `bone marrow`, `blood` …
    case specimen
    /// Values: `flow`, `ihc`.
    case method
    /// Opens a list of markers; the value is the status of all of them.
    case listOpener = "list-opener"
    /// Ends a list of markers.
    case listCloser = "list-closer"
  }

  package let id: String
  package let group: Group
  /// Within the group: a status, an intensity, a population, a specimen or the polarity a list has.
  package let value: String
  package let names: Names
  /// Signs that stand right after the marker.
  @Omissible package var symbols: [String]

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case id
    case group
    case value
    case names
    case symbols
  }
  package static let fieldNames = Set(CodingKeys.allCases.map(\.rawValue))
}
