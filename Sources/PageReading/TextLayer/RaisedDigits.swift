import DocumentModel

/// Digits that stand raised and small beside their word: exponents and footnote marks.
///
/// A text layer that says `109` where the page shows 10⁹, or `5.21` where it shows 5.2 with a footnote, is
/// wrong in the worst way. A raised sign after a lone `10` is written as an exponent (`10^9`), any other as
/// the superscript character (`m²`, `5.2¹`).
enum RaisedDigits {
  private static let superscripts: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
    "-": "⁻", "−": "⁻", "–": "⁻", "+": "⁺",
  ]
  private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
    "⁻": "-", "⁺": "+",
  ]

  /// The characters of a word whose glyphs stand in reading order, raised ones written as what they mean.
  static func text(of glyphs: [Glyph]) -> [Unicode.Scalar] {
    let raised = raisedFlags(glyphs)
    let marked = zip(glyphs, raised).map { glyph, isRaised in
      isRaised ? superscripts[glyph.scalar] ?? glyph.scalar : glyph.scalar
    }
    return exponentsWritten(marked)
  }

  /// Writes the superscripts that follow a lone `10` as `^` and plain digits.
  static func exponentsWritten(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var inExponent = false
    for scalar in scalars {
      guard let digit = plain[scalar] else {
        inExponent = false
        result.append(scalar)
        continue
      }
      if !inExponent, endsInTen(result) {
        inExponent = true
        result.append("^")
      }
      result.append(inExponent ? digit : scalar)
    }
    return result
  }

  private static func endsInTen(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count >= 2, scalars.suffix(2).elementsEqual(["1", "0"]) else { return false }
    guard scalars.count > 2 else { return true }
    let before = scalars[scalars.count - 3]
    return !(before.properties.numericType != nil || before == "." || before == ",")
  }

  /// Which glyphs stand raised against the last one that stands on the line.
  private static func raisedFlags(_ glyphs: [Glyph]) -> [Bool] {
    guard var base = glyphs.first?.box else { return [] }
    return glyphs.map { glyph in
      if superscripts[glyph.scalar] != nil, isRaised(glyph, over: base) { return true }
      base = glyph.box
      return false
    }
  }

  /// Whether a sign stands higher than its size explains.
  ///
  /// A font's box reaches below the line by about a quarter of its height; so much of the difference in
  /// height a smaller sign on the same line may show at its foot. More than that, and it is raised.
  private static func isRaised(_ glyph: Glyph, over base: Box) -> Bool {
    guard base.height > 0, glyph.box.height <= base.height * 1.02 else { return false }
    let lift = base.bottom - glyph.box.bottom
    let isSmall = glyph.box.height <= base.height * 0.85
    return lift > (base.height - glyph.box.height) * 0.3 + base.height * (isSmall ? 0.12 : 0.28)
  }
}
