/// What layout must know of a word's text, found in one pass over its scalars.
struct TextTraits: Hashable, Sendable {
  /// In average Latin letters: ideographs count double, combining marks nothing.
  let width: Double
  let script: ScriptCount
  /// FNV-1a of the UTF-8.
  let hash: UInt64
  let marks: Marks
  let filler: Filler?
  let bracket: Bracket?

  struct Marks: OptionSet, Hashable, Sendable {
    let rawValue: UInt16
    static let number = Marks(rawValue: 1 << 0)
    static let sign = Marks(rawValue: 1 << 1)
    static let unit = Marks(rawValue: 1 << 2)
    static let speck = Marks(rawValue: 1 << 3)
    static let bullet = Marks(rawValue: 1 << 4)
    static let capitals = Marks(rawValue: 1 << 5)
    static let startsUpper = Marks(rawValue: 1 << 6)
    static let startsInside = Marks(rawValue: 1 << 7)
    static let breaksOff = Marks(rawValue: 1 << 8)
    static let stop = Marks(rawValue: 1 << 9)
    static let endsSentence = Marks(rawValue: 1 << 10)
    static let colon = Marks(rawValue: 1 << 11)
    static let range = Marks(rawValue: 1 << 12)
    static let round = Marks(rawValue: 1 << 13)
  }

  /// Marks that are no text.
  enum Filler: Hashable, Sendable {
    /// Dots or underscores that lead the eye, or a typed rule.
    case leader
    /// A typed vertical bar.
    case bar
  }

  /// A bracket that stands alone.
  enum Bracket: Hashable, Sendable {
    case opening
    case closing

    init?(_ text: String) {
      switch text {
      case "[", "(", "{", "（", "【": self = .opening
      case "]", ")", "}", "）", "】": self = .closing
      default: return nil
      }
    }
  }

  init(_ text: String) {
    var width = 0.0
    var script = ScriptCount()
    var all: Marks = [.number, .sign, .speck, .capitals]
    var any: Marks = []
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for scalar in text.unicodeScalars {
      width += scalar.letterWidth
      script.count(scalar)
      all.formIntersection(scalar.sharedMarks)
      if scalar == "/" || scalar == "%" || scalar == "^" { any.insert(.unit) }
    }
    if script.digits == 0 { all.remove(.number) }
    self.width = width
    self.script = script
    self.hash = hash
    let ends = text.unicodeScalars.first.map { Self.edges($0, text.unicodeScalars.last ?? $0) } ?? []
    if script.letters > 0, !ends.contains(.startsUpper) { all.remove(.capitals) }
    marks = all.union(any).union(ends).union(text.isBullet ? .bullet : [])
      .union(text.unicodeScalars.count == 1 && text.unicodeScalars.allSatisfy(\.isRound) ? .round : [])
      .union(script.digits > 1 && script.letters == 0 && text.isRange ? .range : [])
    filler = Filler(text)
    bracket = Bracket(text)
  }

  /// What the first and the last scalar say.
  private static func edges(_ first: Unicode.Scalar, _ last: Unicode.Scalar) -> Marks {
    var marks: Marks = []
    if first.isUpper { marks.insert(.startsUpper) }
    if first.isLower || first == "(" || first == "（" { marks.insert(.startsInside) }
    switch last {
    case ".", "。": marks.formUnion([.stop, .endsSentence])
    case ",": marks.formUnion([.endsSentence, .breaksOff])
    case ";", "，", "；", "؛", "،": marks.insert(.endsSentence)
    case "-", "/", "(": marks.insert(.breaksOff)
    case ":", "：": marks.insert(.colon)
    default: break
    }
    return marks
  }
}

extension TextTraits.Filler {
  /// Leaders are three or more of one of `. · _ =`, seven or more of `- ~ * — –`, or `…`; a bar is `|`.
  init?(_ text: String) {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return nil }
    let least: Int
    switch first {
    case "|", "¦", "…": least = 1
    case ".", "·", "_", "=": least = 3
    // Fewer of these may stand for a missing or masked value.
    case "-", "~", "*", "—", "–": least = 7
    default: return nil
    }
    guard scalars.allSatisfy({ $0 == first }), scalars.count >= least else { return nil }
    self = first == "|" || first == "¦" ? .bar : .leader
  }
}

extension String {
  /// Two numbers with one dash between them: `4.00-10.50`.
  fileprivate var isRange: Bool {
    var dashes = 0
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      switch scalar {
      case "-", "–", "—", "−", "~", "～":
        guard previous.isAnyDigit else { return false }
        dashes += 1
      case ".", ",", "(", ")", "[", "]": break
      default: guard scalar.isAnyDigit else { return false }
      }
      previous = scalar
    }
    return dashes == 1
  }

  /// `•` and its like, or one or two digits or a letter with a stop or bracket after them.
  fileprivate var isBullet: Bool {
    guard utf8.count < 10, let last = unicodeScalars.last else { return false }
    let isEnd = last == "." || last == ")" || last == "、" || last == "．" || last == "）"
    if !isEnd { return unicodeScalars.count == 1 && last.isBulletMark }
    let body = unicodeScalars.dropLast().drop { $0 == "(" }
    return body.count == 1 || body.count < 3 && !body.isEmpty && body.allSatisfy(\.isAnyDigit)
  }
}

extension Unicode.Scalar {
  /// The marks that a word may have only if all its scalars have them.
  fileprivate var sharedMarks: TextTraits.Marks {
    switch self {
    case ".", ",", "'": [.number, .speck, .capitals]
    case "<", ">": [.number, .sign, .capitals]
    case "-", "–", "—", "−", "～", "≤", "≥", "＜", "＞": [.sign, .capitals]
    case "~": [.sign, .speck, .capitals]
    case "`", "\"", "‘", "’", "“", "”", "_", ";", ":", "°": [.speck, .capitals]
    case "٫", "٬": [.number, .capitals]
    // Flags stand glued to numbers.
    case "↑", "↓", "▲", "▼", "⬆", "⬇", "*": [.number, .capitals]
    default: isAnyDigit ? [.number, .capitals] : isLower ? [] : .capitals
    }
  }

  /// What the hole of punched paper is read as.
  fileprivate var isRound: Bool { "Oo0QCGD©®@°●○◯•ОоΟ。".unicodeScalars.contains(self) }

  fileprivate var isBulletMark: Bool {
    switch self {
    case "•", "◦", "▪", "‣", "●", "○", "■", "□", "·", "*", "-", "–", "—": true
    default: false
    }
  }

  fileprivate var isUpper: Bool { isASCII ? value > 0x40 && value < 0x5B : properties.isUppercase }
  fileprivate var isLower: Bool { isASCII ? value > 0x60 && value < 0x7B : properties.isLowercase }
}
