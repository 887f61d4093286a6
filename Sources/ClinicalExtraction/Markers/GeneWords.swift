import PageLayout

/// Words and signs beside a name that make it a gene's and not its protein's: `MYC (8q24.1) break-apart`.
enum GeneWords {
  /// Whether a text speaks of a gene: a band, a probe, an aberration.
  static func names(_ text: String) -> Bool {
    let tokens = FoldedText(text).text.split(separator: " ").map(String.init)
    return tokens.contains { isBand($0) || words.contains($0) }
      || zip(tokens, tokens.dropFirst()).contains { pairs.contains("\($0) \($1)") }
  }

  /// `8q24`, `17p13`, `3q27`: a chromosome's arm with a band.
  static func isBand(_ text: String) -> Bool {
    let number = text.prefix { $0.isNumber }
    let rest = text.dropFirst(number.count)
    guard let value = Int(number), (1...22).contains(value), let arm = rest.first, arm == "p" || arm == "q"
    else { return false }
    let band = rest.dropFirst().prefix { $0 != "." }
    return (1...2).contains(band.count) && band.allSatisfy(\.isNumber)
  }

  private static let words: Set<String> = [
    "rearrangement", "rearrangements", "rearranged", "fusion", "probe", "mutation", "mutated",
    "translocation", "amplification", "exon", "variant", "vaf", "deletion",
  ]
  private static let pairs: Set<String> = ["break apart", "nuc ish", "copy number"]
}
