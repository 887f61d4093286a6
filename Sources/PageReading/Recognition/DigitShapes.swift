import DocumentModel

/// Compares the digits of a page with each other: what is read as the same digit must look the same.
///
/// A page prints each digit dozens of times in one typeface. A digit that looks like the page's sevens and not
/// like its ones is a seven, however surely it was read as a one. No model is asked, so its errors are not those
/// of the readings.
struct DigitShapes {
  private struct Sample {
    var word: Int
    /// Position among the word's scalars.
    var position: Int
    var digit: Unicode.Scalar
    var shape: [Float]
  }

  private static let columns = 8
  private static let rows = 12
  /// Fewer samples make no picture of a digit.
  private static let enough = 4

  private let ink: InkComponents
  private var samples: [Sample] = []
  private var texts: [Int: String] = [:]

  init(_ ink: InkComponents) { self.ink = ink }

  /// Takes the digits of a word whose tall pieces of ink are its signs one by one.
  mutating func add(_ word: Word, _ printed: PrintedMarks, number: Int) {
    let scalars = Array(word.text.unicodeScalars)
    let tall = printed.tall
    let signs = scalars.indices.filter { PointCheck.isTall(scalars[$0]) }
    guard scalars.allSatisfy({ PointCheck.isTall($0) || PointCheck.isLow($0) }), signs.count == tall.count
    else { return }
    texts[number] = word.text
    for (position, mark) in zip(signs, tall) where PointCheck.isDigit(scalars[position]) {
      // Wider than any digit: it touches its neighbour.
      guard mark.box.width * 10 <= mark.box.height * 9 else { continue }
      samples.append(
        Sample(word: number, position: position, digit: scalars[position], shape: shape(of: mark)))
    }
  }

  /// How much of each cell of a grid over the piece's box is inked, and how narrow the piece is.
  private func shape(of mark: PrintedMarks.Mark) -> [Float] {
    let box = mark.box
    var grid = [Float](repeating: 0, count: DigitShapes.columns * DigitShapes.rows)
    // The grid is as wide as digits are; a narrow digit stands in its middle.
    let width = max(Float(box.width), Float(box.height) * 0.66)
    let left = Float(box.left) - (width - Float(box.width)) / 2
    for y in box.top..<box.bottom {
      let row = min(DigitShapes.rows - 1, (y - box.top) * DigitShapes.rows / box.height)
      for run in ink.runs[ink.rowStarts[y]..<ink.rowStarts[y + 1]] where Int(run.component) == mark.component
      {
        for x in run.start..<run.end {
          let column = Int((Float(x) + 0.5 - left) / width * Float(DigitShapes.columns))
          grid[row * DigitShapes.columns + min(max(0, column), DigitShapes.columns - 1)] += 1
        }
      }
    }
    let cell = width / Float(DigitShapes.columns) * Float(box.height) / Float(DigitShapes.rows)
    return grid.map { min(1, $0 / cell) }
  }

  /// For each word with a digit that clearly looks like another one: its text with that digit put in.
  func contradictions() -> [Int: String] {
    let sums = Dictionary(grouping: samples, by: \.digit)
      .filter { $0.value.count >= DigitShapes.enough }
      .mapValues { group in (sum: DigitShapes.sum(group.map(\.shape)), count: group.count) }
    let means = sums.mapValues { own in own.sum.map { $0 / Float(own.count) } }
    var result: [Int: String] = [:]
    for sample in samples {
      guard let own = sums[sample.digit], let text = result[sample.word] ?? texts[sample.word] else {
        continue
      }
      // Without the sample itself: a mistaken one must not vouch for itself.
      let others = zip(own.sum, sample.shape).map { ($0 - $1) / Float(own.count - 1) }
      let distance = DigitShapes.distance(sample.shape, others)
      let rivals = means.filter { $0.key != sample.digit }
        .mapValues { DigitShapes.distance(sample.shape, $0) }
      guard let best = rivals.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
        best.value < distance * 0.6
      else { continue }
      var scalars = Array(text.unicodeScalars)
      scalars[sample.position] = best.key
      result[sample.word] = String(String.UnicodeScalarView(scalars))
    }
    return result
  }

  private static func sum(_ shapes: [[Float]]) -> [Float] {
    shapes.dropFirst().reduce(shapes[0]) { zip($0, $1).map { $0 + $1 } }
  }

  private static func distance(_ a: [Float], _ b: [Float]) -> Float {
    zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }
}

extension Word {
  /// The word with the text that its shapes speak for beside it, no longer sure.
  func contradicted(by text: String) -> Word {
    var word = self
    word.confidence = min(confidence, 0.5)
    word.agreeingReadings = 1
    word.alternatives = [Reading(text: text, confidence: 0.5)] + alternatives.filter { $0.text != text }
    return word
  }
}
