import DocumentModel

/// From segments to words of the page, numbers read at least twice.
struct WordAssembler {
  let found: FoundPage
  let recognizer: any LineRecognizer
  /// Reads numbers on a page of another script faster and better; nil where `recognizer` does all.
  var numberRecognizer: (any LineRecognizer)?
  /// Another model, to read numbers again with: readings of one model share its errors. nil for none.
  var secondRecognizer: (any LineRecognizer)?
  /// Reads Latin numbers again on a page whose script has digits of its own; nil on other pages.
  var latinRecognizer: (any LineRecognizer)?
  /// First readings that were made already, by segment.
  var firstReadings: [Int: RecognizedLine] = [:]

  func words() throws -> [Word] {
    try readingOrder().flatMap { try words(of: $0) }
  }

  /// The segments line by line from the top, from left to right within a line.
  private func readingOrder() -> [Int] {
    let order = found.segments.indices.sorted {
      (found.segments[$0].baseline, $0) < (found.segments[$1].baseline, $1)
    }
    var lines: [(baseline: Int, members: [Int])] = []
    for number in order {
      let baseline = found.segments[number].baseline
      if let last = lines.last, baseline - last.baseline <= found.page.capHeight / 2 {
        lines[lines.count - 1].members.append(number)
      } else {
        lines.append((baseline, [number]))
      }
    }
    return lines.flatMap { line in
      line.members.sorted { (found.segments[$0].box.left, $0) < (found.segments[$1].box.left, $1) }
    }
  }

  private func words(of number: Int) throws -> [Word] {
    let segment = found.segments[number]
    if let arrow = segment.arrow { return [word(arrow, segment)] }
    let reader = SegmentReader(found: found)
    let exponents = try RaisedExponent.found(in: segment, reader, numberRecognizer ?? recognizer)
    if let numberRecognizer, firstReadings[number] == nil {
      let number = try reader.read(segment, .plain, numberRecognizer)
      if SecondReading.isNumberAlone(number) {
        return try short(segment, number, reader, numberRecognizer, exponents)
      }
    }
    let first = try firstReadings[number] ?? reader.read(segment, .plain, recognizer)
    if let words = try flagged(segment, first, reader) { return words }
    if segment.members.count <= SecondReading.shortSegment {
      return try short(segment, first, reader, recognizer, exponents)
    }
    return try joined(first, segment, exponents).words.map { word in
      guard SecondReading.isNumeric(word.text), !word.text.contains("^"),
        let piece = segment.part(word, found.ink)
      else {
        return single(word, segment)
      }
      return try confirmed(word, piece, reader)
    }.filter(Legibility.isText)
  }

  /// A number in prose, read again by itself.
  ///
  /// The line around it knew it better: what it is read as alone confirms it or stands beside it, and takes its
  /// place only where the line was unsure and two other readings agree.
  private func confirmed(
    _ word: RecognizedWord, _ piece: TextSegment, _ reader: SegmentReader
  ) throws -> Word {
    var votes = Votes()
    votes.add(word.text, confidence: word.confidence)
    for presentation in [Presentation.roomy, .twoTone] where votes.isOpen {
      let reading = joined(try reader.read(piece, presentation, recognizer), piece)
      votes.add(
        reading.words.map(\.text).joined(), confidence: reading.confidence,
        isGuess: reading.words.contains(where: \.isGuess))
    }
    let place = box(word.left, word.right, piece)
    let voted = votes.word(in: place) ?? single(word, piece)
    if word.confidence < 0.6 || voted.text == word.text { return voted }
    var kept = single(word, piece)
    kept.alternatives = votes.candidates.filter { $0.text != word.text }
      .map { Reading(text: $0.text, confidence: $0.confidence) }
    kept.confidence *= votes.isOpen ? 0.8 : 0.5
    return kept
  }

  /// A cell's worth of text: read again as a whole where it holds a number or was read badly.
  private func short(
    _ segment: TextSegment, _ first: RecognizedLine, _ reader: SegmentReader,
    _ recognizer: any LineRecognizer, _ exponents: [RaisedExponent] = []
  ) throws -> [Word] {
    let isUnit = secondRecognizer != nil && UnitShape.isLike(first.text)
    guard SecondReading.isWanted(first) || isUnit || !exponents.isEmpty else {
      return mended(first).words.map { single($0, segment) }
    }
    var shown = [first]
    let isNumber = !first.words.isEmpty && first.words.allSatisfy { SecondReading.isNumeric($0.text) }
    let another = isNumber || isUnit ? secondRecognizer : nil
    let recognizer =
      another ?? (SecondReading.hasOnlyLatinDigits(first) ? latinRecognizer : nil) ?? recognizer
    for presentation in [Presentation.roomy, .twoTone, .small, .digits, .tiny, .smallTwoTone] {
      let places = SecondReading.merged(shown.map { joined($0, segment, completed(exponents, by: shown)) })
      if shown.count > 1, !places.contains(where: \.votes.isOpen) { break }
      if presentation == .digits, !places.contains(where: \.votes.isNumeric) { break }
      shown.append(try reader.read(segment, presentation, recognizer))
    }
    let words = SecondReading.merged(shown.map { joined($0, segment, completed(exponents, by: shown)) })
      .compactMap { $0.votes.word(in: box($0.left, $0.right, segment)) }
    // What stands beside a word that was surely read is print too, however little two readings of it agree.
    let isPrint = words.contains { $0.agreeingReadings > 1 && $0.confidence >= 0.6 && $0.text.utf8.count > 1 }
    return words.filter { Legibility.isText($0) || isPrint && Legibility.isWritten($0) }
  }

  /// The number and the flag behind it, the number read by itself; nil where the segment is something else, or was read as
  /// just that already.
  private func flagged(
    _ segment: TextSegment, _ whole: RecognizedLine, _ reader: SegmentReader
  ) throws -> [Word]? {
    guard let parts = FlaggedNumber(segment, found.ink) else { return nil }
    let known = parts.flag(in: whole)
    let text = whole.text.filter { !$0.isWhitespace }
    if let known, SecondReading.isPlainNumber(String(text.dropLast(known.count))) { return nil }
    let recognizer = numberRecognizer ?? recognizer
    guard let flag = try known ?? self.flag(parts.flag, reader) else { return nil }
    let alone = try reader.read(parts.number, .plain, recognizer)
    guard alone.words.count == 1, SecondReading.isPlainNumber(alone.text) else { return nil }
    var words = try short(parts.number, alone, reader, recognizer)
    // Where only one of two readings has the flag for a letter, it may be the number's last digit.
    if known == nil, text.allSatisfy({ $0.isNumber || $0 == "." }) {
      words = words.map { $0.contradicted(by: text) }
    }
    let box = box(parts.flag.box.left, parts.flag.box.right, parts.flag)
    return words + [Word(text: flag, box: box, confidence: whole.words.last?.confidence ?? 0)]
  }

  /// What a flag is read as alone, if it is one.
  private func flag(_ piece: TextSegment, _ reader: SegmentReader) throws -> String? {
    for presentation in [Presentation.roomy, .small] {
      let text = try reader.read(piece, presentation, recognizer).text
      if FlaggedNumber.flags.contains(text) { return text }
    }
    return nil
  }

  /// Exponents with the unit that one of the readings has behind them.
  private func completed(_ exponents: [RaisedExponent], by readings: [RecognizedLine]) -> [RaisedExponent] {
    exponents.map { exponent in
      var exponent = exponent
      exponent.rest = exponent.rest ?? readings.lazy.compactMap(exponent.rest(in:)).first
      return exponent
    }
  }

  /// The reading with numbers made whole that were read with a gap inside: what is that near is no
  /// space.
  private func joined(
    _ reading: RecognizedLine, _ segment: TextSegment, _ exponents: [RaisedExponent] = []
  ) -> RecognizedLine {
    var words: [RecognizedWord] = []
    for word in mended(parted(exponents.reduce(reading) { $1.written(into: $0) }, segment)).words {
      if let last = words.last, SecondReading.isNumberBroken(last.text, word.text),
        gap(last, word, segment) * 10 <= segment.capHeight * SecondReading.widestGap(within: last.text)
      {
        words[words.count - 1] = RecognizedWord(
          text: last.text + word.text, left: min(last.left, word.left), right: max(last.right, word.right),
          confidence: min(last.confidence, word.confidence), characters: last.characters + word.characters)
        words[words.count - 1].isGuess = last.isGuess || word.isGuess
      } else {
        words.append(word)
      }
    }
    return RecognizedLine(words: words)
  }

  /// The reading with flags and units parted from numbers they were read together with.
  private func parted(_ reading: RecognizedLine, _ segment: TextSegment) -> RecognizedLine {
    RecognizedLine(
      words: reading.words.flatMap { word in
        GluedUnits.parted(word, cap: segment.capHeight) { gap(at: $0, segment) ?? 0 }
      })
  }

  /// The reading with letters in place of strokes that end a unit, and brackets that match.
  private func mended(_ reading: RecognizedLine) -> RecognizedLine {
    let texts = Brackets.mended(reading.words.map(\.text))
    return RecognizedLine(
      words: reading.words.enumerated().map { index, word in
        var word = word
        let isBehindNumber = index > 0 && SecondReading.hasDigit(texts[index - 1])
        word.text = UnitStrokes.mended(texts[index], isMeasure: isBehindNumber || texts.count == 1)
        // Between a label and what it labels stands a colon.
        if word.text == ";", texts.count > 1 { word.text = ":" }
        return word
      })
  }

  /// Columns of white between the ink of two words.
  private func gap(_ a: RecognizedWord, _ b: RecognizedWord, _ segment: TextSegment) -> Int {
    gap(at: (a.right + b.left) / 2, segment) ?? (b.left - a.right)
  }

  /// Columns of white between the ink to the left and to the right of a column; nil where one of them has none.
  private func gap(at column: Int, _ segment: TextSegment) -> Int? {
    let boxes = segment.members.map { found.ink.components[$0].box }
    guard let left = boxes.filter({ $0.midX < column }).map(\.right).max(),
      let right = boxes.filter({ $0.midX >= column }).map(\.left).min()
    else { return nil }
    return right - left
  }

  /// Seen, not read: as sure as its shape is told from all others.
  private func word(_ arrow: Arrow, _ segment: TextSegment) -> Word {
    Word(text: arrow.rawValue, box: box(segment.box.left, segment.box.right, segment), confidence: 0.95)
  }

  private func single(_ word: RecognizedWord, _ segment: TextSegment) -> Word {
    Word(text: word.text, box: box(word.left, word.right, segment), confidence: word.confidence)
  }

  /// The box of the ink between two columns of a segment, in points.
  private func box(_ left: Int, _ right: Int, _ segment: TextSegment) -> Box {
    let rough = PixelBox(left: left, top: segment.box.top, right: right, bottom: segment.box.bottom)
    let own = segment.members.map { found.ink.components[$0].box }
      .filter { $0.midX >= left && $0.midX < right }
    let pixels = own.dropFirst().reduce(own.first ?? rough) { $0.union($1) }
    return pixels.box(pointsPerPixelX: found.page.pointsPerPixelX, y: found.page.pointsPerPixelY)
  }
}

extension TextSegment {
  /// The part of the segment that a word was read from; nil where no ink lies there.
  func part(_ word: RecognizedWord, _ ink: InkComponents) -> TextSegment? {
    let own = members.filter {
      ink.components[$0].box.midX >= word.left && ink.components[$0].box.midX < word.right
    }
    guard let first = own.first else { return nil }
    var part = self
    part.members = own
    part.box = own.reduce(ink.components[first].box) { $0.union(ink.components[$1].box) }
    return part
  }
}
