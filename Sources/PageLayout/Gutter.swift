import DocumentModel

/// Finds texts that stand side by side and have nothing to do with each other row by row: columns of prose,
/// and panels whose rows are not level.
struct Gutter {
  /// The rows that it parts.
  let rows: Range<Int>
  /// Where it stands, in points.
  let x: Double

  /// The gutter that parts the most rows; nil where there is none.
  static func find(in rows: [RowDraft]) -> Gutter? {
    var best: Gutter?
    for x in candidates(in: rows) {
      var start = 0
      while start < rows.count {
        let end = rows[start...].firstIndex { !$0.isOpen(at: x) } ?? rows.count
        if let found = gutter(at: x, rows, start..<end), found.rows.count > best?.rows.count ?? 0 {
          best = found
        }
        start = end + 1
      }
    }
    return best
  }

  /// Places between texts that are side by side, at most one a letter.
  private static func candidates(in rows: [RowDraft]) -> [Double] {
    var found: [Double] = []
    for (index, row) in rows.enumerated() {
      if row.inks.count > 7 {
        found += zip(row.runs, row.runs.dropFirst()).map { ($0.right + $1.left) / 2 }
      }
      if index + 1 < rows.count, row.isOffset(from: rows[index + 1]) {
        let (left, right) =
          row.box.left < rows[index + 1].box.left ? (row, rows[index + 1]) : (rows[index + 1], row)
        found.append((left.box.right + right.box.left) / 2)
      }
    }
    let letter = rows.map(\.letter).median ?? 1
    var last = -Double.infinity
    return found.sorted().filter { x in
      defer { if x - last > letter { last = x } }
      return x - last > letter
    }
  }

  private static func gutter(at x: Double, _ rows: [RowDraft], _ range: Range<Int>) -> Gutter? {
    let left = range.filter { rows[$0].box.left < x }
    let right = range.filter { rows[$0].box.right > x }
    guard let start = [left.first, right.first].compactMap({ $0 }).max(),
      let end = [left.last, right.last].compactMap({ $0 }).min(), end - start > 3, left.count > 3,
      right.count > 3
    else { return nil }
    // A row above the first or below the last shared one may be level with nothing.
    let stretch = max(range.lowerBound, start - 1)..<min(range.upperBound, end + 2)
    guard rows[stretch].allSatisfy({ $0.tablesAbove == rows[start].tablesAbove }) else { return nil }
    let offsets = stretch.dropLast().count { rows[$0].isOffset(from: rows[$0 + 1]) }
    let isUneven = offsets * 3 > stretch.count
    // Long lines on both sides are cheap to rule out.
    guard offsets > 2 || rows[stretch].reduce(0, { $0 + $1.inks.count }) > 6 * stretch.count else {
      return nil
    }
    let sides = [true, false].map { isLeft in rows[stretch].compactMap { $0.part { ($0.midX < x) == isLeft } }
    }
    let arePanels =
      sides.allSatisfy(isTabular) && (isUneven || offsets > 2 && sides.allSatisfy(isOfNamesAndFigures))
    return arePanels || sides.allSatisfy(isProse) ? Gutter(rows: stretch, x: x) : nil
  }

  /// Whether most rows of the side have several texts: names alone beside values alone are one table.
  private static func isTabular(_ side: [RowDraft]) -> Bool {
    side.count(where: \.isParted) * 5 > side.count * 3
  }

  /// Whether most rows of the side begin with a name and go on with a figure, as a table of its own does.
  private static func isOfNamesAndFigures(_ side: [RowDraft]) -> Bool {
    let full = side.filter(\.isParted)
    let named = full.count { row in
      row.texts[0].isName && row.texts.dropFirst().contains { $0.inks.contains(where: \.isFigure) }
    }
    return named > 3 && named * 5 > full.count * 4
  }

  /// Whether the side's lines are unparted, have several words, mostly fill the side, and go on inside
  /// sentences.
  private static func isProse(_ side: [RowDraft]) -> Bool {
    guard side.count > 3, let words = side.map({ Double($0.inks.count) }).median,
      let width = side.map(\.box.width).median, let full = side.map(\.box.width).max()
    else { return false }
    let parted = side.count(where: \.isParted)
    let labelled = side.count { $0.runs[0].hasLabel }
    let inside = side.count { $0.inks[0].startsInside }
    let isCased = side.contains { $0.inks.contains(where: \.startsUpper) }
    return words > 3 && width > 0.7 * full && parted * 6 < side.count && labelled * 4 < side.count
      && (!isCased || inside * 4 >= side.count)
  }
}

extension RowDraft {
  /// Whether no text lies over the place.
  fileprivate func isOpen(at x: Double) -> Bool {
    // A stray sign is dirt.
    texts.allSatisfy { $0.right <= x || $0.left >= x || $0.isMark && $0.script.letters == 0 }
  }

  /// Whether the next row stands beside this one, but not level with it.
  fileprivate func isOffset(from next: RowDraft) -> Bool {
    next.level - level < 0.7 * min(height, next.height)
      && (box.right < next.box.left || next.box.right < box.left)
  }
}
