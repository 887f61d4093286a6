import DocumentModel
import Testing

@testable import PageReading

@Suite struct CellRereaderTests {
  /// A page of three lines whose values stand in a column of their own.
  private func found() throws -> FoundPage {
    let image = try Drawing(1000, 600).image([
      ("Hemoglobin", 100, 200), ("12.4", 800, 200), ("Platelets", 100, 280), ("177", 800, 280),
      ("Reported", 100, 360),
    ])
    let flat = try Preparation.flatten(image, widthPoints: 500, heightPoints: 300)
    return try FoundPage(try Preparation.finish(flat))
  }

  /// The box of the first line's value, in points.
  private let value = RereadCell(box: Box(x: 398, y: 80, width: 70, height: 25), kind: .number)

  /// What the value is read as, each of the views answered from a list; nil for nothing legible.
  private func readings(_ texts: [String?]) throws -> [Reading] {
    let recognizer = ReplayingRecognizer(languages: ["eng"])
    let rereader = CellRereader(found: try found(), recognizer: recognizer)
    let piece = try #require(rereader.piece(at: rereader.pixels(value.box)))
    for (view, text) in zip(CellView.first + CellView.further, texts) {
      guard let text else { continue }
      let word = RecognizedWord(text: text, left: 0, right: 10, confidence: 0.7)
      try recognizer.record(
        try rereader.image(of: piece, view, .number), as: RecognizedLine(words: [word]))
    }
    return try rereader.readings(value)
  }

  @Test func threeEqualReadingsAreEnough() throws {
    #expect(try readings(["12.4", "12.4", "12.4", "x", "x", "x"]).map(\.text) == ["12.4", "12.4", "12.4"])
  }

  @Test func readingsThatDifferAskForMore() throws {
    let all = try readings(["12.4", "72.4", nil, "12.4", "12.4", "12.4"])
    #expect(all.map(\.text) == ["12.4", "72.4", "12.4", "12.4", "12.4"])
    #expect(all.allSatisfy { $0.confidence == 0.7 })
  }

  @Test func viewsShowDifferentPictures() throws {
    let rereader = CellRereader(found: try found(), recognizer: ReplayingRecognizer(languages: ["eng"]))
    let piece = try #require(rereader.piece(at: rereader.pixels(value.box)))
    let sizes = try (CellView.first + CellView.further).map { view in
      try rereader.image(of: piece, view, .number).image.height
    }
    #expect(Set(sizes).count >= 4)
    #expect(try rereader.image(of: piece, CellView.first[2], .range).kind == .numeric)
    #expect(try rereader.image(of: piece, CellView.first[2], .unit).kind == .unit)
  }

  @Test func aDigitThatWasCutOffIsShownAgain() throws {
    let rereader = CellRereader(found: try found(), recognizer: ReplayingRecognizer(languages: ["eng"]))
    let whole = try #require(rereader.piece(at: rereader.pixels(value.box)))
    var cut = value.box
    let first = rereader.found.ink.components[try #require(whole.members.first)].box
    cut = Box(
      left: Double(first.right) * rereader.found.page.pointsPerPixelX + 1, top: cut.top, right: cut.right,
      bottom: cut.bottom)
    let rest = try #require(rereader.piece(at: rereader.pixels(cut)))
    #expect(rest.members.count == whole.members.count - 1)
    #expect(rereader.withNeighbours(rest).members == whole.members)
    #expect(rereader.withNeighbours(whole).members == whole.members, "no other word is that near")
  }

  @Test func aBoxWithoutInkHasNoReading() throws {
    let rereader = CellRereader(found: try found(), recognizer: ReplayingRecognizer(languages: ["eng"]))
    let empty = RereadCell(box: Box(x: 300, y: 20, width: 40, height: 20), kind: .number)
    #expect(try rereader.readings(empty).isEmpty)
  }
}
