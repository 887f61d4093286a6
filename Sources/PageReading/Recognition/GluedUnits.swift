/// A number with the flag and the unit behind it that was read as one word, the narrow spaces between them unseen
/// (`1.54Lx10^9/L`).
enum GluedUnits {
  /// The word in its parts; the word alone where it is something else or hangs together on the page.
  ///
  /// A space must be as wide as one and half as wide again as any gap between the number's own signs: `5mg/kg` stays whole.
  ///
  /// - Parameters:
  ///   - cap: height of digits in pixels.
  ///   - gap: columns of white between the ink left and right of a column.
  static func parted(_ word: RecognizedWord, cap: Int, gap: (Int) -> Int) -> [RecognizedWord] {
    let signs = word.characters
    guard signs.map(\.text).joined() == word.text else { return [word] }
    let number = signs.prefix { isOfNumber($0.text) }.count
    let rest = signs[number...].map(\.text).joined()
    guard number > 0, number < signs.count, signs[number - 1].text.first?.isNumber == true,
      let first = rest.first, first.isLetter || first == "%",
      rest.contains(where: { "/%^".contains($0) })
    else { return [word] }
    func space(before index: Int) -> Int { gap((signs[index - 1].right + signs[index].left) / 2) }
    let own = (1..<max(1, number)).map(space).max() ?? 0
    func isSpace(_ index: Int) -> Bool {
      let width = space(before: index)
      return width * 100 >= cap * 17 && width * 10 >= own * 15
    }
    guard isSpace(number) else { return [word] }
    let flag = signs[number...].prefix { $0.text == "H" || $0.text == "L" }.count
    let unit = number + flag
    guard (1...2).contains(flag), unit < signs.count, isSpace(unit) else {
      return [part(word, 0..<number), part(word, number..<signs.count)]
    }
    return [part(word, 0..<number), part(word, number..<unit), part(word, unit..<signs.count)]
  }

  private static func isOfNumber(_ text: String) -> Bool {
    text.allSatisfy { $0.isNumber || $0 == "." || $0 == "," }
  }

  private static func part(_ word: RecognizedWord, _ range: Range<Int>) -> RecognizedWord {
    let signs = Array(word.characters[range])
    var part = RecognizedWord(
      text: signs.map(\.text).joined(), left: signs.first?.left ?? word.left,
      right: signs.last?.right ?? word.right, confidence: word.confidence, characters: signs)
    part.isGuess = word.isGuess
    return part
  }
}
