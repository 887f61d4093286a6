import DocumentModel

/// A word as layout sees it: where it stands and what kind of text it is.
///
/// Light enough to sort and compare by the thousand; the word itself is found again by its index.
struct Ink: Hashable, Sendable {
  /// Index in `Page.words`.
  let index: Int
  let box: Box
  private let text: TextTraits

  init(index: Int, word: Word) {
    self.index = index
    box = word.box
    text = TextTraits(word.text)
  }

  /// Width of the text in average Latin letters.
  var letters: Double { text.width }
  var script: ScriptCount { text.script }
  /// Equal for equal texts.
  var textHash: UInt64 { text.hash }
  /// What the word is when it only fills or divides space.
  var filler: TextTraits.Filler? { text.filler }

  /// Whether it is a word of two letters or more without a digit.
  var isOfLetters: Bool { script.letters > 1 && script.digits == 0 && !isUnit }
  /// Whether it is mostly digits.
  var isFigure: Bool { script.digits > script.letters }
  /// Whether it is digits with their separators only.
  var isNumber: Bool { text.marks.contains(.number) }
  /// Whether it is a lone dash or relation that belongs to the figures beside it.
  var isSign: Bool { text.marks.contains(.sign) }
  /// Whether it is one round letter or sign.
  var isRound: Bool { text.marks.contains(.round) }
  /// Whether it is two numbers with a dash between them.
  var isRange: Bool { text.marks.contains(.range) }
  /// Whether it is one letter or sign, or two, as flags are printed.
  var isMark: Bool { script.digits == 0 && letters < 2.5 && !isUnit }
  /// Whether it has a sign that stands in units: `/ % ^`.
  var isUnit: Bool { text.marks.contains(.unit) }
  /// Whether it is punctuation that says nothing alone; dirt is often read as such.
  var isSpeck: Bool { text.marks.contains(.speck) }
  /// Whether it is a list's bullet or number.
  var isBullet: Bool { text.marks.contains(.bullet) }
  /// Whether it has no small letter.
  var isCapitals: Bool { text.marks.contains(.capitals) }
  var startsUpper: Bool { text.marks.contains(.startsUpper) }
  /// Whether it starts with a small letter or an opening bracket.
  var startsInside: Bool { text.marks.contains(.startsInside) }
  /// Whether it ends with a hyphen, comma, slash or opening bracket.
  var breaksOff: Bool { text.marks.contains(.breaksOff) }
  /// Whether it is nothing but an opening bracket, or a closing one.
  var bracket: TextTraits.Bracket? { text.bracket }
  /// Whether a lone bracket binds the two, as numbers padded inside brackets are printed: `[   11.4 ]`.
  func isBracketed(with next: Ink, within reach: Double) -> Bool {
    (bracket == .opening || next.bracket == .closing) && next.box.left - box.right < reach
  }
  /// Whether it ends with a full stop.
  var hasStop: Bool { text.marks.contains(.stop) }
  /// Whether it ends with a stop, a comma or a semicolon.
  var endsSentence: Bool { text.marks.contains(.endsSentence) }
  /// Whether it ends with a comma.
  var hasComma: Bool { breaksOff && endsSentence }
  /// Whether it ends with a colon.
  var hasColon: Bool { text.marks.contains(.colon) }
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
