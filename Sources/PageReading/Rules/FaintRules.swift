/// Rules too faint or too broken for a threshold: thin grey lines on a noisy scan, rows of dots on a fax.
///
/// Along a line even a few dark pixels in ten lower the mean of a strip, and noise does not: a rule is a valley in the
/// means of strips one pixel thick, with paper on both sides, that goes on without a gap. Print is no such valley, for
/// letters are taller than lines are thick, and what stands in a column (arrows, strokes) has gaps.
struct FaintRules {
  /// Width over which is averaged, and how far one window is from the next, in pixels.
  private let window: Int
  private let step: Int
  private let unit: Int
  private let width: Int
  private let height: Int
  /// The mean brightness of each window in each row: `means[row * windows + window]`, in sixteenths.
  private let means: [Int32]
  private let windows: Int
  /// How many windows make a rule, and how many of a hundred along it must be darkened.
  private let fewest: Int
  private let coverage: Int

  /// A valley must be at least so deep, in sixteenths of a grey level.
  private static let depth: Int32 = 5 * 16
  /// Print counts as no darker than this, that a letter weigh no more than a rule.
  private static let darkest: UInt8 = 130

  /// A rule with its slant: pieces hardly higher than the rule is thick, from left to right or from the top.
  struct Line {
    var pieces: [PixelBox]

    /// What the whole fills.
    var box: PixelBox { pieces.dropFirst().reduce(pieces[0]) { $0.union($1) } }

    fileprivate func map(_ body: (PixelBox) -> PixelBox) -> Line { Line(pieces: pieces.map(body)) }
  }

  /// Rules that run across an image.
  ///
  /// - Parameters:
  ///   - boxes: of the components of its ink.
  ///   - unit: height of capitals and digits in pixels.
  static func across(_ gray: PixImage, _ boxes: [PixelBox], unit: Int) throws -> [Line] {
    let signs = signs(boxes, unit)
    // Nothing on a line of text is a dot between paper above and paper below: windows may be long, and dots far apart.
    return try FaintRules(gray, unit: unit, window: 4 * unit, fewest: 7, coverage: 60).lines().filter {
      $0.box.width >= 10 * unit && !isPrint($0, signs, unit)
    }
  }

  /// Rules that run down an image.
  static func down(_ gray: PixImage, _ boxes: [PixelBox], unit: Int) throws -> [Line] {
    let signs = signs(boxes, unit).map(transposed)
    // Decimal points stand below each other in every other row: windows are shorter than lines are apart.
    let found = try FaintRules(try gray.turned(90), unit: unit, window: unit, fewest: 17, coverage: 85)
      .lines()
    // Turned clockwise: a row of the turned image is a column of the page, its columns are rows from the foot up.
    return found.map { line in
      line.map { box in
        PixelBox(
          left: gray.height - box.right, top: box.top, right: gray.height - box.left, bottom: box.bottom)
      }
    }.filter {
      $0.box.width >= 10 * unit && !isPrint($0, signs, unit) && !isBetweenSigns($0, signs, unit)
    }.map { Line(pieces: $0.pieces.reversed().map(transposed)) }
  }

  private static func transposed(_ box: PixelBox) -> PixelBox {
    PixelBox(left: box.top, top: box.left, right: box.bottom, bottom: box.right)
  }

  private static func signs(_ boxes: [PixelBox], _ unit: Int) -> [PixelBox] {
    boxes.filter {
      min($0.width, $0.height) * 4 > max(16, unit) && max($0.width, $0.height) <= 3 * unit
    }
  }

  /// Whether more than the odd sign stands on a line: arrows or letters in a column darken it as well.
  private static func isPrint(_ line: Line, _ signs: [PixelBox], _ unit: Int) -> Bool {
    count(signs, on: line) { -(($0.height - 1) / 2) } * 20 * unit > line.box.width
  }

  /// Whether signs stand close beside a line in row after row, as digits beside their points.
  private static func isBetweenSigns(_ line: Line, _ signs: [PixelBox], _ unit: Int) -> Bool {
    count(signs, on: line) { _ in unit * 3 / 10 } * 4 * unit > line.box.width
  }

  /// How many signs lie on a line whose pieces are made higher on both sides.
  private static func count(
    _ signs: [PixelBox], on line: Line, growing higher: (PixelBox) -> Int
  ) -> Int {
    let strips = line.pieces.map { $0.grown(0, higher($0)) }
    return signs.count { sign in strips.contains { !$0.intersection(sign).isEmpty } }
  }

  private init(_ gray: PixImage, unit: Int, window: Int, fewest: Int, coverage: Int) throws {
    self.unit = unit
    self.fewest = fewest
    self.coverage = coverage
    width = gray.width
    height = gray.height
    self.window = min(max(16, window), max(1, gray.width))
    step = max(4, min(unit, self.window / 2))
    windows = max(1, (gray.width - self.window) / step + 1)
    let (window, step, windows) = (self.window, step, windows)
    means = try gray.withGrayRows { pixels in
      var result = [Int32](repeating: 0, count: windows * pixels.height)
      var sums = [Int32](repeating: 0, count: pixels.width + 1)
      for y in 0..<pixels.height {
        var sum: Int32 = 0
        for x in 0..<pixels.width {
          sum &+= Int32(max(FaintRules.darkest, pixels[x, y]))
          sums[x + 1] = sum
        }
        for index in 0..<windows {
          let start = index * step
          result[y * windows + index] = (sums[start + window] - sums[start]) * 16 / Int32(window)
        }
      }
      return result
    }
  }

  /// Valleys of neighbouring windows at one height, joined.
  ///
  /// Linear in the number of valleys: a hatched or shaded page has one every few rows.
  private func lines() -> [Line] {
    var open: [Chain] = []
    var closed: [Chain] = []
    for index in 0..<windows {
      let valleys = valleys(of: index)
      var rows = Dictionary(uniqueKeysWithValues: valleys.map { ($0.row, $0) })
      for place in open.indices {
        let row = open[place].last.row
        guard let nearest = [row, row - 1, row + 1, row - 2, row + 2].first(where: { rows[$0] != nil }),
          let valley = rows.removeValue(forKey: nearest)
        else { continue }
        open[place].links.append(valley)
      }
      closed += open.filter { index - $0.last.index > 4 && $0.links.count >= fewest }
      open.removeAll { index - $0.last.index > 4 }
      open += valleys.filter { rows[$0.row] != nil }.map { Chain(links: [$0]) }
    }
    return (closed + open).compactMap(\.trimmed).filter { chain in
      chain.links.count >= fewest
        && chain.links.count * 100 >= (chain.last.index - chain.first.index) * coverage
        && !standsUnderText(chain)
    }.map(line)
  }

  private struct Valley {
    var index: Int
    var row: Int
    /// How much darker than its sides, in sixteenths of a grey level.
    var depth: Int32
  }

  /// Windows with a valley at nearly one row, from left to right; never empty.
  private struct Chain {
    var links: [Valley]
    var first: Valley { links[0] }
    var last: Valley { links[links.count - 1] }

    /// Without the windows at both ends that a line fills to less than half.
    var trimmed: Chain? {
      let usual = links.map(\.depth).sorted()[links.count / 2]
      guard let start = links.firstIndex(where: { $0.depth * 2 >= usual }),
        let end = links.lastIndex(where: { $0.depth * 2 >= usual }), start < end
      else { return nil }
      return Chain(links: Array(links[start...end]))
    }
  }

  /// Cut where it has moved by more than a rule's thickness: one box of a slanting rule would cover the points of the
  /// print above and below.
  private func line(_ chain: Chain) -> Line {
    let drift = max(2, unit / 10)
    var pieces: [[Valley]] = []
    for link in chain.links {
      let rows = (pieces.last ?? []).map(\.row) + [link.row]
      if pieces.isEmpty || (rows.max() ?? 0) - (rows.min() ?? 0) > drift {
        pieces.append([link])
      } else {
        pieces[pieces.count - 1].append(link)
      }
    }
    return Line(pieces: pieces.map(box))
  }

  /// From the middle of the first window to that of the last, and half of what may be more.
  private func box(_ links: [Valley]) -> PixelBox {
    let rows = links.map(\.row)
    return PixelBox(
      left: links[0].index * step + window / 4, top: (rows.min() ?? 0) - 1,
      right: min(width, links[links.count - 1].index * step + window * 3 / 4), bottom: (rows.max() ?? 0) + 2)
  }

  private func mean(_ row: Int, _ index: Int) -> Int32 { means[row * windows + index] }

  /// The rows in which a window is darker than close above and close below, where paper is.
  private func valleys(of index: Int) -> [Valley] {
    let (near, far) = (max(3, unit / 6), max(5, unit / 3))
    guard height > 2 * unit + 2 else { return [] }
    var result: [Valley] = []
    for y in unit..<(height - unit) {
      let own = mean(y, index)
      guard own <= mean(y - 1, index), own < mean(y + 1, index) else { continue }
      var sides = Int32.max
      for distance in near...far {
        sides = min(sides, min(mean(y - distance, index), mean(y + distance, index)))
      }
      guard sides - own >= Self.depth else { continue }
      var paper = Int32.min
      for distance in near...unit {
        paper = max(paper, max(mean(y - distance, index), mean(y + distance, index)))
      }
      if (paper - sides) * 10 <= (paper - own) * 3 {
        result.append(Valley(index: index, row: y, depth: sides - own))
      }
    }
    return result
  }

  /// Whether print stands upon a line just beyond one of its ends: then it leads from a name to its value.
  private func standsUnderText(_ chain: Chain) -> Bool {
    func stands(_ index: Int, _ row: Int) -> Bool {
      guard (0..<windows).contains(index), row > unit, row + unit < height else { return false }
      let feet = (1...max(2, unit / 4)).map { mean(row - 1 - $0, index) }
      let below = mean(row + max(3, unit / 3), index)
      return feet.allSatisfy { $0 < below - 2 * Self.depth }
    }
    return stands(chain.first.index - window / step, chain.first.row)
      || stands(chain.last.index + window / step, chain.last.row)
  }
}
