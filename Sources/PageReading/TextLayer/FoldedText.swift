/// Text reduced to what two readers of the same line must agree on.
///
/// Letters without case and accents, digits as ASCII, superscripts as digits; spaces, punctuation and
/// everything else are left out, because an OCR of a single pass sees them differently in honest pages too.
struct FoldedText {
  let scalars: [Unicode.Scalar]

  init(_ text: String) {
    scalars = text.decomposedStringForFolding.unicodeScalars.compactMap(FoldedText.fold)
  }

  var isEmpty: Bool { scalars.isEmpty }
  var digits: [Unicode.Scalar] { scalars.filter { ("0"..."9").contains($0) } }

  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.value < 0x80 {
      switch scalar {
      case "A"..."Z": return Unicode.Scalar(scalar.value + 32)
      case "a"..."z", "0"..."9": return scalar
      default: return nil
      }
    }
    if let digit = scalar.properties.numericValue, digit >= 0, digit <= 9, digit == digit.rounded() {
      return Unicode.Scalar(0x30 + UInt32(digit))
    }
    guard scalar.properties.isAlphabetic else { return nil }
    return lookalikes[scalar] ?? scalar.properties.lowercaseMapping.unicodeScalars.first
  }

  /// Letters that look the same in print and that OCR exchanges.
  private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
    "ı": "i", "ß": "s", "µ": "u", "μ": "u", "ø": "o", "ł": "l", "đ": "d",
    "ي": "ى", "ی": "ى", "ك": "ک",
  ]

  /// The length of the longest common subsequence.
  ///
  /// Time is the product of the lengths, which are those of a line.
  static func commonLength(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var row = [Int](repeating: 0, count: second.count + 1)
    for a in first {
      var diagonal = 0
      for (index, b) in second.enumerated() {
        let above = row[index + 1]
        row[index + 1] = a == b ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[second.count]
  }
}
