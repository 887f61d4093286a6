import ClinicalExtraction
import ClinicalRecord
import Testing

@Suite struct ResponseTests {
  @Test(arguments: [
    "After R-CHOP x6 in 2021 complete remission was not achieved.",
    "PR interval 162 ms after R-CHOP x6 in 2021.",
    "R-CHOP x6 in 2021. CR 88 umol/L.", "R-CHOP x6 in 2021. PD-1 is expressed.",
    "R-CHOP x6 in 2021. Not in CR.",
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
}
