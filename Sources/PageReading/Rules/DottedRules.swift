/// Rules of which a fax or a weak printer leaves single dots and dashes, too far apart to be bridged.
///
/// They divide nothing for certain, so no cell is made of them; but dots that are read as text make columns
/// of signs that nobody printed.
struct DottedRules {
  /// Indices of the components that are dots of such rules.
  private(set) var dots: Set<Int> = []
  private(set) var vertical: [PixelBox] = []

  /// - Parameters:
  ///   - boxes: of the components of the page's ink without the rules that are known already.
  ///   - unit: height of capitals and digits in pixels.
  init(_ boxes: [PixelBox], unit: Int) {
    let size = DotSize(unit: unit, gap: 2 * unit)
    for (chain, _) in size.chains(boxes) { dots.formUnion(chain) }
    let turned = boxes.map(DottedRules.transposed)
    // Points and colons that stand below each other in a list are further apart than capitals are tall.
    for (chain, line) in DotSize(unit: unit, gap: unit).chains(turned) {
      vertical.append(DottedRules.transposed(line))
      dots.formUnion(chain)
    }
  }

  private static func transposed(_ box: PixelBox) -> PixelBox {
    PixelBox(left: box.top, top: box.left, right: box.bottom, bottom: box.right)
  }
}

/// What makes a row of dots a rule, for rules across.
private struct DotSize {
  let unit: Int
  /// The widest gap between two dots, in pixels.
  let gap: Int

  /// Rows of at least fourteen dots over as many cap heights, with nothing printed on them or close beside, and the lines
  /// that they make.
  func chains(_ boxes: [PixelBox]) -> [(members: [Int], line: PixelBox)] {
    let thin = boxes.indices.filter { boxes[$0].height * 4 <= max(16, unit) && boxes[$0].width <= 4 * unit }
      .sorted { (boxes[$0].left, boxes[$0].top, $0) < (boxes[$1].left, boxes[$1].top, $1) }
    let signs = boxes.indices.filter {
      boxes[$0].height * 100 >= unit * 45 && boxes[$0].height < 6 * unit && boxes[$0].width < 30 * unit
    }
    var rows = DotRows(thin.map { boxes[$0] }, unit: unit, gap: gap)
    return rows.linked().compactMap { chain in
      let members = chain.map { thin[$0] }
      guard let first = members.first, members.count >= 14 else { return nil }
      let line = members.reduce(boxes[first]) { $0.union(boxes[$1]) }
      guard line.width >= 14 * unit, isStraight(members.map { boxes[$0] }) else { return nil }
      let own = Set(members)
      let others = signs.filter { !own.contains($0) }.map { boxes[$0] }
      return isFree(line, others) ? (members, line) : nil
    }
  }

  /// The slant from end to end is a page's, and few dots lie off it.
  private func isStraight(_ dots: [PixelBox]) -> Bool {
    let half = dots.count / 2
    func mean(_ part: ArraySlice<PixelBox>, _ value: (PixelBox) -> Int) -> Double {
      Double(part.reduce(0) { $0 + value($1) }) / Double(max(1, part.count))
    }
    let (x0, y0) = (mean(dots[..<half], \.midX), mean(dots[..<half], \.midY))
    let (x1, y1) = (mean(dots[half...], \.midX), mean(dots[half...], \.midY))
    let slope = (y1 - y0) / max(1, x1 - x0)
    let near = dots.count { abs(Double($0.midY) - y0 - slope * (Double($0.midX) - x0)) <= 2.5 }
    return abs(slope) < 0.02 && near * 10 >= dots.count * 9
  }

  /// Whether signs neither stand on a line nor, for most of it, close above and below, as letters do whose own
  /// dots these might be.
  private func isFree(_ line: PixelBox, _ signs: [PixelBox]) -> Bool {
    let reach = line.grown(0, max(2, unit / 5))
    let close = signs.filter { !$0.intersection(reach).isEmpty }
    let crossing = close.count { $0.top < line.top - 1 && $0.bottom > line.bottom + 1 }
    let covered = close.reduce(0) { $0 + $1.width }
    return crossing * 8 * unit <= line.width && covered * 5 <= line.width
  }
}

/// Links dots from left to right.
private struct DotRows {
  private let dots: [PixelBox]
  private let drift: Int
  private let gap: Int
  private let band: Int
  /// Chains by the row in which they end; each a list of indices.
  private var open: [Int: [[Int]]] = [:]
  private var closed: [[Int]] = []

  init(_ dots: [PixelBox], unit: Int, gap: Int) {
    self.dots = dots
    self.gap = gap
    drift = max(2, unit / 12)
    band = max(4, unit / 4)
  }

  mutating func linked() -> [[Int]] {
    for index in dots.indices { add(index) }
    return closed + open.keys.sorted().flatMap { open[$0] ?? [] }
  }

  private mutating func add(_ index: Int) {
    let dot = dots[index]
    let home = dot.midY / band
    var best: (distance: Int, row: Int, place: Int)?
    for row in (home - 1)...(home + 1) {
      retire(row, before: dot.left)
      for (place, chain) in (open[row] ?? []).enumerated() {
        guard let last = chain.last.map({ dots[$0] }), abs(last.midY - dot.midY) <= drift else { continue }
        let distance = max(0, dot.left - last.right) + 4 * abs(last.midY - dot.midY)
        if distance < best?.distance ?? .max { best = (distance, row, place) }
      }
    }
    var chain = [index]
    if let best, let found = open[best.row]?.remove(at: best.place) { chain = found + chain }
    open[home, default: []].append(chain)
  }

  /// Closes the chains of a row that no dot from `left` on can continue; short ones are forgotten.
  private mutating func retire(_ row: Int, before left: Int) {
    guard let chains = open[row], !chains.isEmpty else { return }
    let (gap, dots) = (gap, dots)
    func isOver(_ chain: [Int]) -> Bool { chain.last.map { left - dots[$0].right > gap } ?? true }
    guard chains.contains(where: isOver) else { return }
    closed += chains.filter { $0.count >= 14 && isOver($0) }
    open[row] = chains.filter { !isOver($0) }
  }
}
