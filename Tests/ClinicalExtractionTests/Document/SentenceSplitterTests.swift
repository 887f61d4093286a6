import ClinicalExtraction
import Testing

@Suite struct SentenceSplitterTests {
  @Test(arguments: [
    ("He is in CR. Next visit in May.", ["He is in CR.", "Next visit in May."]),
    ("Seen by Dr. Brown on 5. March. Stable.", ["Seen by Dr. Brown on 5. March.", "Stable."]),
    ("WBC 4.2; PLT 120. Hb 8.9", ["WBC 4.2;", "PLT 120.", "Hb 8.9"]),
    ("未见复发。建议复查。", ["未见复发。", "建议复查。"]),
    ("approx. 5 cm node. No change", ["approx. 5 cm node.", "No change"]),
    ("", []),
  ])
  func cutsAtSentenceEndsOnly(text: String, sentences: [String]) {
    let utf8 = Array(text.utf8)
    #expect(SentenceSplitter.split(utf8).map { String(decoding: utf8[$0], as: UTF8.self) } == sentences)
  }

  @Test func coversAllButSpaces() {
    let utf8 = Array("A. B c. 12. D! e? Ende.".utf8)
    let ranges = SentenceSplitter.split(utf8)
    #expect(ranges.first?.lowerBound == 0 && ranges.last?.upperBound == utf8.count)
    for (left, right) in zip(ranges, ranges.dropFirst()) { #expect(left.upperBound <= right.lowerBound) }
  }
}
