import Foundation

extension UnitTable {
  /// One spelling for what differs only in typography: no spaces, no multiplication sign before a power of
  /// ten, `u` for µ, `^` before an exponent, plain digits after a letter (`m²` → `m2`). Case stays.
  package static func normalized(_ printed: String) -> String {
    var scalars = printed.unicodeScalars.flatMap(replacement)
    scalars = strippingTypography(scalars)
    return String(String.UnicodeScalarView(markingExponents(scalars)))
  }

  /// Superscripts become a private mark and a digit; compatibility forms (`㎎`, `／`) plain letters.
  private static func replacement(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.isASCII { return scalar == "*" || scalar == "\u{60}" ? ["×"] : [scalar] }
    if let digit = superscripts[scalar] { return [raised, digit] }
    switch scalar {
    case "µ", "μ": return ["u"]
    case "×", "х", "Х", "✕", "╳", "∗", "·", "•", "⋅", "∙": return ["×"]
    case "˄", "ˆ", "⌃", "＾": return ["^"]
    case "⁄", "∕", "÷": return ["/"]
    case "，": return [","]
    case "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{FEFF}", "\u{00AD}": return []
    default: return Array(String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars)
    }
  }

  /// Drops white space, enclosing brackets, a closing full stop and the sign before a power of ten.
  private static func strippingTypography(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var rest = scalars.filter { !$0.properties.isWhitespace }[...]
    while let first = rest.first, let last = rest.last, encloses(first, last), rest.count > 2,
      isBalanced(rest.dropFirst().dropLast(), first, last)
    {
      rest = rest.dropFirst().dropLast()
    }
    if rest.count > 1, rest.last == "." || rest.last == "," { rest = rest.dropLast() }
    let sign = rest.prefix { $0 == "×" || $0 == "x" || $0 == "X" }
    if !sign.isEmpty, rest.dropFirst(sign.count).starts(with: ["1", "0"]) {
      rest = rest.dropFirst(sign.count)
    }
    return Array(rest)
  }

  /// Whether every bracket inside is closed inside: `(x10(3)/mcL)` encloses, `(a)/(b)` does not.
  private static func isBalanced(
    _ inner: ArraySlice<Unicode.Scalar>, _ opening: Unicode.Scalar, _ closing: Unicode.Scalar
  ) -> Bool {
    var depth = 0
    for scalar in inner {
      if scalar == opening { depth += 1 }
      if scalar == closing { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  private static func encloses(_ first: Unicode.Scalar, _ last: Unicode.Scalar) -> Bool {
    (first == "(" && last == ")") || (first == "[" && last == "]")
  }

  /// `10³`, `10*3`, `10**3`, `10E3`, `10(3)`, `10^+3` → `10^3`; a raised digit elsewhere is a plain one.
  private static func markingExponents(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var index = 0
    if scalars.starts(with: ["1", "0"]) {
      let signs = scalars.dropFirst(2).prefix { "^×Ee(+".unicodeScalars.contains($0) || $0 == raised }
      let digits = scalars.dropFirst(2 + signs.count).prefix { ("0"..."9").contains($0) || $0 == raised }
      if !signs.isEmpty, !digits.isEmpty {
        result = ["1", "0", "^"] + digits
        index = 2 + signs.count + digits.count
        if signs.contains("("), index < scalars.count, scalars[index] == ")" { index += 1 }
      }
    }
    result += scalars[index...].map { $0 == "×" ? "*" : $0 }
    return result.filter { $0 != raised }
  }

  /// Stands before a digit that was raised; never in text.
  private static let raised: Unicode.Scalar = "\u{E000}"

  private static let superscripts: [Unicode.Scalar: Unicode.Scalar] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
  ]
}
