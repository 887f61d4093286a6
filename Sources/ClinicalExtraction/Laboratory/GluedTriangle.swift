import DocumentModel
import PageLayout

/// A number at the start of a cell with a triangle before it that was read as a letter: `A13.66` for `▲13.66`, `v3.49`
/// for `▼3.49`.
///
/// What was read is never sure: the triangle may have cost a digit.
struct GluedTriangle: Sendable {
  let number: ResultNumber
  let flag: PrintedFlag
  let range: Range<Int>

  init?(_ text: LabText, numbers: ResultNumberParser) {
    guard let word = text.text.words.first, word.confidence < 1 else { return nil }
    let letters = word.text.prefix { "AVv▲▼△▽".contains($0) }
    guard (1...2).contains(letters.count), let sign = letters.first else { return nil }
    let rest = String(word.text.dropFirst(letters.count))
    // `A1`, `V5` may be names.
    let digits = rest.utf8.count { (0x30...0x39).contains($0) }
    guard digits >= 2, rest.utf8.allSatisfy({ (0x30...0x39).contains($0) || ".,lI".utf8.contains($0) }),
      var found = numbers.number(in: Array(rest.utf8), at: 0).flatMap({
        $0.range.upperBound == rest.utf8.count ? $0 : nil
      }) ?? NumberRepair.number(rest, style: numbers.style)
    else { return nil }
    let start = letters.utf8.count
    range = start..<word.text.utf8.count
    found.range = range
    found.isRepaired = true
    number = found
    flag = PrintedFlag(printed: String(letters), meaning: "A▲△".contains(sign) ? .high : .low)
  }
}
