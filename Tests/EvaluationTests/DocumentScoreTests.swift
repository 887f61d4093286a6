import ClinicalExtraction
import Evaluation
import Foundation
import Testing

@Suite struct DocumentScoreTests {
  private static let vocabulary = ModelsFolder.vocabulary

  private func score(gold: String, actual: String) throws -> DocumentScore {
    DocumentScore(
      gold: try JSONValue(jsonData: Data(gold.utf8)), actual: try JSONValue(jsonData: Data(actual.utf8)),
      vocabulary: try Self.vocabulary.get())
  }

  private func fates(_ kind: String, gold: String, actual: String) throws -> [String] {
    let score = try score(gold: gold, actual: actual)
    return score.kinds.first { $0.name == kind }?.outcomes.map(\.fate.rawValue).sorted() ?? []
  }

  private func observations(_ facts: String...) -> String {
    "{\"observations\": [\(facts.joined(separator: ","))]}"
  }

  private func gold(_ code: String, _ printed: String, _ unit: String, _ date: String = "2025-01-02")
    -> String
  {
    """
    {"code": "\(code)", "value": {"printed": "\(printed)"}, "unit": {"printed": "\(unit)"}, "date": {"value": "\(date)"}}
    """
  }

  private func actual(
    _ code: String, _ number: Double, _ printed: String, _ ucum: String, _ date: String = "2025-01-02",
    state: String = "trusted"
  ) -> String {
    """
    {"code": "\(code)", "value": {"printed": "\(printed)", "number": \(number)},
     "unit": {"printed": "x", "ucum": "\(ucum)"}, "date": {"value": "\(date)"}, "assertion": "present",
     "confidence": 0.9, "review": {"state": "\(state)", "reasons": []},
     "evidence": [{"page": 1, "box": [1, 2, 3, 4]}]}
    """
  }

  @Test func equalNumbersInEqualUnitsAreRight() throws {
    let fates = try fates(
      "observations", gold: observations(gold("hgb", "8,7", "g/dl"), gold("wbc", "4.20", "K/uL")),
      actual: observations(actual("hgb", 8.7, "8,7", "g/dL"), actual("wbc", 4.2, "4.20", "10*3/uL")))
    #expect(fates == ["right", "right"])
  }

  @Test func aWrongDigitUnitOrDateIsNotRight() throws {
    let goldFacts = observations(gold("hgb", "8.7", "g/dL"))
    #expect(
      try fates("observations", gold: goldFacts, actual: observations(actual("hgb", 8.1, "8.1", "g/dL"))) == [
        "wrong"
      ])
    #expect(
      try fates("observations", gold: goldFacts, actual: observations(actual("hgb", 8.7, "8.7", "g/L"))) == [
        "wrong"
      ])
    let otherDay = observations(actual("hgb", 8.7, "8.7", "g/dL", "2025-02-01"))
    #expect(try fates("observations", gold: goldFacts, actual: otherDay) == ["invented", "missing"])
  }

  @Test func comparatorsCount() throws {
    let fates = try fates(
      "observations", gold: observations(gold("crp", "<0.5", "mg/L")),
      actual: observations(actual("crp", 0.5, "0.5", "mg/L")))
    #expect(fates == ["wrong"])
  }

  @Test func anExactPartnerIsNotTakenByANearMiss() throws {
    let fates = try fates(
      "observations", gold: observations(gold("hgb", "8.7", "g/dL"), gold("hgb", "9.9", "g/dL")),
      actual: observations(actual("hgb", 9.9, "9.9", "g/dL"), actual("hgb", 8.7, "8.7", "g/dL")))
    #expect(fates == ["right", "right"])
  }

  @Test func trustedWrongFactsAreSilentErrors() throws {
    var tally = Tally()
    let score = try score(
      gold: observations(gold("hgb", "8.7", "g/dL"), gold("plt", "120", "G/L")),
      actual: observations(
        actual("hgb", 8.1, "8.1", "g/dL"), actual("plt", 12, "12", "10*9/L", state: "check"),
        actual("wbc", 4, "4", "10*9/L")))
    for outcome in score.kinds.flatMap(\.outcomes) { tally.add(outcome) }
    #expect(tally.silentErrors == 2 && tally.trusted == 2)
    #expect(tally.recall == 0 && tally.precision == 0)
  }

  @Test func plannedTreatmentsAreNeitherRightNorWrongWhereGoldIsSilent() throws {
    let planned = #"{"treatments": [{"regimen": {"id": "R-CHOP"}, "drugs": [], "assertion": "planned"}]}"#
    #expect(try fates("treatments", gold: "{}", actual: planned).isEmpty)
    let present = planned.replacingOccurrences(of: "planned", with: "present")
    #expect(try fates("treatments", gold: "{}", actual: present) == ["invented"])
  }

  @Test func everyAttributeOfATreatmentCounts() throws {
    let goldFacts = """
      {"treatments": [{"regimen": {"id": "R-CHOP"}, "start": {"value": "2021-03"}, "cycles": 6, "bestResponse": "CR"}]}
      """
    let actual = """
      {"treatments": [{"id": "t1", "regimen": {"id": "R-CHOP"}, "drugs": [], "start": {"value": "2021-03"}, "cycles": 4,
       "end": {"value": "2021-07"}, "assertion": "present"}]}
      """
    let outcome = try #require(
      try score(gold: goldFacts, actual: actual).kinds.first { $0.name == "treatments" }?.outcomes.first)
    #expect(outcome.asked == 4 && outcome.correct == 2 && outcome.said == 3)
  }

  @Test func neverListsAreHeld() throws {
    let goldFacts = #"""
      {"observations": [], "never": [
        {"kind": "observation", "code": "plt", "text": "20 x10^3/µL", "why": "phone limit"},
        {"kind": "treatment", "regimen": "BR", "why": "considered"},
        {"kind": "response", "code": "PR", "why": "PR interval"}]}
      """#
    let actual = #"""
      {"observations": [{"code": "plt", "value": {"printed": "20", "number": 20}, "assertion": "present"}],
       "treatments": [{"regimen": {"id": "BR"}, "assertion": "planned"}],
       "responses": [{"category": "PR", "assertion": "present"}]}
      """#
    let violations = try score(gold: goldFacts, actual: actual).violations
    #expect(violations.count == 2)
    #expect(
      violations.contains { $0.hasPrefix("observation plt") }
        && violations.contains { $0.hasPrefix("response PR") })
  }
}

/// The project's own Models folder.
enum ModelsFolder {
  static let vocabulary = Result {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Models")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".json")
    }
    let files = try names.map { ($0, try Data(contentsOf: folder.appendingPathComponent($0))) }
    return try Vocabulary(files: Dictionary(uniqueKeysWithValues: files))
  }
}
