import ClinicalRecord
import Testing

@testable import ClinicalExtraction

/// Numbers that a text wishes, defines or counts something else with, and results of other people.
@Suite struct SupposedResultTests {
  @Test(arguments: [
    "A rise to 20% blasts in the marrow would mean transformation.",
    "Remission requires a fall to 5% blasts in the marrow.",
    "If the marrow holds 30% blasts the trial is closed.",
    "The criteria ask for 20% blasts in the marrow.",
    "20% blasts in the marrow define acute leukaemia.",
  ])
  func aShareThatIsNotFoundIsNone(_ text: String) {
    #expect(observations("Bone marrow report\nCollected 12 Mar 2026\n\n\(text)").isEmpty)
  }

  @Test(arguments: [
    "The marrow is replaced owing to 54% blasts.", "The marrow shows infiltration amounting to 54% blasts.",
    "The marrow holds 54% blasts, which would fit acute leukaemia.",
  ])
  func aShareThatIsFoundStays(_ text: String) {
    let found = observations("Bone marrow report\nCollected 12 Mar 2026\n\n\(text)")
    #expect(found.map(\.line) == ["bm_blast_pct 54 %"])
  }

  @Test(arguments: [
    "Give platelets for <10 x10^9/L and bleeding.", "Aim platelets 50 x10^9/L before the puncture.",
    "She needed platelets for 5 days, twice.", "Plasma cells represent 60% in the definition of myeloma.",
    "Keep haemoglobin above 80 g/L on the ward.",
  ])
  func whatIsAimedAtIsNoResult(_ text: String) {
    #expect(observations("Collected 12 Mar 2026\n\n\(text)").isEmpty)
  }

  @Test func aShareThatCellsAccountForStays() {
    let found = observations("Collected 12 Mar 2026\n\nLymphocytes account for 40% of the white cells.")
    #expect(found.map(\.line) == ["lymph_pct 40 %"])
  }

  @Test(arguments: [
    "HBsAg (partner) reactive", "HIV (earlier sample) positive", "Anti-HCV (father) reactive",
    "HBsAg (control) positive",
    "Her husband is HIV positive and well.", "The baby's HBsAg is negative.",
  ])
  func anothersResultIsNotThePatients(_ text: String) {
    #expect(observations("Collected 12 Mar 2026\n\n\(text)").isEmpty)
  }

  @Test func theMethodInBracketsIsNoOtherPerson() {
    let found = observations("Collected 12 Mar 2026\n\nHBsAg (rapid card) reactive")
    #expect(found.map { $0.value.printed } == ["reactive"])
  }
}
