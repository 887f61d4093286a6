/// Names of persons as reports print them, in one form: given names first, capitals only at starts.
enum PersonName {
  /// `SZYMBORSKA, BETTINA`, `MARCHETTI Leopold`, `Desmond ACHTERLONIE` → given name, then surname. Nil for what can be
  /// no name.
  static func normalised(_ printed: String) -> String? {
    let parts = printed.split(separator: ",").map { words(String($0)) }.filter { !$0.isEmpty }
    guard let first = parts.first else { return nil }
    var ordered = first
    if parts.count == 2, parts[1].count <= 3 { ordered = parts[1] + first }
    ordered.removeAll { titles.contains($0.lowercased()) }
    guard (1...5).contains(ordered.count), ordered.allSatisfy(isNameWord) else { return nil }
    if parts.count == 1, ordered.count >= 2, isCapitals(ordered[0]), !ordered.allSatisfy(isCapitals) {
      // Surname first: the words in capitals.
      let surname = ordered.prefix(while: isCapitals)
      ordered = Array(ordered.dropFirst(surname.count)) + surname
    }
    return ordered.map(capitalised).joined(separator: " ")
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "mr.", "mrs.", "ms.", "herr", "frau", "sr.", "sra.",
  ]

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  private static func isNameWord(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    return scalars.contains(where: \.properties.isAlphabetic)
      && scalars.allSatisfy {
        $0.properties.isAlphabetic || "-'’.‐".unicodeScalars.contains($0) || $0.properties.isDiacritic
      }
      && (scalars.first.map { !$0.properties.isLowercase } ?? false || word.count <= 3)
  }

  private static func isCapitals(_ word: String) -> Bool {
    let letters = word.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count > 1 && letters.allSatisfy { $0.properties.isUppercase }
  }

  /// `FERREIRA-LUND` → `Ferreira-Lund`; a word that is not all capitals stays.
  static func capitalised(_ word: String) -> String {
    guard isCapitals(word) else { return word }
    var result = ""
    var isStart = true
    for character in word {
      result += isStart ? character.uppercased() : character.lowercased()
      isStart = !character.isLetter
    }
    return result
  }
}
