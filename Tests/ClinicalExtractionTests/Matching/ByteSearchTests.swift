import Testing

@testable import ClinicalExtraction

@Suite struct ByteSearchTests {
  private func holds(_ text: String, _ needle: String) -> Bool { Array(text.utf8).holds(Array(needle.utf8)) }

  @Test func bytesAreFoundWhereverTheyStand() {
    #expect(holds("no cr yet", "no"))
    #expect(holds("no cr yet", "yet"))
    #expect(holds("ababac", "abac"))
    #expect(holds("完全缓解", "缓解"))
    #expect(holds("x", "x") && holds("", "") && holds("x", ""))
  }

  @Test func whatIsNotThereIsNotFound() {
    #expect(!holds("no cr yet", "nocr"))
    #expect(!holds("ab", "abc"))
    #expect(!holds("", "a"))
  }

  /// Against the library's own search, on all short texts of two letters.
  @Test func itAgreesWithTheLibrary() {
    let texts = (0..<256).map { number in String((0..<8).map { number >> $0 & 1 == 0 ? "a" : "b" }) }
    for text in texts {
      for needle in ["a", "ab", "aba", "abba", "bbb"] {
        #expect(holds(text, needle) == text.contains(needle))
      }
    }
  }
}
