import ClinicalExtraction
import Testing

@Suite struct TermIndexTests {
  private func found(_ terms: [String], in text: String) -> [String] {
    TermIndex(terms.map { ($0, $0) }).longestHits(in: FoldedText(text)).map(\.payload)
  }

  @Test(arguments: [
    (["CD3", "CD38"], "CD38 strong", ["CD38"]),
    (["CD3"], "CD38", []),
    (["WBC", "WBC count"], "WBC Count: 4.2", ["WBC count"]),
    (["白细胞", "白细胞计数"], "血白细胞计数6.8", ["白细胞计数"]),
    (["Hb"], "HbA1c 5.1", []),
    (["NEUT%", "NEUT"], "neut% 61", ["NEUT%"]),
    (["albumin"], "Albumin/Globulin", ["albumin"]),
    (["urea"], "Bureau", []),
    (["K"], "K+ 4.1", ["K"]),
  ])
  func findsWholeTermsAndTheLongest(terms: [String], text: String, expected: [String]) {
    #expect(found(terms, in: text) == expected)
  }

  @Test func keepsAllPayloadsOfOneName() {
    let index = TermIndex([("Neutrophils", 1), ("neutrophils", 2)])
    #expect(Set(index.longestHits(in: FoldedText("Neutrophils")).map(\.payload)) == [1, 2])
  }

  @Test func agreesWithNaiveSearch() {
    var random = SplitMix(seed: 42)
    for _ in 0..<200 {
      let patterns = (0..<6).map { _ in bytes(1...4, &random) }
      let text = bytes(0...60, &random)
      var matches: Set<AhoCorasick.Match> = []
      AhoCorasick(patterns).forEachMatch(in: text) { matches.insert($0) }
      var naive: Set<AhoCorasick.Match> = []
      for (index, pattern) in patterns.enumerated() where pattern.count <= text.count {
        for start in 0...(text.count - pattern.count)
        where Array(text[start..<(start + pattern.count)]) == pattern {
          naive.insert(.init(pattern: index, range: start..<(start + pattern.count)))
        }
      }
      #expect(matches == naive)
    }
  }

  private func bytes(_ count: ClosedRange<Int>, _ random: inout SplitMix) -> [UInt8] {
    (0..<Int.random(in: count, using: &random)).map { _ in UInt8.random(in: 97...99, using: &random) }
  }
}
