import DocumentModel

/// Tells specks and remains of rules from words, by comparing their height with the page's print.
struct Dirt {
  /// In points: the median height of the words that were read with confidence.
  private let printHeight: Double

  init(words: [Word]) {
    let heights = words.filter { $0.confidence > 0.8 }.map(\.box.height).sorted()
    printHeight = heights.isEmpty ? 0 : heights[heights.count / 2]
  }

  /// A letter or digit less than a third as high as the print is the remains of a rule, and a mark of that height that
  /// no report prints by itself (a lone point, a degree sign) is a speck. Dashes, asterisks of print and colons
  /// stay: they mean something.
  func holds(_ word: Word) -> Bool {
    let scalars = word.text.unicodeScalars
    if scalars.allSatisfy({ Self.specks.contains($0) }) { return word.box.height < 0.4 * printHeight }
    // A printed asterisk is two fifths as high as the print and more, a speck that is read as one a third.
    if word.text == "*" { return max(word.box.height, word.box.width) < 0.38 * printHeight }
    let isWritten = scalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    return isWritten && word.box.height < 0.3 * printHeight && !scalars.contains { Self.flat.contains($0) }
  }

  /// Characters that are printed flat: the Chinese one, the Arabic and Persian zero.
  private static let flat = Set("一٠۰".unicodeScalars)

  private static let specks = Set(".,'`°~_‘’“”•·´¨^¸".unicodeScalars)
}
