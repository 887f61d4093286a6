package import ClinicalRecord

/// Reads reference ranges: `4.0-10.0`, `[13.2 – 16.7]`, `40 to 52`, `< 0.41`, `up to 40`.
package struct RangeParser: Sendable {
  private let numbers: ResultNumberParser

  package init(style: NumberStyle) { numbers = ResultNumberParser(style: style) }

  package struct Match: Sendable, Hashable {
    package var low: Double?
    package var high: Double?
    /// UTF-8 offsets, brackets left out.
    package var range: Range<Int>
    /// Whether it is a limit on one side, which a result with a comparator looks like.
    package var isOneSided: Bool
  }

  /// The two-sided range that starts at an offset.
  package func twoSided(in text: [UInt8], at start: Int) -> Match? {
    guard let low = numbers.number(in: text, at: start), low.comparator == nil, low.number >= 0 else {
      return nil
    }
    var offset = low.range.upperBound
    skipPercent(text, &offset)
    guard separator(text, &offset), let high = numbers.number(in: text, at: offset), high.comparator == nil,
      high.number >= 0, endsWhole(text, high.range.upperBound)
    else { return nil }
    return Match(
      low: low.number, high: high.number, range: start..<high.range.upperBound, isOneSided: false)
  }

  /// The limit that starts at an offset.
  package func oneSided(in text: [UInt8], at start: Int) -> Match? {
    var offset = start
    if let word = Self.limitWords.first(where: { hasWord($0.word, text, offset) }) {
      offset += word.word.utf8.count
      skipSpaces(text, &offset)
      guard let limit = numbers.number(in: text, at: offset), limit.comparator == nil else { return nil }
      return Match(
        low: word.isUpper ? nil : limit.number, high: word.isUpper ? limit.number : nil,
        range: start..<limit.range.upperBound, isOneSided: true)
    }
    guard let limit = numbers.number(in: text, at: offset), let sign = limit.comparator else { return nil }
    let isUpper = sign.hasPrefix("<")
    return Match(
      low: isUpper ? nil : limit.number, high: isUpper ? limit.number : nil, range: limit.range,
      isOneSided: true)
  }

  private static let limitWords: [(word: String, isUpper: Bool)] = [
    ("up to", true), ("Up to", true), ("upto", true), ("Upto", true), ("UP TO", true), ("bis", true),
    ("до", true),
    ("hasta", true), ("menor de", true), ("less than", true), ("Less than", true), ("mayor de", false),
    ("more than", false), ("greater than", false), ("от", false), ("ab", false),
  ]

  /// Dashes, tildes and words between the ends, spaces around them.
  private func separator(_ text: [UInt8], _ offset: inout Int) -> Bool {
    skipSpaces(text, &offset)
    guard let (scalar, length) = UTF8Scalar.decode(text, at: offset) else { return false }
    switch scalar {
    case 0x2D, 0x2010...0x2015, 0x2212, 0x7E, 0xFF5E, 0x301C, 0xF7, 0xFF0D, 0x2E3A:
      offset += length
      // `--` is drawn by some printers.
      while offset < text.count, text[offset] == UInt8(ascii: "-") { offset += 1 }
    case 0x2026: offset += length
    default:
      guard let word = Self.separatorWords.first(where: { hasWord($0, text, offset) }) else { return false }
      offset += word.utf8.count
    }
    skipSpaces(text, &offset)
    return true
  }

  private static let separatorWords = [
    "to", "bis", "do", "до", "à", "a", "ile", "تا", "الى", "إلى", "至", "...", "..",
  ]

  private func hasWord(_ word: String, _ text: [UInt8], _ offset: Int) -> Bool {
    text.count > offset + word.utf8.count && text[offset...].starts(with: word.utf8)
      && !(text[offset + word.utf8.count] | 0x20 >= 0x61 && text[offset + word.utf8.count] | 0x20 <= 0x7A)
  }

  private func skipPercent(_ text: [UInt8], _ offset: inout Int) {
    if offset < text.count, text[offset] == UInt8(ascii: "%") { offset += 1 }
  }

  private func skipSpaces(_ text: [UInt8], _ offset: inout Int) {
    while offset < text.count, text[offset] == UInt8(ascii: " ") { offset += 1 }
  }

  /// Whether nothing goes on that would make it a date, a phone number or a chain of numbers.
  private func endsWhole(_ text: [UInt8], _ end: Int) -> Bool {
    guard end + 1 < text.count, "-/.:".utf8.contains(text[end]) else { return true }
    return !(0x30...0x39).contains(text[end + 1])
  }
}

extension RangeParser.Match {
  /// As the record holds it.
  package func reference(text: String) -> ReferenceRange { ReferenceRange(low: low, high: high, text: text) }
}
