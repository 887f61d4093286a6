import DocumentModel
import PageLayout
import Testing

@Suite struct RuledTableTests {
  /// Cells between these columns and lines of the typewriter.
  private func cells(columns: [Int], lines: [Double]) -> [RuledCell] {
    let machine = Typewriter()
    func x(_ column: Int) -> Double { machine.left + Double(column) * machine.advance }
    func y(_ line: Double) -> Double { machine.top + line * machine.pitch - 2 }
    return lines.indices.dropLast().flatMap { row in
      columns.indices.dropLast().map { column in
        RuledCell(
          table: 0, row: row, column: column,
          box: Box(
            left: x(columns[column]), top: y(lines[row]), right: x(columns[column + 1]),
            bottom: y(lines[row + 1])))
      }
    }
  }

  @Test func aCellHoldsItsWrappedLines() {
    let laidOut = PageLayouter.layOut(
      page(
        """
        Test          Result Reference
        Lactate       2,158  135 - 225
        dehydrogenase        (adults)
        """, cells: cells(columns: [0, 14, 21, 31], lines: [0, 1, 3])))
    #expect(
      laidOut.tableTexts == [
        [["Test", "Result", "Reference"], ["Lactate dehydrogenase", "2,158", "135 - 225 (adults)"]]
      ])
    #expect(laidOut.tables[at: 0]?.isRuled == true)
    #expect(laidOut.tables[at: 0]?.rows[at: 1]?.lines == [1, 2])
  }

  @Test func aBorderPartsWordsOneSpaceApart() {
    let laidOut = PageLayouter.layOut(
      page("Haemoglobin 8.9 g/dL", cells: cells(columns: [0, 12, 16, 21], lines: [0, 1])))
    #expect(laidOut.segmentTexts == [["Haemoglobin", "8.9", "g/dL"]])
  }

  @Test func rowsWithoutRulesBetweenThemAreStillRows() {
    let laidOut = PageLayouter.layOut(
      page(
        """
        Test          Result Reference
        Sodium        138    133 - 146
        Potassium     5.5    3.5 - 5.3
        Urea          14.8   2.5 - 7.8
        """, cells: cells(columns: [0, 14, 21, 31], lines: [0, 1, 4])))
    #expect(laidOut.tableTexts[at: 0]?.count == 4)
    #expect(laidOut.tableTexts[at: 0]?[at: 2] == ["Potassium", "5.5", "3.5 - 5.3"])
  }

  @Test func testsWithoutRulesBetweenThemStayApartWhereAResultWasMisread() {
    let laidOut = PageLayouter.layOut(
      page(
        """
        Urea          14.8   mmol/L 2.5 - 7.8
        Interleukin-6 lK     pg/mL  <7.0
        Fibrinogen    none   mg/dL  200 - 400
        """, cells: cells(columns: [0, 14, 21, 28, 38], lines: [0, 3])))
    #expect(laidOut.tableTexts[at: 0]?[at: 1] == ["Interleukin-6", "lK", "pg/mL", "<7.0"])
    #expect(laidOut.tableTexts[at: 0]?.count == 3)
  }

  @Test func wordsOutsideTheRulesAreNoCells() {
    let laidOut = PageLayouter.layOut(
      page(
        """
        Renal profile
        Sodium        138    133 - 146
        Potassium     5.5    3.5 - 5.3
        Authorised automatically
        """, cells: cells(columns: [0, 14, 21, 31], lines: [1, 2, 3])))
    #expect(laidOut.tableTexts[at: 0]?.count == 2)
    #expect(laidOut.blocks.map(\.kind) == [.heading, .table(0), .paragraph])
  }

  @Test func aFrameAroundTextIsNoTable() {
    let laidOut = PageLayouter.layOut(
      page(
        """
        Deauville 1: no uptake
        Deauville 2: uptake less than mediastinum
        """, cells: cells(columns: [0, 60], lines: [0, 2])))
    #expect(laidOut.tables.isEmpty)
    #expect(laidOut.lines.count == 2)
  }
}
