import DocumentModel

/// The pieces of lines on which a text layer is held against the pixels.
///
/// The choice depends on the page's own words and number alone, never on what was read before, so that a page
/// gives the same result in whichever process and order it is read.
struct SampleStrips {
  /// Words that stand close enough together to be read as one line.
  struct Piece {
    /// In points of the page.
    var box: Box
    /// What the layer says there, from left to right.
    var text: String
  }

  /// The strips to read first, each cut into pieces at wide gaps.
  let first: [[Piece]]
  /// More, for where the first ones differ from the layer.
  let further: [[Piece]]

  /// At most about this many letters and digits a strip: half a line of prose, some 40 ms of recognition.
  private static let wantedCharacters = 45
  private static let leastCharacters = 6
  private static let furtherStrips = 4
  /// Of the text's height: wider gaps separate columns.
  private static let widestSpace = 1.2

  /// Two strips on the first three pages and every fourth after them, else one.
  ///
  /// Fonts and their maps belong to the document, so that most of what can be wrong shows on its first pages.
  static func count(pageNumber: Int) -> Int { pageNumber <= 3 || pageNumber % 4 == 0 ? 2 : 1 }

  init(layer: TextLayer, pageNumber: Int) {
    let lines = layer.lines.compactMap { SampleStrips.words(of: $0, in: layer) }
    let long = lines.filter {
      $0.reduce(0) { $0 + FoldedText($1.text).scalars.count } >= SampleStrips.leastCharacters
    }
    let candidates = (long.isEmpty ? lines : long)
      .sorted { ($0[0].box.top, $0[0].box.left) < ($1[0].box.top, $1[0].box.left) }
    let firstPicks = SampleStrips.richest(
      candidates.indices, candidates, parts: SampleStrips.count(pageNumber: pageNumber))
    let others = candidates.indices.filter { !firstPicks.contains($0) }
    let furtherPicks = SampleStrips.richest(others, candidates, parts: SampleStrips.furtherStrips)
    first = firstPicks.map { SampleStrips.pieces(candidates[$0]) }
    further = furtherPicks.map { SampleStrips.pieces(candidates[$0]) }
  }

  /// Cuts the candidates into as many parts as strips are wanted; each gives its richest one.
  private static func richest(
    _ indices: some RandomAccessCollection<Int>, _ candidates: [[Word]], parts: Int
  ) -> [Int] {
    let indices = Array(indices)
    let wanted = min(parts, indices.count)
    return (0..<wanted).compactMap { part in
      indices[(part * indices.count / wanted)..<((part + 1) * indices.count / wanted)]
        .max { richness(candidates[$0]) < richness(candidates[$1]) }
    }
  }

  /// Digits count threefold: they are what must not be wrong.
  private static func richness(_ words: [Word]) -> Int {
    words.reduce(0) { sum, word in
      let folded = FoldedText(word.text)
      return sum + folded.scalars.count + 2 * folded.digits.count
    }
  }

  /// The words of a line up to the wanted length, from the left; nil for a line with nothing to compare.
  private static func words(of line: [Int], in layer: TextLayer) -> [Word]? {
    var chosen: [Word] = []
    var length = 0
    for word in line.map({ layer.words[$0] }) where length < wantedCharacters {
      guard min(word.box.width, word.box.height) > 3 else { continue }
      if let first = chosen.first, !first.sharesLine(with: word, turned: layer.isTurned) { continue }
      chosen.append(word)
      length += FoldedText(word.text).scalars.count
    }
    guard length > 0 else { return nil }
    return layer.isTurned ? chosen : chosen.sorted { $0.box.left < $1.box.left }
  }

  private static func pieces(_ words: [Word]) -> [Piece] {
    var pieces: [Piece] = []
    for word in words {
      let union = pieces.last?.box.union(word.box)
      let height = min(word.box.height, word.box.width * 4)
      if let last = pieces.last, let union, word.box.left - last.box.right < widestSpace * height {
        pieces[pieces.count - 1] = Piece(box: union, text: last.text + " " + word.text)
      } else {
        pieces.append(Piece(box: word.box, text: word.text))
      }
    }
    return pieces
  }
}

extension TextLayer {
  /// Whether its text runs up or down the page.
  var isTurned: Bool { rotation % 180 != 0 }
}

extension Word {
  fileprivate func sharesLine(with other: Word, turned: Bool) -> Bool {
    turned
      ? box.horizontalOverlap(other.box) >= box.width / 2 : box.verticalOverlap(other.box) >= box.height / 2
  }
}
