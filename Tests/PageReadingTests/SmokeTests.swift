import Testing

@Suite struct PageReadingSmokeTests {
  @Test func builds() {}
}
