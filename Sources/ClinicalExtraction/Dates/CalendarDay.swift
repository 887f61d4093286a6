/// A day, month or year of the Gregorian calendar, with the precision that was printed.
package struct CalendarDay: Hashable, Sendable, Comparable {
  package let year: Int
  /// 1…12; nil where only the year is known.
  package let month: Int?
  /// 1…31; nil where only the month is known.
  package let day: Int?

  /// Nil for what no calendar holds, such as 31 April.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1850...2150).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.length(month: month, year: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// ISO 8601 with the precision known.
  package var iso: String {
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    guard let month else { return "\(year)" }
    guard let day else { return "\(year)-\(padded(month))" }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  package static func length(month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
