import ClinicalExtraction
import ClinicalRecord
import Testing

@Suite struct ImagingTests {
  @Test func readsAStudyToldInALetter() {
    let facts = TypedReport.facts(
      letter: "PET-CT 15/04/2025: Deauville 5, SUVmax 21.2, progressive disease in the left axilla.")
    #expect(facts.imaging.map(\.deauville) == [5])
    #expect(facts.imaging.map(\.suvMax) == [21.2])
    #expect(facts.imaging.first?.date?.value == "2025-04-15")
  }

  @Test(arguments: [
    "PET-CT 15/04/2025: liver SUVmax 2.9.",
    "Deauville 1: no uptake; Deauville 5: uptake markedly above liver.",
    "PET-CT is booked after cycle 2 on 15/04/2025.",
  ])
  func takesNoFindingFromReferencesAndPlans(sentence: String) {
    #expect(TypedReport.facts(letter: sentence).imaging.isEmpty)
  }

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

  @Test func keepsTheNewScoreBehindTheOldDate() {
    let facts = report(
      "Findings: Compared with 3 January 2025, the axillary nodes are smaller, SUVmax now 3.1 (previously 12.8),",
      "now Deauville 3.", "Impression: Partial metabolic response.")
    #expect(summary(facts) == ["PET-CT 2025-05-12 D3 3.1"])
  }

  @Test(arguments: [
    "Comparison: PET-CT of 3 January 2025, when the nodes had an SUVmax of 12.8 (Deauville 5).",
    "Comparison: PET-CT 03/01/2025 (mediastinal SUVmax 12.8, Deauville 5).",
    "Compared with 3 January 2025, when the hottest node had an SUVmax of 12.8 (Deauville 5), there is a response.",
  ])
  func filesTheOldStudyUnderItsOwnDay(comparison: String) {
    let facts = report(
      comparison, "Findings: right cervical node, SUVmax 4.4.", "Impression: residual disease, Deauville 4.")
    #expect(summary(facts) == ["PET-CT 2025-05-12 D4 4.4", "PET-CT 2025-01-03 D5 12.8"])
  }

  @Test func readsTheUptakeOfEachStudyFromATable() {
    let facts = report(
      "Comparison: PET-CT 03/01/2025 (Deauville 4).", "", "Site                 SUVmax        SUVmax",
      "                     12/05/2025    03/01/2025", "Iliac node           21.3          8.6",
      "Cervical node        6.8           3.4", "Liver                2.7           2.6", "",
      "Impression: progressive disease, Deauville 5.")
    #expect(summary(facts) == ["PET-CT 2025-05-12 D5 21.3", "PET-CT 2025-01-03 D4 8.6"])
  }

  @Test(arguments: [
    ("Brown fat in the neck, SUVmax 9.9, physiological. Inguinal node SUVmax 3.4.", "3.4"),
    ("Blood pool SUVmax 1.9, liver SUVmax 2.7. Hilar node SUVmax was 9.2.", "9.2"),
    ("Focus in the liver SUVmax 11.5.", "11.5"),
  ])
  func takesTheUptakeOfDisease(sentence: String, suv: String) {
    #expect(
      summary(report("Findings: " + sentence, "Impression: Deauville 4.")) == ["PET-CT 2025-05-12 D4 " + suv])
  }

  @Test(arguments: [
    ("On 7 July 2025 a repeat PET scan showed Deauville 5 uptake (SUVmax 14) in the liver hilum.", "D5 14.0"),
    ("PET-CT of 7 July 2025 shows progression, maximum SUV 17.6, five-point score 5.", "D5 17.6"),
    ("PET-CT 7 July 2025: Deauville 5-point scale 3, previously Deauville 5.", "D3 -"),
    ("2025年7月7日PET-CT：多发淋巴结代谢增高，SUVmax 18.7，Deauville评分5分。", "D5 18.7"),
  ])
  func readsScoresInOtherWords(sentence: String, expected: String) {
    #expect(summary(TypedReport.facts(letter: sentence)) == ["PET-CT 2025-07-07 " + expected])
  }

  @Test func readsTheConclusionUnderARowOfLabels() {
    let facts = report(
      "Neck          No avid nodes.",
      "Chest         The mass has decreased to 4.0 cm, SUVmax 3.4 (Deauville 4).",
      "Skeleton      No focal lesion.", "Conclusion", "",
      "1. Partial metabolic response of the mass.", "2. No new disease.")
    #expect(facts.responses.map(\.category) == ["PR"])
  }

  @Test(arguments: [
    ("Her last PET-CT was in June 2025; it showed complete metabolic remission.", "PET-CT 2025-06 - -"),
    (
      "PET-CT 3 May 2025. Deauville 4. SUVmax 8.8 (left hilum). Liver SUVmax 2.5.", "PET-CT 2025-05-03 D4 8.8"
    ),
    ("CT of the abdomen dated 5 May 2024 confirms stable disease in the mesentery.", "CT 2024-05-05 - -"),
  ])
  func readsWhatStandsInTheNextSentence(text: String, expected: String) {
    #expect(summary(TypedReport.facts(letter: text)) == [expected])
  }
}
