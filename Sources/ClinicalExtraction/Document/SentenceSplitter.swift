/// Cuts running text into sentences.
///
/// A full stop ends a sentence only before a space and a capital, digit or bracket, and not behind an abbreviation
/// or a single letter: reports are full of `Dr.`, `approx.`, `No.`, `5. cycle` and decimal points.
package enum SentenceSplitter {
  /// Abbreviations that a sentence goes on behind, in lower case.
  private static let abbreviations: Set<String> = [
    "dr", "prof", "mr", "mrs", "ms", "no", "nr", "approx", "ca", "vs", "e.g", "i.e", "resp", "bzw", "z.b",
    "d.h", "st",
    "fig", "ref", "tel", "inj", "tab", "cap", "al", "max", "min", "abs", "rel", "г", "гг", "мл", "ул", "т.е",
    "т.к", "др",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "hosp", "dept", "pt",
    "pts",
  ]

  package static func split(_ utf8: [UInt8]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var offset = 0
    while offset < utf8.count {
      if let end = sentenceEnd(utf8, at: offset, sentenceStart: start) {
        sentences.append(start..<end)
        start = skipSpaces(utf8, from: end)
        offset = start
      } else {
        offset += 1
      }
    }
    if start < utf8.count { sentences.append(start..<utf8.count) }
    return sentences
  }

  /// The offset behind a sentence end that stands at `offset`, or nil.
  private static func sentenceEnd(_ utf8: [UInt8], at offset: Int, sentenceStart: Int) -> Int? {
    switch utf8[offset] {
    case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"):
      return isSpaceOrEnd(utf8, offset + 1) && offset > sentenceStart ? offset + 1 : nil
    case UInt8(ascii: "."):
      return endsSentence(utf8, stop: offset, sentenceStart: sentenceStart) ? offset + 1 : nil
    case 0xE3 where hasPrefix(utf8, at: offset, [0xE3, 0x80, 0x82]):  // 。
      return offset + 3
    case 0xEF where hasPrefix(utf8, at: offset, [0xEF, 0xBC, 0x9B]):  // ；
      return offset + 3
    case 0xD8 where hasPrefix(utf8, at: offset, [0xD8, 0x9B]):  // ؛
      return offset + 2
    default:
      return nil
    }
  }

  private static func endsSentence(_ utf8: [UInt8], stop: Int, sentenceStart: Int) -> Bool {
    guard isSpaceOrEnd(utf8, stop + 1) else { return false }
    let next = skipSpaces(utf8, from: stop + 1)
    if next < utf8.count, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(utf8[next]) { return false }
    var wordStart = stop
    while wordStart > sentenceStart, utf8[wordStart - 1] != UInt8(ascii: " ") { wordStart -= 1 }
    let word = String(decoding: utf8[wordStart..<stop], as: UTF8.self).lowercased()
    if word == "г" || word == "гг", endsYear(utf8, before: wordStart), isCyrillicCapital(utf8, next) {
      return true
    }
    if abbreviations.contains(word) { return false }
    // A lone letter (an initial) or a lone number (a list item, `14. Februar`) ends no sentence.
    let isInitial =
      word.unicodeScalars.count == 1 && word.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
    let isOrdinal =
      !word.isEmpty && word.utf8.count <= 2 && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
      // No day of a month, and hardly a cycle: `Karnofsky 90. LVEF 53%`.
      && Int(word).map { $0 <= 31 } == true
    return !isInitial
      && !(isOrdinal && (wordStart == sentenceStart || next < utf8.count && isMonthLike(utf8, next)))
  }

  /// `… с января 2023 г. С февраля …`: behind a year the abbreviation can end a sentence.
  private static func endsYear(_ utf8: [UInt8], before offset: Int) -> Bool {
    let year = utf8[..<offset].reversed().drop { $0 == UInt8(ascii: " ") }.prefix(4)
    return year.count == 4 && year.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isCyrillicCapital(_ utf8: [UInt8], _ offset: Int) -> Bool {
    guard offset + 1 < utf8.count, utf8[offset] == 0xD0 else { return false }
    return (0x90...0xAF).contains(utf8[offset + 1]) || utf8[offset + 1] == 0x81
  }

  /// Words that an ordinal stands before, in lower case: months, and what is counted (`3. Zyklus`, `2. basamak`).
  private static let counted = [
    "jan", "feb", "febr", "mär", "mar", "apr", "mai", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov",
    "dez",
    "dec", "jän", "zykl", "lini", "rezi", "gabe", "tag", "kurs", "woch", "gene", "dosi", "ther", "rela",
    "remi",
    "kür", "kur", "nüks", "basa", "hat", "gün", "ay", "hafta", "ocak", "şuba", "nisa", "hazi", "temm", "ağus",
    "eylü",
    "ekim", "kası", "aral", "sıra", "rövi", "nakil", "línea", "ciclo", "leuk",
  ]

  private static func isMonthLike(_ utf8: [UInt8], _ offset: Int) -> Bool {
    let end = utf8[offset...].firstIndex(of: UInt8(ascii: " ")) ?? utf8.count
    let word = String(decoding: utf8[offset..<end], as: UTF8.self).lowercased()
    return counted.contains { word.hasPrefix($0) }
  }

  private static func isSpaceOrEnd(_ utf8: [UInt8], _ offset: Int) -> Bool {
    offset >= utf8.count || utf8[offset] == UInt8(ascii: " ")
  }

  private static func skipSpaces(_ utf8: [UInt8], from offset: Int) -> Int {
    var offset = offset
    while offset < utf8.count, utf8[offset] == UInt8(ascii: " ") { offset += 1 }
    return offset
  }

  private static func hasPrefix(_ utf8: [UInt8], at offset: Int, _ prefix: [UInt8]) -> Bool {
    utf8.count >= offset + prefix.count && utf8[offset..<(offset + prefix.count)].elementsEqual(prefix)
  }
}
