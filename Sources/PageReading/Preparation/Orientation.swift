/// Whether lines of text run across an image or down it.
enum Orientation {
  /// True where most signs have their nearest neighbour above or below rather than beside them.
  ///
  /// Letters of a line stand closer than lines do, in every script that is read here. Pages with little
  /// print are taken to be upright.
  static func runsDown(_ boxes: [PixelBox], capHeight: Int) -> Bool {
    let signs = boxes.filter {
      max($0.width, $0.height) >= capHeight / 2 && max($0.width, $0.height) <= capHeight * 2
        && min($0.width, $0.height) >= 2
    }
    guard signs.count >= 40 else { return false }
    let across = signs.map { gap($0, sideways: false) }
    let down = signs.map { gap($0, sideways: true) }
    let beside = nearest(across, capHeight)
    let below = nearest(down, capHeight)
    var votes = (across: 0, down: 0)
    for index in signs.indices {
      if beside[index] < below[index] { votes.across += 1 }
      if below[index] < beside[index] { votes.down += 1 }
    }
    return votes.down > votes.across * 3 / 2
  }

  /// A sign as it lies along the direction of reading: from, to, and its extent across it.
  private struct Span {
    var from: Int
    var to: Int
    var low: Int
    var high: Int
  }

  private static func gap(_ box: PixelBox, sideways: Bool) -> Span {
    sideways
      ? Span(from: box.top, to: box.bottom, low: box.left, high: box.right)
      : Span(from: box.left, to: box.right, low: box.top, high: box.bottom)
  }

  /// For each sign the distance to the next one along the direction, in the given order.
  private static func nearest(_ spans: [Span], _ capHeight: Int) -> [Int] {
    var result = [Int](repeating: Int.max, count: spans.count)
    let order = spans.indices.sorted { (spans[$0].from, $0) < (spans[$1].from, $1) }
    for (position, index) in order.enumerated() {
      let span = spans[index]
      for next in order[(position + 1)...] {
        let other = spans[next]
        if other.from > span.to + 2 * capHeight { break }
        let shared = min(span.high, other.high) - max(span.low, other.low)
        guard shared * 2 >= min(span.high - span.low, other.high - other.low) else { continue }
        result[index] = min(result[index], max(0, other.from - span.to))
      }
    }
    return result
  }
}
