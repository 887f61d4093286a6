import DocumentModel
import PageLayout
import Testing

@Suite struct PageLayouterTests {
  @Test func tableRowsAreSingleLinesWithCellsInColumns() {
    let laidOut = PageLayouter.layOut(
      page(
        """
        Test                  Result     Reference
        Haemoglobin           8.9        12.0 - 15.5
        White blood cells     11.2       4.0 - 10.0
        """))
    #expect(
      laidOut.tableTexts == [
        [
          ["Test", "Result", "Reference"], ["Haemoglobin", "8.9", "12.0 - 15.5"],
          ["White blood cells", "11.2", "4.0 - 10.0"],
        ]
      ])
  }

  @Test func pageWithoutWordsHasNothing() {
    let laidOut = PageLayouter.layOut(page(""))
    #expect(laidOut.lines.isEmpty && laidOut.blocks.isEmpty && laidOut.tables.isEmpty)
  }
}
