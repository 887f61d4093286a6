import ClinicalRecord
import Testing

@testable import ClinicalExtraction

@Suite struct LineResultTests {
  @Test func aNarrativeLineGivesEachResult() {
    let found = observations(
      "CBC on 03/14/2024: WBC 9.81 K/uL, RBC 4.39 M/uL, Hgb 12.9 g/dL, Hct 39.6%, MCV 90.2 fl and platelets 251 K/uL."
    )
    #expect(
      found.map(\.line) == [
        "wbc 9.81 10*3/uL", "rbc 4.39 10*6/uL", "hgb 12.9 g/dL", "hct 39.6 %", "mcv 90.2 fL",
        "plt 251 10*3/uL",
      ])
    #expect(found.allSatisfy { $0.date?.value == "2024-03-14" })
  }

  @Test func aUnitGluedToItsNumberIsRead() {
    let found = observations("Blood tests showed haemoglobin 79g/L and platelets 12×10^9/L.")
    #expect(found.map(\.line) == ["hgb 79 g/L", "plt 12 10*9/L"])
  }

  @Test(arguments: [
    "Please phone the ward if platelets 20 x10^9/L or lower.",
    "Results below 20 x10^3/µL platelets are phoned to the ward.",
    "Se recomienda repetir si LDH > 500 U/L por hemólisis.",
    "PT control 11.8 sec. APTT control 29.5 sec.",
    "Reference: creatinine 45-84 umol/L",
  ])
  func limitsAndControlsAreNoResults(_ text: String) {
    #expect(observations(text).map(\.line) == [])
  }

  @Test func sharesMayStandBeforeTheirNames() {
    let found = observations(
      "CBC (07/15/2026): WBC 65.2 K/uL. Differential: 89% lymphocytes, 7% neutrophils, 2% monocytes.")
    #expect(found.map(\.line) == ["wbc 65.2 10*3/uL", "lymph_pct 89 %", "neut_pct 7 %", "mono_pct 2 %"])
  }

  @Test func scoresNeedNoUnit() {
    let found = observations("Fitness on 20/03/2025: ECOG 1, Karnofsky 90, LVEF 53%.")
    #expect(found.map(\.line) == ["ecog 1", "kps 90", "lvef 53 %"])
  }
}

@Suite struct MarrowResultTests {
  @Test func aMarrowDifferentialIsNotThatOfTheBlood() {
    let found = observations(
      """
      Bone marrow report, sampled 27.08.2024
      Aspirate (300 nucleated cells)
      Blasts          1 %       Promyelocytes     4 %
      Myelocytes      10 %      Eosinophils       1 %
      Monocytes       2 %       Plasma cells      3 %
      """)
    #expect(!found.contains { ["eos_pct", "mono_pct", "blast_pb_pct"].contains($0.code) })
  }

  @Test func aLongerNameIsNotItsLastWord() {
    let found = observations(
      "Aspirate of 19-Sep-2024, kappa and lambda stains: M:E ratio 2.0, free of tumour.")
    #expect(found.map(\.line) == [])
  }
}
