import Testing

@Suite struct PageLayoutSmokeTests {
  @Test func builds() {}
}
