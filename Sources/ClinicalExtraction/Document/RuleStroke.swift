import DocumentModel

/// Pieces of printed rules that were read as figures or letters.
enum RuleStroke {
  /// Widest strokes of rules, as a share of their height: no figure is as thin.
  private static let widest = 0.12
  /// No stem of a letter is as thin.
  private static let hairline = 0.07

  /// Whether a word is a stroke far thinner than any figure of its height.
  ///
  /// A lone `1`, `l` or `I` among words of its height on its line may be a value read with a tight box: it is spared
  /// unless it is thinner than any stem.
  ///
  /// - Parameter words: the words of its line; more do no harm.
  static func isPiece(_ word: Word, among words: [Word]) -> Bool {
    guard word.text.unicodeScalars.count == 1, "1lI!|¦:;»".contains(word.text), word.box.height > 4,
      word.box.width < widest * word.box.height
    else { return false }
    guard "1lI".contains(word.text), word.box.width >= hairline * word.box.height else { return true }
    return !words.contains { isNeighbour($0, of: word) }
  }

  /// On the same line, and about as high.
  private static func isNeighbour(_ other: Word, of word: Word) -> Bool {
    other.box != word.box && other.text.unicodeScalars.count > 1
      && other.box.verticalOverlap(word.box) > 0.6 * word.box.height
      && word.box.height < 1.4 * other.box.height
  }
}
