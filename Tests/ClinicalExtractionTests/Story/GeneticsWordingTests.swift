import ClinicalExtraction
import ClinicalRecord
import DocumentModel
import Testing

/// Reports and letters on genes and chromosomes, in other words than those that rules were made on.
@Suite struct GeneticsWordingTests {
  private func summary(_ facts: Facts) -> [String] {
    facts.genetics.map { fact in
      [fact.target, fact.method, fact.result, fact.percent?.printed].compactMap { $0 }
        .joined(separator: " ")
    }.sorted()
  }

  private static let fish = [
    "MOLECULAR CYTOGENETICS", "Collected 04/11/2023      Reported 06/11/2023", "",
    "FISH, interphase (200 nuclei a probe; cut-off 10% for break-apart probes, 8% for loss)",
  ]

  @Test func readsRowsOfProbesAsGenes() {
    let facts = TypedReport.facts(
      lines: Self.fish + [
        "MYC (8q24) break-apart         Negative (0/200 cells)            nuc ish(MYCx2)[200]",
        "BCL6 (3q27) break-apart        POSITIVE (96/200 cells, 48%)      nuc ish(BCL6x2)(5'BCL6 sep 3'BCL6x1)[96/200]",
        "ATM (11q22.3) / D11Z1          POSITIVE (62/200 cells, 31%)      nuc ish(ATMx1,D11Z1x2)[62/200]",
      ])
    #expect(
      summary(facts) == ["BCL6 fish detected 48", "MYC fish not-detected", "del(11q) fish detected 31"])
    #expect(facts.markers.isEmpty)
  }

  @Test(arguments: [
    ("FISH: gain(1q) detected; t(14;16) and del(17p) not detected.", ["del(17p)", "t(14;16)"]),
    (
      "Cytogenetics (FISH): negative for t(4;14), t(14;16) and del(17p).",
      ["del(17p)", "t(14;16)", "t(4;14)"]
    ),
    ("FISH showed t(11;14) but neither del(17p) nor gain(1q).", ["del(17p)", "gain(1q)"]),
    ("FISH did not show del(17p).", ["del(17p)"]),
    ("No evidence of MYC or BCL2 rearrangement by FISH.", ["BCL2", "MYC"]),
    ("FISH panel: del(13q) present in 62% of nuclei; del(17p) absent.", ["del(17p)"]),
  ])
  func denies(sentence: String, absent: [String]) {
    let facts = TypedReport.facts(letter: sentence)
    #expect(facts.genetics.filter { $0.result == "not-detected" }.map(\.target).sorted() == absent)
  }

  @Test func readsSeveralTargetsOfOneCell() {
    let facts = TypedReport.facts(
      "Referral summary", "", "Name of disease       Acute myeloid leukaemia, diagnosed 01/2024",
      "Molecular genetics    FLT3-ITD detected, NPM1 not detected",
      "Cytogenetics (FISH)   t(8;21) detected; inv(16) and del(5q) not detected")
    let found = Dictionary(
      facts.genetics.map { ($0.target, $0.result ?? "") }, uniquingKeysWith: { first, _ in first })
    #expect(found["FLT3-ITD"] == "detected" && found["NPM1"] == "not-detected")
    #expect(found["t(8;21)"] == "detected" && found["inv(16)"] == "not-detected")
    #expect(found["del(5q)"] == "not-detected")
  }

  @Test(arguments: [
    ("FISH found a MYC rearrangement in 71% of nuclei.", "MYC fish detected 71"),
    ("High-grade lymphoma with MYC and BCL2 rearrangements.", "BCL2 fish detected"),
    ("TP53 was mutated (VAF 22%).", "TP53 ngs detected 22"),
    ("Sequencing: TP53 p.R175H, VAF 31.5%.", "TP53 ngs detected 31.5"),
    ("BCR::ABL1 (p190) was not detected by PCR.", "BCR::ABL1 pcr not-detected"),
    ("The Philadelphia chromosome was absent; FISH showed del(9p) in 38%.", "del(9p) fish detected 38"),
  ])
  func namesMethodAndShare(sentence: String, expected: String) {
    #expect(summary(TypedReport.facts(letter: sentence)).contains(expected))
  }

  @Test(arguments: [
    "FISH for del(17p) and TP53 sequencing are recommended before treatment.",
    "Genes covered by the panel: TP53, KRAS, NRAS, BRAF.",
    "Her brother carries a TP53 mutation.",
    "t(11;14) is associated with sensitivity to venetoclax in the literature.",
    "Ordered: FISH for t(4;14), del(17p); result pending.",
  ])
  func takesNoFindingFromPlansAndRemarks(sentence: String) {
    #expect(TypedReport.facts(letter: sentence).genetics.filter { $0.result == "detected" }.isEmpty)
  }

  @Test func tellsNothingOfAFormWhoseBoxesWereNotRead() {
    let facts = TypedReport.recognised(
      "Referral form", "", "", "FISH: t(4;14) & detected 0 not detected; del(17p) 0 detected & not detected.")
    #expect(facts.genetics.isEmpty)
  }

  @Test func tellsTargetsOfOneSentenceApart() {
    let facts = TypedReport.facts(letter: "FISH: t(4;14) detected and t(11;14) not detected.")
    #expect(summary(facts) == ["t(11;14) fish not-detected", "t(4;14) fish detected"])
  }

  @Test func keepsTwoGenesOfARowApart() {
    let facts = TypedReport.facts(
      "LYMPHOMA SEQUENCING PANEL", "Collected 04/11/2023", "", "Gene and change              Gene and change",
      "TP53 p.R248Q missense        KMT2D p.W1473* VAF 29.5%",
      "CREBBP p.R1446H VAF 24.1%     CD79B p.Y196N VAF 19.3%",
      "EZH2 p.Y641N VAF 11.0%        PIM1 p.K24N VAF 8.2%")
    #expect(!summary(facts).contains("TP53 ngs detected 29.5"))
    #expect(
      summary(facts).contains("KMT2D ngs detected 29.5") && summary(facts).contains("CD79B ngs detected 19.3")
    )
    let boxes = facts.genetics.filter { ["CREBBP", "CD79B"].contains($0.target) }.compactMap(
      \.evidence.first?.box)
    #expect(boxes.count == 2 && boxes[0].right <= boxes[1].left)
  }

  @Test func givesNoShareOfOtherCells() {
    let facts = TypedReport.facts(letter: "FISH showed del(17p), bone marrow plasma cells 60%.")
    #expect(summary(facts) == ["del(17p) fish detected"])
  }

  @Test func takesNoTypeOfTreatmentForATreatment() {
    let facts = TypedReport.facts(
      "MOLECULAR PATHOLOGY", "Collected 04/11/2023", "", "Interpretation",
      "Rearrangement of MYC is associated with an inferior outcome after R-CHOP type treatment.")
    #expect(facts.treatments.isEmpty)
  }
}
