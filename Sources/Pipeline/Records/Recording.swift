package import DocumentModel
package import Foundation

/// A document as it was read, kept so that everything after reading can be run again in milliseconds: by the tests, and
/// by whoever changes a rule and wants to see what it does to a thousand pages.
///
/// Holds what stands on the pages, and is as much the patient's as a record is.
package struct Recording: Codable, Hashable, Sendable {
  package var origin: RecordAssembly.Origin
  package var document: OpenedDocument
  /// One for each page of the source; boxes in points, to a hundredth.
  package var pages: [Page]

  package init(origin: RecordAssembly.Origin, document: OpenedDocument, pages: [Page]) {
    self.origin = origin
    self.document = document
    self.pages = pages.map(Self.rounded)
  }

  /// The last part of the names of the files that recordings are kept in.
  package static let fileExtension = "reading.json"

  /// Keys sorted, no spaces: the same reading gives the same bytes.
  ///
  /// - Throws: `EncodingError` for a number that JSON cannot hold.
  package func jsonData() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }

  /// - Throws: `DecodingError` where the bytes are no recording of this version.
  package init(jsonData data: Data) throws {
    self = try JSONDecoder().decode(Recording.self, from: data)
  }

  /// Writes the tables that layout makes of each page, as `extract --keep-work` does.
  package func keepTables(in folder: String, name: String) {
    let shelf = WorkShelf(folder: folder, name: name)
    for page in pages { shelf.keepTables(of: page) }
  }

  /// Every recording in a folder and the folders in it, sorted by path.
  package static func files(in folder: String) -> [String] {
    guard let names = FileManager.default.enumerator(atPath: folder) else { return [] }
    return names.compactMap { $0 as? String }.filter { $0.hasSuffix("." + fileExtension) }.sorted()
      .map { "\(folder)/\($0)" }
  }

  /// The ledger the pages made when they were read.
  package var ledger: PageLedger {
    PageLedger(document: document, outcomes: pages.map { .page($0) })
  }

  /// A hundredth of a point is a tenth of a pixel at 720 dots an inch: more digits only make the files longer.
  private static func rounded(_ page: Page) -> Page {
    var page = page
    for index in page.words.indices {
      page.words[index].box = page.words[index].box.rounded
      page.words[index].confidence = thousandth(page.words[index].confidence)
      for other in page.words[index].alternatives.indices {
        let confidence = page.words[index].alternatives[other].confidence
        page.words[index].alternatives[other].confidence = thousandth(confidence)
      }
    }
    for index in page.cells.indices { page.cells[index].box = page.cells[index].box.rounded }
    page.meanConfidence = page.meanConfidence.map(thousandth)
    return page
  }

  private static func thousandth(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

extension Box {
  fileprivate var rounded: Box {
    func hundredth(_ value: Double) -> Double { (value * 100).rounded() / 100 }
    return Box(
      x: hundredth(x), y: hundredth(y), width: hundredth(width), height: hundredth(height))
  }
}

extension RecordAssembly {
  /// Makes the record of a recording, and writes it as a run would.
  ///
  /// - Throws: `InvalidRecord`, `WriteError` or `EncodingError`; then nothing is written.
  package func write(_ recording: Recording, to path: String) throws {
    let record = record(recording.origin, document: recording.document, ledger: recording.ledger).record
    try AtomicFile.write(try VettedRecord(record, schema: schema).bytes, to: path)
  }
}
