/// The times of a case's runs.
struct Timing {
  private var seconds: [Double] = []

  mutating func add(_ work: () throws -> Void) rethrows {
    let clock = ContinuousClock()
    let elapsed = try clock.measure(work)
    let (whole, fraction) = elapsed.components
    seconds.append(Double(whole) + Double(fraction) * 1e-18)
  }

  var fastest: Double { seconds.min() ?? 0 }

  var median: Double {
    let sorted = seconds.sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
