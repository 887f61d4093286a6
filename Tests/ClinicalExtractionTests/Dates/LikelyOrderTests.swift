import ClinicalExtraction
import ClinicalRecord
import Testing

/// Which comes first, day or month, where no date of a page proves it.
@Suite struct LikelyOrderTests {
  @Test func takesStepsOfOneReportForNeighbours() {
    let facts = TypedReport.facts(
      "FLOW CYTOMETRY REPORT", "Collected 04/09/2025    Received 04/10/2025    Reported 04/11/2025", "",
      "CD19 positive 97%")
    #expect(facts.markers.first?.date?.value == "2025-04-09")
    #expect(facts.markers.first?.date?.ambiguous == true)
  }

  @Test(arguments: [
    "Collected 04/09/2025    Reported 06/09/2025", "Collected 04.09.2025    Reported 04.10.2025",
    "Collected 04/09/2025    Reported 14/09/2025",
  ])
  func leavesTheDayFirstElsewhere(line: String) {
    let facts = TypedReport.facts("FLOW CYTOMETRY REPORT", line, "", "CD19 positive 97%")
    #expect(facts.markers.first?.date?.value == "2025-09-04")
  }
}
