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
        if isStage(printed) || tokens[index].text == "binet" && ["A", "B", "C"].contains(printed) {
          return withLetter(withSystem(printed, at: next.range, in: statement), in: statement)
        }
        if let meant = repaired(printed) {
          let read = withSystem(printed, at: next.range, in: statement)
          return (read.0.hasSuffix(printed) ? read.0.dropLast(printed.count) + meant : meant, read.1)
        }
      }
    }
    return before(statement, tokens) ?? chinese(statement, tokens)
  }

  /// Staging systems whose numbers mean something else than those of Ann Arbor: their name is part of the stage.
  private static let systems: Set<String> = ["rai", "binet", "iss", "riss", "durie", "salmon"]

  /// The stage with its system, and with a second one beside it: `Rai stage IV`, `ISS II / R-ISS II`.
  private static func withSystem(
    _ printed: String, at range: Range<Int>, in statement: NarrativeStatement
  ) -> (String, Range<Int>) {
    let before = Array(statement.tokens(before: range.lowerBound).suffix(3))
    guard let system = before.firstIndex(where: { systems.contains($0.text) }) else {
      return (printed, range)
    }
    var start = before[system].range.lowerBound
    if system > 0, before[system - 1].text == "r", start - before[system - 1].range.upperBound <= 1 {
      start = before[system - 1].range.lowerBound
    }
    let end = secondStage(behind: range.upperBound, in: statement) ?? range.upperBound
    return (statement.text(start..<end), start..<end)
  }

  /// `stage IV B`: the letter set apart.
  private static func withLetter(
    _ stage: (String, Range<Int>), in statement: NarrativeStatement
  ) -> (String, Range<Int>) {
    guard let next = statement.tokens(from: stage.1.upperBound).first,
      next.range.lowerBound - stage.1.upperBound == 1, stage.0.last.map({ "IV1234".contains($0) }) ?? false,
      ["A", "B", "E", "S", "AE", "BE"].contains(statement.text(next.range)),
      statement.gap(stage.1.upperBound, next.range.lowerBound).isEmpty
    else { return stage }
    let range = stage.1.lowerBound..<next.range.upperBound
    return (statement.text(range), range)
  }

  private static func secondStage(behind offset: Int, in statement: NarrativeStatement) -> Int? {
    let next = statement.tokens(from: offset).prefix(4).filter { $0.text != "/" }
    guard let system = next.firstIndex(where: { systems.contains($0.text) }), system <= 1,
      system == 0 || next[0].text == "r", system + 1 < next.count,
      next[0].range.lowerBound - offset <= 4, isStage(statement.text(next[system + 1].range))
    else { return nil }
    return next[system + 1].range.upperBound
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

  /// `Il`, `lllA`, `1V`: strokes that recognition took for other letters; figures alone are none.
  private static func repaired(_ printed: String) -> String? {
    guard printed.count <= 4, printed.contains(where: { "lI|V".contains($0) }),
      printed.contains(where: { "l1|".contains($0) })
    else { return nil }
    let meant = printed.map { "l1|".contains($0) ? "I" : String($0) }.joined()
    return isStage(meant) ? meant : nil
  }

  /// `IIB стадия`, `III. evre`: the word behind the stage.
  private static func before(_ statement: NarrativeStatement, _ tokens: [StoryToken]) -> (String, Range<Int>)?
  {
    for index in tokens.indices.dropFirst() where ["стадия", "стадии", "evre"].contains(tokens[index].text) {
      let printed = statement.text(tokens[index - 1].range)
      if isStage(printed) { return (printed, tokens[index - 1].range) }
    }
    return nil
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
