import ClinicalExtraction
import ClinicalRecord
import Testing

@Suite struct GeneticsTests {
  private func summary(_ facts: Facts) -> [String] {
    facts.genetics.map { "\($0.target) \($0.method ?? "") \($0.result ?? "")" }.sorted()
  }

  @Test(arguments: [
    ("46,XY[20]", ["karyotype karyotype not-detected"]),
    (
      "48,XX,+8,+21,t(9;22)(q34;q11)[12]/46,XX[8]",
      ["t(9;22) karyotype detected", "trisomy 21 karyotype detected", "trisomy 8 karyotype detected"]
    ),
    ("45,XX,-7,del(5)(q13q33)[9]/46,XX[11]", ["-7 karyotype detected", "del(5q) karyotype detected"]),
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
}
