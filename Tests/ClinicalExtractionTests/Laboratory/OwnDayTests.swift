import ClinicalRecord
import Testing

@testable import ClinicalExtraction

/// Results that carry their own days, and days that stand below a heading.
@Suite struct OwnDayTests {
  @Test func eachResultHasTheDayBehindIt() {
    let found = observations(
      """
      Recent values
      Hemoglobin      L 9.1 (03/22/2025)      L 8.7 (03/21/2025)      L 8.8 (03/20/2025)
      Potassium         4.1 (03/22/2025)      H 5.6 (03/21/2025)        4.9 (03/19/2025)
      Creatinine        0.91 (03/22/2025)
      """)
    #expect(
      found.filter { $0.code == "k" }.map(\.dated)
        == ["k 4.1 2025-03-22", "k 5.6 2025-03-21", "k 4.9 2025-03-19"])
    #expect(found.filter { $0.code == "hgb" }.map { $0.flag?.printed } == ["L", "L", "L"])
    #expect(found.count == 7)
  }

  @Test func aDayThatNoOtherRowHasIsDoubtedOnAScan() {
    let found = recognised(
      """
      Hemoglobin      L 9.1 (03/22/2025)      L 8.7 (03/21/2025)
      Potassium         4.1 (03/22/2025)      H 5.6 (03/21/2025)
      Sodium            141 (03/22/2025)        139 (03/27/2025)
      """)
    #expect(found.first { $0.dated == "na 139 2025-03-27" }?.review.reasons.contains(.dateAmbiguous) == true)
    #expect(found.first { $0.dated == "na 141 2025-03-22" }?.review.reasons.contains(.dateAmbiguous) == false)
  }

  @Test func theDayBelowAHeadingOfResultsIsTheirs() {
    let found = observations(
      """
      Bogotá, 16/04/2026



      Paciente de 45 años que asiste a control y se encuentra en buen estado general, sin fiebre.




      Laboratorio     Hemoglobina        11.5       g/dL
      12/04/2026      Leucocitos         4.5        x10^3/µL
                      Plaquetas          124        x10^3/µL
      """)
    #expect(found.map(\.date?.value) == ["2026-04-12", "2026-04-12", "2026-04-12"])
  }
}
