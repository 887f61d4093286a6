import DocumentModel
import PageLayout

/// The smallest pieces that laboratory text is made of.
struct LabAtom: Sendable {
  enum Kind: Sendable {
    /// A name of the vocabulary and all analytes that print it.
    case name([VocabularyTerms.AnalyteName])
    case number(ResultNumber)
    case range(RangeParser.Match)
    case unit(UnitScanner.Match)
    case flag(FlagMeaning)
    /// `positive`, `negative`, `indeterminate` or `not-tested`.
    case qualitative(String)
    /// What stands in place of a result: `****`, `haemolysed`.
    case noValue
    case date
    case time
    case word
  }

  var kind: Kind
  /// UTF-8 offsets in the text.
  var range: Range<Int>

  var isNumeric: Bool {
    switch kind {
    case .number, .range: true
    default: false
    }
  }

  /// Whether it is more than brackets and signs.
  func isPrint(of text: LabText) -> Bool {
    text.printed(range).contains { $0.isLetter || $0.isNumber || $0 == "%" }
  }
}

/// A piece of a page cut into atoms: a cell, a line or a paragraph.
struct LabText: Sendable {
  let page: Int
  let text: MappedText
  let folded: FoldedText
  let atoms: [LabAtom]

  var isEmpty: Bool { text.utf8.isEmpty }

  func printed(_ range: Range<Int>) -> String { text.text(range) }

  func words(_ range: Range<Int>) -> [Word] { Array(text.words(in: range)) }

  func box(_ range: Range<Int>) -> Box? { text.box(of: range) }

  /// `%35`: whether a sign stands at an index and its number right behind it.
  func isPrefixedShare(at index: Int) -> Bool {
    guard atoms.indices.contains(index + 1), case .unit(let unit) = atoms[index].kind,
      unit.candidates.contains("%"), case .number = atoms[index + 1].kind
    else { return false }
    return atoms[index].range.upperBound == atoms[index + 1].range.lowerBound
  }

  /// The place of a range, to lead facts back to pixels.
  func span(_ range: Range<Int>) -> LabSpan? {
    guard let box = box(range) else { return nil }
    return LabSpan(page: page, box: box, printed: printed(range), words: words(range))
  }
}

/// Pixels that were read, and what was read there.
struct LabSpan: Sendable, Hashable {
  var page: Int
  var box: Box
  var printed: String
  var words: [Word]

  /// The least sure of the words.
  var confidence: Double { words.map(\.confidence).min() ?? 0 }
}
