import Testing

@testable import PageReading

@Suite struct SegmentationTests {
  private func find(_ drawing: Drawing, walls: [PixelBox] = []) throws -> [TextSegment] {
    let ink = try InkComponents(try drawing.image().ink(darkerThan: 128))
    return SegmentFinder(ink: ink, walls: walls, unit: 20).find().segments
  }

  private func line(_ drawing: inout Drawing, _ xs: [Int], y: Int = 100) {
    for x in xs { drawing.fill(x, y, 12, 20) }
  }

  @Test func componentsAreCountedOnce() throws {
    var drawing = Drawing(100, 100)
    // A U: two runs that meet only below.
    drawing.fill(10, 10, 4, 30)
    drawing.fill(40, 10, 4, 30)
    drawing.fill(10, 40, 34, 4)
    drawing.fill(70, 70, 5, 5)
    let ink = try InkComponents(try drawing.image().ink(darkerThan: 128))
    #expect(ink.components.count == 2)
    #expect(ink.components.first?.area == 4 * 30 * 2 + 34 * 4)
  }

  @Test func wideGapsPartSegments() throws {
    var drawing = Drawing(600, 200)
    line(&drawing, [50, 66, 82, 110, 126, 300, 316])
    #expect(try find(drawing).map { $0.members.count } == [5, 2])
  }

  @Test func rulesPartSegments() throws {
    var drawing = Drawing(600, 200)
    line(&drawing, [50, 66, 92, 108])
    #expect(try find(drawing).count == 1)
    #expect(try find(drawing, walls: [PixelBox(left: 84, top: 50, right: 86, bottom: 150)]).count == 2)
  }

  @Test func aDecimalPointBelongsToItsNumber() throws {
    var drawing = Drawing(300, 200)
    line(&drawing, [50, 78])
    drawing.fill(67, 117, 3, 3)
    #expect(try find(drawing).map { $0.members.count } == [3])
  }

  @Test func aTallCommaDoesNotPartItsNumber() throws {
    var drawing = Drawing(300, 200)
    drawing.fill(50, 100, 12, 20)
    // Half of it stands beside the first digit, less than half beside the second, which stands a pixel higher.
    drawing.fill(64, 115, 4, 10)
    drawing.fill(70, 99, 12, 20)
    #expect(try find(drawing).map { $0.members.count } == [3])
  }

  @Test func aLoneDashIsText() throws {
    var drawing = Drawing(300, 200)
    drawing.fill(100, 100, 9, 3)
    #expect(try find(drawing).count == 1)
  }

  @Test func specksAreNoText() throws {
    var drawing = Drawing(300, 200)
    drawing.fill(100, 100, 2, 1)
    drawing.fill(200, 50, 3, 3)
    #expect(try find(drawing).isEmpty)
  }

  @Test func dotLeadersAreDropped() throws {
    var drawing = Drawing(600, 200)
    line(&drawing, [50, 66, 82])
    for dot in 0..<20 { drawing.fill(110 + dot * 12, 117, 3, 3) }
    line(&drawing, [400, 416])
    let segments = try find(drawing)
    #expect(segments.map { $0.members.count } == [3, 2])
  }

  @Test func touchingLinesStayApart() throws {
    var drawing = Drawing(400, 300)
    line(&drawing, [50, 66, 82, 98], y: 100)
    line(&drawing, [50, 66, 82, 98], y: 124)
    // A stroke that hangs from the upper line into the lower.
    drawing.fill(114, 100, 4, 44)
    #expect(try find(drawing).filter { $0.members.count >= 4 }.count == 2)
  }
}
