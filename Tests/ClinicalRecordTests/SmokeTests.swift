import Testing

@Suite struct ClinicalRecordSmokeTests {
  @Test func builds() {}
}
