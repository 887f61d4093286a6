import DocumentModel

/// The pieces of lines on which a text layer is held against the pixels.
///
/// The choice depends on the page's own words and number alone, never on what was read before, so that a page
/// gives the same result in whichever process and order it is read.
struct SampleStrips {
  struct Strip {
    /// In points of the page.
    var box: Box
    /// What the layer says there, from left to right.
    var text: String
  }

  let strips: [Strip]

  /// At most this many letters and digits a strip: about half a line, some 40 ms of recognition.
  private static let wantedCharacters = 45
  private static let leastCharacters = 6

  /// Two strips on the first three pages and every fourth after them, else one: fonts and their maps belong
  /// to the document, so that most of what can be wrong shows on its first pages.
  static func count(pageNumber: Int) -> Int { pageNumber <= 3 || pageNumber % 4 == 0 ? 2 : 1 }

  init(layer: TextLayer, pageNumber: Int) {
    let candidates = layer.lines.compactMap { SampleStrips.strip(of: $0, in: layer.words) }
      .sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
    let wanted = min(candidates.count, SampleStrips.count(pageNumber: pageNumber))
    guard wanted > 0 else {
      strips = []
      return
    }
    // The page is cut into as many parts as strips are wanted; each gives its richest line.
    strips = (0..<wanted).compactMap { part in
      let lower = part * candidates.count / wanted
      let upper = (part + 1) * candidates.count / wanted
      return candidates[lower..<upper].max { $0.richness < $1.richness }
    }
  }

  /// The first words of a line up to the wanted length; nil for a line with too little to compare.
  private static func strip(of line: [Int], in words: [Word]) -> Strip? {
    let horizontal = line.map { words[$0] }.filter { $0.box.height > 3 && $0.text.utf8.count < 200 }
    var chosen: [Word] = []
    var length = 0
    for word in horizontal where length < wantedCharacters {
      if let first = chosen.first, word.box.verticalOverlap(first.box) < first.box.height / 2 { continue }
      chosen.append(word)
      length += FoldedText(word.text).scalars.count
    }
    guard length >= leastCharacters, let box = Box.union(chosen.map(\.box)) else { return nil }
    chosen.sort { ($0.box.left, $0.box.top) < ($1.box.left, $1.box.top) }
    return Strip(box: box, text: chosen.map(\.text).joined(separator: " "))
  }
}

extension SampleStrips.Strip {
  /// Digits count threefold: they are what must not be wrong.
  fileprivate var richness: Int {
    let folded = FoldedText(text)
    return folded.scalars.count + 2 * folded.digits.count
  }
}
