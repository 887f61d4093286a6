/// The written form of a number: groups of digits and the signs between them, before it is decided what those mean.
package struct NumberShape: Sendable, Hashable {
  /// In the text scanned, without comparator or unit.
  package let range: Range<Int>
  /// Each group of digits as ASCII digits.
  package let groups: [String]
  /// The sign between consecutive groups: `.`, `,`, `'` or a space (thin or no-break).
  package let signs: [UInt8]

  /// The decimal sign, where the shape alone tells: the last of two different signs, or one sign that cannot stand
  /// for thousands. A single sign before exactly three digits tells nothing.
  package var certainDecimalSign: UInt8? {
    guard let last = signs.last, let fraction = groups.last,
      last == UInt8(ascii: ".") || last == UInt8(ascii: ",")
    else { return nil }
    if signs.count == 1 { return fraction.count != 3 || groups[0] == "0" ? last : nil }
    return signs.dropLast().contains(last) ? nil : last
  }

  /// The number's value under a style; nil where the groups fit no way of writing numbers.
  package func value(_ style: NumberStyle) -> Double? {
    guard let decimal = decimalSign(style) else { return isGrouped(groups[...]) ? joined(groups[...]) : nil }
    guard signs.last == decimal, isGrouped(groups.dropLast()) else { return nil }
    let whole = groups.dropLast().joined()
    return Double("\(whole).\(groups[groups.count - 1])")
  }

  private func decimalSign(_ style: NumberStyle) -> UInt8? {
    if signs.isEmpty { return nil }
    if let certain = certainDecimalSign { return certain }
    guard signs.count == 1 else { return nil }
    switch (signs[0], style) {
    case (UInt8(ascii: "."), .comma): return nil
    case (UInt8(ascii: "."), _): return UInt8(ascii: ".")
    case (UInt8(ascii: ","), .comma): return UInt8(ascii: ",")
    default: return nil
    }
  }

  /// Whether the whole part's groups are thousands (`1,234,567`) or Indian (`1,50,000`) or one group.
  private func isGrouped(_ whole: ArraySlice<String>) -> Bool {
    guard whole.count > 1, let first = whole.first, let last = whole.last else { return true }
    let middle = whole.dropFirst().dropLast()
    return (1...3).contains(first.count) && last.count == 3 && first != "0"
      && (middle.allSatisfy { $0.count == 3 } || middle.allSatisfy { $0.count == 2 } && first.count <= 2)
  }

  private func joined(_ whole: ArraySlice<String>) -> Double? { Double(whole.joined()) }
}
