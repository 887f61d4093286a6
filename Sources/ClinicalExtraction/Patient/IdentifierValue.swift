import DocumentModel
import PageLayout

/// The number of an identifier in a piece of text.
enum IdentifierValue {
  /// Behind a label: words with digits, up to the first word without; a short prefix may come first (`KR 20 7781`).
  static func range(in text: MappedText, _ range: Range<Int>) -> Range<Int>? {
    var end = range.lowerBound
    for index in text.wordIndices(in: range) {
      let word = text.words[index].text
      let isPrefix =
        text.starts[index] <= range.lowerBound && word.utf8.count <= 4 && word != "-" && word != "–"
      guard hasDigit(word) || isPrefix, !isDateOrTime(word) else { break }
      end = min(text.starts[index] + word.utf8.count, range.upperBound)
      if ",;".contains(word.last ?? " ") { break }
    }
    while end > range.lowerBound, ",;.()".utf8.contains(text.utf8[end - 1]) { end -= 1 }
    let found = range.lowerBound..<end
    return isNumber(text.text(found)) ? found : nil
  }

  /// Without a known label: up to three words of letters, then the number, and nothing else.
  static func unlabelled(in text: MappedText, _ range: Range<Int>) -> (system: String, range: Range<Int>)? {
    let indices = Array(text.wordIndices(in: range))
    guard let first = indices.firstIndex(where: { hasDigit(text.words[$0].text) }), first <= 3,
      indices.count - first <= 4
    else {
      return nil
    }
    // `GW 118 402`: capitals straight before digits belong to the number.
    let isPrefixed = first > 0 && isCapitals(text.words[indices[first - 1]].text) && indices.count - first > 1
    let start = isPrefixed ? first - 1 : first
    let rest = indices[start...]
    guard
      rest.dropFirst(isPrefixed ? 1 : 0).allSatisfy({
        hasDigit(text.words[$0].text) && !isDateOrTime(text.words[$0].text)
      }),
      let last = rest.last
    else { return nil }
    let found =
      max(
        range.lowerBound, text.starts[indices[start]])..<min(
        range.upperBound, text.starts[last] + text.words[last].text.utf8.count)
    guard !found.isEmpty, isNumber(text.text(found)),
      text.text(found).utf8.count(where: { (0x30...0x39).contains($0) }) >= 4
    else { return nil }
    let words = indices[..<start].map { text.words[$0].text }
    guard words.allSatisfy({ !["tel", "tel.", "phone", "fax", "phone:", "tel:"].contains($0.lowercased()) })
    else { return nil }
    let system = words.isEmpty ? "ID" : words.joined(separator: " ").filter { !":.–".contains($0) }
    return (system, found)
  }

  private static func isCapitals(_ word: String) -> Bool {
    (1...4).contains(word.utf8.count) && word.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  private static func hasDigit(_ word: String) -> Bool {
    word.unicodeScalars.contains { ScalarFolding.digit($0.value) != nil }
  }

  /// At least three digits, and neither a decimal number nor a range.
  private static func isNumber(_ value: String) -> Bool {
    let digits = value.unicodeScalars.count { ScalarFolding.digit($0.value) != nil }
    return digits >= 3 && !value.contains(".") && !value.contains("%")
  }

  private static func isDateOrTime(_ word: String) -> Bool {
    let digits = word.utf8.count { (0x30...0x39).contains($0) }
    let signs = word.utf8.filter { "/.-:".utf8.contains($0) }.count
    if word.contains(":"), digits <= 6, digits > 1 { return true }
    let parts = word.split(whereSeparator: { "/.-,·".contains($0) })
    if parts.count == 3, parts[1].allSatisfy(\.isLetter), Int(parts[0]) != nil, Int(parts[2]) != nil {
      return true
    }
    let areSmall = parts.count == 3 && parts.allSatisfy { Int($0) != nil && $0.utf8.count <= 4 }
    return signs == 2 && areSmall && parts.contains { $0.utf8.count <= 2 } && digits <= 8
  }
}
