import DocumentModel

/// The slant that is left in a page's lines, found by the sharpest profile of word bottoms.
///
/// The slope is tried coarsely over ±2.5°, then finely; each trial is one pass over the words.
enum Slant {
  /// Points that lines fall for each point to the right; 0 where no slope stands out.
  static func slope(of inks: [Ink]) -> Double {
    let words = inks.filter { $0.script.letters + $0.script.digits > 1 }
    guard words.count > 7, let height = words.map(\.box.height).median, height > 0 else { return 0 }
    let profile = Profile(words: words, bin: 0.2 * height)
    let coarse = profile.best(around: 0, step: 0.004, steps: 11)
    let fine = profile.best(around: coarse, step: 0.0005, steps: 8)
    // A straight page is far more likely than one that is slanted by a trace.
    return profile.score(fine) > 1.05 * profile.score(0) ? fine : 0
  }

  /// How words heap up on lines, for any slope.
  private struct Profile {
    let points: [(x: Double, y: Double)]
    let bin: Double
    let width: Double

    init(words: [Ink], bin: Double) {
      let left = words.map(\.box.left).min() ?? 0
      let top = words.map(\.box.top).min() ?? 0
      points = words.map { ($0.box.midX - left, $0.box.bottom - top) }
      self.bin = bin
      width = points.map(\.x).max() ?? 0
    }

    func best(around centre: Double, step: Double, steps: Int) -> Double {
      // The middle first: of equals it stays.
      let trials = (-steps...steps).sorted { abs($0) < abs($1) }.map { centre + Double($0) * step }
      var best = (slope: centre, score: -1.0)
      for slope in trials {
        let score = score(slope)
        if score > best.score { best = (slope, score) }
      }
      return best.slope
    }

    /// Sum of squares of the words in each bin, neighbouring bins counted half.
    func score(_ slope: Double) -> Double {
      let drop = abs(slope) * width
      let last = points.reduce(0) { max($0, $1.y) } + 2 * drop
      var counts = Array(repeating: 0.0, count: Int(last / bin) + 4)
      for point in points {
        let index = max(0, Int((point.y - slope * point.x + drop) / bin)) + 1
        guard index + 1 < counts.count else { continue }
        counts[index] += 1
        counts[index - 1] += 0.5
        counts[index + 1] += 0.5
      }
      return counts.reduce(0) { $0 + $1 * $1 }
    }
  }
}
