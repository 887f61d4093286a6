import DocumentModel
import Testing

@Suite struct PlaneTransformTests {
  private func near(_ a: (x: Double, y: Double), _ b: (x: Double, y: Double)) -> Bool {
    abs(a.x - b.x) < 1e-6 && abs(a.y - b.y) < 1e-6
  }

  @Test func aRectangleIsTakenToItsCorners() {
    let corners = [(x: 10.0, y: 5.0), (x: 200.0, y: 12.0), (x: 190.0, y: 300.0), (x: 4.0, y: 280.0)]
    let transform = PlaneTransform.rectangle(width: 100, height: 150, to: corners)
    #expect(near(transform.apply(x: 0, y: 0), corners[0]))
    #expect(near(transform.apply(x: 100, y: 0), corners[1]))
    #expect(near(transform.apply(x: 100, y: 150), corners[2]))
    #expect(near(transform.apply(x: 0, y: 150), corners[3]))
  }

  @Test func aClockwiseTurnBringsTheRightEndDown() {
    let turn = PlaneTransform.rotation(cosine: 0, sine: 1, aboutX: 0, y: 0)
    #expect(near(turn.apply(x: 1, y: 0), (0, 1)))
  }

  @Test(arguments: [0, 90, 180, 270])
  func aTurnAndItsReverseLeaveAPointWhereItWas(degrees: Int) {
    let (width, height) = (595.0, 842.0)
    let turned = degrees % 180 == 0 ? (width, height) : (height, width)
    let there = PlaneTransform.quarterTurn(degrees: degrees, width: width, height: height)
    let back = PlaneTransform.quarterTurn(degrees: 360 - degrees, width: turned.0, height: turned.1)
    #expect(near(there.then(back).apply(x: 30, y: 700), (30, 700)))
    let corner = there.apply(x: 0, y: 0)
    #expect(corner.x >= 0 && corner.y >= 0 && corner.x <= turned.0 && corner.y <= turned.1)
  }

  @Test func aBoxBecomesTheBoxAroundItsImage() {
    let turn = PlaneTransform.rotation(cosine: 0, sine: 1, aboutX: 0, y: 0)
    #expect(turn.box(of: Box(x: 1, y: 2, width: 3, height: 4)) == Box(x: -6, y: 1, width: 4, height: 3))
  }
}
