/// Units whose last letter was read as a stroke: `mmol/|`, `U/I`, `10^9/!`, `g/dt` are per litre, for nothing is counted per stroke.
enum UnitStrokes {
  private static let stems: Set<String> = [
    "g", "mg", "ug", "µg", "μg", "pg", "ng", "kg", "mol", "mmol", "umol", "µmol", "μmol", "nmol", "pmol", "u",
    "iu",
    "mu", "ku", "miu", "uiu", "µiu", "μiu", "kiu", "meq", "mval", "ukat", "µkat", "μkat", "nkat", "me", "ui",
    "ie", "l",
  ]
  private static let strokes: Set<Character> = ["|", "!", "I", "1", "i", "]", "¦", "ı", "\\", "t"]
  private static let prefixes: Set<Character> = ["d", "m", "u", "µ", "μ", "n", "p", "f", "c"]

  /// The text with an l in the stroke's place; the same text where it is no such unit.
  ///
  /// - Parameter isMeasure: whether a unit is to be expected: alone in its cell, or behind a number. Elsewhere a single
  ///   letter before the slash (`G/1`, `U/I`) may be anything.
  static func mended(_ text: String, isMeasure: Bool = true) -> String {
    guard let slash = text.lastIndex(of: "/"), isStem(text[..<slash]) else { return text }
    guard isMeasure || text[..<slash].count(where: \.isLetter) > 1 || text[..<slash].contains("^") else {
      return text
    }
    var rest = text[text.index(after: slash)...]
    var tail = ""
    while let last = rest.last, ")],;.".contains(last), rest.count > 1 {
      tail = String(last) + tail
      rest = rest.dropLast()
    }
    guard let stroke = rest.last, strokes.contains(stroke), rest.count <= 2,
      rest.count == 1 || rest.first.map(prefixes.contains) == true
    else { return text }
    return text[...slash] + rest.dropLast() + "l" + tail
  }

  /// Whether something is counted in it, or it is a power of ten.
  static func isStem(_ text: Substring) -> Bool {
    let bare = text.drop { "([".contains($0) }.lowercased()
    return stems.contains(bare) || isPowerOfTen(bare)
  }

  private static func isPowerOfTen(_ text: String) -> Bool {
    let bare = text.drop { "x×*".contains($0) }
    return bare.hasPrefix("10^") && bare.dropFirst(3).allSatisfy(\.isNumber) && bare.count > 3
  }
}
