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
    "KIT", "WT1", "JAK2", "CDKN2A", "PAX5", "CREBBP", "DIS3", "FAM46C", "KMT2A", "FLT3",
  ]

  /// Every target of a statement; gene lists in brackets of a probe count through their aberration.
  static func targets(in statement: NarrativeStatement) -> [Reading] {
    aberrations(in: statement) + genes(in: statement)
  }

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
        let inner = statement.text((offset + opener.utf8.count)..<close).filter { $0 != " " }
        guard inner.utf8.count <= 8, inner.first?.isNumber ?? false else { continue }
        readings.append(Reading(target: "\(name)(\(inner))", isGene: false, range: offset..<(close + 1)))
      }
    }
    return readings + spelled(in: statement)
  }

  /// A band beside `deletion`, `loss` or `gain`, as its arm.
  private static func spelled(in statement: NarrativeStatement) -> [Reading] {
    let tokens = Array(statement.tokens)
    return tokens.indices.compactMap { index in
      guard let arm = arm(tokens[index].text) else { return nil }
      let near = tokens[max(0, index - 3)..<min(tokens.count, index + 4)].map(\.text)
      let isGain = !Set(near).isDisjoint(with: ["gain", "amplification", "gains"])
      let isLoss = !Set(near).isDisjoint(with: ["deletion", "loss", "monosomy"])
      guard isGain || isLoss else { return nil }
      return Reading(
        target: isGain ? "gain(\(arm))" : "del(\(arm))", isGene: false, range: tokens[index].range)
    }
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
    statement.tokens.enumerated().compactMap { position, token in
      let printed = statement.text(token.range)
      guard genes.contains(printed) else { return nil }
      if printed == "FLT3" {
        let next = statement.tokens(from: token.range.upperBound).first
        guard let next, next.text == "itd" || next.text == "tkd" else { return nil }
        return Reading(
          target: "FLT3-\(next.text.uppercased())", isGene: true,
          range: token.range.lowerBound..<next.range.upperBound)
      }
      return Reading(target: printed, isGene: true, range: token.range)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
