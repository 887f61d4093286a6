import ClinicalRecord
import Testing

@testable import ClinicalExtraction

/// Results that are, or may be, somebody else's.
@Suite struct OtherPersonTests {
  @Test func resultsUnderADonorsHeadingAreDoubted() {
    let found = observations(
      """
      Collected 17/02/2026

      DONOR DETAILS
      Test               Result       Units
      CMV IgG            Positive
      HBsAg              Negative
      Haemoglobin        141          g/L
      """)
    #expect(found.count == 3)
    #expect(found.allSatisfy { $0.review.state == .check })
  }

  @Test func theSameResultsUnderAPlainHeadingAreNot() {
    let found = observations(
      """
      Collected 17/02/2026

      PATIENT DETAILS
      Test               Result       Units
      CMV IgG            Positive
      HBsAg              Negative
      Haemoglobin        141          g/L
      """)
    #expect(found.filter { $0.review.state == .trusted }.count == 3)
  }

  @Test func aRelativeBeforeACommaLeavesThePatientsResultToBeChecked() {
    let found = observations("On 17/02/2026 she was seen with her husband, Hb 98 g/L, platelets 140 x10^9/L.")
    #expect(found.map(\.line) == ["hgb 98 g/L", "plt 140 10*9/L"])
    #expect(found.first?.review.state == .check)
    #expect(observations("Her husband is HIV positive.").isEmpty)
  }

  /// A name that had to be mended takes no other doubt away.
  @Test func aMisreadNameUnderADonorsHeadingStaysDoubted() {
    let found = recognised(
      """
      Collected 17/02/2026

      DONOR DETAILS
      Test               Result       Units     Reference
      Haemoglobin        141          g/L       120 - 160
      Creatinine         71           umol/L    50 - 90
      Platelets          240          10^9/L    150 - 400
      LOH                190          U/L       120 - 246
      """)
    #expect(found.map(\.line).last == "ldh 190 U/L")
    #expect(found.allSatisfy { $0.review.state == .check })
  }
}
