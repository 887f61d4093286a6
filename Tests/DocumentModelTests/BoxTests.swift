import DocumentModel
import Testing

@Suite struct BoxTests {
  @Test func unionHoldsBothBoxes() {
    let union = Box(x: 10, y: 20, width: 5, height: 5).union(Box(x: 0, y: 22, width: 3, height: 30))
    #expect(union == Box(x: 0, y: 20, width: 15, height: 32))
  }

  @Test func boxesThatOnlyTouchDoNotIntersect() {
    #expect(
      Box(x: 0, y: 0, width: 5, height: 5).intersection(Box(x: 5, y: 0, width: 5, height: 5)) == nil)
  }
}
