package import ClinicalRecord
import DocumentModel
import PageLayout

/// A sentence, list item or table row of a document, with everything that was found in it.
package struct NarrativeStatement: Sendable {
  package let passage: Passage
  /// UTF-8 offsets in the passage's text.
  package let range: Range<Int>
  /// The kind of section it stands in; nil before any.
  package let section: String?
  /// What the heading over it is called, folded; empty before any.
  package let heading: String
  /// The number of the list item it belongs to; nil outside numbered lists.
  package let item: Int?
  /// Whether a list item, a row or a passage starts with it.
  package let startsPart: Bool
  /// Index in the page's tables, for a row of one.
  package let table: Int?
  package let mentions: [Mention]
  package let dates: [StoryDate]
  package let tokens: ArraySlice<StoryToken>

  package var text: String { passage.text.text(range) }

  /// The whole passage's text, in which all offsets count.
  package var utf8: [UInt8] { passage.text.utf8 }

  package func text(_ range: Range<Int>) -> String { passage.text.text(range.clamped(to: 0..<utf8.count)) }

  /// The source bytes between two offsets, without white space.
  package func gap(_ from: Int, _ to: Int) -> String {
    guard from < to else { return "" }
    return text(from..<to).filter { $0 != " " }
  }

  package func tokens(before offset: Int) -> ArraySlice<StoryToken> {
    tokens.prefix { $0.range.upperBound <= offset }
  }

  package func tokens(from offset: Int) -> ArraySlice<StoryToken> {
    tokens.drop { $0.range.lowerBound < offset }
  }

  /// Whether one of these folded phrases stands in the statement.
  package func holds(anyOf phrases: [String]) -> Bool {
    let padded = Array(" \(tokens.map(\.text).joined(separator: " ")) ".utf8)
    return phrases.contains { padded.holds(Array(" \($0) ".utf8)) }
  }

  /// Lowest confidence of the words that a range touches, 0…1.
  package func confidence(_ range: Range<Int>) -> Double {
    passage.text.words(in: range).map(\.confidence).min() ?? 0
  }

  package func evidence(_ range: Range<Int>, source: String) -> [Evidence] {
    passage.evidence(range, source: source).map { [$0] } ?? []
  }
}

/// A document's text as a sequence of statements over all pages.
package struct Narrative: Sendable {
  package let statements: [NarrativeStatement]
}
