package import ClinicalRecord
package import DocumentModel

/// A date on a page, read.
package struct DateMention: Sendable, Hashable {
  /// Counted from 1.
  package var page: Int
  /// The pixels of the printed date.
  package var box: Box
  package var day: CalendarDay
  /// As on the page.
  package var printed: String
  /// Whether day and month could be the other way round, or the calendar leaves a day's doubt.
  package var isAmbiguous: Bool
  /// What the label beside it says; nil without one.
  package var role: ClinicalDate.Role?
  /// Whether the label beside it makes it the patient's birth date.
  package var isBirthDate: Bool
  /// Whether the words before it say that earlier results were taken then (`last time: 13 July 2026`).
  package var isOfEarlierResults = false
  /// Whether the words before it make it a day of admission or discharge.
  package var isOfStay = false

  /// As a fact's date; without a label it is what the caller knows.
  package func clinicalDate(role fallback: ClinicalDate.Role) -> ClinicalDate {
    ClinicalDate(value: day.iso, role: role ?? fallback, printed: printed, ambiguous: isAmbiguous)
  }
}

/// The dates of a document.
package struct DateIndex: Sendable, Hashable {
  /// In reading order.
  package let mentions: [DateMention]
  /// How the document writes day and month.
  package let order: DateOrder

  /// Where a label of collection stands whose date was lost, by page: its upper edge, in points.
  private let lostCollections: [Int: [Double]]
  /// How the pages of each report write them, where they prove it themselves.
  private let orders: [Int: DateOrder]
  /// The report that each page belongs to.
  private let sheets: [Int: Int]
  private let newestYear: Int
  /// The order that only the nearness of the dates speaks for: it leaves them ambiguous.
  private let likely: DateOrder

  package init(
    mentions: [DateMention], order: DateOrder = .unknown, lostCollections: [Int: [Double]] = [:],
    sheets: [Int: Int] = [:], orders: [Int: DateOrder] = [:], likely: DateOrder = .unknown
  ) {
    self.likely = likely
    self.sheets = sheets
    self.orders = orders
    self.mentions = mentions
    self.lostCollections = lostCollections
    newestYear = mentions.map(\.day.year).max() ?? 0
    self.order = order
  }

  /// Whether the label of collection that stands nearest above a place lost its date: another's date is then no date of
  /// what stands there.
  func isCollectionLost(above place: Double, page: Int) -> Bool {
    guard let lost = lostCollections[page]?.filter({ $0 <= place }).max() else { return false }
    let read = mentions.filter { $0.page == page && $0.role == .collected && $0.box.top <= place }
    return !read.contains { $0.box.top > lost - 1 }
  }

  /// How a page writes day and month, and whether its own report proves it.
  package func order(page: Int) -> (order: DateOrder, isOwn: Bool) {
    let own = sheets[page].flatMap { orders[$0] } ?? .unknown
    if own != .unknown { return (own, true) }
    return order == .unknown ? (likely, false) : (order, sheets.isEmpty)
  }

  /// Whether two pages belong to one report, or to reports of one issuer.
  package func isOneReport(_ page: Int, _ other: Int) -> Bool { sheets[page] == sheets[other] }

  /// The date that a page's results belong to: collected before performed before received before reported, on the page
  /// itself before the whole document; only when samples were taken may another page of the report say better than it. A
  /// birth date never.
  package func resultDate(page: Int) -> ClinicalDate? {
    resultMention(page: page).map { $0.clinicalDate(role: $0.role ?? .collected) }
  }

  /// The same with its place.
  package func resultMention(page: Int) -> DateMention? {
    let order: [ClinicalDate.Role] = [.collected, .performed, .received, .reported]
    let own = mentions.filter { $0.page == page }
    // `Electronically signed …` on a later sheet: its samples are those of the report's first.
    let ofReport = sheets[page] == nil ? [] : mentions.filter { isOneReport($0.page, page) }
    return first(of: [.collected, .performed], in: own) ?? first(of: [.collected], in: ofReport)
      ?? first(of: order, in: own) ?? first(of: order, in: mentions)
  }

  private func first(of roles: [ClinicalDate.Role], in mentions: [DateMention]) -> DateMention? {
    roles.lazy.compactMap { role in
      mentions.first { $0.role == role && mayDateResults($0) && !$0.isOfEarlierResults }
    }.first
  }

  /// Whether a date can be that of results: none of birth, by its label or because it lies more than twelve years
  /// before the document's newest date.
  package func mayDateResults(_ mention: DateMention) -> Bool {
    !mention.isBirthDate && mention.day.year + 12 > newestYear
  }

  /// The mentions whose boxes lie in a box of a page.
  package func mentions(in box: Box, page: Int) -> [DateMention] {
    mentions.filter { $0.page == page && box.contains(x: $0.box.midX, y: $0.box.midY) }
  }
}
