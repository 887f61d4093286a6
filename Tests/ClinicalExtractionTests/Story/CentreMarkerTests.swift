import ClinicalExtraction
import ClinicalRecord
import Testing

/// Immunophenotypes as laboratories of many countries print them: gates, grades, notes on the denominator, lists in cells.
@Suite struct CentreMarkerTests {
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

  // MARK: Gates

  @Test(arguments: [
    "Plasma cells were gated on CD38/CD138 and light scatter and form 23% of nucleated cells.",
    "Gate: CD45dim/SSClow, blasts 66 % of all cells.",
    "Гейт: CD45low/SSClow, бластные клетки 66 % от всех ядросодержащих.",
    "CD45 zayıf alanda %68 blast izlendi.",
    "The CD45 dim / low side scatter region contains 41% blasts.",
    "Gating on CD19 versus side scatter showed 12% of events.",
    "Fenêtre CD45 faible : 54 % des cellules.",
    "Blasts gated by CD34 and CD45 make up 33% of events.",
  ])
  func takesAGateForNoFinding(sentence: String) {
    #expect(flow(sentence).markers.isEmpty, "\(summary(flow(sentence)))")
  }

  @Test(arguments: [
    ("The lymphocyte gate contains 86% clonal B cells (CD19+ 92% of lymphocytes).", "CD19 positive 92"),
    ("Gated blasts are CD19 positive (98%).", "CD19 positive 98"),
    ("In the CD45 dim gate the blasts express CD22 (81%).", "CD22 positive 81"),
    ("Gated on CD45dim/SSClow, CD19 97% and CD3 1%.", "CD19 positive 97"),
    ("Gating strategy CD45/SSC: CD10 positive 88%.", "CD10 positive 88"),
    ("Within the blast gate, CD19 is positive on 93% of cells.", "CD19 positive 93"),
  ])
  func readsWhatWasFoundInAGate(sentence: String, expected: String) {
    #expect(summary(flow(sentence)).contains(expected), "\(summary(flow(sentence)))")
  }

  // MARK: Grades and subsets

  @Test func readsGradesBesideSharesAndReadings() {
    let facts = flow(
      "Marker      Clone      % positive    Grade     Reading",
      "CD138       MI15         91.2         3+       Positive",
      "CD38        HIT2         88.4         2+       Positive",
      "CD20        L27          14.8         1+       Subset positive",
      "CD19        J3-119        0.6         Neg      Negative")
    #expect(
      summary(facts) == [
        "CD138 positive 91.2 bright", "CD19 negative 0.6", "CD20 partial 14.8 dim",
        "CD38 positive 88.4 moderate",
      ])
  }

  @Test(arguments: [
    ("schwach, Teilpopulation", "CD20 partial 12.1 dim"), ("moyenne", "CD20 positive 12.1 moderate"),
    ("débil", "CD20 positive 12.1 dim"), ("fort", "CD20 positive 12.1 bright"),
    ("2+", "CD20 positive 12.1 moderate"), ("partial dim", "CD20 partial 12.1 dim"),
  ])
  func readsExpressionInOtherWords(word: String, expected: String) {
    let facts = flow(
      "Antigen     % positive     Expression", "CD19        97.4           3+",
      "CD20        12.1           \(word)", "CD22        89.0           2+", "CD10        94.6           3+")
    #expect(facts.markers.contains { $0.marker == "CD20" && $0.percent?.printed == "12.1" })
    let found = facts.markers.filter { $0.marker == "CD20" }.first
    let parts = expected.split(separator: " ").map(String.init)
    #expect(found?.intensity == parts.last)
    #expect(parts[1] != "partial" || found?.status == "partial")
  }

  @Test(arguments: [
    ("CD19: 97.8% of blasts, moderate intensity.", "CD19 positive 97.8 moderate"),
    ("CD22: 88% of blasts, dim.", "CD22 positive 88 dim"),
    ("CD10 positive (bright), 94%; CD34 negative.", "CD10 positive 94 bright"),
    ("CD38 positive, bright, and CD3 negative.", "CD38 positive bright"),
    ("CD19 98 %, strong expression.", "CD19 positive 98 bright"),
    ("CD20: 31%, weak; CD3: 1%.", "CD20 positive 31 dim"),
  ])
  func readsExpressionBehindAComma(sentence: String, expected: String) {
    #expect(summary(flow(sentence)).contains(expected), "\(summary(flow(sentence)))")
  }

  @Test func leavesTheIntensityOfTheNextMarkerToIt() {
    #expect(
      summary(flow("Blasts are positive for CD19, dim CD20 and CD10."))
        == ["CD10 positive", "CD19 positive", "CD20 positive dim"])
  }

  // MARK: What shares are of

  @Test(arguments: [
    "Per cent below are of the abnormal plasma cells.", "Percentages refer to plasma cells.",
    "All values are expressed as percentage of plasma cells.", "Angaben bezogen auf Plasmazellen.",
    "Yüzdeler plazma hücrelerine göredir.", "Porcentajes sobre células plasmáticas.",
  ])
  func takesThePopulationFromANote(note: String) {
    let facts = flow(
      "Marker      % positive", "CD138         91.2", "CD38          88.4", "CD19          0.6", "", note)
    #expect(facts.markers.count == 3)
    #expect(
      facts.markers.allSatisfy { $0.population == "plasma cells" }, "\(facts.markers.map(\.population))")
  }

  @Test func takesNoDenominatorForThePopulation() {
    let facts = flow(
      "A lambda-restricted plasma cell population (22% of events) expresses CD38, CD138 and CD56; it lacks CD19."
    )
    #expect(
      summary(facts) == [
        "CD138 positive", "CD19 negative", "CD38 positive", "CD56 positive", "lambda positive",
      ])
    #expect(facts.markers.allSatisfy { $0.population == "plasma cells" })
  }

  @Test func readsCellsThatEachHoldAMarker() {
    let facts = flow(
      "B-CELL MARKERS                   T-CELL MARKERS         MYELOID MARKERS",
      "CD19 - Positive (bright), 98%    CD3 - Negative         CD13 - Negative",
      "CD20 - Negative                  cCD3 - Negative        CD33 - Dim positive, 24%",
      "CD22 - Positive (mod), 90%       CD5 - Negative         CD117 - Negative")
    #expect(summary(facts).contains("CD19 positive 98 bright"))
    #expect(summary(facts).contains("CD33 positive 24 dim"))
    #expect(summary(facts).contains("CD22 positive 90 moderate"))
  }

  @Test(arguments: [
    "Total T cells CD3+              232    cells/uL    (690 - 2540)",
    "* Suppressor T cells CD3+CD8+   179    cells/uL    (190 - 1140)",
    "Absolute helper T cells (CD3+CD4+)   46    /uL    (410 - 1590)",
  ])
  func takesCountsForNoMarkers(row: String) {
    let facts = TypedReport.facts(
      "LYMPHOCYTE SUBSET ENUMERATION", "Collected 04/11/2023", "",
      "TEST                            RESULT   UNIT       RANGE", row,
      "B cells CD19+                   5      cells/uL    (90 - 660)")
    #expect(facts.markers.isEmpty)
  }

  @Test func opensANewListAtALabel() {
    let facts = flow(
      "Abnormal population 1 (71% of total cells): B lymphoblasts of the usual size and with scant cytoplasm",
      "Positive: CD10 (bright), CD19, HLA-DR, TdT", "Negative: CD3, CD5, CD7")
    #expect(summary(facts).contains("TdT positive"))
    #expect(summary(facts).contains("CD3 negative"))
  }
}
