/// The parts that dates are made of.
enum DateToken: Hashable, Sendable {
  /// A number with as many digits as printed.
  case number(Int, digits: Int, isNative: Bool)
  case month(MonthNames.Month)
  /// One of `/ . -`, or 0 for none or a space.
  case sign(UInt8)
  /// 年, 月, 日.
  case year
  case monthUnit
  case day
  case other

  struct Placed: Hashable, Sendable {
    var token: DateToken
    var range: Range<Int>
  }
}

/// Cuts text into the parts that dates are made of.
struct DateTokenizer {
  let months: MonthNames

  func tokens(in text: [UInt8]) -> [DateToken.Placed] {
    var tokens: [DateToken.Placed] = []
    var offset = 0
    while offset < text.count {
      let (token, end) = token(in: text, at: offset)
      if let token { tokens.append(.init(token: token, range: offset..<end)) }
      offset = end
    }
    return tokens
  }

  private func token(in text: [UInt8], at offset: Int) -> (DateToken?, Int) {
    guard let (scalar, length) = UTF8Scalar.decode(text, at: offset) else { return (nil, text.count) }
    if ScalarFolding.digit(scalar) != nil { return number(in: text, at: offset) }
    switch scalar {
    case 0x20: return (nil, offset + length)
    case 0x2F, 0x2E, 0x2D: return (.sign(UInt8(scalar)), offset + length)
    case 0x2010...0x2014: return (.sign(0x2D), offset + length)
    case 0x5E74: return (.year, offset + length)
    case 0x6708: return (.monthUnit, offset + length)
    case 0x65E5: return (.day, offset + length)
    default: return word(in: text, at: offset, length: length)
    }
  }

  private func number(in text: [UInt8], at start: Int) -> (DateToken?, Int) {
    var offset = start
    var value = 0
    var digits = 0
    var isNative = false
    while let (scalar, length) = UTF8Scalar.decode(text, at: offset), let digit = ScalarFolding.digit(scalar)
    {
      value = digits < 8 ? value * 10 + Int(digit) : value
      digits += 1
      isNative = isNative || (0x0660...0x06F9).contains(scalar)
      offset += length
    }
    if digits == 6, isTimeGlued(behind: value, text, offset) {
      return (.number(value / 100, digits: 4, isNative: isNative), offset - 2)
    }
    if digits == 4, isTimeGlued(behind: value, text, start..<offset) {
      return (.number(value / 100, digits: 2, isNative: isNative), offset - 2)
    }
    return (.number(value, digits: digits, isNative: isNative), offset)
  }

  /// `2025.4.2107:55`: the gap between the day of a date that begins with its year and the time behind it was lost.
  private func isTimeGlued(behind value: Int, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    func isDigit(_ index: Int) -> Bool { text.indices.contains(index) && (0x30...0x39).contains(text[index]) }
    let colon = range.upperBound
    guard range.count == 4, (1...31).contains(value / 100), value % 100 < 24, colon + 2 < text.count,
      text[colon] == UInt8(ascii: ":"), isDigit(colon + 1), isDigit(colon + 2), !isDigit(colon + 3)
    else { return false }
    var index = range.lowerBound - 1
    guard index >= 0, [0x2F, 0x2E, 0x2D].contains(text[index]) else { return false }
    let sign = text[index]
    index -= 1
    let month = index
    while isDigit(index) { index -= 1 }
    guard (1...2).contains(month - index), index > 0, text[index] == sign else { return false }
    return (1...4).allSatisfy { isDigit(index - $0) } && !isDigit(index - 5)
  }

  /// `202407:55`: the gap between a year and the time of day behind it was lost.
  private func isTimeGlued(behind value: Int, _ text: [UInt8], _ colon: Int) -> Bool {
    func isDigit(_ index: Int) -> Bool { index < text.count && (0x30...0x39).contains(text[index]) }
    guard (1900...2099).contains(value / 100), value % 100 < 24, colon < text.count else { return false }
    return text[colon] == UInt8(ascii: ":") && isDigit(colon + 1) && isDigit(colon + 2)
      && !isDigit(colon + 3) && isDigit(colon - 1) && isDigit(colon - 2)
  }

  /// A word is a month's name, a small word inside dates (`14 de febrero de 2025`, `14th`), or something else.
  private func word(in text: [UInt8], at start: Int, length: Int) -> (DateToken?, Int) {
    var end = start + length
    guard let (first, _) = UTF8Scalar.decode(text, at: start), isLetter(first) else {
      // A comma stands inside `March 5, 2024`; a bracket takes no letter of the month behind it.
      return (scalarIsComma(text, start) ? nil : .other, end)
    }
    while let (scalar, length) = UTF8Scalar.decode(text, at: end), isLetter(scalar) { end += length }
    let word = String(decoding: text[start..<end], as: UTF8.self)
    if let month = months[word] { return (.month(month), end) }
    return (Self.smallWords.contains(word.lowercased()) ? nil : .other, end)
  }

  private static let smallWords: Set<String> = [
    "de", "del", "of", "st", "nd", "rd", "th", "г", "года", "er", "er.",
  ]

  private func scalarIsComma(_ text: [UInt8], _ offset: Int) -> Bool { text[offset] == UInt8(ascii: ",") }

  private func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x370...0x52F, 0x620...0x65F, 0x66E...0x6D3, 0x200C: true
    default: false
    }
  }
}
