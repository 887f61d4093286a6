import ClinicalExtraction
import ClinicalRecord
import Testing

/// Wordings of letters that were misread when they were first met.
@Suite struct StoryWordingTests {
  @Test func takesTheDayOfBirthForNoDiagnosis() {
    let facts = TypedReport.facts(
      letter:
        "This man born on 14/02/1961, whose follicular lymphoma, stage IIIA, was diagnosed in June 2019.")
    #expect(facts.diagnoses.map { $0.date?.value } == ["2019-06"])
  }

  @Test func namesARegimenByItsInhibitor() {
    let facts = TypedReport.facts(letter: "Hyper-CVAD cycle 1A plus ponatinib was started on 4 May 2024.")
    #expect(facts.treatments.map { $0.regimen?.id } == ["Hyper-CVAD + TKI"])
  }

  @Test func takesAListOfResistanceForNoTreatment() {
    let facts = TypedReport.facts(letter: "Refractory to: bortezomib, pomalidomide, daratumumab.")
    #expect(facts.treatments.isEmpty)
  }

  @Test func keepsARegimenThatFailed() {
    let facts = TypedReport.facts(letter: "The lymphoma was refractory to R-CHOP, 3 cycles in 2022.")
    #expect(facts.treatments.map { $0.regimen?.id } == ["R-CHOP"])
  }

  @Test func takesAHopeForNoResponse() {
    let facts = TypedReport.facts(
      letter:
        "He had four cycles of R-DHAP. A complete remission was hoped for: the scan showed a partial response."
    )
    #expect(facts.responses.map(\.category) == ["PR"])
  }

  @Test func answersThatCellsWereGiven() {
    let facts = TypedReport.facts(
      letter: "She received axicabtagene ciloleucel on 3 March 2022 with a complete response.")
    #expect(facts.statements.map { "\($0.question) \($0.answer)" } == ["prior-car-t yes"])
  }

  @Test func readsTheStudyBefore() {
    let facts = TypedReport.facts(
      "FDG PET/CT", "Examination date: 11-Mar-2024", "",
      "Compared with 02-Jan-2024, when the largest mass had an SUVmax of 21.4 (Deauville 5).", "",
      "Conclusion",
      "Deauville score 3, SUVmax 3.1 in the right axilla.")
    let studies = facts.imaging.map { "\($0.date?.value ?? "") \($0.deauville ?? 0) \($0.suvMax ?? 0)" }
    #expect(studies == ["2024-03-11 3 3.1", "2024-01-02 5 21.4"])
  }

  // MARK: Labels at the left of their text

  @Test func takesALabelAtTheLeftForItsTextsHeading() {
    let facts = TypedReport.facts(
      "Discharge note", "",
      "Admitted      12 May 2023 with fever and a rising white count, first seen in clinic.",
      "Discharge     apixaban 5 mg PO BID; bisoprolol 5 mg PO daily",
      "medication    and omeprazole 20 mg PO daily",
      "Planning      If the disease persists after two cycles: blinatumomab.")
    #expect(facts.medications.map(\.drug).sorted() == ["apixaban", "bisoprolol", "omeprazole"])
    #expect(facts.treatments.filter { $0.assertion == .present }.isEmpty)
  }

  @Test func datesAReportsConclusionByItsSample() {
    let facts = TypedReport.facts(
      "HISTOPATHOLOGY REPORT", "Biopsy taken 03/02/2022      Authorised 09/02/2022", "",
      "Specimen        Left axillary lymph node, core biopsies of good length and quality.", "",
      "Conclusion      Left axillary node: follicular lymphoma, grade 2, CD10 positive.")
    #expect(facts.diagnoses.map { "\($0.code) \($0.date?.value ?? "")" } == ["FL 2022-02-03"])
  }

  @Test func takesNoRelativesDiseaseFromTheList() {
    let facts = TypedReport.facts(
      "Clinic letter", "", "Other history", "• Asthma", "• Mother: breast cancer", "", "Plan",
      "• Review in May")
    #expect(facts.comorbidities.map { $0.name.lowercased() } == ["asthma"])
  }

  @Test func datesNothingByTheDayOfBirth() {
    let facts = TypedReport.facts(
      "Paraprotein chart of Ewart Lindqvist (male, 14/03/1948), DOB 14/03/1948", "",
      "IgG lambda paraprotein 21 g/L.")
    #expect(facts.paraproteins.map { $0.date?.value } == [nil])
  }

  @Test func tellsADiseaseOnce() {
    let facts = TypedReport.facts(
      "Clinic letter", "", "Clinical details: mantle cell lymphoma, on treatment.", "",
      "Biopsy of 12 May 2023 confirmed relapsed mantle cell lymphoma.")
    #expect(facts.diagnoses.map { "\($0.code) \($0.status ?? "")" } == ["MCL relapsed"])
  }
}
