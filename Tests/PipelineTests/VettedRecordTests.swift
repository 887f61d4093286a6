import ClinicalRecord
import DocumentModel
import Foundation
import Testing

@testable import Pipeline

@Suite struct VettedRecordTests {
  private let schema: JSONSchema
  private let source = "sha256:" + String(repeating: "a", count: 64)

  init() throws { schema = try recordSchema() }

  private func record() -> Record {
    let page = Page(number: 1, widthPoints: 100, heightPoints: 100, reading: .ocr)
    return Record(
      kind: .document, id: source, producer: producer(),
      sources: [
        Source(
          id: source, fileName: "a.pdf", mediaType: "application/pdf", bytes: 1, pageCount: 1,
          pages: [PageEntry(page)])
      ])
  }

  private func comorbidity(_ name: String, digit: String) -> Fact<Comorbidity> {
    Fact(
      id: "comorbidity-" + String(repeating: digit, count: 16), content: Comorbidity(name: name),
      evidence: [
        Evidence(source: source, page: 1, box: Box(x: 1, y: 1, width: 5, height: 5), text: "asthma")
      ],
      confidence: 0.9)
  }

  @Test func aRecordThatFitsIsLeftAsItIs() throws {
    var record = record()
    record.comorbidities = [comorbidity("asthma", digit: "1")]
    let vetted = try VettedRecord(record, schema: schema)
    #expect(vetted.record == record)
    #expect(try vetted.bytes == record.jsonData())
  }

  @Test func aFactThatDoesNotFitIsLeftOutAndSaidSo() throws {
    var record = record()
    var wrong = comorbidity("gout", digit: "2")
    wrong.confidence = 1.5
    record.comorbidities = [comorbidity("asthma", digit: "1"), wrong]
    let vetted = try VettedRecord(record, schema: schema)
    #expect(vetted.record.comorbidities.map(\.name) == ["asthma"])
    #expect(vetted.record.status == .partial)
    let problem = try #require(vetted.record.problems.first)
    #expect(problem.code == .invalidRecord)
    #expect(problem.message.contains("/comorbidities/1/confidence"))
    #expect(!problem.message.contains("gout"))
    #expect(try Record(jsonData: vetted.bytes) == vetted.record)
  }

  @Test func anItemOfThePatientIsLeftOutAlone() throws {
    var record = record()
    let evidence = comorbidity("", digit: "1").evidence
    record.patient.name = .init(value: "Ada Example", evidence: evidence, confidence: 1)
    record.patient.sex = .init(value: "unknown", evidence: evidence, confidence: 1)
    let vetted = try VettedRecord(record, schema: schema)
    #expect(vetted.record.patient.name?.value == "Ada Example")
    #expect(vetted.record.patient.sex == nil)
    #expect(vetted.record.status == .partial)
  }

  @Test func aRecordThatCannotBeMendedIsRefused() throws {
    var record = record()
    record.id = "none"
    #expect(throws: InvalidRecord.self) { try VettedRecord(record, schema: schema) }
  }
}
