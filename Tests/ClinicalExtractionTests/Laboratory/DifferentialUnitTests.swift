import ClinicalRecord
import Testing

@testable import ClinicalExtraction

/// What differentials are shares of, and how they are printed.
@Suite struct DifferentialUnitTests {
  @Test func fractionsThatSumToOneAreShares() {
    let found = observations(
      """
      TEST                     RESULT              REFERENCE
      WBC Count                2.2 x10^9/L         5.0 - 10.0
      Platelet Count           50 x10^9/L          150 - 400
      Segmenters               0.67                0.50 - 0.70
      Lymphocytes              0.22                0.20 - 0.40
      Monocytes                0.05                0.00 - 0.07
      Eosinophils              0.05                0.00 - 0.05
      Basophils                0.01                0.00 - 0.01
      """)
    let shares = found.filter { $0.code?.hasSuffix("_pct") == true }
    #expect(shares.map(\.code) == ["neut_pct", "lymph_pct", "mono_pct", "eos_pct", "baso_pct"])
    #expect(shares.allSatisfy { $0.review.state == .check })
  }

  /// A title gives the sign to the shares below it, where they make up a hundred.
  @Test func aTitleInPerCentIsOfShares() {
    func found(_ title: String, _ below: String = "") -> [String] {
      observations(
        """
        Collected: 12 Mar 2026

        \(title)
        Cell            Result
        Neutrophils     61
        Lymphocytes     27
        Monocytes       8
        Eosinophils     3
        Basophils       1
        \(below)
        """
      ).filter { $0.review.state == .trusted }.map(\.line)
    }
    #expect(found("Manual differential (%)").contains("neut_pct 61 %"))
    #expect(found("Differential (%) and absolute values").isEmpty)
    #expect(found("Full blood count", "Manual differential (%) to follow").isEmpty)
    #expect(found("Full blood count", "Manual differential (%)").isEmpty)
  }

  @Test func countsUnderATitleInPerCentAreNoShares() {
    let found = observations(
      """
      Collected: 12 Mar 2026

      Automated differential (%)
      Cell            Result
      Neutrophils     4.0
      Lymphocytes     1.4
      Monocytes       0.6
      Plasma cells    4
      """)
    #expect(!found.contains { $0.unit?.ucum == "%" })
  }

  @Test func countsThatDoNotStayCounts() {
    let found = observations(
      """
      TEST                     RESULT              REFERENCE
      WBC Count                2.2 x10^9/L         5.0 - 10.0
      Neutrophils              0.97                2.00 - 7.00
      Lymphocytes              0.82                1.00 - 4.00
      Monocytes                0.35                0.20 - 0.80
      Eosinophils              0.05                0.00 - 0.50
      """)
    #expect(!found.contains { $0.code?.hasSuffix("_pct") == true })
  }

  /// The cells of a marrow differential are none of the blood's, with or without a unit.
  @Test func aMarrowDifferentialHasNoCountsOfTheBlood() {
    let found = observations(
      """
      BONE MARROW REPORT

      Aspirate, 500-cell differential (%): spicular, adequate. M:E ratio 2.7:1.
                            Result     Normal                                    Result    Normal
      Blasts                   1       0-3          Eosinophils                       2    0-6
      Promyelocytes            1       1-8          Monocytes                         3    0-5
      Metamyelocytes           9       6-20         Plasma cells                      4    0-3.5
      Bands/segs              39      20-50         Erythroid                        22   15-36
      """)
    #expect(Set(found.map(\.line)) == ["bm_blast_pct 1 %", "bm_pc_pct 4 %"])
  }

  @Test func whatIsMeasuredOnThePatientIsNoResult() {
    let found = observations(
      """
      Nursing           Value
      Weight            76 kg
      Height            178 cm
      Haemoglobin       98 g/L
      Platelets         110 x10^9/L
      Creatinine        88 umol/L
      """)
    #expect(found.map(\.line) == ["hgb 98 g/L", "plt 110 10*9/L", "creat 88 umol/L"])
  }
}
