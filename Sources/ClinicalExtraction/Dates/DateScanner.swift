import DocumentModel
package import PageLayout

/// How a document writes day and month in numeric dates.
package enum DateOrder: Sendable, Hashable {
  case dayFirst
  case monthFirst
  case unknown
}

/// A date found in text.
package struct ScannedDate: Sendable, Hashable {
  /// UTF-8 offsets in the text scanned.
  package var range: Range<Int>
  package var day: CalendarDay
  /// The same date with day and month exchanged, where both are possible and differ.
  package var exchanged: CalendarDay?
  /// For a numeric date with its own proof: the order that it shows.
  package var provenOrder: DateOrder
  /// Whether the calendar itself leaves a doubt (lunar Hijri).
  package var isApproximate = false
  /// Whether a figure was taken for a slash (`18707/2024`): a date on recognised pages only.
  package var isOfMisreadSign = false
}

/// Finds dates in text. The order of day and month is left open: `DateOrderEvidence` decides it for a document.
///
/// Read are ISO and other year-first dates, `dd/mm/yyyy` and its kin with two- or four-digit years, names of months in
/// all languages of the vocabulary, `05/2024`, Chinese forms, and Solar Hijri, lunar Hijri, Buddhist and Minguo years.
/// A bare year is not a date: use `CalendarDay(year:)` where the words around it make it one.
package struct DateScanner: Sendable {
  package let months: MonthNames

  package init(months: MonthNames) { self.months = months }

  package func dates(in text: [UInt8]) -> [ScannedDate] {
    let tokens = DateTokenizer(months: months).tokens(in: text)
    var dates: [ScannedDate] = []
    var index = 0
    while index < tokens.count {
      if let (date, count) = date(in: tokens[index...], text: text) {
        dates.append(date)
        index += count
      } else {
        index += 1
      }
    }
    return dates
  }

  /// The same in words of a page: a sign can be misread in recognised words only, and a number before a month may be a
  /// count.
  package func dates(in text: MappedText) -> [ScannedDate] {
    dates(in: text.utf8).filter { date in
      !date.isOfMisreadSign || text.words(in: date.range).contains { $0.confidence < 1 }
    }.compactMap { withoutCount($0, in: text) }
  }

  /// `R-CHOP x 6` / `May 2024`: the month alone, where the number before it is a count.
  private func withoutCount(_ date: ScannedDate, in text: MappedText) -> ScannedDate? {
    let counted = CountedDay(text: text)
    switch counted.verdict(on: date.range) {
    case .day: return date
    case .unsure:
      var date = date
      date.isApproximate = true
      return date
    case .count:
      guard let start = counted.month(of: date.range),
        var rest = dates(in: Array(text.utf8[start..<date.range.upperBound])).first
      else { return nil }
      rest.range = (rest.range.lowerBound + start)..<(rest.range.upperBound + start)
      return rest
    }
  }

  /// A date at the head of the tokens and how many of them it takes. Longer forms are tried first.
  private func date(in tokens: ArraySlice<DateToken.Placed>, text: [UInt8]) -> (ScannedDate, Int)? {
    for pattern in DatePattern.all {
      guard tokens.count >= pattern.length else { continue }
      let head = Array(tokens.prefix(pattern.length))
      guard let parts = pattern.match(head.map(\.token)) else { continue }
      let range = head[0].range.lowerBound..<head[head.count - 1].range.upperBound
      guard isWhole(range, in: text, tokens: head), let date = parts.scanned(range) else { continue }
      return (date, pattern.length)
    }
    return nil
  }

  /// Whether no digit, or sign with a digit, goes on at either end (`1.2.2024.5` and `10/12/2024/3` are no dates).
  /// A dash between two dates that are not written with dashes separates them.
  private func isWhole(_ range: Range<Int>, in text: [UInt8], tokens: [DateToken.Placed]) -> Bool {
    let goesOn: [UInt8] = tokens.contains { $0.token == .sign(0x2D) } ? [0x2F, 0x2E, 0x2D] : [0x2F, 0x2E]
    let start = range.lowerBound
    if start > 0 {
      let before = text[start - 1]
      if isDigit(before) || isLetter(before) { return false }
      // `7+3 August 2023`: the figure belongs to a name.
      if before == UInt8(ascii: "+"), start > 1, isDigit(text[start - 2]) { return false }
      if isCount(tokens, behind: start, in: text) { return false }
      if start > 1, goesOn.contains(before), isDigit(text[start - 2]) { return false }
    }
    let end = range.upperBound
    guard end < text.count else { return true }
    if isLetter(text[end]), case .number = tokens.last?.token, text[end] != UInt8(ascii: "T") {
      return isSuffix(text, end)
    }
    return !(goesOn.contains(text[end]) && end + 1 < text.count && isDigit(text[end + 1]))
  }

  /// `VTD x 5, May 2019`: the figure behind the sign counts cycles.
  private func isCount(_ tokens: [DateToken.Placed], behind start: Int, in text: [UInt8]) -> Bool {
    guard tokens.count >= 2, case .number = tokens[0].token, case .month = tokens[1].token else {
      return false
    }
    let before = text[..<start].suffix(4).filter { $0 != UInt8(ascii: " ") }
    if before.ends(with: [0xC3, 0x97]) || before.last == UInt8(ascii: "#") { return true }
    guard let sign = before.last, sign == UInt8(ascii: "x") || sign == UInt8(ascii: "X") else { return false }
    let sole = text[..<start].dropLast(while: { $0 == UInt8(ascii: " ") }).dropLast()
    return sole.last.map { !isLetter($0) } ?? true
  }

  /// `2024г.` ends a date; any other letter glued to it does not.
  private func isSuffix(_ text: [UInt8], _ offset: Int) -> Bool {
    guard let (scalar, _) = UTF8Scalar.decode(text, at: offset) else { return false }
    return scalar == 0x0433 || scalar == 0x0645 || scalar == 0x0647
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0xD0 || byte == 0xD1
  }
}

extension ArraySlice<UInt8> {
  fileprivate func dropLast(while belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    guard let last = lastIndex(where: { !belongs($0) }) else { return self[startIndex..<startIndex] }
    return self[startIndex...last]
  }
}

extension [UInt8] {
  fileprivate func ends(with bytes: [UInt8]) -> Bool { suffix(bytes.count).elementsEqual(bytes) }
}
