/// Rows of a fax that a fault of the line shifted sideways: a `1` so cut through is read as a `4`, time after time.
///
/// A few rows are taken for slipped where the rows above and below them agree with each other, and agree with them far better
/// when they are moved.
struct SlippedRows {
  struct Slip: Hashable {
    var top: Int
    var count: Int
    /// How far its pixels lie to the right of their place; negative to the left.
    var shift: Int
  }

  private var words: [UInt32] = []
  private var ink: [Int] = []
  private let wordsPerRow: Int
  private let height: Int

  /// The greatest shift that is looked for, in pixels, and how many rows may slip together.
  private static let reach = 12
  private static let most = 4
  /// Rows with less ink tell nothing.
  private static let enough = 24

  /// Moves slipped rows of a two-tone grey image back to their place.
  ///
  /// Changes the image: only for images made here.
  static func mend(_ gray: PixImage) throws {
    let slips = try SlippedRows(try gray.ink(darkerThan: 128)).slips()
    guard !slips.isEmpty else { return }
    try gray.withGrayRows { pixels in
      for slip in slips {
        for y in slip.top..<(slip.top + slip.count) {
          let row = (0..<pixels.width).map { pixels[$0, y] }
          for x in 0..<pixels.width {
            let from = x + slip.shift
            pixels[x, y] = row.indices.contains(from) ? row[from] : 255
          }
        }
      }
    }
  }

  init(_ image: PixImage) throws {
    wordsPerRow = (image.width + 31) / 32
    height = image.height
    let (perRow, height, width) = (wordsPerRow, height, image.width)
    // What lies beyond the last column is not the image's.
    let last: UInt32 = width % 32 == 0 ? ~0 : ~(~0 >> UInt32(width % 32))
    words = try image.withBitRows { rows in
      (0..<height).flatMap { y in
        (0..<perRow).map { rows.word($0, y) & ($0 == perRow - 1 ? last : ~0) }
      }
    }
    ink = (0..<height).map { y in
      words[(y * perRow)..<((y + 1) * perRow)].reduce(0) { $0 + $1.nonzeroBitCount }
    }
  }

  func slips() -> [Slip] {
    var result: [Slip] = []
    var y = 1
    while y + Self.most < height {
      if let slip = slip(at: y) {
        result.append(slip)
        // The row below has just been found to agree with the one above.
        y += slip.count + 1
      } else {
        y += 1
      }
    }
    return result
  }

  private func slip(at top: Int) -> Slip? {
    guard ink[top] >= Self.enough, ink[top - 1] * 2 >= Self.enough,
      difference(top, top - 1) * 10 >= ink[top] * 4
    else { return nil }
    let found = (1...Self.most).compactMap { best(top, count: $0) }
    return found.min { ($0.share, $0.slip.count) < ($1.share, $1.slip.count) }?.slip
  }

  /// The shift that fits some rows best between those above and below; nil where none fits far better than none at all.
  private func best(_ top: Int, count: Int) -> (slip: Slip, share: Double)? {
    let rows = top..<(top + count)
    guard ink[top + count] * 2 >= Self.enough else { return nil }
    func cost(_ shift: Int) -> Int {
      rows.reduce(0) { sum, row in
        let isUpper = (row - top) * 2 < count
        return sum + difference(row, isUpper ? top - 1 : top + count, shift: shift)
      }
    }
    let (unmoved, all) = (cost(0), rows.reduce(0) { $0 + ink[$1] })
    guard unmoved * 10 >= all * 4, difference(top - 1, top + count) * count * 10 <= unmoved * 9 else {
      return nil
    }
    let shifts = (-Self.reach...Self.reach).filter { abs($0) >= 2 }
    let costs = shifts.map { (shift: $0, cost: cost($0)) }
    guard let least = costs.min(by: { $0.cost < $1.cost }), least.cost * 10 <= unmoved * 6 else { return nil }
    return (
      Slip(top: top, count: count, shift: least.shift), Double(least.cost) / Double(max(1, unmoved))
    )
  }

  /// How many pixels of a row, moved to the left, are not as those of another.
  private func difference(_ row: Int, _ other: Int, shift: Int = 0) -> Int {
    let (start, otherStart) = (row * wordsPerRow, other * wordsPerRow)
    var count = 0
    for index in 0..<wordsPerRow {
      var word = words[start + index]
      if shift > 0 {
        let next = index + 1 < wordsPerRow ? words[start + index + 1] : 0
        word = word << UInt32(shift) | next >> UInt32(32 - shift)
      } else if shift < 0 {
        let before = index > 0 ? words[start + index - 1] : 0
        word = word >> UInt32(-shift) | before << UInt32(32 + shift)
      }
      count += (word ^ words[otherStart + index]).nonzeroBitCount
    }
    return count
  }
}
