import DocumentModel
import Testing

@testable import PageReading

/// Lines that no threshold finds, and what looks like lines and is none.
@Suite struct FaintRulesTests {
  private let unit = 20

  private func boxes(_ drawing: Drawing) throws -> [PixelBox] {
    try drawing.image().ink(darkerThan: 160).componentBoxes()
  }

  private func across(_ drawing: Drawing) throws -> [PixelBox] {
    try FaintRules.across(try drawing.image(), try boxes(drawing), unit: unit).map(\.box)
  }

  private func down(_ drawing: Drawing) throws -> [PixelBox] {
    try FaintRules.down(try drawing.image(), try boxes(drawing), unit: unit).map(\.box)
  }

  @Test func paleLinesAreFoundBothWays() throws {
    var drawing = Drawing(800, 700, paper: 245)
    drawing.fill(100, 300, 600, 2, 228)
    let rule = try #require(try across(drawing).first)
    #expect(
      abs(rule.midY - 300) <= 2 && abs(rule.left - 100) <= unit * 2 && abs(rule.right - 700) <= unit * 2)
    #expect(try down(drawing).isEmpty)
    var upright = Drawing(800, 700, paper: 245)
    upright.fill(300, 100, 2, 500, 228)
    let line = try #require(try down(upright).first)
    #expect(
      abs(line.midX - 300) <= 2 && abs(line.top - 100) <= unit * 2 && abs(line.bottom - 600) <= unit * 2)
    #expect(try across(upright).isEmpty)
  }

  @Test func scatteredDotsOfOneLineAreARule() throws {
    var drawing = Drawing(800, 700)
    for x in stride(from: 100, to: 700, by: 17) { drawing.fill(x + x % 5, 300, 2, 2) }
    #expect(try across(drawing).count == 1)
  }

  /// Strokes below each other are as dark as a faint rule; there is paper between them.
  @Test func aColumnOfSignsIsNoRule() throws {
    var drawing = Drawing(800, 900)
    for y in stride(from: 100, to: 800, by: 36) {
      drawing.fill(300, y, 4, 24)
      drawing.fill(296, y + 14, 12, 6)
    }
    #expect(try down(drawing).isEmpty)
  }

  /// Points of numbers below each other, as near as lines are, and in every other line.
  @Test(arguments: [32, 64]) func aColumnOfDecimalPointsIsNoRule(pitch: Int) throws {
    var drawing = Drawing(800, 1000)
    for y in stride(from: 100, to: 900, by: pitch) {
      drawing.fill(300, y + 17, 4, 4)
      for x in [268, 284, 308] { drawing.fill(x, y, 12, 20) }
    }
    #expect(try down(drawing).isEmpty)
    var bare = Drawing(800, 1000)
    for y in stride(from: 100, to: 900, by: pitch) { bare.fill(300, y, 4, 4) }
    #expect(try down(bare).isEmpty)
  }

  @Test func edgesOfShadingAreNoRules() throws {
    var drawing = Drawing(800, 700, paper: 250)
    drawing.fill(50, 300, 700, 60, 235)
    #expect(try across(drawing).isEmpty)
  }

  @Test func leadersBehindANameAreNoRule() throws {
    var drawing = Drawing(800, 700)
    for x in stride(from: 60, to: 200, by: 16) { drawing.fill(x, 282, 10, 20) }
    for x in stride(from: 210, to: 700, by: 12) { drawing.fill(x, 299, 3, 3) }
    #expect(try across(drawing).isEmpty)
  }

  @Test func dottedLinesDownAreNoText() {
    let dots = stride(from: 100, to: 600, by: 15).map {
      PixelBox(left: 300 + $0 % 2, top: $0, right: 302 + $0 % 2, bottom: $0 + 3)
    }
    let rules = DottedRules(dots, unit: unit)
    #expect(rules.dots.count == dots.count && rules.vertical.count == 1)
  }

  /// Decimal points of a column of numbers, digits on both sides.
  @Test func pointsOfNumbersAreNoRule() {
    let boxes = stride(from: 100, to: 900, by: 30).flatMap { y in
      [
        PixelBox(left: 285, top: y - 17, right: 297, bottom: y + 3),
        PixelBox(left: 300, top: y, right: 303, bottom: y + 3),
        PixelBox(left: 306, top: y - 17, right: 318, bottom: y + 3),
      ]
    }
    #expect(DottedRules(boxes, unit: unit).dots.isEmpty)
  }

  private func prepared(_ drawing: Drawing) throws -> PreparedPage {
    let gray = try drawing.image()
    let ink = try gray.ink(darkerThan: 160)
    return PreparedPage(
      gray: gray, ink: ink, faintInk: ink, capHeight: unit, rotation: 0, skewDegrees: 0, widthPoints: 400,
      heightPoints: 500)
  }

  @Test func aStreakDownThePageIsTakenOutAndDividesNothing() throws {
    var drawing = Drawing(800, 1000)
    drawing.fill(300, 0, 2, 1000)
    drawing.fill(290, 500, 24, 4)
    drawing.fill(299, 600, 5, 20)
    let page = try prepared(drawing)
    let rules = try PageRules.find(in: page)
    #expect(rules.vertical.isEmpty && rules.streaks.count == 1)
    try page.ink.subtracting(rules.mask).withBitRows { left in
      #expect(!left[300, 200])
      #expect(left[300, 501] && left[301, 610])
    }
    let found = try FoundPage(page)
    #expect(found.isMarred(Box(x: 153, y: 248, width: 15, height: 10)), "the streak may have covered a digit")
    let marred = Word(text: "138", box: Box(x: 145, y: 248, width: 15, height: 10), confidence: 0.97)
    let clear = Word(text: "4.7", box: Box(x: 200, y: 248, width: 15, height: 10), confidence: 0.97)
    #expect(found.doubtedByStreaks([marred, clear]).map { $0.confidence > 0.5 } == [false, true])
  }

  /// The sides of a table that fills the page, with or without a rule at its head and foot.
  @Test(arguments: [40, 10]) func aTableAsHighAsThePageHasNoStreaks(margin: Int) throws {
    var drawing = Drawing(800, 1000)
    for x in [100, 700] { drawing.fill(x, margin, 2, 1000 - 2 * margin) }
    for y in stride(from: margin == 40 ? 40 : 60, to: 990, by: 115) { drawing.fill(100, y, 602, 2) }
    let rules = try PageRules.find(in: try prepared(drawing))
    #expect(rules.vertical.count == 2 && rules.streaks.isEmpty)
  }

  /// The upper end of a streak is lost where the print above it is dark.
  @Test func aStreakThatRunsOffThePaperIsOne() throws {
    var drawing = Drawing(800, 1000)
    drawing.fill(400, 120, 2, 880)
    #expect(try PageRules.find(in: try prepared(drawing)).streaks.count == 1)
  }

  /// A line between columns that begins below the letterhead and ends above the foot.
  @Test func aLineBetweenColumnsIsNoStreak() throws {
    var drawing = Drawing(800, 1000)
    drawing.fill(400, 90, 2, 840)
    let rules = try PageRules.find(in: try prepared(drawing))
    #expect(rules.vertical.count == 1 && rules.streaks.isEmpty)
  }

  /// A pale rule that falls by 36 pixels over the page: points above its lower end and below its upper end stay.
  @Test func whatStandsBesideASlantingRuleStays() throws {
    var drawing = Drawing(1000, 1000, paper: 255)
    for x in 100..<900 { drawing.fill(x, 500 + (x - 100) * 36 / 800, 1, 2, 225) }
    drawing.fill(840, 512, 4, 4)
    drawing.fill(180, 526, 4, 4)
    let page = try prepared(drawing)
    let line = try #require(
      try FaintRules.across(page.gray, try page.faintInk.componentBoxes(), unit: unit).first)
    #expect(line.pieces.count > 4 && line.pieces.allSatisfy { $0.height <= 6 })
    #expect(line.box.height > 25)
    try page.ink.subtracting(try PageRules.find(in: page).mask).withBitRows { left in
      #expect(left[842, 514] && left[182, 528])
    }
  }

  /// Lines every ten pixels, each followed by itself.
  @Test func hatchingIsManyLines() throws {
    var drawing = Drawing(600, 800, paper: 250)
    for y in stride(from: 100, to: 700, by: 10) { drawing.fill(50, y, 500, 1, 215) }
    let lines = try across(drawing)
    #expect(lines.count == 60 && lines.allSatisfy { $0.height == 3 && $0.width > 400 })
  }

  /// A faint line down is a table's only where it leads from rule to rule, and what was drawn is not found again.
  @Test func aFaintLineDownHangsBetweenRules() throws {
    func faint(from top: Int, to bottom: Int, drawn: Bool = false) throws -> [PixelBox] {
      var drawing = Drawing(800, 1000, paper: 250)
      for y in [100, 900] { drawing.fill(100, y, 600, 3, 0) }
      drawing.fill(400, top, 2, bottom - top, 225)
      if drawn { drawing.fill(400, top, 2, bottom - top, 0) }
      return try PageRules.find(in: try prepared(drawing)).faint
    }
    #expect(try faint(from: 103, to: 900).count == 1)
    #expect(try faint(from: 103, to: 600).isEmpty)
    #expect(try faint(from: 20, to: 980).isEmpty)
    #expect(try faint(from: 103, to: 900, drawn: true).isEmpty)
  }

  @Test func sliversOnTheCourseOfARuleAreItsRemains() throws {
    let mask = try Drawing(800, 1000).image().ink(darkerThan: 128)
    let rules = PageRules(vertical: [PixelBox(left: 300, top: 200, right: 302, bottom: 500)], mask: mask)
    let sliver = PixelBox(left: 300, top: 540, right: 302, bottom: 556)
    let far = PixelBox(left: 300, top: 700, right: 302, bottom: 716)
    let aside = PixelBox(left: 312, top: 540, right: 314, bottom: 556)
    let digit = PixelBox(left: 306, top: 538, right: 318, bottom: 558)
    #expect(RuleRemains.find([sliver, far, aside], rules, unit: unit) == [0])
    #expect(RuleRemains.find([sliver, digit], rules, unit: unit).isEmpty, "a one beside a digit")
  }

  @Test func holesOfThePapersEdgeAreNoText() throws {
    func holes(_ xs: [Int], pitch: (Int) -> Int) throws -> Int {
      var drawing = Drawing(1000, 1200)
      for number in 0..<7 {
        for x in xs {
          drawing.fill(x, pitch(number), 34, 34)
          drawing.fill(x + 3, pitch(number) + 3, 28, 28, 255)
        }
      }
      let ink = try InkComponents(try drawing.image().ink(darkerThan: 128))
      return MarginHoles.find(ink, pageWidth: 1000, unit: unit).count
    }
    #expect(try holes([20, 940]) { 100 + $0 * 150 } == 14)
    #expect(try holes([300]) { 100 + $0 * 150 } == 0)
    #expect(try holes([20]) { 100 + $0 * $0 * 22 } == 0)
  }
}
