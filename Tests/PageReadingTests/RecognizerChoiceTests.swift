import DocumentModel
import Testing

@testable import PageReading

/// Which model reads what, and how readings that differ are settled.
@Suite struct RecognizerChoiceTests {
  /// Rectangles as signs of one line, 28 pixels tall unless they say otherwise.
  private func found(_ signs: [(x: Int, y: Int, w: Int, h: Int)]) throws -> FoundPage {
    var drawing = Drawing(700, 300)
    for sign in signs { drawing.fill(sign.x, sign.y, sign.w, sign.h) }
    let gray = try drawing.image()
    let ink = try gray.ink(darkerThan: 160)
    return try FoundPage(
      PreparedPage(
        gray: gray, ink: ink, faintInk: ink, capHeight: 28, rotation: 0, skewDegrees: 0, widthPoints: 350,
        heightPoints: 150))
  }

  private func line(_ count: Int) throws -> FoundPage {
    try found((0..<count).map { (x: 60 + $0 * 24, y: 100, w: 16, h: 28) })
  }

  /// A 10 with a raised sign, a slash and an L, each reading of the raised sign from a list.
  private func exponent(_ answers: [String]) throws -> String? {
    let page = try found([
      (100, 100, 8, 28), (114, 100, 18, 28), (136, 96, 10, 15), (150, 98, 9, 32), (164, 100, 14, 28),
    ])
    let segment = try #require(page.segments.first)
    return try RaisedExponent.found(
      in: segment, SegmentReader(found: page), AnsweringRecognizer(["eng"], answers)
    ).first?.digits
  }

  @Test func anExponentIsTakenWhereNoReadingSeesAnother() throws {
    #expect(try exponent(["9", "9"]) == "9")
    #expect(try exponent(["9", "", "9"]) == "9")
    #expect(try exponent(["9", "°", "9"]) == "9")
    #expect(try exponent(["9", "3", "9", "9"]) == nil)
    #expect(try exponent(["", "6", "9", "6"]) == nil)
    #expect(try exponent(["9", "", "", ""]) == nil)
  }

  /// On a page whose script has digits of its own a number in Latin ones is read again by the Latin model.
  @Test func latinNumbersOfAnArabicPageAreReadByTheLatinModel() throws {
    func word(first: String, latin: AnsweringRecognizer) throws -> String? {
      try WordAssembler(
        found: try line(3), recognizer: AnsweringRecognizer(["ara"], [first]), latinRecognizer: latin
      ).words().first?.text
    }
    let latin = AnsweringRecognizer(["eng"], ["127"])
    #expect(try word(first: "124", latin: latin) == "127")
    #expect(latin.asked >= 2)
    let other = AnsweringRecognizer(["eng"], ["127"])
    #expect(try word(first: "١٢٤", latin: other) == "١٢٤")
    #expect(other.asked == 0)
  }

  /// Both models are about as sure; the words of their readings tell the languages apart.
  @Test(arguments: [("نام بیمار پزشک", "fas"), ("اسم المريض الطبيب", "ara")])
  func wordsTellArabicFromPersian(text: String, language: String) throws {
    let engines = AnsweringEngines([
      AnsweringRecognizer(["eng"], ["ploy eT"], confidence: 0.3),
      AnsweringRecognizer(["ara"], [text], confidence: 0.8),
      AnsweringRecognizer(["fas"], [text], confidence: 0.8),
    ])
    let sample = try PageSample(try line(12), engines, .automatic)
    #expect(sample.languages == [language, "eng"])
  }
}
