import DocumentModel
import Testing

@testable import PageReading

@Suite struct LayerWordTests {
  /// Glyphs of equal width, 10 points high, from `x` on; `raised` ones are small and stand high.
  private func run(_ text: String, x: Double = 0, width: Double = 5, raised: Range<Int> = 0..<0) -> GlyphRun {
    let glyphs = text.unicodeScalars.enumerated().map { index, scalar in
      Glyph(
        scalar: scalar,
        box: Box(
          x: x + Double(index) * width, y: raised.contains(index) ? -1 : 0, width: width,
          height: raised.contains(index) ? 6 : 10))
    }
    return GlyphRun(glyphs: glyphs)
  }

  private func texts(_ run: GlyphRun) -> [String] { run.words.map(\.text) }

  @Test func raisedDigitAfterTenIsAnExponent() {
    #expect(texts(run("x109/L", raised: 3..<4)) == ["x10^9/L"])
    #expect(texts(run("1012/L", raised: 2..<4)) == ["10^12/L"])
    #expect(texts(run("10-6", raised: 2..<4)) == ["10^-6"])
    #expect(texts(run("×10³/µL")) == ["×10^3/µL"])
  }

  @Test func raisedDigitElsewhereNeverJoinsANumber() {
    #expect(texts(run("5.21", raised: 3..<4)) == ["5.2¹"])
    #expect(texts(run("1101", raised: 3..<4)) == ["110¹"])
    #expect(texts(run("m2", raised: 1..<2)) == ["m²"])
  }

  @Test func digitsOnTheLineStayDigits() {
    #expect(texts(run("109")) == ["109"])
    #expect(texts(run("2,158")) == ["2,158"])
  }

  @Test func columnsWithoutSpaceBetweenThemAreCut() {
    let row = GlyphRun(glyphs: run("LDH").glyphs + run("613", x: 80).glyphs + run("U/L", x: 140).glyphs)
    #expect(texts(row) == ["LDH", "613", "U/L"])
  }

  @Test func rowsWithoutSpaceBetweenThemAreCut() {
    let below = run("44").glyphs.map {
      Glyph(scalar: $0.scalar, box: Box(x: $0.box.x, y: 11, width: 5, height: 10))
    }
    #expect(texts(GlyphRun(glyphs: run("12").glyphs + below)) == ["12", "44"])
  }

  @Test func leaderDotsAreNoPartOfAWord() {
    #expect(texts(run("Hb.......12.5")) == ["Hb", "12.5"])
    #expect(texts(run("R.D.W...")) == ["R.D.W..."])
  }

  @Test func ligaturesHyphensAndHiddenMarksAreWrittenPlainly() {
    #expect(LayerText.normalized(Array("con\u{FB01}rmed\u{200B}".unicodeScalars)) == "confirmed")
    #expect(LayerText.normalized(Array("re\u{AD}".unicodeScalars)) == "re-")
    #expect(LayerText.normalized(Array("Ha\u{308}m".unicodeScalars)).unicodeScalars.count == 3)
    #expect(LayerText.normalized(Array("\u{FEFB}".unicodeScalars)) == "\u{644}\u{627}")
    #expect(LayerText.normalized(Array("می\u{200C}شود".unicodeScalars)) == "می\u{200C}شود")
  }

  @Test func rightToLeftWordsAreReadFromTheRight() {
    // As they stand on the page, from the left.
    #expect(texts(run("مد")) == ["دم"])
    #expect(texts(run(":مد")) == ["دم:"])
    #expect(texts(run("12.5-مد")) == ["دم-12.5"])
    #expect(texts(run("۱٫۷۶")) == ["۱٫۷۶"])
  }

  @Test func lamAlefLigatureIsNotTurned() {
    let ligature = run("\u{644}\u{627}", x: 5, width: 3)
    #expect(texts(GlyphRun(glyphs: run("س").glyphs + ligature.glyphs)) == ["\u{644}\u{627}س"])
    // The article: alef at the right of a lam of another width.
    let article = [Glyph(scalar: "\u{644}", box: Box(x: 0, y: 0, width: 3, height: 10))]
    let alef = [Glyph(scalar: "\u{627}", box: Box(x: 3, y: 0, width: 2, height: 10))]
    #expect(texts(GlyphRun(glyphs: article + alef)) == ["\u{627}\u{644}"])
  }

  @Test func marksOfDirectionAreUndone() {
    let scalars = Array("\u{202B}cba\u{202A}12\u{202C}\u{202C}".unicodeScalars)
    #expect(DirectionMarks.visualOrder(scalars).map { String(String.UnicodeScalarView($0)) } == "12abc")
    #expect(DirectionMarks.visualOrder(Array("\u{202C}".unicodeScalars)) == nil)
  }

  @Test func textAndBoxesThatDoNotFitAreRefused() {
    let box = Box(x: 0, y: 0, width: 5, height: 10)
    #expect(GlyphRun.lines(text: "ab c", boxes: [box, box, box, box])?.first?.count == 2)
    #expect(GlyphRun.lines(text: "ab c", boxes: [box, box, box]) == nil)
    #expect(GlyphRun.lines(text: "ab", boxes: [box, box, box]) == nil)
  }

  @Test func rotationIsThatOfMostText() {
    let upwards = GlyphRun(
      glyphs: "Haemoglobin".unicodeScalars.enumerated().map { index, scalar in
        Glyph(scalar: scalar, box: Box(x: 50, y: 200 - 5 * Double(index), width: 10, height: 5))
      })
    #expect(TextLayer([[upwards]]).rotation == 90)
    #expect(TextLayer([[upwards], [run("Haemoglobin and platelets")]]).rotation == 0)
    let box = Box(x: 50, y: 145, width: 10, height: 60)
    #expect(
      box.turned(clockwise: 90, pageWidth: 300, pageHeight: 400)
        == Box(x: 400 - 205, y: 50, width: 60, height: 10))
  }
}
