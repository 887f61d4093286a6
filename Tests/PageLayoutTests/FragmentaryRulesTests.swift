import DocumentModel
import PageLayout
import Testing

/// Grids of which recognition of rules left only a part.
@Suite struct FragmentaryRulesTests {
  private let text = """
    Test          18 May 2024   24 May 2024   Unit
    Haemoglobin   123           99            g/L
    White cells   7.0           2.7           G/L
    Neutrophils   4.82          1.70          G/L
    Platelets     320           121           G/L
    """

  /// Cells of two columns of rows merged in pairs, which leave the column of units outside.
  private func cells(right: Double) -> [RuledCell] {
    (0..<2).flatMap { row in
      [
        RuledCell(
          table: 0, row: row, column: 0, box: Box(x: 38, y: 36 + Double(row) * 35, width: 168, height: 35)),
        RuledCell(
          table: 0, row: row, column: 1,
          box: Box(x: 207, y: 36 + Double(row) * 35, width: right - 207, height: 35)),
      ]
    }
  }

  @Test func linesThatRunOnOverTheEdgeAreReadWithoutTheGrid() {
    let laid = PageLayouter.layOut(page(text, cells: cells(right: 280)))
    #expect(laid.tables.count == 1)
    #expect(laid.tableTexts[at: 0]?.last == ["Platelets", "320", "121", "G/L"])
  }

  @Test func aRuleThroughWordsIsNone() {
    let broken = [
      RuledCell(table: 0, row: 0, column: 0, box: Box(x: 30, y: 30, width: 35, height: 100)),
      RuledCell(table: 0, row: 0, column: 1, box: Box(x: 66, y: 30, width: 300, height: 100)),
    ]
    let letter = """
      Lenalido mide since May
      Dexameth asone since May
      Bortezom ib until April
      Daratumu mab from June
      """
    let laid = PageLayouter.layOut(page(letter, Typewriter(advance: 3), cells: broken))
    #expect(laid.tables.isEmpty)
  }

  @Test func aWholeGridIsKept() {
    let laid = PageLayouter.layOut(page(text, cells: cells(right: 400)))
    #expect(laid.tables.count == 1)
    #expect(laid.tables[at: 0]?.isRuled == true)
  }

  @Test func cellsThatHoldManyRowsAreNoCells() {
    let text = """
      Alkaline phosphatase     57.00      U/L        45.00 - 129.00
      Bilirubin total          1.10       mg/dL      0.30 - 1.20
      Gamma transferase        20.00      U/L        11.00 - 38.00
      Protein total            6.90       gm/dL      5.70 - 8.20
      """
    let merged = [
      RuledCell(table: 0, row: 0, column: 0, box: Box(x: 36, y: 36, width: 140, height: 60)),
      RuledCell(table: 0, row: 0, column: 1, box: Box(x: 177, y: 36, width: 260, height: 60)),
    ]
    let laid = PageLayouter.layOut(page(text, cells: merged))
    #expect(laid.tableTexts[at: 0]?.first == ["Alkaline phosphatase", "57.00", "U/L", "45.00 - 129.00"])
  }
}
