import ClinicalRecord
import DocumentModel
import Foundation
import Testing

@Suite struct RecordTests {
  static let example: Record = {
    var record = Record(
      kind: .document, id: "sha256:ab",
      producer: Producer(
        version: "0.1.0", tesseract: "5.3.0", leptonica: "1.82.0", poppler: "22.12.0",
        models: [.init(language: "eng", sha256: "cd")], vocabulary: "ef"),
      sources: [
        Source(
          id: "sha256:ab", fileName: "cbc.pdf", mediaType: "application/pdf", bytes: 12, pageCount: 1,
          pages: [PageEntry(Page(number: 1, widthPoints: 595.276, heightPoints: 841.89, reading: .ocr))])
      ])
    let evidence = Evidence(
      source: "sha256:ab", page: 1, box: Box(x: 1.5, y: 2, width: 30, height: 4), text: "8,7 \"g/dL\"")
    record.observations = [
      Fact(
        id: "f1",
        content: Observation(
          code: nil, value: Value(number: 8.7, printed: "8,7"), unit: Unit(printed: "g/dl", ucum: "g/dL")),
        date: ClinicalDate(value: "2025-02", role: .collected, printed: "02/2025"), evidence: [evidence],
        confidence: 0.97, review: Review(state: .check, reasons: [.arithmetic]))
    ]
    record.treatments = [
      Fact(content: Treatment(kind: "chemotherapy"), evidence: [evidence], confidence: 0.5)
    ]
    return record
  }()

  @Test func comesBackFromItsJSON() throws {
    #expect(try Record(jsonData: Self.example.jsonData()) == Self.example)
  }

  @Test func everyFieldHasItsPlaceAndKeysStandInTheContractsOrder() throws {
    let text = String(decoding: try Self.example.jsonData(), as: UTF8.self)
    #expect(text.hasPrefix("{\n  \"schema\": \"dossier.record/1.0\",\n  \"kind\": \"document\",\n  \"id\""))
    #expect(text.contains("\"code\": null"))
    #expect(text.contains("\"mrd\": []"))
    #expect(text.contains("\"box\": [1.5, 2, 30, 4]"))
    #expect(text.contains("\"flag\": null"))
    #expect(text.contains("\"8,7 \\\"g/dL\\\"\""))
  }

  @Test func agreesWithFoundationsReading() throws {
    let object = try #require(
      try JSONSerialization.jsonObject(with: Self.example.jsonData()) as? [String: Any])
    #expect(object["status"] as? String == "complete")
    #expect((object["observations"] as? [[String: Any]])?.first?["confidence"] as? Double == 0.97)
  }

  @Test(arguments: ["dossier.record/2.0", "dossier.record/x", "something/1.0"])
  func refusesWhatItCannotRead(schema: String) throws {
    let text = String(decoding: try Self.example.jsonData(), as: UTF8.self)
      .replacingOccurrences(of: "dossier.record/1.0", with: schema)
    #expect(throws: RecordError.self) { try Record(jsonData: Data(text.utf8)) }
  }

  @Test func aNewerMinorVersionIsRead() throws {
    let text = String(decoding: try Self.example.jsonData(), as: UTF8.self)
      .replacingOccurrences(of: "dossier.record/1.0", with: "dossier.record/1.7")
    #expect(try Record(jsonData: Data(text.utf8)).schema == "dossier.record/1.7")
  }

  @Test func anInfiniteNumberIsRefused() {
    #expect(throws: EncodingError.self) { try JSONText.encode(["x": Double.infinity]) }
  }

  @Test func controlCharactersAreEscaped() throws {
    let data = try JSONText.encode(["\u{1}a\n\u{2028}": "\t"])
    #expect(String(decoding: data, as: UTF8.self) == "{\n  \"\\u0001a\\n\\u2028\": \"\\t\"\n}\n")
    let back = try JSONDecoder().decode([String: String].self, from: data)
    #expect(back == ["\u{1}a\n\u{2028}": "\t"])
  }
}

@Suite struct RecordStatusTests {
  private func status(_ readings: [ReadingMethod], _ problems: [Problem] = []) -> Record.Status {
    var record = RecordTests.example
    record.sources[0].pages = readings.enumerated().map {
      PageEntry(Page(number: $0.offset + 1, widthPoints: 1, heightPoints: 1, reading: $0.element))
    }
    record.problems = problems
    return record.status
  }

  @Test func isComputedFromPagesAndProblems() {
    #expect(status([.ocr, .blank, .textLayer]) == .complete)
    #expect(status([.ocr, .failed]) == .partial)
    #expect(status([.timedOut, .overLimit]) == .failed)
    #expect(status([]) == .failed)
    #expect(status([.ocr], [Problem(.damaged, message: "")]) == .partial)
    #expect(status([.ocr], [Problem(.poorPage, .warning, message: "")]) == .complete)
  }
}
