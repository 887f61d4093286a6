package import ClinicalRecord
import PageLayout

/// A date in running text: also bare years and months that share a year, where the words around make them dates.
package struct StoryDate: Sendable, Hashable {
  /// UTF-8 offsets in the passage's text.
  package let range: Range<Int>
  package let day: CalendarDay
  package let printed: String
  package let isAmbiguous: Bool

  package func clinicalDate(role: ClinicalDate.Role = .stated) -> ClinicalDate {
    ClinicalDate(value: day.iso, role: role, printed: printed, ambiguous: isAmbiguous)
  }
}

/// Finds the dates of a passage.
struct StoryDateFinder {
  let scanner: DateScanner
  /// How the page writes day and month.
  let order: (order: DateOrder, isOwn: Bool)

  func dates(in passage: MappedText, tokens: [StoryToken]) -> [StoryDate] {
    let text = passage.utf8
    let scanned = scanner.dates(in: passage).map { date in
      let (day, isAmbiguous) = DateOrderEvidence.resolve(date, order)
      return StoryDate(
        range: date.range, day: day, printed: Self.text(text, date.range),
        isAmbiguous: isAmbiguous || date.isApproximate)
    }
    let dated = scanned + shortYears(in: text, tokens: tokens, besides: scanned)
    let others =
      years(in: text, tokens: tokens, besides: dated) + sharedYears(in: text, tokens: tokens, of: dated)
    return (dated + others).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// A year stands for itself behind a preposition, in brackets or as one end of a span; never behind the name of a
  /// classification (`ELN 2022`).
  private func years(in text: [UInt8], tokens: [StoryToken], besides dates: [StoryDate]) -> [StoryDate] {
    tokens.indices.compactMap { index in
      let token = tokens[index]
      guard token.text.utf8.count == 4, let year = Int(token.text), (1950...2099).contains(year),
        !dates.contains(where: { $0.range.overlaps(token.range) }), let day = CalendarDay(year: year),
        isYear(token, before: tokens[..<index].last, in: text)
      else { return nil }
      return StoryDate(range: token.range, day: day, printed: token.text, isAmbiguous: false)
    }
  }

  private static let yearOpeners: Set<String> = [
    "in", "since", "until", "till", "from", "to", "during", "early", "late", "mid", "between", "and", "year",
    "seit",
    "bis", "von", "im", "en", "desde", "hasta", "с", "в", "до", "по", "start", "end", "date", "dates",
    "beginn", "ende", "inicio", "fin", "fine", "inizio", "début", "начало", "окончание", "diagnosed", "dx",
  ]

  private func isYear(_ token: StoryToken, before: StoryToken?, in text: [UInt8]) -> Bool {
    let next = text.dropFirst(token.range.upperBound).first ?? UInt8(ascii: " ")
    guard " ),.;:-".utf8.contains(next) || next >= 0x80 else { return false }
    let previous = text[..<token.range.lowerBound].last
    if before == nil, opensEntry(token, in: text) { return true }
    if previous == UInt8(ascii: "(") { return true }
    if let before, Self.yearOpeners.contains(before.text) {
      return before.text != "and" || token.range.lowerBound - before.range.upperBound == 1
    }
    let rest = Self.text(text, token.range.upperBound..<min(text.count, token.range.upperBound + 9))
    return rest.hasPrefix(" г") || rest.hasPrefix("年") || rest.hasPrefix(" y\u{131}l")
  }

  /// `2018: BR x6`, `• 2019 – R-CHOP`: a year that opens an entry of a chronicle.
  private func opensEntry(_ token: StoryToken, in text: [UInt8]) -> Bool {
    let rest = text[token.range.upperBound...].prefix(5)
    return rest.first == UInt8(ascii: ":") || rest.starts(with: " - ".utf8) || rest.starts(with: " – ".utf8)
  }

  /// `March to July 2021`, `28 May – 2 June 2021`: the first has the year of the second, or the one before.
  private func sharedYears(in text: [UInt8], tokens: [StoryToken], of dates: [StoryDate]) -> [StoryDate] {
    dates.compactMap { date in
      guard let month = date.day.month, let joint = SpanJoint(before: date.range.lowerBound, in: text) else {
        return nil
      }
      let before = tokens.filter { $0.range.upperBound <= joint.end }
      guard let name = before.last, joint.end - name.range.upperBound <= 1 else { return nil }
      if let first = scanner.months[name.text], first.calendar == nil {
        return shared(
          first.number, name, before.dropLast().last, with: date, month: month, in: text, besides: dates)
      }
      return sharedMonth(name, with: date, month: month, in: text, besides: dates)
    }
  }

  private func shared(
    _ first: Int, _ name: StoryToken, _ number: StoryToken?, with date: StoryDate, month: Int,
    in text: [UInt8],
    besides dates: [StoryDate]
  ) -> StoryDate? {
    let year = first > month ? date.day.year - 1 : date.day.year
    var range = name.range
    var day: Int?
    if date.day.day != nil {
      guard let number, let value = Int(number.text), (1...31).contains(value),
        name.range.lowerBound - number.range.upperBound <= 2
      else { return nil }
      range = number.range.lowerBound..<name.range.upperBound
      day = value
    }
    guard !dates.contains(where: { $0.range.overlaps(range) }) else { return nil }
    return CalendarDay(year: year, month: first, day: day).map {
      StoryDate(range: range, day: $0, printed: Self.text(text, range), isAmbiguous: false)
    }
  }

  /// `13–15 June 2024`, `01.–05.03.2024`: the first has month and year of the second.
  private func sharedMonth(
    _ number: StoryToken, with date: StoryDate, month: Int, in text: [UInt8], besides dates: [StoryDate]
  ) -> StoryDate? {
    guard let last = date.day.day, let value = Int(number.text), number.range.count <= 2, value < last,
      value > 0,
      !dates.contains(where: { $0.range.overlaps(number.range) }),
      number.range.lowerBound == 0 || !"/.-".utf8.contains(text[number.range.lowerBound - 1])
    else { return nil }
    return CalendarDay(year: date.day.year, month: month, day: value).map {
      StoryDate(
        range: number.range, day: $0, printed: Self.text(text, number.range), isAmbiguous: date.isAmbiguous)
    }
  }

  private static func text(_ utf8: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: utf8[range], as: UTF8.self)
  }
}
