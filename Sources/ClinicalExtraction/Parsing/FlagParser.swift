/// What a printed flag says.
package enum FlagMeaning: String, Sendable, Hashable {
  case high = "H"
  case low = "L"
  case normal = "N"
  /// Out of range, without saying on which side.
  case abnormal = "A"
}

/// Reads abnormal flags: letters, arrows, signs and words.
package enum FlagParser {
  /// The meaning of a whole word or cell, brackets allowed; nil where it is no flag.
  package static func meaning(_ printed: String) -> FlagMeaning? {
    let bare = printed.trimmingBrackets
    guard !bare.isEmpty, bare.utf8.count <= 24 else { return nil }
    return words[FoldedText(bare).text] ?? signs(bare)
  }

  /// The meaning of a whole cell: also words that elsewhere are no flags (`Below`).
  package static func cellMeaning(_ printed: String) -> FlagMeaning? {
    meaning(printed)
      ?? (printed.utf8.count <= 40 ? cellWords[FoldedText(printed.trimmingBrackets).text] : nil)
  }

  /// Letters and arrows in any order: `H↑`, `LL`, `H*`, `↓↓`.
  private static func signs(_ text: String) -> FlagMeaning? {
    var high = 0
    var low = 0
    var stars = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "H", "↑", "▲", "⬆", "⇧", "△", "⇑", "🡅", "🠕", "🡹": high += 1
      case "L", "↓", "▼", "⬇", "⇩", "▽", "⇓", "🡇", "🠗", "🡻": low += 1
      case "*", "!", "#", "∗": stars += 1
      case " ", "\u{FE0F}": break
      case "+": high += 1
      case "-", "−", "–": low += 1
      default: return nil
      }
    }
    guard high + low + stars <= 4 else { return nil }
    switch (high, low, stars) {
    case (0, 0, 1...): return .abnormal
    case (1..., 0, _): return .high
    case (0, 1..., _): return .low
    default: return nil
    }
  }

  private static let cellWords: [String: FlagMeaning] = [
    "below": .low, "above": .high, "below range": .low, "above range": .high, "below normal": .low,
    "above normal": .high, "below reference range": .low, "above reference range": .high,
    "below low reference limit": .low, "above high reference limit": .high, "below lower limit": .low,
    "above upper limit": .high, "outside reference range": .abnormal, "outside reference limits": .abnormal,
    "below expected": .low, "above expected": .high, "too low": .low,
    "too high": .high, "slightly low": .low, "slightly high": .high, "within": .normal,
    "within range": .normal, "in range": .normal, "out of range": .abnormal, "outside range": .abnormal,
    "zu niedrig": .low, "zu hoch": .high, "vermindert": .low, "diminue": .low, "augmente": .high,
    "inferieur": .low, "superieur": .high, "por debajo": .low, "por encima": .high, "basso": .low,
    "diminuito": .low, "aumentato": .high, "altinda": .low, "ustunde": .high,
  ]

  private static let words: [String: FlagMeaning] = [
    "h": .high, "hh": .high, "high": .high, "hi": .high, "l": .low, "ll": .low, "low": .low, "lo": .low,
    "n": .normal, "normal": .normal, "a": .abnormal, "abnormal": .abnormal, "critical": .abnormal,
    "crit": .abnormal, "very high": .high, "very low": .low, "critical high": .high, "critical low": .low,
    "yuksek": .high, "dusuk": .low, "повышен": .high, "понижен": .low, "повышено": .high, "снижено": .low,
    "выше": .high, "ниже": .low, "выше нормы": .high, "ниже нормы": .low, "норма": .normal, "в": .high,
    "н": .low,
    "alto": .high, "bajo": .low, "elevado": .high, "disminuido": .low, "erhoht": .high, "erniedrigt": .low,
    "eleve": .high, "bas": .low, "haut": .high, "alta": .high, "baixo": .low, "偏高": .high, "偏低": .low,
    "高": .high, "低": .low, "正常": .normal, "بالا": .high, "پایین": .low, "مرتفع": .high, "منخفض": .low,
    "h↑": .high, "l↓": .low, "↑": .high, "↓": .low, "↑↑": .high, "↓↓": .low,
  ]
}

extension String {
  /// Without brackets and spaces around.
  fileprivate var trimmingBrackets: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, " ([{（【".unicodeScalars.contains(first) { scalars = scalars.dropFirst() }
    while let last = scalars.last, " )]}）】".unicodeScalars.contains(last) { scalars = scalars.dropLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}
