import ClinicalRecord
import DocumentModel
import Foundation
import Testing

/// The record's own schema, and records held against it.
@Suite struct RecordSchemaTests {
  private static let file: Data = {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return FileManager.default.contents(atPath: root.appendingPathComponent("Models/record.schema.json").path)
      ?? Data()
  }()

  private let schema: JSONSchema

  init() throws { schema = try JSONSchema(Self.file) }

  private func told(_ text: String) -> [String] {
    schema.violations(in: Data(text.utf8)).map(\.description)
  }

  private static let text =
    (try? FullRecord.record.jsonData()).map { String(decoding: $0, as: UTF8.self) } ?? ""

  @Test func aRecordWithEveryKindOfFactFits() throws {
    #expect(told(Self.text) == [])
    let record = FullRecord.record
    let counts = [
      record.diagnoses.count, record.observations.count, record.markers.count, record.paraproteins.count,
      record.genetics.count, record.mrd.count, record.treatments.count, record.responses.count,
      record.imaging.count, record.medications.count, record.comorbidities.count, record.statements.count,
    ]
    #expect(!counts.contains(0))
  }

  @Test func aRecordOfAFileThatCouldNotBeOpenedFits() throws {
    var record = FullRecord.record
    record = Record(kind: .document, id: record.id, producer: record.producer, sources: record.sources)
    record.sources[0].pages = []
    record.sources[0].pageCount = 0
    record.sources[0].date = nil
    record.sources[0].issuer = nil
    #expect(told(String(decoding: try record.jsonData(), as: UTF8.self)) == [])
  }

  /// A change of the text of the full record, and what is told of it.
  static let broken: [(from: String, to: String, told: String)] = [
    ("dossier.record/1.0", "dossier.record/1.1", "/schema is not one of the values allowed"),
    ("\"kind\": \"document\"", "\"kind\": \"folder\"", "/kind is not one of the values allowed"),
    ("  \"id\": \"sha256:", "  \"id\": \"md5:", "/id is not written as it must be"),
    ("\"status\": \"complete\"", "\"status\": null", "/status is not one of the values allowed"),
    ("\"problems\"", "\"Problems\"", "the record has a key that the schema does not know"),
    ("\"page\": 1\n", "\"page\": 0\n", "/problems/0/page is outside of its limits"),
    ("\"pageCount\": 2", "\"pageCount\": -1", "/sources/0/pageCount is outside of its limits"),
    ("\"pageCount\": 2", "\"pageCount\": 2.5", "/sources/0/pageCount is of the wrong type"),
    ("\"lab.cbc\"", "\"lab.unknown\"", "/sources/0/type/code is not one of the values allowed"),
    ("\"blank\"", "\"skipped\"", "/sources/0/pages/1/reading is not one of the values allowed"),
    ("\"cut-off\"", "\"torn\"", "/sources/0/pages/1/quality/reasons/0 is not one of the values allowed"),
    (
      "\"rotationApplied\": 90", "\"rotationApplied\": 45",
      "/sources/0/pages/1/rotationApplied is not one of the values allowed"
    ),
    ("\"female\"", "\"f\"", "/patient/sex/value is not one of the values allowed"),
    ("1970-01-31", "1970-01-32", "/patient/birthDate/value is not written as it must be"),
    ("\"value\": 55", "\"value\": \"55\"", "/patient/ageYears/value is of the wrong type"),
    ("\"IVB\"", "4", "/diagnoses/0/stage is of the wrong type"),
    ("\"diagnosis-0", "\"fact-0", "/diagnoses/0/id is not written as it must be"),
    ("\"hgb\"", "\"Hb, total\"", "/observations/0/code is not written as it must be"),
    ("\"718-7\"", "\"718\"", "/observations/0/loinc is not written as it must be"),
    (
      "\"text\": \"negative\"", "\"text\": \"clear\"",
      "/observations/1/value/text is not one of the values allowed"
    ),
    ("\"printed\": \"8,7\"", "\"printed\": \"\"", "/observations/0/value/printed is too short"),
    ("\"check\"", "\"trusted\"", "/observations/0/review fits none of the forms allowed"),
    ("\"readings-differ\"", "", "/observations/0/review fits none of the forms allowed"),
    (
      "\"computed\": \"L\"", "\"computed\": \"HH\"",
      "/observations/0/flag/computed is not one of the values allowed"
    ),
    ("\"method\": \"flow\"", "\"method\": \"facs\"", "/markers/0/method is not one of the values allowed"),
    ("\"number\": 99.5", "\"number\": -1", "/markers/0/percent/number is outside of its limits"),
    ("\"kappa\"", "\"k\"", "/paraproteins/0/isotype/light is not one of the values allowed"),
    (
      "\"comparator\": \"<\"", "\"comparator\": \"<<\"",
      "/paraproteins/0/concentration/value/comparator is not one of the values allowed"
    ),
    ("\"detected\"", "\"found\"", "/genetics/0/result is not one of the values allowed"),
    ("\"sensitivity\"", "\"limit\"", "/mrd/0 has a key that the schema does not know"),
    (
      "\"kind\": \"chemotherapy\"", "\"kind\": \"chemo\"",
      "/treatments/0/kind is not one of the values allowed"
    ),
    ("\"cycles\": 6", "\"cycles\": 0", "/treatments/0/cycles is outside of its limits"),
    (
      "\"bestResponse\": \"CR\"", "\"bestResponse\": \"good\"",
      "/treatments/0/bestResponse fits none of the forms allowed"
    ),
    (
      "\"treatment\": \"treatment-", "\"treatment\": \"",
      "/responses/0/treatment is not written as it must be"
    ),
    ("\"deauville\": 2", "\"deauville\": 6", "/imaging/0/deauville is outside of its limits"),
    ("\"drug\": \"aciclovir\"", "\"drug\": null", "/medications/0/drug is of the wrong type"),
    ("\"name\": \"hypertension\"", "\"name\": \"\"", "/comorbidities/0/name is too short"),
    ("\"prior-car-t\"", "\"Prior CAR-T?\"", "/statements/0/question is not written as it must be"),
  ]

  @Test(arguments: broken.indices)
  func aBrokenRecordIsRefusedAtItsPlace(index: Int) throws {
    let (from, to, expected) = Self.broken[index]
    let range = try #require(Self.text.range(of: from))
    #expect(told(Self.text.replacingCharacters(in: range, with: to)).contains(expected))
  }

  @Test func everyFactNeedsEvidenceAndItsBoxFourNumbers() throws {
    var record = FullRecord.record
    record.statements[0].evidence = []
    record.comorbidities[0].confidence = 1.01
    record.medications[0].evidence[0].box.width = -3
    #expect(
      Set(told(String(decoding: try record.jsonData(), as: UTF8.self))) == [
        "/statements/0/evidence has too few items", "/comorbidities/0/confidence is outside of its limits",
        "/medications/0/evidence/0/box/2 is outside of its limits",
      ])
    let box = "[10, 20.5, 30, 9]"
    #expect(
      told(Self.text.replacing(box, with: "[10, 20.5, 30]")).first?.hasSuffix("box has too few items") == true
    )
    #expect(
      told(Self.text.replacing(box, with: "[10, 20.5, 30, 9, 1]")).first?.hasSuffix(
        "box/4 should not be there")
        == true)
  }

  @Test func everyKeyIsRequiredAndKnown() throws {
    let object = try #require(try JSONSerialization.jsonObject(with: Data(Self.text.utf8)) as? [String: Any])
    for key in object.keys {
      var rest = object
      rest[key] = nil
      let data = try JSONSerialization.data(withJSONObject: rest)
      #expect(schema.violations(in: data).map(\.description) == ["/\(key) is missing"])
    }
  }

  @Test func whatStandsInARecordIsNeverTold() throws {
    let text = Self.text.replacing("\"Ada Example\"", with: "{\"Ada Example\": 7}")
    #expect(told(text).count == 1)
    #expect(!told(text).joined().contains("Ada"))
    #expect(told("{\"Ada\": ") == ["the record is not JSON"])
  }

  @Test func aKeyThatStandsTwiceIsSeen() {
    #expect(
      told(Self.text.replacing("\"mrd\": [", with: "\"statements\": [], \"mrd\": [")).first
        == "/statements stands twice")
  }
}
