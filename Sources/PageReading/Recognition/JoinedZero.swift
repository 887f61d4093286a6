/// A zero that touches the small raised sign behind it, as in a `10⁹` or `10^9` of small print.
enum JoinedZero {
  /// The zero's part and the raised sign's of one component; nil where it is something else.
  ///
  /// To the right of the zero nothing of the component comes near the line.
  ///
  /// - Parameters:
  ///   - cap: height of digits in pixels.
  ///   - baseline: the row on which they stand.
  static func split(
    _ component: Int, _ ink: InkComponents, cap: Int, baseline: Int
  ) -> (zero: PixelBox, raised: PixelBox)? {
    let box = ink.components[component].box
    guard (85...170).contains(box.width * 100 / cap), (80...140).contains(box.height * 100 / cap),
      abs(box.bottom - baseline) * 5 <= cap
    else { return nil }
    let columns = extents(component, ink, box)
    let height = columns.map { baseline - $0.upperBound }
    guard let last = height.lastIndex(where: { $0 * 100 < cap * 26 }) else { return nil }
    let (zeroWidth, raisedWidth) = (last + 1, box.width - last - 1)
    guard (45...95).contains(zeroWidth * 100 / cap), (25...90).contains(raisedWidth * 100 / cap) else {
      return nil
    }
    // The first columns are the zero's own side.
    let own = columns[(last + 1 + raisedWidth * 3 / 10)...]
    let (top, bottom) = (own.map(\.lowerBound).min() ?? box.top, own.map(\.upperBound).max() ?? box.bottom)
    let zeroTop = columns[...last].map(\.lowerBound).min() ?? box.top
    guard (baseline - zeroTop) * 10 >= cap * 8, (baseline - top) * 100 >= cap * 70 else { return nil }
    let edge = box.left + last + 1
    return (
      PixelBox(left: box.left, top: zeroTop, right: edge, bottom: box.bottom),
      PixelBox(left: edge, top: top, right: box.right, bottom: bottom)
    )
  }

  /// From the first to the last inked row of each column.
  private static func extents(_ component: Int, _ ink: InkComponents, _ box: PixelBox) -> [Range<Int>] {
    var extents = [Range<Int>](repeating: box.top..<box.top, count: box.width)
    for y in box.top..<box.bottom {
      for run in ink.runs[ink.rowStarts[y]..<ink.rowStarts[y + 1]] where Int(run.component) == component {
        for column in (Int(run.start) - box.left)..<(Int(run.end) - box.left) {
          let first = extents[column].isEmpty ? y : extents[column].lowerBound
          extents[column] = first..<(y + 1)
        }
      }
    }
    return extents
  }
}
