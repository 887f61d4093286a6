@testable import PageReading

/// Answers one question after the other from a list, whatever it is shown; the last answer stays.
final class AnsweringRecognizer: LineRecognizer {
  let languages: [String]
  private let answers: [String]
  private let confidence: Double
  /// How many lines it was shown.
  private(set) var asked = 0

  init(_ languages: [String], _ answers: [String], confidence: Double = 0.9) {
    self.languages = languages
    self.answers = answers
    self.confidence = confidence
  }

  func recognize(_ lines: [LineImage]) throws -> [RecognizedLine] {
    lines.map { line in
      let answer = answers[min(asked, answers.count - 1)]
      asked += 1
      guard !answer.isEmpty else { return RecognizedLine(words: []) }
      return RecognizedLine(words: [
        RecognizedWord(text: answer, left: 0, right: line.image.width, confidence: confidence)
      ])
    }
  }
}

/// One answering recogniser for each language, by the main one.
final class AnsweringEngines: RecognizerSource {
  let installedLanguages: [String]
  private let recognizers: [String: AnsweringRecognizer]

  init(_ recognizers: [AnsweringRecognizer]) {
    self.recognizers = Dictionary(uniqueKeysWithValues: recognizers.map { ($0.languages[0], $0) })
    installedLanguages = self.recognizers.keys.sorted()
  }

  func recognizer(for languages: [String]) throws -> any LineRecognizer {
    guard let found = languages.first.flatMap({ recognizers[$0] }) else {
      throw RecognitionError.missing(languages.first ?? "")
    }
    return found
  }
}
