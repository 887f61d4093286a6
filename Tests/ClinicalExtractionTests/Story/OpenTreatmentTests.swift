import ClinicalExtraction
import ClinicalRecord
import Testing

/// Treatments that were not given: planned, weighed, asked for, or not done.
@Suite struct OpenTreatmentTests {
  private func summary(_ sentence: String) -> [String] {
    TypedReport.facts(letter: sentence).treatments.map { fact in
      "\(fact.regimen?.id ?? fact.treatmentKind) \(fact.assertion.rawValue)"
    }
  }

  @Test(arguments: [
    ("Plan: axicabtagene ciloleucel, subject to the national panel.", "axicabtagene ciloleucel planned"),
    ("Autologous transplant was therefore not performed.", "auto-sct absent"),
    ("Radiotherapy is to be discussed at the next meeting.", "radiotherapy possible"),
    ("Question: candidate for ciltacabtagene autoleucel?", "ciltacabtagene autoleucel possible"),
    ("Allogeneic transplantation was considered.", "allo-sct possible"),
  ])
  func saysHowFarItIs(sentence: String, expected: String) {
    #expect(summary(sentence).contains(expected))
    #expect(!summary(sentence).contains { $0.hasSuffix("present") })
  }

  @Test(arguments: [
    "Radiotherapy was discussed, but he declined.", "CAR-T was offered and refused.",
    "R-CHOP was considered but not given.",
  ])
  func takesNothingOfWhatWasRefused(sentence: String) {
    #expect(TypedReport.facts(letter: sentence).treatments.allSatisfy { $0.assertion != .present })
  }

  @Test func keepsWhatWasGivenBesideWhatWasNot() {
    let facts = TypedReport.facts(
      letter:
        "She had an autologous transplant in May 2021. A second autologous transplant was not performed.")
    #expect(facts.treatments.map(\.assertion) == [.present])
  }

  @Test func readsAMentionOfADrugOfARegimenForNoTreatment() {
    let facts = TypedReport.facts(
      letter:
        "KCd, 6 cycles, July 2023 to January 2024, minimal response. LVEF was 54% after carfilzomib was stopped."
    )
    #expect(facts.treatments.map { $0.regimen?.id } == ["KCd"])
  }

  @Test(arguments: [
    "Line 2     DPd | 02/2022 - 06/2023 | best response: partial response | stopped: progression",
    "Second line   DPd   02/2022 - 06/2023   partial response",
  ])
  func readsARegimenBehindTheCountOfItsLine(line: String) {
    let facts = TypedReport.facts("Summary of the patient", "", "Prior therapies", line)
    #expect(facts.treatments.map { $0.regimen?.id } == ["DPd"])
    #expect(facts.treatments.first?.start?.value == "2022-02")
  }
}
