import DocumentModel

/// A column while its table grows: where the texts in it start and end.
struct ColumnTrack {
  private var lefts: [Double]
  private var rights: [Double]
  private(set) var extent: ClosedRange<Double>
  /// Texts that begin with a figure and hold no unit.
  private(set) var figures: Int

  init(_ run: Run) {
    lefts = [run.left]
    rights = [run.right]
    extent = run.left...max(run.left, run.right)
    figures = run.isFigure ? 1 : 0
  }

  mutating func add(_ run: Run) {
    lefts.insertSorted(run.left)
    rights.insertSorted(run.right)
    figures += run.isFigure ? 1 : 0
    extent = min(extent.lowerBound, run.left)...max(extent.upperBound, run.right)
  }

  mutating func merge(_ other: ColumnTrack) {
    for left in other.lefts { lefts.insertSorted(left) }
    for right in other.rights { rights.insertSorted(right) }
    figures += other.figures
    extent = min(extent.lowerBound, other.extent.lowerBound)...max(extent.upperBound, other.extent.upperBound)
  }

  var count: Int { lefts.count }
  /// Median start in points.
  var left: Double { lefts[lefts.count / 2] }
  /// Median end in points.
  var right: Double { max(left, rights[rights.count / 2]) }
  var midX: Double { (left + right) / 2 }

  /// Whether the text starts, ends or is centred where the column's texts mostly do.
  func isAligned(_ run: Run, within tolerance: Double) -> Bool {
    abs(run.left - left) < tolerance || abs(run.right - right) < tolerance || abs(run.midX - midX) < tolerance
  }

  /// How far the text reaches into the part that the column's texts mostly cover, in points.
  func overlap(_ run: Run) -> Double { run.overlap(left: left, right: right) }
}

extension [Double] {
  fileprivate mutating func insertSorted(_ value: Double) {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    insert(value, at: low)
  }
}
