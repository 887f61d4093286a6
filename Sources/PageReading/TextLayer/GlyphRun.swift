import DocumentModel

/// A sign of a text layer: the character it claims to be, and its box in points of the upright page.
struct Glyph: Hashable {
  var scalar: Unicode.Scalar
  var box: Box

  /// Whether the sign lies on its side.
  ///
  /// A font's box is about 1.3 times as high as the widest letters are wide.
  var isLying: Bool { box.width > box.height * 1.1 }
}

/// Glyphs without a space between them, in the order in which they stand on the page.
struct GlyphRun: Hashable {
  /// From left to right where the text is horizontal, else in reading order.
  var glyphs: [Glyph]

  var box: Box { Box.union(glyphs.lazy.map(\.box)) ?? Box(x: 0, y: 0, width: 0, height: 0) }

  /// The glyphs that are not among the known ones; nil where none is left.
  func without(_ known: Set<Glyph>) -> GlyphRun? {
    let rest = glyphs.filter { !known.contains($0) }
    return rest.isEmpty ? nil : GlyphRun(glyphs: rest)
  }

  /// Whether the glyphs lie on their side and stand above one another.
  var isVertical: Bool { glyphs.count { $0.isLying } * 2 > glyphs.count }

  /// Puts Poppler's text and its boxes together.
  ///
  /// Poppler's text is in logical order, with marks of direction around what it has turned; its boxes are in
  /// the order of the page, and the marks have none. Each space and each line end has a box.
  ///
  /// - Returns: the runs of each line; nil where text and boxes are not equally many, which happens where
  ///   a character is null or where the document's own text holds marks of direction.
  static func lines(text: String, boxes: [Box]) -> [[GlyphRun]]? {
    var lines: [[GlyphRun]] = [[]]
    var run: [Unicode.Scalar] = []
    var next = 0
    func endRun() -> Bool {
      guard let scalars = DirectionMarks.visualOrder(run), next + scalars.count <= boxes.count else {
        return false
      }
      if !scalars.isEmpty {
        let glyphs = zip(scalars, boxes[next...]).map { Glyph(scalar: $0, box: $1) }
        lines[lines.count - 1].append(GlyphRun(glyphs: glyphs))
      }
      next += scalars.count
      run.removeAll(keepingCapacity: true)
      return true
    }
    for scalar in text.unicodeScalars {
      guard scalar == " " || scalar == "\n" else {
        run.append(scalar)
        continue
      }
      guard endRun() else { return nil }
      next += 1
      if scalar == "\n" { lines.append([]) }
    }
    guard endRun(), next == boxes.count else { return nil }
    return lines.filter { !$0.isEmpty }
  }
}

/// The marks that Poppler puts around text it has turned from page order to logical order.
enum DirectionMarks {
  private static let leftToRight: Unicode.Scalar = "\u{202A}"
  private static let rightToLeft: Unicode.Scalar = "\u{202B}"
  private static let end: Unicode.Scalar = "\u{202C}"

  /// Takes the marks out and undoes the turning; nil where they do not pair.
  static func visualOrder(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard scalars.contains(where: { $0 == leftToRight || $0 == rightToLeft || $0 == end }) else {
      return scalars
    }
    // Each open mark with the pieces that stand in it; a piece keeps its inner order when they are turned.
    var open: [(mark: Unicode.Scalar?, pieces: [[Unicode.Scalar]])] = [(nil, [])]
    for scalar in scalars {
      if scalar == leftToRight || scalar == rightToLeft {
        open.append((scalar, []))
      } else if scalar == end {
        guard open.count > 1, let closed = open.popLast() else { return nil }
        let pieces = closed.mark == rightToLeft ? closed.pieces.reversed() : closed.pieces
        open[open.count - 1].pieces.append(pieces.flatMap { $0 })
      } else {
        open[open.count - 1].pieces.append([scalar])
      }
    }
    return open.count == 1 ? open[0].pieces.flatMap { $0 } : nil
  }
}
