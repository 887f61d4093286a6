/// Chains signs to their right-hand neighbours on the same line.
struct Chaining {
  let boxes: [PixelBox]
  let walls: [PixelBox]
  let unit: Int

  /// The chains among the given components, each a list of their indices.
  func groups(of members: [Int]) -> [[Int]] {
    let order = members.sorted { (boxes[$0].left, boxes[$0].top, $0) < (boxes[$1].left, boxes[$1].top, $1) }
    var sets = DisjointSets(count: order.count)
    let bands = Bands(order.map { boxes[$0] }, height: max(8, unit * 2))
    for position in order.indices {
      link(position, order, bands, &sets)
    }
    var groups: [Int: [Int]] = [:]
    for position in order.indices { groups[sets.root(position), default: []].append(order[position]) }
    return groups.keys.sorted().compactMap { groups[$0] }
  }

  private func link(_ position: Int, _ order: [Int], _ bands: Bands, _ sets: inout DisjointSets) {
    let box = boxes[order[position]]
    var nearest: (gap: Int, position: Int)?
    // A comma or dash may be the nearest and hang too low for what follows it: the next full sign counts as well.
    var nearestFull: (gap: Int, position: Int)?
    for other in bands.after(position, box) {
      let next = boxes[order[other]]
      let gap = next.left - box.right
      if gap > reach(box, box) * 5 { break }
      guard isSameLine(box, next) else { continue }
      if gap <= 0 {
        sets.unite(position, other)
      } else if gap <= reach(box, next) {
        if gap < nearest?.gap ?? .max { nearest = (gap, other) }
        if next.height * 10 >= box.height * 6, gap < nearestFull?.gap ?? .max { nearestFull = (gap, other) }
      }
    }
    for link in [nearest, nearestFull].compactMap({ $0 })
    where !Chaining.isWalled(box, boxes[order[link.position]], walls) {
      sets.unite(position, link.position)
    }
  }

  /// The widest gap within a segment: 1.6 cap heights, wider than any space between words of set prose.
  private func reach(_ a: PixelBox, _ b: PixelBox) -> Int {
    max(unit, min(max(a.height, b.height), 4 * unit)) * 16 / 10
  }

  private func isSameLine(_ a: PixelBox, _ b: PixelBox) -> Bool {
    let (low, high) = (min(a.height, b.height), max(a.height, b.height))
    return a.verticalOverlap(b) * 2 >= low && high * 10 <= max(low * 21, unit * 14)
  }

  /// Whether an upright rule stands between two boxes.
  static func isWalled(_ a: PixelBox, _ b: PixelBox, _ walls: [PixelBox]) -> Bool {
    let (left, right) = a.midX < b.midX ? (a, b) : (b, a)
    let top = max(a.top, b.top)
    let bottom = min(a.bottom, b.bottom)
    return walls.contains {
      $0.midX >= left.midX && $0.midX <= right.midX && $0.midX + 3 >= left.right && $0.midX <= right.left + 3
        && $0.top <= max(top, bottom) && $0.bottom >= min(top, bottom)
    }
  }
}

/// Boxes sorted by their left edge, found again by the height at which they stand.
private struct Bands {
  private var bands: [[Int]]
  private let height: Int
  private let boxes: [PixelBox]

  init(_ boxes: [PixelBox], height: Int) {
    self.height = height
    self.boxes = boxes
    bands = Array(repeating: [], count: (boxes.map(\.bottom).max() ?? 0) / height + 1)
    for (position, box) in boxes.enumerated() {
      for band in (box.top / height)...(max(box.top, box.bottom - 1) / height) {
        bands[band].append(position)
      }
    }
  }

  /// Positions greater than `position` of boxes that share a band with `box`, by their left edge.
  func after(_ position: Int, _ box: PixelBox) -> [Int] {
    let range = (box.top / height)...(max(box.top, box.bottom - 1) / height)
    if range.count == 1 { return Array(tail(bands[range.lowerBound], position)) }
    var seen = Set<Int>()
    return range.flatMap { tail(bands[$0], position).prefix(40) }.filter { seen.insert($0).inserted }.sorted()
  }

  private func tail(_ band: [Int], _ position: Int) -> ArraySlice<Int> {
    var low = 0
    var high = band.count
    while low < high {
      let middle = (low + high) / 2
      if band[middle] <= position { low = middle + 1 } else { high = middle }
    }
    return band[low..<min(band.count, low + 60)]
  }
}
