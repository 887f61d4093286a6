import ClinicalRecord
import DocumentModel
import Foundation

@testable import ClinicalExtraction

/// The shipped vocabulary, read from the repository.
enum ShippedVocabulary {
  static let value: Vocabulary = {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    var files: [String: Data] = [:]
    for name in Vocabulary.fileNames {
      files[name] = FileManager.default.contents(atPath: root.appending(path: "Models/\(name)").path)
    }
    do { return try Vocabulary(files: files) } catch { preconditionFailure("\(error)") }
  }()
  static let extractor = DocumentExtractor(vocabulary: value)
}

/// A page on which every character of a text is 6 points wide and every line 14 points high.
func typed(_ text: String, confidence: Double = 1, reading: ReadingMethod = .textLayer) -> Page {
  var words: [Word] = []
  for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    var column = 0
    for piece in line.split(separator: " ", omittingEmptySubsequences: false) {
      if !piece.isEmpty {
        let box = Box(
          x: 40 + Double(column) * 6, y: 40 + Double(row) * 14, width: Double(piece.count) * 6 - 1, height: 10
        )
        words.append(Word(text: String(piece), box: box, confidence: confidence))
      }
      column += piece.count + 1
    }
  }
  return Page(number: 1, widthPoints: 842, heightPoints: 842, reading: reading, words: words)
}

/// The observations of a typed page.
func observations(_ text: String) -> [Fact<Observation>] {
  ShippedVocabulary.extractor.extract(source: "s", pages: [typed(text)]).observations
}

/// The observations of a typed page that a recogniser read, after a change of its words.
func recognised(_ text: String, _ change: (inout Page) -> Void = { _ in }) -> [Fact<Observation>] {
  var page = typed(text, confidence: 0.97, reading: .ocr)
  change(&page)
  return ShippedVocabulary.extractor.extract(source: "s", pages: [page]).observations
}

extension Fact<Observation> {
  /// `hgb 9.4 g/dL`, with the date where it is asked for.
  var line: String {
    [self.code ?? "?", self.value.printed, self.unit?.ucum ?? ""].filter { !$0.isEmpty }.joined(
      separator: " ")
  }
  var dated: String { "\(line) \(date?.value ?? "-")" }
}
