import ClinicalRecord
import DocumentModel
import Testing

@testable import ClinicalExtraction

/// Columns of numbers that are not the current results: earlier ones, ends of ranges, codes of laboratories.
@Suite struct EarlierResultTests {
  @Test func aResultWithItsDateBesideItIsOfThatDay() {
    let found = observations(
      """
      Collected: 17/02/2025
      Test          Current Result and Flag      Previous Result and Date   Units      Reference Interval
      WBC 01            3.9                          1.9    30/10/2024      10^3/uL    3.4-10.8
      RBC 01            3.42        Low              3.19   30/10/2024      10^6/uL    4.14-5.80
      Hemoglobin 01     10.8        Low              9.6    30/10/2024      g/dL       13.0-17.7
      MCV 01            93                           88     30/10/2024      fL         79-97
      Platelets 01      108         Low              50     30/10/2024      10^3/uL    150-450
      """)
    #expect(
      found.map(\.dated).filter { $0.hasSuffix("2025-02-17") } == [
        "wbc 3.9 10*3/uL 2025-02-17", "rbc 3.42 10*6/uL 2025-02-17", "hgb 10.8 g/dL 2025-02-17",
        "mcv 93 fL 2025-02-17", "plt 108 10*3/uL 2025-02-17",
      ])
    #expect(
      found.map(\.dated).filter { $0.hasSuffix("2024-10-30") } == [
        "wbc 1.9 10*3/uL 2024-10-30", "rbc 3.19 10*6/uL 2024-10-30", "hgb 9.6 g/dL 2024-10-30",
        "mcv 88 fL 2024-10-30", "plt 50 10*3/uL 2024-10-30",
      ])
  }

  @Test func twoColumnsOfNumbersBeforeTheResultsAreRanges() {
    let found = observations(
      """
      Collected: 28/08/2024
      Investigation       Unit        From      To        Result
      Haemoglobin         g/L         130       175       95    L
      White Blood Cells   10^9/L      4.00      11.00     2.97  L
      MCV                 fL          80.0      100.0     88.1
      Platelets           10^9/L      150       410       66    L
      Sodium              mmol/L      136       145       140
      """)
    #expect(
      found.map(\.line) == [
        "hgb 95 g/L", "wbc 2.97 10*9/L", "mcv 88.1 fL", "plt 66 10*9/L", "na 140 mmol/L",
      ])
    #expect(found.first?.range?.low == 130)
    #expect(found.first?.range?.high == 175)
    #expect(found.allSatisfy { $0.review.state == .trusted })
  }

  @Test func whatMayBeTheResultBeforeATitledColumnDoubtsIt() {
    let found = recognised(
      """
      Collected: 28/08/2024
      Investigation       Unit                Result
      Haemoglobin         g/L       95        96
      White Blood Cells   10^9/L    2.97      3.27
      MCV                 fL        88.1      84.2
      Platelets           10^9/L    66        122
      Sodium              mmol/L    140       139
      """)
    #expect(found.allSatisfy { $0.review.state == .check })
  }

  @Test func controlPlasmaIsNotThePatients() {
    let found = observations(
      """
      Collected: 15/08/2024
      Test                        Result    Unit       Normal Range
      Prothrombin Time - Patient  13.9      seconds    11.0 - 14.5
      Prothrombin Time - Control  12.7      seconds
      INR                         1.10                 0.80 - 1.20
      Fibrinogen                  274       mg/dL      200 - 400
      """)
    #expect(found.map(\.line) == ["pt 13.9 s", "inr 1.10", "fibrinogen 274 mg/dL"])
  }

  @Test func oneResultInTwoSystemsOfUnitsIsTwo() {
    let found = observations(
      """
      Collected: 16/06/2024
      Analyte            SI units                      Conventional units
      Creatinine         105 umol/L    44 - 88         1.19 mg/dL    0.50 - 1.00
      Calcium            2.72 mmol/L   2.15 - 2.54     10.9 mg/dL    8.6 - 10.2
      Magnesium          0.58 mmol/L   0.70 - 0.99     1.4 mg/dL     1.7 - 2.4
      Albumin            28 g/L        35 - 50         2.8 g/dL      3.5 - 5.0
      """)
    #expect(found.map(\.line).contains("creat 105 umol/L"))
    #expect(found.map(\.line).contains("creat 1.19 mg/dL"))
    #expect(found.count == 8)
  }

  @Test func theOnlyUnitOfARowIsThatOfAllItsDates() {
    let found = observations(
      """
                     15/09/24    14/09/24    12/09/24
      WBC            0.7 *L      1.1 L       1.4 L (4.5-11.0) K/mm3
      HGB            8.2 L       7.3 L       8.6 L (13.5-17.5) g/dL
      MCV            95.1        94.5        93.7 (80.0-100.0) fL
      PLT            16 *L       16 *L       28 L (150-400) K/mm3
      """)
    #expect(found.map(\.dated).contains("wbc 0.7 10*3/mm3 2024-09-15"))
    #expect(found.map(\.dated).contains("hgb 7.3 g/dL 2024-09-14"))
    #expect(found.allSatisfy { $0.unit != nil })
  }

  @Test func headingsDateTheResultsBelowThem() {
    let found = observations(
      """
      Document of 26.08.2025
      Test                 Result     Unit       Reference     Status
      Haemogram 23.08.2025 08:52
      WBC                  2.23       10^3/uL    4.10 - 11.20  Low
      Haemoglobin          9.7        g/dL       11.7 - 15.5   Low
      MCV                  91.1       fL         80.0 - 100.0
      Acute phase 13.08.2025 13:15
      CRP                  70.5       mg/L       0 - 5.0       High
      Ferritin             369.1      ug/L       11.0 - 307.0  High
      """)
    #expect(
      found.map(\.dated) == [
        "wbc 2.23 10*3/uL 2025-08-23", "hgb 9.7 g/dL 2025-08-23", "mcv 91.1 fL 2025-08-23",
        "crp 70.5 mg/L 2025-08-13", "ferritin 369.1 ug/L 2025-08-13",
      ])
  }

  @Test func amongDatedHeadingsOneWithoutADateLeavesItOpen() {
    let found = observations(
      """
      Document of 26.08.2025
      Test                 Result     Unit       Reference     Status
      Haemogram 23.08.2025 08:52
      WBC                  2.23       10^3/uL    4.10 - 11.20  Low
      Haemoglobin          9.7        g/dL       11.7 - 15.5   Low
      Acute phase proteins
      CRP                  70.5       mg/L       0 - 5.0       High
      Ferritin             369.1      ug/L       11.0 - 307.0  High
      """)
    #expect(found.first { $0.code == "crp" }?.review.reasons.contains(.dateAmbiguous) == true)
    #expect(found.first { $0.code == "hgb" }?.review.state == .trusted)
  }

  @Test func aRecognisedDateThatLostADigitDatesNothingSurely() {
    let found = recognised(
      """
      Collected: 3.08.2025
      Test          Result    Unit      Reference
      Haemoglobin   12.7      g/dL      11.7 - 15.5
      MCV           91.1      fL        80.0 - 100.0
      """)
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.review.reasons.contains(.dateAmbiguous) })
  }

  @Test func resultsInAndOutOfRangeAreOneThoughATitleIsMisread() {
    let found = recognised(
      """
      Collected: 23/01/2026
      Test Name          tn Renge     Out Of Range    Reference Range
      Glucose                         147 H           65-99 mg/dL
      Sodium             136                          135-146 mmol/L
      Potassium          4.4                          3.5-5.3 mmol/L
      Albumin                         3.1 L           3.6-5.1 g/dL
      Calcium            9.7                          8.6-10.4 mg/dL
      AST                             37 H            10-35 U/L
      """)
    #expect(found.map(\.code) == ["glucose", "na", "k", "albumin", "ca", "ast"])
  }

  @Test func aSectionsOwnDayOfCollectionDatesIt() {
    let found = observations(
      """
      BLOOD COUNT        Lab No 25H31     Blood     Collected 14-Sep-2025 09:05
      Haemoglobin        88               g/L       (130 - 170)
      Platelets          175              10^9/L    (150 - 410)
      IMMUNOLOGY         Lab No 25M32     Serum     Collected 06-Sep-2025 14:30
      IgG                17.0             g/L       (6.0 - 16.0)
      IgA                0.49             g/L       (0.80 - 4.00)
      """)
    #expect(found.filter { ["igg", "iga"].contains($0.code) }.allSatisfy { $0.date?.value == "2025-09-06" })
    #expect(found.first { $0.code == "hgb" }?.date?.value == "2025-09-14")
  }

  @Test func aRowOfDaysBesideLabelsIsNoTitle() {
    let found = observations(
      """
      Serum and plasma            Collected 13 Jul 2026    Reported 14 Jul 2026
      Test                        Index (S/CO)             Result
      HBsAg                       0.30                     Non-reactive
      HCV antibody                0.11                     Non-reactive
      CMV IgG                     5.90                     Reactive
      """)
    #expect(found.count == 3)
    #expect(found.allSatisfy { $0.date?.value == "2026-07-13" })
  }

  @Test func risingResultsWithoutTitlesAreNoRanges() {
    let found = recognised(
      """
      Collected: 28/08/2024
      Haemoglobin         g/L       95        96      101
      White Blood Cells   10^9/L    2.97      3.27    3.9
      MCV                 fL        84.1      84.2    85
      Platelets           10^9/L    66        122     131
      Sodium              mmol/L    138       139     140
      """)
    #expect(found.allSatisfy { $0.value.printed != "101" && $0.range == nil })
  }
}
