import ClinicalRecord
import Testing

@testable import ClinicalExtraction

/// Shares of cells and states of the patient that sentences and told tables give.
@Suite struct NarratedShareTests {
  @Test func whatASentenceStatesBehindALabelIsOfItsSpecimen() {
    let found = observations(
      """
      BONE MARROW EXAMINATION
      Collected 20.04.2025      Reported 22.04.2025

      Peripheral blood: Hb 8.1 g/dL, platelets 60 x 10^9/L. Blasts 30%. Normocytic
      red cells with occasional tear drops.
      Aspirate: Particulate smears. Blasts 72%.
      """)
    #expect(found.filter { $0.code == "blast_pb_pct" }.map(\.value.printed) == ["30"])
    #expect(found.filter { $0.code == "bm_blast_pct" }.map(\.value.printed) == ["72"])
  }

  @Test(arguments: [
    ("BLOOD FILM\nLeucocytosis due to 54% blasts (manual count of 200).", "blast_pb_pct 54 %"),
    (
      "Bone marrow aspirate\n\nAbnormal B lymphoblasts, 53.6% of total events: recurrent.",
      "bm_blast_pct 53.6 %"
    ),
    ("The allele is lost.\nPlasma cells (aspirate): 44%.", "bm_pc_pct 44 %"),
    ("Trephine. An infiltrate of plasma cells occupying 40% of the marrow.", "bm_pc_pct 40 %"),
    ("Kemik iliği plazma hücresi %35. EF %60.", "bm_pc_pct 35 %"),
    ("Kemik iliği aspirasyonu: %62 blast görüldü.", "bm_blast_pct 62 %"),
  ])
  func aSharesSentenceIsRead(_ text: String, line: String) {
    #expect(observations(text).map(\.line).contains(line))
  }

  @Test(arguments: [
    "Bone marrow with up to 5% blasts is in remission.", "Marrow in remission holds 0 to 5% blasts.",
    "Bone marrow: all blasts, 53% of which express CD19.",
  ])
  func aLimitIsNoShare(_ text: String) {
    #expect(!observations(text).contains { $0.code == "bm_blast_pct" })
  }

  /// How many cells were counted is no share of them.
  @Test func theCellsCountedAreNoResult() {
    let found = observations(
      "Differential: 54% neutrophils, 24% lymphocytes, 3% eosinophils and 3% blasts (100 cells counted).")
    #expect(found.filter { $0.code == "blast_pb_pct" }.map(\.line) == ["blast_pb_pct 3 %"])
  }

  @Test func aTableThatTellsInWordsIsReadRowByRow() {
    let found = observations(
      """
      Performance status         Karnofsky 80. Pain 3/10.
      Prior CAR-T                None. No allogeneic donor search.
      Cardiac                    LVEF 54% after carfilzomib was stopped
      Comorbidities              Hypertension
      """)
    #expect(Set(found.map(\.line)) == ["kps 80", "lvef 54 %"])
  }

  /// A label for the marrow before says nothing of the heart.
  @Test func theEjectionFractionIsNoShareOfCells() {
    let found = observations(
      """
      Marrow biopsy: plasma cells 59%, BCMA positive by immunohistochemistry.

      Cardiac         LVEF 54% after carfilzomib was stopped
      Comorbidities   Hypertension
      """)
    #expect(Set(found.map(\.line)) == ["bm_pc_pct 59 %", "lvef 54 %"])
  }

  /// An aspirate and a core that differ are both to be looked at.
  @Test func twoSharesOfOneMarrowThatDifferAreChecked() {
    let found = observations(
      """
      BONE MARROW REPORT
      Collected 16.05.2025

      Aspirate: plasma cells 4%. Trilineage.
      CD138 immunostain highlights 5% plasma cells.
      """)
    let shares = found.filter { $0.code == "bm_pc_pct" }
    #expect(shares.map(\.value.printed) == ["4", "5"])
    #expect(shares.allSatisfy { $0.review.state == .check })
  }

  @Test func aMethodInBracketsStandsBetweenATestAndItsOutcome() {
    let found = observations("HBsAg (CMIA) negative. HIV I & II (Determine) non-reactive.")
    #expect(found.map { "\($0.code ?? "") \($0.value.text ?? "")" } == ["hbsag negative", "hiv negative"])
  }

  @Test func aGateOfAllCellsIsTheShareOfBlasts() {
    let found = observations(
      """
      Bone marrow of 16 May 2025

      Gate A      CD45 dim / SSC low, blasts                              65 % of all nucleated cells
      Gate B      CD45 bright / SSC low, lymphocytes                       8%
      """)
    #expect(found.map(\.line) == ["bm_blast_pct 65 %"])
  }

  @Test(arguments: [
    "TECHNIQUE: 11.7 mCi F-18 FDG was injected. Serum glucose was 99 mg/dL.",
    "Blood glucose 5.0 mmol/L. 261 MBq F-18 FDG intravenously, uptake time 63 minutes.",
  ])
  func theGlucoseOfAScanIsNoResult(_ text: String) {
    #expect(observations(text).isEmpty)
  }

  @Test func theGlucoseOfALetterStays() {
    let found = observations(
      "FDG PET-CT showed response. Glucose 5.6 mmol/L, creatinine 80 umol/L, sodium 138 mmol/L.")
    #expect(found.contains { $0.line == "glucose 5.6 mmol/L" })
  }

  /// A finding may name another specimen than the label before it; the next one goes by the label again.
  @Test(arguments: [
    "Trephine: cellular. PB plasma cells 4%. Plasma cells 31%.",
    "Marrow aspirate: Hypercellular. Circulating plasma cells 6%. Blood blasts 3%. Plasma cells 31%.",
  ])
  func aFindingNamesItsOwnSpecimen(_ text: String) {
    let found = observations("Collected 12 Mar 2026\n\n\(text)")
    #expect(found.filter { $0.code == "bm_pc_pct" }.map(\.value.printed) == ["31"])
    #expect(!found.contains { $0.code == "bm_blast_pct" })
  }
}
