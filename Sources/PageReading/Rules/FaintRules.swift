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

  /// Boxes of rules that run across an image.
  ///
  /// - Parameters:
  ///   - boxes: of the components of its ink.
  ///   - unit: height of capitals and digits in pixels.
  static func across(_ gray: PixImage, _ boxes: [PixelBox], unit: Int) throws -> [PixelBox] {
    let signs = signs(boxes, unit)
    // Nothing on a line of text is a dot between paper above and paper below: windows may be long, and dots far apart.
    return try FaintRules(gray, unit: unit, window: 4 * unit, fewest: 7, coverage: 60).boxes().filter {
      $0.width >= 10 * unit && !isPrint($0, signs, unit)
    }
  }

  /// Boxes of rules that run down an image.
  static func down(_ gray: PixImage, _ boxes: [PixelBox], unit: Int) throws -> [PixelBox] {
    let signs = signs(boxes, unit).map(transposed)
    // Decimal points stand below each other in every other row: windows are shorter than lines are apart.
    let found = try FaintRules(try gray.turned(90), unit: unit, window: unit, fewest: 17, coverage: 85)
      .boxes()
    // Turned clockwise: a row of the turned image is a column of the page, its columns are rows from the foot up.
    return found.map { box in
      PixelBox(left: gray.height - box.right, top: box.top, right: gray.height - box.left, bottom: box.bottom)
    }.filter {
      $0.width >= 10 * unit && !isPrint($0, signs, unit) && !isBetweenSigns($0, signs, unit)
    }.map(transposed)
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
  private static func isPrint(_ line: PixelBox, _ signs: [PixelBox], _ unit: Int) -> Bool {
    let middle = line.grown(0, -((line.height - 1) / 2))
    return signs.count { !$0.intersection(middle).isEmpty } * 20 * unit > line.width
  }

  /// Whether signs stand close beside a line in row after row, as digits beside their points.
  private static func isBetweenSigns(_ line: PixelBox, _ signs: [PixelBox], _ unit: Int) -> Bool {
    let near = line.grown(0, unit * 3 / 10)
    return signs.count { !$0.intersection(near).isEmpty } * 4 * unit > line.width
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
  private func boxes() -> [PixelBox] {
    var open: [Chain] = []
    var closed: [Chain] = []
    for index in 0..<windows {
      var valleys = valleys(of: index)
      for place in open.indices {
        guard
          let nearest = valleys.indices.min(by: {
            distance(valleys[$0], open[place]) < distance(valleys[$1], open[place])
          }),
          distance(valleys[nearest], open[place]) <= 2
        else { continue }
        open[place].links.append(valleys.remove(at: nearest))
      }
      closed += open.filter { index - $0.last.index > 4 && $0.links.count >= fewest }
      open.removeAll { index - $0.last.index > 4 }
      open += valleys.map { Chain(links: [$0]) }
    }
    return (closed + open).compactMap(\.trimmed).filter { chain in
      chain.links.count >= fewest
        && chain.links.count * 100 >= (chain.last.index - chain.first.index) * coverage
        && !standsUnderText(chain)
    }.map(box)
  }

  private func distance(_ valley: Valley, _ chain: Chain) -> Int { abs(valley.row - chain.last.row) }

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

  /// From the middle of the first window to that of the last, and half of what may be more.
  private func box(_ chain: Chain) -> PixelBox {
    let rows = chain.links.map(\.row)
    return PixelBox(
      left: chain.first.index * step + window / 4, top: (rows.min() ?? 0) - 1,
      right: min(width, chain.last.index * step + window * 3 / 4), bottom: (rows.max() ?? 0) + 2)
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
