import DocumentModel
import PageLayout
import Testing

@Suite struct TextTests {
  private func blocks(_ text: String) -> [String] {
    let laidOut = PageLayouter.layOut(page(text))
    return laidOut.blocks.map { block in
      block.lines.map { laidOut.lines[$0].segments.map(\.text).joined(separator: "|") }.joined(separator: " ")
    }
  }

  @Test func wrappedLinesAreOneParagraph() {
    #expect(
      blocks(
        """
        He has not had CAR-T cells and has never been transplanted and
        involved-field radiotherapy was offered in 2023 but declined.
        Plan: Discuss at the national panel for axicabtagene ciloleucel
        and start soon.
        Yours sincerely,
        """
      ).count == 3)
  }

  @Test func listItemsAreBlocksOfTheirOwn() {
    let blocks = blocks(
      """
      1. R-CHOP, six cycles, 29/03/2021 to 19/07/2021, full dose and a
      complete metabolic response.
      2. R-GDP, two cycles, 14/11/2022 to 12/12/2022.
      3. R-GemOx, three cycles.
      """)
    #expect(blocks.count == 3)
    #expect(blocks.first?.hasSuffix("complete metabolic response.") == true)
  }

  @Test func shortLinesAboveTextAreHeadings() {
    let laidOut = PageLayouter.layOut(
      page(
        """
        CLINICAL DATA
        Pancytopenia with circulating blasts, rule out acute leukaemia.
        Treatment to date
        No treatment was given before the marrow examination of today.
        """))
    #expect(laidOut.blocks.map(\.kind) == [.heading, .paragraph, .heading, .paragraph])
  }

  @Test func columnsOfProseAreReadOneAfterTheOther() {
    let laidOut = PageLayouter.layOut(
      page(
        """
        The blasts are positive for     No abnormal mature cells were
        several antigens that are       found, and mature lymphocytes
        listed below in the order       show a normal distribution in
        of their intensity, and are     the sample of the marrow that
        negative for all the rest       was taken on the same morning
        """))
    #expect(laidOut.lines.allSatisfy { $0.segments.count == 1 })
    #expect(laidOut.blocks.count == 2)
    #expect(laidOut.blocks[at: 0]?.lines == [0, 2, 4, 6, 8])
  }

  @Test func rightToLeftWordsAreReadFromTheRight() {
    // Typed in the order of the page: the first word stands rightmost.
    let laidOut = PageLayouter.layOut(page("ناشتا خون قند CRP"))
    #expect(laidOut.lines[at: 0]?.isRightToLeft == true)
    #expect(laidOut.lines[at: 0]?.words.map(\.text) == ["CRP", "قند", "خون", "ناشتا"])
  }

  @Test func latinWordsInRightToLeftTextKeepTheirOrder() {
    let laidOut = PageLayouter.layOut(page("نتیجه acute leukemia تشخیص"))
    #expect(laidOut.lines[at: 0]?.words.map(\.text) == ["تشخیص", "acute", "leukemia", "نتیجه"])
  }

  @Test func raisedFiguresStayInTheirLine() {
    var raised = page(
      """
      Platelets were 86 x10 /L on the day
      of admission and then fell further.
      """)
    let unit = raised.words[4].box
    raised.words[4].box.x -= 6
    raised.words.append(
      Word(text: "9", box: Box(x: unit.x - 10, y: unit.y - 3, width: 3, height: 6), confidence: 1))
    let laidOut = PageLayouter.layOut(raised)
    #expect(laidOut.segmentTexts[at: 0] == ["Platelets were 86 x10 9 /L on the day"])
  }
}
