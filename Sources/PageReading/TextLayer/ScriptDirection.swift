import DocumentModel

/// The direction in which a character is written, as far as words of a report need it.
enum ScriptDirection {
  case leftToRight
  case rightToLeft
  /// Digits and the signs within numbers: from left to right in text of either direction.
  case number
  case neutral

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    // The Arabic percent sign and the decimal and thousands separators stand between the two rows of digits.
    case 0x30...0x39, 0x660...0x66C, 0x6F0...0x6F9: self = .number
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      self = .rightToLeft
    default: self = scalar.properties.isAlphabetic ? .leftToRight : .neutral
    }
  }
}

extension GlyphRun {
  /// Whether the run is written from the right: it holds more right-to-left letters than others.
  var isRightToLeft: Bool {
    var balance = 0
    for glyph in glyphs {
      switch ScriptDirection(glyph.scalar) {
      case .rightToLeft: balance += 1
      case .leftToRight: balance -= 1
      case .number, .neutral: break
      }
    }
    return balance > 0
  }

  /// The glyphs in the order in which they are read.
  ///
  /// From the right for a right-to-left run, where what is written from the left (numbers, Latin letters)
  /// keeps its order; and the other way round within a left-to-right run.
  var logicalOrder: [Glyph] {
    guard !isVertical, glyphs.contains(where: { ScriptDirection($0.scalar) == .rightToLeft }) else {
      return glyphs
    }
    let sorted = glyphs.enumerated().sorted {
      ($0.element.box.midX, $0.offset) < ($1.element.box.midX, $1.offset)
    }.map(\.element)
    let outward = isRightToLeft
    var pieces: [[Glyph]] = []
    var lastWasForeign: Bool?
    for (index, glyph) in sorted.enumerated() {
      let foreign = GlyphRun.isForeign(sorted, index, toRightToLeft: outward)
      if foreign, lastWasForeign == true {
        pieces[pieces.count - 1].append(glyph)
      } else {
        pieces.append([glyph])
      }
      lastWasForeign = foreign
    }
    if outward { return GlyphRun.ligaturesMended(pieces.reversed().flatMap { $0 }) }
    return pieces.flatMap { $0.count > 1 ? $0.reversed() : $0 }
  }

  /// Puts lam before alef where the two are one printed sign.
  ///
  /// A font's map gives the ligature's letters in reading order, Poppler halves its box from left to right, and
  /// reading from the right then turns them. Halves show by their exactly equal widths.
  private static func ligaturesMended(_ glyphs: [Glyph]) -> [Glyph] {
    let alefs: Set<Unicode.Scalar> = ["\u{622}", "\u{623}", "\u{625}", "\u{627}"]
    var result = glyphs
    for index in result.indices.dropLast() where alefs.contains(result[index].scalar) {
      let (alef, lam) = (result[index], result[index + 1])
      if lam.scalar == "\u{644}", abs(alef.box.width - lam.box.width) < 0.001,
        abs(lam.box.right - alef.box.left) < 0.001
      {
        result.swapAt(index, index + 1)
      }
    }
    return result
  }

  /// Whether a glyph goes against the run's own direction; a sign between two digits goes with them.
  private static func isForeign(_ glyphs: [Glyph], _ index: Int, toRightToLeft: Bool) -> Bool {
    switch ScriptDirection(glyphs[index].scalar) {
    case .rightToLeft: return !toRightToLeft
    case .leftToRight, .number: return toRightToLeft
    case .neutral:
      guard toRightToLeft, index > 0, index + 1 < glyphs.count else { return false }
      return [index - 1, index + 1].allSatisfy { neighbour in
        let direction = ScriptDirection(glyphs[neighbour].scalar)
        return direction == .number || direction == .leftToRight
      }
    }
  }
}
