import ClinicalExtraction
import ClinicalRecord
import Evaluation
import Foundation
import Pipeline
import Testing

/// The project's samples, and what was read of them.
enum Samples {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = root.appendingPathComponent("Samples")

  /// One rendering of a sample whose words were recorded.
  struct Reading: Sendable, CustomTestStringConvertible {
    let sample: String
    /// `born`, `good`, `poor`, `fax` or `photo`; with `-pdf`, `-tiff` where there are two of one kind.
    let rendering: String

    var testDescription: String { "\(sample), \(rendering)" }
    fileprivate var home: URL { folder.appendingPathComponent(sample) }

    var recording: Recording {
      get throws {
        let name = "\(rendering).\(Recording.fileExtension)"
        let file = home.appendingPathComponent("readings/\(name)")
        return try Recording(jsonData: Data(contentsOf: file))
      }
    }

    var golden: URL { home.appendingPathComponent("golden/\(rendering).txt") }

    var gold: JSONValue {
      get throws {
        try JSONValue(jsonData: Data(contentsOf: home.appendingPathComponent("gold.json")))
      }
    }

    /// The record that extraction makes of the recorded words; made once for all tests.
    var record: Record {
      get throws { try records.record(testDescription) { try extracted } }
    }

    private var extracted: Record {
      get throws {
        let recording = try recording
        return try assembly.get().record(
          recording.origin, document: recording.document, ledger: recording.ledger
        ).record
      }
    }
  }

  private static let records = RecordCache()

  static let readings: [Reading] = Recording.files(in: folder.path).compactMap { path in
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count > 2, parts[parts.count - 2] == "readings" else { return nil }
    return Reading(
      sample: parts[parts.count - 3],
      rendering: String(parts[parts.count - 1].dropLast(Recording.fileExtension.count + 1)))
  }

  static let vocabulary = Result {
    try ModelsDirectory(path: root.appendingPathComponent("Models").path).vocabulary()
  }

  private static let assembly = Result {
    let models = ModelsDirectory(path: root.appendingPathComponent("Models").path)
    let extractor = DocumentExtractor(vocabulary: try vocabulary.get())
    return RecordAssembly(producer: producer, schema: try models.recordSchema(), extractor: extractor)
  }

  private static let producer = Producer(
    version: "golden", tesseract: "", leptonica: "", poppler: "", models: [], vocabulary: "")
}

/// The records made so far, by reading.
///
/// `@unchecked Sendable`: the dictionary is touched only while the lock is held.
private final class RecordCache: @unchecked Sendable {
  private let lock = NSLock()
  private var known: [String: Record] = [:]

  /// Two tests that ask at once may both make it: the same record, and neither waits for the other's.
  func record(_ name: String, make: () throws -> Record) rethrows -> Record {
    if let record = lock.withLock({ known[name] }) { return record }
    let record = try make()
    lock.withLock { known[name] = record }
    return record
  }
}
