import DocumentModel
import PageLayout
import Testing

/// What holds for every page, whatever is on it.
@Suite struct LayoutLawTests {
  static let pages: [Page] = [
    page(
      """
      GENERAL HOSPITAL                 BLOOD SCIENCES
      --------------------------------------------------------
      Surname : DOE            Forename : JANE       Sex : F
      Collected : 24/11/2024   Received : 24/11/2024 12:40

      FULL BLOOD COUNT
        Haemoglobin          *     88  g/L       (115 - 165)
        White cell count          5.1  10*9/L    (4.0 - 11.0)
        Red cell count       *   2.80  10*12/L   (3.80 - 5.80)
      RENAL PROFILE
        Sodium ............       138  mmol/L    (133 - 146)
        Potassium (K+)       *    5.5  mmol/L    (3.5 - 5.3)

      * = outside reference range. Ranges are age and sex related, and
      are not valid in pregnancy.
      """),
    page(
      """
      Dear Dr Sandiford,
      Diagnosis: Diffuse large B-cell lymphoma, germinal centre type
      2021). Now relapsed and refractory.
      1. R-CHOP, six cycles, 29/03/2021 to 19/07/2021, complete
         metabolic response.
      2. R-GDP, two cycles.
      """, Typewriter(slope: 0.01)),
  ]

  @Test(arguments: pages.indices) func everyWordStandsInOneLineAndEveryLineInOneBlock(index: Int) {
    let page = Self.pages[index]
    let laidOut = PageLayouter.layOut(page)
    let words = laidOut.lines.flatMap(\.words)
    #expect(Set(words) == Set(page.words))
    #expect(words.count == page.words.count)
    #expect(laidOut.blocks.flatMap(\.lines).sorted() == Array(laidOut.lines.indices))
  }

  @Test(arguments: pages.indices) func orderOfWordsPlaysNoPart(index: Int) {
    let page = Self.pages[index]
    var shuffled = page
    shuffled.words.sort { ($0.box.width, $0.text, $0.box.x) < ($1.box.width, $1.text, $1.box.x) }
    let (one, other) = (PageLayouter.layOut(page), PageLayouter.layOut(shuffled))
    #expect(one.lines == other.lines)
    #expect(one.blocks == other.blocks)
    #expect(one.tables == other.tables)
  }

  @Test(arguments: pages.indices, [(0.5, 0.0), (3.0, 100.0), (1.0, 250.0)])
  func sizeAndPlacePlayNoPart(index: Int, change: (scale: Double, shift: Double)) {
    let page = Self.pages[index]
    var moved = page
    for index in moved.words.indices {
      let box = moved.words[index].box
      moved.words[index].box = Box(
        x: box.x * change.scale + change.shift, y: box.y * change.scale + change.shift,
        width: box.width * change.scale, height: box.height * change.scale)
    }
    let (one, other) = (PageLayouter.layOut(page), PageLayouter.layOut(moved))
    #expect(one.segmentTexts == other.segmentTexts)
    #expect(one.tableTexts == other.tableTexts)
    #expect(one.blocks.map(\.kind) == other.blocks.map(\.kind))
  }

  @Test(arguments: pages.indices) func everyTextOfATablesLinesStandsInItsCells(index: Int) {
    let page = Self.pages[index]
    let laidOut = PageLayouter.layOut(page)
    for table in laidOut.tables {
      for row in table.rows {
        #expect(row.cells.count == table.columns.count)
        let inCells = row.cells.compactMap { $0 }.flatMap(\.words)
        let inLines = row.lines.flatMap { laidOut.lines[$0].words }.filter { !$0.text.hasPrefix("...") }
        #expect(Set(inCells) == Set(inLines))
      }
    }
  }
}
