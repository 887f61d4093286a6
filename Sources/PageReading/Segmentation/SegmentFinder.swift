/// Groups a page's ink into segments of text lines.
///
/// Built upon components, not upon projections, so that columns, slanted lines and cells need no layout: each
/// sign is chained to its nearest neighbour on the right, then small marks (points, commas, accents, dashes)
/// join the segment they stand at.
struct SegmentFinder {
  let ink: InkComponents
  /// Upright rules, which no segment crosses.
  let walls: [PixelBox]
  /// Height of capitals and digits in pixels.
  let unit: Int
  /// Components that are known to be something else than text.
  var noText: Set<Int> = []

  /// The owner of a component that no segment claims: too small to judge, so it stays in the picture of the
  /// segment it lies in, for it may be a faint decimal point.
  static let unowned = -1
  /// The owner of a component that is certainly no text.
  static let rejected = -2

  private enum Role { case sign, mark, picture, speck, line, arrow }

  /// Segments from left to right and top to bottom as their first components come; and which segment each
  /// component belongs to, or `unowned` or `rejected`.
  func find() -> (segments: [TextSegment], owners: [Int]) {
    let boxes = ink.components.map(\.box)
    var roles = ink.components.map(role)
    for index in Leaders.find(boxes.indices.filter { roles[$0] == .mark }.map { ($0, boxes[$0]) }, unit: unit)
    {
      roles[index] = .line
    }
    let arrows = ArrowFinder(ink: ink, unit: unit).arrows()
    for index in arrows.keys { roles[index] = .arrow }
    for index in noText { roles[index] = .line }
    let chains = Chaining(boxes: boxes, walls: walls, unit: unit)
    var groups = chains.groups(of: boxes.indices.filter { roles[$0] == .sign })
    groups = mergeOverlapping(groups, boxes)
    let loose = attachMarks(boxes.indices.filter { roles[$0] == .mark }, to: &groups, boxes)
    groups += chains.groups(of: loose).filter(isLegible)
    groups = mergeOverlapping(groups, boxes)
    let segments =
      (groups.map(segment) + arrows.filter { !noText.contains($0.key) }.map { segment($0.key, $0.value) })
      .sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
    var owners = roles.map { $0 == .line ? SegmentFinder.rejected : SegmentFinder.unowned }
    for (number, segment) in segments.enumerated() {
      for member in segment.members { owners[member] = number }
    }
    return (segments, owners)
  }

  private func role(_ component: InkComponents.Component) -> Role {
    let (width, height) = (component.box.width, component.box.height)
    if component.area <= (unit >= 20 ? 3 : 2) { return .speck }
    // What rules leave behind: slivers far longer than a dash, or thinner and taller than a stroke.
    if width >= 3 * unit, height * 3 <= unit { return .line }
    if height >= 2 * unit, width * 6 <= unit { return .line }
    if height > 6 * unit || width > 30 * unit { return .picture }
    if height * 100 >= unit * 45 { return .sign }
    return .mark
  }

  /// Parts of one line that lie over each other (Chinese characters, accents above capitals) become one.
  private func mergeOverlapping(_ groups: [[Int]], _ boxes: [PixelBox]) -> [[Int]] {
    var groups = groups.map { (members: $0, box: union($0, boxes)) }
      .sorted { ($0.box.left, $0.box.top) < ($1.box.left, $1.box.top) }
    var changed = true
    while changed {
      changed = false
      var index = 0
      while index < groups.count {
        var other = index + 1
        while other < groups.count {
          if belongTogether(groups[index].box, groups[other].box) {
            groups[index].members += groups[other].members
            groups[index].box = groups[index].box.union(groups[other].box)
            groups.remove(at: other)
            changed = true
          } else {
            other += 1
          }
        }
        index += 1
      }
    }
    return groups.map(\.members)
  }

  private func belongTogether(_ a: PixelBox, _ b: PixelBox) -> Bool {
    guard a.horizontalOverlap(b) > 0 else { return false }
    let shared = a.verticalOverlap(b)
    let (low, high) = (min(a.height, b.height), max(a.height, b.height))
    return shared * 2 >= low && a.union(b).height * 10 <= max(high, unit) * 16
  }

  private func union(_ members: [Int], _ boxes: [PixelBox]) -> PixelBox {
    members.dropFirst().reduce(boxes[members[0]]) { $0.union(boxes[$1]) }
  }

  /// Gives each mark to the nearest segment in reach; returns those that stand alone.
  private func attachMarks(_ marks: [Int], to groups: inout [[Int]], _ boxes: [PixelBox]) -> [Int] {
    var extents = groups.map { union($0, boxes) }
    var waiting = marks
    for _ in 0..<3 {
      var loose: [Int] = []
      for mark in waiting {
        if let group = nearest(boxes[mark], extents) {
          groups[group].append(mark)
          // Only sideways: a speck above a line must not make the line taller.
          extents[group].left = min(extents[group].left, boxes[mark].left)
          extents[group].right = max(extents[group].right, boxes[mark].right)
        } else {
          loose.append(mark)
        }
      }
      guard loose.count < waiting.count else { return loose }
      waiting = loose
    }
    return waiting
  }

  private func nearest(_ mark: PixelBox, _ extents: [PixelBox]) -> Int? {
    var best: (distance: Int, group: Int)?
    for (group, extent) in extents.enumerated() {
      let across = max(0, -mark.horizontalOverlap(extent))
      let down = max(0, -mark.verticalOverlap(extent))
      let local = max(unit / 2, min(extent.height, 3 * unit))
      guard across <= local, down * 10 <= local * 4, !isWalled(mark, extent) else { continue }
      let distance = across + 3 * down
      if best.map({ distance < $0.distance }) ?? true { best = (distance, group) }
    }
    return best?.group
  }

  private func isWalled(_ a: PixelBox, _ b: PixelBox) -> Bool {
    Chaining.isWalled(a, b, walls)
  }

  /// Whether marks that stand alone may be text (a dash, asterisks) and not dirt.
  private func isLegible(_ members: [Int]) -> Bool {
    let box = members.dropFirst().reduce(ink.components[members[0]].box) { $0.union(ink.components[$1].box) }
    if box.width >= 4 * unit, box.height * 3 <= unit { return false }
    return members.contains {
      let component = ink.components[$0]
      return max(component.box.width, component.box.height) * 10 >= unit * 3
        && component.area * 50 >= unit * unit
    }
  }

  private func segment(_ index: Int, _ arrow: Arrow) -> TextSegment {
    var segment = segment([index])
    segment.arrow = arrow
    return segment
  }

  private func segment(_ members: [Int]) -> TextSegment {
    let boxes = members.map { ink.components[$0].box }
    let box = boxes.dropFirst().reduce(boxes[0]) { $0.union($1) }
    let signs = boxes.filter { $0.height * 100 >= unit * 45 }
    let ordered = members.sorted {
      (ink.components[$0].box.left, $0) < (ink.components[$1].box.left, $1)
    }
    guard !signs.isEmpty else {
      // Marks alone give no size: take the page's, with the marks at mid height.
      return TextSegment(members: ordered, box: box, baseline: box.midY + unit / 2, capHeight: unit)
    }
    let bottoms = signs.map(\.bottom).sorted()
    let heights = signs.map(\.height).sorted()
    var capHeight = heights[heights.count * 8 / 10]
    if heights.count <= 3, capHeight * 100 < unit * 85 { capHeight = unit }
    return TextSegment(
      members: ordered, box: box, baseline: bottoms[bottoms.count / 2], capHeight: capHeight)
  }
}
