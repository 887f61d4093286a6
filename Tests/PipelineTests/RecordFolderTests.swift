import ClinicalRecord
import DocumentModel
import Foundation
import Testing

@testable import Pipeline

@Suite struct RecordFolderTests {
  private let temporary: TemporaryFolder
  private let folder: RecordFolder
  private let source = "sha256:0123456789abcdef"

  init() throws {
    temporary = try TemporaryFolder()
    folder = try RecordFolder(path: temporary.path)
  }

  private func put(_ name: String, id: String, readings: [ReadingMethod], version: String = "1") throws {
    let pages = readings.enumerated().map { index, reading in
      PageEntry(Page(number: index + 1, widthPoints: 1, heightPoints: 1, reading: reading))
    }
    let entry = Source(
      id: id, fileName: "x.pdf", mediaType: "application/pdf", bytes: 1, pageCount: pages.count, pages: pages)
    let record = Record(kind: .document, id: id, producer: producer(version: version), sources: [entry])
    try temporary.write(name, record.jsonData())
  }

  private func place(_ name: String = "scan") -> RecordFolder.Place {
    folder.place(name: name, source: source, producer: producer())
  }

  @Test func aFreeNameIsTaken() {
    #expect(place() == .write("\(temporary.path)/scan.json"))
  }

  @Test func aCompleteRecordOfTheSameBytesAndProducerIsDone() throws {
    try put("scan.json", id: source, readings: [.ocr, .blank])
    #expect(place() == .done("\(temporary.path)/scan.json"))
  }

  @Test(arguments: [ReadingMethod.failed, .timedOut, .overLimit])
  func anIncompleteRecordIsMadeAgain(reading: ReadingMethod) throws {
    try put("scan.json", id: source, readings: [.ocr, reading])
    #expect(place() == .write("\(temporary.path)/scan.json"))
  }

  @Test func aRecordByAnotherProducerIsMadeAgain() throws {
    try put("scan.json", id: source, readings: [.ocr], version: "0")
    #expect(place() == .write("\(temporary.path)/scan.json"))
  }

  @Test func theRecordOfAnotherDocumentIsNeverOverwritten() throws {
    try put("scan.json", id: "sha256:ffff", readings: [.ocr])
    #expect(place() == .write("\(temporary.path)/scan-01234567.json"))
    try put("scan-01234567.json", id: source, readings: [.ocr])
    #expect(place() == .done("\(temporary.path)/scan-01234567.json"))
  }

  @Test func aFileThatIsNoRecordIsNeverOverwritten() throws {
    try temporary.write("scan.json", "{}")
    #expect(place() == .write("\(temporary.path)/scan-01234567.json"))
  }

  @Test func aFolderThatCannotBeMadeIsRefused() throws {
    let file = try temporary.write("file", "")
    #expect(throws: WriteError.self) { try RecordFolder(path: "\(file)/inside") }
  }
}
