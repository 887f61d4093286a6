import ClinicalExtraction
import ClinicalRecord
import Testing

@Suite struct ImagingTests {
  @Test func readsAStudyToldInALetter() {
    let facts = TypedReport.facts(
      letter: "PET-CT 15/04/2025: Deauville 5, SUVmax 21.2, progressive disease in the left axilla.")
    #expect(facts.imaging.map(\.deauville) == [5])
    #expect(facts.imaging.map(\.suvMax) == [21.2])
    #expect(facts.imaging.first?.date?.value == "2025-04-15")
  }

  @Test(arguments: [
    "PET-CT 15/04/2025: liver SUVmax 2.9.",
    "Deauville 1: no uptake; Deauville 5: uptake markedly above liver.",
    "PET-CT is booked after cycle 2 on 15/04/2025.",
  ])
  func takesNoFindingFromReferencesAndPlans(sentence: String) {
    #expect(TypedReport.facts(letter: sentence).imaging.isEmpty)
  }
}
