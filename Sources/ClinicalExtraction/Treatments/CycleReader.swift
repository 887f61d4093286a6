import ClinicalRecord

/// Counts of cycles: `six cycles`, `x 6`, `×6`, `6 kür`, `cycle 1 was given`.
enum CycleReader {
  static let units: Set<String> = [
    "cycle", "cycles", "course", "courses", "zyklus", "zyklen", "kurs", "kure", "kur", "kurleri", "ciclo",
    "ciclos", "курс",
    "курса", "курсов", "цикл", "цикла", "циклов", "dose", "infusion", "疗程", "周期", "cures", "cure",
  ]

  /// The number of cycles that were given; intended ones do not count.
  static func cycles(in piece: TreatmentScope.Piece) -> Int? {
    let tokens = Array(piece.tokens)
    for (index, token) in tokens.enumerated() {
      if let count = count(tokens, at: index), !isIntended(tokens, at: index) { return count }
      if let count = times(token, in: piece.statement) { return count }
      if let count = chinese(token.text) { return count }
    }
    return nil
  }

  /// `six cycles`, `6 cycles`, `cycle 1`, `first course`, `6 x`.
  private static func count(_ tokens: [StoryToken], at index: Int) -> Int? {
    guard units.contains(tokens[index].text), tokens[index].text != "dose", tokens[index].text != "infusion"
    else {
      return nil
    }
    for back in 1...2 where index >= back {
      if let number = NumberWord.value(tokens[index - back].text), number <= 40,
        !isDay(tokens, at: index - back)
      {
        return number
      }
      if tokens[index - back].text == "first" || tokens[index - back].text == "single" { return 1 }
    }
    if index + 1 < tokens.count, tokens[index].text == "cycle" {
      // `cycle 1A` is half of the first.
      let next = tokens[index + 1].text
      let figure =
        next.count == 2 && (next.hasSuffix("a") || next.hasSuffix("b")) ? String(next.dropLast()) : next
      if let number = NumberWord.value(figure) { return number }
    }
    return nil
  }

  private static func isDay(_ tokens: [StoryToken], at index: Int) -> Bool {
    index > 0 && ["day", "days", "week", "weeks", "grade", "line"].contains(tokens[index - 1].text)
  }

  /// `three cycles are intended`, `the protocol foresees three cycles`, `from cycle 3`, `after cycle 2`.
  private static func isIntended(_ tokens: [StoryToken], at index: Int) -> Bool {
    let near = tokens[max(0, index - 5)..<min(tokens.count, index + 6)].map(\.text)
    if !Set(near).isDisjoint(with: Self.intentions) { return true }
    let before = tokens[max(0, index - 2)..<index].map(\.text)
    return tokens[index].text == "cycle"
      && !Set(before).isDisjoint(with: ["from", "after", "before", "until", "of", "each", "per"])
  }

  private static let intentions: Set<String> = [
    "intended", "planned", "foresees", "foreseen", "scheduled", "proposed", "remaining", "further", "will",
    "geplant",
    "планируется", "planlanan", "total", "aimed",
  ]

  /// `x6`, `×6`, `X 6`, `#6`, `6x`.
  private static func times(_ token: StoryToken, in statement: NarrativeStatement) -> Int? {
    let text = token.text
    if text.hasPrefix("x") || text.hasPrefix("#") || text.hasPrefix("*"), let number = Int(text.dropFirst()),
      (1...40).contains(number)
    {
      return number
    }
    if text.hasSuffix("x"), let number = Int(text.dropLast()), (1...40).contains(number) { return number }
    guard let number = Int(text), (1...40).contains(number) else { return nil }
    let before = statement.text(
      max(statement.range.lowerBound, token.range.lowerBound - 4)..<token.range.lowerBound)
    let sign = before.filter { $0 != " " }.last
    let isTimes = sign == "×" || (sign == "x" || sign == "X") && before.drop { $0 != " " }.count >= 2
    return isTimes ? isPower(token, in: statement) ? nil : number : nil
  }

  /// `×10⁹/L` is a unit.
  private static func isPower(_ token: StoryToken, in statement: NarrativeStatement) -> Bool {
    token.text.hasPrefix("10")
  }

  /// `6周期`, `6疗程`, `6个疗程` without spaces.
  private static func chinese(_ text: String) -> Int? {
    guard text.contains("疗程") || text.contains("周期") else { return nil }
    // `化疗4周期`, `6个疗程`: the figure straight before the word, wherever the run of signs begins.
    let unit = text.range(ofFirst: ["疗程", "周期"]) ?? text.endIndex
    let before = text[..<unit].reversed().drop { $0 == "个" || $0 == "个" }.prefix { $0.isNumber }
    return Int(String(before.reversed())).flatMap { (1...40).contains($0) ? $0 : nil }
  }
}

extension String {
  /// Where the first of these words begins; nil without any.
  fileprivate func range(ofFirst words: [String]) -> String.Index? {
    indices.first { index in words.contains { self[index...].hasPrefix($0) } }
  }
}
