import DocumentModel
import PageLayout

/// Finds dates that a gap in the print or dirt parted: `24M ay 2024`, `08 /2 024`.
///
/// A piece of a line counts where without its spaces it is one whole date with its day; such a date is never sure.
struct SplitDates {
  let scanner: DateScanner

  func found(in line: TextLine, text: MappedText, beside dates: [ScannedDate]) -> [ScannedDate] {
    line.segments.compactMap { segment in
      guard (2...5).contains(segment.words.count), let range = range(of: segment, in: text),
        !dates.contains(where: { $0.range.overlaps(range) })
      else { return nil }
      let joined = Array(segment.words.map(\.text).joined().utf8)
      guard joined.count <= 12, let date = scanner.dates(in: joined).first, date.range == 0..<joined.count,
        date.day.day != nil
      else { return nil }
      return ScannedDate(
        range: range, day: date.day, exchanged: date.exchanged, provenOrder: .unknown, isApproximate: true)
    }
  }

  /// Where a segment's words stand in the text of its line.
  private func range(of segment: Segment, in text: MappedText) -> Range<Int>? {
    let own = Array(segment.text.utf8)
    guard !own.isEmpty, text.utf8.count >= own.count else { return nil }
    return (0...(text.utf8.count - own.count)).first { text.utf8[$0..<($0 + own.count)].elementsEqual(own) }
      .map { $0..<($0 + own.count) }
  }
}
