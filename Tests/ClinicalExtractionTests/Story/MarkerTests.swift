import ClinicalExtraction
import ClinicalRecord
import Testing

@Suite struct MarkerTests {
  /// `CD19 positive 97.2 dim` for each marker, in the order of their names.
  private func summary(_ sentence: String) -> [String] {
    let facts = TypedReport.facts(sentence: sentence)
    return facts.markers.map { fact in
      [fact.marker, fact.status, fact.percent?.printed, fact.intensity].compactMap { $0 }.joined(
        separator: " ")
    }.sorted()
  }

  @Test(arguments: [
    ("97.2% of blasts express CD19.", ["CD19 positive 97.2"]),
    (
      "The blasts are positive for CD10, CD19 (dim) and CD20; negative for CD3 and CD7.",
      ["CD10 positive", "CD19 positive dim", "CD20 positive", "CD3 negative", "CD7 negative"]
    ),
    ("CD19+/CD10+ CD56+/-", ["CD10 positive", "CD19 positive", "CD56 partial"]),
    ("CD19 (85.2%), CD3 (-), CD20 (+)", ["CD19 positive 85.2", "CD20 positive", "CD3 negative"]),
    ("MPO and CD33 were not expressed.", ["CD33 negative", "MPO negative"]),
    (
      "CD33 is dim and CD7 is expressed on a subset; CD11b is equivocal.",
      ["CD11b equivocal", "CD33 positive dim", "CD7 partial"]
    ),
    (
      "CD19 is expressed on 95% of the blasts (bright), CD22 on 86% (moderate).",
      ["CD19 positive 95 bright", "CD22 positive 86 moderate"]
    ),
    ("The blasts no longer express CD19.", ["CD19 negative"]),
    ("CD19-negative relapse of the leukaemia.", ["CD19 negative"]),
    (
      "Immunohistochemistry: CD138 (+), CD56 (+, subset), cyclin D1 (-)",
      ["CD138 positive", "CD56 partial", "cyclin D1 negative"]
    ),
  ])
  func readsWhatASentenceSaysOfMarkers(sentence: String, expected: [String]) {
    #expect(summary(sentence) == expected)
  }

  @Test(arguments: [
    "Antibodies tested: CD2, CD3, CD19, CD20, CD45.",
    "Clones: HIB19 for CD19, 2H7 for CD20.",
    "CD22-directed therapy may be considered.",
    "She was treated with an anti-CD20 antibody.",
    "CD138-selected plasma cells were studied.",
    "CD4/CD8 ratio 0.26",
    "Hematogones with a normal maturation pattern of CD19 and CD10 are present.",
  ])
  func takesNoFindingFromListsNamesAndNormalCells(sentence: String) {
    #expect(summary(sentence).isEmpty)
  }

  @Test func readsATableWithTwoPopulations() {
    let facts = TypedReport.facts(
      "Flow cytometry", "", "Antibody      Blasts      Intensity      Lymphocytes",
      "CD19          96.9        bright         13.1",
      "CD20          37.5        dim            12.0", "CD10          94.9        bright         0.2",
      "CD3           0.4         -              76.8")
    let cd19 = facts.markers.filter { $0.marker == "CD19" }
    #expect(cd19.map { $0.percent?.printed } == ["96.9", "13.1"])
    #expect(cd19.map(\.population) == ["blasts", "lymphocytes"])
    #expect(cd19.first?.intensity == "bright")
    #expect(facts.markers.first { $0.marker == "CD3" }?.status == "negative")
  }

  @Test func readsLymphocyteSubsetsByTheMarkersInBrackets() {
    let facts = TypedReport.facts(
      "Lymphocyte phenotyping, peripheral blood", "",
      "Population                      % of lymphocytes    Absolute [cells/uL]",
      "T cells (CD3+)                  86.7                482",
      "T helper cells (CD3+CD4+)       17.2                96",
      "Cytotoxic T cells (CD3+CD8+)    65.9                366",
      "B cells (CD19+)                 3.1                 17",
      "NK cells (CD16/56+ CD3-)        9.5                 53")
    let read = facts.markers.map { "\($0.marker) \($0.percent?.printed ?? "")" }
    #expect(read == ["CD3 86.7", "CD4 17.2", "CD8 65.9", "CD19 3.1"])
    #expect(facts.markers.allSatisfy { $0.status == "positive" })
  }

  @Test(arguments: ["CDl9", "CDI9", "CO19"])
  func readsAMisreadCD19(name: String) {
    #expect(summary("The blasts are \(name) positive.") == ["CD19 positive"])
  }

  private func statuses(_ facts: Facts) -> [String: String] {
    Dictionary(facts.markers.map { ($0.marker, $0.status ?? "-") }) { first, _ in first }
  }

  @Test func readsWordsAndDashesOfACellTogether() {
    let facts = TypedReport.facts(
      "Flow cytometry", "", "Specimen: Bone marrow      Collected: 2 May 2025",
      "Antigen    Result", "CD19       Positive - 80%", "CD20       negative",
      "CD10       positive below 50%",
      "CD34       positive, weak background", "CD38       -", "CD22       below threshold")
    let read = statuses(facts)
    #expect(read["CD19"] == "positive")
    #expect(read["CD10"] != "negative")
    #expect(read["CD34"] == "positive")
    #expect(read["CD38"] == "negative")
    #expect(read["CD22"] == "negative")
  }

  @Test func opensAListByItsVerb() {
    let facts = TypedReport.facts(
      letter: "The plasma cells expressed CD38, CD138 and BCMA with loss of CD19 and retained CD27.")
    #expect(
      statuses(facts) == [
        "CD38": "positive", "CD138": "positive", "BCMA": "positive", "CD19": "negative", "CD27": "positive",
      ])
  }

  @Test func takesTheShareStraightBeforeAMarker() {
    let facts = TypedReport.facts(
      "Flow cytometry", "", "Of these B cells 97% are CD19 positive and 92% show CD5 coexpression.",
      "CD38 is positive on 44% of the B cells (cut-off 30%).")
    let read = Dictionary(facts.markers.map { ($0.marker, $0.percent?.printed ?? "-") }) { first, _ in first }
    #expect(read == ["CD19": "97", "CD5": "92", "CD38": "44"])
  }

  @Test func readsCellsOverTheMarkersThatDefineThem() {
    let facts = TypedReport.facts(
      "Lymphocyte subsets", "", "Collected 17.05.2026", "",
      "Population         % of lymphocytes      cells/ul", "T cells            84.1 +                603",
      "CD3+               (55 - 83)             (700 - 2100)", "Helper T cells     19.8 -                139",
      "CD3+CD4+           (28 - 57)             (300 - 1400)", "B cells            0.0 -                 0",
      "CD19+              (6 - 19)              (100 - 500)")
    let read = facts.markers.map { "\($0.marker) \($0.percent?.printed ?? "-") \($0.status ?? "-")" }.sorted()
    #expect(read == ["CD19 0.0 negative", "CD3 84.1 positive", "CD4 19.8 positive"])
  }

  @Test func takesTheShareOfCellsForNoMarkers() {
    let facts = TypedReport.facts(letter: "On flow the blasts (72%) were CD10+, CD19+ and CD20-.")
    #expect(facts.markers.allSatisfy { $0.percent == nil })
    #expect(statuses(facts) == ["CD10": "positive", "CD19": "positive", "CD20": "negative"])
  }

  @Test func takesNoStatusFromTheNameOfCellsOverTheirRanges() {
    let facts = TypedReport.facts(
      "Lymphocyte subsets", "", "Collected 17.05.2026", "", "CD19+ (6 - 19) (100 - 500)")
    #expect(facts.markers.isEmpty)
  }
}
