import ClinicalExtraction
import ClinicalRecord
import Testing

/// Bands and their types in laboratories' own layouts.
@Suite struct ProteinReportTests {
  private func summary(_ facts: Facts) -> [String] {
    facts.paraproteins.map { fact in
      [
        fact.assertion == .absent ? "no" : nil, fact.isotype?.heavy, fact.isotype?.light,
        fact.concentration?.value.printed, fact.specimen, fact.method,
      ].compactMap { $0 }.joined(separator: " ")
    }.sorted()
  }

  private static let head = [
    "SERUM PROTEIN ELECTROPHORESIS", "Collected 04/11/2023      Reported 06/11/2023", "",
    "Fraction             Result     Units     Reference",
    "Albumin              3.41       g/dL      3.50 - 5.00",
    "Gamma globulin       2.90       g/dL      0.70 - 1.60",
  ]

  private func facts(_ lines: String...) -> Facts { TypedReport.facts(lines: Self.head + lines) }

  @Test func pairsBandsWithTypesByTheirNumber() {
    let found = summary(
      facts(
        "M-spike, band 1      1.90       g/dL", "M-spike, band 2      0.31       g/dL", "",
        "Immunofixation: Band 1: monoclonal IgM kappa. Band 2: monoclonal IgG lambda."))
    #expect(
      found == [
        "IgG lambda 0.31 serum spep", "IgG lambda serum ife", "IgM kappa 1.90 serum spep",
        "IgM kappa serum ife",
      ])
  }

  @Test func givesBothBandsTheOneType() {
    let found = summary(
      facts(
        "M-spike, band 1      1.90       g/dL", "M-spike, band 2      0.31       g/dL", "",
        "Serum immunofixation shows two bands, both IgA lambda."))
    #expect(
      found == ["IgA lambda 0.31 serum spep", "IgA lambda 1.90 serum spep", "IgA lambda serum ife"])
  }

  @Test func typesASecondBandAsAFreeChain() {
    let found = summary(
      facts(
        "M spike              1.90       g/dL", "M spike, 2           0.31       g/dL", "",
        "Immunofixation, S",
        "Monoclonal IgG kappa; second band monoclonal free kappa."))
    #expect(
      found == [
        "IgG kappa 1.90 serum spep", "IgG kappa serum ife", "kappa 0.31 serum spep", "kappa serum ife",
      ])
  }

  @Test func leavesABandUntypedWhereTypesAreMoreThanBands() {
    let found = summary(
      facts(
        "M-spike              1.90       g/dL", "",
        "Immunofixation: monoclonal IgM kappa and monoclonal IgG lambda."))
    #expect(found.filter { $0.contains("spep") } == ["1.90 serum spep"])
  }

  @Test func typesUrineByItsOwnImmunofixation() {
    let found = summary(
      facts(
        "Paraprotein          21.0       g/L", "", "Serum immunofixation: IgG kappa paraprotein.", "",
        "Urine, 24 hour collection", "Bence Jones protein: 512 mg/24h.",
        "Urine immunofixation: free kappa light chains."))
    #expect(
      found == [
        "IgG kappa 21.0 serum spep", "IgG kappa serum ife", "kappa 512 urine upep", "kappa urine ife",
      ])
  }

  @Test func repeatsNoEarlierDayOfTheTableOfTheCourse() {
    let found = summary(
      facts(
        "Paraprotein          21.0       g/L", "", "Immunofixation: IgG kappa paraprotein.", "",
        "Comment: the paraprotein has risen since the last sample of this patient.", "", "",
        "Course of the paraprotein", "", "Collected         M spike (g/L)    Kappa FLC (mg/L)",
        "28 Aug 2023       18.0             4.8", "24 Jun 2023       11.0             7.5"))
    #expect(found.filter { $0.contains("spep") } == ["IgG kappa 21.0 serum spep"])
  }

  @Test func keepsEveryDayOfASheetOfTheCourse() {
    let facts = TypedReport.facts(
      "Protein laboratory: follow-up sheet", "Isotype: IgG lambda", "",
      "Sample date       Paraprotein (g/L)    Kappa FLC (mg/L)", "04 Nov 2023       21.0                 4.2",
      "28 Aug 2023       18.0                 4.8", "24 Jun 2023       11.0                 7.5")
    #expect(
      facts.paraproteins.compactMap { $0.concentration?.value.printed }.sorted() == ["11.0", "18.0", "21.0"])
  }

  @Test func takesTheRowsDayForItsSectionsType() {
    let facts = TypedReport.facts(
      "PATHOLOGY RESULTS", "", "HAEMATOLOGY        Collected 14/09/2025 09:05",
      "Haemoglobin        88      g/L     (130 - 170)", "White Cell Count   2.8     10^9/L  (4.0 - 10.0)",
      "Platelets          175     10^9/L  (150 - 410)", "", "IMMUNOLOGY         Collected 06/09/2025 14:30",
      "IgA                17.0    g/L     (0.8 - 4.0)", "Paraprotein (1)    14      g/L",
      "IgA kappa paraprotein as previously typed.")
    let read = facts.paraproteins.map {
      "\($0.isotype?.heavy ?? "") \($0.concentration?.value.printed ?? "") \($0.date?.value ?? "")"
    }
    #expect(read == ["IgA 14 2025-09-06"])
  }

  @Test func readsFreeChainsBesideAnAbsentHeavyChain() {
    let found = summary(
      facts(
        "Electrophoresis: no monoclonal band.",
        "Immunofixation: no monoclonal heavy chain; free kappa light chains present, too faint to quantify."))
    #expect(found.contains("kappa serum ife"))
    #expect(found.contains { $0.hasPrefix("no ") })
  }

  @Test func takesAWholeImmunoglobulinForNoParaprotein() {
    let found = summary(
      facts(
        "Paraprotein          21.0       g/L", "", "Immunofixation: IgA lambda paraprotein.",
        "Comment: total IgA by turbidimetry includes the paraprotein."))
    #expect(found == ["IgA lambda 21.0 serum spep", "IgA lambda serum ife"])
  }

  @Test func typesALettersAmountByTheDisease() {
    let facts = TypedReport.facts(
      letter: "Diagnosis: IgG lambda multiple myeloma, 2018. The M-protein was 24 g/L on 3 May 2024.")
    let read = facts.paraproteins.map {
      "\($0.isotype?.heavy ?? "") \($0.isotype?.light ?? "") \($0.concentration?.value.printed ?? "")"
    }
    #expect(read == ["IgG lambda 24"])
  }

  @Test(arguments: [
    "Should daratumumab have been given, a small IgG kappa band could be due to it.",
    "Please note that therapeutic antibodies may appear as an IgG kappa band.",
  ])
  func takesAnAntibodysBandForNone(comment: String) {
    let found = summary(
      facts("Paraprotein          21.0       g/L", "", "Immunofixation: IgA lambda paraprotein.", "", comment)
    )
    #expect(!found.contains { $0.contains("kappa") })
  }
}
