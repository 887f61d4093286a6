import ClinicalRecord
import DocumentModel
import Testing

@testable import ClinicalExtraction

/// Tables whose columns hold more than one kind of thing, or whose titles a reader spoilt.
@Suite struct StackedTableTests {
  /// Names and results in pairs without titles, the patient's data in the same columns, each range below its result.
  @Test func aRangeOnTheRowBelowMakesNoColumnOfRanges() {
    let found = recognised(
      """
      Name          Ada Fenwick      Sex           F                Born          02.11.61
      Ward          Day unit         Lab no.       24.1180          Copy          GP
      Collected     14/02/2025 08:10
      Hb            91 L g/L         WBC           12.7 H 10^9/L    Plt           64 L 10^9/L
                    (115-160)                      (4.0-11.0)                     (150-400)
      RBC           3.10 L 10^12/L   Neut          6.2 10^9/L       MPV           9.1 fL
                    (3.80-4.80)                    (1.8-7.5)                      (7.0-11.0)
      MCV           92 fL            Mono          0.9 H 10^9/L     ESR           51 H mm/h
                    (80-100)                       (0.2-0.8)                      (1-20)
      MCH           29.4 pg          Eos           0.2 10^9/L       INR           1.1
                    (27.0-32.0)                    (0.0-0.4)                      (0.8-1.2)
      """)
    let expected = [
      "hgb", "wbc", "plt", "rbc", "neut_abs", "mpv", "mcv", "mono_abs", "esr", "mch", "eos_abs",
    ]
    #expect(Set(expected).isSubset(of: Set(found.compactMap(\.code))))
    let wbc = found.first { $0.code == "wbc" }
    #expect(wbc?.value.printed == "12.7" && wbc?.range?.low == 4 && wbc?.range?.high == 11)
  }

  private static let sections = """
    Collected: 14/02/2025
    Test            Result   Flag   Units     Range
    Haemoglobin     91       L      g/L       115-160
    Platelets       64       L      10^9/L    150-400
    WBC             5.2             10^9/L    4.0-11.0

    Test            Result   Flag   UEHLS     Range
    Sodium          138             mmol/l    133-146
    Urea            9.1      H      mmo/t     2.5-7.8
    Creatinine      88              umo/t     60-110
    """

  @Test func aMisreadTitleStandsForTheOneAboveIt() {
    let found = recognised(Self.sections)
    #expect(found.first { $0.code == "urea" }?.unit?.ucum == "mmol/L")
    #expect(found.first { $0.code == "creat" }?.unit?.ucum == "umol/L")
  }

  @Test func plainNumbersUnderAMisreadTitleAreTheOtherResults() {
    let found = recognised(
      """
      Collected: 14/02/2025
      Test Name       tn Range   Out Of Range   Reference Range
      GLUCOSE                    147 H          65-99 mg/dL
      CREATININE      0.86                      0.50-1.05 mg/dL
      SODIUM          136                       135-146 mmol/L
      POTASSIUM       4.4                       3.5-5.3 mmol/L
      CALCIUM         9.7                       8.6-10.4 mg/dL
      ALBUMIN                    3.1 L          3.6-5.1 g/dL
      LD                         528 H          120-250 U/L
      """)
    #expect(
      Set(found.compactMap(\.code)) == ["glucose", "creat", "na", "k", "ca", "albumin", "ldh"])
    #expect(found.first { $0.code == "na" }?.review.state == .check)
    #expect(found.first { $0.code == "na" }?.range?.high == 146)
  }

  /// The amounts are results, the shares are not; and the shares' range is none of the amounts.
  @Test func theHeadingAboveTheTitlesSaysWhatTheSharesAreOf() {
    let found = observations(
      """
      Date of collection: 03.04.2025
      Serum protein electrophoresis
      Fraction        %        Reference %     g/L
      Albumin         60.1     55.8 - 66.1     41.5
      Alpha-1         4.1      2.9 - 4.9       2.8
      Alpha-2         9.2      7.1 - 11.8      6.3
      Beta            10.4     8.4 - 13.1      7.2
      Gamma           16.2     11.1 - 18.8     11.2
      Total protein            (64 - 83 g/L)   69
      """)
    #expect(found.map(\.value.printed) == ["41.5", "2.8", "6.3", "7.2", "11.2", "69"])
    #expect(found.first { $0.code == "albumin" }?.range == nil)
  }

  /// The right panel's results are too spoilt to be a column: its names must not take the left one's.
  @Test func namesOfAnotherPanelTakeNoneOfThisOnesResults() {
    let found = recognised(
      """
      Collected: 14/02/2025
      Haemoglobin     91    g/L       WBC             zq~
      Xbc             3.1   10^12/L   Neutrophils     ~~q
      MCV             92    fL        Lymphocytes     qzz
      MCH             29.4  pg        Monocytes       zzq
      MCHC            320   g/L       Eosinophils     qqz
      """)
    #expect(!found.contains { ["wbc", "neut_abs", "neut_pct", "lymph_abs"].contains($0.code) })
  }

  /// Under the dates stand times; one lost its colon, and dirt stands among them.
  @Test func aMisreadTimeUnderDatesEndsNoTitles() {
    let found = recognised(
      """
                            Drawn on      14-Feb-2025   12-Feb-2025   05-Feb-2025
                  1         Drawn at      05:10 GMT     04:55 GMT     16.40 GMT
      Test        Units     Range
      Sodium      mmol/L    133-146       135           138           132
      Urea        mmol/L    2.5-7.8       4.1           9.1           5.0
      Creatinine  umol/L    60-110        88            91            79
      """)
    #expect(found.count == 9)
    #expect(
      Set(found.filter { $0.code == "urea" }.map(\.dated)) == [
        "urea 4.1 mmol/L 2025-02-14", "urea 9.1 mmol/L 2025-02-12", "urea 5.0 mmol/L 2025-02-05",
      ])
  }
}
