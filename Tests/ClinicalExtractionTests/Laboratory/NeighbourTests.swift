import ClinicalRecord
import Testing

@testable import ClinicalExtraction

/// What stands beside, above or below results and must not change what they are.
@Suite struct NeighbourTests {
  @Test func aStreetNamedAfterAGateIsNoGate() {
    let head = "Head Office: 7 Canal View, Lohari Gate\n"
    let table = """
      Test              Normal        Unit       Result
      WBC Count         4.0 - 11.0    x10^9/l    5.20
      Neutrophils       40 - 75       %          58
      Lymphocytes       20 - 50       %          31
      Monocytes         2 - 10        %          11
      """
    #expect(
      observations(head + table).map(\.line) == [
        "wbc 5.20 10*9/L", "neut_pct 58 %", "lymph_pct 31 %", "mono_pct 11 %",
      ])
    #expect(!observations("Lymphocyte gate: 82 % of events\n" + table).map(\.line).contains("neut_pct 58 %"))
  }

  @Test func aNameMayCarryTheWordForLevelShort() {
    let found = observations(
      """
      Collected 16/05/2026

      Test              Result    Units     Reference
      Sodium Lvl        138       mmol/L    135 - 145
      Potassium Lvl     4.2       mmol/L    3.5 - 5.1
      """)
    #expect(found.map(\.line) == ["na 138 mmol/L", "k 4.2 mmol/L"])
    #expect(found.first?.review.state == .trusted)
  }

  @Test func unitsInTheRangesTellTwoSystemsApart() {
    let found = observations(
      """
      Collected 16/05/2026
      TEST                      S.I. UNITS                       CONVENTIONAL UNITS
                                RESULT      NORMAL VALUE         RESULT      NORMAL VALUE
      Fasting Blood Sugar       6.0 H       3.9 - 5.8 mmol/L     108 H       70 - 105 mg/dL
      Creatinine                100 H       53 - 97 umol/L       1.13 H      0.60 - 1.10 mg/dL
      Calcium                   2.67 H      2.15 - 2.55 mmol/L   10.7 H      8.6 - 10.2 mg/dL
      Sodium                    140         135 - 148 mmol/L
      """)
    #expect(
      found.map(\.line) == [
        "glucose 6.0 mmol/L", "glucose 108 mg/dL", "creat 100 umol/L", "creat 1.13 mg/dL",
        "ca 2.67 mmol/L", "ca 10.7 mg/dL", "na 140 mmol/L",
      ])
  }

  /// The range below is headed by a label, as where each test has a section.
  @Test func aRowBelowTitlesIsNoSection() {
    let section = { (name: String, value: String, unit: String, range: String) in
      """
      TEST NAME              TECHNOLOGY        VALUE       UNITS
      \(name)           C.L.I.A           \(value)      \(unit)
      Reference Range :
      Adults : \(range)
      Method : FULLY AUTOMATED CHEMI LUMINESCENT IMMUNO ASSAY

      """
    }
    let found = observations(
      "Collected 16/05/2026\n\n" + section("FERRITIN    ", "1227.0", "ng/ml", "22 - 322")
        + section("CRP         ", "64.00 ", "mg/L", "0 - 5")
        + section("LDH         ", "208   ", "U/L", "120 - 246"))
    #expect(found.map(\.line) == ["ferritin 1227.0 ng/mL", "crp 64.00 mg/L", "ldh 208 U/L"])
  }

  @Test func aTitleGivesTheUnitOfAMarrowsShares() {
    let found = observations(
      """
      Collected 16/05/2026
      BONE MARROW ASPIRATE, DIFFERENTIAL
      Cell                 Aspirate, %       Normal, %
      Blasts               1                 0-3
      Promyelocytes        2                 2-8
      Lymphocytes          11                5-24
      Plasma cells         30                0-4
      """)
    #expect(found.map(\.line) == ["bm_blast_pct 1 %", "bm_pc_pct 30 %"])
  }

  /// The `B` of the group is a name of the vocabulary too.
  @Test func aGroupBeforeAColonIsNoName() {
    let found = observations(
      """
      Collected 16/05/2026
      Test                      Result        Unit       Reference
      Ferritin                  886           ng/mL      30 - 400
      Hepatitis B: HBsAg        Negative
      Hepatitis B: anti-HBc     Negative
      Albumin : globulin        1.2
      """)
    #expect(found.map(\.line).prefix(3) == ["ferritin 886 ng/mL", "hbsag Negative", "antihbc Negative"])
    #expect(!found.contains { $0.code == "globulin" })
  }
}
