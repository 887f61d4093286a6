import ClinicalRecord
import Testing

@testable import ClinicalExtraction

/// Tables of a stay in hospital: admission, the worst values, discharge.
@Suite struct StayTableTests {
  /// No one tells the day of a nadir: it is stated without one, to be checked, and never under another day.
  @Test func theLowestValuesStandWithoutADay() {
    let found = observations(
      """
      Results: admission 30/05/2025 → lowest → discharge 23/06/2025
      Hb                        106    →         76    →        101 g/L
      WCC                        5.5   →      <0.1     →            4.6 x10^9/L
      Neutrophils                3.4   →       0.2     →            2.7 x10^9/L
      Platelets                 188    →        10     →             60 x10^9/L
      """)
    let lowest = found.filter { $0.date == nil }
    #expect(lowest.map(\.line) == ["hgb 76 g/L", "wbc <0.1 10*9/L", "neut_abs 0.2 10*9/L", "plt 10 10*9/L"])
    #expect(lowest.allSatisfy { $0.review.state == .check })
    #expect(found.contains { $0.dated == "hgb 106 g/L 2025-05-30" })
    #expect(found.contains { $0.dated == "neut_abs 3.4 10*9/L 2025-05-30" })
  }

  @Test func aTitledColumnOfNadirsIsReadToo() {
    let found = observations(
      """
      Test                       Admission      Peak / Nadir    Discharge
                                 02.09.2025                     24.09.2025
      WBC (K/uL)                     4.1             0.2            2.0
      Hemoglobin (g/dL)             10.1             7.2            9.5
      Platelets (K/uL)              111               15             46
      """)
    #expect(found.filter { $0.date == nil }.map(\.value.printed) == ["0.2", "7.2", "15"])
    #expect(found.count == 9)
  }

  /// Another undated column between dated ones is no result.
  @Test func aColumnOfChangesIsNone() {
    let found = observations(
      """
      Test                       02.09.2025       Change        24.09.2025
      WBC (K/uL)                     4.1             2.1            2.0
      Hemoglobin (g/dL)             10.1             0.6            9.5
      Platelets (K/uL)              111               65             46
      """)
    #expect(!found.contains { ["2.1", "0.6", "65"].contains($0.value.printed) })
  }

  /// Days of admission and discharge above a table without titles are of the stay, not of its results.
  @Test(arguments: [
    "Date of admission: 03 Mar 2026    Date of discharge: 21 Mar 2026",
    "Admitted 03 Mar 2026   Discharged 21 Mar 2026",
    "Admission 03 Mar 2026. Discharge 21 Mar 2026",
  ])
  func theDaysOfAStayAreNoSureDayOfItsResults(_ line: String) {
    let rows = "Haemoglobin     99       g/L        115 - 165\nPlatelets       80       x10^9/L    150 - 400"
    let found = observations("DISCHARGE SUMMARY\nPatient: TESTA, Maria\n\n\(line)\n\n\(rows)")
    #expect(found.map(\.review.state) == [.check, .check])
  }

  @Test func resultsSaidToBeOfTheDayOfDischargeAreSure() {
    let rows = "Haemoglobin     99       g/L        115 - 165\nPlatelets       80       x10^9/L    150 - 400"
    let found = observations("DISCHARGE SUMMARY\n\nBlood results at discharge 21 Mar 2026:\n\n\(rows)")
    #expect(found.map(\.review.state) == [.trusted, .trusted])
  }
}
