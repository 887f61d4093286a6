import DocumentModel

/// What several readings made of the same word.
struct Votes {
  /// A text with how often and how surely it was read.
  struct Candidate: Hashable {
    var text: String
    var readings = 1
    var confidence: Double
    /// How many of the readings are guesses, which confirm nothing.
    var guesses = 0

    /// Whether readings agree so that the text may be relied on: two, and one of them sure of itself where it is a number.
    /// Of 34 numbers read alike with little confidence 5 were wrong.
    var isAgreed: Bool {
      guard SecondReading.hasDigit(text) else { return readings > 1 }
      return readings - guesses > 1 && confidence >= Votes.sureEnough
    }
  }

  /// Readings of a number that say the same are not enough where none is surer than this.
  private static let sureEnough = 0.6

  /// Distinct texts in the order they came.
  private(set) var candidates: [Candidate] = []

  /// - Parameter isGuess: whether the engine was made to see signs where it found no line.
  mutating func add(_ text: String, confidence: Double, isGuess: Bool = false) {
    guard !text.isEmpty else { return }
    if let index = candidates.firstIndex(where: { Votes.isSame($0.text, text) }) {
      candidates[index].readings += 1
      candidates[index].guesses += isGuess ? 1 : 0
      candidates[index].confidence = max(candidates[index].confidence, confidence)
      // A point or comma at the end that not every reading saw is dirt.
      if text.utf8.count < candidates[index].text.utf8.count { candidates[index].text = text }
    } else {
      candidates.append(Candidate(text: text, confidence: confidence, guesses: isGuess ? 1 : 0))
    }
  }

  /// Whether two readings say the same: equal, or numbers that differ by a stray mark at an end.
  private static func isSame(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    guard SecondReading.isNumeric(a), SecondReading.isNumeric(b) else { return false }
    let marks: Set<Character> = [
      ".", ",", ":", ";", "'", "\"", "`", "_", "‘", "’", "“", "”", "°", "|", "~", "\\",
    ]
    func bare(_ text: String) -> Substring {
      let start = text.drop { marks.contains($0) }
      guard let last = start.lastIndex(where: { !marks.contains($0) }) else { return start }
      return start[...last]
    }
    return bare(a) == bare(b)
  }

  /// The best supported first: more readings, then higher confidence, then the earlier.
  var ranked: [Candidate] {
    candidates.enumerated().sorted {
      let (a, b) = ($0.element, $1.element)
      if a.readings != b.readings { return a.readings > b.readings }
      if a.confidence != b.confidence { return a.confidence > b.confidence }
      return $0.offset < $1.offset
    }.map(\.element)
  }

  /// Whether another reading could still change the outcome or add to it: no two agree yet.
  var isOpen: Bool { !candidates.contains(where: \.isAgreed) }

  /// Whether any of the readings is a number.
  var isNumeric: Bool { candidates.contains { SecondReading.isNumeric($0.text) } }

  /// The word that the votes make; nil without any.
  ///
  /// Agreement halves the doubt, dissent is shared out: a text that half of the readings give keeps half its
  /// confidence. Digits that were guessed, or read with little confidence each time, are not sure.
  func word(in box: Box) -> Word? {
    let order = ranked
    guard var best = order.first else { return nil }
    var others = Array(order.dropFirst())
    if let number = Votes.withoutLeadingDirt(best.text) {
      others.insert(best, at: 0)
      best.text = number
    }
    let total = order.reduce(0) { $0 + $1.readings }
    var confidence = best.confidence
    if best.readings > 1 { confidence = 1 - (1 - confidence) / 2 }
    confidence *= Double(best.readings) / Double(total)
    let isUnsure =
      best.readings > 1 && !best.isAgreed
      || best.guesses == best.readings && SecondReading.hasDigit(best.text)
    if isUnsure { confidence = min(confidence, 0.5) }
    return Word(
      text: best.text, box: box, confidence: confidence,
      alternatives: others.map { Reading(text: $0.text, confidence: $0.confidence) },
      agreeingReadings: isUnsure ? 1 : best.readings)
  }

  /// The number behind a mark that cannot belong to it: a point or comma before a number that has its own.
  private static func withoutLeadingDirt(_ text: String) -> String? {
    let marks: Set<Character> = [".", ",", ":", ";", "'", "‘", "`", "_", "\""]
    guard let first = text.first, marks.contains(first) else { return nil }
    let rest = text.drop { marks.contains($0) }
    guard let digit = rest.first, digit.isNumber, rest.contains(where: { $0 == "." || $0 == "," }),
      rest.allSatisfy({ $0.isNumber || $0 == "." || $0 == "," })
    else { return nil }
    return String(rest)
  }
}
