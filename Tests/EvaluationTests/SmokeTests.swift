import Testing

@Suite struct EvaluationSmokeTests {
  @Test func builds() {}
}
