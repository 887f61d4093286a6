import ClinicalExtraction
import ClinicalRecord
import Testing

/// Studies in other words and layouts than those that rules were made on.
@Suite struct ImagingWordingTests {
  private func summary(_ facts: Facts) -> [String] {
    facts.imaging.map { fact in
      [
        fact.modality, fact.date?.value ?? "", fact.deauville.map { "D\($0)" } ?? "-",
        fact.suvMax.map { "\($0)" } ?? "-",
      ].joined(separator: " ")
    }
  }

  private func report(_ lines: String...) -> Facts {
    TypedReport.facts(lines: ["PET-CT whole body", "", "Study date: 12 May 2025", ""] + lines)
  }

  @Test(arguments: [
    "FDG avid nodes in the left axilla (SUVmax 9.4), Deauville score 4.",
    "Left axillary nodal mass with SUV max of 9.4; Deauville 4.",
    "Residual uptake, max SUV 9.4 in a left axillary node, 5-PS score 4.",
    "Deauville category 4. The hottest node in the left axilla has SUVmax = 9.4.",
    "Uptake in the node is above liver (DS 4), SUVmax: 9.4.",
  ])
  func readsScoreAndUptake(finding: String) {
    #expect(summary(report("Impression: \(finding)")) == ["PET-CT 2025-05-12 D4 9.4"])
  }

  @Test(arguments: [
    "Diffuse bowel uptake up to SUVmax 11.3, on metformin.", "Myocardial uptake SUVmax 12.8.",
    "Brain uptake physiological, SUVmax 14.0.", "Urinary bladder activity, SUVmax 48.0.",
    "Reference: blood pool SUVmax 1.7, liver SUVmax 2.5.", "Symmetric tonsillar uptake, SUVmax 8.8.",
  ])
  func takesNoOrgansUptake(sentence: String) {
    let facts = report(
      "Findings: Residual mediastinal mass, SUVmax 3.4. \(sentence)", "", "Impression: Deauville 4.")
    #expect(summary(facts) == ["PET-CT 2025-05-12 D4 3.4"])
  }

  @Test func keepsALesionOfTheBowel() {
    let facts = report(
      "Findings: Bowel wall mass in the caecum, SUVmax 17.2.", "", "Impression: Deauville 5.")
    #expect(summary(facts) == ["PET-CT 2025-05-12 D5 17.2"])
  }

  @Test func tellsOneResponseOfAStudy() {
    let facts = report(
      "Impression", "1. Complete metabolic response, Deauville 2.",
      "2. No evidence of progression or new disease.")
    #expect(facts.responses.map(\.category) == ["CR"])
  }

  @Test(arguments: [
    "PET-CT of 14/04/2025 showed new disease above and below the diaphragm, Deauville 5, SUVmax 14.4.",
    "On 14/04/2025 a PET scan demonstrated nodes with SUVmax 14.4 (Deauville 5).",
    "Restaging PET/CT (14/04/2025): Deauville score 5, SUVmax 14.4.",
    "PET-CT dated 14/04/2025 shows progressive disease. SUVmax is 14.4 in the left axilla, Deauville 5.",
    "FDG-PET 14/04/2025 - Deauville 5; SUV max 14.4.",
    "A PET CT scan was done on 14/04/2025. It showed widespread disease with SUVmax 14.4, Deauville 5.",
  ])
  func readsAStudyOfALetter(sentence: String) {
    #expect(summary(TypedReport.facts(letter: sentence)) == ["PET-CT 2025-04-14 D5 14.4"])
  }

  @Test func readsOnBehindAPlanOfOneLine() {
    let facts = TypedReport.facts(
      "Dear Dr Fairweather,", "", "Plan: axicabtagene ciloleucel, subject to the panel.", "",
      "I reviewed this gentleman with his wife in the clinic today. He is tired but independent and has lost 3 kg.",
      "", "The PET-CT of 14/04/2025 showed new disease, Deauville 5, SUVmax 14.4. There was no fever.", "",
      "Yours sincerely,")
    #expect(summary(facts) == ["PET-CT 2025-04-14 D5 14.4"])
    #expect(facts.treatments.allSatisfy { $0.assertion == .planned })
  }

  @Test(arguments: [
    "A PET-CT is planned for 14/04/2025.", "If PET-CT on 14/04/2025 shows Deauville 4 or 5 we will biopsy.",
    "Deauville 4 or 5 would be an indication for radiotherapy.",
  ])
  func readsNoStudyToCome(sentence: String) {
    #expect(TypedReport.facts(letter: sentence).imaging.isEmpty)
  }
}
