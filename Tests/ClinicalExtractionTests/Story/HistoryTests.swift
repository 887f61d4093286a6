import ClinicalExtraction
import ClinicalRecord
import Testing

@Suite struct HistoryTests {
  @Test(arguments: [
    ("He has not had CAR-T cells and has never been transplanted.", ["prior-car-t", "prior-transplant"]),
    ("No prior CAR-T, no bispecific antibody.", ["prior-bispecific", "prior-car-t"]),
    ("Autologous transplantation is not planned.", []), ("CAR-T is planned.", []),
  ])
  func answersTheChecklistOnlyWhereThePastIsDenied(sentence: String, questions: [String]) {
    #expect(TypedReport.facts(letter: sentence).statements.map(\.question).sorted() == questions)
  }

  @Test func readsResidualDiseaseAndNoLimit() {
    let facts = TypedReport.facts(
      letter:
        "Flow cytometry on 12 Aug 2022 found MRD of 0.08%. A result under 0.01% should be confirmed as MRD.")
    #expect(facts.mrd.map(\.status) == ["positive"])
    #expect(facts.mrd.first?.level?.printed == "0.08")
    #expect(facts.mrd.first?.date?.value == "2022-08-12")
  }

  @Test func readsMedicinesAndNotTheStoppedOnes() {
    let facts = TypedReport.facts(
      "Discharge summary", "", "Medications on discharge",
      "Aciclovir 400 mg PO BD; pantoprazole 40 mg PO daily.",
      "Ceased: allopurinol 300 mg.")
    #expect(facts.medications.map(\.drug) == ["aciclovir", "pantoprazole"])
    #expect(facts.medications.first?.route == "PO")
    #expect(facts.medications.first?.frequency == "BD")
  }

  @Test func readsComorbiditiesAndNotTheDeniedOnes() {
    let facts = TypedReport.facts(
      "Discharge summary", "", "Other conditions", "Asthma. Previous hepatitis A (2011). No diabetes.")
    #expect(facts.comorbidities.map(\.name) == ["Asthma", "hepatitis A"])
    #expect(facts.comorbidities.last?.assertion == .historical)
  }

  @Test func readsProbesAndNoPanelOrCutOff() {
    let facts = TypedReport.facts(
      "Genetics laboratory", "", "Interphase FISH", "Probe               Result          Nuclei     Cut-off",
      "TP53 del(17p)       detected        48%        10%",
      "IGH t(4;14)         not detected    -          3%",
      "IGH t(11;14)        not detected    -          3%", "", "Genes on the panel: ATM, KRAS, TP53, MYC.")
    #expect(facts.genetics.map(\.target) == ["del(17p)", "t(4;14)", "t(11;14)"])
    #expect(facts.genetics.map(\.result) == ["detected", "not-detected", "not-detected"])
    #expect(facts.genetics.first?.percent?.printed == "48")
  }

  @Test(arguments: [
    ("Diagnosis: Diffuse large B-cell lymphoma, stage IVA.", ["DLBCL"]),
    ("Family history. Father: chronic lymphocytic leukaemia.", []),
    ("Rule out acute myeloid leukaemia.", []), ("?multiple myeloma", []),
  ])
  func readsThePatientsDiagnosisAndNoOther(sentence: String, codes: [String]) {
    #expect(TypedReport.facts(letter: sentence).diagnoses.map(\.code) == codes)
  }

  @Test func readsAbsenceOfAParaprotein() {
    let facts = TypedReport.facts(
      "Protein laboratory", "", "Serum protein electrophoresis: no monoclonal band detected.",
      "The detection limit of the gel is 0.15 g/L.")
    #expect(facts.paraproteins.map(\.assertion) == [.absent])
    #expect(facts.paraproteins.first?.concentration == nil)
  }

  @Test func readsABandWithItsConcentrationAndNoNumberForTooSmallOnes() {
    let facts = TypedReport.facts(
      "Protein laboratory", "", "Serum electrophoresis: IgG kappa paraprotein 18.4 g/L.", "",
      "Second band: IgM lambda, monoclonal, too small to quantify.")
    #expect(facts.paraproteins.map { $0.isotype?.heavy } == ["IgG", "IgM"])
    #expect(facts.paraproteins.map { $0.concentration?.value.printed } == ["18.4", nil])
  }

  @Test func takesAnInstitutionsNameForNoDiagnosis() {
    let facts = TypedReport.facts(
      "Quillfeather Myeloma Service", "", "Leopold Marchetti was seen in the Lymphoma Clinic today.")
    #expect(facts.diagnoses.isEmpty)
  }

  @Test(arguments: [
    ("Diagnosis: Chronic lymphocytic leukaemia, Rai stage IV.", "Rai stage IV"),
    ("Diagnosis: Multiple myeloma, ISS II / R-ISS II at diagnosis.", "ISS II / R-ISS II"),
    ("Diagnosis: Multiple myeloma, R-ISS III.", "R-ISS III"),
    ("Diagnosis: Follicular lymphoma, stage IIIA.", "IIIA"),
  ])
  func namesTheSystemOfAStageWhereItMatters(sentence: String, stage: String) {
    #expect(TypedReport.facts(letter: sentence).diagnoses.map(\.stage) == [stage])
  }

  @Test func readsTheCourseOfResidualDiseaseFromATable() {
    let facts = TypedReport.facts(
      "Measurable residual disease by flow cytometry", "",
      "Date           Time point             MRD (% of nucleated cells)",
      "18 May 2025    end of induction       2.96",
      "08 Jul 2025    after blinatumomab     not detected",
      "18 Aug 2025    present sample         0.416")
    let read = facts.mrd.map { "\($0.date?.value ?? "") \($0.status ?? "") \($0.level?.printed ?? "")" }
    #expect(read == ["2025-05-18 positive 2.96", "2025-07-08 negative ", "2025-08-18 positive 0.416"])
  }

  @Test func endsAFindingsWordsAtTheComma() {
    let facts = TypedReport.facts(letter: "PCR: FLT3-ITD detected, NPM1 wild type; TP53, KRAS not detected.")
    let results = Dictionary(facts.genetics.map { ($0.target, $0.result) }) { first, _ in first }
    #expect(results["FLT3-ITD"] == "detected")
    #expect(results["NPM1"] == "not-detected")
  }
}
