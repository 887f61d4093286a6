extension String {
  /// How many columns of a terminal the text takes: two for an East Asian wide character, none for a mark
  /// that stands on the one before it.
  ///
  /// From the blocks of Unicode 15 that UAX #11 calls wide.
  var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + Self.width($1) }
  }

  /// The text with spaces behind it up to a width, or in front of it.
  func padded(to width: Int, right: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, width - displayWidth))
    return right ? spaces + self : self + spaces
  }

  /// The text cut to a width, with an ellipsis where something is cut off.
  func shortened(to width: Int) -> String {
    guard displayWidth > width else { return self }
    var kept = ""
    var used = 0
    for character in self {
      let next = String(character).displayWidth
      if used + next > width - 1 { break }
      kept.append(character)
      used += next
    }
    return kept + "…"
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
