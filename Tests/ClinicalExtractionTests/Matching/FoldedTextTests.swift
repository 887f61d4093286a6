import ClinicalExtraction
import Testing

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("Beta-2 Microglobulin", "beta 2 microglobulin"),
    ("  NEUT%  (abs.) ", "neut% abs"),
    ("Hématies", "hematies"),
    ("LÖKOSİT", "lokosit"),
    ("ışık", "isik"),
    ("Лейкоцитов: ёж", "леикоцитов еж"),
    ("ＷＢＣ％", "wbc%"),
    ("هموگلوبين", "هموگلوبین"),
    ("گلبول\u{200C}سفید", "گلبولسفید"),
    ("۱۲٫۵", "12 5"),
    ("ß2-Mikroglobulin", "ss2 mikroglobulin"),
    ("×10⁹/L", "109/l"),
    ("白细胞计数：", "白细胞计数"),
    ("", ""),
    ("---", ""),
  ])
  func foldsWhatLaboratoriesVaryWithoutMeaning(text: String, folded: String) {
    #expect(FoldedText(text).text == folded)
  }

  @Test func leadsBackToTheSource() {
    let source = "  Hémo–globine : 8,9"
    let folded = FoldedText(source)
    #expect(folded.text == "hemo globine 8 9")
    let range = folded.sourceRange(0..<12)
    #expect(String(decoding: Array(source.utf8)[range], as: UTF8.self) == "Hémo–globine")
  }

  @Test func everyRangeOfRandomTextLiesInTheSource() {
    var random = SplitMix(seed: 7)
    let alphabet = Array("aZ é-.(%۵中й\u{301}\u{FEFF}ß⁹µ\u{0}".unicodeScalars)
    for _ in 0..<300 {
      let scalars = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? "a"
      }
      var source = ""
      source.unicodeScalars.append(contentsOf: scalars)
      let folded = FoldedText(source)
      for offset in folded.utf8.indices {
        let range = folded.sourceRange(offset..<(offset + 1))
        #expect(range.lowerBound >= 0 && range.upperBound <= source.utf8.count && !range.isEmpty)
      }
    }
  }

  @Test func malformedBytesFoldToASeparator() {
    #expect(FoldedText(utf8: [0x41, 0xFF, 0xC3, 0x42, 0xE4]).text == "a b")
  }
}

/// A small deterministic generator for property tests.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
