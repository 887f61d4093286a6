@testable import PageReading

/// A recogniser that reads the same words in every image, and counts how often it was asked.
final class RecordedEngines: RecognizerSource, LineRecognizer {
  let installedLanguages: [String]
  let languages = ["eng"]
  private let text: String
  private(set) var linesRead = 0

  init(says text: String = "", installed: [String] = ["eng"]) {
    self.text = text
    installedLanguages = installed
  }

  func recognizer(for languages: [String]) throws -> any LineRecognizer { self }

  func recognize(_ lines: [LineImage]) throws -> [RecognizedLine] {
    linesRead += lines.count
    let words = text.split(separator: " ").enumerated().map { index, word in
      RecognizedWord(text: String(word), left: index * 10, right: index * 10 + 9, confidence: 0.9)
    }
    return lines.map { _ in RecognizedLine(words: words) }
  }

  func reader() throws -> PageImageReader { try PageImageReader(engines: self, languages: .fixed(["eng"])) }
}
