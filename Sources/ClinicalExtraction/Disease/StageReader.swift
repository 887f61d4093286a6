/// Stages as they stand beside a diagnosis: `stage IVA`, `Ann Arbor III`, `ISS II`, `стадия IV`, `IV期`.
enum StageReader {
  private static let openers: Set<String> = [
    "stage", "stadium", "evre", "estadio", "стадия", "стадии", "ст", "iss", "r iss", "riss", "arbor", "rai",
    "binet", "stade",
    "مرحله",
  ]

  /// The stage in a statement and where it stands; a kidney's stage is none.
  static func stage(in statement: NarrativeStatement) -> (stage: String, range: Range<Int>)? {
    let tokens = Array(statement.tokens)
    for index in tokens.indices.dropLast() where openers.contains(tokens[index].text) {
      let context = tokens[max(0, index - 4)...index].map(\.text)
      if !Set(context).isDisjoint(with: ["kidney", "ckd", "renal", "gvhd"]) { continue }
      for next in tokens[(index + 1)..<min(tokens.count, index + 3)] {
        let printed = statement.text(next.range)
        if isStage(printed) { return (printed, tokens[index].range.lowerBound..<next.range.upperBound) }
      }
    }
    return chinese(statement, tokens)
  }

  /// Roman or Arabic I…IV with the letters A, B, E, S, X.
  static func isStage(_ printed: String) -> Bool {
    let roman = printed.prefix { "IVХХ".contains($0) }
    let rest = printed.dropFirst(roman.count)
    if !roman.isEmpty {
      return ["I", "II", "III", "IV"].contains(String(roman)) && rest.count <= 2
        && rest.allSatisfy { "ABESXabes12".contains($0) }
    }
    guard let digit = printed.first, "1234".contains(digit) else { return false }
    return printed.dropFirst().count <= 1 && printed.dropFirst().allSatisfy { "ABES".contains($0) }
  }

  private static func chinese(_ statement: NarrativeStatement, _ tokens: [StoryToken]) -> (
    String, Range<Int>
  )? {
    for token in tokens where token.text.contains("期") {
      let printed = statement.text(token.range)
      guard let end = printed.firstIndex(of: "期") else { continue }
      let before = printed[..<end]
      let stage = String(before.reversed().prefix { "IVⅠⅡⅢⅣABESX".contains($0) }.reversed())
      if !stage.isEmpty, stage.contains(where: { "IVⅠⅡⅢⅣ".contains($0) }) { return (stage, token.range) }
    }
    return nil
  }
}
