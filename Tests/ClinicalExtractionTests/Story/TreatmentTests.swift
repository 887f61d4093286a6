import ClinicalExtraction
import ClinicalRecord
import Testing

@Suite struct TreatmentTests {
  @Test(arguments: [
    ("R-CHOP x6 from March 2021 to July 2021, best response CR.", ["R-CHOP x6 2021-03 2021-07 CR"]),
    (
      "He received R-CHOP, six cycles between 03/06/2021 and 18/09/2021, with a partial response.",
      ["R-CHOP x6 2021-06-03 2021-09-18 PR"]
    ),
    ("Two cycles of R-DHAP were given (13/10/2022 and 15/11/2022).", ["R-DHAP x2 2022-10-13 2022-11-15"]),
    (
      "Ibrutinib 560 mg daily from 19/02/2024 to 14/01/2025, partial response.",
      ["ibrutinib 2024-02-19 2025-01-14 PR"]
    ),
    ("She was given four cycles of bendamustine and rituximab (BR) in 2019.", ["BR x4 2019"]),
    (
      "Glofitamab, started 18/09/2024, seven cycles, last dose 26/02/2025.",
      ["Glofit x7 2024-09-18 2025-02-26"]
    ),
    (
      "Venetoclax-rituximab was started in October 2024 with a partial response and ended in June 2026.",
      ["VenR 2024-10 2026-06 PR"]
    ),
    (
      "Prephase of cyclophosphamide 200 mg/m² and prednisolone 60 mg/m² from 02 Aug 2024.",
      ["cyclophosphamide+prednisolone 2024-08-02"]
    ),
    ("Ritux1mab maintenance was given from May 2020 to May 2022.", ["rituximab 2020-05 2022-05"]),
  ])
  func readsATreatmentFromASentence(sentence: String, expected: [String]) {
    #expect(treatmentSummary(TypedReport.facts(sentence: sentence)) == expected)
  }

  @Test(arguments: [
    "R-CHOP was initially proposed but was not given.",
    "Bendamustine-rituximab was considered and rejected.",
    "Venetoclax was applied for but funding was refused.",
    "Allogeneic transplantation was discussed.",
    "Radiotherapy was offered in 2023 but he declined.",
    "He has not had CAR-T cells.",
    "CAR-T eligibility referral. Referral date 20/03/2025.",
    "Prednisolone 60 mg daily was given from 02/08/2024.",
    "Venetoclax sensitivity is associated with t(11;14) in the literature.",
  ])
  func neverTakesWhatWasNotGivenForGiven(sentence: String) {
    #expect(TypedReport.facts(sentence: sentence).treatments.allSatisfy { $0.assertion != .present })
  }

  @Test func keepsAPlanAsAPlan() {
    let facts = TypedReport.facts(sentence: "R-ICE is planned for next week.")
    #expect(facts.treatments.allSatisfy { $0.assertion == .planned })
    #expect(facts.responses.isEmpty)
  }

  @Test func linksAResponseToItsTreatment() throws {
    let facts = TypedReport.facts(sentence: "R-CHOP, six cycles from 03/06/2021, complete remission.")
    let treatment = try #require(facts.treatments.first)
    #expect(!treatment.id.isEmpty)
    #expect(facts.responses.first?.content.treatment == treatment.id)
  }

  @Test func readsAListLineByLine() {
    let facts = TypedReport.facts(
      "Clinic letter", "", "", "Treatment to date",
      "1. R-CHOP, six cycles, 29/03/2021 to 19/07/2021. Complete response.",
      "2. R-GDP, two cycles, 14/11/2022 to 12/12/2022. Stable disease. Stopped for kidney injury.")
    #expect(
      treatmentSummary(facts) == ["R-CHOP x6 2021-03-29 2021-07-19 CR", "R-GDP x2 2022-11-14 2022-12-12 SD"])
    #expect(facts.treatments.map(\.line) == [1, 2])
    #expect(facts.treatments.last?.reasonStopped == "kidney injury")
  }

  @Test func takesARegimenNamedTwiceForOne() {
    let facts = TypedReport.facts(
      sentence: "R-CHOP was given from March 2021 to July 2021. After R-CHOP he was well.")
    #expect(facts.treatments.count == 1)
  }

  @Test func readsATableOfTreatments() {
    let facts = TypedReport.facts(
      "Treatment summary", "",
      "Line    Regimen     Start         End           Cycles    Response    Reason stopped",
      "1       R-CHOP      2021-03-29    2021-07-19    6         CR          completed",
      "2       R-GDP       2022-11-14    2022-12-12    2         SD          renal failure",
      "3       Pola-BR     2023-04-17    2023-08-28    6         PR          neuropathy")
    #expect(
      treatmentSummary(facts) == [
        "R-CHOP x6 2021-03-29 2021-07-19 CR", "R-GDP x2 2022-11-14 2022-12-12 SD",
        "Pola-BR x6 2023-04-17 2023-08-28 PR",
      ])
    #expect(facts.treatments.map(\.line) == [1, 2, 3])
    #expect(facts.treatments.map(\.reasonStopped) == ["completed", "renal failure", "neuropathy"])
  }

  @Test func takesNoDateFromARowOfMeasurements() {
    let facts = TypedReport.facts(
      "Follow-up", "", "Date           Protein    Kappa    Lambda    Ratio    Note",
      "03 Dec 2023    21.9       418.9    10.3      40.67    R-CHOP cycle 1",
      "15 Feb 2024    11.0       213.4    9.9       21.56    R-CHOP cycle 3")
    #expect(facts.treatments.allSatisfy { $0.start == nil && $0.cycles == nil })
  }

  @Test func trustsNoTreatmentWithoutDateOrCount() {
    let facts = TypedReport.facts(sentence: "He was treated with ibrutinib.")
    #expect(facts.treatments.map(\.review.state) == [.check])
  }

  @Test(arguments: [
    "Лучевая терапия проведена в марте 2022.", "Strahlentherapie im März 2022.",
    "Radiothérapie en mars 2022.",
    "Radyoterapi 03/2022 verildi.", "2022年3月行放疗。", "Radiation therapy in March 2022.",
  ])
  func readsRadiotherapyInItsLanguages(sentence: String) {
    let treatments = TypedReport.facts(sentence: sentence).treatments
    #expect(treatments.map(\.content.treatmentKind) == ["radiotherapy"])
    #expect(treatments.first?.start?.value == "2022-03")
  }

  @Test func sendsAMisreadDrugToACheck() {
    let facts = TypedReport.facts(
      sentence: "Blinaturnomab was given in 2023, then ibrutlnib from 14/02/2024.")
    #expect(facts.treatments.flatMap(\.drugs).map(\.id) == ["blinatumomab", "ibrutinib"])
    #expect(facts.treatments.allSatisfy { $0.review.state == .check })
  }

  @Test(arguments: [
    (
      "She was commenced on Pola-R-CHP in February 2023 and completed six cycles in June 2023.",
      ["Pola-R-CHP x6 2023-02 2023-06"]
    ),
    (
      "He then had glofitamab, receiving 8 of 12 planned cycles between April and October 2024.",
      ["Glofit x8 2024-04 2024-10"]
    ),
    (
      "If there is progression after 4 cycles of R-GDP we would consider CAR-T. He received 3 cycles of R-GDP from 5 May 2025.",
      ["R-GDP x3 2025-05-05", "investigational CAR-T (generic) planned"]
    ),
    ("He asked if travel was safe, and R-GDP was started on 5 May 2025.", ["R-GDP 2025-05-05"]),
    ("If he relapses: R-GDP.", ["R-GDP planned"]),
    (
      "Ocak 2023'te nüks, 3 kür R-ICE verildi.", ["R-ICE x3"]
    ),
    ("В 2024 г. рецидив, 3 курса R-DHAP (01.02.2024-15.04.2024).", ["R-DHAP x3 2024-02-01 2024-04-15"]),
    (
      "FluMel: fludarabine 30 mg/m² x5, melphalan 140 mg/m² x1, starting 05/06/2024.", ["FluMel 2024-06-05"]
    ),
    (
      "Allogeneic peripheral blood stem cell transplant from a sibling donor on 11/06/2024.",
      ["allo-sct 2024-06-11"]
    ),
    (
      "Referred for CAR-T following failure of R-CHOP.",
      ["R-CHOP", "investigational CAR-T (generic) planned"]
    ),
    (
      "Carfilzomib was stopped after a single dose on 4 May 2023 because of dyspnoea.",
      ["carfilzomib 2023-05-04"]
    ),
    ("An allogeneic transplant is scheduled for 3 June 2025.", ["allo-sct 2025-06-03 planned"]),
    ("CHOEP x6 to October 2023: PR.", ["CHOEP x6 2023-10 PR"]),
    ("Patients must have relapsed after R-CHOP.", []),
    (
      "R-CHOP was given in 2019, in June 2021 BEAM and autograft.",
      ["BEAM 2021-06", "R-CHOP 2019", "auto-sct 2021-06"]
    ),
    ("He completed R-mini-CHOP, 6 cycles, in August 2020 with CMR.", ["R-mini-CHOP x6 2020-08 CR"]),
    ("He began daratumumab with VRd in December 2023.", ["D-VRd 2023-12"]),
    ("Nivolumab was begun in February 2023; nine doses were given.", ["nivolumab x9 2023-02"]),
    ("2023年8月PET-CT提示进展，2023年8月20日起予R-GDP方案，至2024年1月停药。", ["R-GDP 2023-08-20 2024-01"]),
  ])
  func readsWhatWasGivenAndWhen(sentence: String, expected: [String]) {
    #expect(treatmentSummary(TypedReport.facts(letter: sentence)).sorted() == expected)
  }

  @Test func readsATreatmentUnderAnOfficialTitle() {
    let facts = TypedReport.facts(
      "MEDICAL REPORT - TO WHOM IT MAY CONCERN", "", "",
      "First line: she received 6 cycles of R-CHOP between 06-10-2021 and 23-01-2022.")
    #expect(treatmentSummary(facts) == ["R-CHOP x6 2021-10-06 2022-01-23"])
  }

  @Test func givesARowOfAChronicleItsDates() {
    let facts = TypedReport.facts(
      "Clinic letter", "", "Oncologic history",
      "05/2022 – 10/2023     First relapse. Second line: acalabrutinib 100 mg, best response PR; stopped for progression."
    )
    #expect(treatmentSummary(facts) == ["acalabrutinib 2022-05 2023-10 PR"])
    #expect(!facts.responses.contains { $0.category == "relapse" })
  }

  @Test func readsTheCourseThatAStudyIsAskedFor() {
    let facts = TypedReport.facts(
      "PET-CT whole body", "", "Indication: DLBCL, end of treatment after 6 cycles of R-CHOP.", "",
      "Findings: no uptake.")
    #expect(treatmentSummary(facts) == ["R-CHOP x6"])
  }

  @Test func takesNoAnswerThatWasNotReadForGiven() {
    let facts = TypedReport.facts(
      "Clinic letter", "", "Previous treatment", "Allogeneic transplantation: O yes KI no",
      "Autologous transplantation: Kl yes 0 no date 10/2017")
    #expect(treatmentSummary(facts) == ["auto-sct 2017-10"])
  }
}
