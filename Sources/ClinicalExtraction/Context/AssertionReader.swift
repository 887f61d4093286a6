package import ClinicalRecord

/// What a statement says of a thing it mentions: that it is so, is not, may be, is planned, was before, or is another
/// person's.
package struct AssertionReader: Sendable {
  package struct Judgement: Sendable, Hashable {
    package let assertion: Assertion
    /// The cue's words as found; nil where nothing speaks against `present`.
    package let cue: String?
  }

  package init() {}

  /// The judgement on a range of a statement. Cues count within their scope: up to the statement's end, a word that
  /// turns the sentence, or a cue that says otherwise. Without a cue the section's heading decides.
  ///
  /// - Parameter ofPatient: Whether the thing is the patient's whoever else is named (`sibling donor transplant`).
  package func judge(
    _ range: Range<Int>, in statement: NarrativeStatement, ofPatient: Bool = false
  ) -> Judgement {
    if isAnsweredNo(range, in: statement) { return Judgement(assertion: .absent, cue: "no") }
    if !ofPatient,
      isOfRelative(range, in: statement) || RelativeSubject.isSubject(of: statement, before: range)
    {
      return Judgement(assertion: .family, cue: "in a relative")
    }
    if isUnanswered(range, in: statement) { return Judgement(assertion: .possible, cue: "?") }
    let cues = statement.mentions.compactMap { mention -> (cue: ContextCue, range: Range<Int>)? in
      if case .cue(let cue) = mention.term { (cue, mention.range) } else { nil }
    }
    let reaching = cues.filter { $0.cue.position != .pseudo && reaches($0, range, in: statement, cues: cues) }
    // The gravest wins: what is the brother's, or is not, does not become the patient's by a second cue.
    let found = reaching.compactMap { hit in
      assertion(of: hit, in: statement).map { Judgement(assertion: $0, cue: statement.text(hit.range)) }
    }
    let own = ofPatient ? found.filter { $0.assertion != .family } : found
    if let gravest = own.max(by: { Self.gravity($0.assertion) < Self.gravity($1.assertion) }) {
      return gravest
    }
    if isQuestioned(range, in: statement) { return Judgement(assertion: .possible, cue: "?") }
    if let section = Self.sectionAssertion(statement) {
      return Judgement(assertion: section, cue: statement.heading)
    }
    return Judgement(assertion: .present, cue: nil)
  }

  /// `is not planned`: a cue behind, with a negation before it, denies.
  private func assertion(of hit: (cue: ContextCue, range: Range<Int>), in statement: NarrativeStatement)
    -> Assertion?
  {
    let before = statement.tokens(before: hit.range.lowerBound).suffix(2).map(\.text)
    let inner = statement.tokens(from: hit.range.lowerBound).prefix {
      $0.range.upperBound <= hit.range.upperBound
    }
    let isNegated = ["not", "never", "nicht", "не"].contains {
      before.last == $0 || inner.map(\.text).contains($0)
    }
    if hit.cue.position == .post, hit.cue.assertion == "planned", isNegated { return .absent }
    return Assertion(rawValue: hit.cue.assertion)
  }

  /// `remission with undetectable MRD`: one word straight before a noun speaks of that noun.
  private func isAttributive(_ cue: Range<Int>, in statement: NarrativeStatement) -> Bool {
    guard
      statement.tokens(from: cue.lowerBound).prefix(while: { $0.range.upperBound <= cue.upperBound }).count
        == 1,
      let next = statement.tokens(from: cue.upperBound).first,
      statement.gap(cue.upperBound, next.range.lowerBound).isEmpty
    else { return false }
    return !Self.followers.contains(next.text) && !next.text.isEmpty
  }

  private static let followers: Set<String> = [
    "by", "in", "on", "at", "with", "for", "and", "but", "due", "since", "as", "or", "after", "because",
    "until", "to", "if",
    "when", "from", "so", "then",
  ]

  /// What a section says of everything in it; nil where it says nothing.
  static func sectionAssertion(_ statement: NarrativeStatement) -> Assertion? {
    switch statement.section {
    case "family-history": .family
    case "plan": .planned
    // What is asked for is not there yet.
    case "indication":
      requests.contains(statement.heading) ? .planned : nil
    default: nil
    }
  }

  private static let requests: Set<String> = [
    "request", "reason for referral", "reason for visit", "question", "question for the meeting",
    "reason for discussion",
  ]

  private static func gravity(_ assertion: Assertion) -> Int {
    switch assertion {
    case .present: 0
    case .historical: 1
    case .possible: 2
    case .planned: 3
    case .absent: 4
    case .family: 5
    }
  }

  private func reaches(
    _ hit: (cue: ContextCue, range: Range<Int>), _ range: Range<Int>, in statement: NarrativeStatement,
    cues: [(cue: ContextCue, range: Range<Int>)]
  ) -> Bool {
    if hit.range.overlaps(range) {
      return hit.cue.assertion == "absent" && !isOwnWord(hit.range, of: range, in: statement)
    }
    if hit.cue.position == .pre {
      if hit.cue.assertion == "planned",
        isCounted(hit.range, in: statement) || isTitle(hit.range, in: statement)
      {
        return false
      }
      guard hit.range.upperBound <= range.lowerBound else { return false }
      return !isTurned(from: hit.range.upperBound, to: range.lowerBound, in: statement, cue: hit.cue)
    }
    guard range.upperBound <= hit.range.lowerBound, !isAttributive(hit.range, in: statement) else {
      return false
    }
    if speaksOfTest(hit.range, behind: range.upperBound, in: statement) { return false }
    return reachesBack(hit.range.lowerBound, to: range.upperBound, in: statement)
  }

  /// `remisión completa con EMR negativa`, `CR, MRD negative`: a negative result is that of the test named straight
  /// before it.
  private func speaksOfTest(_ cue: Range<Int>, behind end: Int, in statement: NarrativeStatement) -> Bool {
    guard let word = statement.tokens(from: cue.lowerBound).first, Self.lone.contains(word.text),
      let test = statement.tokens(from: end).last(where: { $0.range.upperBound <= cue.lowerBound }),
      statement.gap(test.range.upperBound, cue.lowerBound).allSatisfy({ "-:".contains($0) })
    else { return false }
    let printed = statement.text(test.range)
    let capitals = printed.unicodeScalars.count { $0.properties.isUppercase }
    return test.text == "ph" || printed.unicodeScalars.count <= 5 && capitals >= 2
  }

  /// `Plan 2: R-DHAP`: the name of a protocol of a form.
  private func isTitle(_ cue: Range<Int>, in statement: NarrativeStatement) -> Bool {
    guard let next = statement.tokens(from: cue.upperBound).first, Int(next.text) != nil,
      FoldedText(statement.text(cue)).text == "plan"
    else { return false }
    return statement.utf8[next.range.upperBound...].first == UInt8(ascii: ":")
  }

  /// `2 of a planned 6`, `8 of 12 planned cycles`: the word speaks of a count.
  private func isCounted(_ cue: Range<Int>, in statement: NarrativeStatement) -> Bool {
    guard let next = statement.tokens(from: cue.upperBound).first else { return false }
    let isOfCount = statement.tokens(before: cue.lowerBound).suffix(3).contains { $0.text == "of" }
    return isOfCount && (NumberWord.value(next.text) != nil || CycleReader.units.contains(next.text))
  }

  /// `no response`, `did not respond`: the negation is part of a response's own name.
  private func isOwnWord(_ cue: Range<Int>, of range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    guard range.lowerBound <= cue.lowerBound, cue.upperBound <= range.upperBound else { return false }
    return statement.mentions.contains { mention in
      if case .response = mention.term { mention.range == range } else { false }
    }
  }

  /// Whether a word between a cue and what follows ends the cue's scope.
  private func isTurned(from start: Int, to end: Int, in statement: NarrativeStatement, cue: ContextCue)
    -> Bool
  {
    let between = statement.tokens(from: start).prefix { $0.range.upperBound <= end }
    if between.contains(where: { ScopeEnd.words.contains($0.text) }) { return true }
    // `referred for CAR-T following failure of R-CHOP`: what failed was given.
    let failed = zip(between, between.dropFirst()).contains {
      ["following", "due", "given"].contains($0.text) && Self.failures.contains($1.text)
    }
    if failed { return true }
    if cue.assertion == "absent" || cue.assertion == "possible", between.count > 12 { return true }
    // `No relapse, and he received …`: a verb behind a comma is a sentence of its own.
    let verbs = between.filter { ScopeEnd.verbs.contains($0.text) }
    return cue.assertion == "absent"
      && verbs.contains { verb in
        statement.utf8[start..<verb.range.lowerBound].contains(UInt8(ascii: ","))
      }
  }

  /// A cue behind reaches back over its own clause; over a turning word only where its clause names nothing itself
  /// (`was offered but he declined`).
  private func reachesBack(_ cue: Int, to end: Int, in statement: NarrativeStatement) -> Bool {
    let between = statement.tokens(from: end).prefix { $0.range.upperBound <= cue }
    if hasSubject(before: cue, behindCommaFrom: end, in: statement) { return false }
    guard let turn = between.last(where: { ScopeEnd.words.contains($0.text) }) else {
      return !namesAnother(from: end, to: cue, in: statement, acrossCommas: true)
    }
    return !namesAnother(from: turn.range.upperBound, to: cue, in: statement, acrossCommas: false)
      && !statement.utf8[end..<cue].contains(UInt8(ascii: ";"))
  }

  /// `B-ALL, Philadelphia negative`, `AML, NPM1 not detected`: a denial speaks of what stands straight before it behind
  /// the comma, of a word where it is one word itself, else of a name.
  private func hasSubject(before cue: Int, behindCommaFrom end: Int, in statement: NarrativeStatement) -> Bool
  {
    guard let word = statement.tokens(from: cue).first?.text,
      let comma = statement.utf8[end..<cue].lastIndex(of: UInt8(ascii: ","))
    else { return false }
    let subject = statement.tokens(from: comma).prefix { $0.range.upperBound <= cue }
    if (1...3).contains(subject.count), isOfActing(cue, in: statement), isNoun(subject, in: statement) {
      return true
    }
    guard (1...2).contains(subject.count), let first = subject.first,
      !["is", "was", "were", "are"].contains(first.text)
    else { return false }
    let isName = statement.text(first.range).utf8.count { (0x41...0x5A).contains($0) } >= 2
    return Self.lone.contains(word) || isName
  }

  /// `complete remission, maintenance was not given`: the denial of an act has its own subject.
  private func isOfActing(_ cue: Int, in statement: NarrativeStatement) -> Bool {
    let words = statement.tokens(from: cue).prefix(3).map(\.text)
    return !Set(words).isDisjoint(with: [
      "given", "performed", "done", "started", "received", "used", "needed", "required", "administered",
      "commenced",
    ])
  }

  private func isNoun(_ subject: ArraySlice<StoryToken>, in statement: NarrativeStatement) -> Bool {
    guard let first = subject.first, Int(first.text) == nil else { return false }
    let isDate = statement.dates.contains { date in subject.contains { $0.range.overlaps(date.range) } }
    return !isDate
      && ![
        "in", "on", "at", "by", "for", "of", "which", "that", "is", "was", "were", "are", "has", "have",
        "but",
        "and", "so", "it", "this", "these", "therefore", "however",
      ].contains(first.text)
  }

  private static let failures: Set<String> = [
    "failure", "failing", "progression", "relapse", "two", "three", "four", "to",
  ]

  private static let lone: Set<String> = [
    "negative", "neg", "undetectable", "absent", "none", "negativa", "negativo", "negativ", "negatif",
    "negatives", "negativer", "negativem", "отрицательная", "отрицательный", "отрицательной", "негативная",
    "negatifti", "negatiftir", "indetectable", "nachweisbar",
  ]

  /// Whether something that facts are made of stands between, in a clause of its own.
  private func namesAnother(
    from start: Int, to end: Int, in statement: NarrativeStatement, acrossCommas: Bool
  ) -> Bool {
    let things = statement.mentions.filter { mention in
      guard mention.range.lowerBound >= start, mention.range.upperBound <= end else { return false }
      switch mention.term {
      case .drug, .regimen, .response, .diagnosis: return true
      case .cue, .marker, .phrase: return false
      }
    }
    guard acrossCommas, let first = things.first else { return !things.isEmpty }
    let gap = statement.utf8[start..<first.range.lowerBound]
    return gap.contains(UInt8(ascii: ","))
      && !statement.tokens(from: start).prefix {
        $0.range.upperBound <= first.range.lowerBound
      }.isEmpty
  }

  /// `Previous CAR-T cell treatment: ☐ yes ☒ no`, `Prior CAR-T: no`.
  private func isAnsweredNo(_ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    let rest = Array(statement.tokens(from: range.upperBound))
    guard let last = rest.last,
      ["no", "none", "nein", "нет", "non", "yok", "hayir", "keine"].contains(last.text)
    else { return false }
    let label = rest.dropLast()
    // Both answers of a form stand there: which is ticked was not read.
    if label.contains(where: { token in Self.answers.contains { $0.yes == token.text } }) { return false }
    return label.count <= 3
      && statement.text(range.upperBound..<last.range.lowerBound).contains { ":？?".contains($0) }
  }

  /// `Hodgkin lymphoma in his brother`: whose it is stands straight behind.
  private func isOfRelative(_ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    let next = statement.tokens(from: range.upperBound).prefix(3).map(\.text)
    return next.count == 3 && next[0] == "in" && ["his", "her", "the", "a", "their"].contains(next[1])
      && Self.relatives.contains(next[2])
  }

  private static let relatives: Set<String> = [
    "brother", "sister", "mother", "father", "son", "daughter", "uncle", "aunt", "cousin", "grandmother",
    "grandfather", "twin", "family",
  ]

  /// `Allogeneic transplantation: O yes KI no`: a question of a form with both answers and no tick that was read; a
  /// date behind them is an answer.
  private func isUnanswered(_ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    let rest = Array(statement.tokens(from: range.upperBound).prefix(9))
    for pair in Self.answers {
      guard let yes = rest.firstIndex(where: { $0.text == pair.yes }), yes <= 4,
        let no = rest[(yes + 1)...].prefix(3).firstIndex(where: { $0.text == pair.no })
      else { continue }
      let label = statement.text(range.upperBound..<rest[yes].range.lowerBound)
      let isDated = statement.dates.contains {
        $0.range.lowerBound >= rest[no].range.upperBound
          && $0.range.lowerBound - rest[no].range.upperBound < 12
      }
      return label.contains { ":?".contains($0) } && !isDated
    }
    return false
  }

  private static let answers: [(yes: String, no: String)] = [
    ("yes", "no"), ("ja", "nein"), ("oui", "non"), ("si", "no"), ("да", "нет"), ("evet", "hayir"),
  ]

  /// `?relapse`, `relapse?`.
  private func isQuestioned(_ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    let text = statement.utf8
    // `DIAGNOSIS: ? HODGKIN LYMPHOMA`: a sign that stands apart opens a question.
    let isOpened =
      range.lowerBound >= 2 && text[range.lowerBound - 1] == UInt8(ascii: " ")
      && text[range.lowerBound - 2] == UInt8(ascii: "?")
      && (range.lowerBound < 3 || " :(".utf8.contains(text[range.lowerBound - 3]))
    return isOpened || range.lowerBound > 0 && text[range.lowerBound - 1] == UInt8(ascii: "?")
      || range.upperBound < text.count && text[range.upperBound] == UInt8(ascii: "?")
  }
}

/// Words that end a cue's scope, folded.
enum ScopeEnd {
  static let words: Set<String> = [
    "but", "however", "although", "though", "then", "followed", "except", "which", "who", "whereas", "while",
    "after",
    "afterwards", "subsequently", "instead", "because", "since", "aber", "jedoch", "dann", "gefolgt", "pero",
    "luego",
    "seguido", "mais", "puis", "но", "однако", "затем", "потом", "ama", "fakat", "ancak", "sonra", "ardından",
    "ardindan",
    "لكن", "اما", "ولی", "但", "但是",
  ]

  static let verbs: Set<String> = [
    "is", "was", "has", "had", "were", "received", "achieved", "showed", "shows", "reached", "gave", "began",
    "started",
    "given", "completed",
  ]
}
