import ClinicalRecord

/// A range has its lower end below its upper one, and a value far off it without a flag has lost its point.
struct RangeSanityCheck: ResultCheck {
  func findings(in sample: Sample) -> [Finding] {
    sample.results.indices.compactMap { index in
      let result = sample.results[index]
      guard let range = result.range, let number = result.value.number else { return nil }
      if let low = range.low, let high = range.high, low >= high { return .accused([index], .implausible) }
      return isPowerOff(number, range.low, range.high, result) ? .accused([index], .implausible) : nil
    }
  }

  /// Ten or a hundred times the range, printed with fewer decimals than it and with no flag beside it.
  private func isPowerOff(_ number: Double, _ low: Double?, _ high: Double?, _ result: ResultDraft) -> Bool {
    guard result.flag == nil, let text = result.range?.text else { return false }
    let decimals = Self.decimals(text)
    if let high, high > 0, number > high * 4, result.decimals < decimals { return true }
    if let low, low > 0, number > 0, number < low / 4, result.decimals > decimals { return true }
    return false
  }

  /// Digits behind the point in the first number of a range that has one.
  static func decimals(_ text: String) -> Int {
    let shapes = NumberScanner.shapes(in: Array(text.utf8))
    return shapes.compactMap { $0.signs.isEmpty ? nil : $0.groups.last?.utf8.count }.max() ?? 0
  }
}
