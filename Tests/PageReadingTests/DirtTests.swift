import DocumentModel
import Testing

@testable import PageReading

@Suite struct DirtTests {
  private func word(_ text: String, height: Double, confidence: Double = 0.95) -> Word {
    Word(text: text, box: Box(x: 0, y: 0, width: 5, height: height), confidence: confidence)
  }

  private var print: [Word] { (0..<9).map { _ in word("8.9", height: 7) } }

  @Test(arguments: [("ae", 0.4), (".", 2), ("°", 2.2), ("l", 1.5)])
  func remainsOfRulesAndSpecksAreDirt(text: String, height: Double) {
    #expect(Dirt(words: print).holds(word(text, height: height, confidence: 0.6)))
  }

  @Test(arguments: [("—", 0.6), ("-", 1), ("*", 2.4), (":", 2.5), ("a", 5), ("一", 1), ("۰", 1.8), ("°C", 6)])
  func whatIsPrintedFlatOrSmallStays(text: String, height: Double) {
    #expect(!Dirt(words: print).holds(word(text, height: height)))
  }

  @Test func aPageWithoutSureWordsHasNoMeasure() {
    #expect(!Dirt(words: []).holds(word("ae", height: 0.4)))
  }

  @Test(arguments: [(1.8, true), (2.4, true), (3.2, false)])
  func aSpeckThatIsReadAsAnAsteriskIsDirt(height: Double, isDirt: Bool) {
    let speck = Word(text: "*", box: Box(x: 0, y: 0, width: height, height: height), confidence: 0.95)
    #expect(Dirt(words: print).holds(speck) == isDirt)
  }
}
