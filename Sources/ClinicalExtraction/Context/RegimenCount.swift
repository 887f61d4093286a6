/// `IRd x 20`, `6 × R-B`: a count of cycles makes clear that a short name is a regimen's.
enum RegimenCount {
  static func stands(beside range: Range<Int>, in text: [UInt8]) -> Bool {
    isBehind(range.upperBound, in: text) || isBefore(range.lowerBound, in: text)
  }

  private static func isBehind(_ end: Int, in text: [UInt8]) -> Bool {
    let rest = text[end...].prefix(8).drop { $0 == UInt8(ascii: " ") }
    guard let sign = length(of: rest) else { return false }
    let behind = rest.dropFirst(sign).drop { $0 == UInt8(ascii: " ") }
    return end < text.count && behind.first.map(isDigit) ?? false && rest.startIndex > end
  }

  private static func isBefore(_ start: Int, in text: [UInt8]) -> Bool {
    let before = Array(text[..<start].suffix(8).reversed().drop { $0 == UInt8(ascii: " ") })
    let sign: Int
    switch before.first {
    case UInt8(ascii: "x"), UInt8(ascii: "X"): sign = 1
    case 0x97 where before.dropFirst().first == 0xC3: sign = 2
    default: return false
    }
    return before.dropFirst(sign).drop { $0 == UInt8(ascii: " ") }.first.map(isDigit) ?? false
  }

  /// Bytes of the sign that multiplies, at the start of a text.
  private static func length(of text: ArraySlice<UInt8>) -> Int? {
    if text.starts(with: [0xC3, 0x97]) { return 2 }
    return text.first == UInt8(ascii: "x") || text.first == UInt8(ascii: "X") ? 1 : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
