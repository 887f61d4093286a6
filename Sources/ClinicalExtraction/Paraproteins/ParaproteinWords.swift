import ClinicalRecord

/// The words by which a statement speaks of a monoclonal protein, and of how it was looked for.
enum ParaproteinWords {
  private static let names = [
    "paraprotein", "paraproteins", "paraproteinaemia", "paraproteinemia", "monoclonal", "m protein",
    "m spike", "m component",
    "m band", "m gradient", "band", "bands", "mono", "immunofixation", "парапротеин", "м градиент",
    "м протеин",
    "моноклональный", "моноклональная", "monoklonal", "м компонент", "paraprotein's", "monoklonales",
    "gammopathy", "m蛋白", "m peak", "bence jones", "m proteini", "monoclonal protein", "componente monoclonal",
    "componente m", "pico monoclonal", "m protein's", "paraproteina", "m gradienten", "monoklonale",
    "m spikes",
    "m proteine", "monoclonality", "inmunofijacion", "immunfixation", "immunotyping", "immunosubtraction",
    "ife", "biclonal", "monoclonals",
  ]

  static func names(_ statement: NarrativeStatement) -> Bool {
    statement.holds(anyOf: names) || glued.contains(where: statement.text.contains)
  }

  /// The same in a script without spaces.
  private static let glued = ["M蛋白", "免疫固定", "单克隆"]

  /// Where a statement first names a protein that has an amount.
  static func name(_ statement: NarrativeStatement) -> Range<Int>? { mentions(in: statement).first }

  /// Every place where a statement names a protein that has an amount: `peak 1: …  peak 2: …` are two.
  static func mentions(in statement: NarrativeStatement) -> [Range<Int>] {
    let tokens = Array(statement.tokens)
    return tokens.indices.compactMap { index in
      let name = measured.first { tokens[index...].starts(with: $0) }
      return name.map {
        tokens[index].range.lowerBound..<tokens[index + $0.count - 1].range.upperBound
      }
        ?? (tokens[index].text.contains("m蛋白定量") || tokens[index].text.hasPrefix("m蛋白")
          ? tokens[index].range : nil)
    }
  }

  private static let measured: [[String]] = [
    ["paraprotein"], ["m", "protein"], ["m", "spike"], ["m", "component"], ["m", "band"], ["m", "gradient"],
    ["monoclonal", "band"], ["monoclonal", "protein"], ["monoclonal", "component"], ["abnormal", "band"],
    ["парапротеин"], ["м", "градиент"], ["м", "протеин"], ["componente", "monoclonal"], ["band"],
    ["m", "peak"],
  ]

  /// `no monoclonal band`, `no paraprotein detected`.
  private static let denials = [
    "no monoclonal", "no paraprotein", "no m protein", "no m spike", "no band", "no bands",
    "no abnormal band", "no discrete band",
    "paraprotein not detected", "no evidence of a monoclonal", "no evidence of monoclonal",
    "no evidence of paraprotein",
    "monoclonal protein not detected", "m protein not detected", "no abnormal protein band",
    "negative for monoclonal",
    "monoclonal band not detected", "no m component", "no serum band", "no detectable paraprotein",
    "no detectable m protein",
    "no monoclonality", "monoclonality not detected", "m spike not observed", "m protein not observed",
    "m spike not detected", "bence jones protein negative", "bence jones negative", "no bence jones",
    "bence jones protein not detected", "bence jones proteinuria negative", "kein m gradient",
    "keine monoklonale", "no se observa componente monoclonal", "monoklonal bant saptanmadi",
    "парапротеин не выявлен", "м градиент не выявлен", "kein monoklonales",
  ]

  static func isDenied(_ statement: NarrativeStatement) -> Bool {
    statement.holds(anyOf: denials) || isFixedWithoutResult(statement)
      || ["未见M蛋白", "未检出M蛋白", "未发现M蛋白", "未见单克隆", "未检出单克隆"].contains(where: statement.text.contains)
  }

  /// `Immunfixation im Urin: negativ`, `urine immunofixation negative`: no type is named, and nothing found.
  private static func isFixedWithoutResult(_ statement: NarrativeStatement) -> Bool {
    guard let last = statement.tokens.last, negatives.contains(last.text), statement.tokens.count <= 8,
      method(statement, specimen: nil) == "ife"
    else { return false }
    return IsotypeReader.isotypes(in: Array(statement.tokens)).isEmpty
  }

  private static let negatives: Set<String> = [
    "negative", "negativ", "negativa", "negativo", "отрицательная", "отрицательно", "negatif", "unauffallig",
  ]

  /// Statements about limits, methods, meanings and quality controls.
  static func isRemark(_ statement: NarrativeStatement) -> Bool {
    ["technique", "method", "legend", "disclaimer", "reference", "family-history", "plan", "indication"]
      .contains(statement.section ?? "")
      || statement.holds(anyOf: [
        "detection limit", "limit of detection", "sensitivity", "control", "criteria", "definition",
        "interfere", "interference",
        "therapeutic antibody", "therapeutic antibodies", "may appear", "could be due", "may be due",
        "reference", "increase of", "lowest value",
      ])
  }

  static func specimen(_ statement: NarrativeStatement) -> String? {
    let heading = statement.heading
    if statement.startsPart, heading.contains("urin"), !heading.contains("serum") { return "urine" }
    let isUrine = statement.holds(anyOf: [
      "urine", "urinary", "bence jones", "upep", "24 h", "мочи", "моче", "idrar", "urin", "orina",
    ])
    if isUrine { return statement.holds(anyOf: ["serum", "spep"]) ? nil : "urine" }
    return statement.holds(anyOf: ["serum", "spep", "сыворотке", "сыворотки", "suero"]) ? "serum" : nil
  }

  /// What measures an amount: electrophoresis, whatever else the sentence names.
  static func measuring(_ statement: NarrativeStatement, specimen: String?) -> String? {
    let named = method(statement, specimen: specimen)
    // Free chains told in the same row are measured otherwise.
    if named == "flc" { return nil }
    return named == "ife" ? specimen == "urine" ? "upep" : "spep" : named
  }

  static func method(_ statement: NarrativeStatement, specimen: String?) -> String? {
    if statement.holds(anyOf: [
      "immunofixation", "ife", "immunofixed", "иммунофиксация", "иммунофиксации", "immunfixation",
      "inmunofijacion", "immunofissazione", "immunofiksasyon", "imunofiksasyon", "immunfiksasyon",
      "immunfixationselektrophorese", "immunotyping", "immunosubtraction", "immunofixation electrophoresis",
    ]) {
      return "ife"
    }
    if statement.text.contains("免疫固定") { return "ife" }
    if statement.holds(anyOf: ["free light chain", "flc", "free light chains"]) { return "flc" }
    if statement.holds(anyOf: ["electrophoresis", "spep", "upep", "densitometry", "электрофорез"]) {
      return specimen == "urine" ? "upep" : "spep"
    }
    let isFixed = statement.heading.contains("immunofix") && !statement.heading.contains("electrophor")
    return isFixed ? "ife" : nil
  }
}
