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

  /// Of a grid only the columns of figures were found; names far to the left of them say what they are of.
  @Test func figuresAloneAreNotTheWholeTable() {
    let text = """
      Test                             3 May     9 May
      Urea                             4.1       5.0
      Iron                             88        71
      Zinc                             12.1      11.9
      Lead                             0.2       0.3
      """
    let figures = (0..<5).flatMap { row in
      (0..<2).map { column in
        RuledCell(
          table: 0, row: row, column: column,
          box: Box(x: 230 + Double(column) * 60, y: 38 + Double(row) * 14, width: 58, height: 13))
      }
    }
    let laid = PageLayouter.layOut(page(text, cells: figures))
    #expect(laid.tableTexts[at: 0]?.last == ["Lead", "0.2", "0.3"])
  }

  /// Rules between rows and around panels, and none between the columns.
  @Test func rowsInOneCellEachAreReadByTheirColumns() {
    let names = ["Sodium", "Urea", "Iron", "Zinc", "Lead", "Copper", "Folate", "Ferritin", "Albumin"]
    let text = names.enumerated().map { row, name in
      name.padding(to: 16) + "\(row + 3).1".padding(to: 12) + "mmol/L".padding(to: 14)
        + (name + "B").padding(to: 16) + "\(row + 20).5".padding(to: 12) + "g/L"
    }.joined(separator: "\n")
    let grid = names.indices.flatMap { row in
      (0..<2).map { column in
        RuledCell(
          table: 0, row: row, column: column,
          box: Box(x: 36 + Double(column) * 254, y: 38 + Double(row) * 14, width: 252, height: 13))
      }
    }
    let laid = PageLayouter.layOut(page(text, cells: grid))
    #expect(laid.tableTexts.joined().contains(["Zinc", "6.1", "mmol/L"]))
  }

  /// Two tables one below the other in one grid, each with columns of its own.
  @Test func tablesOfOtherColumnsArePartedThoughTheirBordersMeet() {
    let text = """
      Count     Units     3 May
      WBC       G/L       4.1
      Platelets G/L       88

      Clotting            4 May     9 May
      INR                 1.1       1.2
      Fibrin              2.2       3.1
      """
    func row(_ number: Int, _ columns: [(Int, Int, Double, Double)]) -> [RuledCell] {
      columns.map { column, span, left, right in
        RuledCell(
          table: 0, row: number, column: column, columnSpan: span,
          box: Box(x: left, y: 38 + Double(number) * 14, width: right - left, height: 13))
      }
    }
    let upper = [(0, 1, 38.0, 98.0), (1, 2, 98.0, 158.0), (3, 2, 158.0, 280.0)]
    let lower = [(0, 2, 38.0, 155.0), (2, 2, 155.0, 215.0), (4, 1, 215.0, 280.0)]
    let cells =
      (0..<3).flatMap { row($0, upper) } + row(3, [(0, 5, 38, 280)]) + (4..<7).flatMap { row($0, lower) }
    let laid = PageLayouter.layOut(page(text, cells: cells))
    #expect(laid.tables.count == 2)
    #expect(laid.tableTexts[at: 0]?.last == ["Platelets", "G/L", "88"])
    #expect(laid.tableTexts[at: 1]?.last == ["Fibrin", "2.2", "3.1"])
  }

  /// A row for a remark, and titles over several columns, part no table.
  @Test func aRemarkWithCellsOfItsOwnPartsNothing() {
    func row(_ number: Int, _ edges: [(Int, Int)]) -> [RuledCell] {
      edges.map { column, span in
        RuledCell(
          table: 0, row: number, column: column, columnSpan: span,
          box: Box(
            x: 38 + Double(column) * 40, y: 38 + Double(number) * 14, width: Double(span) * 40, height: 13))
      }
    }
    let body = [(0, 2), (2, 2), (4, 2)]
    let cells =
      row(0, [(0, 2), (2, 4)]) + row(1, body) + row(2, body) + row(3, [(0, 1), (1, 5)]) + row(4, body)
      + row(5, body)
    let text = """
      Test          Results
      Urea          4.1         mmol/L
      Iron          88          umol/L
      Note  taken while fasting
      Zinc          12.1        umol/L
      Lead          0.2         umol/L
      """
    #expect(PageLayouter.layOut(page(text, cells: cells)).tables.count == 1)
  }
}

extension String {
  fileprivate func padding(to length: Int) -> String {
    self + String(repeating: " ", count: Swift.max(1, length - count))
  }
}
