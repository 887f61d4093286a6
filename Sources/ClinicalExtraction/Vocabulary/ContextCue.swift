/// Words that change what a finding says of the patient.
package struct ContextCue: VocabularyEntry {
  package enum Position: String, Decodable, Sendable {
    /// Stands before what it changes.
    case pre
    /// Stands after it.
    case post
    /// Looks like a cue and is none; hides the cue that it contains.
    case pseudo
  }

  package let id: String
  /// As in the record. Of a pseudo cue: what it would say if it were no pseudo cue.
  package let assertion: String
  package let position: Position
  package let phrases: Names

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case id
    case assertion
    case position
    case phrases
  }
  package static let fieldNames = Set(CodingKeys.allCases.map(\.rawValue))
}
