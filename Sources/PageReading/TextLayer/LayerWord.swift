import CPoppler
import DocumentModel

extension GlyphRun {
  /// The words of the run: usually one, more where leader dots stand between, none for white space.
  var words: [Word] {
    adjoiningPieces.flatMap { $0.splitAtLeaders() }.compactMap { run in
      let glyphs = run.logicalOrder
      let text = LayerText.normalized(RaisedDigits.text(of: glyphs))
      guard !text.isEmpty else { return nil }
      return Word(text: text, box: run.box, confidence: 1)
    }
  }

  /// Cuts at rows of four or more dots or underscores, which lead the eye and mean nothing.
  private func splitAtLeaders() -> [GlyphRun] {
    var pieces: [GlyphRun] = []
    var piece: [Glyph] = []
    var index = 0
    while index < glyphs.count {
      let scalar = glyphs[index].scalar
      let end =
        LayerText.leaders.contains(scalar)
        ? glyphs[index...].firstIndex { $0.scalar != scalar } ?? glyphs.count : index
      if end - index >= 4 {
        pieces.append(GlyphRun(glyphs: piece))
        piece.removeAll()
        index = end
      } else {
        piece.append(glyphs[index])
        index += 1
      }
    }
    pieces.append(GlyphRun(glyphs: piece))
    return pieces.filter { !$0.glyphs.isEmpty }
  }
}

/// How a text layer's characters become a word's text.
enum LayerText {
  static let leaders: Set<Unicode.Scalar> = [".", "·", "_", "…"]

  /// The word's text in composed characters.
  ///
  /// Ligatures and presentation forms become the letters they stand for, soft hyphens the hyphens they are
  /// printed as; marks that show nothing are left out. The zero-width non-joiner stays: Persian spelling needs it.
  static func normalized(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar.value {
      case 0xAD: text.append("-")
      case 0x200B, 0x200D...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: break
      case 0xFB00...0xFDFF, 0xFE70...0xFEFC: text.append(contentsOf: lettersOf(scalar).unicodeScalars)
      default:
        if !scalar.properties.isWhitespace { text.append(scalar) }
      }
    }
    let string = String(text)
    return string.utf8.allSatisfy { $0 < 0x80 } ? string : composed(string, G_NORMALIZE_DEFAULT_COMPOSE)
  }

  private static func lettersOf(_ scalar: Unicode.Scalar) -> String {
    composed(String(Character(scalar)), G_NORMALIZE_ALL_COMPOSE)
  }

  private static func composed(_ string: String, _ mode: GNormalizeMode) -> String {
    guard let text = g_utf8_normalize(string, -1, mode) else { return string }
    defer { g_free(text) }
    return String(cString: text)
  }
}
