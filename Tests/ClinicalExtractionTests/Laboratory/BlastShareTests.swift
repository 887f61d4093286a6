import ClinicalRecord
import Testing

@testable import ClinicalExtraction

@Suite struct BlastShareTests {
  @Test(arguments: [
    ("Marrow of 28/03/2024: 54% blasts.", ["bm_blast_pct 54 %"]),
    ("Bone marrow: 40% of nucleated cells are leukaemic blasts.", ["bm_blast_pct 40 %"]),
    ("In the bone marrow blasts account for 36% of nucleated cells.", ["bm_blast_pct 36 %"]),
    ("Relapse with 21% blasts in the marrow.", ["bm_blast_pct 21 %"]),
    ("Bone marrow: 96% of blasts express CD19.", []),
    ("Bone marrow without increase of blasts (below 5 %).", []),
    ("Marrow remission means less than 5% blasts.", []),
    (
      "Bone marrow (events 9000, viability 96%): blast gate 82.0% of nucleated cells.",
      ["bm_blast_pct 82.0 %"]
    ),
    ("Bone marrow: 51% blasts. In the marrow blasts make up 51% of all events.", ["bm_blast_pct 51 %"]),
    ("The sample held 54% blasts.", []),
  ])
  func aSentenceStatesTheShareOfBlasts(_ text: String, _ expected: [String]) {
    #expect(observations(text).map(\.line).filter { $0.contains("blast") } == expected)
  }

  @Test func aShareThatEndsTheSentenceBeforeIsNone() {
    let found = recognised(
      "Bone marrow. Events acquired 9,29,000, viability 83%. Plasma cells were gated and form 23% of all cells."
    )
    #expect(!found.contains { $0.value.number == 83 })
  }
}
