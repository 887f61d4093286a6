import ClinicalExtraction
import DocumentModel
import Foundation
import PageLayout
import PageReading
import Pipeline

/// One thing that is timed.
struct BenchCase {
  let name: String
  /// How many pages a run goes through.
  let pages: Int
  let run: () throws -> Void

  static let heading = row("case", "pages", "ms/page, fastest", "median")

  func line(_ timing: Timing) -> String {
    Self.row(name, "\(pages)", milliseconds(timing.fastest), milliseconds(timing.median))
  }

  /// In the order of a page's way through the program.
  static func all(samples: String, models: String) throws -> [BenchCase] {
    let vocabulary = ModelsDirectory(path: models)
    return [
      BenchCase(name: "vocabulary", pages: 1) { _ = try vocabulary.vocabulary() },
      try reading("text layer", "born.pdf", samples), try reading("good scan", "good.pdf", samples),
      try reading("poor scan", "poor.pdf", samples), try reading("fax", "fax.pdf", samples),
      try reading("photo", "photo.jpg", samples), try layout(samples),
      try extraction(samples, try vocabulary.vocabulary()),
    ]
  }

  /// Opening and reading all files of one name.
  private static func reading(_ name: String, _ file: String, _ samples: String) throws -> BenchCase {
    let paths = try FileManager.default.contentsOfDirectory(atPath: samples).sorted()
      .map { "\(samples)/\($0)/\(file)" }.filter(FileManager.default.fileExists)
    let pages = try paths.reduce(0) { try $0 + SourceDocument.open(path: $1).pageCount }
    let reader = try PageImageReader(engines: TesseractEngines(), languages: .automatic)
    return BenchCase(name: "reading, \(name)", pages: pages) {
      for path in paths {
        let document = try SourceDocument.open(path: path)
        for page in 1...document.pageCount { _ = document.readPage(page, with: reader) }
      }
    }
  }

  private static func layout(_ samples: String) throws -> BenchCase {
    let pages = try recordings(samples).flatMap(\.pages)
    return BenchCase(name: "layout", pages: pages.count) {
      for page in pages { _ = PageLayouter.layOut(page) }
    }
  }

  /// From the words to the facts; layout is part of it.
  private static func extraction(_ samples: String, _ vocabulary: Vocabulary) throws -> BenchCase {
    let documents = try recordings(samples).map(\.pages)
    let extractor = DocumentExtractor(vocabulary: vocabulary)
    return BenchCase(name: "layout and extraction", pages: documents.reduce(0) { $0 + $1.count }) {
      for pages in documents { _ = extractor.extract(source: "", pages: pages) }
    }
  }

  private static func recordings(_ samples: String) throws -> [Recording] {
    try Recording.files(in: samples).map {
      try Recording(jsonData: Data(contentsOf: URL(fileURLWithPath: $0)))
    }
  }

  private func milliseconds(_ seconds: Double) -> String {
    let perPage = seconds * 1000 / Double(max(1, pages))
    return String(format: perPage < 10 ? "%.2f" : "%.0f", perPage)
  }

  private static func row(_ name: String, _ columns: String...) -> String {
    name.padding(toLength: 26, withPad: " ", startingAt: 0)
      + columns.map { String(repeating: " ", count: max(1, 18 - $0.count)) + $0 }.joined()
  }
}
