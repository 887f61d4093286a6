import ClinicalRecord
import Testing

@testable import ClinicalExtraction

/// Results that a laboratory prints in two systems of units, one below the other.
@Suite struct SecondUnitTests {
  @Test func aRowWithoutANameStatesTheResultAboveAgain() {
    let found = observations(
      """
      Glycémie à jeun                 1,28    g/L                      (0,70 à 1,05)
                                      7,11    mmol/L                   (3,89 à 5,83)
      Créatinine                       6,7    mg/L                     (4,9 à 9,0)
                                      59      µmol/L                   (43 à 80)
      Sodium                          139     mmol/L                   (136 à 145)
      """)
    #expect(
      found.map(\.line) == [
        "glucose 1,28 g/L", "glucose 7,11 mmol/L", "creat 6,7 mg/L", "creat 59 umol/L", "na 139 mmol/L",
      ])
  }

  /// Its name may be lost: a value that is not the same amount is another test's.
  @Test func anotherAmountIsNotTheResultAbove() {
    let found = observations(
      """
      Glycémie à jeun                 1,28    g/L                      (0,70 à 1,05)
                                      3,9     mmol/L                   (3,5 à 5,1)
      Créatinine                       6,7    mg/L                     (4,9 à 9,0)
      Sodium                          139     mmol/L                   (136 à 145)
      """)
    #expect(found.filter { $0.code == "glucose" }.map(\.value.printed) == ["1,28"])
  }
}
