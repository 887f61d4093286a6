import ClinicalRecord

/// Lists of markers that one word stands over: `positive for CD10, CD19 and CD20`, `Negative: CD3, CD5`.
extension MarkerSentenceReader {
  func applyLists(
    _ readings: inout [MarkerReading], in statement: NarrativeStatement, carry: inout Carry
  ) {
    let openers =
      statement.mentions.compactMap { mention -> (value: String, range: Range<Int>)? in
        guard case .phrase(let phrase) = mention.term else { return nil }
        if phrase.group == .polarity, isLabel(mention.range, in: statement) {
          return (phrase.value, mention.range)
        }
        if phrase.group == .polarity, opensList(mention.range, before: readings, in: statement) {
          return (self.polarity("positive", mention.range, statement), mention.range)
        }
        if phrase.group == .listOpener {
          return (self.polarity(phrase.value, mention.range, statement), mention.range)
        }
        return phrase.group == .listCloser ? ("", mention.range) : nil
      } + denials(before: readings, in: statement)
    let ordered = openers.sorted { $0.range.lowerBound < $1.range.lowerBound }
    for index in readings.indices {
      let opener = ordered.last { $0.range.upperBound <= readings[index].range.lowerBound }
      let value = opener.map(\.value) ?? carry.listStatus
      guard let value, !value.isEmpty else { continue }
      // `…; CD79a is strongly positive`: the clause before has no say.
      if opener == nil, readings[index].isPredicated, readings[index].status != nil { continue }
      // `loss of CD19, with bright CD22`: what has an intensity is there.
      if value == "negative", readings[index].intensity != nil, readings[index].status != "negative" {
        readings[index].status = readings[index].status ?? "positive"
        continue
      }
      let isExplicit = readings[index].status != nil && readings[index].intensity == nil
      if restricts(behind: readings[index].range, in: statement) {
        readings[index].status = "positive"
      } else if !isExplicit
        || readings[index].status == "positive" && value == "negative" && readings[index].percent == nil
      {
        readings[index].status = readings[index].status == "partial" ? "partial" : value
      }
      if let opener, readings.count(where: { $0.range.lowerBound > opener.range.lowerBound }) == 1,
        readings[index].percent == nil, let found = percent(before: opener.range, in: statement),
        !readings.contains(where: { $0.valueRange?.overlaps(found.range) ?? false })
      {
        readings[index].percent = found.percent
        readings[index].valueRange = found.range
      }
    }
    let endsOpen = statement.utf8[statement.range].last == UInt8(ascii: ";")
    carry.listStatus = endsOpen ? ordered.last?.value ?? carry.listStatus : nil
  }

  /// `negative for CD45, with kappa restriction`: the word behind the name, and not the list before it, tells.
  private func restricts(behind marker: Range<Int>, in statement: NarrativeStatement) -> Bool {
    let printed = FoldedText(statement.text(marker)).text
    guard ["kappa", "lambda", "light chain"].contains(where: printed.contains) else { return false }
    let words = printed.split(separator: " ").map(String.init)
    let next = statement.tokens(from: marker.upperBound).prefix(3).map(\.text)
    return (words + next).contains { $0.hasPrefix("restrict") }
  }

  /// `but not CD19 or CD45`, `and no CD20`: the word straight before a name denies it and what is joined to it.
  private func denials(
    before readings: [MarkerReading], in statement: NarrativeStatement
  ) -> [(value: String, range: Range<Int>)] {
    readings.compactMap { reading in
      guard let word = statement.tokens(before: reading.range.lowerBound).last,
        ["not", "no", "without", "nor", "neither"].contains(word.text),
        statement.gap(word.range.upperBound, reading.range.lowerBound).isEmpty
      else { return nil }
      return ("negative", word.range)
    }
  }

  /// `the cells expressed CD38 and CD138`, `loss of CD19 and retained CD22`: the verb stands straight before a marker,
  /// and behind none.
  private func opensList(
    _ range: Range<Int>, before readings: [MarkerReading], in statement: NarrativeStatement
  ) -> Bool {
    let word = FoldedText(statement.text(range)).text
    guard Self.transitives.contains(word),
      readings.contains(where: {
        statement.gap(range.upperBound, $0.range.lowerBound).isEmpty
          && $0.range.lowerBound > range.upperBound
      }),
      !readings.contains(where: {
        statement.gap($0.range.upperBound, range.lowerBound).isEmpty
          && $0.range.upperBound <= range.lowerBound
      })
    else { return false }
    let last = statement.tokens(before: range.lowerBound).last?.text ?? ""
    return !["is", "are", "was", "were", "not"].contains(last)
  }

  private static let transitives: Set<String> = [
    "expressed", "retained", "coexpressed", "co expressed", "preserved",
  ]

  /// `no longer express`, `do not express`: a negation before the opener turns it.
  private func polarity(_ value: String, _ range: Range<Int>, _ statement: NarrativeStatement) -> String {
    let before = statement.tokens(before: range.lowerBound).suffix(2).map(\.text)
    let isNegated = !Set(before).isDisjoint(with: ["not", "no", "longer", "never", "nicht", "не", "no"])
    let isLoss = FoldedText(statement.text(range)).text.hasPrefix("loss")
    if isLoss, value == "negative", ["no", "without"].contains(before.last ?? "") { return "positive" }
    return isNegated && value == "positive" ? "negative" : value
  }

  /// `97.2% of blasts express`: a percentage within the six words before an opener.
  private func percent(
    before opener: Range<Int>, in statement: NarrativeStatement
  ) -> (percent: Percent, range: Range<Int>)? {
    guard let first = statement.tokens(before: opener.lowerBound).suffix(6).first else { return nil }
    let start = first.range.lowerBound
    return PercentReader.percent(in: statement.text(start..<opener.lowerBound), style: style).map {
      ($0.percent, (start + $0.range.lowerBound)..<(start + $0.range.upperBound))
    }
  }

  /// `Negative: CD3, CD5`: a word of expression that a colon stands behind.
  private func isLabel(_ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    let rest = statement.utf8[range.upperBound...].prefix(2).drop { $0 == UInt8(ascii: " ") }
    guard rest.first == UInt8(ascii: ":") else { return false }
    let before = statement.text(statement.range.lowerBound..<range.lowerBound).trimmed
    return before.isEmpty || ".;,:•-–".contains(before.last ?? " ")
  }
}
