/// How many single letters must change to turn one text into another (Levenshtein), as far as a limit.
package enum EditDistance {
  /// The distance, or nil where it is above the limit.
  ///
  /// Time is the product of the lengths; texts whose lengths differ by more than the limit cost nothing.
  package static func between(_ one: [UInt8], _ other: [UInt8], atMost limit: Int) -> Int? {
    guard abs(one.count - other.count) <= limit else { return nil }
    var previous = Array(0...other.count)
    for (row, byte) in one.enumerated() {
      var current = [row + 1]
      var best = row + 1
      for (column, candidate) in other.enumerated() {
        let cost = min(
          previous[column] + (byte == candidate ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
        current.append(cost)
        best = min(best, cost)
      }
      if best > limit { return nil }
      previous = current
    }
    let distance = previous[other.count]
    return distance <= limit ? distance : nil
  }
}
