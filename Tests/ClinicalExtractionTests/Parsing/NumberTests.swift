import ClinicalExtraction
import Testing

@Suite struct NumberTests {
  private func values(_ text: String, _ style: NumberStyle) -> [Double?] {
    NumberScanner.shapes(in: Array(text.utf8)).map { $0.value(style) }
  }

  @Test(arguments: [
    ("8.9", NumberStyle.point, 8.9),
    ("8,9", .unknown, 8.9),
    ("1,234", .point, 1234),
    ("1,234", .unknown, 1234),
    ("1,234", .comma, 1.234),
    ("4.177", .comma, 4177),
    ("4.177", .point, 4.177),
    ("0,125", .point, 0.125),
    ("1.234,5", .unknown, 1234.5),
    ("1,234.5", .unknown, 1234.5),
    ("2,140,000", .point, 2_140_000),
    ("1,50,000", .point, 150_000),
    ("1'234", .unknown, 1234),
    ("1\u{00A0}234", .comma, 1234),
    ("۸٫۷", .unknown, 8.7),
    ("۱۲/۵", .unknown, 12.5),
    ("007", .unknown, 7),
  ])
  func readsNumbersAsTheyAreWritten(text: String, style: NumberStyle, value: Double) {
    #expect(values(text, style) == [value])
  }

  @Test(arguments: ["1.2.3.4", "1,23,45", "12,3456,789", "0,123,456"])
  func whatFitsNoWayOfWritingHasNoValue(text: String) {
    #expect(values(text, .point).allSatisfy { $0 == nil })
  }

  @Test func aFullStopBehindANumberIsNoDecimalSign() {
    #expect(values("It was 8.7. Then 9", .unknown) == [8.7, 9])
  }

  @Test(arguments: [
    (["8,7", "12,25", "1.234,5"], NumberStyle.comma),
    (["8.7", "12.25", "8,7"], .unknown),
    (["8.7", "12.25", "3.1", "8,7"], .point),
    (["8", "1,234", "4.177"], .unknown),
    ([], .unknown),
  ])
  func theDocumentTellsItsDecimalSign(texts: [String], style: NumberStyle) {
    #expect(NumberStyle(evidenceIn: texts.map { Array($0.utf8) }) == style)
  }

  @Test func printedNumbersComeBack() {
    var random = SplitMix(seed: 3)
    for _ in 0..<500 {
      let whole = Int.random(in: 0...99_999, using: &random)
      let cents = Int.random(in: 0...99, using: &random)
      let fraction = cents < 10 ? "0\(cents)" : "\(cents)"
      let expected = Double("\(whole).\(fraction)")
      #expect(values("\(whole).\(fraction)", .point) == [expected])
      #expect(values("\(whole),\(fraction)", .comma) == [expected])
    }
  }
}
