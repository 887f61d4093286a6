import DocumentModel

/// Digits of Arabic and Persian, which the models read badly: measured on one clean page, three of four numbers
/// were wrong, most of them in both readings.
enum OwnDigits {
  /// The words with every number in such digits marked as unsure; where a page prints mostly such digits, also
  /// what was read as Latin ones.
  static func doubted(_ words: [Word]) -> [Word] {
    let digits = words.flatMap(\.text.unicodeScalars).filter { $0.properties.numericType == .decimal }
    let own = digits.filter { !$0.isASCII }
    let isAll = own.count * 2 > digits.count
    return words.map { word in
      let isNumber = word.text.unicodeScalars.contains {
        $0.properties.numericType == .decimal && (isAll || !$0.isASCII)
      }
      guard isNumber else { return word }
      var word = word
      word.confidence = min(word.confidence, 0.5)
      word.agreeingReadings = 1
      return word
    }
  }
}
