import ClinicalExtraction
import ClinicalRecord
import Testing

/// Accounts of treatment as letters and summaries of many countries tell them.
@Suite struct CentreLetterTests {
  // MARK: Lines that belong together

  @Test(arguments: [
    "Line 1    Mar 2019 to Aug 2019    VGPR", "First line (03/2019 – 08/2019): VGPR",
    "I   Upfront   Mar 2019 - Aug 2019   VGPR", "Frontline treatment, March 2019 to August 2019, VGPR",
    "03/2019 – 08/2019   VGPR", "At first progression Mar 2019 to Aug 2019   VGPR",
  ])
  func takesDaysAndResponseFromTheLineAbove(heading: String) {
    let facts = TypedReport.facts(
      "Summary of treatment", "Date: 27-Mar-2026", "", "TREATMENT RECEIVED", heading,
      "VRd, 6 cycles; tolerated well, with neuropathy of grade 1", "",
      "There was no sibling donor and no further treatment was pursued.")
    #expect(treatmentSummary(facts) == ["VRd x6 2019-03 2019-08 VGPR"])
  }

  @Test(arguments: [
    "seit 09/2025: Polatuzumab-BR, bisher 1 Zyklus", "09/2025: Polatuzumab-BR, 1 cycle",
    "since 09/2025: pola-BR, 1 cycle so far", "Sep 2025: polatuzumab-BR x 1", "from 09/2025: Pola-BR x 1",
  ])
  func keepsTheEntriesOfAChronicleApart(entry: String) {
    let facts = TypedReport.facts(
      "Clinic letter", "", "Bisherige Therapie", "04/2023 – 08/2023: 6 Zyklen R-CHOP, komplette Remission",
      "08/2025: 2. Rezidiv", entry, "")
    let pola = facts.treatments.first { $0.regimen?.id == "Pola-BR" }
    #expect(pola?.start?.value == "2025-09", "\(treatmentSummary(facts))")
    #expect(facts.responses.filter { $0.category == "relapse" }.map(\.date?.value) == ["2025-08"])
  }

  @Test(arguments: [
    ("09/2019 - 01/2020: RVd x 6 cycles, best response VGPR.", "VRd x6 2019-09 2020-01 VGPR"),
    ("11/2023 - 07/2024: KPd; SD.", "KPd 2023-11 2024-07 SD"),
    ("06/2018 – 10/2018: VCd x 4 – PR", "VCD x4 2018-06 2018-10 PR"),
  ])
  func readsShortNamesInAChronicle(entry: String, expected: String) {
    let facts = TypedReport.facts(
      "Clinic note", "", "DIAGNOSIS: Multiple myeloma", "", "ONCOLOGIC HISTORY", "• \(entry)", "")
    #expect(treatmentSummary(facts) == [expected])
  }

  @Test func readsWhatWentBeforeInTheReasonForATest() {
    let facts = TypedReport.facts(
      "FLOW CYTOMETRY", "Collected 04/11/2023",
      "Clinical : K/c/o multiple myeloma, post PAD and ASCT, rising M band", "",
      "CD138 positive 91%")
    #expect(treatmentSummary(facts).contains("PAD"))
  }

  // MARK: Transplants

  @Test(arguments: [
    "05/16/2024 Matched unrelated donor allogeneic HSCT after Flu/Mel.",
    "She underwent a sibling donor allogeneic transplant on 16 May 2024.",
    "On 16 May 2024 she had an allogeneic stem cell transplant from an unrelated donor.",
    "Haploidentical donor allogeneic HSCT on 16 May 2024.",
    "16 May 2024: HLA-identical sibling donor allogeneic stem cell transplantation.",
    "Allogeneic transplant (10/10 matched unrelated donor) was performed on 16 May 2024.",
  ])
  func takesADonorForNoPatient(sentence: String) {
    let facts = TypedReport.facts(letter: sentence)
    #expect(treatmentSummary(facts).contains("allo-sct 2024-05-16"), "\(treatmentSummary(facts))")
  }

  @Test func leavesARelativesTransplantToHim() {
    let facts = TypedReport.facts(letter: "His brother had an allogeneic transplant in May 2014.")
    #expect(facts.treatments.isEmpty)
  }

  @Test func readsATransplantPreparedByARegimen() {
    let facts = TypedReport.facts(
      letter: "14.02.2024 tarihinde BEAM hazırlık rejimi ile otolog kök hücre nakli yapıldı.")
    #expect(treatmentSummary(facts).contains("auto-sct 2024-02-14"))
  }

  @Test func sharesARowBetweenInductionAndTransplant() {
    let facts = TypedReport.facts(
      "Treatment Summary", "",
      "Line   Regimen                                      Dates                  Cycles   Response",
      "1      R-CHOP                                       Feb 2022 - Jun 2022    6        CR",
      "2      R-ICE then BEAM auto-SCT (12 Apr 2023)       Jan 2023 - Apr 2023    3        PR -> CR",
      "3      Pola-BR                                      May 2024 - Aug 2024    4        PR")
    let summary = treatmentSummary(facts)
    #expect(summary.contains("auto-sct 2023-04-12 CR"), "\(summary)")
    #expect(summary.contains("R-ICE x3 2023-01 2023-04 PR"), "\(summary)")
  }

  // MARK: Cells that are to come

  @Test(arguments: [
    "He is going on to brexucabtagene autoleucel and has not had CAR-T before.",
    "We should like to put forward for brexucabtagene autoleucel this gentleman of 57.",
    "She is being worked up for brexucabtagene autoleucel.", "He is to receive brexucabtagene autoleucel.",
    "She will go on to brexucabtagene autoleucel.", "We are hoping for brexucabtagene autoleucel.",
  ])
  func readsCellsToComeAsPlanned(sentence: String) {
    let facts = TypedReport.facts(letter: sentence)
    #expect(treatmentSummary(facts) == ["brexucabtagene autoleucel planned"])
  }

  @Test func givesAPlanNoDayOfItsApproval() {
    let facts = TypedReport.facts(
      letter: "Plan: brexucabtagene autoleucel (approved by the panel 05/11/2025).")
    #expect(treatmentSummary(facts) == ["brexucabtagene autoleucel planned"])
  }

  // MARK: Days of relapses

  @Test(arguments: [
    "Première rechute en février 2020 : 4 cycles de R-bendamustine, réponse partielle.",
    "Primera recaída en febrero de 2020: 4 ciclos de R-bendamustina, respuesta parcial.",
    "Erstes Rezidiv im Februar 2020: 4 Zyklen R-Bendamustin, partielle Remission.",
  ])
  func takesTheDayOfARelapseForNoStart(sentence: String) {
    let facts = TypedReport.facts(letter: sentence)
    #expect(facts.treatments.first?.start == nil, "\(treatmentSummary(facts))")
  }

  @Test func readsMaintenanceInFrench() {
    let facts = TypedReport.facts(
      letter: "6 cycles de R-CHOP, réponse complète, puis entretien par rituximab jusqu'en novembre 2018.")
    #expect(facts.treatments.contains { $0.treatmentKind == "maintenance" })
    #expect(facts.responses.first { $0.category == "CR" }?.date == nil)
  }

  // MARK: Responses

  @Test(arguments: [
    ("Remisión completa con EMR negativa tras blinatumomab (2 ciclos).", "CR"),
    ("After blinatumomab x 2 he was in complete remission, MRD negative.", "CR"),
    ("Nach 2 Zyklen Blinatumomab komplette Remission, MRD negativ.", "CR"),
  ])
  func leavesANegativeTestToTheTest(sentence: String, category: String) {
    let facts = TypedReport.facts(letter: sentence)
    #expect(facts.treatments.first?.bestResponse == category)
  }

  @Test(arguments: [
    "Partial metabolic response by Lugano criteria, with persistent disease.",
    "Partial response according to the Lugano criteria.", "Partial response per IMWG criteria.",
    "Partial metabolic response (Lugano 2014 criteria).", "By Lugano criteria this is a partial response.",
    "Findings meet Lugano criteria of partial metabolic response.",
  ])
  func takesCriteriaForNoDefinition(sentence: String) {
    let facts = TypedReport.facts(
      "18F-FDG PET/CT", "Scan date: 14 August 2025", "", "CONCLUSION", "1. \(sentence) Deauville score 5.")
    #expect(facts.responses.map(\.category) == ["PR"])
  }

  @Test func takesADefinitionForNoResponse() {
    let facts = TypedReport.facts(
      "18F-FDG PET/CT", "Scan date: 14 August 2025", "", "CONCLUSION", "1. Deauville score 5.",
      "Criteria: partial response means a fall of at least one half.")
    #expect(facts.responses.isEmpty)
  }

  // MARK: Diagnoses

  @Test(arguments: [
    "Leucemia linfoblástica aguda B, Ph negativa, segunda recaída.",
    "B-lymphoblastic leukaemia, Ph negative, second relapse.", "B-ALL, BCR::ABL1 negative, relapsed.",
    "Akute B-lymphoblastische Leukämie, Ph negativ, Rezidiv.",
  ])
  func leavesANegativeChromosomeToIt(sentence: String) {
    let facts = TypedReport.facts("Informe de alta", "", "Diagnóstico: " + sentence)
    #expect(facts.diagnoses.map(\.code) == ["B-ALL"])
    #expect(facts.diagnoses.first?.status == "relapsed")
  }

  @Test(arguments: [
    "Hastaya Mart 2022'de tanı konuldu.", "She was diagnosed in March 2022 after weight loss.",
    "Заболевание выявлено в марте 2022 г.", "Diagnosticada en marzo de 2022.",
    "Die Erkrankung wurde im März 2022 diagnostiziert.",
  ])
  func findsTheDayOfDiagnosisFarFromTheName(sentence: String) {
    let facts = TypedReport.facts(
      "Discharge summary", "", "Diagnosis: DLBCL, stage IIIB, second relapse", "",
      "Bone marrow was not involved at any time and the liver was normal throughout.", "", sentence)
    #expect(
      facts.diagnoses.contains { $0.status == "new" && $0.date?.value == "2022-03" },
      "\(facts.diagnoses.map { [$0.status, $0.date?.value] })")
  }

  @Test(arguments: [
    "Bone marrow aspirate: Relapsed B lymphoblastic leukemia; blasts 53% of total events.",
    "FINAL DIAGNOSIS: Relapsed B lymphoblastic leukemia.", "Diagnosis: B-lymphoblastic leukemia, relapsed.",
  ])
  func datesTheDiagnosisOfAReport(sentence: String) {
    let facts = TypedReport.facts(
      "FLOW CYTOMETRY REPORT", "Collected: 22/01/2025     Reported: 23/01/2025", "", "DIAGNOSIS", sentence)
    #expect(facts.diagnoses.map(\.status) == ["relapsed"])
    #expect(facts.diagnoses.first?.date?.value == "2025-01-22")
  }

  @Test func takesTheDayOfTreatmentForNoneOfATransformation() {
    let facts = TypedReport.facts(
      letter: "Follicular lymphoma, transformed to DLBCL, s/p R-CHOP x6 completed 03/2025.")
    #expect(facts.diagnoses.first { $0.status == "transformed" }?.date == nil)
  }

  @Test func datesARelapseByNoOtherLabel() {
    let facts = TypedReport.facts(
      "FLOW CYTOMETRY", "Collected: 22.04.2025", "Reported: 23.04.2025 Diagnosis: B-ALL, relapse", "",
      "CD19 positive 94%")
    #expect(facts.responses.isEmpty)
  }
}

/// Histories of a single breath, as American notes tell them.
@Suite struct BreathlessHistoryTests {
  @Test(arguments: [
    "63 y.o. male with DLBCL (dx 3/2023) s/p R-CHOP x6 (3/2023-7/2023) with CR, relapsed 2/2024, s/p R-ICE x2 (3/2024-4/2024) with PD.",
    "Man with DLBCL treated by R-CHOP x6 (3/2023-7/2023) with CR, then relapse, then R-ICE x2 (3/2024-4/2024) with PD.",
    "DLBCL: R-CHOP x6 (3/2023-7/2023), CR; relapse 2/2024; R-ICE x2 (3/2024-4/2024), PD.",
    "Woman with DLBCL who had R-CHOP x6 (3/2023-7/2023) with CR, currently R-ICE x2 (3/2024-4/2024) with PD.",
  ])
  func leavesEachResponseToItsTreatment(sentence: String) {
    let facts = TypedReport.facts(letter: sentence)
    #expect(
      treatmentSummary(facts) == ["R-CHOP x6 2023-03 2023-07 CR", "R-ICE x2 2024-03 2024-04 PD"],
      "\(treatmentSummary(facts))")
  }

  @Test func givesAResponseNoDayOfTheRelapseBehindIt() {
    let facts = TypedReport.facts(
      letter:
        "DLBCL s/p R-CHOP x6 (3/2023-7/2023) with CR, relapsed 2/2024, s/p R-ICE x2 (3/2024-4/2024) with PD.")
    #expect(facts.responses.first { $0.category == "CR" }?.date == nil)
  }

  @Test func keepsAdditionsWithWhatTheyWereAddedTo() {
    let facts = TypedReport.facts(
      letter: "She received 7+3 with midostaurin, started 23/01/2024, complete remission.")
    #expect(treatmentSummary(facts).first == "7+3 2024-01-23 CR", "\(treatmentSummary(facts))")
  }

  @Test func givesAResponseNoDayOfTheTransplant() {
    let facts = TypedReport.facts(
      "Clinic letter", "", "Previous therapy",
      "• Line 3: R-GDP x2 Jun-Jul 2023, then BEAM autograft 22 Aug 2023 - CMR")
    #expect(facts.responses.first { $0.category == "CR" }?.date == nil)
  }

  @Test(arguments: [
    "I would be grateful if you could assess him for CAR T-cell therapy.",
    "We would be glad if you would accept her for CAR-T cell therapy.",
  ])
  func readsARequestForCells(sentence: String) {
    #expect(TypedReport.facts(letter: sentence).treatments.map(\.assertion) == [.planned])
  }

  @Test func datesATransformationByItsOwnDay() {
    let facts = TypedReport.facts(
      letter: "Transformed follicular lymphoma (DLBCL), diagnosed April 2019, transformation December 2022.")
    #expect(facts.diagnoses.first { $0.status == "transformed" }?.date?.value == "2022-12")
  }

  @Test(arguments: [
    "Day 28 marrow (09/06/2025): complete remission.", "Marrow of 09/06/2025: complete remission.",
    "Médula ósea del 09/06/2025: remisión completa.",
  ])
  func readsTheResponseOfAMarrow(sentence: String) {
    let facts = TypedReport.facts(letter: sentence)
    #expect(facts.responses.map(\.category) == ["CR"])
    #expect(facts.responses.first?.date?.value == "2025-06-09")
  }

  @Test func measuresTheWholeProteinBesideTheFreeChain() {
    let facts = TypedReport.facts(
      letter: "M-protein 21 g/L (IgA lambda), free lambda 866 mg/L (06/10/2025).")
    #expect(facts.paraproteins.count == 1)
    #expect(facts.paraproteins.first?.isotype?.heavy == "IgA")
    #expect(facts.paraproteins.first?.concentration?.value.number == 21)
  }
}
