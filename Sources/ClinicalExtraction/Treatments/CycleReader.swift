import ClinicalRecord

/// Counts of cycles: `six cycles`, `x 6`, `×6`, `6 kür`, `cycle 1 was given`.
enum CycleReader {
  static let units: Set<String> = [
    "cycle", "cycles", "course", "courses", "zyklus", "zyklen", "kurs", "kure", "kur", "kurleri", "ciclo",
    "ciclos", "курс",
    "курса", "курсов", "цикл", "цикла", "циклов", "dose", "infusion", "doses", "infusions", "疗程", "周期",
    "cures", "cure", "kuru",
    "введений", "введения", "введение", "دوره", "دورات", "دورة", "جلسه",
  ]

  /// The number of cycles that were given; intended ones do not count.
  static func cycles(in piece: TreatmentScope.Piece) -> Int? {
    // A month's figures count no cycles.
    let tokens = piece.tokens.filter { token in
      !piece.statement.dates.contains { $0.range.overlaps(token.range) }
    }
    for (index, token) in tokens.enumerated() {
      if let count = labelled(tokens, at: index, in: piece.statement) { return count }
      if units.contains(token.text), let share = share(tokens, at: index) { return share }
      if let count = count(tokens, at: index),
        !isIntended(tokens, at: index, isIndication: piece.statement.section == "indication")
      {
        return count
      }
      if !isOfDose(tokens, at: index), let count = times(token, in: piece.statement) { return count }
      if let count = chinese(token.text) { return count }
    }
    return nil
  }

  /// `Cycles: 4`.
  private static func labelled(_ tokens: [StoryToken], at index: Int, in statement: NarrativeStatement)
    -> Int?
  {
    guard counted.contains(tokens[index].text) else { return nil }
    // `Cycles given: 6 of 8`
    let isQualified = index + 1 < tokens.count && qualities.contains(tokens[index + 1].text)
    let last = isQualified ? index + 1 : index
    guard last + 1 < tokens.count, let number = Int(tokens[last + 1].text), (1...60).contains(number),
      statement.gap(tokens[last].range.upperBound, tokens[last + 1].range.lowerBound) == ":"
    else { return nil }
    return number
  }

  private static let counted: Set<String> = [
    "cycles", "cycle", "courses", "doses", "infusions", "zyklen", "ciclos", "cures", "cicli", "курсов",
    "курсы",
    "циклы", "циклов", "kur", "周期", "疗程",
  ]
  private static let qualities: Set<String> = ["given", "received", "completed", "administered", "sayisi"]

  /// `cytarabine 100 mg/m² x7`: days of a dose.
  private static func isOfDose(_ tokens: [StoryToken], at index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1].text
    return ["mg", "g", "mcg", "µg", "gy", "auc", "m2", "m²", "kg", "units"].contains(before)
      || ["mg/", "g/m", "/m2", "/m²", "/kg"].contains { before.contains($0) }
      || before == "x" && index > 1 && isOfDose(tokens, at: index - 1)
  }

  /// `8 of 12 planned cycles`: what was given of what was planned.
  private static func share(_ tokens: [StoryToken], at index: Int) -> Int? {
    let before = tokens[max(0, index - 5)..<index].map(\.text).filter {
      $0 != "planned" && $0 != "a" && $0 != "the"
    }
    guard before.count >= 3, let whole = NumberWord.value(before[before.count - 1]),
      before[before.count - 2] == "of", let part = NumberWord.value(before[before.count - 3]), part <= whole
    else { return nil }
    return part
  }

  /// `six cycles`, `6 cycles`, `cycle 1`, `first course`, `6 x`.
  private static func count(_ tokens: [StoryToken], at index: Int) -> Int? {
    guard units.contains(tokens[index].text), tokens[index].text != "dose", tokens[index].text != "infusion"
    else {
      return nil
    }
    // `four 21-day cycles`: how long they are is not how many.
    let isTimed =
      index >= 2 && ["day", "days", "week", "weekly"].contains(tokens[index - 1].text)
      && Int(tokens[index - 2].text) != nil
    for back in isTimed ? 3...3 : 1...2 where index >= back {
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
  ///
  /// In what a study is asked for, `after cycle 4` tells how many were given.
  private static func isIntended(_ tokens: [StoryToken], at index: Int, isIndication: Bool) -> Bool {
    let behind = tokens[index..<min(tokens.count, index + 6)].map(\.text)
    // `2 cycles so far of a planned 6`: what is told before `of` was given.
    let own = behind.prefix { $0 != "of" }
    let near = tokens[max(0, index - 5)..<index].map(\.text) + own
    if !Set(near).isDisjoint(with: Self.intentions) { return true }
    let before = tokens[max(0, index - 2)..<index].map(\.text)
    return tokens[index].text == "cycle"
      && !(before.last == "after" && isIndication)
      && !Set(before).isDisjoint(with: ["from", "after", "before", "until", "of", "each", "per"])
  }

  private static let intentions: Set<String> = [
    "intended", "planned", "foresees", "foreseen", "scheduled", "proposed", "remaining", "further", "will",
    "geplant",
    "планируется", "planlanan", "planlandi", "planlaniyor", "onerildi", "total", "aimed",
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
