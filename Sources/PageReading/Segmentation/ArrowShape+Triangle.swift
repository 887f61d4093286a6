/// Solid triangles, and outlines that are held against each other.
extension ArrowShape {
  /// The filled triangle that marks a value as high or low; nil for anything else.
  ///
  /// A letter has a white counter or a notch between its legs, so nearly all within the outline must be ink.
  var triangle: Arrow? {
    let outline = extents.reduce(0) { $0 + $1.count }
    let inked = mask.count { $0 }
    guard inked * 100 >= outline * 93, symmetry >= 74 else { return nil }
    if Self.isTriangle(extents, width: width) { return .solidUp }
    return Self.isTriangle(extents.reversed(), width: width) ? .solidDown : nil
  }

  /// Whether rows from the point to the base grow evenly, all about one axis.
  private static func isTriangle(_ rows: [Range<Int>], width: Int) -> Bool {
    let height = Double(rows.count)
    let deviations = rows.enumerated().map { row, extent in
      abs(Double(extent.count) - Double(width) * (Double(row) + 0.75) / height) / Double(width)
    }
    let mean = deviations.reduce(0, +) / height
    let tip = rows.prefix(max(1, rows.count / 8)).map(\.count).max() ?? width
    let axis = Double(width) / 2
    return mean <= 0.12 && tip * 10 <= width * 4
      && rows.allSatisfy {
        abs(Double($0.lowerBound + $0.upperBound) / 2 - axis) <= max(1, 0.1 * Double(width))
      }
  }

  /// Whether two shapes of nearly one size cover each other, one of them moved by a pixel at most: as a whole, and the half
  /// where the head is, for stems are all alike.
  func isLike(_ other: ArrowShape, _ arrow: Arrow) -> Bool {
    let (height, otherHeight) = (extents.count, other.extents.count)
    guard abs(width - other.width) <= max(2, other.width / 6),
      abs(height - otherHeight) <= max(2, otherHeight / 8), symmetry >= 50
    else { return false }
    let widths = arrow == .up ? extents.reversed().map(\.count) : extents.map(\.count)
    guard isBare(widths), tapers(widths) else { return false }
    let shifts = [-1, 0, 1]
    let head = arrow == .up ? 0..<(height + 1) / 2 : height / 2..<height
    return shifts.contains { x in
      shifts.contains { y in
        likeness(other, 0..<height, x, y) >= 70 && likeness(other, head, x, y) >= 70
      }
    }
  }

  /// Whether rows from the tail to the point begin and end narrow: a 1 has its flag at the one end, its foot at the other.
  private func isBare(_ widths: [Int]) -> Bool {
    let tail = widths.prefix(widths.count * 4 / 10)
    // Measured below the flag.
    let middle = widths[(widths.count * 3 / 10)..<(widths.count * 55 / 100)].sorted()
    let stem = middle[middle.count / 2]
    let tip = widths.suffix(max(1, widths.count / 16)).min() ?? width
    return tail.allSatisfy { $0 * 2 <= stem * 3 + 2 } && tip * 2 <= stem * 3 + 2
  }

  /// Whether rows from the tail to the point end well behind the widest: the foot of a 1 is its end, but for a soft edge.
  private func tapers(_ widths: [Int]) -> Bool {
    guard let last = widths.lastIndex(where: { $0 * 100 >= width * 85 }) else { return false }
    return widths.count - 1 - last >= max(2, widths.count / 8)
  }

  /// The shared ink of some rows of both, in hundredths of what either covers.
  private func likeness(_ other: ArrowShape, _ rows: Range<Int>, _ x: Int, _ y: Int) -> Int {
    var shared = 0
    for row in rows where other.extents.indices.contains(row + y) {
      for column in 0..<width where mask[row * width + column] {
        let place = column + x
        guard place >= 0, place < other.width else { continue }
        shared += other.mask[(row + y) * other.width + place] ? 1 : 0
      }
    }
    let theirs = max(0, rows.lowerBound + y)..<min(other.extents.count, rows.upperBound + y)
    let all = inked(rows) + other.inked(theirs) - shared
    return shared * 100 / max(1, all)
  }

  private func inked(_ rows: Range<Int>) -> Int {
    mask[(rows.lowerBound * width)..<(rows.upperBound * width)].count { $0 }
  }
}
