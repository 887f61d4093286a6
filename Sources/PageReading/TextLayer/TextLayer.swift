import DocumentModel

/// What a page says of itself in text: a claim, to be held against the pixels.
struct TextLayer {
  /// In points of the page as Poppler shows it.
  var words: [Word]
  /// The words of each line, as indices of `words`.
  var lines: [[Int]]
  /// How many characters there are in all, and how many of them stand for nothing that can be known: a font
  /// without a Unicode map, private characters, control characters.
  var characters: Int
  var unmappedCharacters: Int
  /// Clockwise degrees by which the page must be turned for its text to stand upright.
  var rotation: Int

  /// - Parameter glyphLines: nil where the layer cannot be put together with its boxes.
  init(_ glyphLines: [[GlyphRun]]) {
    words = []
    lines = []
    characters = 0
    unmappedCharacters = 0
    rotation = TextLayer.rotation(of: glyphLines)
    for line in glyphLines {
      var indices: [Int] = []
      for run in line {
        characters += run.glyphs.count
        let unmapped = run.glyphs.count { !$0.scalar.isMapped }
        // A lone private character is a bullet or an arrow of a symbol font: not text, and not a word either.
        if unmapped == 1, run.glyphs.count == 1 { continue }
        unmappedCharacters += unmapped
        for word in run.words {
          indices.append(words.count)
          words.append(word)
        }
      }
      if !indices.isEmpty { lines.append(indices) }
    }
  }

  /// The rotation that most characters of longer runs ask for.
  private static func rotation(of lines: [[GlyphRun]]) -> Int {
    var votes: [Int: Int] = [:]
    for run in lines.joined().flatMap(\.adjoiningPieces) where run.glyphs.count >= 3 {
      votes[run.rotation, default: 0] += run.glyphs.count
    }
    return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }
}

extension GlyphRun {
  /// Clockwise degrees by which this run must be turned to be read from left to right.
  var rotation: Int {
    guard let first = glyphs.first?.box, let last = glyphs.last?.box else { return 0 }
    if isVertical { return last.midY < first.midY ? 90 : 270 }
    let reversed = last.midX < first.midX - first.width / 4
    return reversed && !glyphs.contains { ScriptDirection($0.scalar) == .rightToLeft } ? 180 : 0
  }
}

extension Unicode.Scalar {
  /// Whether the character stands for something: not a replacement, private, control or unassigned one.
  var isMapped: Bool {
    if value < 0x7F { return value >= 0x20 }
    if self == "\u{FFFD}" { return false }
    switch properties.generalCategory {
    case .control, .privateUse, .unassigned, .surrogate: return false
    default: return true
    }
  }
}

extension Box {
  /// The box after its page of the given size was turned clockwise by 0, 90, 180 or 270 degrees.
  func turned(clockwise degrees: Int, pageWidth: Double, pageHeight: Double) -> Box {
    switch degrees {
    case 90: Box(x: pageHeight - bottom, y: x, width: height, height: width)
    case 180: Box(x: pageWidth - right, y: pageHeight - bottom, width: width, height: height)
    case 270: Box(x: y, y: pageWidth - right, width: height, height: width)
    default: self
    }
  }
}
