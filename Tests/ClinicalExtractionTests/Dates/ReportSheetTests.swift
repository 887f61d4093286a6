import ClinicalRecord
import DocumentModel
import Testing

@testable import ClinicalExtraction

/// What one report of a file proves, and what it does not prove of the next.
@Suite struct ReportSheetTests {
  private func found(_ pages: [String]) -> [Fact<Observation>] {
    let numbered = pages.enumerated().map { index, text in
      var page = typed(text)
      page.number = index + 1
      return page
    }
    return ShippedVocabulary.extractor.extract(source: "s", pages: numbered).observations
  }

  private let first = """
    BRIGHTON PATHOLOGY
    Patient: TESTA, Maria   DOB: 04 Feb 1961
    Collected: 17/02/2026   Reported: 18/02/2026

    Haemoglobin     99       g/L        115 - 165
    Platelets       80       x10^9/L    150 - 400
    """

  /// The first laboratory writes the day first; the second may not.
  @Test func anotherReportDoesNotProveTheOrder() {
    let other = """
      DALLAS CLINICAL LABORATORY
      Patient: TESTA, Maria
      Collected: 05/06/2026 8:10 AM

      Creatinine      1.4      mg/dL      0.6 - 1.1
      """
    let creatinine = found([first, other]).filter { $0.code == "creat" }
    #expect(creatinine.map(\.review.state) == [.check])
    let proven = found([first, other.replacing("Collected", with: "Ordered: 05/16/2026\nCollected")])
    #expect(proven.filter { $0.code == "creat" }.map { $0.date?.value } == ["2026-05-06"])
    #expect(proven.filter { $0.code == "hgb" }.map { $0.date?.value } == ["2026-02-17"])
  }

  /// What every laboratory prints makes no report of two: titles, the department's name, the patient's data.
  @Test func commonLinesJoinNothing() {
    let other = """
      HOUSTON CLINICAL LABORATORY
      Department of Haematology
      Patient: TESTA, Maria   DOB: 04 Feb 1961
      Collected: 05/06/2026 8:10 AM

      Test            Result   Unit       Range
      Creatinine      1.4      mg/dL      0.6 - 1.1
      """
    let own = first.replacing("Patient:", with: "Department of Haematology\nPatient:")
      .replacing("\nHaem", with: "\nTest            Result   Unit       Range\nHaem")
    #expect(found([own, other]).filter { $0.code == "creat" }.map(\.review.state) == [.check])
  }

  @Test(arguments: [
    "BRIGHTON PATHOLOGY\nPatient: TESTA, Maria\nCollected: 05/06/2026",
    "Patient: TESTA, Maria   DOB: 04 Feb 1961\nCollected: 05/06/2026",
  ])
  func theSameReportProvesIt(_ head: String) {
    let all = found([first, head + "\n\nCreatinine      1.4      mg/dL      0.6 - 1.1"])
    #expect(all.filter { $0.code == "creat" }.map(\.dated) == ["creat 1.4 mg/dL 2026-06-05"])
    #expect(all.filter { $0.code == "creat" }.map(\.review.state) == [.trusted])
  }

  /// Another laboratory's page without a day has none of the first page.
  @Test func theDayOfAnotherReportIsDoubted() {
    let rows = "\n\nCreatinine      141      umol/L     45 - 84"
    func state(_ head: String) -> [Review.State] {
      found([first, head + rows]).filter { $0.code == "creat" }.map(\.review.state)
    }
    #expect(state("ROYAL HARBOUR HOSPITAL\nPatient: TESTA, Maria\nReport issued by Dr Lee") == [.check])
    #expect(state("BLOOD BANK\nPatient: OTHER, John") == [.check])
    #expect(state("BRIGHTON PATHOLOGY\nPatient: TESTA, Maria") == [.trusted])
    #expect(state("BIOCHEMISTRY, continued") == [.trusted])
    #expect(state("ROYAL HARBOUR HOSPITAL\nPage 2 of 2") == [.trusted])
  }
}
