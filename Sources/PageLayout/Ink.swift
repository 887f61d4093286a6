import DocumentModel

/// A word's geometry, light enough to sort and compare by the thousand.
struct Ink: Hashable, Sendable {
  /// Index in `Page.words`.
  let index: Int
  let box: Box
  /// Width of the text in average Latin letters: ideographs count double, combining marks nothing.
  let letters: Double
  let script: ScriptCount
  /// FNV-1a of the text's UTF-8: equal texts are told by it without holding them.
  let textHash: UInt64
  /// Whether it has a sign that stands in units: `/ % ^`.
  let isUnit: Bool
  /// What the word is when it only fills or divides space.
  let filler: Filler?
  /// Whether it is a lone dash or relation that belongs to the figures beside it.
  let isSign: Bool

  /// Whether it starts with a small letter or an opening bracket.
  let startsInside: Bool
  /// Whether it ends with a hyphen, comma, slash or opening bracket.
  let breaksOff: Bool
  let startsUpper: Bool
  /// Whether it has no small letter.
  let isCapitals: Bool
  /// Whether it ends with a full stop.
  let hasStop: Bool
  /// Whether it ends with a stop, a comma or a semicolon.
  let endsSentence: Bool
  /// Whether it is punctuation that says nothing alone; dirt is often read as such.
  let isSpeck: Bool
  /// Whether it is digits with their separators only.
  let isNumber: Bool
  /// Whether it is a list's bullet or number.
  let isBullet: Bool
  /// Whether it ends with a colon.
  let hasColon: Bool

  /// Whether it is mostly digits.
  var isFigure: Bool { script.digits > script.letters }

  /// Marks that are no text.
  enum Filler: Hashable, Sendable {
    /// Dots or underscores that lead the eye, or a typed rule.
    case leader
    /// A typed vertical bar.
    case bar
  }

  init(index: Int, word: Word) {
    self.index = index
    box = word.box
    var letters = 0.0
    var script = ScriptCount()
    hasColon = word.text.unicodeScalars.last.map { ":：".unicodeScalars.contains($0) } ?? false
    for scalar in word.text.unicodeScalars {
      letters += scalar.letterWidth
      script.count(scalar)
    }
    self.letters = letters
    self.script = script
    filler = Filler(word.text)
    textHash = word.text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    isUnit = word.text.utf8.contains { "/%^".utf8.contains($0) }
    let first = word.text.unicodeScalars.first
    startsInside = first.map { $0.properties.isLowercase || $0 == "(" || $0 == "（" } ?? false
    breaksOff = word.text.unicodeScalars.last.map { "-,/(".unicodeScalars.contains($0) } ?? false
    startsUpper = first?.properties.isUppercase ?? false
    hasStop = word.text.unicodeScalars.last.map { ".。".unicodeScalars.contains($0) } ?? false
    endsSentence = word.text.unicodeScalars.last.map { ".,;。，；؛،".unicodeScalars.contains($0) } ?? false
    isCapitals =
      script.letters == 0
      || word.text.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
        && first?.properties.isUppercase == true
    isSpeck = word.text.unicodeScalars.allSatisfy { ".,'`\"‘’“”_;:°~".unicodeScalars.contains($0) }
    isNumber =
      script.digits > 0
      && word.text.unicodeScalars.allSatisfy { $0.isAnyDigit || ".,٫٬'<>".unicodeScalars.contains($0) }
    isBullet = word.text.isBullet
    isSign = word.text.unicodeScalars.allSatisfy { "-–—−~～<>≤≥＜＞".unicodeScalars.contains($0) }
  }
}

extension Ink.Filler {
  /// Leaders are three or more of one of `. · … _ - = *`; a bar is one or more of `|`.
  init?(_ text: String) {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, scalars.allSatisfy({ $0 == first }) else { return nil }
    let least: Int
    switch first {
    case "|", "¦", "…": least = 1
    case ".", "·", "_", "=": least = 3
    // Fewer of these may stand for a missing or masked value.
    case "-", "~", "*", "—", "–": least = 7
    default: return nil
    }
    guard scalars.count >= least else { return nil }
    self = first == "|" || first == "¦" ? .bar : .leader
  }
}

extension String {
  /// `•` and its like, or one or two digits or a letter with a stop or bracket after them.
  fileprivate var isBullet: Bool {
    let scalars = Array(unicodeScalars)
    guard let last = scalars.last else { return false }
    if scalars.count == 1 { return "•◦▪‣●○■□·*-–—".unicodeScalars.contains(last) }
    guard scalars.count < 5, ".)、．）".unicodeScalars.contains(last) else { return false }
    let body = scalars.dropLast().drop { $0 == "(" }
    return !body.isEmpty && (body.allSatisfy(\.isAnyDigit) || body.count == 1 && scalars.count > 1)
  }
}

/// Letters of a text by what layout must tell apart.
struct ScriptCount: Hashable, Sendable {
  var rightToLeft = 0
  var leftToRight = 0
  var digits = 0

  mutating func count(_ scalar: Unicode.Scalar) {
    if scalar.isAnyDigit {
      digits += 1
    } else if scalar.isRightToLeft {
      rightToLeft += 1
    } else if scalar.properties.isAlphabetic {
      leftToRight += 1
    }
  }

  static func + (one: ScriptCount, other: ScriptCount) -> ScriptCount {
    ScriptCount(
      rightToLeft: one.rightToLeft + other.rightToLeft, leftToRight: one.leftToRight + other.leftToRight,
      digits: one.digits + other.digits)
  }

  var letters: Int { rightToLeft + leftToRight }
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

extension Array where Element == Double {
  /// The middle value (the upper one of two), or nil for none.
  var median: Double? { quantile(0.5) }

  /// The value below which the share of the others lies.
  func quantile(_ share: Double) -> Double? {
    guard !isEmpty else { return nil }
    return sorted()[Swift.min(count - 1, Int(Double(count) * share))]
  }
}
