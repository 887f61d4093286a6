import DocumentModel
import Testing

@testable import PageReading

/// Grey paper and grey bands, as poor scans have them.
@Suite struct GrayPaperTests {
  @Test func greyPaperBetweenWhiteStripsBecomesWhite() throws {
    var drawing = Drawing(200, 60, paper: 236)
    drawing.fill(0, 0, 200, 12, 255)
    for x in stride(from: 20, to: 160, by: 14) { drawing.fill(x, 20, 4, 24, 110) }
    let image = try drawing.image()
    try image.whitenPaper()
    try image.withGrayRows { pixels in
      #expect(pixels[5, 40] == 255)
      #expect(pixels[21, 30] == 110)
    }
  }

  /// Softened print on white is of all tones: none of them is paper.
  @Test func softEdgesAreNoPaper() throws {
    var drawing = Drawing(200, 60)
    for x in stride(from: 10, to: 190, by: 9) {
      for (offset, tone) in [(0, 200), (1, 120), (2, 20), (3, 20), (4, 140), (5, 225)] {
        drawing.fill(x + offset, 5, 1, 50, UInt8(tone))
      }
    }
    let image = try drawing.image()
    try image.whitenPaper()
    try image.withGrayRows { #expect($0[10, 30] == 200 && $0[15, 30] == 225) }
  }

  private func turned(_ drawing: Drawing) throws -> (count: Int, image: PixImage) {
    let image = try drawing.image()
    return (try Polarity.normalise(image, capHeight: 20).count, image)
  }

  @Test func aGreyBandWithWhitePrintIsTurned() throws {
    var drawing = Drawing(800, 300)
    drawing.fill(50, 100, 600, 60, 168)
    for x in stride(from: 80, to: 500, by: 20) { drawing.fill(x, 115, 5, 20, 250) }
    let (count, image) = try turned(drawing)
    #expect(count == 1)
    try image.withGrayRows { #expect($0[60, 105] > 240 && $0[82, 125] < 20) }
  }

  @Test(arguments: [UInt8(40), 90]) func aGreyBandUnderDarkPrintStays(_ print: UInt8) throws {
    var drawing = Drawing(800, 300)
    drawing.fill(50, 100, 600, 60, 168)
    for x in stride(from: 80, to: 500, by: 20) { drawing.fill(x, 115, 5, 20, print) }
    // Gaps between cells are white, and more than the print.
    for x in [200, 350] { drawing.fill(x, 100, 12, 60, 255) }
    #expect(try turned(drawing).count == 0)
  }

  /// Two lines of bright digits stand above each other: the band goes on behind them.
  @Test func printAsHighAsTheBandPartsItNot() throws {
    var drawing = Drawing(800, 300)
    drawing.fill(50, 100, 600, 60, 90)
    drawing.fill(300, 102, 26, 56, 250)
    drawing.fill(306, 126, 14, 8, 90)
    let (count, image) = try turned(drawing)
    #expect(count == 1)
    try image.withGrayRows { #expect($0[310, 129] > 200 && $0[302, 110] < 40) }
  }

  /// Between heavy strokes close together their soft edges are grey.
  @Test func aHeavySoftHeadingIsNoBand() throws {
    var drawing = Drawing(800, 300)
    drawing.fill(60, 100, 434, 30, 180)
    for x in stride(from: 60, to: 490, by: 14) { drawing.fill(x, 100, 10, 30) }
    #expect(try turned(drawing).count == 0)
  }

  /// A ground that is bright in streaks, brighter than shadow on paper would be.
  @Test func aSheetOnAStreakyTableIsCutOut() throws {
    var drawing = Drawing(1200, 1600, paper: 90)
    for x in stride(from: 0, to: 1200, by: 60) { drawing.fill(x, 0, 22, 1600, 165) }
    for y in 400..<1100 { drawing.fill(150 + y / 30, y, 850, 1, 235) }
    let sheet = try #require(try Sheet.find(in: try drawing.image()))
    #expect(abs(sheet.size.height - 700) < 20)
    #expect(abs(sheet.corners[0].y - 400) < 15)
  }

  /// A shadow over one side of sheet and table: there the paper is as dark as the table elsewhere, in its middle part more
  /// than at the corners. The table has streaks along that side.
  @Test func anEdgeInShadowIsFoundByItsStep() throws {
    var drawing = Drawing(1200, 1600, paper: 120)
    for x in stride(from: 0, to: 1200, by: 60) { drawing.fill(x, 0, 22, 1600, 140) }
    for y in 120..<1480 {
      let left = 110 - y / 40
      drawing.fill(left, y, 1000, 1, 235)
      let depth = min(y, 1600 - y) / 2
      for x in stride(from: 0, to: min(500, depth), by: 4) {
        let share = 45 + 55 * x / max(1, min(500, depth))
        let isPaper = x >= left
        drawing.fill(x, y, 4, 1, UInt8((isPaper ? 235 : x % 60 < 22 ? 140 : 120) * share / 100))
      }
    }
    // A dark band of print near the top is no edge.
    drawing.fill(180, 200, 850, 40, 60)
    let sheet = try #require(try Sheet.find(in: try drawing.image()))
    #expect(abs(sheet.corners[0].x - 107) < 12)
    #expect(abs(sheet.corners[3].x - 73) < 12)
    #expect(abs(sheet.corners[0].y - 120) < 12)
  }

  /// A band as dark as the page's faint rules, over rows in drawn columns.
  private var banded: Drawing {
    var drawing = Drawing(1000, 700)
    drawing.fill(60, 100, 800, 50, 152)
    for y in [190, 240, 290, 340] { drawing.fill(60, y, 800, 2, 110) }
    for x in [60, 460, 858] { drawing.fill(x, 150, 2, 192, 110) }
    return drawing
  }

  @Test func aGreyBandIsNoInkAndItsEdgeEndsARow() throws {
    let image = try banded.image([
      ("Clotting", 380, 138), ("Date", 100, 182), ("May", 500, 182), ("INR", 100, 230), ("1.12", 500, 230),
      ("Fibrin", 100, 280), ("3.18", 500, 280), ("Dimer", 100, 330), ("0.44", 500, 330),
    ])
    let flat = try Preparation.flatten(image, widthPoints: 500, heightPoints: 350)
    let page = try Preparation.finish(flat)
    let found = try FoundPage(page)
    #expect(!found.ink.components.contains { $0.box.width > 300 && (100...150).contains($0.box.midY) })
    let rows = Set(found.ruledCells.map { Int($0.box.midY) })
    #expect(rows.contains { (76...94).contains($0) }, "the row between the band and the first rule")
  }

  @Test func aBandWithoutPrintHoldsNoInk() throws {
    let flat = try Preparation.flatten(
      try banded.image([("Haemoglobin", 100, 230), ("1.12", 500, 230), ("Platelets", 100, 280)]),
      widthPoints: 500, heightPoints: 350)
    let found = try FoundPage(try Preparation.finish(flat))
    #expect(!found.segments.contains { $0.box.top < 148 })
  }
}
