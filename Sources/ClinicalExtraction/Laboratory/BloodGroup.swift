/// A blood group as printed: `A Rh(D) positive`, `O+`, `AB(IV) Rh +`, `B pozitif`.
struct BloodGroup: Sendable, Hashable {
  /// In the bytes that were searched: from the letter of the ABO group to the sign of Rh.
  let range: Range<Int>
  /// Whether Rh is told by a word. A plus or minus sign is easily misread.
  let isWorded: Bool
  /// Whether it tells Rh at all.
  var hasRh = true

  /// The group that a text states right from an offset on; nil where something else stands there.
  ///
  /// - Parameter utf8: printed text, not folded: only capital letters name a group.
  static func stated(in utf8: [UInt8], from start: Int) -> BloodGroup? {
    let tokens = tokens(of: utf8, from: start)
    guard
      let first = tokens.firstIndex(where: { !leads.contains($0.folded) && !quotes.contains($0.printed) }),
      tokens[first].isGroup
    else {
      return nil
    }
    var index = first + 1
    while index < tokens.count, isLink(index, tokens), !isSign(index, tokens) { index += 1 }
    if index < tokens.count, isSign(index, tokens) || isWord(index, tokens) {
      return BloodGroup(
        range: tokens[first].range.lowerBound..<tokens[index].range.upperBound,
        isWorded: isWord(index, tokens))
    }
    // Without Rh only what ends the statement: `Blood group: A`, not `Blood group A antigen`.
    let end = first + 1 < tokens.count && quotes.contains(tokens[first + 1].printed) ? first + 2 : first + 1
    guard end == tokens.count || [".", ",", ";"].contains(tokens[end].folded) else { return nil }
    return BloodGroup(range: tokens[first].range, isWorded: false, hasRh: false)
  }

  /// Whether a word may stand between the group and Rh. A comma does before a word for Rh: `O, Rh negative`, but not
  /// `A, negative for antibodies`.
  private static func isLink(_ index: Int, _ tokens: [Token]) -> Bool {
    if tokens[index].folded == "," {
      return tokens.indices.contains(index + 1) && tokens[index + 1].folded.hasPrefix("rh")
        || tokens.indices.contains(index + 1) && ["резус", "resus"].contains(tokens[index + 1].folded)
    }
    return links.contains(tokens[index].folded) || quotes.contains(tokens[index].printed)
  }

  private static func isWord(_ index: Int, _ tokens: [Token]) -> Bool {
    tokens.indices.contains(index) && words.contains(where: tokens[index].folded.hasPrefix)
  }

  /// A plus or minus; but a hyphen may join the group with its word (`O-positive`).
  private static func isSign(_ index: Int, _ tokens: [Token]) -> Bool {
    signs.contains(tokens[index].folded) && !isWord(index + 1, tokens)
  }

  private struct Token {
    let printed: String
    let folded: String
    let range: Range<Int>

    var isGroup: Bool { BloodGroup.groups.contains(printed) }
  }

  /// Words and single signs of the next 60 bytes.
  private static func tokens(of utf8: [UInt8], from start: Int) -> [Token] {
    var tokens: [Token] = []
    var index = start
    let end = min(utf8.count, start + 60)
    while index < end {
      var next = index + 1
      if isLetter(utf8[index]) { while next < end, isLetter(utf8[next]) { next += 1 } }
      // Signs of several bytes (`−`, `：`) are taken whole.
      if utf8[index] >= 0xE2 { while next < end, utf8[next] & 0xC0 == 0x80 { next += 1 } }
      if utf8[index] != 0x20 {
        let printed = String(decoding: utf8[index..<next], as: UTF8.self)
        let folded = isLetter(utf8[index]) ? FoldedText(printed).text : printed
        tokens.append(Token(printed: printed, folded: folded, range: index..<next))
      }
      index = next
    }
    return tokens
  }

  /// ASCII letters and digits, and all of the two-byte scripts.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || (0x80..<0xE2).contains(byte)
  }

  /// Latin and, told by nothing on paper, Cyrillic letters.
  private static let groups: Set<String> = [
    "A", "B", "AB", "O", "0", "А", "В", "АВ", "О", "A1", "A2", "A1B", "A2B",
  ]
  private static let quotes: Set<String> = ["'", "\"", "`", "‘", "’", "“", "”", "„"]
  private static let leads: Set<String> = [
    ":", "=", "-", "–", "：", "(", ")", "/", "&", ",", "is", "was", "and", "abo", "ab0", "rh", "rhd", "rhesus",
    "type", "typing", "group", "grouping", "factor", "system", "result", "d", "ve", "и",
  ]
  private static let links: Set<String> = [
    "(", ")", "rh", "rhd", "d", "rhesus", "factor", "type", "typing", "group", "i", "ii", "iii", "iv", ":",
    "resus", "резус",
    "фактор",
    "型", "rho", "und", "and", "-",
  ]
  private static let words = [
    "pos", "neg", "poz", "положит", "отриц", "阳性", "阴性", "阳", "阴",
  ]
  private static let signs: Set<String> = ["+", "-", "−", "–"]
}
