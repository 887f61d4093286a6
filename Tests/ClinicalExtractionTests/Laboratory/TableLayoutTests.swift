import ClinicalRecord
import Testing

@testable import ClinicalExtraction

/// One page for each way in which laboratories lay out results.
@Suite struct TableLayoutTests {
  @Test func valueFlagRangeUnit() {
    let found = observations(
      """
      Collected: 14/02/2025
      TEST                 RESULT   FLAG   REFERENCE RANGE   UNITS
      WBC COUNT            2.09     L      3.80 - 10.80      K/uL
      HEMOGLOBIN           9.2      L      11.7 - 15.5       g/dL
      HEMATOCRIT           27.4     L      35.0 - 45.0       %
      MCV                  85.9            80.0 - 100.0      fL
      PLATELET COUNT       81       L      140 - 400         K/uL
      """)
    #expect(
      found.map(\.dated) == [
        "wbc 2.09 10*3/uL 2025-02-14", "hgb 9.2 g/dL 2025-02-14", "hct 27.4 % 2025-02-14",
        "mcv 85.9 fL 2025-02-14",
        "plt 81 10*3/uL 2025-02-14",
      ])
    #expect(found.map(\.flag?.printed) == ["L", "L", "L", nil, "L"])
    #expect(found.map(\.range?.low) == [3.8, 11.7, 35, 80, 140])
  }

  @Test func rangeBeforeUnitAndGluedFlags() {
    let found = observations(
      """
      Test            Result      Normal         Unit
      Haemoglobin     8.9L        12.0-16.0      g/dL
      Creatinine      1.53*       0.50-0.90      mg/dL
      Potassium       H 5.9       3.5-5.1        mmol/L
      Sodium          ↓131        136-145        mmol/L
      """)
    #expect(found.map(\.line) == ["hgb 8.9 g/dL", "creat 1.53 mg/dL", "k 5.9 mmol/L", "na 131 mmol/L"])
    #expect(found.map(\.flag?.printed) == ["L", "*", "H", "↓"])
  }

  @Test func datesAcrossGiveOneResultEach() {
    let found = observations(
      """
      Test           Unit      22.03.2025   29.03.2025   Ref. range
      Haemoglobin    g/L       92           98           120-160
      Platelets      10^9/L    191          85           150-400
      LDH            U/L       207          -            135-225
      """)
    #expect(
      Set(found.map(\.dated)) == [
        "hgb 92 g/L 2025-03-22", "hgb 98 g/L 2025-03-29", "plt 191 10*9/L 2025-03-22",
        "plt 85 10*9/L 2025-03-29",
        "ldh 207 U/L 2025-03-22",
      ])
  }

  @Test func datesDownAndTestsAcross() {
    let found = observations(
      """
      Date         WBC       Hb     Plt
                   x10^9/L   g/L    x10^9/L
      17-Jan-2025  6.65      72     140
      18-Jan-2025  4.75      76     ****
      Ref.         4.0-11.0  130-170  150-400
      """)
    #expect(
      Set(found.map(\.dated)) == [
        "wbc 6.65 10*9/L 2025-01-17", "hgb 72 g/L 2025-01-17", "plt 140 10*9/L 2025-01-17",
        "wbc 4.75 10*9/L 2025-01-18", "hgb 76 g/L 2025-01-18",
      ])
  }

  /// Specks beside two values look like flags; that a value lies far out of its range makes no digit of it an arrow.
  @Test func specksAreNoFlagsThatDigitsMightBe() {
    let found = observations(
      """
      Date         Hb        CRP     Ferritin
                   g/L       mg/L    ug/L
      11-Feb-2025  72 *      163     2850
      18-Feb-2025  76 -      85      1990
      25-Feb-2025  99        205     4735
      Ref.         130-170   <5      30-400
      """)
    #expect(found.filter { $0.code == "crp" }.map(\.value.number) == [163, 85, 205])
    #expect(found.filter { $0.code == "ferritin" }.map(\.value.number) == [2850, 1990, 4735])
  }

  @Test func anUndatedPreviousResultIsNeverTaken() {
    let found = observations(
      """
      Collected: 26/05/2024
      Test                Result    Units     Reference      Previous
      Haemoglobin         91        g/L       115-160        85
      Platelet count      203       x10^9/L   150-400        70
      Creatinine          71        umol/L    45-84          99
      """)
    #expect(found.map(\.line) == ["hgb 91 g/L", "plt 203 10*9/L", "creat 71 umol/L"])
  }

  @Test func unitDecidesBetweenShareAndCount() {
    let found = observations(
      """
      Test            Result   Unit      Reference
      Leukocytes      6.0      x10^9/L   4.0-10.0
      Neutrophils     62.9     %         40-75
      Neutrophils     3.77     x10^9/L   2.0-7.5
      Lymphocytes     24.4     %         20-45
      """)
    #expect(found.map { $0.code ?? "?" } == ["wbc", "neut_pct", "neut_abs", "lymph_pct"])
  }

  @Test func wrappedNamesReadAsOne() {
    let found = observations(
      """
      Test                           Result   Unit    Reference
      Mean corpuscular haemoglobin   33.7     g/dL    31.5-34.5
      concentration
      Haemoglobin                    13.2     g/dL    12.0-15.0
      Platelets                      483      10^9/L  150-410
      """)
    #expect(found.map { $0.code ?? "?" } == ["mchc", "hgb", "plt"])
  }

  @Test func missingResultsAreNoFacts() {
    let found = observations(
      """
      Test            Result         Unit      Reference
      Haemoglobin     9.5            g/dL      12.0-15.0
      Platelets       ****           10^9/L    150-410
      Ferritin        not reported   ug/L      30-400
      Creatinine      0.9            mg/dL     0.6-1.2
      Potassium       haemolysed     mmol/L    3.5-5.1
      """)
    #expect(found.map(\.line) == ["hgb 9.5 g/dL", "creat 0.9 mg/dL"])
  }

  @Test func unknownRowsAreKeptWithoutCode() {
    let found = observations(
      """
      Test            Result   Unit      Reference
      Haemoglobin     9.5      g/dL      12.0-15.0
      Zorbanase       44       U/L       10-40
      Creatinine      0.9      mg/dL     0.6-1.2
      """)
    #expect(found.map(\.line) == ["hgb 9.5 g/dL", "? 44 U/L", "creat 0.9 mg/dL"])
    #expect(found[1].printedName == "Zorbanase")
  }
}
