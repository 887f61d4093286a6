/// What a document's dates tell about the order of day and month.
struct DateOrderEvidence {
  private let dates: [ScannedDate]

  init(_ dates: [ScannedDate]) { self.dates = dates }

  /// Dates that can be read only one way decide for the rest; where they contradict one another, or none does, the
  /// sign decides: a point is never written between month and day.
  ///
  /// - Parameter texts: the dates as printed, in the order of `dates`.
  func order(texts: [String]) -> DateOrder {
    let dayFirst = dates.count { $0.provenOrder == .dayFirst }
    let monthFirst = dates.count { $0.provenOrder == .monthFirst }
    if dayFirst > 0, monthFirst == 0 { return .dayFirst }
    if monthFirst > 0, dayFirst == 0 { return .monthFirst }
    let open = zip(dates, texts).filter { $0.0.exchanged != nil }
    return !open.isEmpty && open.allSatisfy { $0.1.utf8.contains(UInt8(ascii: ".")) } ? .dayFirst : .unknown
  }

  /// The date under a page's order. Without an order the day is taken to come first, as most of the world writes, and
  /// the date is ambiguous; so it is where only another report shows the order.
  static func resolve(
    _ date: ScannedDate, _ written: (order: DateOrder, isOwn: Bool)
  ) -> (CalendarDay, isAmbiguous: Bool) {
    guard let exchanged = date.exchanged else { return (date.day, false) }
    switch written.order {
    case .dayFirst: return (date.day, !written.isOwn)
    case .monthFirst: return (exchanged, !written.isOwn)
    case .unknown: return (date.day, true)
    }
  }
}
