import Testing

@testable import PageReading

@Suite struct StripComparisonTests {
  private func agrees(_ claimed: String, _ printed: String) -> Bool {
    var comparison = StripComparison()
    comparison.add(claimed: claimed, printed: printed)
    return comparison.agrees
  }

  @Test func smallReadingErrorsAreForgiven() {
    #expect(agrees("Hämoglobin 11,8 g/dl", "Hamoglobin 11.8 g/dl"))
    #expect(agrees("Platelets 345 x10^9/L", "Platelets 345 x10°/L"))
  }

  @Test func otherTextIsNot() {
    #expect(!agrees("Haemoglobin 12.5", "Ibfnphmpcjo 12.5"))
    #expect(!agrees("Haemoglobin 12.5", ""))
  }

  @Test func otherDigitsAreNot() {
    #expect(!agrees("Haemoglobin 125 leukocytes 345", "Haemoglobin 731 leukocytes 908"))
  }

  @Test func modelFollowsTheScript() {
    let installed = ["ara", "chi_sim", "eng", "fas", "rus"]
    #expect(ScriptModel.language(for: "Hb 12", among: installed) == "eng")
    #expect(ScriptModel.language(for: "Гемоглобин г/л", among: installed) == "rus")
    #expect(ScriptModel.language(for: "خون کامل", among: installed) == "fas")
    #expect(ScriptModel.language(for: "الدم", among: installed) == "ara")
    #expect(ScriptModel.language(for: "IBIL 间接胆红素", among: installed) == "chi_sim")
    #expect(ScriptModel.language(for: "דם", among: installed) == nil)
    #expect(ScriptModel.language(for: "12.5", among: installed) == "eng")
  }
}
