/// The names of months in all languages and calendars of the vocabulary.
package struct MonthNames: Sendable {
  package struct Month: Sendable, Hashable {
    /// 1…12.
    package let number: Int
    /// Nil for the Gregorian calendar.
    package let calendar: ForeignCalendar?
  }

  private let months: [String: Month]

  /// - Parameter entries: names as printed, with the month's number and calendar.
  package init(_ entries: some Sequence<(name: String, month: Int, calendar: ForeignCalendar?)>) {
    var months: [String: Month] = [:]
    for entry in entries {
      months[FoldedText(entry.name).text] = Month(number: entry.month, calendar: entry.calendar)
    }
    self.months = months
  }

  package subscript(name: String) -> Month? { months[FoldedText(name).text] }
}
