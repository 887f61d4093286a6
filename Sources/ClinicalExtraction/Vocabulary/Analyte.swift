/// A quantity or property that laboratories report, with its names, units and limits.
package struct Analyte: VocabularyEntry {
  package enum Kind: String, Decodable, Sendable {
    case quantity
    case qualitative
    /// Printed as a number by some laboratories and as a word by others.
    case either
  }

  /// A name too short to stand alone, such as `K` or `PCT`.
  package struct ContextName: Decodable, Hashable, Sendable {
    package let name: String
    /// The name counts only where one of these is the row's unit, or stands in the same line, table title or
    /// section heading.
    package let requires: [String]
  }

  /// A line as a report prints it, and what must be read from it.
  package struct Example: Decodable, Hashable, Sendable {
    package let text: String
    /// The value exactly as printed.
    package let printed: String
    /// The unit in UCUM as printed; nil for a qualitative result.
    package let ucum: String?
    /// The value in the canonical unit; nil where there is none.
    package let canonical: Double?
  }

  package let id: String
  package let name: String
  package let panel: String
  package let specimen: String
  package let loinc: String?
  package let kind: Kind
  /// UCUM; nil for a qualitative analyte.
  package let canonicalUnit: String?
  /// UCUM → factor to the canonical unit.
  @Omissible package var units: [String: Double]
  /// UCUM of a decadic logarithm → factor to the canonical unit once the power is taken.
  @Omissible package var logUnits: [String: Double]
  /// Lowest and highest value in the canonical unit that a living patient can have.
  package let plausible: ClosedInterval?
  /// Where laboratories' upper reference limits lie, in the canonical unit: what another quantity or unit is told by.
  package let upperLimit: ClosedInterval?
  package let names: Names
  @Omissible package var contextNames: [ContextName]
  /// Analytes that print the same names; the unit or the column decides.
  @Omissible package var sharedNameWith: [String]
  package let examples: [Example]
  /// Lines that hold a name of the analyte, or nearly so, and are not a result of it.
  @Omissible package var counterExamples: [String]
  /// Where names, factors and limits come from.
  package let source: String

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case id
    case name
    case panel
    case specimen
    case loinc
    case kind
    case canonicalUnit
    case units
    case logUnits
    case plausible
    case upperLimit
    case names
    case contextNames
    case sharedNameWith
    case examples
    case counterExamples
    case source
  }
  package static let fieldNames = Set(CodingKeys.allCases.map(\.rawValue))
}

/// `[low, high]` in JSON; both ends belong to it.
package struct ClosedInterval: Decodable, Hashable, Sendable {
  package let low: Double
  package let high: Double

  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    low = try container.decode(Double.self)
    high = try container.decode(Double.self)
    guard low <= high, container.isAtEnd else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "an interval is [low, high] with low at most high")
    }
  }

  package func contains(_ number: Double) -> Bool { number >= low && number <= high }
}
