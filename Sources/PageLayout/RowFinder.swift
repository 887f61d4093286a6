import DocumentModel

/// Gathers words that stand on one baseline across the whole width of a region.
///
/// Words are taken from left to right; each joins the row beside whose nearest words it stands, so a row may
/// drift or bend. Words of the text's usual height come first, then larger and smaller type, then marks: a
/// bracket or speck cannot bend a row. Cost is words × rows, some ten thousand comparisons for a page.
struct RowFinder {
  private var rows: [Trail] = []
  private let slope: Double

  /// A row under construction, its words from left to right.
  fileprivate struct Trail {
    var inks: [Ink] = []
    /// The band of each word with the slant taken out.
    var bands: [Band] = []
    /// What all bands cover, to pass over rows that are far away.
    var reach: Band
  }

  /// Top and bottom in points.
  fileprivate struct Band {
    var top: Double
    var bottom: Double
    var middle: Double { (top + bottom) / 2 }
    var height: Double { bottom - top }
    func union(_ other: Band) -> Band { Band(top: min(top, other.top), bottom: max(bottom, other.bottom)) }
  }

  /// Rows from top to bottom, the words of each from left to right.
  ///
  /// The slope is what lines fall for each point to the right.
  static func rows(of inks: [Ink], slope: Double) -> [[Ink]] {
    let typical = inks.map(\.box.height).median ?? 0
    var finder = RowFinder(slope: slope)
    let sorted = inks.sorted { ($0.box.left, $0.box.top, $0.index) < ($1.box.left, $1.box.top, $1.index) }
    let ranks = sorted.map { $0.rank(beside: typical) }
    for rank in 0...2 {
      for (ink, own) in zip(sorted, ranks) where own == rank { finder.add(ink) }
    }
    finder.mergeFragments()
    return finder.rows.sorted { ($0.middle, $0.inks[0].index) < ($1.middle, $1.inks[0].index) }.map(\.inks)
  }

  private init(slope: Double) { self.slope = slope }

  private mutating func add(_ ink: Ink) {
    let band = band(of: ink)
    var best: (row: Int, fit: Double)?
    for index in rows.indices where rows[index].reach.top < band.bottom && rows[index].reach.bottom > band.top
    {
      let fit = rows[index].fit(ink, band)
      if fit > 0, fit > best?.fit ?? 0 { best = (index, fit) }
    }
    if let best {
      rows[best.row].insert(ink, band)
    } else {
      rows.append(Trail(inks: [ink], bands: [band], reach: band))
    }
  }

  private func band(of ink: Ink) -> Band {
    let drop = slope * ink.box.midX
    return Band(top: ink.box.top - drop, bottom: ink.box.bottom - drop)
  }

  /// Joins pieces of a row that lost each other over a wide gap.
  private mutating func mergeFragments() {
    rows.sort { ($0.middle, $0.inks[0].index) < ($1.middle, $1.inks[0].index) }
    var merged: [Trail] = []
    for row in rows {
      if let last = merged.last, last.isBeside(row) {
        merged[merged.count - 1] = last.joined(row)
      } else {
        merged.append(row)
      }
    }
    rows = merged
  }
}

extension RowFinder.Trail {
  /// How well a word stands beside the row's words near it; 0 where it does not.
  fileprivate func fit(_ ink: Ink, _ band: RowFinder.Band) -> Double {
    let place = place(of: ink)
    var best = 0.0
    for near in [place - 1, place] where inks.indices.contains(near) {
      // A word that lies over or under one of the row cannot follow it.
      if inks[near].box.isStacked(with: ink.box) { return 0 }
      let beside = bands[near]
      let height = min(band.height, beside.height)
      let overlap = min(band.bottom, beside.bottom) - max(band.top, beside.top)
      guard height > 0, overlap > 0.45 * height else { continue }
      let gap = max(inks[near].box.left - ink.box.right, ink.box.left - inks[near].box.right, 0)
      let offset = abs(band.middle - beside.middle) / max(band.height, beside.height)
      best = max(best, overlap / height - 0.5 * offset - min(0.2, 0.0005 * gap))
    }
    return best
  }

  /// The index at which the word belongs from left to right.
  private func place(of ink: Ink) -> Int {
    var place = inks.count
    while place > 0, (inks[place - 1].box.left, inks[place - 1].index) > (ink.box.left, ink.index) {
      place -= 1
    }
    return place
  }

  fileprivate mutating func insert(_ ink: Ink, _ band: RowFinder.Band) {
    let place = place(of: ink)
    // A mark or tall bracket takes the band of the word it stands beside.
    let beside = bands[place > 0 ? place - 1 : place]
    let isRegular = band.height > 0.6 * beside.height && band.height < 1.5 * beside.height
    inks.insert(ink, at: place)
    bands.insert(isRegular ? band : beside, at: place)
    if isRegular { reach = reach.union(band) }
  }

  /// Mean middle of the words, in points, with the slant taken out.
  fileprivate var middle: Double { bands.reduce(0) { $0 + $1.middle } / Double(bands.count) }

  /// Whether the two are pieces of one row: side by side, with middles that hardly differ.
  fileprivate func isBeside(_ other: RowFinder.Trail) -> Bool {
    let (left, right) = inks[0].box.left < other.inks[0].box.left ? (self, other) : (other, self)
    guard let end = left.inks.last, end.box.right <= right.inks[0].box.left, let one = left.bands.last else {
      return false
    }
    let next = right.bands[0]
    return abs(one.middle - next.middle) < 0.3 * min(one.height, next.height)
  }

  fileprivate func joined(_ other: RowFinder.Trail) -> RowFinder.Trail {
    inks[0].box.left < other.inks[0].box.left
      ? RowFinder.Trail(
        inks: inks + other.inks, bands: bands + other.bands, reach: reach.union(other.reach))
      : RowFinder.Trail(
        inks: other.inks + inks, bands: other.bands + bands, reach: reach.union(other.reach))
  }
}

extension Box {
  /// Whether one stands over the other, so that they cannot follow each other on a row.
  fileprivate func isStacked(with other: Box) -> Bool {
    horizontalOverlap(other) > 0.5 * min(width, other.width)
      && verticalOverlap(other) < 0.5 * min(height, other.height)
  }
}

extension Ink {
  /// 0 for usual text, 1 for larger and smaller type, 2 for marks.
  fileprivate func rank(beside typical: Double) -> Int {
    if script.letters + script.digits == 0 || box.height > 1.6 * typical && box.width < 0.5 * box.height {
      return 2
    }
    return box.height > 0.6 * typical && box.height < 1.6 * typical ? 0 : 1
  }
}
