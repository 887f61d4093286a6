import PageLayout

/// A probe that counts copies of a locus beside a control: `TP53 (17p13.1) / D17Z1  POSITIVE (110/200 cells, 55%)`.
enum CopyNumberProbe {
  /// What the loss, or for `1q` the gain, of a probe's locus is called.
  private static let loci: [String: String] = [
    "TP53": "del(17p)", "ATM": "del(11q)", "RB1": "del(13q)", "CDKN2C": "del(1p)", "CDKN2A": "del(9p)",
    "CKS1B": "gain(1q)", "MYB": "del(6q)", "EGR1": "del(5q)",
  ]

  /// The aberration that the row's result speaks of; nil for other rows.
  static func reading(
    of genes: [GeneticTarget.Reading], in statement: NarrativeStatement
  ) -> GeneticTarget.Reading? {
    guard let gene = genes.first, let target = loci[gene.target],
      !statement.holds(anyOf: ["break apart", "fusion", "mutation", "variant", "vaf", "rearrangement"])
    else { return nil }
    let words = statement.tokens.flatMap { $0.text.split(separator: "/").map(String.init) }
    let isCounted = statement.holds(anyOf: ["nuc ish"]) && statement.text.contains("\(gene.target)x")
    guard isCounted || words.contains(where: isControl) else { return nil }
    return GeneticTarget.Reading(target: target, isGene: false, range: gene.range)
  }

  /// `D17Z1`, `CEP17`, `cen11`, `LAMP1`: loci that stay while the probe's is lost.
  private static func isControl(_ word: String) -> Bool {
    if word == "lamp1" { return true }
    for opener in ["cep", "cen"] where word.hasPrefix(opener) {
      return Int(word.dropFirst(opener.count)) != nil
    }
    guard word.first == "d", let z = word.firstIndex(of: "z") else { return false }
    let chromosome = word[word.index(after: word.startIndex)..<z]
    return Int(chromosome) != nil && Int(word[word.index(after: z)...]) != nil
  }
}
