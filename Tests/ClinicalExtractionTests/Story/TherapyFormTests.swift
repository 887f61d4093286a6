import ClinicalExtraction
import ClinicalRecord
import Testing

/// Treatments told by labels at the left of their answers.
@Suite struct TherapyFormTests {
  private func summary(_ facts: Facts) -> [String] {
    facts.treatments.filter { $0.assertion == .present }.map { fact in
      let name = fact.regimen?.id ?? fact.drugs.compactMap(\.id).joined(separator: "+")
      let cycles = fact.cycles.map { "x\($0)" }
      return [
        name, cycles, fact.start?.value, fact.end?.value, fact.bestResponse, fact.reasonStopped,
      ].compactMap { $0 }.joined(separator: " ")
    }
  }

  @Test func readsOneTreatmentAColumn() {
    let facts = TypedReport.facts(lines: [
      "Dear colleague, previous lines of therapy:", "",
      "                   First line     Second line    Third line",
      "Protocol           R-CHOP         R-GDP          Epcoritamab",
      "Started            02/2019        11/2021        05/2023",
      "Finished           07/2019        01/2022        03/2024",
      "No. of cycles      6              3              11",
      "Response           CR             PR             SD",
      "Why stopped        completed      toxicity       progression", "",
      "Yours sincerely,",
    ])
    #expect(
      summary(facts) == [
        "R-CHOP x6 2019-02 2019-07 CR completed", "R-GDP x3 2021-11 2022-01 PR toxicity",
        "Epcor x11 2023-05 2024-03 SD progression",
      ])
    #expect(facts.treatments.compactMap(\.line) == [1, 2, 3])
    #expect(facts.responses.compactMap(\.category) == ["CR", "PR", "SD"])
  }

  @Test func readsBlocksBesideOneAnother() {
    let facts = TypedReport.facts(lines: [
      "Haematology history", "",
      "Plan 1: VRd                               Plan 2: DPd",
      "Line of therapy     First line            Line of therapy         Second line",
      "Start               03/04/2018            Start                   12/09/2021",
      "End                 28/08/2018            End                     30/11/2022",
      "Cycles given        6 of 8                Cycles given            14 of 14",
      "Best response       Partial response      Best response           Complete response",
      "Reason ended        Completed             Reason ended            Progression",
      "Procedure: Autologous transplant          Other",
      "Conditioning        Mel200                Prior CAR-T             None",
      "Date                14/11/2018            Allogeneic transplant   Not considered",
      "Best response       Complete response     Radiation               None",
    ])
    let told = summary(facts)
    #expect(told.contains("VRd x6 2018-04-03 2018-08-28 PR Completed"))
    #expect(told.contains("DPd x14 2021-09-12 2022-11-30 CR Progression"))
    #expect(told.contains("auto-sct 2018-11-14 CR"))
    #expect(!told.contains { $0.contains("allo") || $0.contains("CAR") || $0.contains("radio") })
  }

  @Test func readsGermanLabels() {
    let facts = TypedReport.facts(lines: [
      "Bisherige Therapie:", "",
      "                    1. Linie         2. Linie",
      "Schema              R-CHOP           R-DHAP",
      "Beginn              05/2020          02/2023",
      "Ende                10/2020          04/2023",
      "Zyklen              6                2",
      "Bestes Ansprechen   CR               PR",
      "Abbruchgrund        -                Progress",
    ])
    #expect(
      summary(facts) == ["R-CHOP x6 2020-05 2020-10 CR", "R-DHAP x2 2023-02 2023-04 PR Progress"])
  }

  /// A table of a sample's labels is no form of therapies.
  @Test func leavesOtherLabelsAlone() {
    let facts = TypedReport.facts(lines: [
      "Flow cytometry report", "",
      "Method              flow             Method              PCR",
      "Date                12/09/2024       Date                14/09/2024",
      "Result              negative         Result              positive",
    ])
    #expect(facts.treatments.isEmpty)
  }
}

/// How letters date treatments, and how they say that one was not given.
@Suite struct TreatmentWordingTests {
  @Test(arguments: [
    ("R-GDP x2 Nov 21 - Jan 22, partial response.", ["R-GDP x2 2021-11 2022-01 PR"]),
    ("R-CHOP x6 Apr-Sep 2020, complete response.", ["R-CHOP x6 2020-04 2020-09 CR"]),
    ("Erstlinie: 6x R-CHOP 02/19 - 07/19, CR.", ["R-CHOP x6 2019-02 2019-07 CR"]),
    ("VTD x 4, March 2018 to August 2018, VGPR.", ["VTD x4 2018-03 2018-08 VGPR"]),
    ("2017: BR x6 given, complete remission.", ["BR x6 2017 CR"]),
    (
      "She has myeloma, dx 2/2017, s/p VRd x 6 cycles (3/2017-9/2017, PR).",
      ["VRd x6 2017-03 2017-09 PR"]
    ),
    ("VTD x 6 ciclos (05/2018 - 10/2018), RP.", ["VTD x6 2018-05 2018-10 PR"]),
  ])
  func datesATreatment(sentence: String, expected: [String]) {
    #expect(treatmentSummary(TypedReport.facts(letter: sentence)) == expected)
  }

  @Test(arguments: [
    "Pirtobrutinib was not funded.", "The odronextamab trial was full.",
    "Ibrutinib was offered elsewhere and not started.", "Selinexor has been advised against by her doctor.",
    "His father died of myeloma after treatment with melphalan and prednisone.",
    "Her husband has CLL and takes ibrutinib.", "Loss of CD20 is described after rituximab.",
    "The variant gives resistance to dasatinib while ponatinib keeps activity.",
    "Se valoró carfilzomib pero no se inició.", "Venetoclax wurde erwogen, aber nicht gegeben.",
    "CRS did not occur; tocilizumab was not required.", "Dexamethasone if ICANS returns.",
  ])
  func takesNothingThatWasNotGiven(sentence: String) {
    #expect(treatmentSummary(TypedReport.facts(letter: sentence)).filter { !$0.hasSuffix("planned") }.isEmpty)
  }

  @Test func keepsWhatADenialOfSomethingElseStandsBehind() {
    let facts = TypedReport.facts(
      letter: "R-CHOP, six cycles, complete remission, maintenance was not given.")
    #expect(treatmentSummary(facts) == ["R-CHOP x6 CR"])
  }

  @Test(arguments: [
    "We refer this patient for ciltacabtagene autoleucel.",
    "She would like to be considered for ciltacabtagene autoleucel.",
    "Evaluation for ciltacabtagene autoleucel.",
  ])
  func knowsWhatAPatientIsSentFor(sentence: String) {
    #expect(treatmentSummary(TypedReport.facts(letter: sentence)) == ["ciltacabtagene autoleucel planned"])
  }

  @Test func readsRemediesOfToxicity() {
    let facts = TypedReport.facts(
      letter: "Grade 2 CRS was treated with two doses of tocilizumab and ICANS resolved with dexamethasone.")
    #expect(treatmentSummary(facts) == ["tocilizumab", "dexamethasone"])
    #expect(facts.treatments.allSatisfy { $0.treatmentKind == "supportive" && $0.cycles == nil })
  }
}
