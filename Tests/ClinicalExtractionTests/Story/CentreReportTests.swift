import ClinicalExtraction
import ClinicalRecord
import Testing

/// Genetics, scans and paraproteins as laboratories of many countries word them.
@Suite struct CentreReportTests {
  private func genetics(_ lines: String...) -> [String] {
    TypedReport.facts(lines: ["MOLECULAR GENETICS REPORT", "Collected: 22/01/2025", ""] + lines).genetics.map
    {
      [$0.target, $0.result, $0.percent?.printed].compactMap { $0 }.joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("No BTK or PLCG2 mutation detected.", ["BTK not-detected", "PLCG2 not-detected"]),
    (
      "No mutations in BTK, PLCG2 or BCL2 were detected.",
      ["BTK not-detected", "PLCG2 not-detected", "BCL2 not-detected"]
    ),
    (
      "No reportable variant in BIRC3, SMARCA4, BTK or PLCG2.",
      ["BIRC3 not-detected", "SMARCA4 not-detected", "BTK not-detected", "PLCG2 not-detected"]
    ),
    ("Without evidence of TP53 mutation.", ["TP53 not-detected"]),
    ("Neither NPM1 nor FLT3-ITD mutations detected.", ["NPM1 not-detected", "FLT3-ITD not-detected"]),
    ("TP53 mutation detected, VAF 38%.", ["TP53 detected 38"]),
  ])
  func readsWhatADenialStandsOver(sentence: String, expected: [String]) {
    #expect(genetics(sentence) == expected)
  }

  @Test(arguments: [
    "MYC, BCL2 and BCL6 break-apart probes: no rearrangement of MYC or BCL2; BCL6 rearranged in 44% of cells.",
    "FISH probes for MYC, BCL2 and BCL6: BCL6 rearranged in 44% of cells; no rearrangement of MYC or BCL2.",
  ])
  func takesTheNamesOfProbesForNoResult(sentence: String) {
    #expect(genetics(sentence).sorted() == ["BCL2 not-detected", "BCL6 detected 44", "MYC not-detected"])
  }

  @Test func namesGeneOrArmOfAProbe() {
    let found = genetics(
      "Probe                        Result           % nuclei",
      "17p13.1 TP53 deletion        DETECTED         53.8%", "11q22.3 ATM deletion         Not detected",
      "9p21 CDKN2A deletion         DETECTED         22.2%",
      "D13S319 (13q14) deletion     DETECTED         71%")
    #expect(
      found == ["del(17p) detected 53.8", "ATM not-detected", "CDKN2A detected 22.2", "del(13q) detected 71"])
  }

  @Test func datesTheGeneticsOfAMarrowReport() {
    let facts = TypedReport.facts(
      "BONE MARROW REPORT", "Collected: 22/01/2025", "", "CYTOGENETICS",
      "FISH: t(4;14) positive in 62% of nuclei.")
    #expect(facts.genetics.first?.date?.value == "2025-01-22")
  }

  @Test(arguments: [
    ("Residual mass with SUVmax 2.9, below the liver (SUVmax 3.4).", 2.9),
    ("Masa mediastínica con SUVmáx 2,9, inferior al hígado (SUVmáx 3,4).", 2.9),
    ("Raumforderung mit SUVmax 2,9, unterhalb der Leber (SUVmax 3,4).", 2.9),
    ("Masse avec SUVmax 2,9, inférieure au foie (SUVmax 3,4).", 2.9),
  ])
  func takesTheLiverForNoLesion(sentence: String, expected: Double) {
    let facts = TypedReport.facts("18F-FDG PET/CT", "Scan date: 14 August 2025", "", "FINDINGS", sentence)
    #expect(facts.imaging.first?.suvMax == expected)
  }

  @Test(arguments: [
    "PET/CT of 19 May 2025, on which the SUVmax of the most avid lesion was 21.8.",
    "PET/CT of 19 May 2025 (SUVmax of the hottest lesion 21.8).",
    "19 May 2025, when the SUVmax was 21.8.",
  ])
  func readsTheStudyThatIsComparedWith(sentence: String) {
    let facts = TypedReport.facts(
      "18F-FDG PET/CT", "Scan date: 14 August 2025", "", "COMPARISON", sentence, "", "CONCLUSION",
      "Deauville score 5, SUVmax 14.0.")
    #expect(facts.imaging.contains { $0.date?.value == "2025-05-19" && $0.suvMax == 21.8 })
    #expect(facts.imaging.contains { $0.date?.value == "2025-08-14" && $0.suvMax == 14 })
  }

  @Test(arguments: [
    "Immunofixation shows IgA monoclonal protein with lambda light chain specificity.",
    "Immunofixation: monoclonal IgA lambda band.", "Immunofixation: IgA band, type lambda.",
    "Immunofixation: IgA-λ型M蛋白", "Inmunofijación: componente monoclonal IgA con cadena ligera lambda.",
    "Immunfixation: IgA vom Typ Lambda.",
  ])
  func readsTheChainOfABand(sentence: String) {
    let facts = TypedReport.facts("PROTEIN ELECTROPHORESIS, SERUM", "Collected: 30.07.2025", "", sentence)
    #expect(facts.paraproteins.first?.isotype?.heavy == "IgA")
    #expect(facts.paraproteins.first?.isotype?.light == "lambda")
  }
}
