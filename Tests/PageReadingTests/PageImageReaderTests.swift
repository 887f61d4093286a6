import DocumentModel
import Testing

@testable import PageReading

@Suite struct PageImageReaderTests {
  private func reader() throws -> PageImageReader {
    try PageImageReader(
      engines: ReplayingEngines(recognizer: ReplayingRecognizer(languages: ["eng"])), languages: .automatic)
  }

  @Test func anEmptyPageIsBlank() throws {
    let reading = try reader().read(
      try Drawing(600, 800).image(), pageWidthPoints: 300, pageHeightPoints: 400)
    #expect(reading.isBlank)
    #expect(reading.words.isEmpty && reading.cells.isEmpty)
    #expect(reading.widthPoints == 300 && reading.heightPoints == 400)
    #expect(reading.meanConfidence == nil)
  }

  @Test func dirtIsBlankToo() throws {
    var drawing = Drawing(600, 800)
    for speck in 0..<40 { drawing.fill(speck * 37 % 590, speck * 91 % 790, 2, 1, 40) }
    let reading = try reader().read(
      try drawing.image(), pageWidthPoints: 300, pageHeightPoints: 400)
    #expect(reading.isBlank)
  }

  @Test func workIsHandedOverInOrder() throws {
    var names: [String] = []
    _ = try reader().read(
      try Drawing(600, 800).image(), pageWidthPoints: 300, pageHeightPoints: 400,
      keepWork: { names.append("\($0.number) \($0.name)") })
    #expect(names == ["1 page", "2 prepared", "3 ink", "4 rules", "5 segments", "6 words"])
  }

  @Test(.enabled(if: (try? TesseractEngines().installedLanguages.contains("eng")) == true))
  func wordsStandWhereTheyWerePrinted() throws {
    let image = try Drawing(1000, 600).image([
      ("Hemoglobin", 100, 200), ("12.4", 800, 200), ("Platelets", 100, 280), ("177", 800, 280),
      ("Reported", 100, 360),
    ])
    let reader = try PageImageReader(engines: try TesseractEngines(), languages: .fixed(["eng"]))
    let first = try reader.read(image, pageWidthPoints: 500, pageHeightPoints: 300)
    let texts = first.words.map(\.text)
    #expect(texts.contains("Platelets"), "\(texts)")
    let word = try #require(first.words.first { $0.text == "12.4" })
    #expect(abs(word.box.left - 400) < 3)
    #expect(word.box.bottom > 90 && word.box.bottom < 105)
    #expect(word.agreeingReadings >= 2)
    #expect(first.words.map(\.text).contains("177"))
    let second = try reader.read(image, pageWidthPoints: 500, pageHeightPoints: 300)
    #expect(first.words == second.words, "the same page gives the same words")
  }

  @Test(.enabled(if: (try? TesseractEngines().installedLanguages.contains("eng")) == true))
  func aPageIsReadTheSameWhateverWasReadBefore() throws {
    let page = try Drawing(700, 200).image([("Platelets", 40, 100), ("177", 500, 100)])
    let other = try Drawing(700, 200).image([("WBC 3.55 1.77", 40, 100), ("Neutrophils 0.9", 40, 180)])
    let reader = try PageImageReader(engines: try TesseractEngines(), languages: .fixed(["eng"]))
    let first = try reader.read(page, pageWidthPoints: 350, pageHeightPoints: 100)
    for _ in 0..<2 { _ = try reader.read(other, pageWidthPoints: 350, pageHeightPoints: 100) }
    #expect(try reader.read(page, pageWidthPoints: 350, pageHeightPoints: 100).words == first.words)
    #expect(!first.words.isEmpty)
  }
}
