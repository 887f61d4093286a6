import DocumentModel
import PageLayout

/// A recognised title that is a name with a misread unit behind or below it: `Neut 10°/|`, `Plt` over `10%`.
///
/// Units that are read right are told by the scanner; only what is left beside a name is taken for one here.
struct TitleParts {
  let name: LabText
  /// As printed.
  let unit: String

  /// Nil for a title of one line whose last word is not built like a unit, and for one whose words are not recognised.
  init?(_ cell: LabText, scanner: LabScanner) {
    let words = cell.text.words
    guard (2...5).contains(words.count), words.allSatisfy({ $0.confidence < 1 }) else { return nil }
    let above = Self.firstLine(of: words)
    let count = above.count < words.count ? above.count : words.count - 1
    let rest = words.dropFirst(count)
    guard rest.count <= 2, above.count < words.count || Self.isBuiltLikeUnit(words[count].text) else {
      return nil
    }
    name = scanner.scan(Array(words.prefix(count)), page: cell.page)
    unit = rest.map(\.text).joined(separator: " ")
  }

  /// The words before the first that stands on a line below.
  private static func firstLine(of words: [Word]) -> ArraySlice<Word> {
    words.prefix { $0.box.top < words[0].box.bottom }
  }

  private static func isBuiltLikeUnit(_ text: String) -> Bool {
    MisreadCount(text, isUnit: true) != nil
      || text.contains("/") && text.utf8.count <= 8
        && text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }
}
