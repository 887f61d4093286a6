/// Finds numbers in UTF-8 text: Latin, Arabic and Persian digits, decimal points and commas, thousands.
package enum NumberScanner {
  /// Every number of the text, left to right.
  package static func shapes(in text: [UInt8]) -> [NumberShape] {
    var shapes: [NumberShape] = []
    var offset = 0
    while offset < text.count {
      if let shape = shape(in: text, at: offset) {
        shapes.append(shape)
        offset = shape.range.upperBound
      } else {
        offset += 1
      }
    }
    return shapes
  }

  /// The number that starts at an offset, or nil where no digit stands there.
  package static func shape(in text: [UInt8], at start: Int) -> NumberShape? {
    var offset = start
    guard let first = digits(in: text, at: &offset) else { return nil }
    var groups = [first.digits]
    var signs: [UInt8] = []
    while let sign = sign(in: text, at: offset, native: first.isNative) {
      var next = offset + sign.length
      guard let group = digits(in: text, at: &next) else { break }
      if sign.isGroupOnly, group.digits.count != 3 { break }
      groups.append(group.digits)
      signs.append(sign.meaning)
      offset = next
    }
    return NumberShape(range: start..<offset, groups: groups, signs: signs)
  }

  private static func digits(in text: [UInt8], at offset: inout Int) -> (digits: String, isNative: Bool)? {
    var result: [UInt8] = []
    var isNative = false
    while let (scalar, length) = UTF8Scalar.decode(text, at: offset), let digit = ScalarFolding.digit(scalar)
    {
      result.append(UInt8(0x30 + digit))
      isNative = isNative || scalar > 0x7F && scalar < 0xFF00
      offset += length
    }
    return result.isEmpty ? nil : (String(decoding: result, as: UTF8.self), isNative)
  }

  private struct Sign {
    var meaning: UInt8
    var length: Int
    var isGroupOnly = false
  }

  /// A sign between groups of digits. In Persian and Arabic digits a single slash stands before decimals.
  private static func sign(in text: [UInt8], at offset: Int, native: Bool) -> Sign? {
    guard let (scalar, length) = UTF8Scalar.decode(text, at: offset) else { return nil }
    switch scalar {
    case 0x2E, 0x2C: return Sign(meaning: UInt8(scalar), length: length)
    case 0x066B: return Sign(meaning: UInt8(ascii: "."), length: length)
    case 0x066C: return Sign(meaning: UInt8(ascii: ","), length: length, isGroupOnly: true)
    case 0xFF0E: return Sign(meaning: UInt8(ascii: "."), length: length)
    case 0xFF0C: return Sign(meaning: UInt8(ascii: ","), length: length)
    case 0x27, 0x2019: return Sign(meaning: UInt8(ascii: "'"), length: length, isGroupOnly: true)
    case 0x00A0, 0x2009, 0x202F: return Sign(meaning: UInt8(ascii: " "), length: length, isGroupOnly: true)
    case 0x2F where native: return Sign(meaning: UInt8(ascii: "."), length: length)
    default: return nil
    }
  }
}
