/// When a segment is read again, and how its readings are brought together.
enum SecondReading {
  /// Segments of at most so many signs are read again as a whole, longer ones word by word.
  static let shortSegment = 24
  /// Below this a short segment is read again even without a number.
  static let sureEnough = 0.90

  /// A place on the line with what the readings made of it.
  struct Place {
    var left: Int
    var right: Int
    var votes: Votes
  }

  static func isWanted(_ reading: RecognizedLine) -> Bool {
    reading.words.isEmpty || reading.confidence < sureEnough
      || reading.words.contains { isNumeric($0.text) || $0.confidence < sureEnough }
  }

  /// Whether digits are a third or more of a word: a result, a range, a date; also signs often misread for one.
  static func isNumeric(_ text: String) -> Bool {
    var digits = 0
    var others = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.numericType == .decimal { digits += 1 } else { others += 1 }
    }
    return digits > 0 && digits * 2 >= others
  }

  /// Whether a text is digits and nothing but a decimal mark between them.
  static func isPlainNumber(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isWholeNumber) }
  }

  /// Whether two words may be the halves of one number: digits or a separator on both sides of the gap, and nothing but a
  /// number in both, a flag of one or two signs behind it excepted (`3.` `48*`).
  ///
  /// A time behind a year (`2025 7:42`) or a number behind a word and a comma (`Lab, 118`) is printed close in small type.
  static func isNumberBroken(_ left: String, _ right: String) -> Bool {
    guard let end = left.unicodeScalars.last, let start = right.unicodeScalars.first, belongs(end),
      belongs(start)
    else { return false }
    let isNumber =
      left.unicodeScalars.allSatisfy(isOfNumber) && isNumeric(left + right)
      && right.unicodeScalars.drop(while: isOfNumber).count <= 2
    // Of a date the sign before the year is no comma.
    if left.contains("/"), end == "," { return false }
    return isNumber && !(endsInYear(left) && start.properties.numericType == .decimal)
  }

  private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    belongs(scalar) || "-–−+<>≤≥=~%()/".unicodeScalars.contains(scalar)
  }

  private static func belongs(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType == .decimal || scalar == "." || scalar == "," || scalar == "٫"
      || scalar == "٬"
  }

  /// `2025`, `27.03.2025`, `2024,`: what follows is a time or the next word.
  private static func endsInYear(_ text: String) -> Bool {
    let digits = text.utf8.reversed().drop { $0 == UInt8(ascii: ",") }.prefix { (48...57).contains($0) }
      .reversed()
    return digits.count == 4 && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
  }

  /// Whether there are digits and signs alone, and all are Latin ones.
  static func hasOnlyLatinDigits(_ reading: RecognizedLine) -> Bool {
    let scalars = reading.words.flatMap(\.text.unicodeScalars)
    return scalars.contains { ("0"..."9").contains($0) }
      && scalars.allSatisfy { $0.isASCII && !$0.properties.isAlphabetic }
  }

  /// The widest gap that is no space, in tenths of a cap height: wider after a point or comma, which are often
  /// too small to be found as ink of their own.
  static func widestGap(within text: String) -> Int { text.hasSuffix(",") || text.hasSuffix(".") ? 7 : 3 }

  /// Whether a segment is a number, surely read, and nothing else.
  static func isNumberAlone(_ reading: RecognizedLine) -> Bool {
    !reading.words.isEmpty && reading.words.allSatisfy { isNumeric($0.text) && $0.confidence >= sureEnough }
  }

  /// Readings of one segment, word by word.
  ///
  /// The reading that most others agree with in its whole text, else the surest, says where words begin and
  /// end; each other reading votes at a place with all that it read there.
  static func merged(_ untrimmed: [RecognizedLine]) -> [Place] {
    let readings = untrimmed.map(trimmed)
    guard let frame = frame(of: readings) else { return [] }
    let words = readings[frame].words
    var places = words.map { word in
      var votes = Votes()
      votes.add(word.text, confidence: word.confidence, isGuess: word.isGuess)
      return Place(left: word.left, right: word.right, votes: votes)
    }
    var spans: [Span] = []
    for (index, reading) in readings.enumerated() where index != frame {
      let covering = words.map { word in reading.words.indices.filter { overlaps(reading.words[$0], word) } }
      for place in places.indices {
        let own = covering[place].map { reading.words[$0] }
        var text = own.map(\.text).joined()
        if covering[place].count == 1, let word = covering[place].first {
          let shared = places.indices.filter { covering[$0] == [word] }
          if shared.count > 1 {
            let parts = shared.map { words[$0].text }
            let joined = parts.joined()
            if text == joined, !isGapDoubtful(parts) {
              // One word here, several there: the same text agrees with each of them.
              text = words[place].text
            } else if text.count < joined.count, !hasDigit(joined) {
              // It read less than stands there; of a number that is another number.
              continue
            } else {
              spans.append(Span(places: shared[0]...shared[shared.count - 1], text: text))
            }
          }
        }
        places[place].votes.add(
          text, confidence: own.map(\.confidence).min() ?? 0, isGuess: own.contains(where: \.isGuess))
      }
    }
    return collapsed(places, spans)
  }

  static func hasDigit(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.numericType == .decimal }
  }

  /// Whether without its gaps a text would be another number: `3.` `48` and `3.48`, `1` `48` and `148`.
  private static func isGapDoubtful(_ parts: [String]) -> Bool {
    zip(parts, parts.dropFirst()).contains { isNumberBroken($0, $1) }
  }

  /// The line with words ending where the next begins: Tesseract gives the first of several words of one dictionary
  /// entry (`红细胞` `压` `积`) the box of all. A scrap in the midst of a word's box takes nothing from it.
  private static func trimmed(_ line: RecognizedLine) -> RecognizedLine {
    var line = line
    let order = line.words.indices.sorted { line.words[$0].left < line.words[$1].left }
    for (index, next) in zip(order, order.dropFirst()) where line.words[next].left < line.words[index].right {
      let (word, other) = (line.words[index], line.words[next])
      let end = order.filter { $0 != index && line.words[$0].left >= word.left }.map { line.words[$0].right }
        .max()
      guard (end ?? 0) >= word.right - 2 else { continue }
      if other.left == word.left {
        // Both have the box of the whole: each takes its share of it.
        let share = (word.right - word.left) * word.text.count / (word.text.count + max(1, other.text.count))
        line.words[next].left = word.left + share
      }
      line.words[index].right = line.words[next].left
    }
    return line
  }

  /// A word that stands at the place of several of the frame's.
  private struct Span: Hashable {
    var places: ClosedRange<Int>
    var text: String
  }

  /// Where a wider word wins at every place that it covers, they are one.
  private static func collapsed(_ places: [Place], _ spans: [Span]) -> [Place] {
    var kept: [Place] = []
    var index = 0
    while index < places.count {
      let place = places[index]
      let span = spans.first { span in
        span.places.lowerBound == index
          && places[span.places].allSatisfy { $0.votes.ranked.first?.text == span.text }
      }
      var one = place
      if let span { one.right = places[span.places].map(\.right).max() ?? place.right }
      kept.append(one)
      index = (span?.places.upperBound ?? index) + 1
    }
    return kept
  }

  private static func frame(of readings: [RecognizedLine]) -> Int? {
    let filled = readings.indices.filter { !readings[$0].words.isEmpty }
    return filled.max { a, b in
      let rank = (support(a, readings), readings[a].confidence, -a)
      return rank < (support(b, readings), readings[b].confidence, -b)
    }
  }

  private static func support(_ index: Int, _ readings: [RecognizedLine]) -> Int {
    readings.reduce(0) { $0 + ($1.text == readings[index].text ? 1 : 0) }
  }

  /// Whether a word lies mostly at the place of another.
  private static func overlaps(_ a: RecognizedWord, _ b: RecognizedWord) -> Bool {
    let shared = min(a.right, b.right) - max(a.left, b.left)
    return shared * 2 > min(a.right - a.left, b.right - b.left)
  }
}
