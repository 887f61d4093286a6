import DocumentModel
import PageLayout
import Testing

@Suite struct PanelTests {
  private func tables(_ text: String) -> [[[String]]] { PageLayouter.layOut(page(text)).tableTexts }

  @Test func repeatedTitlesPartATable() {
    let tables = tables(
      """
      Test          Result   Unit       Test          Result   Unit
      Sodium        138      mmol/L     ALT           26       U/L
      Potassium     5.5      mmol/L     Bilirubin     19       umol/L
      Urea          14.8     mmol/L     Albumin       30       g/L
      """)
    #expect(tables.count == 2)
    #expect(tables[at: 0]?[at: 2] == ["Potassium", "5.5", "mmol/L"])
    #expect(tables[at: 1]?[at: 3] == ["Albumin", "30", "g/L"])
  }

  @Test func namesWithFiguresTwiceInARowPartATable() {
    let tables = tables(
      """
      Haemoglobin   99 g/L          ALT          24 U/L
      Neutrophils   1.21 10^9/L     Bilirubin    9 umol/L
      Platelets     123 10^9/L      Ferritin     1291 ug/L
      """)
    #expect(tables.count == 2)
    #expect(tables[at: 1]?[at: 1] == ["Bilirubin", "9 umol/L"])
  }

  @Test func unitAndRangeAreNoPanel() {
    let tables = tables(
      """
      Sodium        138      mmol/L     133 - 146
      Albumin       30       g/L        35 - 50
      INR           1.1      ratio      0.9 - 1.2
      """)
    #expect(tables.count == 1)
  }

  @Test func signsThatHappenToRepeatAreNoTitles() {
    let tables = tables(
      """
      G      A       M      D      K       L
      -      band    -      -      band    -
      """)
    #expect(tables.count == 1)
  }

  @Test func linesOfAPanelHoldOnlyItsWords() {
    let laidOut = PageLayouter.layOut(
      page(
        """
        Test          Result     Test          Result
        Sodium        138        ALT           26
        Potassium     5.5        Bilirubin     19
        """))
    #expect(laidOut.segmentTexts.dropFirst(2).prefix(2) == [["Sodium", "138"], ["ALT", "26"]])
    #expect(laidOut.tables[at: 0]?.rows[at: 1]?.lines == [2])
    #expect(laidOut.tables[at: 1]?.rows[at: 1]?.lines == [3])
  }
}
