import PageLayout

/// Months with years of two digits: `Dec 23 – Jan 24`, `Mar ’22`, `03/21 – 07/21`.
///
/// They could be days as well: only an apostrophe or a span of months makes them years, and all but those with an
/// apostrophe stay ambiguous.
extension StoryDateFinder {
  private struct Candidate {
    let range: Range<Int>
    let year: Int
    let month: Int
    /// Written with an apostrophe before the year.
    let isMarked: Bool
    let isNumeric: Bool
  }

  func shortYears(in text: [UInt8], tokens: [StoryToken], besides dates: [StoryDate]) -> [StoryDate] {
    let found = tokens.indices.compactMap { candidate(at: $0, of: tokens, in: text) }.filter { candidate in
      !dates.contains { $0.range.overlaps(candidate.range) }
    }
    let spanned = found.filter { isOfSpan($0, among: found, tokens: tokens, in: text) }
    let hasNumeric = spanned.contains(where: \.isNumeric)
    return found.compactMap { candidate in
      let isSpanned = spanned.contains { $0.range == candidate.range }
      // Where a passage writes its spans so, it writes its months so (`autoSZT 02/23`).
      let isHabit = candidate.isNumeric && candidate.range.count == 5 && hasNumeric
      let isOpened = candidate.isNumeric && candidate.range.count == 5 && isOpened(candidate, tokens)
      guard candidate.isMarked || isSpanned || isHabit || isOpened,
        let day = CalendarDay(year: candidate.year, month: candidate.month)
      else { return nil }
      return StoryDate(
        range: candidate.range, day: day, printed: String(decoding: text[candidate.range], as: UTF8.self),
        isAmbiguous: !candidate.isMarked)
    }
  }

  private func candidate(at index: Int, of tokens: [StoryToken], in text: [UInt8]) -> Candidate? {
    let token = tokens[index]
    if let month = scanner.months[token.text], month.calendar == nil {
      guard index + 1 < tokens.count, let year = Self.year(tokens[index + 1].text) else { return nil }
      let gap = String(
        decoding: text[token.range.upperBound..<tokens[index + 1].range.lowerBound], as: UTF8.self)
      guard gap.count <= 2, gap.allSatisfy({ " '’‘.".contains($0) }) else { return nil }
      // `5 Mar 22` has its day.
      if index > 0, Int(tokens[index - 1].text) != nil,
        token.range.lowerBound - tokens[index - 1].range.upperBound <= 1
      {
        return nil
      }
      return Candidate(
        range: token.range.lowerBound..<tokens[index + 1].range.upperBound, year: year, month: month.number,
        isMarked: gap.contains { "'’‘".contains($0) }, isNumeric: false)
    }
    let parts = token.text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), let month = Int(parts[0]),
      (1...12).contains(month), let year = Self.year(String(parts[1])),
      token.range.count == token.text.utf8.count
    else { return nil }
    return Candidate(range: token.range, year: year, month: month, isMarked: false, isNumeric: true)
  }

  /// Two digits of this century, from 2005 on.
  private static func year(_ text: String) -> Int? {
    guard text.utf8.count == 2, let year = Int(text), (5...49).contains(year) else { return nil }
    return 2000 + year
  }

  /// Longest treatment told as a span, in years: days of one month are further apart as years.
  private static var longest: Int { 8 }

  /// Whether it is one end of a span whose other end is written alike, or is a bare month before it.
  private func isOfSpan(
    _ candidate: Candidate, among all: [Candidate], tokens: [StoryToken], in text: [UInt8]
  ) -> Bool {
    if let joint = SpanJoint(before: candidate.range.lowerBound, in: text) {
      if all.contains(where: { joint.follows($0.range.upperBound) && Self.span($0, candidate) }) {
        return true
      }
      let month = tokens.last { $0.range.upperBound <= joint.end && joint.follows($0.range.upperBound) }
      if !candidate.isNumeric, let month, scanner.months[month.text] != nil { return true }
    }
    return all.contains { other in
      guard let joint = SpanJoint(before: other.range.lowerBound, in: text) else { return false }
      return joint.follows(candidate.range.upperBound) && Self.span(candidate, other)
    }
  }

  private static func span(_ first: Candidate, _ second: Candidate) -> Bool {
    first.isNumeric == second.isNumeric && (first.year, first.month) <= (second.year, second.month)
      && second.year - first.year <= longest
  }

  /// `im 11/22`, `since 03/21`, `ED 04/19`.
  private func isOpened(_ candidate: Candidate, _ tokens: [StoryToken]) -> Bool {
    let before = tokens.last { $0.range.upperBound <= candidate.range.lowerBound }
    return before.map { Self.openers.contains($0.text) } ?? false
  }

  private static let openers: Set<String> = [
    "in", "im", "since", "seit", "ab", "from", "until", "till", "ed", "erstdiagnose", "diagnosed", "dx",
    "relapse",
    "rezidiv", "start", "beginn", "ende", "end", "desde", "hasta", "depuis", "dal",
  ]
}

/// What joins the ends of a span, in front of its second end: a dash or a word.
struct SpanJoint {
  /// Where the text before it ends.
  let end: Int

  private static let words = [
    "to", "until", "till", "bis", "and", "through", "thru", "по", "до", "y", "hasta", "al", "ile", "au",
    "a", "à", "и",
    "und", "e", "et", "ve",
  ]

  init?(before start: Int, in text: [UInt8]) {
    var offset = Self.withoutSpaces(start, in: text)
    // `с февраля по июнь`, `entre octubre y diciembre`.
    if let word = Self.words.first(where: { text[..<offset].ends(with: " " + $0) }) {
      offset -= word.utf8.count
    } else if text[..<offset].last == UInt8(ascii: "-") {
      offset -= 1
    } else if offset >= 3, text[(offset - 3)..<(offset - 1)].elementsEqual([0xE2, 0x80]),
      (0x90...0x95).contains(text[offset - 1])
    {
      offset -= 3
    } else {
      return nil
    }
    end = Self.withoutSpaces(offset, in: text)
  }

  /// Whether it stands straight behind an offset.
  func follows(_ offset: Int) -> Bool { offset <= end && end - offset <= 1 }

  private static func withoutSpaces(_ offset: Int, in text: [UInt8]) -> Int {
    var offset = offset
    while offset > 0, text[offset - 1] == UInt8(ascii: " ") { offset -= 1 }
    return offset
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with text: String) -> Bool {
    count >= text.utf8.count && suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
