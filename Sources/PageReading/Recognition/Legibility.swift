import DocumentModel

/// What is kept of what a recogniser says it saw.
enum Legibility {
  /// False for the scraps that pictures, stamps and dirt are read as: signs without letter or digit that no
  /// two readings agree on, and anything that was read with no confidence at all.
  static func isText(_ word: Word) -> Bool {
    if word.agreeingReadings > 1 { return word.confidence >= 0.2 }
    let isWritten = word.text.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return word.confidence >= (isWritten ? 0.05 : 0.5)
  }
}
