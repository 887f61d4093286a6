import ClinicalExtraction
import ClinicalRecord
import Testing

/// Sentences and tables on markers, in other words than those that rules were made on.
@Suite struct MarkerPhraseTests {
  private func summary(_ facts: Facts) -> [String] {
    facts.markers.map { fact in
      [fact.marker, fact.status, fact.percent?.printed, fact.intensity].compactMap { $0 }.joined(
        separator: " ")
    }.sorted()
  }

  private func flow(_ lines: String...) -> Facts {
    TypedReport.facts(
      lines: ["FLOW CYTOMETRY REPORT", "Collected 04/11/2023      Reported 06/11/2023", ""] + lines)
  }

  // MARK: What cells are called

  @Test(arguments: [
    ("CD3+ T cells are 9% of leucocytes.", ["CD3 positive 9"]),
    ("T cells (CD3+) make up 54% of the lymphocytes.", ["CD3 positive 54"]),
    ("CD3-positive T cells represent 71% of lymphocytes with a normal phenotype.", ["CD3 positive 71"]),
    ("Mature B cells (CD19+ CD20+, polyclonal) are 0.4% of leucocytes.", []),
    ("Blasts account for 31% of CD45+ nucleated cells.", []),
    ("The blast gate was set on CD45/SSC and holds 12% of events.", []),
    ("Cells were gated on CD38 versus side scatter.", []),
  ])
  func tellsCellsFromFindings(sentence: String, expected: [String]) {
    #expect(summary(flow(sentence)) == expected)
  }

  @Test(arguments: [
    "CD34+ cells 5.2 x 10^6/kg were reinfused on day 0.", "A CD34 dose of 4.1 x 10^6 per kg was given.",
    "Stem cells were collected (CD34+ 3.8 x 10^6/kg).",
  ])
  func takesTheDoseOfAGraftForNoMarker(sentence: String) {
    #expect(TypedReport.facts(letter: sentence).markers.isEmpty)
  }

  @Test func takesCountsOfSubsetsForNoMarkers() {
    let facts = TypedReport.facts(
      "IMMUNE STATUS", "Collected 04/11/2023", "", "TEST                          RESULT    FLAG    UNIT",
      "Immunoglobulin G              5.18      L       g/L",
      "CD3+ T cells                  817               cells/uL",
      "CD3+CD4+ T helper cells       219       L       cells/uL",
      "CD19+ B cells                 4         L       cells/uL")
    #expect(facts.markers.isEmpty)
  }

  // MARK: What is said of them

  @Test(arguments: [
    ("CD19 is dim and is seen on only 16% of blasts, the remainder being CD19-.", ["CD19 partial 16 dim"]),
    ("CD22 is positive on 40% of the blasts while the rest are CD22 negative.", ["CD22 partial 40"]),
    (
      "Blasts are negative for CD3, CD7 and MPO, with surface kappa restriction.",
      ["CD3 negative", "CD7 negative", "MPO negative", "kappa positive"]
    ),
    ("CD20 has been lost; CD22 is retained.", ["CD20 negative", "CD22 positive"]),
    ("Loss of CD19, with bright CD22.", ["CD19 negative", "CD22 positive bright"]),
    (
      "The plasma cells express CD38, CD138 and BCMA but not CD19 or CD45.",
      ["BCMA positive", "CD138 positive", "CD19 negative", "CD38 positive", "CD45 negative"]
    ),
    (
      "Neoplastic cells: CD20+ (98%), CD19+ (95%), CD10- (1%).",
      ["CD10 negative 1", "CD19 positive 95", "CD20 positive 98"]
    ),
    ("CD19 expression was detected on 88% of blasts.", ["CD19 positive 88"]),
    ("The blasts show dim CD19 (62%) and no CD20.", ["CD19 positive 62 dim", "CD20 negative"]),
    (
      "Lymphoblasts lack CD20 and cytoplasmic MPO; CD79a is strongly positive.",
      ["CD20 negative", "CD79a positive bright", "MPO negative"]
    ),
    ("There is no expression of CD5 or CD23.", ["CD23 negative", "CD5 negative"]),
    (
      "CD19: 93% (bright); CD22: 71% (dim); CD20: <1%.",
      ["CD19 positive 93 bright", "CD20 negative <1", "CD22 positive 71 dim"]
    ),
  ])
  func readsWhatIsSaid(sentence: String, expected: [String]) {
    #expect(summary(flow("Blasts: see below.", sentence)) == expected)
  }

  @Test(arguments: [
    "At diagnosis in 2022 CD19 was on 99% of blasts.",
    "In the previous sample CD22 was positive on 84% of blasts.",
    "Originally the blasts were CD20 positive.",
  ])
  func readsNoOlderSample(sentence: String) {
    #expect(flow(sentence).markers.isEmpty)
  }

  @Test func keepsCytochemistryApart() {
    let facts = TypedReport.facts(
      "BONE MARROW REPORT", "Procedure on : 20.04.2025      Reported on : 22.04.2025", "",
      "Cytochemistry: MPO negative, PAS block positive.", "",
      "Immunohistochemistry on the biopsy: positive for CD34 and TdT.", "",
      "Flow cytometry and cytogenetics to follow.")
    #expect(summary(facts) == ["CD34 positive", "TdT positive"])
    #expect(facts.markers.allSatisfy { $0.method == "ihc" && $0.date?.value == "2025-04-20" })
  }

  @Test func readsWhatAStainHighlights() {
    let facts = TypedReport.facts(
      "BONE MARROW REPORT", "Collected 04/11/2023", "",
      "Core biopsy: CD138 immunostain highlights 7% plasma cells; cyclin D1 stain is negative.")
    #expect(summary(facts) == ["CD138 positive 7", "cyclin D1 negative"])
  }

  // MARK: Tables

  @Test func takesARowsCellsFromTheLegendOfGates() {
    let facts = flow(
      "Gate A      CD45 dim / SSC low, blasts                  65 %",
      "Gate B      lymphocytes                                 8 %",
      "Gate C      monocytes (not analysed further)            4 %", "", "",
      "Antigens of the cells in these gates, in the order of the tubes:", "", "",
      "Antigen      Clone     Gate     % of gate     Expression",
      "CD34         8G12      A        90            moderate",
      "CD22         HIB22     A        91            moderate",
      "CD20         2H7       A        9             neg",
      "CD19         J3-119    B        3             bright",
      "CD3          SK7       B        77            bright")
    let read = facts.markers.map { "\($0.marker) \($0.status ?? "") \($0.population ?? "")" }.sorted()
    #expect(
      read == [
        "CD19 positive lymphocytes", "CD20 negative blasts", "CD22 positive blasts",
        "CD3 positive lymphocytes",
        "CD34 positive blasts",
      ])
  }

  @Test(arguments: [
    [
      "Marker          Percent positive", "CD19            94 %", "CD22            61 %",
      "CD20            3 %",
    ],
    [
      "Marker     % of blasts     Result", "CD19       94              Positive",
      "CD22       61              Positive",
      "CD20       3               Negative",
    ],
    [
      "Antigen     Result           Blasts (%)", "CD19        positive         94",
      "CD22        positive         61",
      "CD20        negative         3",
    ],
    ["CD19     94%     CD22     61%     CD20     3%"],
    ["CD19 - 94%", "CD22 - 61%", "CD20 - 3%"],
    ["CD19: 94 %     CD22: 61 %     CD20: 3 %"],
  ])
  func readsSharesInAnyLayout(lines: [String]) {
    let facts = TypedReport.facts(
      lines: ["FLOW CYTOMETRY REPORT", "Collected 04/11/2023", "", "Phenotype of the blasts", ""] + lines)
    #expect(summary(facts) == ["CD19 positive 94", "CD20 negative 3", "CD22 positive 61"])
  }

  @Test func givesBlastsOfTheBloodToTheBlood() {
    let facts = TypedReport.facts(
      "BONE MARROW REPORT", "Procedure on : 20.04.2025      Reported on : 22.04.2025", "",
      "Peripheral blood: Hb 8.1 g/dL, platelets 60 x 10^9/L. Blasts 30%. Occasional tear drops.", "",
      "Aspirate: Particulate smears. Blasts 72%. Megakaryocytes are reduced.")
    let read = facts.observations.filter { $0.code?.contains("blast") ?? false }
      .map { "\($0.code ?? "") \($0.value.printed)" }
    #expect(read.sorted() == ["blast_pb_pct 30", "bm_blast_pct 72"])
  }

  // MARK: Dates

  @Test func datesASampleOverTwoLinesOfACell() {
    let facts = TypedReport.facts(
      lines: [
        "RESIDUAL DISEASE REPORT", "", "Patient      S. Kinsella     Lab no.       M24-22343",
        "Sex          F               Sample        Bone marrow (first pull), taken 19",
        "                                           Jul 2024",
        "Referrer     B. Anstruther   Reported      22 Jul 2024",
        "Diagnosis    B-ALL           Time point    After two cycles", "",
        "Sample date      Time point          MRD", "15 Mar 2024      After cycle 1       1.5%",
        "19 Jul 2024      After cycle 2       0.068%", "", "Phenotype of the residual cells",
        "CD19dim CD10bright CD34pos CD20neg.",
      ],
      rows: [2..<3, 3..<5, 5..<6, 6..<7], columns: [0..<13, 13..<29, 29..<43, 43..<82])
    #expect(Set(facts.markers.map { $0.date?.value ?? "" }) == ["2024-07-19"])
  }

  @Test func datesAMarkerByTheBiopsyThatASentenceBeginsWith() {
    let facts = TypedReport.facts(
      "GENETICS AND MARROW SUMMARY", "Reported 17/03/2026", "",
      "Marrow biopsy of 13/03/2026: plasma cells 59%, BCMA positive by immunohistochemistry.")
    #expect(facts.markers.map { $0.date?.value } == ["2026-03-13"])
  }
}
