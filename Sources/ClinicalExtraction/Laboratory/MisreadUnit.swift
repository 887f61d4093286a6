import DocumentModel

/// A misread unit in brackets at the end of a name: `Sodium (rnmoi'L)`, `WBC («10(3)!mcL)`.
enum MisreadUnit {
  /// What stands in the brackets, with the other readings of it; nil for a name that ends otherwise, and for one that is no
  /// recogniser's reading. Which unit it is, if any, remains to be told.
  static func behindName(_ draft: ResultDraft) -> PrintedUnit? {
    guard let words = draft.name?.words, words.count > 1, let last = words.last, last.confidence < 1 else {
      return nil
    }
    let readings = ([last.text] + last.alternatives.map(\.text)).compactMap(inside)
    // Where what was read has lost its brackets, two other readings must have them.
    guard let printed = readings.first, inside(last.text) != nil || readings.count > 1 else { return nil }
    var unit = PrintedUnit(printed: printed, candidates: [], isRepaired: true, isGuess: true)
    unit.alternatives = Array(readings.dropFirst())
    return unit
  }

  private static let openings: Set<Character> = ["(", "[", "{"]
  private static let closings: Set<Character> = [")", "]", "}", ":", "."]

  /// Without the brackets, one of which may be misread.
  private static func inside(_ text: String) -> String? {
    let isOpened = text.first.map(openings.contains) == true
    let isClosed = text.last.map { closings.contains($0) && $0 != ":" && $0 != "." } == true
    guard isOpened || isClosed else { return nil }
    var bare = isOpened ? text.dropFirst() : text[...]
    while let last = bare.last, closings.contains(last) { bare = bare.dropLast() }
    return bare.isEmpty ? nil : String(bare)
  }
}
