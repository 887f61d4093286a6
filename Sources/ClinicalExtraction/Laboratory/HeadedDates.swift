import ClinicalRecord
import DocumentModel
import PageLayout

/// Days that stand alone straight below a heading of results (`Laboratory`, and below it `12/04/2026`), be it over the
/// results or in a column of headings beside them.
struct HeadedDates: Sendable {
  private struct Entry: Sendable {
    var page: Int
    var date: ResultDates.Found
    /// The upper edge of the heading and that of the next one below it, in points.
    var span: ClosedRange<Double>
  }
  private let entries: [Entry]

  init(document: ClinicalDocument) {
    entries = document.pages.flatMap { Self.entries(of: $0, document) }
  }

  /// The day of what begins at a height of a page; nil where no such heading stands there.
  func date(at top: Double, page: Int) -> ResultDates.Found? {
    entries.filter { $0.page == page && $0.span.contains(top) }.max {
      $0.span.lowerBound < $1.span.lowerBound
    }?
    .date
  }

  private static func entries(of page: LaidOutPage, _ document: ClinicalDocument) -> [Entry] {
    let segments = page.lines.flatMap(\.segments)
    let headings = segments.filter { !document.terms.sections.exact(text(of: $0)).isEmpty }
    return headings.compactMap { heading in
      guard document.terms.sections.exact(text(of: heading)).contains("results"),
        let below = segments.filter({ isBelow($0, heading) }).min(by: { $0.box.top < $1.box.top }),
        let date = day(below, page.page.number, document)
      else { return nil }
      let next = headings.map(\.box).filter {
        $0.top > below.box.midY && abs($0.left - heading.box.left) < 3 * heading.box.height
      }
      let end = next.map(\.top).min() ?? .infinity
      // In a letterhead it may be a department's name, and the day the letter's.
      let isSure = heading.box.top > page.page.heightPoints / 5
      return Entry(
        page: page.page.number, date: .init(date: date, isSure: isSure),
        span: heading.box.top...max(end, heading.box.top))
    }
  }

  private static func text(of segment: Segment) -> String {
    var text = segment.words.map(\.text).joined(separator: " ")
    if text.hasSuffix(":") { text.removeLast() }
    return text
  }

  /// Straight below and no further in or out than a letter or two.
  private static func isBelow(_ segment: Segment, _ heading: Segment) -> Bool {
    let height = heading.box.height
    return segment.box.midY > heading.box.bottom && segment.box.top - heading.box.bottom < 1.5 * height
      && abs(segment.box.left - heading.box.left) < 2 * height
  }

  /// The day that is all of a segment, where no label makes it another's.
  private static func day(_ segment: Segment, _ page: Int, _ document: ClinicalDocument) -> ClinicalDate? {
    let printed = segment.words.map(\.text).joined(separator: " ")
    let found = document.dates.mentions(in: segment.box, page: page)
    guard let date = found.first, found.count == 1, date.printed == printed, date.role == nil,
      document.dates.mayDateResults(date), !date.isOfEarlierResults, date.day.day != nil
    else { return nil }
    return date.clinicalDate(role: .collected)
  }
}
