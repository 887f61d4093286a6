/// A number as a result prints it: with its comparator, and how sure its reading is.
package struct ResultNumber: Sendable, Hashable {
  /// In the document's style of decimals.
  package var number: Double
  /// `<`, `>`, `<=` or `>=`.
  package var comparator: String?
  /// UTF-8 offsets of comparator and number in the text.
  package var range: Range<Int>
  /// Digits behind the decimal sign.
  package var decimals: Int
  /// Whether characters were changed to make it a number (`8:9`, `l2.4`).
  package var isRepaired = false
  /// Whether the sign before three digits could mean decimals or thousands, and nothing on the page tells.
  package var isUnsureOfThousands = false
}

/// Reads numbers of results at given places of a text.
package struct ResultNumberParser: Sendable {
  package let style: NumberStyle

  package init(style: NumberStyle) { self.style = style }

  /// The number that starts at an offset, comparator first; nil where none does.
  ///
  /// A minus counts only where it is glued to the digits and begins a word.
  package func number(in text: [UInt8], at start: Int) -> ResultNumber? {
    var offset = start
    let comparator = Comparator.match(in: text, at: &offset)
    let isNegative = offset < text.count && text[offset] == UInt8(ascii: "-") && comparator == nil
    if isNegative { offset += 1 }
    guard let shape = NumberScanner.shape(in: text, at: offset), let value = shape.value(style) else {
      return nil
    }
    return ResultNumber(
      number: isNegative ? -value : value, comparator: comparator, range: start..<shape.range.upperBound,
      decimals: decimals(shape, value), isUnsureOfThousands: isUnsure(shape))
  }

  private func decimals(_ shape: NumberShape, _ value: Double) -> Int {
    guard !shape.signs.isEmpty, let fraction = shape.groups.last else { return 0 }
    // The last group is a fraction where the number is smaller than its digits without signs.
    return Double(shape.groups.joined()) == value && !fraction.isEmpty && fraction.count == 3
      ? 0 : fraction.count
  }

  private func isUnsure(_ shape: NumberShape) -> Bool {
    shape.signs.count == 1 && shape.certainDecimalSign == nil && style == .unknown
  }
}

/// `<`, `>`, `≤`, `≥` and their kin.
package enum Comparator {
  /// The comparator at an offset, which moves behind it and the spaces after it.
  package static func match(in text: [UInt8], at offset: inout Int) -> String? {
    guard let (scalar, length) = UTF8Scalar.decode(text, at: offset) else { return nil }
    var end = offset + length
    var result: String
    switch scalar {
    case 0x3C, 0xFF1C, 0x2039: result = "<"
    case 0x3E, 0xFF1E, 0x203A: result = ">"
    case 0x2264, 0x2A7D, 0x2266: result = "<="
    case 0x2265, 0x2A7E, 0x2267: result = ">="
    default: return nil
    }
    if end < text.count, text[end] == UInt8(ascii: "="), result.count == 1 {
      result += "="
      end += 1
    }
    while end < text.count, text[end] == UInt8(ascii: " ") { end += 1 }
    offset = end
    return result
  }
}
