import DocumentModel
import Testing

@testable import PageReading

@Suite struct DigitShapesTests {
  /// Numbers in the built-in font, one a line, as `read` says they were read; the contradictions among them.
  private func contradictions(printed: [String], read: [String]) throws -> [Int: String] {
    let image = try Drawing(400, 60 * printed.count + 60).image(
      printed.enumerated().map { ($0.element, 40, 60 * $0.offset + 50) })
    let ink = try InkComponents(try image.ink(darkerThan: 128))
    var shapes = DigitShapes(ink)
    for (number, text) in read.enumerated() {
      let rows = (60 * number + 10)..<(60 * number + 70)
      let own = ink.components.indices.filter { rows.contains(ink.components[$0].box.midY) }
      shapes.add(
        Word(text: text, box: Box(x: 0, y: 0, width: 9, height: 9), confidence: 0.9), PrintedMarks(own, ink),
        number: number)
    }
    return shapes.contradictions()
  }

  private let printed = ["7173", "3717", "1377", "7,73", "1133"]

  @Test func aDigitThatLooksLikeOthersIsFound() throws {
    var read = printed
    read[3] = "7,13"
    #expect(try contradictions(printed: printed, read: read) == [3: "7,73"])
  }

  @Test func rightDigitsAreLeftAlone() throws {
    #expect(try contradictions(printed: printed, read: printed).isEmpty)
  }

  @Test func aContradictedWordIsNotSure() {
    let word = Word(
      text: "7,13", box: Box(x: 0, y: 0, width: 9, height: 9), confidence: 0.98, agreeingReadings: 2)
    let doubted = word.contradicted(by: "7,73")
    #expect(doubted.text == "7,13" && doubted.agreeingReadings == 1 && doubted.confidence <= 0.5)
    #expect(doubted.alternatives.map(\.text) == ["7,73"])
  }
}

@Suite struct OwnDigitsTests {
  private func word(_ text: String) -> Word {
    Word(text: text, box: Box(x: 0, y: 0, width: 9, height: 9), confidence: 0.98, agreeingReadings: 2)
  }

  @Test func persianNumbersAreNeverSure() {
    let words = OwnDigits.doubted([word("۱۲۰"), word("۹٫۵"), word("44"), word("Hb")])
    #expect(words.map(\.agreeingReadings) == [1, 1, 1, 2])
    #expect(words[0].confidence <= 0.5)
  }

  @Test func latinNumbersAmongArabicWordsStay() {
    let words = OwnDigits.doubted([word("12.4"), word("4.5-11.0"), word("٣")])
    #expect(words.map(\.agreeingReadings) == [2, 2, 1])
  }
}
