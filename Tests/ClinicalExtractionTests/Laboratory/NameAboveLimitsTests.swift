import ClinicalRecord
import DocumentModel
import Testing

@testable import ClinicalExtraction

/// Charts whose limits stand below each name, beside its results.
@Suite struct NameAboveLimitsTests {
  @Test func resultsBesideTheLimitsBelongToTheNameAbove() {
    let found = observations(
      """
      Test                      25-05-2024      01-06-2024      08-06-2024
      Reference, unit           06:10           05:55           06:02
      WBC
      3.90 – 11.00 x10^9/L      6.77            3.34 ↓          0.85 ↓
      Hemoglobin
      135 – 180 g/L             116 ↓           114 ↓           87 ↓
      Platelets
      155 – 435 x10^9/L         209             112 ↓           26 ↓
      Neutrophils #
      1.35 – 7.50 x10^9/L       4.29            2.13            0.52 ↓
      """)
    #expect(found.filter { $0.code == "wbc" }.map(\.value.printed) == ["6.77", "3.34", "0.85"])
    #expect(found.filter { $0.code == "plt" }.map(\.value.printed) == ["209", "112", "26"])
    #expect(found.filter { $0.code == "neut_abs" }.map(\.value.printed) == ["4.29", "2.13", "0.52"])
    #expect(found.filter { $0.code == "hgb" }.allSatisfy { $0.range?.low == 135 })
    #expect(found.count == 12)
  }

  /// Printed between the two lines, the results are read with the one or the other.
  @Test func limitsBelowTheResultsAreTheirOwn() {
    let found = observations(
      """
      Test                      25-05-2024      01-06-2024      08-06-2024
      Reference, unit           06:10           05:55           06:02
      Sodium                    139             141             136
      135 – 145 mmol/L
      Potassium
      3.5 – 5.1 mmol/L          4.3             3.4 ↓           4.1
      Hemoglobin                116 ↓           114 ↓           87 ↓
      135 – 180 g/L
      Platelets                 209             112             26
      155 – 435 x10^9/L
      """)
    #expect(
      found.map(\.line) == [
        "na 139 mmol/L", "na 141 mmol/L", "na 136 mmol/L", "k 4.3 mmol/L", "k 3.4 mmol/L", "k 4.1 mmol/L",
        "hgb 116 g/L", "hgb 114 g/L", "hgb 87 g/L", "plt 209 10*9/L", "plt 112 10*9/L", "plt 26 10*9/L",
      ])
    #expect(found.filter { $0.code == "hgb" }.allSatisfy { $0.range?.low == 135 })
  }

  @Test func aMisreadPowerOfTenBehindLimitsIsTheirUnit() {
    let found = recognised(
      """
      Test                      25-05-2024      01-06-2024      08-06-2024
      Sodium                    139             141             136
      135 – 145 mmol/L
      Platelets                 209             212             196
      155 – 435 x10¥/L
      WBC
      3.90 – 11.00 x10%/L       6.77            5.34            4.85
      """)
    #expect(
      found.filter { $0.code != "na" }.map(\.line) == [
        "plt 209 10*9/L", "plt 212 10*9/L", "plt 196 10*9/L", "wbc 6.77 10*9/L", "wbc 5.34 10*9/L",
        "wbc 4.85 10*9/L",
      ])
  }

  /// A sheet with a day of its own among others: the labelled day of another sheet is none of its results'.
  @Test func anotherSheetsDayIsNoDayOfIts() {
    let first = typed(
      """
      Sample 16-03-26 10:12    Ward: MYE
      OPD


      Sodium                         133       mmol/L   133 - 146
      Potassium                      4.8       mmol/L   3.5 - 5.3
      Urea                           6.4       mmol/L   2.5 - 7.8
      """)
    var second = typed(
      """
      Collected 09 Mar 2026

      Kappa FLC                   1585.5              mg/L        3.30 - 19.40
      Lambda FLC                  5.5                 mg/L        5.71 - 26.30
      K/L ratio                   288.3                           0.26 - 1.65
      """)
    second.number = 2
    let found = ShippedVocabulary.extractor.extract(source: "s", pages: [first, second]).observations
    let sodium = found.filter { $0.code == "na" }
    #expect(sodium.map(\.dated) == ["na 133 mmol/L 2026-03-16"])
    #expect(found.filter { $0.code == "kflc" }.map(\.dated) == ["kflc 1585.5 mg/L 2026-03-09"])
  }
}
