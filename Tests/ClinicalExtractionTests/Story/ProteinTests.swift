import ClinicalExtraction
import ClinicalRecord
import Testing

@Suite struct ProteinTests {
  private func summary(_ facts: Facts) -> [String] {
    facts.paraproteins.map { fact in
      [
        fact.isotype?.heavy, fact.isotype?.light, fact.concentration?.value.printed, fact.specimen,
        fact.method,
      ].compactMap { $0 }.joined(separator: " ")
    }.sorted()
  }

  @Test func keepsTwoPeaksAndTheirTypingApart() {
    let facts = TypedReport.facts(
      "PROTEIN ELECTROPHORESIS, SERUM", "Collected 04-11-2023", "",
      "M-protein, peak 1: 1.8 g/dL      M-protein, peak 2: 0.3 g/dL",
      "Immunofixation, serum: Two IgA kappa bands.")
    #expect(
      summary(facts) == [
        "IgA kappa 0.3 serum spep", "IgA kappa 1.8 serum spep", "IgA kappa serum ife",
      ])
  }

  @Test(arguments: [
    ("Multiple myeloma, lambda light chain, diagnosed 03/2020.", "lambda"),
    ("Diagnosis: IgG kappa multiple myeloma, ISS II.", "IgG kappa serum"),
  ])
  func readsTheIsotypeBesideTheDisease(sentence: String, expected: String) {
    #expect(summary(TypedReport.facts(letter: sentence)) == [expected])
  }

  @Test(arguments: [
    "Diffuse large B-cell lymphoma; IgG kappa is found in the myeloma of his brother.",
    "No evidence of multiple myeloma; IgG kappa was not found.",
  ])
  func takesNoIsotypeFromOtherSentences(sentence: String) {
    #expect(TypedReport.facts(letter: sentence).paraproteins.filter { $0.assertion == .present }.isEmpty)
  }

  @Test func readsTheLevelUnderTheFinding() {
    let facts = TypedReport.facts(
      "Residual disease by next-generation sequencing", "Bone marrow, collected 2024-08-14", "",
      "MRD DETECTED", "140 residual clonal cells per million nucleated cells")
    #expect(facts.mrd.map(\.status) == ["positive"])
    #expect(facts.mrd.first?.level?.number == 140)
    #expect(facts.mrd.first?.method == "ngs")
  }

  @Test func takesPlasmaCellsForNoPlasma() {
    let facts = TypedReport.facts(
      "Bone marrow report", "Specimen: bone marrow aspirate", "",
      "300-cell differential: blasts 4%, promyelocytes 3%, lymphocytes 11%, monocytes 4%, plasma cells 2%.")
    #expect(
      !facts.observations.contains { ["lymph_pct", "mono_pct", "blast_pb_pct"].contains($0.code ?? "") })
    #expect(facts.observations.contains { $0.code == "bm_blast_pct" && $0.value.number == 4 })
  }

  @Test func takesTheMethodFromTheHeadingAndTheAmountFromItsRow() {
    let facts = TypedReport.facts(
      "PROTEIN ELECTROPHORESIS, SERUM", "Collected 04/11/2023", "",
      "Fraction           g/dL       Ref. (g/dL)", "Albumin            3.41       3.50 - 5.00",
      "Gamma              2.90       0.70 - 1.60", "M-spike            2.61       none expected", "",
      "IMMUNOFIXATION, SERUM", "Monoclonal IgA lambda protein present.")
    #expect(summary(facts) == ["IgA lambda 2.61 serum spep", "IgA lambda serum ife"])
  }

  @Test func datesEachAmountByTheDayBehindIt() {
    let facts = TypedReport.facts(
      letter: "Serum paraprotein IgA lambda 27 g/L on 9 May 2025, down from 41 g/L in February 2025.")
    let read = facts.paraproteins.map {
      "\($0.isotype?.heavy ?? "") \($0.concentration?.value.printed ?? "") \($0.date?.value ?? "")"
    }
    #expect(read == ["IgA 27 2025-05-09", "IgA 41 2025-02"])
  }

  @Test func datesTheAmountsOfAProteinWithoutItsType() {
    let facts = TypedReport.facts(
      letter: "The M-protein had fallen from 38 g/L (January 2025) to 12 g/L (April 2025).")
    let read = facts.paraproteins.map { "\($0.concentration?.value.printed ?? "") \($0.date?.value ?? "")" }
    #expect(read == ["38 2025-01", "12 2025-04"])
  }

  @Test func keepsTheTypingBesideTheCourse() {
    let facts = TypedReport.facts(
      "PROTEIN ELECTROPHORESIS, SERUM", "Collected 28 Mar 2025", "",
      "Fraction           g/dL       Ref. (g/dL)", "Albumin            3.41       3.50 - 5.00",
      "Gamma              2.90       0.70 - 1.60", "", "IMMUNOFIXATION, SERUM",
      "Monoclonal IgG lambda protein present.", "", "Results over time",
      "Collected         M spike (g/dL)    Kappa FLC (mg/L)", "28 Mar 2025       1.3               4.2",
      "28 Feb 2025       0.8               4.8", "24 Jan 2025       0.4               7.5")
    #expect(summary(facts).contains("IgG lambda serum ife"))
    #expect(summary(facts).contains("IgG lambda 1.3 serum spep"))
  }

  @Test func takesNoFreeChainForAnEarlierAmount() {
    let facts = TypedReport.facts(
      letter: "Paraprotein IgG kappa 27 g/L on 9 May 2025, free kappa 780 mg/L on 9 May 2025.")
    let whole = facts.paraproteins.filter { $0.isotype?.heavy == "IgG" }
    #expect(whole.map { $0.concentration?.value.printed } == ["27"])
  }

  @Test(arguments: [
    "Immunofixation, serum: no monoclonality detected.", "Urine: Bence Jones protein negative.",
  ])
  func readsAbsenceInOtherWords(sentence: String) {
    let facts = TypedReport.facts("Protein laboratory", "", sentence)
    #expect(facts.paraproteins.map(\.assertion) == [.absent])
  }

  @Test func keepsTheRowOfTodayBesideTheAbsenceOfBefore() {
    let facts = TypedReport.facts(
      "PROTEIN ELECTROPHORESIS, SERUM", "Collected 04/11/2023", "",
      "Fraction           g/dL       Ref. (g/dL)", "Albumin            3.41       3.50 - 5.00",
      "Gamma              2.90       0.70 - 1.60", "M-spike            2.61       none expected", "",
      "Comment: no monoclonal band was seen in serum on 03/01/2023.")
    #expect(
      facts.paraproteins.filter { $0.assertion == .present }.map { $0.concentration?.value.printed } == [
        "2.61"
      ])
  }
}
