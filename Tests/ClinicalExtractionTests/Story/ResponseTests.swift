import ClinicalExtraction
import ClinicalRecord
import Testing

@Suite struct ResponseTests {
  @Test(arguments: [
    "After R-CHOP x6 in 2021 complete remission was not achieved.",
    "PR interval 162 ms after R-CHOP x6 in 2021.",
    "R-CHOP x6 in 2021. CR 88 umol/L.", "R-CHOP x6 in 2021. PD-1 is expressed.",
    "R-CHOP x6 in 2021. Not in CR.", "R-CHOP x6 in 2021. No response assessment so far.",
  ])
  func takesNoResponseFromItsLookAlikes(sentence: String) {
    let facts = TypedReport.facts(sentence: sentence)
    #expect(facts.responses.isEmpty)
    #expect(facts.treatments.first?.bestResponse == nil)
  }

  @Test func datesARelapse() {
    let facts = TypedReport.facts(sentence: "First relapse in the marrow on 14 May 2022.")
    #expect(facts.responses.map(\.category) == ["relapse"])
    #expect(facts.responses.first?.date?.value == "2022-05-14")
  }

  @Test(arguments: ["No evidence of relapse on 14 May 2022.", "?relapse on 14 May 2022."])
  func takesNoRelapseThatIsDeniedOrAsked(sentence: String) {
    #expect(TypedReport.facts(sentence: sentence).responses.isEmpty)
  }

  @Test func datesResponsesThatAreSaidToBeReached() {
    let facts = TypedReport.facts(
      letter: "She achieved a very good partial response by December 2022 but progressed in May 2023.")
    #expect(
      facts.responses.map { "\($0.category) \($0.date?.value ?? "")" } == [
        "VGPR 2022-12", "PD 2023-05",
      ])
  }

  @Test func leavesTheResponseToTheTreatmentBefore() {
    let facts = TypedReport.facts(
      letter:
        "She received 6 cycles of R-CHOP from May 2021. The scan showed partial response, and radiotherapy was given in February 2022."
    )
    #expect(facts.treatments.map(\.bestResponse) == ["PR", nil])
  }

  @Test func takesNoResponseFromTheOptionsOfAForm() {
    let ticked = TypedReport.facts(
      "Clinic letter", "", "Previous treatment", "Line 1   KPd from 10/2022 to 06/2023 cycles: 8",
      "Best response: ☐ CR ☐ VGPR ☒ PR ☐ SD ☐ PD")
    #expect(ticked.treatments.map(\.bestResponse) == ["PR"])
    #expect(ticked.treatments.map(\.cycles) == [8])
    let unread = TypedReport.facts(
      "Clinic letter", "", "Previous treatment", "Line 1   KPd from 10/2022 to 06/2023 cycles: 8",
      "Best response: 0 CR & VGPR 0 PR O SD O PD")
    #expect(unread.treatments.map(\.bestResponse) == [nil])
    #expect(unread.responses.isEmpty)
  }

  @Test func readsAnswersBesideTheirBoxes() {
    let facts = TypedReport.facts(
      "Clinic letter", "", "Previous CAR-T treatment: ☐ yes ☒ no   Previous anti-BCMA treatment: ☒ yes ☐ no")
    #expect(facts.statements.map(\.question) == ["prior-car-t"])
  }
}
