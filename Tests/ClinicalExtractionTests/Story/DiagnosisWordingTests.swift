import ClinicalExtraction
import ClinicalRecord
import Testing

/// Diagnoses and what became of them, in other words than those that rules were made on.
@Suite struct DiagnosisWordingTests {
  private func summary(_ facts: Facts) -> [String] {
    facts.diagnoses.filter { $0.assertion == .present }.map { fact in
      [fact.code, fact.status, fact.stage, fact.date?.value].compactMap { $0 }.joined(separator: " ")
    }.sorted()
  }

  @Test(arguments: [
    (
      "Diagnosis: Relapsed classical Hodgkin lymphoma. First diagnosed November 2022, stage IVB.",
      ["HL new IVB 2022-11", "HL relapsed"]
    ),
    (
      "She was diagnosed with follicular lymphoma in May 2019. The disease is now refractory.",
      ["FL new 2019-05", "FL refractory"]
    ),
    (
      "He was diagnosed with acute myeloid leukaemia in May 2023. He remains in complete remission.",
      ["AML new 2023-05", "AML remission"]
    ),
    (
      "Mantle cell lymphoma was diagnosed in May 2019. PET-CT of 20 December 2024: refractory disease.",
      ["MCL new 2019-05", "MCL refractory 2024-12-20"]
    ),
    ("57-year-old woman with AML, day 9 of induction.", ["AML"]),
  ])
  func readsStatusInASentenceOfItsOwn(text: String, expected: [String]) {
    #expect(summary(TypedReport.facts(letter: text)) == expected)
  }

  @Test(arguments: [
    "She was diagnosed with follicular lymphoma in May 2019. The thrombocytopenia is now refractory to platelets.",
    "She was diagnosed with follicular lymphoma in May 2019. If the disease is now refractory we will biopsy.",
    "She was diagnosed with follicular lymphoma in May 2019. The disease is not refractory.",
    "She was diagnosed with follicular lymphoma in May 2019. Transplant in second remission remains an option.",
  ])
  func takesNoStatusFromOtherThings(text: String) {
    #expect(summary(TypedReport.facts(letter: text)) == ["FL new 2019-05"])
  }

  @Test(arguments: [
    "DIAGNOSIS: ? HODGKIN LYMPHOMA", "Clinical details: ?Hodgkin lymphoma",
    "To exclude Hodgkin lymphoma", "Hodgkin lymphoma in his brother.",
  ])
  func takesAQuestionForNoDiagnosis(line: String) {
    let facts = TypedReport.facts("LABORATORY RESULT FORM", "SPECIMEN: BLOOD", line)
    #expect(summary(facts).isEmpty)
  }

  @Test func takesALooseNameForTheKindThatIsTold() {
    let facts = TypedReport.facts(
      letter:
        "She was diagnosed with primary mediastinal large B-cell lymphoma in May 2022. The biopsy of 3 May 2025 showed large B-cell lymphoma."
    )
    #expect(Set(facts.diagnoses.map(\.code)) == ["PMBCL"])
  }

  @Test func takesNoEarlierRemissionBesideAReportsRelapse() {
    let facts = TypedReport.facts(
      "FLOW CYTOMETRY REPORT", "Collected 15/02/2025", "", "INTERPRETATION",
      "Abnormal B lymphoblasts, 53.6% of total events: recurrent B lymphoblastic leukemia.", "",
      "CLINICAL HISTORY",
      "B-ALL, in remission for 11 months after blinatumomab; new cytopenias.")
    #expect(summary(facts) == ["B-ALL relapsed 2025-02-15"])
  }
}
