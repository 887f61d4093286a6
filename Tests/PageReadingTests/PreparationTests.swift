import Testing

@testable import PageReading

@Suite struct PreparationTests {
  @Test func shadowIsTakenOut() throws {
    var drawing = Drawing(640, 640)
    for x in 0..<640 { drawing.fill(x, 0, 1, 640, UInt8(250 - x / 5)) }
    drawing.fill(500, 300, 6, 20, 40)
    let flat = try Illumination.flattened(try drawing.image(), .init(block: 10, reach: 4))
    try flat.withGrayRows { pixels in
      #expect(pixels[20, 20] > 245)
      #expect(pixels[600, 600] > 245)
      #expect(pixels[503, 310] < 110)
    }
  }

  /// A fax is two-toned whatever the depth in which it comes: its edges are softened, single specks are paper, and a
  /// stroke with a gap of a pixel is whole.
  @Test func aFaxIsSoftened() throws {
    var drawing = Drawing(400, 400)
    for x in stride(from: 20, to: 380, by: 40) { drawing.fill(x, 100, 4, 20) }
    drawing.fill(20, 110, 4, 1, 255)
    drawing.fill(300, 300, 1, 1)
    #expect(try drawing.image().isTwoTone())
    let fax = try Preparation.finish(
      try Preparation.flatten(try drawing.image(), widthPoints: 144, heightPoints: 144))
    try fax.gray.withGrayRows { #expect((40..<220).contains($0[19, 105])) }
    #expect(try fax.ink.componentBoxes().count == 9)
  }

  @Test func aScanHasTones() throws {
    var drawing = Drawing(400, 400)
    for x in stride(from: 20, to: 380, by: 20) {
      drawing.fill(x, 100, 8, 20)
      drawing.fill(x - 2, 100, 2, 20, 180)
    }
    #expect(try !drawing.image().isTwoTone())
    let scan = try Preparation.finish(
      try Preparation.flatten(try drawing.image(), widthPoints: 144, heightPoints: 144))
    try scan.gray.withGrayRows { #expect($0[17, 110] > 240) }
  }

  @Test func whiteOnDarkBecomesDarkOnWhite() throws {
    var drawing = Drawing(800, 300)
    drawing.fill(50, 100, 600, 50, 30)
    for x in stride(from: 80, to: 500, by: 20) { drawing.fill(x, 115, 5, 20, 250) }
    let image = try drawing.image()
    let turned = try Polarity.normalise(image, capHeight: 20)
    #expect(turned.count == 1)
    try image.withGrayRows { pixels in
      #expect(pixels[60, 105] > 240)
      #expect(pixels[82, 125] < 20)
    }
  }

  @Test func headingsAreNotTakenForBands() throws {
    var drawing = Drawing(800, 300)
    // Heavy letters: dark strokes as wide as the gaps between them.
    for x in stride(from: 50, to: 600, by: 24) { drawing.fill(x, 100, 12, 50, 0) }
    let image = try drawing.image()
    #expect(try Polarity.normalise(image, capHeight: 20).isEmpty)
  }

  @Test func linesThatRunDownAreNoticed() throws {
    var across = Drawing(600, 600)
    var down = Drawing(600, 600)
    for line in 0..<6 {
      for sign in 0..<20 {
        across.fill(40 + sign * 18, 50 + line * 60, 12, 18)
        down.fill(50 + line * 60, 40 + sign * 18, 18, 12)
      }
    }
    func boxes(_ drawing: Drawing) throws -> [PixelBox] {
      try drawing.image().ink(darkerThan: 128).componentBoxes()
    }
    #expect(try !Orientation.runsDown(boxes(across), capHeight: 18))
    #expect(try Orientation.runsDown(boxes(down), capHeight: 18))
  }

  @Test func aSheetOnADarkTableIsCutOut() throws {
    var drawing = Drawing(1200, 1600, paper: 50)
    for y in 100..<1500 { drawing.fill(150 + y / 30, y, 850, 1, 235) }
    let sheet = try #require(try Sheet.find(in: try drawing.image()))
    #expect(abs(sheet.size.width - 850) < 15)
    #expect(abs(sheet.corners[0].x - 153) < 10)
    #expect(abs(sheet.corners[2].y - 1500) < 10)
  }

  @Test func aScanHasNoSheetToCutOut() throws {
    var drawing = Drawing(1200, 1600, paper: 250)
    for line in 0..<20 { drawing.fill(100, 100 + line * 60, 900, 20, 30) }
    #expect(try Sheet.find(in: try drawing.image()) == nil)
  }
}

/// Bands and what looks like one.
@Suite struct HeavyPrintTests {
  /// Two signs that run together, with strokes above and below, are letters; a band of the same size is not.
  @Test func heavyLettersAreNoBand() throws {
    func turned(strokes: Bool) throws -> Bool {
      var drawing = Drawing(400, 200)
      drawing.fill(150, 90, 60, 26)
      for x in [160, 174, 190] { drawing.fill(x, 98, 6, 8, 255) }
      if strokes {
        for x in [156, 170, 186, 200] {
          drawing.fill(x, 84, 4, 6)
          drawing.fill(x, 116, 4, 6)
        }
      }
      return try !Polarity.normalise(try drawing.image(), capHeight: 20).isEmpty
    }
    #expect(try turned(strokes: false))
    #expect(try !turned(strokes: true))
  }

  /// A line that runs close above or below the half of a low band.
  @Test(arguments: [1, 2, 3]) func aLowBandBesideALineIsTurned(gap: Int) throws {
    for isAbove in [true, false] {
      var drawing = Drawing(600, 300)
      drawing.fill(100, 120, 300, 28, 30)
      for x in stride(from: 130, to: 360, by: 18) { drawing.fill(x, 125, 4, 18, 250) }
      drawing.fill(100, isAbove ? 118 - gap : 148 + gap, 150, 2, 30)
      #expect(try Polarity.normalise(try drawing.image(), capHeight: 20).count == 1)
    }
  }
}
