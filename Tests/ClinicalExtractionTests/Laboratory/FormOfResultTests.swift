import ClinicalRecord
import DocumentModel
import Testing

@testable import ClinicalExtraction

/// What laboratories print around a result, and how readers change it.
@Suite struct FormOfResultTests {
  @Test func aSignApartFromItsNumberIsAFlag() {
    let found = observations(
      """
      Entnahme: 24.06.2025
      Untersuchung     Einheit    Referenz         Ergebnis
      Leukozyten       G/l        4,4 - 11,3       4,8
      Hämoglobin       g/dl       13,5 - 17,5      - 10,9
      Thrombozyten     G/l        150 - 400        - 53
      Kreatinin        mg/dl      0,70 - 1,20      + 1,44
      """)
    #expect(found.map(\.line) == ["wbc 4,8 10*9/L", "hgb 10,9 g/dL", "plt 53 10*9/L", "creat 1,44 mg/dL"])
    #expect(found.map { $0.flag?.printed } == [nil, "-", "-", "+"])
  }

  @Test func flagsInWordsBelowTheirResultsAreNoRows() {
    let found = observations(
      """
      Collected: 26/03/2026
      *   Haemoglobin concentration        85 g/L            [130 - 180]
                                           Below low reference limit
      *   Platelet count                   57 10*9/L         [150 - 450]
                                           Below low reference limit
          Mean cell volume                 87.5 fL           [80.0 - 100.0]
      *   Serum ferritin                   914 ug/L          [30 - 400]
                                           Above high reference limit
      """)
    #expect(found.map(\.line) == ["hgb 85 g/L", "plt 57 10*9/L", "mcv 87.5 fL", "ferritin 914 ug/L"])
  }

  @Test func namesInAListShareTheResultBehindThem() {
    let found = observations("She takes nothing. HBsAg, anti-HCV and HIV: all non-reactive on 02/01/2025.")
    #expect(found.map(\.code) == ["hbsag", "antihcv", "hiv"])
    #expect(found.allSatisfy { $0.value.text == "negative" })
  }

  @Test func oneOfTwoOptionsIsNeverSureWhereTheBoxesWereRecognised() {
    let found = recognised(
      """
      Collected: 11/09/2025
      HBsAg            anti-HCV           CMV IgG
      0 pos & neg      0 pos & neg        ® pos 0 neg
      """)
    #expect(found.allSatisfy { $0.review.state == .check })
  }

  @Test func aTriangleReadAsALetterLeavesItsNumber() {
    let found = recognised(
      """
      Collected: 14/01/2024
      Test             Result     Unit      Ref. Range
      WBC Count        A20.98     10^3/uL   4.00 - 10.00
      Hemoglobin       v11.1      g/dL      13.0 - 17.0
      MCV              92.3       fL        80.0 - 99.0
      RDW-CV           A17.5      %         11.5 - 14.5
      """)
    #expect(found.map(\.code) == ["wbc", "hgb", "mcv", "rdw_cv"])
    #expect(found.map(\.value.number) == [20.98, 11.1, 92.3, 17.5])
    #expect(found.filter { $0.code != "mcv" }.allSatisfy { $0.review.state == .check })
  }

  @Test func thousandsInARangeAreNoFraction() {
    let found = observations(
      """
      Collected: 16-Aug-2025
      Investigation                Observed value   Unit      Biological Ref. Interval
      Total Leucocyte Count        2,610            /cumm     4,000 - 10,000
      Absolute Lymphocyte Count    705              /cumm     1,000 - 3,000
      Haemoglobin                  9.1              gm/dl     13.0 - 17.0
      """)
    #expect(found.first { $0.code == "lymph_abs" }?.unit?.ucum == "/mm3")
  }

  @Test func aSentenceAboveATableIsNotItsSpecimen() {
    let found = observations(
      """
      Marrow of 02/05/2023 showed 43% blasts of common phenotype; blinatumomab was begun the next morning.
      INVESTIGATIONS
                       02/05/2023    11/05/2023     Unit
      Hb               8.8           7.5            g/dl
      Platelets        23400         16100          /cumm
      Creatinine       0.7           1.0            mg/dl
      SGPT             25            98             U/l
      """)
    #expect(found.filter { $0.code == "hgb" }.count == 2)
    #expect(found.filter { $0.code == "creat" }.count == 2)
  }

  @Test func bandsOfTestsAcrossAreReadOneByOne() {
    let found = observations(
      """
      Laboratory results of 11/09/2025
      Hb, g/L           Leukocytes, 10^9/L    Platelets, 10^9/L
      90                2.7                   95
      Creatinine, umol/L   ALT, U/L           Calcium, mmol/L
      102                  43                 2.11
      """)
    #expect(
      Set(found.map(\.line)) == [
        "hgb 90 g/L", "wbc 2.7 10*9/L", "plt 95 10*9/L", "creat 102 umol/L", "alt 43 U/L", "ca 2.11 mmol/L",
      ])
  }

  @Test func drugsOfAChartAreNoTests() {
    let found = observations(
      """
      Drug             Prescribed     Day 1 28/08/2026    Day 8 04/09/2026    Day 15 11/09/2026
      Gemcitabine      1000 mg        1900 mg             1900 mg
      Cisplatin        75 mg          145 mg
      Hb               g/L            114                 102                 99
      Platelets        10^9/L         194                 57                  127
      Creatinine       umol/L         77                  103                 111
      """)
    #expect(found.allSatisfy { $0.code != nil })
    #expect(found.map(\.dated).contains("plt 57 10*9/L 2026-09-04"))
  }

  @Test func aRatioOfCellsIsNoneOfFreeChains() {
    let found = observations(
      "Collected: 15/02/2025\nThe B cells show a kappa:lambda ratio of 21.0 and express CD20.")
    #expect(!found.contains { $0.code == "flc_ratio" })
  }

  @Test func milligramsInALitreAreNotInADecilitre() {
    let found = observations(
      """
      Prélevé le 17/04/2024
      Créatinine         6,7    mg/L     (5,0 à 9,0)
      Bilirubine totale  8,3    mg/L     (3,0 à 12,0)
      Glucose            1,28   g/L      (0,70 à 1,10)
      Sodium             139    mmol/L   (136 à 145)
      """)
    #expect(
      found.map(\.line) == ["creat 6,7 mg/L", "bili_total 8,3 mg/L", "glucose 1,28 g/L", "na 139 mmol/L"])
    #expect(found.first?.canonical?.number == 0.67)
  }
}
