import ClinicalExtraction
import ClinicalRecord
import Testing

@Suite struct GeneticsTests {
  private func summary(_ facts: Facts) -> [String] {
    facts.genetics.map { "\($0.target) \($0.method ?? "") \($0.result ?? "")" }.sorted()
  }

  @Test(arguments: [
    ("46,XY[20]", ["karyotype karyotype not-detected"]),
    ("48,XX,+8,+21,t(9;22)(q34;q11)[12]/46,XX[8]", ["karyotype karyotype detected"]),
    ("45,XX,-7,del(5)(q13q33)[9]/46,XX[11]", ["karyotype karyotype detected"]),
    ("46,XX,add(17)(p11)[6]/46,XX[14]", ["karyotype karyotype detected"]),
  ])
  func readsAKaryotype(notation: String, expected: [String]) {
    #expect(summary(TypedReport.facts("Cytogenetics report", "", "Karyotype", notation)) == expected)
  }

  @Test func tellsTheKaryotypeOnceBesideFish() {
    let facts = TypedReport.facts(
      "Cytogenetics report", "", "G-banding: 47,XY,+12[8]/46,XY[12]. FISH (200 nuclei): trisomy 12 in 44%.")
    #expect(summary(facts) == ["karyotype karyotype detected", "trisomy 12 fish detected"])
  }

  @Test func readsFusionsAndWholeGenes() {
    let facts = TypedReport.facts(
      letter:
        "The marrow showed 91% blasts, FISH ETV6::RUNX1 detected. No mutation in FLT3 (ITD and TKD) or NPM1.")
    #expect(
      summary(facts) == ["ETV6::RUNX1 fish detected", "FLT3 ngs not-detected", "NPM1 ngs not-detected"])
  }

  @Test func leavesOutVariantsOfThePopulation() {
    let facts = TypedReport.facts(
      "Sequencing panel", "", "Gene        Change         VAF       Tier",
      "SRSF2       p.Pro95His     38.2%     1",
      "KIT         p.Met541Leu    49.1%     4 (benign)")
    #expect(summary(facts) == ["SRSF2 ngs detected"])
  }

  @Test func readsTheRowsOfAnArray() {
    let facts = TypedReport.facts(
      "Cytogenetics report", "", "Test             Result", "SNP array        del(13q) detected in 40%",
      "SNP array        gain(1q) detected")
    #expect(facts.genetics.map(\.target) == ["del(13q)", "gain(1q)"])
  }

  @Test func tellsAnAberrationThatTheProbeMissed() {
    let facts = TypedReport.facts(
      "Cytogenetics report", "", "FISH: del(5q) not detected.",
      "Karyotype: 45,XX,-7,del(5)(q13q33)[9]/46,XX[11].")
    #expect(
      summary(facts).contains("karyotype karyotype detected")
        && summary(facts).contains("del(5q) fish not-detected"))
    #expect(facts.genetics.contains { $0.iscn == "45,XX,-7,del(5)(q13q33)[9]/46,XX[11]" })
  }

  @Test(arguments: [
    ("FISH showed gain of 1q21 in 38% of cells and t(4;14), without del(17p).", ["t(4;14)"], ["del(17p)"]),
    ("Cytogenetics: no t(11;14), no del(17p).", [], ["t(11;14)", "del(17p)"]),
    ("FISH: MYC rearranged, BCL6 not rearranged.", ["MYC"], ["BCL6"]),
    ("FISH: t(4;14) detected, del(17p) not detected.", ["t(4;14)"], ["del(17p)"]),
    (
      "FISH on 200 cells. Not detected: t(4;14), t(14;16), del(17p).", [],
      ["t(4;14)", "t(14;16)", "del(17p)"]
    ),
  ])
  func tellsFoundFromAbsent(sentence: String, found: [String], absent: [String]) {
    let results = TypedReport.facts(letter: sentence).genetics
    for target in found { #expect(results.contains { $0.target == target && $0.result == "detected" }) }
    for target in absent { #expect(results.contains { $0.target == target && $0.result == "not-detected" }) }
    #expect(!results.contains { absent.contains($0.target) && $0.result == "detected" })
  }

  @Test func takesTheShareOfTheRowForTheSummary() {
    let facts = TypedReport.facts(
      "Genomic report", "", "Summary: t(4;14) detected by FISH.", "", "Probe         Result      Cells",
      "IGH t(4;14)   detected    64%", "IGH t(14;16)  normal      -")
    #expect(facts.genetics.first { $0.target == "t(4;14)" }?.percent?.printed == "64")
  }

  @Test func takesTheMethodOfTheTargetsOwnClause() {
    let facts = TypedReport.facts(letter: "del(17p) detected by FISH, TP53 mutation detected by sequencing.")
    #expect(summary(facts) == ["TP53 ngs detected", "del(17p) fish detected"])
  }
}
