import ClinicalExtraction
import ClinicalRecord
import Testing

/// Notations of markers that were lost when they were first met.
@Suite struct MarkerWordingTests {
  private func summary(_ facts: Facts) -> [String] {
    facts.markers.map { fact in
      [fact.marker, fact.status, fact.percent?.printed, fact.intensity].compactMap { $0 }.joined(
        separator: " ")
    }.sorted()
  }

  @Test func readsEndingsWrittenOntoNames() {
    let facts = TypedReport.facts(sentence: "Blasts: CD34pos, CD7dim, CD117bright, HLA-DRneg, CD15lo.")
    #expect(
      summary(facts) == [
        "CD117 positive bright", "CD15 positive dim", "CD34 positive", "CD7 positive dim", "HLA-DR negative",
      ])
  }

  @Test(arguments: ["The patient's CD3possible", "CD34negotiated", "CD20positions"])
  func takesNoWordForAnEnding(sentence: String) {
    #expect(TypedReport.facts(sentence: sentence).markers.isEmpty)
  }

  @Test func takesTwoNamesOfAMarkerForOne() {
    let facts = TypedReport.facts(sentence: "Myeloma cells: CD138 (syndecan-1) pos, CD56 neg.")
    #expect(summary(facts) == ["CD138 positive", "CD56 negative"])
  }

  @Test func leavesOutWhatHealthyCellsCarry() {
    let facts = TypedReport.facts(
      "Immunophenotype by flow cytometry", "",
      "Clonal plasma cells: CD19 negative, CD56 positive. Normal plasma cells: CD19 positive, CD56 negative.")
    #expect(summary(facts) == ["CD19 negative", "CD56 positive"])
  }

  @Test func readsKappaAndLambdaBesideOtherMarkers() {
    let facts = TypedReport.facts(
      "Flow cytometry, peripheral blood", "", "Lymphocyte gate", "CD19      9%", "CD20      9%",
      "CD5      61%",
      "Kappa     6%", "Lambda    3%")
    #expect(facts.markers.first { $0.marker == "kappa" }?.percent?.printed == "6")
    #expect(facts.markers.first { $0.marker == "CD19" }?.status == "positive")
  }

  @Test func calledTheSameShareOfBlastsIsNotPositive() {
    let facts = TypedReport.facts(
      "Flow cytometry, bone marrow", "", "Blast gate", "CD19     92%", "CD22     88%", "CD13      9%")
    #expect(facts.markers.first { $0.marker == "CD13" }?.status == nil)
    #expect(facts.markers.first { $0.marker == "CD13" }?.review.state == .check)
  }

  @Test func readsTwoPlusSignsAsBright() {
    let facts = TypedReport.facts(
      "Flow cytometry, bone marrow", "", "Leukaemic blasts", "CD19     97%     ++", "CD34     81%     +",
      "CD20     30%     +/-", "CD45     85%     dim")
    #expect(
      summary(facts) == [
        "CD19 positive 97 bright", "CD20 partial 30", "CD34 positive 81", "CD45 positive 85 dim",
      ])
  }

  @Test func readsAStainsShareInItsResult() {
    let facts = TypedReport.facts(
      "Histopathology report", "", "Immunohistochemistry", "", "Antibody        Tumour cells",
      "CD20            Positive, strong", "CD10            Negative",
      "MUM-1           Positive, 80% of nuclei",
      "c-MYC           20% (below 40% cut-off)", "CD5             Reactive T cells only",
      "Ki-67 (MIB-1)   approx. 90%", "EBER (ISH)      Negative")
    #expect(
      summary(facts) == [
        "CD10 negative", "CD20 positive bright", "CD5 negative", "EBER negative", "Ki-67 positive 90",
        "MUM1 positive 80", "MYC negative 20",
      ])
    #expect(facts.markers.first { $0.marker == "EBER" }?.method == "other")
    #expect(facts.genetics.isEmpty)
  }

  @Test func completesNoCellsWithWhatIsSaidOfOthers() {
    let facts = TypedReport.facts(
      "Flow cytometry, bone marrow", "", "Marker     Blasts     Lymphocytes", "CD19       96.1       11.8",
      "CD10       90.2       0.3", "CD20       41.0       10.9", "", "Blasts show partial expression of CD20."
    )
    let cd20 = facts.markers.filter { $0.marker == "CD20" }
    #expect(cd20.map(\.population) == ["blasts", "lymphocytes"])
    #expect(cd20.last?.status == "positive")
  }

  @Test func givesARelapseNoEarlierDate() {
    let facts = TypedReport.facts(
      letter: "She was transplanted on 12 March 2021. At relapse the node was CD20 negative.")
    #expect(facts.markers.map(\.date) == [nil])
    #expect(facts.markers.first?.method == "ihc")
  }

  @Test(arguments: ["cD22", "C622", "CcD22", "CD2,2.", "—CD22°"])
  func readsAMisreadNameBesideOthers(name: String) {
    let facts = TypedReport.recognised(
      "Flow cytometry, bone marrow", "", "Blast gate", "CD19     92%", "\(name)     88%", "CD34     71%")
    #expect(facts.markers.first { $0.marker == "CD22" }?.percent?.printed == "88")
  }

  @Test func takesTheHeadOfAColumnForNoBlasts() {
    let facts = TypedReport.facts(
      "Flow cytometry, peripheral blood", "Collected 14 Mar 2024", "",
      "Antigen      At relapse        This sample", "             % of blasts       % of blasts",
      "CD19         95.4              0.8", "CD22         91.0              77.3",
      "CD10         88.2              90.1")
    #expect(!facts.observations.contains { $0.code == "blast_pb_pct" })
  }

  @Test func readsALongDashForMinus() {
    let facts = TypedReport.facts(sentence: "Blasts: CD34+, CD33+, CD19—, CD14—.")
    #expect(summary(facts) == ["CD14 negative", "CD19 negative", "CD33 positive", "CD34 positive"])
  }

  @Test func takesALaboratorysOutcomeForNoPlan() {
    let facts = TypedReport.facts(
      "Residual disease by flow cytometry", "Bone marrow, collected 2024-03-05", "", "Outcome", "",
      "MRD DETECTED", "", "Aberrant cells: CD138pos, CD19neg, CD56bright.")
    #expect(summary(facts) == ["CD138 positive", "CD19 negative", "CD56 positive bright"])
    #expect(facts.mrd.map(\.status) == ["positive"])
  }

  @Test func keepsASignWithItsNumberAcrossLines() {
    let facts = TypedReport.facts(
      "Histopathology report", "", "Immunohistochemistry", "",
      "The lymphoma cells are positive for CD20, CD79a and BCL2, negative for CD10; Ki-67 70", "%.")
    #expect(facts.markers.first { $0.marker == "Ki-67" }?.percent?.printed == "70")
  }

  @Test func readsALetterForAFiveInAName() {
    let facts = TypedReport.recognised(
      "Histopathology report", "", "Immunohistochemistry", "", "Antibody        Tumour cells",
      "CD20            Positive", "CDS             Negative", "PAXS            Positive",
      "CD10            Negative")
    #expect(summary(facts) == ["CD10 negative", "CD20 positive", "CD5 negative", "PAX5 positive"])
  }

  @Test func readsSignsWrittenAsWords() {
    let facts = TypedReport.facts(
      sentence: "Blasts (45% of nucleated cells): CD19 +ve, CD10 +ve, CD20 -ve, CD34 –ve.")
    #expect(summary(facts) == ["CD10 positive", "CD19 positive", "CD20 negative", "CD34 negative"])
  }

  @Test func readsSignsBehindPercentages() {
    let facts = TypedReport.facts("Flow cytometry", "", "CD19    98 % +", "CD10    95 % ++", "CD33    12 % -")
    #expect(summary(facts) == ["CD10 positive 95 bright", "CD19 positive 98", "CD33 negative 12"])
  }
}
