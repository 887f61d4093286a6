/// Finds units in text by the vocabulary's spellings.
package struct UnitScanner: Sendable {
  package struct Match: Sendable, Hashable {
    package var range: Range<Int>
    /// As printed.
    package var printed: String
    /// UCUM, likeliest first.
    package var candidates: [String]
    /// Whether an exponent had to be mended to find it (`x1043/uL`).
    package var isRepaired = false
    /// Other readings of the same pixels.
    package var alternatives: [String] = []
  }

  private let units: UnitTable
  /// Units of several words rarely have more.
  private static let longest = 4

  package init(units: UnitTable) { self.units = units }

  /// The longest unit that starts at an offset and ends with a word.
  package func unit(in text: [UInt8], at start: Int) -> Match? {
    guard mayStart(text, start) else { return nil }
    let ends = wordEnds(in: text, from: start)
    for end in ends.reversed() {
      if let match = match(in: text, start..<end) { return match }
    }
    guard let end = ends.first else { return nil }
    // A sign before a number may be a comparator.
    if text[start] == UInt8(ascii: "<"), start < 2 || text[start - 1] != UInt8(ascii: " ") { return nil }
    return thousands(in: text, start..<end) ?? repaired(in: text, start..<end)
  }

  /// `plt 45k`: glued to its number, thousands in a microlitre.
  private func thousands(in text: [UInt8], _ range: Range<Int>) -> Match? {
    let start = range.lowerBound
    guard text[start] == UInt8(ascii: "k"), start > 0, (0x30...0x39).contains(text[start - 1]),
      text[(start + 1)..<range.upperBound].allSatisfy({ ",;.)".utf8.contains($0) })
    else { return nil }
    return Match(range: start..<(start + 1), printed: "k", candidates: ["10*3/uL"])
  }

  private func match(in text: [UInt8], _ range: Range<Int>) -> Match? {
    var end = range.upperBound
    // `INR :` is no unit but a name before its value.
    while end > range.lowerBound, ",;: ".utf8.contains(text[end - 1]) { end -= 1 }
    while end > range.lowerBound {
      let printed = String(decoding: text[range.lowerBound..<end], as: UTF8.self)
      let candidates = units.candidates(printed: printed)
      if !candidates.isEmpty {
        return Match(range: range.lowerBound..<end, printed: printed, candidates: candidates)
      }
      guard ",;:.)]".utf8.contains(text[end - 1]) else { return nil }
      end -= 1
    }
    return nil
  }

  /// `x1043/uL` was `x10^3/uL`: the raised sign before the exponent is read as a digit, or lost in a stroke.
  private func repaired(in text: [UInt8], _ range: Range<Int>) -> Match? {
    let printed = String(decoding: text[range], as: UTF8.self)
    guard let count = MisreadCount(printed) else { return nil }
    return Match(range: range, printed: printed, candidates: count.candidates, isRepaired: true)
  }

  /// Digits start a unit only in powers of ten.
  private func mayStart(_ text: [UInt8], _ offset: Int) -> Bool {
    guard offset < text.count else { return false }
    let byte = text[offset]
    if byte == UInt8(ascii: "1") { return offset + 1 < text.count && text[offset + 1] == UInt8(ascii: "0") }
    if (0x30...0x39).contains(byte) { return false }
    return byte >= 0x80 || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#")
      || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "(")
      || byte == UInt8(ascii: "[")
      || (0x61...0x7A).contains(byte | 0x20)
  }

  /// A comma or stop, or a Chinese character behind another script: text without spaces goes on there
  /// (`2.1×10^9/L,血红蛋白`).
  private static func endsUnspaced(_ text: [UInt8], at offset: Int) -> Bool {
    if text[offset] == UInt8(ascii: ",") || text[offset] == UInt8(ascii: ";") { return true }
    guard text[offset] >= 0xE3, let (scalar, _) = UTF8Scalar.decode(text, at: offset) else { return false }
    if [0xFF0C, 0xFF1B, 0x3001, 0x3002, 0xFF09, 0xFF08].contains(scalar) { return true }
    return text[offset - 1] < 0x80 && isUnspaced(scalar)
  }

  private static func isUnspaced(_ scalar: UInt32) -> Bool { (0x3400...0x9FFF).contains(scalar) }

  private func wordEnds(in text: [UInt8], from start: Int) -> [Int] {
    var ends: [Int] = []
    var offset = start
    while ends.count < Self.longest, offset < text.count {
      while offset < text.count, text[offset] != UInt8(ascii: " ") {
        if offset > start, Self.endsUnspaced(text, at: offset) { ends.append(offset) }
        offset += 1
      }
      ends.append(offset)
      while offset < text.count, text[offset] == UInt8(ascii: " ") { offset += 1 }
    }
    return ends
  }
}
