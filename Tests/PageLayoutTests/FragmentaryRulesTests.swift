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

  /// A frame around each of two panels side by side, whose rows do not meet; below them a table of the whole width.
  @Test func framesSideBySideEachHoldATableOfTheirOwn() {
    let text = """
      Haemoglobin    81     120-150 g/L         Segmenters     0.67    0.50-0.70
      Haematocrit    0.24   0.38-0.48           Lymphocytes    0.22    0.20-0.40
      RBC count      2.77   4.00-6.00           Monocytes      0.05    0.00-0.07
      WBC count      2.2    5.0-10.0            Eosinophils    0.05    0.00-0.05
      Platelets      50     150-400             Basophils      0.01    0.00-0.01

      Sodium              131                   mmol/L         137-145
      Potassium           4.5                   mmol/L         3.5-5.1
      Chloride            99                    mmol/L         98-107
      """
    let frames = [
      RuledCell(table: 0, row: 0, column: 0, box: Box(x: 36, y: 36, width: 244, height: 74)),
      RuledCell(table: 0, row: 0, column: 1, box: Box(x: 284, y: 36, width: 240, height: 74)),
    ]
    let laid = PageLayouter.layOut(page(text, cells: frames))
    let rows = laid.tables.indices.flatMap { laid.tableTexts[$0] }
    #expect(rows.contains(["RBC count", "2.77", "4.00-6.00"]))
    #expect(rows.contains(["Monocytes", "0.05", "0.00-0.07"]))
    #expect(rows.contains(["Sodium", "131", "mmol/L", "137-145"]))
  }
}
