import Testing

@testable import PageReading

/// What every engine behind `LineRecognizer` must hold to; run on each of them.
enum RecognizerContract {
  static func check(_ recognizer: any LineRecognizer, known: LineImage, text: String) throws {
    let empty = LineImage(try Drawing(120, 60).image())
    let readings = try recognizer.recognize([empty, known, empty, known])
    #expect(readings.count == 4)
    #expect(readings.first?.words.isEmpty == true)
    #expect(readings[1].text == text)
    #expect(readings[1] == readings[3], "a reading must not depend on what was read before")
    #expect(try recognizer.recognize([known]) == [readings[1]])
    #expect(try recognizer.recognize([]).isEmpty)
    for word in readings.flatMap(\.words) {
      #expect(!word.text.isEmpty && !word.text.contains(" "))
      #expect((0...1).contains(word.confidence))
      #expect(word.left >= 0 && word.left < word.right && word.right <= known.image.width)
    }
    #expect(!recognizer.languages.isEmpty)
  }
}

@Suite struct RecognizerContractTests {
  private func known() throws -> LineImage {
    LineImage(try Drawing(420, 80).image([("Platelets", 30, 55)]))
  }

  @Test func replayingHoldsTheContract() throws {
    let recognizer = ReplayingRecognizer(languages: ["eng"])
    let words = [
      RecognizedWord(text: "Platelets", left: 30, right: 150, confidence: 0.9)
    ]
    try recognizer.record(known(), as: RecognizedLine(words: words))
    try RecognizerContract.check(recognizer, known: try known(), text: "Platelets")
  }

  @Test(.enabled(if: (try? TesseractEngines().installedLanguages.contains("eng")) == true))
  func tesseractHoldsTheContract() throws {
    let recognizer = try TesseractEngines().recognizer(for: ["eng"])
    try RecognizerContract.check(recognizer, known: try known(), text: "Platelets")
  }

  @Test func aMissingLanguageNamesItsPackage() throws {
    let engines = ReplayingEngines(recognizer: ReplayingRecognizer(languages: ["eng"]))
    let error = #expect(throws: RecognitionError.self) {
      _ = try PageImageReader(engines: engines, languages: .fixed(["chi_tra"]))
    }
    #expect(error?.code == .missingLanguage)
    #expect(error?.description.contains("tesseract-ocr-chi-tra") == true)
  }
}
