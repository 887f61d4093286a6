/// What a language writes onto the end of a date: `2024 г.`, `Ocak 2023'te`.
enum DateSuffix {
  private static let suffixes: Set<String> = [
    "", "г", "г.", "года", "году", "г.,", "'te", "'da", "'de", "'ta", "’te", "’da", "’de", "’ta", "yılında",
    "тe",
  ]

  /// Whether a text without spaces is nothing else.
  static func isOnly(_ text: String) -> Bool {
    suffixes.contains(text)
  }
}
