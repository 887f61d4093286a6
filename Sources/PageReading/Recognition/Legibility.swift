import DocumentModel

/// What is kept of what a recogniser says it saw.
enum Legibility {
  /// False for the scraps that pictures, stamps and dirt are read as: signs without letter or digit that no
  /// two readings agree on, and anything that was read with no confidence at all.
  static func isText(_ word: Word) -> Bool {
    if word.agreeingReadings > 1 { return word.confidence >= 0.2 }
    return word.confidence >= (signs(of: word) > 0 ? 0.05 : 0.5)
  }

  /// Whether a word has letters or digits enough to be more than the scrap of a rule.
  static func isWritten(_ word: Word) -> Bool { signs(of: word) >= 3 }

  private static func signs(of word: Word) -> Int {
    word.text.unicodeScalars.count { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
