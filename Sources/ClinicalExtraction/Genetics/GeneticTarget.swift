/// Names of cytogenetic and molecular targets as they are printed, and in one form.
enum GeneticTarget {
  struct Reading {
    let target: String
    let isGene: Bool
    let range: Range<Int>
  }

  private static let genes: Set<String> = [
    "TP53", "KRAS", "NRAS", "BRAF", "FGFR3", "CRBN", "IKZF1", "IKZF3", "NPM1", "RUNX1", "ASXL1", "IDH1",
    "IDH2", "DNMT3A",
    "TET2", "NOTCH1", "SF3B1", "ATM", "BIRC3", "MYD88", "CXCR4", "BTK", "PLCG2", "BCL2", "BCL6", "MYC",
    "EZH2", "CEBPA",
    "CD79B", "CARD11", "PIM1", "TNFAIP3", "CDKN1B", "PTEN", "PHF6", "BCOR", "STAG2", "SRSF2", "U2AF1",
    "ZRSR2", "GATA2",
    "DDX41", "ETV6", "PTPN11", "CBL", "SETBP1", "CALR", "MPL", "NF1", "KMT2D", "TNFRSF14", "B2M", "SOCS1",
    "STAT6",
    "STAT3", "RHOA", "FBXW7", "JAK1", "JAK3", "ABL1", "IRF4", "CCND1", "CYLD", "TRAF3", "TNFRSF17",
    "XPO1", "RB1", "SMC1A", "RAD21", "PPM1D", "EP300", "ARID1A", "CIITA",
    "KIT", "WT1", "JAK2", "SETD2", "CRLF2", "NT5C2", "SUZ12", "NSD2", "EGR1", "CDKN2C", "PRDM1", "ID3",
    "CDKN2A", "PAX5", "CREBBP", "DIS3", "FAM46C", "KMT2A", "FLT3",
    "SMARCA4", "KMT2C", "GNA13", "BCL10", "KLF2", "LEF1", "TAL1", "ABL2", "CSF1R", "HRAS", "NFKBIE", "EGR2",
    "POT1", "SAMHD1", "RPS15", "MED12", "CHD2", "ARID1B", "MEF2B", "TBL1XR1", "FOXO1", "SGK1", "IRF8",
    "GNAS", "CSF3R", "BCORL1", "IL7R", "DNM2", "USP7", "CCND2", "CCND3", "NOTCH2", "TCF3", "TERT", "CUX1",
    "HNRNPK", "SH2B3", "NFE2", "TNFRSF1A", "P2RY8", "MAP2K1",
  ]

  /// Every target of a statement; gene lists in brackets of a probe count through their aberration.
  static func targets(in statement: NarrativeStatement) -> [Reading] {
    let genes = genes(in: statement)
    let named = aberrations(in: statement).filter { !isOfGene($0, among: genes, in: statement) }
    guard named.isEmpty, let probe = CopyNumberProbe.reading(of: genes, in: statement) else {
      return named + genes
    }
    return [probe]
  }

  /// `11q22.3 ATM deletion`: where a row names band and gene the gene is the target, but for the arms that go by their own
  /// name in every report.
  private static func isOfGene(
    _ aberration: Reading, among genes: [Reading], in statement: NarrativeStatement
  ) -> Bool {
    guard aberration.target.hasPrefix("del(") || aberration.target.hasPrefix("gain("),
      !arms.contains(where: aberration.target.hasSuffix)
    else { return false }
    return genes.contains { gene in
      let gap =
        gene.range.lowerBound >= aberration.range.upperBound
        ? gene.range.lowerBound - aberration.range.upperBound
        : aberration.range.lowerBound - gene.range.upperBound
      return gap <= 3
    }
  }

  private static let arms = ["(17p)", "(1q)", "(1p)", "(13q)", "(5q)", "(7q)", "(20q)", "(6q)"]

  /// `del(17p)`, `t(4;14)`, `gain(1q)`, `gain of 1q21`, `TP53 (17p13.1) deletion`.
  private static func aberrations(in statement: NarrativeStatement) -> [Reading] {
    var readings: [Reading] = []
    let bytes = statement.utf8
    for offset in statement.range {
      for (opener, name) in [
        ("t(", "t"), ("del(", "del"), ("gain(", "gain"), ("amp(", "amp"), ("inv(", "inv"),
      ]
      where bytes[offset..<statement.range.upperBound].starts(with: opener.utf8) {
        guard offset == statement.range.lowerBound || !isLetter(bytes[offset - 1]),
          let close = bytes[offset..<statement.range.upperBound].firstIndex(of: UInt8(ascii: ")"))
        else { continue }
        let inner = Self.repaired(statement.text((offset + opener.utf8.count)..<close))
        guard inner.utf8.count <= 8, inner.first?.isNumber ?? false else { continue }
        readings.append(Reading(target: "\(name)(\(inner))", isGene: false, range: offset..<(close + 1)))
      }
    }
    return readings + spelled(in: statement) + wholeChromosomes(in: statement)
  }

  /// `del(i7p)`, `t(4:14)`: a stroke for the one, a colon for the semicolon; without spaces.
  private static func repaired(_ inner: String) -> String {
    let signs = Array(inner.filter { $0 != " " })
    return String(
      signs.indices.map { index -> Character in
        let next = index + 1 < signs.count ? signs[index + 1] : " "
        let isDigitBefore = index > 0 && signs[index - 1].isNumber
        if "ilI|".contains(signs[index]), next.isNumber || "pq".contains(next), !isDigitBefore { return "1" }
        return signs[index] == ":" ? ";" : signs[index]
      })
  }

  /// `monosomy 7`, `trisomy 12`.
  private static func wholeChromosomes(in statement: NarrativeStatement) -> [Reading] {
    let tokens = Array(statement.tokens)
    return tokens.indices.dropLast().compactMap { index in
      guard let number = Int(tokens[index + 1].text), (1...22).contains(number) else { return nil }
      let range = tokens[index].range.lowerBound..<tokens[index + 1].range.upperBound
      switch tokens[index].text {
      case "monosomy", "monosomie", "моносомия":
        return Reading(target: "-\(number)", isGene: false, range: range)
      case "trisomy", "trisomie", "трисомия":
        return Reading(target: "trisomy \(number)", isGene: false, range: range)
      default: return nil
      }
    }
  }

  /// A band beside `deletion`, `loss` or `gain`, as its arm.
  private static func spelled(in statement: NarrativeStatement) -> [Reading] {
    let tokens = Array(statement.tokens)
    return tokens.indices.compactMap { index in
      let start = tokens[index].range.lowerBound
      // `del(17p)` is read by its brackets.
      guard !isOfNotation(start, in: statement), let arm = arm(tokens[index].text) else { return nil }
      let near = tokens[max(0, index - 3)..<min(tokens.count, index + 4)].map(\.text)
      let isGain = !Set(near).isDisjoint(with: ["gain", "amplification", "gains"])
      let isLoss = !Set(near).isDisjoint(with: ["deletion", "loss", "monosomy", "deleted"])
      guard isGain || isLoss else { return nil }
      return Reading(
        target: isGain ? "gain(\(arm))" : "del(\(arm))", isGene: false, range: tokens[index].range)
    }
  }

  /// Whether a band stands in the bracket of `del(`, and not in one of its own (`D13S319 (13q14)`).
  private static func isOfNotation(_ start: Int, in statement: NarrativeStatement) -> Bool {
    guard start > 0, statement.utf8[start - 1] == UInt8(ascii: "(") else { return false }
    return start > 1 && isLetter(statement.utf8[start - 2])
  }

  /// `17p13.1` → `17p`; the token ends at the point.
  private static func arm(_ text: String) -> String? {
    let number = text.prefix { $0.isNumber }
    guard (1...2).contains(number.count), let value = Int(number), (1...22).contains(value) else {
      return nil
    }
    let rest = text.dropFirst(number.count)
    guard let letter = rest.first, letter == "p" || letter == "q", rest.dropFirst().allSatisfy(\.isNumber)
    else { return nil }
    return "\(number)\(letter)"
  }

  private static func genes(in statement: NarrativeStatement) -> [Reading] {
    let fusions = fusions(in: statement)
    let single = statement.tokens.compactMap { token -> Reading? in
      let printed = statement.text(token.range)
      guard genes.contains(printed), !fusions.contains(where: { $0.range.overlaps(token.range) }) else {
        return nil
      }
      return printed == "FLT3"
        ? flt3(token, in: statement) : Reading(target: printed, isGene: true, range: token.range)
    }
    return (fusions + single).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// `FLT3-ITD` is a target of its own; `FLT3`, `FLT3 (ITD and TKD)` are the gene.
  private static func flt3(_ token: StoryToken, in statement: NarrativeStatement) -> Reading {
    let next = Array(statement.tokens(from: token.range.upperBound).prefix(3))
    let kinds: Set<String> = ["itd", "tkd"]
    guard let kind = next.first, kinds.contains(kind.text) else {
      return Reading(target: "FLT3", isGene: true, range: token.range)
    }
    let named = next.prefix { kinds.contains($0.text) || ["and", "or", "und", "y", "et"].contains($0.text) }
    let others = Set(named.map(\.text)).intersection(kinds).count > 1
    let last = named.last { kinds.contains($0.text) } ?? kind
    return Reading(
      target: others ? "FLT3" : "FLT3-\(kind.text.uppercased())", isGene: true,
      range: token.range.lowerBound..<(others ? last : kind).range.upperBound)
  }

  private static func fusions(in statement: NarrativeStatement) -> [Reading] {
    let pieces = statement.tokens.flatMap { token -> [Range<Int>] in
      // A slash stays in a word when text is folded.
      let slash = statement.utf8[token.range].firstIndex(of: UInt8(ascii: "/"))
      return slash.map { [token.range.lowerBound..<$0, ($0 + 1)..<token.range.upperBound] } ?? [token.range]
    }
    return zip(pieces, pieces.dropFirst()).compactMap { first, second in
      let joint = statement.text(first.upperBound..<second.lowerBound)
      return GeneFusion.name(statement.text(first), joint, statement.text(second)).map {
        Reading(target: $0, isGene: true, range: first.lowerBound..<second.upperBound)
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
