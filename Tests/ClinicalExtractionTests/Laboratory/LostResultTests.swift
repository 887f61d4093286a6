import ClinicalRecord
import DocumentModel
import Testing

@testable import ClinicalExtraction

/// Results that a rule against something else must not take.
@Suite struct LostResultTests {
  /// A laboratory's glucose in the same file as a scan, or in a letter that plans one.
  @Test(arguments: [
    "Collected: 12 Mar 2026\n\nTest       Result     Unit      Reference\nGlucose    8.4        mmol/L    3.9 - 5.5",
    "Collected: 12 Mar 2026\n\nGlucose today 8.4 mmol/L. The FDG PET is planned for April.",
  ])
  func aLaboratorysGlucoseStays(_ text: String) {
    var scan = typed(
      """
      PET-CT REPORT
      Date of examination: 10 Mar 2026

      Technique: 300 MBq F-18 FDG, blood glucose 5.1 mmol/L, uptake time 60 minutes.
      Findings: FDG avid nodes, SUVmax 8.1. Deauville 4.
      Impression: PET-CT shows residual disease.
      """)
    scan.number = 1
    var page = typed(text)
    page.number = 2
    let found = ShippedVocabulary.extractor.extract(source: "s", pages: [scan, page]).observations
    #expect(found.filter { $0.code == "glucose" }.map(\.line) == ["glucose 8.4 mmol/L"])
  }

  @Test func aPressureInTheBloodIsAResult() {
    let found = observations(
      """
      Collected: 12 Mar 2026

      Test              Result     Unit      Reference
      Glucose           5.4        mmol/L    3.9 - 6.1
      Bicarbonate       24         mmol/L    22 - 26
      Sodium            139        mmol/L    135 - 145
      pO2 (arterial)    92         mmHg      80 - 100
      Systolic BP       128        mmHg      90 - 140
      """)
    #expect(found.contains { $0.value.printed == "92" })
    #expect(!found.contains { $0.value.printed == "128" })
  }

  /// A remark below one test does not end what stands below it.
  @Test func aRemarkUnderATestLeavesTheNextOnes() {
    let found = observations(
      """
      Collected: 12 Mar 2026

      Sodium                                VALUE        UNITS
                                            139          mmol/L
      The value was told to the ward by the laboratory at once, at noon
      Reference interval 136 - 145

      Urea                                  VALUE        UNITS
                                            9.1          mmol/L
      Reference interval 2.5 - 7.8
      """)
    #expect(found.map(\.line).sorted() == ["na 139 mmol/L", "urea 9.1 mmol/L"])
    #expect(found.first { $0.code == "na" }?.range?.high == 145)
  }

  /// Counts of a patient almost without white cells sum to one, too.
  @Test func countsThatSumToOneStayCounts() {
    func found(_ wbc: String) -> [Fact<Observation>] {
      observations(
        """
        Collected: 12 Mar 2026

        Test           Result     Unit        Reference
        WBC            \(wbc)       x10^9/L     4.0 - 11.0
        Segmenters     0.49                   0.00 - 1.00
        Lymphocytes    0.35                   0.00 - 1.00
        Monocytes      0.12                   0.00 - 1.00
        Eosinophils    0.03                   0.00 - 1.00
        Basophils      0.01                   0.00 - 1.00
        """)
    }
    #expect(!found("1.02").contains { $0.code?.hasSuffix("_pct") == true })
    #expect(found("7.40").count { $0.code?.hasSuffix("_pct") == true } == 5)
  }

  @Test func limitsAboveOneAreOfCounts() {
    let found = observations(
      """
      Collected: 12 Mar 2026

      Test           Result     Reference
      Neutrophils    0.49       2.00 - 7.50
      Lymphocytes    0.35       1.00 - 4.00
      Monocytes      0.12       0.20 - 1.00
      Eosinophils    0.04       0.04 - 0.40
      """)
    #expect(!found.contains { $0.code?.hasSuffix("_pct") == true })
  }

  @Test func aResultMayBeginWithANought() {
    let table = observations(
      """
      Collected: 12 Mar 2026

      Investigation    Result    Unit      Interval
      Monocytes        07        %         02 - 10
      Lymphocytes      31        %         20 - 45
      ESR              05        mm/hr     0 - 20
      """)
    #expect(table.map(\.line) == ["mono_pct 07 %", "lymph_pct 31 %", "esr 05 mm/h"])
    let lines = observations("Collected: 12 Mar 2026\n\nMonocytes : 07 %\nESR : 05 mm/hr")
    #expect(lines.map(\.line) == ["mono_pct 07 %", "esr 05 mm/h"])
  }

  /// A column of the laboratories that did the tests.
  @Test func aColumnOfCodesHoldsNoResults() {
    let found = observations(
      """
      Collected: 12 Mar 2026

      Sodium          139       135 - 145 mmol/L     01
      Potassium       4.1       3.5 - 5.0 mmol/L     01
      Creatinine      88        45 - 84 umol/L       03
      """)
    #expect(found.map(\.value.printed) == ["139", "4.1", "88"])
  }

  /// A word stands in the column of judgements, and no number beside it.
  @Test func aJudgementWithoutANumberIsTheResult() {
    let found = observations(
      """
      Collected: 12 Mar 2026

      Test          Interpretation     Value     Units     Cut-off
      HBsAg         Negative           0.03      S/CO      <1.00
      Anti-HCV      Negative           0.11      S/CO      <1.00
      HBV DNA       Not detected                 IU/mL
      CMV IgG       Positive           122       AU/mL     <6
      """)
    #expect(found.contains { $0.printedName == "HBV DNA" && $0.value.printed == "Not detected" })
    #expect(found.count == 4)
  }
}
