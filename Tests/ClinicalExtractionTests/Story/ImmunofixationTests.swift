import ClinicalRecord
import Testing

@testable import ClinicalExtraction

@Suite struct ImmunofixationTests {
  private func results(_ lines: String...) -> [String] {
    TypedReport.facts(lines: ["Serum protein electrophoresis", "Collected 04.03.2026", "", ""] + lines)
      .observations
      .filter { $0.code?.hasPrefix("ife") == true }
      .map { "\($0.code ?? "") \($0.value.text ?? "") \($0.review.state)" }
  }

  @Test func aTypedBandIsAPositiveResult() {
    #expect(
      results("Immunofixation: IgA lambda paraprotein in the gamma region.") == ["ife_s positive check"])
    #expect(
      results("Urine immunofixation: free kappa light chains; albumin trace.") == ["ife_u positive check"])
  }

  @Test func anAbsentBandIsANegativeResult() {
    #expect(
      results("Serum immunofixation: no monoclonal protein detected.").map { $0.prefix(14) } == [
        "ife_s negative"
      ])
  }

  @Test func whatIsYetToBeDoneIsNone() {
    #expect(results("Immunofixation is suggested if the band persists.").isEmpty)
  }
}
