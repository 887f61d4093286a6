import DocumentModel

/// The languages of a text layer, told from its letters and small words.
enum TextLanguages {
  /// As Tesseract names its models, the main language first; empty where there are no letters.
  static func codes(of words: [Word]) -> [String] {
    let text = words.map(\.text).joined(separator: " ")
    guard text.unicodeScalars.contains(where: \.properties.isAlphabetic),
      let script = ScriptModel.language(for: text, among: known)
    else { return [] }
    if script == "eng" {
      return [LanguageClues.language(ofWords: words.map(\.text), installed: known)].compactMap(\.self)
    }
    let latin = words.count { $0.text.utf8.allSatisfy { $0 < 0x80 } && $0.text.contains(where: \.isLetter) }
    return latin > 2 ? [script, "eng"] : [script]
  }

  private static let known = [
    "eng", "deu", "fra", "spa", "ita", "tur", "rus", "chi_sim", "fas", "ara", "ell", "heb", "hin", "tha",
    "kat",
    "hye", "jpn", "kor",
  ]
}
