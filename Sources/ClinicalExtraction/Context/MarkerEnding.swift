/// Words of expression that laboratories write straight onto a marker's name: `CD138pos`, `CD19neg`, `CD38dim`.
///
/// What they mean is taken from the vocabulary's phrase of the same name; an ending that no phrase has is none.
struct MarkerEnding {
  let text: String
  let phrase: MarkerPhrase

  private static let texts = [
    "pos", "neg", "dim", "bright", "brt", "low", "lo", "high", "hi", "int", "mod", "het", "weak", "strong",
    "partial", "part", "subset", "positive", "negative",
  ]

  static func endings(of vocabulary: Vocabulary) -> [MarkerEnding] {
    texts.compactMap { text in
      let phrase = vocabulary.markerPhrases.first { phrase in
        (phrase.group == .polarity || phrase.group == .intensity)
          && (phrase.names.inOrder.contains(text) || phrase.symbols.contains(text))
      }
      return phrase.map { MarkerEnding(text: text, phrase: $0) }
    }
  }

  /// Whether a marker's name can carry an ending: names of antigens in letters and digits (`CD38`, `BCMA`, `HLA-DR`)
  /// can, words of the language cannot.
  static func isCarried(by name: String) -> Bool {
    guard name.utf8.count >= 3, name.utf8.count <= 8, !name.contains(" ") else { return false }
    let capitals = name.utf8.count { (0x41...0x5A).contains($0) }
    return capitals >= 2 && (name.hasPrefix("CD") || name.hasPrefix("cCD") || capitals * 2 > name.utf8.count)
  }
}
