/// Markers that a gate was set on: `gated on CD38/CD138`, `Gate: CD45dim/SSClow`, `CD45 dim / low side scatter region`.
///
/// They tell which cells were looked at, and nothing of what was found on them.
enum MarkerGate {
  static func isSet(on range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    isNamed(behind: range.upperBound, in: statement) || isNamed(before: range.lowerBound, in: statement)
  }

  /// Whether a text speaks of a gate at all.
  static func isMeant(in statement: NarrativeStatement) -> Bool {
    statement.tokens.contains { openers.contains($0.text) }
  }

  private static func isNamed(behind end: Int, in statement: NarrativeStatement) -> Bool {
    var offset = end
    for token in statement.tokens(from: end).prefix(7) {
      guard !isParted(offset, token.range.lowerBound, in: statement) else { return false }
      if openers.contains(token.text) || areas.contains(token.text) { return true }
      guard isLink(token) else { return false }
      offset = token.range.upperBound
    }
    return false
  }

  private static func isNamed(before start: Int, in statement: NarrativeStatement) -> Bool {
    var offset = start
    for token in statement.tokens(before: start).suffix(9).reversed() {
      let isOpener = openers.contains(token.text)
      guard !isParted(token.range.upperBound, offset, in: statement),
        isOpener || !statement.utf8[token.range.upperBound..<offset].contains(UInt8(ascii: ":"))
      else { return false }
      if isOpener { return true }
      guard isLink(token) else { return false }
      offset = token.range.lowerBound
    }
    return false
  }

  /// A comma begins what was found in the gate.
  private static func isParted(_ from: Int, _ to: Int, in statement: NarrativeStatement) -> Bool {
    from < to && statement.utf8[from..<to].contains { ",;%".utf8.contains($0) }
  }

  /// Signs of other markers, intensities and joining words stand between a gate's word and its markers.
  private static func isLink(_ token: StoryToken) -> Bool {
    links.contains(token.text) || token.text.hasPrefix("cd") && token.text.contains { $0.isNumber }
      || token.text.contains("ssc") || token.text.contains("fsc")
      || token.text.allSatisfy { "+-/".contains($0) }
  }

  private static func folded(_ words: [String]) -> Set<String> { Set(words.map { FoldedText($0).text }) }

  private static let links = folded([
    "on", "by", "using", "with", "and", "the", "a", "versus", "vs", "against", "light", "scatter", "side",
    "forward", "low", "dim", "weak", "bright", "high", "lo", "hi", "int", "intermediate", "auf", "und",
    "mit", "uber", "por", "y", "en", "sur", "et", "le", "la", "les", "du", "ve", "zayif", "dusuk", "parlak",
    "по", "на", "и", "faible", "debil", "schwach", "basse", "bajo", "strategy", "plot", "expression",
  ])

  private static let openers = folded([
    "gate", "gated", "gating", "gates", "gaten", "gegatet", "gatingstrategie", "гейт", "гейте", "гейта",
    "гейтирование", "ventana", "fenetre", "kapi", "kapisi", "kapilama", "backgated", "backgating",
  ])

  /// What a gate is called behind its markers.
  private static let areas = folded([
    "region", "regions", "area", "window", "alan", "alanda", "alaninda", "bolge", "bolgede", "bolgesinde",
    "kapisinda", "kapisina", "области", "область", "zona", "fenster",
  ])
}
