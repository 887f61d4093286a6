import DocumentModel

/// Lines of a chronicle, which each begin with a date: `03/2021 – 08/2021: …`, `seit 09/2025: …`, `Mar 2019: …`.
enum LeadingDate {
  static func opens(_ words: [Word]) -> Bool {
    var words = words.prefix(5).map(\.text)
    if let first = words.first, openers.contains(FoldedText(first).text) { words.removeFirst() }
    guard let first = words.first else { return false }
    if isFigures(first) { return true }
    // `Mar 2019`, `12 March 2019`, `4. Mai 2020`
    if let day = Int(first.filter(\.isNumber)), (1...31).contains(day), first.utf8.count <= 4 {
      words.removeFirst()
    }
    guard words.count >= 2, isMonth(words[0]) else { return false }
    return NarrativePartFinder.isYear(words[1].filter { !"–—-".contains($0) })
  }

  /// `03/2021`, `12/08/2020:`, `24.01.2024`: a date in figures.
  private static func isFigures(_ word: String) -> Bool {
    // `2018:` opens an entry of a chronicle.
    if word.hasSuffix(":"), NarrativePartFinder.isYear(word), word.utf8.count == 5 { return true }
    let digits = word.utf8.count { (0x30...0x39).contains($0) }
    let signs = word.utf8.count { "/.-".utf8.contains($0) }
    return digits >= 5 && signs >= 1 && digits + signs >= word.utf8.count - 1
  }

  private static func isMonth(_ word: String) -> Bool {
    let folded = FoldedText(word).text
    return folded.count >= 3 && months.contains { folded.hasPrefix($0) }
  }

  private static let openers: Set<String> = [
    "seit", "ab", "since", "from", "until", "bis", "desde", "depuis", "dal", "с", "in", "im", "ca", "approx",
    "early", "late", "mid",
  ]
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mai", "okt", "dez",
    "ene", "abr", "ago", "dic", "fev", "avr", "juin", "juil", "aou", "ocak", "sub", "nis", "haz", "tem",
    "agu", "eyl", "eki", "kas", "ara", "янв", "фев", "мар", "апр", "мая", "маи", "июн", "июл", "авг", "сен",
    "окт", "ноя", "дек", "gen", "mag", "giu", "lug", "set", "ott",
  ]
}
