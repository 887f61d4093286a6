/// Brackets as they were printed: `{fL]`, `(10^3/uL]` and `[%}` are one kind on both sides, and no report prints curly ones.
enum Brackets {
  private static let openings = Set("([{".unicodeScalars)
  private static let closings = Set(")]}".unicodeScalars)

  /// The text with brackets that match; the same text where they do.
  static func mended(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    guard scalars.contains(where: { openings.contains($0) || closings.contains($0) }) else { return text }
    if let first = scalars.first, openings.contains(first),
      let last = scalars.lastIndex(where: { closings.contains($0) }), last > 1, isEnd(scalars[last...])
    {
      // A bracket that was read as two.
      let inner = scalars[1..<last].lastIndex { !closings.contains($0) } ?? last - 1
      let isSquare = first == "[" || scalars[(inner + 1)...last].contains("]")
      let body = scalars[1...inner]
      if inner < last, !body.contains(where: { openings.contains($0) || closings.contains($0) }) {
        scalars = [isSquare ? "[" : "("] + body + [isSquare ? "]" : ")"] + scalars[(last + 1)...]
      }
    }
    // One bracket that was read as two.
    for index in scalars.indices.dropLast().reversed()
    where scalars[index...].starts(with: "({".unicodeScalars) {
      scalars.remove(at: index + 1)
    }
    for index in scalars.indices where scalars[index] == "{" || scalars[index] == "}" {
      scalars[index] = scalars[index] == "{" ? "(" : ")"
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Whether a word ends with a bracket: nothing but a comma, a point or the like behind it.
  private static func isEnd(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    rest.dropFirst().allSatisfy { ",.;:".unicodeScalars.contains($0) }
  }
}
