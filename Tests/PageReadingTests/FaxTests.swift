import CTesseract
import DocumentModel
import Testing

@testable import PageReading

/// What faxes alone suffer from: streaks of one pixel, rows that slip.
@Suite struct FaxTests {
  /// Lines of text in two tones.
  private func page(streakAt x: Int? = nil) throws -> PixImage {
    let lines = (0..<14).map { ("Platelets 177 Ferritin 412", 60, 80 + $0 * 80) }
    let image = try Drawing(900, 1200).image(lines)
    try image.withGrayRows { pixels in
      for y in 0..<pixels.height {
        for column in 0..<pixels.width { pixels[column, y] = pixels[column, y] < 128 ? 0 : 255 }
        if let x { pixels[x, y] = 0 }
      }
    }
    return image
  }

  private func prepared(_ image: PixImage) throws -> PreparedPage {
    try Preparation.finish(try Preparation.flatten(image, widthPoints: 324, heightPoints: 432))
  }

  @Test func aStreakIsTakenOutAndStrokesStay() throws {
    // A column that runs through letters in every line.
    let clean = try page()
    let column = try #require(
      try clean.withGrayRows { pixels in
        (100..<300).first { x in (0..<120).filter { pixels[x, $0] < 128 }.count >= 20 }
      })
    let streaked = try page(streakAt: column)
    let marks = try FaxStreaks.takeOut(of: streaked)
    #expect(marks != nil)
    try clean.withGrayRows { before in
      try streaked.withGrayRows { after in
        let lost = (0..<1200).count { before[column, $0] < 128 && after[column, $0] >= 128 }
        let left = (0..<1200).count { before[column, $0] >= 128 && after[column, $0] < 128 }
        #expect(lost == 0)
        #expect(left < 60)
      }
    }
  }

  /// What was beside a streak is not relied on, though the streak is gone.
  @Test func placesOfStreaksAreKnownAfterwards() throws {
    let found = try FoundPage(try prepared(try page(streakAt: 205)))
    let x = 205 * 324.0 / 900
    #expect(found.isMarred(Box(x: x - 10, y: 100, width: 20, height: 10)))
    #expect(!found.isMarred(Box(x: x + 60, y: 100, width: 20, height: 10)))
    #expect(try !FoundPage(try prepared(try page())).isMarred(Box(x: 0, y: 0, width: 324, height: 432)))
  }

  @Test func theSideOfATableIsNoStreak() throws {
    var drawing = Drawing(900, 1200)
    for x in [40, 400, 860] { drawing.fill(x, 20, 2, 1160) }
    for y in stride(from: 20, to: 1200, by: 58) { drawing.fill(40, y, 822, 2) }
    #expect(try FaxStreaks.takeOut(of: try drawing.image()) == nil)
  }

  private func bytes(_ image: PixImage) throws -> [UInt8] {
    try image.withGrayRows { pixels in
      (0..<pixels.height).flatMap { y in (0..<pixels.width).map { pixels[$0, y] } }
    }
  }

  @Test(arguments: [3, -5]) func slippedRowsAreMovedBack(by shift: Int) throws {
    let image = try page()
    let whole = try bytes(image)
    // The middle of the third line's letters.
    try image.withGrayRows { pixels in
      for y in 230...231 {
        let row = (0..<pixels.width).map { pixels[$0, y] }
        for x in 0..<pixels.width {
          pixels[x, y] = row.indices.contains(x - shift) ? row[x - shift] : 255
        }
      }
    }
    #expect(try bytes(image) != whole)
    try SlippedRows.mend(image)
    #expect(try bytes(image) == whole)
  }

  @Test func rowsInTheirPlaceStay() throws {
    #expect(try SlippedRows(try page().ink(darkerThan: 128)).slips().isEmpty)
  }
}
