import DocumentModel
import Testing

@testable import PageReading

@Suite struct PointCheckTests {
  /// Pieces of ink as they stand on a line, digits 20 pixels tall and 12 wide: `d` a digit, `D` two that touch,
  /// `.` a point, `,` a comma, `-` a dash, `:` two dots, `'` dust of one pixel at the baseline.
  private func ink(_ pattern: String) -> PrintedMarks {
    var x = 100
    var pieces: [PixelBox] = []
    func add(_ width: Int, _ top: Int, _ bottom: Int) {
      pieces.append(PixelBox(left: x, top: 60 - top, right: x + width, bottom: 60 - bottom))
    }
    for sign in pattern {
      switch sign {
      case "d": add(12, 20, 0)
      case "D": add(25, 20, 0)
      case ".": add(3, 3, 0)
      case ",": add(4, 3, -4)
      case "-": add(8, 11, 8)
      case " ":
        x += 7
        continue
      case "~":
        // Dirt between two digits that stand close.
        pieces.append(PixelBox(left: x - 3, top: 57, right: x, bottom: 60))
        continue
      case "*": add(6, 20, 12)
      case ">":
        add(11, 18, 5)
        add(11, 2, 0)
      case "%":
        add(8, 20, 9)
        x += 6
        add(9, 20, 0)
        x += 6
        add(8, 11, 0)
      case ":":
        add(3, 3, 0)
        add(3, 14, 11)
      default: add(1, 1, 0)
      }
      x = (pieces.last?.right ?? x) + 3
    }
    return PrintedMarks(pieces.map { (0, .init(box: $0, area: $0.area * 3 / 4)) })
  }

  @Test(arguments: [
    ("1.4", "d.d"), ("1,4", "d,d"), ("1,4", "d.d"), ("14", "dd"), ("3.5-5.1", "d.d-d.d"), ("08:15", "dd:dd"),
    ("14", "d'd"), ("1.4", "d d"), ("10*9", "dd*d"), ("114.5", "Dd.d"), ("14,092", "dd.Dd"), ("%35", "%dd"),
    ("4.5%", "d.d%"),
    ("1,234.5", "d,ddd.d"),
  ])
  func whatIsPrintedIsConfirmed(text: String, pattern: String) {
    #expect(PointCheck.finding(text, ink(pattern)) == .confirmed)
  }

  @Test(arguments: [
    ("14", "d.d", "1.4"), ("11", "d,d", "1,1"), ("1:55", "d.dd", "1.55"), ("145", "d.D", "1.45"),
    ("39-31", "d,d-d,d", "3,9-3,1"), ("-14", "d.d", "-1.4"),
  ])
  func whatTheReadingLostIsPutBack(text: String, pattern: String, expected: String) {
    #expect(PointCheck.finding(text, ink(pattern)) == .corrected(expected))
  }

  @Test(arguments: [("9635", "%dd", "%35"), ("1296", "dd%", "12%"), ("435", "%dd", "%35")])
  func aPercentSignIsNoDigit(text: String, pattern: String, expected: String) {
    #expect(PointCheck.finding(text, ink(pattern)) == .corrected(expected))
  }

  /// A speck at the baseline between digits without room for a point.
  @Test func dirtBetweenDigitsIsNoPoint() {
    #expect(PointCheck.finding("135", ink("dd~d")) == .doubted)
    #expect(PointCheck.finding("13.5", ink("dd~d")) == .confirmed)
    #expect(PointCheck.finding("135", ink("dd.d")) == .corrected("13.5"))
  }

  @Test func theTailOfACommaMayBeLost() {
    #expect(PointCheck.finding("111", ink("dd.d"), point: ",") == .corrected("11,1"))
  }

  @Test func anAtLeastSignIsNoDigit() {
    #expect(PointCheck.finding("220", ink(">dd")) == .doubted)
    #expect(PointCheck.finding("≥20", ink(">dd")) == .confirmed)
  }

  @Test(arguments: [("1.4", "dd"), ("1020", "dd-dd"), ("14", "d:d"), ("1.4", "d-d")])
  func whatThePaperDoesNotShowIsDoubted(text: String, pattern: String) {
    #expect(PointCheck.finding(text, ink(pattern)) == .doubted)
  }

  /// A number cannot be wider than its digits: `2` where 2.7 stands, `34` where 734 does.
  @Test(arguments: [("2", "d.d"), ("14", "ddd"), ("3.4", "ddd.d"), ("0", "dd.d")])
  func digitsThatWereNotReadAreMissed(text: String, pattern: String) {
    #expect(PointCheck.finding(text, ink(pattern)) == .doubted)
  }

  @Test(arguments: [("14", "D"), ("1.4", "D"), ("g/dL", "dddd"), ("1", "d")])
  func itIsSilentWherePiecesAndSignsDoNotMatch(text: String, pattern: String) {
    #expect(PointCheck.finding(text, ink(pattern)) == .silent)
  }

  @Test func aCorrectionIsNeverSilent() {
    let word = Word(
      text: "14", box: Box(x: 0, y: 0, width: 9, height: 9), confidence: 0.98, agreeingReadings: 2)
    let checked = word.checked(against: ink("d.d"))
    #expect(checked.text == "1.4" && checked.agreeingReadings == 1 && checked.confidence <= 0.6)
    #expect(checked.alternatives.map(\.text) == ["14"])
    #expect(word.checked(against: ink("dd")) == word)
  }

  @Test func aReadingThatSawTheMarkSaysWhichItIs() {
    let word = Word(
      text: "11", box: Box(x: 0, y: 0, width: 9, height: 9), confidence: 0.7,
      alternatives: [Reading(text: "1,1", confidence: 0.5)], agreeingReadings: 2)
    #expect(word.checked(against: ink("d.d")).text == "1,1")
  }

  @Test(arguments: [([24, 11, 10], 4, [2, 1, 1]), ([10, 36, 11], 5, [1, 3, 1]), ([12, 12], 2, [1, 1])])
  func widePiecesHoldTheTouchingSigns(widths: [Int], signs: Int, expected: [Int]) {
    let pieces = widths.map { PixelBox(left: 0, top: 0, right: $0, bottom: 20) }
    #expect(TouchingSigns.counts(of: pieces, signs: signs) == expected)
  }

  @Test func equalPiecesGiveNoAnswer() {
    let pieces = [12, 12].map { PixelBox(left: 0, top: 0, right: $0, bottom: 20) }
    #expect(TouchingSigns.counts(of: pieces, signs: 3) == nil)
    #expect(TouchingSigns.counts(of: pieces, signs: 1) == nil)
  }
}
