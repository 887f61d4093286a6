/// Letters of a text by what layout must tell apart.
struct ScriptCount: Hashable, Sendable {
  var rightToLeft: Int32 = 0
  var leftToRight: Int32 = 0
  var digits: Int32 = 0

  mutating func count(_ scalar: Unicode.Scalar) {
    if scalar.isAnyDigit {
      digits += 1
    } else if scalar.isRightToLeft {
      rightToLeft += 1
    } else if scalar.isLetter {
      leftToRight += 1
    }
  }

  static func + (one: ScriptCount, other: ScriptCount) -> ScriptCount {
    ScriptCount(
      rightToLeft: one.rightToLeft + other.rightToLeft, leftToRight: one.leftToRight + other.leftToRight,
      digits: one.digits + other.digits)
  }

  var letters: Int32 { rightToLeft + leftToRight }
  /// Whether it is right-to-left text; Latin names and units stand in it in numbers.
  var isRightToLeft: Bool { rightToLeft * 2 > leftToRight }
}

extension Unicode.Scalar {
  /// ASCII, Arabic, Persian and full-width digits.
  var isAnyDigit: Bool {
    switch value {
    case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9, 0xFF10...0xFF19: true
    default: false
    }
  }

  /// Hebrew and Arabic blocks with their presentation forms.
  var isRightToLeft: Bool {
    switch value {
    case 0x590...0x65F, 0x66E...0x6EF, 0x6FA...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE: true
    default: false
    }
  }

  var isLetter: Bool {
    isASCII ? value > 0x40 && value < 0x5B || value > 0x60 && value < 0x7B : properties.isAlphabetic
  }

  /// Roughly the advance in units of an average Latin letter.
  var letterWidth: Double {
    switch value {
    case 0x2E, 0x2C, 0x3A, 0x3B, 0x27, 0x21, 0x7C, 0x69, 0x6C, 0x6A: 0.6
    case 0x300...0x36F, 0x64B...0x65F, 0x200B...0x200F: 0
    case 0x2E80...0xA4CF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF01...0xFF60: 2
    default: 1
    }
  }
}
