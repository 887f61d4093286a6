import ClinicalRecord
import Testing

@testable import ClinicalExtraction

/// What the text around a result says of it: when the patient came and went, what was examined, what a number is.
@Suite struct SpokenContextTests {
  @Test func daysOfAdmissionAndDischargeDateResults() {
    let found = observations(
      """
      Admitted: 03 Jun 2025   Discharged: 19 Jun 2025
      Course
      Ferritin on admission was 2210 ug/L, and he was given fluids for two days.

      Results at discharge:
      Haemoglobin 101 g/L, platelets 96 x10^9/L, creatinine 70 umol/L.
      """)
    #expect(found.first { $0.code == "ferritin" }?.date?.value == "2025-06-03")
    #expect(found.filter { $0.date?.value == "2025-06-19" }.compactMap(\.code) == ["hgb", "plt", "creat"])
  }

  @Test func aDoseIsNoMagnesium() {
    let found = observations("Medication: bisoprolol 5 mg 1-0-1, Mg 0.84 mmol/L, Ca 2.21 mmol/L")
    #expect(found.map(\.line) == ["mg 0.84 mmol/L", "ca 2.21 mmol/L"])
  }

  @Test func whatBlastsExpressIsNoShareOfBlasts() {
    let found = observations(
      """
      Specimen: bone marrow aspirate
      Collected: 04/05/2025

      Nearly all blasts (92%) are CD22+ and they make up most of the sample that was sent.
      """)
    #expect(!found.contains { $0.value.printed == "92" })
  }

  @Test func aLabelSaysWhatSharesAreOf() {
    let found = observations(
      """
      Sampled 04 May 2025
      Blood count supplied: Hb 88 g/L, platelets 31 x10^9/L with 9% circulating blasts.
      Aspirate: cellular, with fragments. 500-cell differential: blasts 44% ... monocytes 3% ...
      plasma cells 2% ... erythroid 20%.
      """)
    let lines = Set(found.map(\.line))
    #expect(lines.isSuperset(of: ["hgb 88 g/L", "plt 31 10*9/L", "bm_blast_pct 44 %", "blast_pb_pct 9 %"]))
    #expect(!found.contains { $0.code == "mono_pct" })
  }

  @Test func theNumberOfABandIsNotItsAmount() {
    let found = observations(
      """
      Collected: 04/05/2025
      M-protein, peak 1: 1.8 g/dL (gamma)
      """)
    #expect(found.map(\.line) == ["mprot_s 1.8 g/dL"])
  }

  @Test func rowsOfHeadingAndTextAreRead() {
    let found = observations(
      """
      DOB 02/06/1974
      Findings       Marrow 05/17/2025: 71% blasts in a cellular aspirate, with dysplasia in two lines of cells.
      Supply         Platelets were given on three days, and he has taken dasatinib since the second week.
      Condition      Stable and mobile when he left the ward with his family on the last day of the month.
      """)
    #expect(found.map(\.dated) == ["bm_blast_pct 71 % 2025-05-17"])
  }
}

/// Values given as changes from one day to another.
@Suite struct ChangeTests {
  @Test func theLaterOfTwoValuesIsTheCurrentOne() {
    let found = observations(
      """
      Clinic date: 12 May 2025
      Since the last cycle creatinine 132 → 88 umol/L, platelets 61 -> 104 x10^9/L.
      """)
    #expect(found.map(\.line) == ["creat 88 umol/L", "plt 104 10*9/L"])
  }

  @Test func aLabelOfBothDaysDatesBothValues() {
    let found = observations(
      """
      Admit 03/18/2025   Discharge 03/29/2025   MRN 5512

      Counts, admit > discharge:
      WBC 1.2 > 4.8 K/uL, Hgb 7.4 > 9.1 g/dL and finally Plt 18 > 66 K/uL
      """)
    #expect(
      found.map(\.dated) == [
        "wbc 1.2 10*3/uL 2025-03-18", "wbc 4.8 10*3/uL 2025-03-29", "hgb 7.4 g/dL 2025-03-18",
        "hgb 9.1 g/dL 2025-03-29", "plt 18 10*3/uL 2025-03-18", "plt 66 10*3/uL 2025-03-29",
      ])
  }

  @Test func aRelationElsewhereIsALimit() {
    let found = observations("LDH 310 > 250 U/L\nAdmitted: 03/18/2025 Discharged: 03/29/2025")
    #expect(found.map { $0.value.printed } == ["310"])
  }
}
