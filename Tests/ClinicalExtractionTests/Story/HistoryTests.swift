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

  @Test func takesDonorLymphocytesForNoCarT() {
    let facts = TypedReport.facts(
      letter: "Donor lymphocyte infusion was given on 3 May 2024. He has had no CAR-T cells before.")
    #expect(facts.statements.map(\.answer) == ["none"])
    #expect(
      TypedReport.facts(letter: "Donor lymphocyte infusion was given on 3 May 2024.").statements.isEmpty)
  }

  @Test(arguments: [
    ("Day 28 marrow on 20/08/2024 showed CR with no detectable MRD by flow.", "negative "),
    ("Marrow 20/08/2024: MRD by flow 0.03%, donor chimerism 98%.", "positive 0.03"),
    ("Marrow 20/08/2024: MRD positive by flow, blasts 3%, cellularity 40%.", "positive "),
    ("Marrow 20/08/2024: MRD positive by flow at 0.2%, cytogenetics negative.", "positive 0.2"),
    ("EMR negativa por citometria de flujo (20/08/2024), sensibilidad 10-5.", "negative "),
    ("2024年8月20日骨髓MRD 0.15%（流式）。", "positive 0.15"),
  ])
  func readsResidualDiseaseAndNoOtherCells(sentence: String, expected: String) {
    let read = TypedReport.facts(letter: sentence).mrd.map {
      "\($0.status ?? "") \($0.level?.printed ?? "")"
    }
    #expect(read == [expected])
  }

  @Test func readsCellsPerMillionOfEachSample() {
    let facts = TypedReport.facts(
      "Tracking (MRD) report, next-generation sequencing", "",
      "Collection date    Specimen       Result          Residual clonal cells per million",
      "Oct 12, 2023       Bone marrow    Detected        2,418",
      "Feb 20, 2024       Bone marrow    Not detected    0",
      "Jun 11, 2024       Bone marrow    Detected        57",
      "Residual disease was not detected in the previous sample and has reappeared.")
    let read = facts.mrd.map { "\($0.date?.value ?? "") \($0.status ?? "") \($0.level?.number ?? -1)" }
    #expect(read == ["2023-10-12 positive 2418.0", "2024-02-20 negative 0.0", "2024-06-11 positive 57.0"])
  }

  @Test func readsTheLabelledLevelAndTheReportsMethod() {
    let facts = TypedReport.facts(
      "Measurable residual disease - IGH clonality NGS", "", "Date of collection: 2025-02-11", "",
      "Residual sequences: 12 per million nucleated cells", "MRD status: Detected", "LOD 1 per million")
    #expect(facts.mrd.map(\.level?.number) == [12])
    #expect(facts.mrd.map(\.method) == ["ngs"])
  }

  private func diagnoses(_ sentence: String) -> [String] {
    TypedReport.facts(letter: sentence).diagnoses.map { fact in
      [fact.code, fact.status ?? "", fact.stage ?? "", fact.date?.value ?? ""].filter { !$0.isEmpty }
        .joined(separator: " ")
    }.sorted()
  }

  @Test(arguments: [
    (
      "He was diagnosed with follicular lymphoma in 2014, which transformed to diffuse large B-cell lymphoma in March 2020.",
      ["DLBCL transformed 2020-03", "FL new 2014"]
    ),
    (
      "Multiple myeloma, ISS III, first diagnosed 04/2019, now in third relapse (January 2025).",
      ["MM new ISS III 2019-04", "MM relapsed 2025-01"]
    ),
    (
      "Relapsed B-ALL, Philadelphia negative, diagnosed on 3 September 2022.",
      ["B-ALL new 2022-09-03", "B-ALL relapsed"]
    ),
    ("Diagnosis: AML, diagnosed 19/01/2024, NPM1 not detected.", ["AML new 2024-01-19"]),
    ("Multiple myeloma, IgA kappa, diagnosed 03/2017. R-ISS II. He is well.", ["MM new R-ISS II 2017-03"]),
    ("Diffuse large B-cell lymphoma, stage IV B, first diagnosed 25.08.2021.", ["DLBCL new IV B 2021-08-25"]),
    ("Chronic lymphocytic leukaemia, Binet B, diagnosed in April 2015.", ["CLL new Binet B 2015-04"]),
    ("Marrow on 2 July 2025: remission, B-ALL MRD by flow 0.03%.", []),
  ])
  func tellsWhatWasFromWhatIs(sentence: String, expected: [String]) {
    #expect(diagnoses(sentence) == expected)
  }

  @Test(arguments: [
    ("He is well, ECOG 1 today (ECOG 3 in January 2025).", "3", "2025-01"),
    ("At relapse in January 2025 his ECOG was 3; now ECOG 1.", "3", "2025-01"),
    ("Performance status was ECOG 2 when seen on 4 April 2025.", "2", "2025-04-04"),
  ])
  func givesAScoreTheDateThatIsItsOwn(sentence: String, score: String, day: String) {
    let scores = TypedReport.facts(letter: sentence).observations.filter { $0.code == "ecog" }
    #expect(scores.filter { $0.date?.value == day }.map(\.value.printed) == [score])
  }
}
