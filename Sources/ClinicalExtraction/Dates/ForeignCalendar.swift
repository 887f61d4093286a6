/// Calendars other than the Gregorian that reports are dated in.
package enum ForeignCalendar: Sendable, Hashable {
  /// Solar Hijri, of Iran and Afghanistan.
  case jalali
  /// Lunar Hijri, tabular: printed dates can be a day off, so a converted one is marked ambiguous.
  case hijri
  /// Buddhist era of Thailand.
  case buddhist
  /// Republic of China.
  case minguo

  /// The Gregorian day; nil for what the calendar does not hold.
  package func gregorian(year: Int, month: Int?, day: Int?) -> CalendarDay? {
    switch self {
    case .buddhist: CalendarDay(year: year - 543, month: month, day: day)
    case .minguo: CalendarDay(year: year + 1911, month: month, day: day)
    case .jalali: Self.jalali(year: year, month: month, day: day)
    case .hijri: Self.hijri(year: year, month: month, day: day)
    }
  }

  /// Years 1300…1500: a 33-year cycle with eight leap years, which holds for that span.
  private static func jalali(year: Int, month: Int?, day: Int?) -> CalendarDay? {
    guard (1300...1500).contains(year), let month, (1...12).contains(month) else { return nil }
    let lengths = [31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, isLeapJalali(year) ? 30 : 29]
    guard let day, (1...lengths[month - 1]).contains(day) else { return nil }
    let cycles = year - 979
    let elapsed = 365 * cycles + cycles / 33 * 8 + (cycles % 33 + 3) / 4
    let inYear = lengths[..<(month - 1)].reduce(0, +) + day - 1
    // 1 Farvardin 979 is day 79 of 1600.
    return gregorian(daysSince1600: elapsed + inYear + 79)
  }

  private static func isLeapJalali(_ year: Int) -> Bool { (25 * year + 11) % 33 < 8 }

  private static func hijri(year: Int, month: Int?, day: Int?) -> CalendarDay? {
    guard (1300...1600).contains(year), let month, (1...12).contains(month), let day, (1...30).contains(day)
    else { return nil }
    let julianDay = (11 * year + 3) / 30 + 354 * year + 30 * month - (month - 1) / 2 + day + 1_948_440 - 385
    // Julian day 2305448 is 1 January 1600.
    return gregorian(daysSince1600: julianDay - 2_305_448)
  }

  private static func gregorian(daysSince1600 days: Int) -> CalendarDay? {
    var remaining = days
    var year = 1600
    while remaining >= (CalendarDay.isLeap(year) ? 366 : 365) {
      remaining -= CalendarDay.isLeap(year) ? 366 : 365
      year += 1
    }
    var month = 1
    while remaining >= CalendarDay.length(month: month, year: year) {
      remaining -= CalendarDay.length(month: month, year: year)
      month += 1
    }
    return CalendarDay(year: year, month: month, day: remaining + 1)
  }
}
