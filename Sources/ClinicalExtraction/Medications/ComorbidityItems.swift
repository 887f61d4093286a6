/// Cuts a list of diseases into its items.
enum ComorbidityItems {
  static let openers: Set<String> = [
    "previous", "prior", "former", "past", "history", "of", "known", "and", "st", "p", "s", "also", "with",
    "a", "n",
    "zustand", "nach", "z",
  ]
  static let pastOpeners: Set<String> = ["previous", "prior", "former", "past", "history"]

  /// Where the items begin: behind the heading that stands on the same line.
  static func start(in statement: NarrativeStatement) -> Int {
    let words = statement.heading.split(separator: " ").count
    let tokens = Array(statement.tokens)
    guard words > 0, tokens.count > words,
      tokens.prefix(words).map(\.text).joined(separator: " ") == statement.heading
    else { return statement.range.lowerBound }
    return tokens[words].range.lowerBound
  }

  /// The pieces between commas, semicolons and list marks; the last comma's `and` parts too.
  static func ranges(in statement: NarrativeStatement, from start: Int) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var first = start
    var depth = 0
    for offset in start..<statement.range.upperBound {
      switch statement.utf8[offset] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"):
        guard depth <= 0 else { continue }
        items.append(first..<offset)
        first = offset + 1
      default: continue
      }
    }
    items.append(first..<statement.range.upperBound)
    return items.flatMap { parted($0, in: statement) }
  }

  private static let joints: Set<String> = ["and", "und", "y", "et", "e", "и", "ve"]

  private static func parted(_ item: Range<Int>, in statement: NarrativeStatement) -> [Range<Int>] {
    let tokens = statement.tokens.filter { item.contains($0.range.lowerBound) }
    guard let joint = tokens.firstIndex(where: { joints.contains($0.text) }), joint > 0,
      joint + 1 < tokens.count
    else { return [item] }
    return [
      item.lowerBound..<tokens[joint].range.lowerBound, tokens[joint].range.upperBound..<item.upperBound,
    ]
  }

  /// `hypertension since 2011`, `depression in 2015`: the name ends before its date.
  static func withoutDates(_ tokens: [StoryToken], in statement: NarrativeStatement) -> [StoryToken] {
    var tokens = tokens
    if let date = tokens.firstIndex(where: { token in
      statement.dates.contains { $0.range.overlaps(token.range) }
        || ["since", "seit", "desde", "diagnosed"].contains(token.text)
    }) {
      tokens.removeSubrange(date...)
    }
    // `OSA on CPAP`: what is done about it is not its name.
    if let on = tokens.firstIndex(where: {
      ["on", "treated", "controlled", "managed", "requiring", "under"].contains($0.text)
    }), on > 0 {
      tokens.removeSubrange(on...)
    }
    while let last = tokens.last, ["in", "on", "since", "from", "at"].contains(last.text) {
      tokens.removeLast()
    }
    return tokens
  }

  private static let verbs: Set<String> = [
    "is", "was", "are", "were", "has", "had", "have", "he", "she", "who", "which", "received", "treated",
    "lives",
    "works", "attended", "seen", "known", "please", "patient", "been", "ist", "hat", "wurde", "su", "se",
  ]
  private static let nothing: Set<String> = [
    "nil", "none", "no", "nothing", "keine", "нет", "yok", "ninguna", "ninguno", "aucun", "unremarkable",
    "nkda",
    "retired", "smoker", "independent",
  ]

  /// Whose disease it is, where it is a relative's: `Father: prostate cancer`.
  private static let relatives: Set<String> = [
    "father", "mother", "brother", "sister", "son", "daughter", "aunt", "uncle", "grandmother", "grandfather",
    "cousin", "parents", "sibling", "wife", "husband", "vater", "mutter", "bruder", "schwester", "tante",
    "onkel", "padre", "madre", "hermano", "hermana", "pere", "mere", "frere", "soeur", "отец", "мать", "брат",
    "сестра", "отца", "матери", "baba", "babasi", "anne", "annesi", "kardesi", "abla",
  ]

  /// Whether words can be a disease's name: no sentence, not `nil of note`, and not a relative's.
  static func isName(_ tokens: [StoryToken]) -> Bool {
    let words = Set(tokens.map(\.text))
    if let first = tokens.first, relatives.contains(first.text) { return false }
    return words.isDisjoint(with: verbs) && !nothing.contains(tokens.first?.text ?? "")
      && tokens.contains { $0.text.contains { $0.isLetter } }
  }
}
