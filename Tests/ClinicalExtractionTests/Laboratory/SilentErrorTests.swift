import ClinicalRecord
import DocumentModel
import Testing

@testable import ClinicalExtraction

/// Wrong values that every reading agrees on: only what stands around them shows it.
@Suite struct SilentErrorTests {
  private func state(_ code: String, _ found: [Fact<Observation>]) -> Review.State? {
    found.first { $0.code == code }?.review.state
  }

  @Test func theLetterOfAUnitIsNoDigit() {
    let found = recognised(
      """
      Collected: 14/02/2025
      Test            Result      Reference
      ALT             381U/L      7-55
      AST             271U/L      8-48
      GGT             661U/L      8-61
      Sodium          138 mmol/L  136-145
      """)
    let activities = Array(found.prefix(3))
    #expect(activities.map(\.line) == ["alt 38 [IU]/L", "ast 27 [IU]/L", "ggt 66 [IU]/L"])
    #expect(activities.allSatisfy { $0.review.state == .check })
  }

  @Test func oneValueWithSuchADigitIsOnlyDoubted() {
    let found = recognised(
      """
      Collected: 14/02/2025
      Test            Result      Reference
      ALT             31U/L       7-55
      AST             27U/L       8-48
      Sodium          138 mmol/L  136-145
      """)
    #expect(found.map(\.line) == ["alt 31 U/L", "ast 27 U/L", "na 138 mmol/L"])
    #expect(state("alt", found) == .check)
    #expect(state("ast", found) == .trusted)
  }

  @Test func aRangeThatIsNotTheAnalytesDoubtsUnitAndName() {
    let found = recognised(
      """
      Collected: 14/02/2025
      Test            Result   Reference   Units
      Reticulocytes   9        2 - 12      %
      Neutrophils %   3.1      2.0 - 7.0   %
      Lymphocytes %   31       20 - 40     %
      """)
    #expect(state("retic_pct", found) == .check)
    #expect(state("neut_pct", found) == .check)
    #expect(state("lymph_pct", found) == .trusted)
    let reasons = found.first?.review.reasons ?? []
    #expect(reasons.contains(.implausible))
  }

  @Test func aLeapAmongOthersOfItsAnalyteIsDoubted() {
    let found = recognised(
      """
      Test         03/02/2025   10/02/2025   17/02/2025   24/02/2025   03/03/2025   Units
      Platelets    38           41           36           438          44           10^9/L
      Hemoglobin   8.8          9.1          8.6          9.0          8.9          g/dL
      """)
    let platelets = found.filter { $0.code == "plt" }
    #expect(platelets.map(\.value.printed) == ["38", "41", "36", "438", "44"])
    let leap = platelets.first { $0.value.printed == "438" }
    #expect(leap?.review.state == .check)
    let level = found.filter { $0.code == "hgb" }.flatMap(\.review.reasons)
    #expect(!level.contains(.readingsDiffer))
  }

  @Test func aLetterBehindANumberIsItsFlagBeforeItIsAName() {
    let found = recognised(
      """
      Collected: 14/02/2025
      WBC 11.49 H 4.00-11.00 10^9/L
      RBC 2.75 L 3.90-5.20 10^12/L
      Haemoglobin 8.9 L 12.0-15.6 g/dL
      """)
    #expect(found.compactMap { $0.flag?.printed } == ["H", "L", "L"])
  }

  @Test func ofWhatIsMeasuredByNoKnownNameNothingIsTrusted() {
    let found = observations(
      """
      Collected: 14/02/2025
      Test            Result   Reference   Units
      Zonulin         41       0 - 60      ng/mL
      Ferritin        241      20 - 250    ng/mL
      Sodium          138      136-145     mmol/L
      """)
    let uncoded = found.filter { $0.code == nil }
    #expect(uncoded.map(\.review.state) == [.check])
    #expect(state("ferritin", found) == .trusted)
  }

  @Test(arguments: [
    "Дат и рождения 26.05.1956   пол жен.",
    "of birth 26.05.1956",
    "生日/出生 26.05.1956",
  ])
  func aBirthDateWithHalfItsLabelDatesNothing(_ line: String) {
    let found = recognised(
      """
      \(line)
      Test            Result   Reference   Units
      Ferritin        241      20 - 250    ng/mL
      Sodium          138      136-145     mmol/L
      """)
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.date == nil && $0.review.state == .check })
  }

  @Test func aCommentThatRepeatsAResultWithoutItsUnitIsNoSecondResult() {
    let found = recognised(
      """
      Collected 25/03/2025

      Test              Result    Units
      Anti-HBs          128       mIU/mL
      Anti-HBe          Negative
      HBsAg             Negative

      Comment: isolated anti-HBc reactivity has been excluded (anti-HBs 128 mlU/rnL), so past hepatitis B
      is likely to have resolved.
      """)
    #expect(found.filter { $0.code == "antihbs" }.map(\.line) == ["antihbs 128 m[IU]/mL"])
  }
}
