/// Where print ends and paper begins on an evenly lit page.
struct InkThreshold {
  /// Between print and paper, nearer to paper: thin strokes and points count as ink.
  var ink: Int
  /// Nearer to paper still, for thin grey rules.
  var faint: Int

  /// From the page's histogram: Otsu's threshold, moved towards white but not into the paper's grain.
  init(_ image: PixImage) throws {
    var histogram = [Int](repeating: 0, count: 256)
    try image.withGrayRows { pixels in
      for y in stride(from: 0, to: pixels.height, by: 2) {
        for x in stride(from: 0, to: pixels.width, by: 2) { histogram[Int(pixels[x, y])] += 1 }
      }
    }
    let otsu = InkThreshold.otsu(histogram)
    let grain = InkThreshold.grain(histogram)
    ink = max(otsu, min(otsu + (255 - otsu) * 4 / 10, grain))
    faint = max(ink, min(otsu + (255 - otsu) * 6 / 10, grain))
  }

  /// The brightness that splits the histogram into the two most even classes.
  private static func otsu(_ histogram: [Int]) -> Int {
    let total = Double(histogram.reduce(0, +))
    let sum = histogram.enumerated().reduce(0.0) { $0 + Double($1.offset * $1.element) }
    var (below, sumBelow, best, threshold) = (0.0, 0.0, -1.0, 128)
    for (value, count) in histogram.enumerated() {
      below += Double(count)
      sumBelow += Double(value * count)
      guard below > 0, below < total else { continue }
      let difference = sumBelow / below - (sum - sumBelow) / (total - below)
      let between = below * (total - below) * difference * difference
      if between > best { (best, threshold) = (between, value + 1) }
    }
    return min(190, max(90, threshold))
  }

  /// Below this lies less than one pixel in two hundred of the paper, were its grain alike on both sides.
  private static func grain(_ histogram: [Int]) -> Int {
    let total = histogram.reduce(0, +)
    var seen = 0
    var quartile = 255
    for (value, count) in histogram.enumerated() {
      seen += count
      if seen * 4 >= total {
        quartile = value
        break
      }
    }
    // The lower quartile lies 0.67 deviations under the paper's level, which is white; take five.
    return 255 - (255 - quartile) * 7
  }
}
