import Testing

@testable import PageReading

/// Units as they were printed: the l that was read as a stroke, the exponent that was read as a sign of the line.
@Suite struct UnitReadingTests {
  @Test(arguments: [
    ("mmol/|", "mmol/l"), ("U/I", "U/l"), ("g/d|", "g/dl"), ("(ng/m!)", "(ng/ml)"), ("10^9/1", "10^9/l"),
    ("pmol/I,", "pmol/l,"), ("mg/\\", "mg/l"), ("g/dt", "g/dl"),
  ])
  func strokesThatEndAUnitAreLetters(read: String, meant: String) {
    #expect(UnitStrokes.mended(read) == meant)
  }

  @Test(arguments: ["1/1", "and/I", "mg/24h", "g/dL", "5/1", "mg/kg", "/I", "Page/1", "10/1", "mg/II"])
  func otherWordsStay(_ text: String) { #expect(UnitStrokes.mended(text) == text) }

  @Test func aLetterAndAStrokeAreAUnitOnlyBehindANumber() {
    #expect(UnitStrokes.mended("G/1", isMeasure: false) == "G/1")
    #expect(UnitStrokes.mended("G/1") == "G/l")
    #expect(UnitStrokes.mended("mg/d|", isMeasure: false) == "mg/dl")
  }

  /// 28-pixel digits on row 128, a raised sign of half their height behind, then a slash and an L.
  private func segment(raised: (x: Int, y: Int, w: Int, h: Int), behind: [(x: Int, y: Int, w: Int, h: Int)])
    throws
    -> (TextSegment, InkComponents)
  {
    var drawing = Drawing(400, 200)
    for box in [(x: 100, y: 100, w: 8, h: 28), (x: 114, y: 100, w: 18, h: 28), raised] + behind {
      drawing.fill(box.x, box.y, box.w, box.h)
    }
    let ink = try InkComponents(try drawing.image().ink(darkerThan: 128))
    return (try #require(SegmentFinder(ink: ink, walls: [], unit: 28).find().segments.first), ink)
  }

  @Test func aRaisedDigitIsFoundBehindATen() throws {
    let (segment, ink) = try segment(
      raised: (136, 96, 10, 15), behind: [(x: 150, y: 98, w: 9, h: 32), (x: 164, y: 100, w: 14, h: 28)])
    let place = try #require(RaisedPlace.find(segment, ink).first)
    #expect(place.raised.count == 1 && place.rest.count == 2 && place.digitsOnLine == 0)
    #expect(place.baseColumns == 100..<132)
  }

  /// Of five signs the slash is the highest, and no measure of the others.
  @Test func aSlashIsNoMeasure() throws {
    let (segment, ink) = try segment(
      raised: (136, 95, 10, 21), behind: [(x: 150, y: 96, w: 9, h: 38), (x: 164, y: 100, w: 4, h: 28)])
    #expect(RaisedPlace.find(segment, ink).count == 1)
  }

  /// `105/L` has its 5 on the line; a degree sign has nothing behind it.
  @Test func signsOnTheLineAreNoExponents() throws {
    let (onLine, ink) = try segment(
      raised: (136, 100, 18, 28), behind: [(x: 158, y: 98, w: 9, h: 32), (x: 172, y: 100, w: 14, h: 28)])
    #expect(RaisedPlace.find(onLine, ink).isEmpty)
    let (degree, otherInk) = try segment(raised: (136, 96, 10, 12), behind: [])
    #expect(RaisedPlace.find(degree, otherInk).isEmpty)
  }

  /// The same where the raised sign hangs together with the zero, as a 9 of small print or a caret does.
  @Test func aRaisedSignIsCutOffTheZeroThatItTouches() throws {
    let (segment, ink) = try segment(
      raised: (131, 96, 12, 15), behind: [(x: 150, y: 98, w: 9, h: 32), (x: 164, y: 100, w: 14, h: 28)])
    let place = try #require(RaisedPlace.find(segment, ink).first)
    let cut = try #require(place.cut)
    #expect(abs(cut.left - 132) <= 1 && cut.right == 143 && cut.bottom == 111)
    let (wide, otherInk) = try self.segment(
      raised: (131, 100, 12, 28), behind: [(x: 150, y: 98, w: 9, h: 32), (x: 164, y: 100, w: 14, h: 28)])
    #expect(RaisedPlace.find(wide, otherInk).isEmpty, "two digits of the line that touch")
  }

  /// A bold value 28 pixels tall, and behind it a `10^12/L` of 20.
  @Test func aUnitInSmallerPrintHasItsOwnMeasure() throws {
    var drawing = Drawing(500, 200)
    for x in [20, 42, 64] { drawing.fill(x, 100, 18, 28) }
    for (x, width) in [(100, 6), (110, 13), (140, 6), (150, 13), (180, 4)] { drawing.fill(x, 108, width, 20) }
    drawing.fill(180, 125, 12, 3)
    for row in 0..<11 { drawing.fill(126 + abs(5 - row) / 2, 109 + row, 3, 1) }
    drawing.fill(126, 109, 10, 11)
    for row in 0..<22 { drawing.fill(166 + (21 - row) / 3, 107 + row, 3, 1) }
    let ink = try InkComponents(try drawing.image().ink(darkerThan: 128))
    let segment = try #require(SegmentFinder(ink: ink, walls: [], unit: 28).find().segments.first)
    #expect(RaisedPlace.find(segment, ink).map(\.digitsOnLine) == [2])
  }

  @Test(arguments: [(104, "9"), (122, "6"), (112, nil)]) func ringsTellNineFromSix(top: Int, power: String?)
    throws
  {
    var drawing = Drawing(100, 200)
    drawing.fill(30, 100, 24, 40)
    drawing.fill(36, top, 12, 12, 255)
    #expect(try RaisedShape.power(try drawing.image()) == power)
  }

  @Test func theUnitBehindAnExponentMayComeFromAnyReading() {
    let exponent = RaisedExponent(digits: "9", rest: nil, base: 50..<70, span: 50..<100)
    #expect(exponent.written(into: line([("10%", 50, 100)])).text == "10%")
    #expect(exponent.rest(in: line([("10%", 50, 100)])) == nil)
    #expect(exponent.rest(in: line([("4.5", 0, 30), ("10%/|", 50, 100)])) == "/|")
  }

  private func line(_ texts: [(String, Int, Int)]) -> RecognizedLine {
    RecognizedLine(words: texts.map { RecognizedWord(text: $0.0, left: $0.1, right: $0.2, confidence: 0.5) })
  }

  @Test(arguments: ["10%/L", "10°/L", "109/L", "1O*/L", "x10'/L"])
  func theExponentIsWrittenIntoEveryReading(_ text: String) {
    let exponent = RaisedExponent(digits: "9", rest: "/L", base: 50..<70, span: 50..<100)
    let expected = (text.hasPrefix("x") ? "x" : "") + "10^9/L"
    let read = line([("4.5", 0, 30), (text, 48, 100)])
    #expect(exponent.written(into: read).words.map(\.text).last == (text.contains("*") ? text : expected))
  }

  @Test func aUnitThatWasReadInPiecesIsOneWord() {
    let exponent = RaisedExponent(digits: "12", rest: nil, base: 50..<70, span: 50..<120)
    #expect(exponent.written(into: line([("10", 50, 70), ("1?/|", 72, 120)])).text == "10^12/l")
    #expect(exponent.written(into: line([("7", 50, 70), ("%/L", 72, 120)])).text == "7 %/L")
    #expect(exponent.written(into: line([("210", 50, 70), ("%/L", 72, 120)])).text == "210 %/L")
  }

  @Test func aSignBetweenTenAndItsExponentIsACaret() {
    let exponent = RaisedExponent(digits: nil, digitsOnLine: 1, rest: nil, base: 50..<70, span: 50..<120)
    #expect(exponent.written(into: line([("1049/L", 50, 120)])).text == "10^9/L")
    #expect(exponent.written(into: line([("1047/L", 50, 120)])).text == "1047/L")
    #expect(exponent.written(into: line([("109/L", 50, 120)])).text == "109/L")
  }

  /// Characters of 10 columns each from 100 on; `spaces` stand before those of these indices.
  private func word(_ text: String) -> RecognizedWord {
    let signs = text.enumerated().map { index, sign in
      RecognizedCharacter(
        text: String(sign), left: 100 + 10 * index, right: 110 + 10 * index, confidence: 0.9)
    }
    return RecognizedWord(
      text: text, left: 100, right: 100 + 10 * text.count, confidence: 0.9, characters: signs)
  }

  private func parts(_ text: String, spaces: Set<Int>) -> [String] {
    GluedUnits.parted(word(text), cap: 30) { spaces.contains(($0 - 100) / 10) ? 7 : 3 }.map(\.text)
  }

  @Test func flagAndUnitArePartedFromTheNumber() {
    #expect(parts("1.54Lx10^9/L", spaces: [4, 5]) == ["1.54", "L", "x10^9/L"])
    #expect(parts("17.6H%", spaces: [4, 5]) == ["17.6", "H", "%"])
    #expect(parts("24mmol/L", spaces: [2]) == ["24", "mmol/L"])
    #expect(parts("21Lg/L", spaces: [2]) == ["21", "Lg/L"])
  }

  @Test func whatHangsTogetherStaysWhole() {
    for text in ["5mg/kg", "1.73m2/h", "10e9/L"] { #expect(parts(text, spaces: []) == [text]) }
    #expect(parts("14Feb", spaces: [2]) == ["14Feb"])
    #expect(parts("x10^9/L", spaces: [1]) == ["x10^9/L"])
    // The number's own signs stand as far apart.
    #expect(parts("5.2g/L", spaces: [1, 3]) == ["5.2g/L"])
  }

  @Test(arguments: [
    ("mg/du", true), ("*", true), ("Yo", true), ("10^3/pL", true), ("fu", true), ("Y/L", true),
  ])
  func whatMayBeAUnitIsToldByItsSigns(text: String, isLike: Bool) {
    #expect(UnitShape.isLike(text) == isLike)
  }

  @Test(arguments: [
    "Üre", "Düşük", "96", "12", "12/24", "", "Glukoz", "mg/dl/Tag/Woche", "mg/dL", "U/L", "10^3/µL", "%",
    "fL",
  ])
  func wordsAndNumbersAreNoUnits(_ text: String) { #expect(!UnitShape.isLike(text)) }
}

@Suite struct BracketTests {
  @Test(arguments: [
    ("{fL]", "[fL]"), ("(10^3/uL]", "[10^3/uL]"), ("[%}", "[%]"), ("[%]}", "[%]"),
    ("{7.0-11.0)", "(7.0-11.0)"),
    ("{g/dL},", "(g/dL),"), ("{calc)", "(calc)"), ("{mg/dL", "(mg/dL"), ("Message({s)", "Message(s)"),
    ("{130 - 180]", "[130 - 180]"), ("[0.400 - 0.500}", "[0.400 - 0.500]"),
    ("45,X,-Y[4]/46,XY[16}.", "45,X,-Y[4]/46,XY[16]."),
    ("(seen {in part) twice}", "(seen (in part) twice)"),
  ])
  func bracketsMatch(read: String, meant: String) { #expect(mended(read) == meant) }

  @Test(arguments: [
    "(g/dL)", "[%]", "<2]", "f(x)", "t(9;22)(q34;q11)", "46,XX,t(11;14)[12]/46,XX[8]", "()", "mg",
    "1) one (two",
  ])
  func othersStay(_ text: String) { #expect(mended(text) == text) }

  private func mended(_ text: String) -> String {
    Brackets.mended(text.split(separator: " ").map(String.init)).joined(separator: " ")
  }
}
