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

/// Titles over dates in the head of a report.
@Suite struct TitleOverDateTests {
  @Test(arguments: ["M", "F", "m", "Male"])
  func takesASexForNoLabel(sex: String) {
    let facts = TypedReport.facts(
      "BONE MARROW REPORT", "", "Patient       Sex      Collected     Signed out",
      "Hutchings     \(sex)        05/24/2024    05/27/2024", "", "IMMUNOHISTOCHEMISTRY",
      "The plasma cells are positive for CD138 and MUM1.")
    #expect(facts.markers.map(\.date?.value) == ["2024-05-24", "2024-05-24"])
  }
}
