package import ClinicalRecord

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
  let order: DateOrder

  func dates(in text: [UInt8], tokens: [StoryToken]) -> [StoryDate] {
    let scanned = scanner.dates(in: text).map { date in
      let (day, isAmbiguous) = DateOrderEvidence.resolve(date, order: order)
      return StoryDate(
        range: date.range, day: day, printed: Self.text(text, date.range),
        isAmbiguous: isAmbiguous || date.isApproximate)
    }
    let others =
      years(in: text, tokens: tokens, besides: scanned) + sharedYears(in: text, tokens: tokens, of: scanned)
    return (scanned + others).sorted { $0.range.lowerBound < $1.range.lowerBound }
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
    "bis", "von", "im", "en", "desde", "hasta", "с", "в", "до", "по",
  ]

  private func isYear(_ token: StoryToken, before: StoryToken?, in text: [UInt8]) -> Bool {
    let next = text.dropFirst(token.range.upperBound).first ?? UInt8(ascii: " ")
    guard " ),.;:-".utf8.contains(next) || next >= 0x80 else { return false }
    let previous = text[..<token.range.lowerBound].last
    if previous == UInt8(ascii: "(") { return true }
    if let before, Self.yearOpeners.contains(before.text) {
      return before.text != "and" || token.range.lowerBound - before.range.upperBound == 1
    }
    let rest = Self.text(text, token.range.upperBound..<min(text.count, token.range.upperBound + 9))
    return rest.hasPrefix(" г") || rest.hasPrefix("年") || rest.hasPrefix(" y\u{131}l")
  }

  /// `March to July 2021`: the first month has the year of the second.
  private func sharedYears(in text: [UInt8], tokens: [StoryToken], of dates: [StoryDate]) -> [StoryDate] {
    dates.compactMap { date in
      guard let month = date.day.month, date.day.day == nil || dayCount(date) > 1 else { return nil }
      let before = tokens.filter { $0.range.upperBound <= date.range.lowerBound }
      guard let joint = before.last else { return nil }
      let isWord = ["to", "until", "till", "bis", "and"].contains(joint.text)
      let name = isWord ? before.dropLast().last : joint
      guard let name, let first = scanner.months[name.text], first.calendar == nil,
        isWord || isDash(text[name.range.upperBound..<date.range.lowerBound])
      else { return nil }
      guard !dates.contains(where: { $0.range.overlaps(name.range) }) else { return nil }
      let year = first.number > month ? date.day.year - 1 : date.day.year
      return CalendarDay(year: year, month: first.number).map {
        StoryDate(range: name.range, day: $0, printed: Self.text(text, name.range), isAmbiguous: false)
      }
    }
  }

  private func dayCount(_ date: StoryDate) -> Int { date.day.day == nil ? 2 : 0 }

  private func isDash(_ gap: ArraySlice<UInt8>) -> Bool {
    let gap = gap.filter { $0 != UInt8(ascii: " ") }
    return gap == [UInt8(ascii: "-")] || gap.starts(with: [0xE2, 0x80]) && gap.count == 3
  }

  private static func text(_ utf8: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: utf8[range], as: UTF8.self)
  }
}
