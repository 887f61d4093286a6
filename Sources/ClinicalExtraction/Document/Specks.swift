package import DocumentModel

/// Dirt that was read as marks: what stands on no line of text is none, and would part tables in two.
///
/// Only marks without a letter or digit, and Chinese numerals that are but strokes, are taken away, and only from recognised
/// pages.
package enum Specks {
  /// The page without them.
  package static func removed(from page: Page) -> Page {
    guard page.reading == .ocr else { return page }
    let texts = page.words.filter { !isMark($0) }.sorted { $0.box.top < $1.box.top }
    var cleaned = page
    cleaned.words = page.words.filter { word in
      !RuleStroke.isPiece(word, among: texts)
        && (!isMark(word) || isOnLine(word, texts) && !isStroke(word, page.words))
    }
    return cleaned
  }

  private static func isMark(_ word: Word) -> Bool {
    word.text.unicodeScalars.count <= 3
      && word.text.unicodeScalars.allSatisfy { scalar in
        "一二丨".unicodeScalars.contains(scalar)
          || !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
      }
  }

  /// Whether it stands within the height of some text on the page.
  private static func isOnLine(_ mark: Word, _ texts: [Word]) -> Bool {
    // A dash stands in the middle of its line; rules are read as dashes too.
    let isDash = mark.text.unicodeScalars.allSatisfy { "-–—−_=一二".unicodeScalars.contains($0) }
    if isDash { return texts.contains { abs(mark.box.midY - $0.box.midY) < $0.box.height * 0.3 } }
    return texts.contains { text in
      mark.box.midY > text.box.top - text.box.height * 0.15
        && mark.box.midY < text.box.bottom + text.box.height * 0.15
    }
  }

  /// A piece of a printed rule: a stroke that stands apart from all words of its line.
  private static func isStroke(_ mark: Word, _ words: [Word]) -> Bool {
    guard mark.text.unicodeScalars.allSatisfy({ "|¦‖".unicodeScalars.contains($0) }) else { return false }
    return !words.contains { other in
      other.box != mark.box && other.box.verticalOverlap(mark.box) > 0
        && -other.box.horizontalOverlap(mark.box) < other.box.height
    }
  }
}
