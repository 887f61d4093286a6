import Testing

@Suite struct ClinicalExtractionSmokeTests {
  @Test func builds() {}
}
