/// The lineage that stands beside the name of an acute lymphoblastic leukaemia: `(B-lineage)`, `of T-cell type`.
enum LeukaemiaLineage {
  private static let words: Set<String> = [
    "lineage", "cell", "precursor", "type", "origin", "line", "linie", "lignee", "linea", "линия",
    "клеточный",
    "клеточная", "hucreli", "zell", "zellige", "immunophenotype", "phenotype",
  ]

  /// `B-ALL` or `T-ALL` where the four words behind the name say so; the code as it is otherwise.
  static func code(_ code: String, behind range: Range<Int>, in statement: NarrativeStatement) -> String {
    guard code == "ALL" else { return code }
    let next = statement.tokens(from: range.upperBound).prefix(4).map(\.text)
    for (letter, word) in zip(next, next.dropFirst()) where ["b", "t", "pre", "в", "т"].contains(letter) {
      guard words.contains(word) || letter == "pre" && word == "b" else { continue }
      return letter == "t" || letter == "т" ? "T-ALL" : "B-ALL"
    }
    return code
  }
}
