import DocumentModel

/// Gathers words that stand on one baseline across the whole width of a region.
///
/// Words are taken from left to right; each joins the row whose last words it stands beside, so a row may
/// drift or bend. Cost is words × rows, a few ten thousand comparisons for a page.
struct RowFinder {
  private var rows: [Trail] = []

  /// A row under construction.
  fileprivate struct Trail {
    var inks: [Ink]
    /// The band in which the row's next word is expected.
    var top: Double
    var bottom: Double
  }

  /// Rows from top to bottom, the words of each from left to right.
  static func rows(of inks: [Ink]) -> [[Ink]] {
    let typical = inks.map(\.box.height).median ?? 0
    var finder = RowFinder()
    let sorted = inks.sorted { ($0.box.left, $0.box.top, $0.index) < ($1.box.left, $1.box.top, $1.index) }
    // Brackets and specks that are taller than the text would bend a row; they join when the rows stand.
    for ink in sorted where !ink.isTall(beside: typical) { finder.add(ink) }
    for ink in sorted where ink.isTall(beside: typical) { finder.add(ink, followsBand: false) }
    return finder.rows.map { $0.inks.sorted { ($0.box.left, $0.index) < ($1.box.left, $1.index) } }
      .sorted { ($0.middle, $0.first?.index ?? 0) < ($1.middle, $1.first?.index ?? 0) }
  }

  private mutating func add(_ ink: Ink, followsBand: Bool = true) {
    var best: (row: Int, fit: Double)?
    for index in rows.indices {
      let fit = fit(ink, rows[index])
      if fit > 0.5, fit > best?.fit ?? 0 { best = (index, fit) }
    }
    guard let best else {
      rows.append(Trail(inks: [ink], top: ink.box.top, bottom: ink.box.bottom))
      return
    }
    rows[best.row].inks.append(ink)
    if followsBand { rows[best.row].follow(ink) }
  }

  /// Share of the lower of both heights that word and row have in common.
  private func fit(_ ink: Ink, _ row: Trail) -> Double {
    let overlap = min(ink.box.bottom, row.bottom) - max(ink.box.top, row.top)
    let height = min(ink.box.height, row.bottom - row.top)
    guard overlap > 0, height > 0 else { return 0 }
    if let last = row.inks.last, last.box.isStacked(with: ink.box) { return 0 }
    return overlap / height
  }
}

extension RowFinder.Trail {
  /// Moves the band to the new word, unless the word is a mark or a raised digit that says little about it.
  fileprivate mutating func follow(_ ink: Ink) {
    guard ink.box.height > 0.7 * (bottom - top) else { return }
    top = 0.4 * top + 0.6 * ink.box.top
    bottom = 0.4 * bottom + 0.6 * ink.box.bottom
  }
}

extension Box {
  /// Whether the two share so much of their width that they cannot follow each other on a row.
  fileprivate func isStacked(with other: Box) -> Bool {
    horizontalOverlap(other) > 0.6 * min(width, other.width)
  }
}

extension Ink {
  fileprivate func isTall(beside typical: Double) -> Bool {
    box.height > 1.6 * typical && box.width < 0.5 * box.height
  }
}

extension [Ink] {
  /// Mean height of the vertical centres, in points.
  var middle: Double { isEmpty ? 0 : reduce(0) { $0 + $1.box.midY } / Double(count) }
}
