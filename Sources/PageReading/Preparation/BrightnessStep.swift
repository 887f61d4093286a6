/// Finds an edge of the sheet by the step in brightness across it, for a side where shadow makes the paper as dark as
/// what it lies on elsewhere: there is no one threshold, but paper is brighter than what lies right beside it.
struct BrightnessStep {
  enum Side: CaseIterable { case top, right, bottom, left }

  private let map: BlockMap
  private let side: Side
  /// How many blocks the side is long, and how many are looked at across it.
  private let length: Int
  private let depth: Int
  /// The step at each place, the paper being further inwards.
  private var steps: [Float] = []

  /// Blocks that are compared on either side of an edge.
  private static let reach = 5
  /// The greatest slant, as the sheet's check has it, and the step from one tried to the next.
  private static let slants = stride(from: -0.2, through: 0.2, by: 0.005)
  /// Of an edge three quarters are clearer than this.
  private static let leastStep: Float = 15

  init(_ map: BlockMap, _ side: Side) {
    self.map = map
    self.side = side
    let isUpright = side == .left || side == .right
    length = isUpright ? map.rows : map.columns
    depth = (isUpright ? map.columns : map.rows) * 45 / 100
    steps = (0..<length).flatMap(steps(at:))
  }

  /// Position along the image's other axis as a function of the place along the side, both in blocks from the image's top
  /// left; nil where no straight step parts the paper from something darker that reaches to the image's rim.
  var edge: (slope: Double, offset: Double)? {
    guard depth > 4 * Self.reach, length > 40, let best = strongest else { return nil }
    let found = samples.compactMap { step(best, at: $0) }.sorted()
    guard found.count * 10 >= samples.count * 7, found[found.count / 4] >= Self.leastStep,
      isDarkOutside(best)
    else { return nil }
    let offset = best.offset - best.slope * Double(length) / 2
    switch side {
    case .left, .top: return (best.slope, offset)
    case .right: return (-best.slope, Double(map.columns) - offset)
    case .bottom: return (-best.slope, Double(map.rows) - offset)
    }
  }

  /// A line across the steps: how far inwards at the middle of the side, and how much further with each block along it.
  private struct Line {
    var slope: Double
    var offset: Double
  }

  /// Places along the side, its ends left out, where corners may be bent or out of sight.
  private var samples: [Int] {
    Array(stride(from: length / 10, to: length * 9 / 10, by: max(1, length / 150)))
  }

  private var strongest: Line? {
    var best: (line: Line, score: Float)?
    for slope in Self.slants {
      for offset in (Self.reach + 1)..<(depth - Self.reach - 1) {
        let line = Line(slope: slope, offset: Double(offset))
        var (sum, count) = (Float(0), 0)
        for place in samples {
          guard let step = step(line, at: place) else { continue }
          // A clip or a finger weighs no more than its length.
          sum += min(60, max(-40, step))
          count += 1
        }
        guard count * 10 >= samples.count * 7 else { continue }
        if sum / Float(count) > best?.score ?? 0 { best = (line, sum / Float(count)) }
      }
    }
    return best?.line
  }

  private func position(_ line: Line, at place: Int) -> Int {
    Int((line.offset + line.slope * Double(place - length / 2)).rounded())
  }

  private func step(_ line: Line, at place: Int) -> Float? {
    let position = position(line, at: place)
    guard position > Self.reach, position < depth - Self.reach else { return nil }
    return steps[place * depth + position]
  }

  /// Whether nearly all that lies outside the line is darker than the paper right within it: below a dark band of print is
  /// a step as well.
  private func isDarkOutside(_ line: Line) -> Bool {
    var (dark, all) = (0, 0)
    for place in samples {
      let position = position(line, at: place)
      guard position > Self.reach, position < depth - Self.reach else { continue }
      let paper = (1...Self.reach).reduce(0) { $0 + value(place, position + $1) } / Self.reach
      for across in 0..<(position - 1) {
        all += 1
        dark += value(place, across) + 8 < paper ? 1 : 0
      }
    }
    return dark * 10 >= all * 8
  }

  /// The mean of the blocks further in less that of those further out, for each position; the two blocks at the edge
  /// itself are of both.
  private func steps(at place: Int) -> [Float] {
    let values = (0..<depth).map { value(place, $0) }
    let reach = Self.reach
    return (0..<depth).map { position in
      guard position > reach, position + reach + 1 < depth else { return 0 }
      let inner = values[(position + 1)...(position + reach)].reduce(0, +)
      let outer = values[(position - 1 - reach)..<(position - 1)].reduce(0, +)
      return Float(inner - outer) / Float(reach)
    }
  }

  private func value(_ place: Int, _ across: Int) -> Int {
    switch side {
    case .left: Int(map[across, place])
    case .right: Int(map[map.columns - 1 - across, place])
    case .top: Int(map[place, across])
    case .bottom: Int(map[place, map.rows - 1 - across])
    }
  }
}
