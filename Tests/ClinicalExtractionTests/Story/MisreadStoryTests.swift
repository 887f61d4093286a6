import ClinicalExtraction
import ClinicalRecord
import Testing

/// Words with a letter misread, on recognised pages.
@Suite struct MisreadStoryTests {
  @Test(arguments: [
    "Multiple myeloma, tgA kappa, diagnosed 03/2017.", "Diagnosis: 1gA kappa multiple myeloma, ISS II.",
    "Multiple myeloma lqA kappa, third relapse.",
  ])
  func readsAClassBesideItsChain(line: String) {
    let facts = TypedReport.recognised("Clinic letter", "", "", line)
    #expect(facts.paraproteins.map { $0.isotype?.heavy } == ["IgA"])
    #expect(facts.paraproteins.map { $0.isotype?.light } == ["kappa"])
  }

  @Test func readsAnAberrationWithAStrokeForTheOne() {
    let facts = TypedReport.recognised(
      "Clinic letter", "", "", "FISH: gain(iq) detected, t(4:14) and del(l7p) not detected.")
    let read = facts.genetics.map { "\($0.target) \($0.result ?? "")" }.sorted()
    #expect(read == ["del(17p) not-detected", "gain(1q) detected", "t(4;14) not-detected"])
  }

  @Test(arguments: [
    ("Multiple myeloma, diagnosed 03/2017, R-ISS Il.", "R-ISS II"),
    ("Follicular lymphoma, stage lllA, diagnosed 03/2017.", "IIIA"),
    ("Hodgkin lymphoma, stage 1VB, diagnosed 03/2017.", "IVB"),
  ])
  func readsAStageOfStrokes(line: String, stage: String) {
    let facts = TypedReport.recognised("Clinic letter", "", "", line)
    #expect(facts.diagnoses.map(\.stage) == [stage])
  }

  @Test(arguments: ["Collectec", "Colected", "Coliected"])
  func datesByALabelWithALetterWrong(label: String) {
    let facts = TypedReport.recognised(
      "LABORATORY REPORT", "\(label) 25/03/2024 09:35      Reported 27/03/2024", "",
      "Test             Result     Units      Reference", "Haemoglobin      118        g/L        130 - 170",
      "Platelets        205        10^9/L     150 - 400")
    #expect(Set(facts.observations.map { $0.date?.value }) == ["2024-03-25"])
  }

  @Test func takesNoLabelForAnother() {
    let facts = TypedReport.recognised(
      "LABORATORY REPORT", "Collected 25/03/2024 09:35", "Reporter 27/03/2024", "",
      "Test             Result     Units      Reference", "Haemoglobin      118        g/L        130 - 170",
      "Platelets        205        10^9/L     150 - 400")
    #expect(Set(facts.observations.map { $0.date?.value }) == ["2024-03-25"])
  }

  @Test func readsAnOptionBehindABoxAtTheLinesEnd() {
    let facts = TypedReport.facts(
      "REFERRAL FORM", "",
      "Multiple myeloma.  FISH:   t(4;14)   ☒ detected   ☐ not detected;   del(17p)   ☐ detected   ☒",
      "not detected.")
    let read = facts.genetics.map { "\($0.target) \($0.result ?? "")" }.sorted()
    #expect(read == ["del(17p) not-detected", "t(4;14) detected"])
  }
}
