import DocumentModel

/// Judges from pixels how well a page can be read, so that a doubtful page can be asked for again.
enum QualityJudge {
  /// What the page looks like before anything is mended.
  struct Look {
    /// Brightness of paper and of print, 0…255.
    var paper: Int
    var print: Int
    /// The steepest step between neighbouring pixels, as a share of the distance between paper and print.
    var sharpness: Double

    /// Measured on the grey image as it came; every other row.
    init(_ gray: PixImage) throws {
      var levels = [Int](repeating: 0, count: 256)
      var steps = [Int](repeating: 0, count: 256)
      try gray.withGrayRows { pixels in
        for y in stride(from: 0, to: pixels.height, by: 2) {
          for x in 1..<max(1, pixels.width - 1) {
            levels[Int(pixels[x, y])] += 1
            steps[abs(Int(pixels[x + 1, y]) - Int(pixels[x - 1, y]))] += 1
          }
        }
      }
      paper = Look.level(levels, 0.70)
      print = Look.level(levels, 0.01)
      sharpness = Double(Look.level(steps, 0.997)) / Double(max(1, paper - print))
    }

    private static func level(_ histogram: [Int], _ share: Double) -> Int {
      var remaining = Int(Double(histogram.reduce(0, +)) * share)
      for (value, count) in histogram.enumerated() {
        remaining -= count
        if remaining < 0 { return value }
      }
      return 255
    }
  }

  /// The verdict on a page; `meanConfidence` is that of its words.
  static func judge(_ look: Look, _ found: FoundPage, meanConfidence: Double?) -> PageQuality {
    var reasons: [PageQuality.Reason] = []
    if look.paper < 110 { reasons.append(.dark) }
    if meanConfidence != nil, look.sharpness < 0.25 { reasons.append(.blurred) }
    if !found.segments.isEmpty, found.page.capHeight < 11 { reasons.append(.lowResolution) }
    if isCutOff(found) { reasons.append(.cutOff) }
    if meanConfidence != nil, look.paper - look.print < 60 { reasons.append(.lowContrast) }
    if abs(found.page.skewDegrees) > 4 { reasons.append(.skewed) }
    if let meanConfidence, meanConfidence < 0.4 { return PageQuality(verdict: .unreadable, reasons: reasons) }
    let isPoor = !reasons.isEmpty || (meanConfidence ?? 1) < 0.6
    return PageQuality(verdict: isPoor ? .poor : .good, reasons: reasons)
  }

  /// Whether at least three lines of text run into the left or right edge.
  private static func isCutOff(_ found: FoundPage) -> Bool {
    let right = found.page.gray.width - 2
    let touching = found.segments.filter {
      ($0.box.left <= 1 || $0.box.right >= right) && $0.members.count >= 3
    }
    return touching.count >= 3
  }
}
