import CTesseract

/// Upright lines that run down a whole page, as dirt on a scanner's glass draws them: they divide nothing, and run
/// through whatever is printed.
enum Streaks {
  /// The rules that are streaks: thin, hardly slanting, from the page's top to its foot, and no part of a table or frame
  /// that fills the page.
  ///
  /// - Parameter across: the rules that run across.
  static func find(_ rules: [PixelBox], across: [PixelBox], pageHeight: Int, unit: Int) -> [PixelBox] {
    RuleJoiner.joinedDown(rules, capHeight: unit).filter {
      isOfPage($0, pageHeight) && $0.width * 120 <= max(120 * 8, $0.height)
        && !PageRules.hangs($0, between: across, unit) && !bears($0, across, unit)
    }
  }

  /// Whether a line runs from near the page's top to near its foot, or off the paper at one end and most of the way to the
  /// other: what is printed keeps off the edge.
  private static func isOfPage(_ line: PixelBox, _ pageHeight: Int) -> Bool {
    let (above, below) = (line.top * 100, (pageHeight - line.bottom) * 100)
    if max(above, below) <= pageHeight * 6 { return true }
    return min(above, below) <= pageHeight * 3 / 2 && line.height * 100 >= pageHeight * 80
  }

  /// Whether rules across begin or end at a line, as rows do at a table's side: past a streak they run on.
  private static func bears(_ line: PixelBox, _ across: [PixelBox], _ unit: Int) -> Bool {
    let reach = (line.left - unit / 2)...(line.right + unit / 2)
    return across.count { reach.contains($0.left) || reach.contains($0.right) } >= 3
  }

  /// Marks a streak's pixels row by row: where ink reaches out of it, a stroke runs along or through it and stays.
  ///
  /// - Parameter slack: by how many pixels a row of it may be thicker than most.
  static func mark(_ streaks: [PixelBox], of ink: PixImage, on mask: PixImage, slack: Int = 1) throws {
    for streak in streaks {
      for row in try course(of: streak, in: ink, slack: slack) {
        pixRasterop(
          mask.pix, Int32(row.run.lowerBound), Int32(row.y), Int32(row.run.count), 1, Int32(PIX_SET), nil, 0,
          0)
      }
    }
  }

  /// The runs of ink that are the streak's alone: in line with those of the rows about, and no longer than most.
  private static func course(
    of streak: PixelBox, in ink: PixImage, slack: Int
  ) throws -> [(y: Int, run: Range<Int>)] {
    try ink.withBitRows { rows in
      let area = streak.intersection(PixelBox(left: 0, top: 0, right: rows.width, bottom: rows.height))
      let all = (area.top..<max(area.top, area.bottom)).flatMap { y in
        runs(rows, y, area).map { (y: y, run: $0) }
      }
      let thickness = median(all.map(\.run.count)) ?? 1
      var result: [(y: Int, run: Range<Int>)] = []
      for top in stride(from: area.top, to: area.bottom, by: band) {
        let own = all.filter { $0.y >= top && $0.y < top + band && $0.run.count <= thickness + slack }
        guard let middle = median(own.map { ($0.run.lowerBound + $0.run.upperBound) / 2 }) else { continue }
        result += own.filter { abs(($0.run.lowerBound + $0.run.upperBound) / 2 - middle) <= 2 }
      }
      return result
    }
  }

  /// Rows in which a slanting streak hardly moves.
  private static let band = 48

  private static func median(_ values: [Int]) -> Int? {
    values.isEmpty ? nil : values.sorted()[values.count / 2]
  }

  /// The runs of ink in a row that touch a streak, each in full.
  private static func runs(_ rows: BitRows, _ y: Int, _ piece: PixelBox) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var x = max(0, piece.left)
    while x < min(rows.width, piece.right) {
      guard rows[x, y] else {
        x += 1
        continue
      }
      var (start, end) = (x, x)
      while start > 0, rows[start - 1, y] { start -= 1 }
      while end < rows.width, rows[end, y] { end += 1 }
      result.append(start..<end)
      x = end + 1
    }
    return result
  }
}
