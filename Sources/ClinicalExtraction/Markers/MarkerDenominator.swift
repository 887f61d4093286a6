/// What a note says that the shares of a report are of: `Percentages are of the blast population.`, `Angaben bezogen auf
/// die Blasten`.
enum MarkerDenominator {
  static func noted(in statement: NarrativeStatement) -> String? {
    let tokens = Array(statement.tokens)
    guard let share = tokens.firstIndex(where: { shares.contains($0.text) }),
      let relation = tokens.indices.first(where: { relates(tokens, at: $0, behind: share) })
    else { return nil }
    // A figure tells of one share, and of no others.
    guard !tokens.contains(where: { $0.text.contains("%") && $0.text.contains { $0.isNumber } }) else {
      return nil
    }
    let populations = statement.mentions.compactMap { mention -> (value: String, start: Int)? in
      guard case .phrase(let phrase) = mention.term, phrase.group == .population else { return nil }
      return (phrase.value, mention.range.lowerBound)
    }
    let isSuffixing = suffixing.contains(tokens[relation].text)
    let named = populations.first { population in
      isSuffixing || population.start > tokens[relation].range.lowerBound
    }
    return named?.value
  }

  private static func relates(_ tokens: [StoryToken], at index: Int, behind share: Int) -> Bool {
    if suffixing.contains(tokens[index].text) { return index > share }
    guard index > share, index - share <= 6 else { return false }
    return relations.contains(tokens[index].text)
  }

  private static let shares: Set<String> = [
    "percentages", "percentage", "percent", "per", "%", "values", "proportions", "prozentangaben", "angaben",
    "prozentwerte", "werte", "porcentajes", "porcentaje", "pourcentages", "pourcentage", "yuzdeler",
    "oranlar",
    "проценты", "процент", "значения", "percentuali",
  ]
  private static let relations: Set<String> = [
    "of", "to", "auf", "sobre", "respecto", "par", "sur", "от", "из", "su", "within", "among", "del",
  ]
  /// Words that stand behind what they speak of.
  private static let suffixing: Set<String> = ["gore", "goredir", "uzerinden", "icindeki"]
}
