import DocumentModel

extension GlyphRun {
  /// The run cut where its glyphs do not adjoin, and joined again where pieces do.
  ///
  /// Poppler marks no space between the columns of a table, at times none between its rows, and none between
  /// words of different fonts; and it tells right-to-left words of several fonts from the left.
  var adjoiningPieces: [GlyphRun] {
    var pieces: [GlyphRun] = []
    for glyph in glyphs {
      if let last = pieces.last?.glyphs.last, Glyph.follows(last, glyph) {
        pieces[pieces.count - 1].glyphs.append(glyph)
      } else if let before = pieces.lastIndex(where: { $0.adjoins(glyph) }) {
        pieces[before].insert(glyph)
      } else {
        pieces.append(GlyphRun(glyphs: [glyph]))
      }
    }
    return GlyphRun.joined(pieces)
  }

  private func adjoins(_ glyph: Glyph) -> Bool {
    guard let first = glyphs.first, let last = glyphs.last else { return false }
    return Glyph.follows(last, glyph) || Glyph.follows(glyph, first)
  }

  private mutating func insert(_ glyph: Glyph) {
    if let first = glyphs.first, Glyph.follows(glyph, first) {
      glyphs.insert(glyph, at: 0)
    } else {
      glyphs.append(glyph)
    }
  }

  private static func joined(_ pieces: [GlyphRun]) -> [GlyphRun] {
    guard pieces.count > 1, pieces.count < 200 else { return pieces }
    var result: [GlyphRun] = []
    for piece in pieces {
      if let index = result.firstIndex(where: { $0.isFollowed(by: piece) }) {
        result[index].glyphs += piece.glyphs
      } else if let index = result.firstIndex(where: { piece.isFollowed(by: $0) }) {
        result[index].glyphs = piece.glyphs + result[index].glyphs
      } else {
        result.append(piece)
      }
    }
    return result
  }

  private func isFollowed(by other: GlyphRun) -> Bool {
    guard let last = glyphs.last, let first = other.glyphs.first else { return false }
    return Glyph.follows(last, first)
  }
}

extension Glyph {
  /// Of a font's height: a space is about 0.2, letters drawn apart for looks stand up to 0.08 apart.
  private static let mostGap = 0.12
  /// Letters that overhang (kerning, italics, marks above letters) may reach back so far.
  private static let mostOverlap = 0.45

  /// Whether the second sign stands directly after the first, on the same line.
  static func follows(_ first: Glyph, _ second: Glyph) -> Bool {
    if first.isLying, second.isLying { return followsVertically(first.box, second.box) }
    let (a, b) = (first.box, second.box)
    let height = max(a.height, b.height)
    let smaller = min(a.height, b.height)
    // A raised digit shares a third of its small height with the line; signs of one size share the line.
    guard a.verticalOverlap(b) >= smaller * (smaller > 0.85 * height ? 0.6 : 0.3) else { return false }
    let gap = b.left - a.right
    return gap < mostGap * height && gap > -mostOverlap * height && b.midX >= a.midX - 0.05 * height
  }

  /// Upwards or downwards.
  private static func followsVertically(_ a: Box, _ b: Box) -> Bool {
    guard a.horizontalOverlap(b) >= 0.3 * min(a.width, b.width) else { return false }
    let gap = -a.verticalOverlap(b)
    return gap < mostGap * max(a.width, b.width)
  }
}
