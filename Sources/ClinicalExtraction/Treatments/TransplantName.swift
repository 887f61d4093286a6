/// Transplants named by their parts: `allogeneic peripheral blood stem cell transplant`, `autologous (PBSC) transplantation`.
enum TransplantName {
  /// The regimens of the vocabulary.
  enum Kind: String, CaseIterable {
    case autologous = "auto-sct"
    case allogeneic = "allo-sct"
  }

  private static let sources: [String: Kind] = [
    "autologous": .autologous, "allogeneic": .allogeneic, "allogenic": .allogeneic,
    "haploidentical": .allogeneic, "haplo": .allogeneic, "autologe": .autologous, "autologen": .autologous,
    "allogene": .allogeneic, "allogenen": .allogeneic, "аутологичная": .autologous,
    "аутологичной": .autologous, "аллогенная": .allogeneic, "аллогенной": .allogeneic,
    "гаплоидентичная": .allogeneic, "otolog": .autologous, "allojenik": .allogeneic,
    "autologo": .autologous, "alogenico": .allogeneic,
  ]
  private static let procedures: Set<String> = [
    "transplant", "transplantation", "transplants", "hsct", "sct", "pbsct", "hct", "bmt", "grafting",
    "transplantasyon", "transplantasyonu", "nakil", "nakli", "трансплантация", "трансплантации", "тгск",
    "stammzelltransplantation", "transplantation", "trasplante",
  ]
  /// What may stand between.
  private static let cells: Set<String> = [
    "peripheral", "blood", "stem", "cell", "cells", "bone", "marrow", "haematopoietic", "hematopoietic",
    "haemopoietic", "progenitor", "pbsc", "related", "unrelated", "sibling", "matched", "donor", "ric",
    "cd34",
    "selected", "reduced", "intensity", "hla", "identical", "from", "his", "her", "a", "brother", "sister",
    "periferik", "kan", "kok", "hucre", "стволовых", "клеток", "гемопоэтических", "периферических", "10/10",
    "9/10", "t", "depleted", "conditioning",
  ]

  static func mentions(in statement: NarrativeStatement) -> [(kind: Kind, range: Range<Int>)] {
    let tokens = Array(statement.tokens)
    return tokens.indices.compactMap { index in
      guard let kind = sources[tokens[index].text] else { return nil }
      let rest = tokens[(index + 1)...].prefix(8)
      let between = rest.prefix { !procedures.contains($0.text) }
      guard between.count < rest.count, between.allSatisfy({ cells.contains($0.text) }) else { return nil }
      let end = rest[rest.startIndex + between.count]
      return (kind, tokens[index].range.lowerBound..<end.range.upperBound)
    }
  }
}
