import Testing

@testable import PageReading

@Suite struct RulesTests {
  /// A page of print about 20 pixels tall around whatever the test draws.
  private func prepared(_ drawing: Drawing) throws -> PreparedPage {
    let gray = try drawing.image()
    let ink = try gray.ink(darkerThan: 160)
    return PreparedPage(
      gray: gray, ink: ink, faintInk: ink, capHeight: 20, rotation: 0, skewDegrees: 0, widthPoints: 400,
      heightPoints: 300)
  }

  private func grid(_ drawing: Drawing) throws -> CellGrid {
    let rules = try PageRules.find(in: try prepared(drawing))
    return try CellGrid.find(rules, width: drawing.width, height: drawing.height, capHeight: 20)
  }

  /// Three rows and two columns of 300 × 60 pixels.
  private func table() -> Drawing {
    var drawing = Drawing(800, 400)
    for y in [40, 100, 160, 220] { drawing.fill(50, y, 602, 2) }
    for x in [50, 350, 650] { drawing.fill(x, 40, 2, 182) }
    return drawing
  }

  @Test func cellsOfATableAreNumbered() throws {
    let cells = try grid(table()).cells
    #expect(cells.map { [$0.row, $0.column] } == [[0, 0], [0, 1], [1, 0], [1, 1], [2, 0], [2, 1]])
    #expect(cells.allSatisfy { $0.rowSpan == 1 && $0.columnSpan == 1 && $0.table == 0 })
    #expect(abs((cells.first?.box.left ?? 0) - 52) < 8)
  }

  @Test func aCellOverTwoColumnsSpansThem() throws {
    var drawing = table()
    drawing.fill(350, 44, 2, 54, 255)
    let first = try #require(try grid(drawing).cells.first)
    #expect(first.columnSpan == 2)
    #expect(first.rowSpan == 1)
  }

  @Test func aBrokenRuleStillDividesCells() throws {
    var drawing = table()
    drawing.fill(200, 100, 25, 2, 255)
    #expect(try grid(drawing).cells.count == 6)
  }

  @Test func dottedRulesAreFound() throws {
    var drawing = Drawing(800, 400)
    for x in stride(from: 50, to: 650, by: 7) { drawing.fill(x, 100, 3, 2) }
    #expect(try PageRules.find(in: try prepared(drawing)).horizontal.count == 1)
  }

  @Test func aPageBorderIsNoTable() throws {
    var drawing = Drawing(800, 400)
    drawing.fill(20, 20, 760, 3)
    drawing.fill(20, 377, 760, 3)
    drawing.fill(20, 20, 3, 360)
    drawing.fill(777, 20, 3, 360)
    #expect(try grid(drawing).cells.isEmpty)
  }

  @Test func strokesOfSignsAreNoRules() throws {
    var drawing = Drawing(800, 400)
    drawing.fill(100, 100, 14, 3)
    drawing.fill(200, 90, 3, 20)
    drawing.fill(300, 85, 3, 30)
    let rules = try PageRules.find(in: try prepared(drawing))
    #expect(rules.horizontal.isEmpty && rules.vertical.isEmpty)
  }

  @Test func lettersThatTouchARuleStayWhole() throws {
    var drawing = Drawing(800, 400)
    drawing.fill(50, 100, 600, 3)
    drawing.fill(300, 80, 4, 35)
    let page = try prepared(drawing)
    let left = try page.ink.subtracting(try PageRules.find(in: page).mask)
    let stem = try left.componentBoxes().filter { $0.height >= 30 }
    #expect(stem.count == 1)
    try left.withBitRows { #expect(!$0[200, 101]) }
  }

  @Test func barcodesAreNeitherRulesNorText() throws {
    var drawing = Drawing(800, 400)
    for bar in 0..<30 { drawing.fill(100 + bar * 9, 50, bar % 3 + 2, 90) }
    let rules = try PageRules.find(in: try prepared(drawing))
    #expect(rules.vertical.isEmpty)
    #expect(rules.bars.count == 30)
  }
}
