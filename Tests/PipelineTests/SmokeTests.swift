import Testing

@Suite struct PipelineSmokeTests {
  @Test func builds() {}
}
