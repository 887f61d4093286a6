import DocumentModel
import PageLayout
import Testing

@Suite struct SlantTests {
  static let text = """
    Test                       Result     Unit         Reference range
    Haemoglobin                8.9        g/dL         12.0 - 15.5
    White blood cells          11.2       10^9/L       4.0 - 10.0
    Platelets                  150        10^9/L       150 - 400
    Neutrophils                6.37       10^9/L       2.00 - 7.50
    """

  @Test(arguments: [-0.03, -0.01, 0.005, 0.02, 0.035])
  func slantedRowsStayRows(slope: Double) {
    let straight = PageLayouter.layOut(page(Self.text))
    let slanted = PageLayouter.layOut(page(Self.text, Typewriter(slope: slope)))
    #expect(straight.tableTexts.first?.count == 5)
    #expect(slanted.tableTexts == straight.tableTexts)
  }

  @Test func bentRowsStayRows() {
    var bent = page(Self.text)
    for index in bent.words.indices {
      let x = bent.words[index].box.midX - 230
      bent.words[index].box.y += 6 * x * x / 52_900
    }
    #expect(PageLayouter.layOut(bent).tableTexts == PageLayouter.layOut(page(Self.text)).tableTexts)
  }
}
