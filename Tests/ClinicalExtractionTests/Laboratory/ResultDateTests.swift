import ClinicalRecord
import DocumentModel
import Testing

@testable import ClinicalExtraction

/// Which of a document's dates a result gets.
@Suite struct ResultDateTests {
  @Test func aLineThatEndsWithADateDatesTheTableBelow() {
    let found = observations(
      """
      Referral date 20/03/2025

      Fitness. LVEF 53% (06/03/2025). SpO2 97% on air. Blood results of 16/03/2025:
      Haemoglobin    99 g/L        ALT           24 U/L
      Neutrophils    1.21 10^9/L   Bilirubin     9 umol/L
      Platelets      123 10^9/L    CRP           15 mg/L
      Creatinine     96 umol/L     Ferritin      1291 ug/L
      """)
    let blood = found.filter { $0.code != "lvef" }
    #expect(blood.count == 8)
    #expect(blood.allSatisfy { $0.date?.value == "2025-03-16" })
  }

  @Test func aDateBeforeAColonHoldsForTheSentencesBehindIt() {
    let found = observations(
      """
      15 May 2026

      Bloods (12/05/2026): Hb 98 g/L. Platelets 44 x10^9/L. Creatinine 80 umol/L.
      """)
    #expect(found.map(\.dated).allSatisfy { $0.hasSuffix("2026-05-12") })
    #expect(found.count == 3)
  }

  @Test func anotherMatterBehindAnExaminationHasNotItsDate() {
    let found = observations(
      """
      20 March 2025

      Imaging. PET-CT 05/03/2025: Deauville 5, nodal disease. Fitness. ECOG 1, Karnofsky 90.
      """)
    #expect(found.map(\.dated) == ["ecog 1 2025-03-20", "kps 90 2025-03-20"])
  }

  @Test func eachSectionHasItsOwnDateOfCollection() {
    let found = observations(
      """
      Collected: 14/02/2025
      Test            Result   Units     Range
      Haemoglobin     91       g/L       115-160
      Sodium          138      mmol/L    133-146
      Potassium       4.1      mmol/L    3.5-5.3

      Collected: 21/03/2025
      Test            Result   Units     Range
      Haemoglobin     97       g/L       115-160
      Sodium          140      mmol/L    133-146
      Potassium       4.4      mmol/L    3.5-5.3
      """)
    #expect(
      found.filter { $0.code == "hgb" }.map(\.dated) == ["hgb 91 g/L 2025-02-14", "hgb 97 g/L 2025-03-21"])
  }

  @Test func aVerbIsNoLabelOfADate() {
    let text = "She received R-CHOP from 03/06/2022 in six cycles."
    let document = ShippedVocabulary.extractor.document(source: "s", pages: [typed(text)])
    #expect(document.dates.mentions.map(\.role) == [nil])
    let label = ShippedVocabulary.extractor.document(
      source: "s", pages: [typed("Sample received 03/06/2022, reported on 04/06/2022")])
    #expect(label.dates.mentions.map(\.role) == [.received, .reported])
  }

  /// A month beside the results of a table says that the page's labelled day is perhaps not theirs.
  @Test func aMonthInTheTableMakesAnotherDayUnsure() {
    func state(_ month: String) -> [Review.State] {
      observations(
        """
        Visit: 12 April 2026

        Patient: TESTA, Maria
        Referred by Dr Lee
        Ward: North
        Specimen: blood

        Test             Result      Unit        Sample
        Haemoglobin      99          g/L         Ward A \(month)
        Platelets        77          10^9/L      Ward A \(month)
        """
      ).filter { $0.date?.value == "2026-04-12" }.map(\.review.state)
    }
    #expect(state("March 2026").allSatisfy { $0 == .check })
    #expect(state("EDTA") == [.trusted, .trusted])
  }
}
