/// One way of writing a date, as a sequence of tokens.
struct DatePattern: Sendable {
  let length: Int
  let match: @Sendable ([DateToken]) -> DateParts?

  /// Longer and more certain forms first. To add a form, add a line.
  static let all: [DatePattern] = [
    DatePattern(length: 6, match: chinese),
    DatePattern(length: 5, match: yearFirst),
    DatePattern(length: 5, match: numeric),
    DatePattern(length: 5, match: namedWithSigns),
    DatePattern(length: 3, match: lostSlash),
    DatePattern(length: 4, match: dayDotMonthName),
    DatePattern(length: 4, match: chineseMonth),
    DatePattern(length: 4, match: monthNameDaySign),
    DatePattern(length: 3, match: dayMonthName),
    DatePattern(length: 3, match: monthNameDay),
    DatePattern(length: 3, match: yearMonthNameDay),
    DatePattern(length: 3, match: monthYear),
    DatePattern(length: 3, match: monthNameSignYear),
    DatePattern(length: 2, match: monthNameYear),
  ]

  private static func chinese(_ tokens: [DateToken]) -> DateParts? {
    guard case .number(let year, let digits, _) = tokens[0], tokens[1] == .year, let month = small(tokens[2]),
      tokens[3] == .monthUnit, let day = small(tokens[4]), tokens[5] == .day, digits >= 2
    else { return nil }
    return .certain(year: year, digits: digits, month: month, day: day)
  }

  private static func chineseMonth(_ tokens: [DateToken]) -> DateParts? {
    guard case .number(let year, let digits, _) = tokens[0], tokens[1] == .year, let month = small(tokens[2]),
      tokens[3] == .monthUnit, digits >= 2
    else { return nil }
    return .certain(year: year, digits: digits, month: month, day: nil)
  }

  private static func yearFirst(_ tokens: [DateToken]) -> DateParts? {
    guard case .number(let year, 4, _) = tokens[0], let sign = sign(tokens[1]), tokens[3] == .sign(sign)
    else {
      return nil
    }
    if case .month(let month) = tokens[2], let day = small(tokens[4]) {
      return .named(year: year, digits: 4, month: month, day: day)
    }
    guard let month = small(tokens[2]), let day = small(tokens[4]) else { return nil }
    return .certain(year: year, digits: 4, month: month, day: day)
  }

  private static func numeric(_ tokens: [DateToken]) -> DateParts? {
    guard let first = small(tokens[0]), let sign = sign(tokens[1]), let second = small(tokens[2]),
      tokens[3] == .sign(sign), case .number(let year, let digits, _) = tokens[4], digits == 4 || digits == 2
    else { return nil }
    return .numeric(first: first, second: second, year: year, digits: digits)
  }

  /// `18/0772024`, `18707/2024`: one of two slashes read as a 7 or 1. Too long for any other date, and never certain.
  private static func lostSlash(_ tokens: [DateToken]) -> DateParts? {
    guard tokens[1] == .sign(0x2F) else { return nil }
    if let first = small(tokens[0]), case .number(let rest, 7, _) = tokens[2], isStroke(rest / 10000 % 10) {
      return .doubtful(first: first, second: rest / 100_000, year: rest % 10000)
    }
    guard case .number(let head, 5, _) = tokens[0], case .number(let year, 4, _) = tokens[2],
      isStroke(head / 100 % 10)
    else { return nil }
    return .doubtful(first: head / 1000, second: head % 100, year: year)
  }

  private static func isStroke(_ figure: Int) -> Bool { figure == 7 || figure == 1 }

  /// `05-Mar-2024`.
  private static func namedWithSigns(_ tokens: [DateToken]) -> DateParts? {
    guard let day = small(tokens[0]), sign(tokens[1]) != nil, case .month(let month) = tokens[2],
      sign(tokens[3]) != nil, case .number(let year, let digits, _) = tokens[4], digits == 4 || digits == 2
    else { return nil }
    return .named(year: year, digits: digits, month: month, day: day)
  }

  /// `14. Februar 2025`.
  private static func dayDotMonthName(_ tokens: [DateToken]) -> DateParts? {
    guard tokens[1] == .sign(0x2E) else { return nil }
    return dayMonthName([tokens[0], tokens[2], tokens[3]])
  }

  private static func dayMonthName(_ tokens: [DateToken]) -> DateParts? {
    guard let day = small(tokens[0]), case .month(let month) = tokens[1],
      case .number(let year, let digits, _) = tokens[2], digits == 4 || digits == 2
    else { return nil }
    return .named(year: year, digits: digits, month: month, day: day)
  }

  private static func monthNameDay(_ tokens: [DateToken]) -> DateParts? {
    guard case .month(let month) = tokens[0], let day = small(tokens[1]),
      case .number(let year, 4, _) = tokens[2]
    else { return nil }
    return .named(year: year, digits: 4, month: month, day: day)
  }

  /// `Mar 21. 2026`, `Mar 21, -2026`: the comma read as a point, a speck before the year.
  private static func monthNameDaySign(_ tokens: [DateToken]) -> DateParts? {
    guard let sign = sign(tokens[2]), sign != 0x2F else { return nil }
    return monthNameDay([tokens[0], tokens[1], tokens[3]])
  }

  private static func yearMonthNameDay(_ tokens: [DateToken]) -> DateParts? {
    guard case .number(let year, 4, _) = tokens[0], case .month(let month) = tokens[1],
      let day = small(tokens[2])
    else { return nil }
    return .named(year: year, digits: 4, month: month, day: day)
  }

  /// `05/2024` and `2024-05`; a point would make it a decimal number.
  private static func monthYear(_ tokens: [DateToken]) -> DateParts? {
    guard let sign = sign(tokens[1]), sign != 0x2E else {
      return dottedMonthYear(tokens)
    }
    if let month = small(tokens[0]), case .number(let year, 4, _) = tokens[2] {
      return .certain(year: year, digits: 4, month: month, day: nil)
    }
    guard case .number(let year, 4, _) = tokens[0], case .number(let month, 2, _) = tokens[2] else {
      return nil
    }
    return .certain(year: year, digits: 4, month: month, day: nil)
  }

  /// `05.2024`: two digits, a point and a year of this or the last century.
  private static func dottedMonthYear(_ tokens: [DateToken]) -> DateParts? {
    guard tokens[1] == .sign(0x2E), case .number(let month, 2, _) = tokens[0],
      case .number(let year, 4, _) = tokens[2], (1950...2099).contains(year)
    else { return nil }
    return .certain(year: year, digits: 4, month: month, day: nil)
  }

  private static func monthNameSignYear(_ tokens: [DateToken]) -> DateParts? {
    guard sign(tokens[1]) != nil else { return nil }
    return monthNameYear([tokens[0], tokens[2]])
  }

  private static func monthNameYear(_ tokens: [DateToken]) -> DateParts? {
    guard case .month(let month) = tokens[0], case .number(let year, 4, _) = tokens[1] else { return nil }
    return .named(year: year, digits: 4, month: month, day: nil)
  }

  private static func sign(_ token: DateToken) -> UInt8? {
    if case .sign(let sign) = token { sign } else { nil }
  }

  /// A number of one or two digits.
  private static func small(_ token: DateToken) -> Int? {
    if case .number(let value, 1...2, _) = token { value } else { nil }
  }
}

/// The parts of a date before calendar and order are decided.
enum DateParts: Sendable {
  case certain(year: Int, digits: Int, month: Int, day: Int?)
  case named(year: Int, digits: Int, month: MonthNames.Month, day: Int?)
  case numeric(first: Int, second: Int, year: Int, digits: Int)
  /// Numeric, with a sign that was misread.
  case doubtful(first: Int, second: Int, year: Int)

  func scanned(_ range: Range<Int>) -> ScannedDate? {
    switch self {
    case .certain(let year, let digits, let month, let day):
      return Self.day(year: year, digits: digits, month: month, day: day).map {
        ScannedDate(range: range, day: $0.day, provenOrder: .unknown, isApproximate: $0.isApproximate)
      }
    case .named(let year, let digits, let month, let day):
      let converted =
        month.calendar.map { $0.gregorian(year: year, month: month.number, day: day) }
        ?? Self.day(year: year, digits: digits, month: month.number, day: day)?.day
      return converted.map {
        ScannedDate(range: range, day: $0, provenOrder: .unknown, isApproximate: month.calendar == .hijri)
      }
    case .numeric(let first, let second, let year, let digits):
      return numeric(range, first: first, second: second, year: year, digits: digits)
    case .doubtful(let first, let second, let year):
      guard (1950...2099).contains(year) else { return nil }
      var date = numeric(range, first: first, second: second, year: year, digits: 4)
      date?.isApproximate = true
      // A figure taken for a sign proves nothing of how the document writes its dates.
      date?.provenOrder = .unknown
      date?.isOfMisreadSign = true
      return date
    }
  }

  private func numeric(_ range: Range<Int>, first: Int, second: Int, year: Int, digits: Int) -> ScannedDate? {
    let dayFirst = Self.day(year: year, digits: digits, month: second, day: first)
    let monthFirst = Self.day(year: year, digits: digits, month: first, day: second)
    switch (dayFirst, monthFirst) {
    case (let dayFirst?, let monthFirst?):
      let differ = dayFirst.day != monthFirst.day
      return ScannedDate(
        range: range, day: dayFirst.day, exchanged: differ ? monthFirst.day : nil, provenOrder: .unknown,
        isApproximate: dayFirst.isApproximate)
    case (let day?, nil):
      return ScannedDate(
        range: range, day: day.day, provenOrder: .dayFirst, isApproximate: day.isApproximate)
    case (nil, let day?):
      return ScannedDate(
        range: range, day: day.day, provenOrder: .monthFirst, isApproximate: day.isApproximate)
    case (nil, nil): return nil
    }
  }

  /// Two digits mean 2000…2049 or 1950…1999. A four-digit year outside this era names its calendar: 1300…1430 is
  /// Solar Hijri, 1431…1480 lunar Hijri, 2400…2600 Buddhist; three digits are
  /// years of the Republic of China.
  private static func day(
    year: Int, digits: Int, month: Int, day: Int?
  ) -> (day: CalendarDay, isApproximate: Bool)? {
    switch (digits, year) {
    case (2, _):
      return CalendarDay(year: year < 50 ? 2000 + year : 1900 + year, month: month, day: day).map {
        ($0, false)
      }
    case (3, 50...200):
      return ForeignCalendar.minguo.gregorian(year: year, month: month, day: day).map { ($0, false) }
    case (4, 1300...1430):
      return ForeignCalendar.jalali.gregorian(year: year, month: month, day: day).map { ($0, false) }
    case (4, 1431...1480):
      return ForeignCalendar.hijri.gregorian(year: year, month: month, day: day).map { ($0, true) }
    case (4, 2400...2600):
      return ForeignCalendar.buddhist.gregorian(year: year, month: month, day: day).map { ($0, false) }
    case (4, 1900...2099):
      return CalendarDay(year: year, month: month, day: day).map { ($0, false) }
    default: return nil
    }
  }
}
