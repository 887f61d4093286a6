/// Brackets as they were printed: `{fL]`, `(10^3/uL]` and `[%}` are one kind on both sides, and no report prints curly ones.
enum Brackets {
  private static let openings = Set("([{".unicodeScalars)
  private static let closings = Set(")]}".unicodeScalars)

  private struct Place {
    var word: Int
    var scalar: Int
  }

  /// The words of a line with brackets that match; the same words where they do.
  ///
  /// Within a word both sides become one kind; from word to word only curly ones are changed, to what stands on the other
  /// side.
  static func mended(_ texts: [String]) -> [String] {
    guard
      texts.contains(where: { $0.unicodeScalars.contains { openings.contains($0) || closings.contains($0) } })
    else { return texts }
    var words = texts.map { withoutDoubles(Array($0.unicodeScalars)) }
    var open: [Place] = []
    for word in words.indices {
      for scalar in words[word].indices {
        let sign = words[word][scalar]
        if openings.contains(sign) { open.append(Place(word: word, scalar: scalar)) }
        guard closings.contains(sign), let start = open.popLast() else { continue }
        let other = words[start.word][start.scalar]
        guard start.word == word || sign == "}" || other == "{" else { continue }
        let isSquare = sign == "]" || other == "["
        words[start.word][start.scalar] = isSquare ? "[" : "("
        words[word][scalar] = isSquare ? "]" : ")"
      }
    }
    return words.map { word in
      String(String.UnicodeScalarView(word.map { $0 == "{" ? "(" : $0 == "}" ? ")" : $0 }))
    }
  }

  /// One bracket that was read as two: `({`, `]}`.
  private static func withoutDoubles(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for scalar in word {
      if scalar == "{", let last = result.last, openings.contains(last) { continue }
      if scalar == "}", let last = result.last, closings.contains(last), last != "}" { continue }
      result.append(scalar)
    }
    return result
  }
}
