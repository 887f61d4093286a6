import DocumentModel
import PageLayout
import Testing

@Suite struct TableTests {
  private func tables(_ text: String) -> [[[String]]] { PageLayouter.layOut(page(text)).tableTexts }

  @Test func leadersStandApart() {
    let laidOut = PageLayouter.layOut(
      page(
        """
        Haemoglobin ........  8.9 g/dL
        Platelets ..........  150 10^9/L
        Leucocytes .........  4.1 10^9/L
        """))
    #expect(laidOut.tableTexts[at: 0]?[at: 0] == ["Haemoglobin", "8.9 g/dL"])
    #expect(laidOut.segmentTexts[at: 0] == ["Haemoglobin", "........", "8.9 g/dL"])
  }

  @Test func unitsOneSpaceAfterRightAlignedValuesAreAColumn() {
    let tables = tables(
      """
      Haemoglobin            8.9 g/dL     12.0 - 15.5
      White blood cells    11.20 10^9/L    4.0 - 10.0
      Platelets              150 10^9/L    150 - 400
      Haematocrit             27 %          36 - 46
      """)
    #expect(tables.first?[0] == ["Haemoglobin", "8.9", "g/dL", "12.0 - 15.5"])
    #expect(tables.first?[1] == ["White blood cells", "11.20", "10^9/L", "4.0 - 10.0"])
  }

  @Test func aNameThatReachesItsValueIsPartedWhereTheColumnStarts() {
    let tables = tables(
      """
      Glucose                    123     mg/dL
      Urea                       71      mg/dL
      Alkaline phosphatase total 145     U/L
      Calcium                    9.6     mg/dL
      """)
    #expect(tables.first?[2] == ["Alkaline phosphatase total", "145", "U/L"])
  }

  @Test func missingCellsAndHeadingsDoNotEndATable() {
    let tables = tables(
      """
      Test              Result   Flag   Unit      Reference
      Haemoglobin       8.9      L      g/dL      12.0 - 15.5
      INR               1.19                      0.90 - 1.20
      Biochemistry
      Sodium            138             mmol/L    133 - 146
      Magnesium         not done
      """)
    #expect(tables.count == 1)
    #expect(tables[at: 0]?[at: 2] == ["INR", "1.19", "", "", "0.90 - 1.20"])
    #expect(tables[at: 0]?[at: 3] == ["Biochemistry", "", "", "", ""])
    #expect(tables[at: 0]?[at: 4] == ["Sodium", "138", "", "mmol/L", "133 - 146"])
    #expect(tables[at: 0]?[at: 5] == ["Magnesium", "not done", "", "", ""])
  }

  @Test func wrappedNamesBelongToTheirRow() {
    let tables = tables(
      """
      Lactate dehydro-     2,158    U/L      135 - 225
      genase


      Ferritin,            1000     ng/mL    30 - 400
      serum


      Magnesium            2.1      mg/dL    1.6 - 2.6
      """)
    #expect(tables.first?.count == 3)
    #expect(tables.first?[0][0] == "Lactate dehydro- genase")
    #expect(tables.first?[1] == ["Ferritin, serum", "1000", "ng/mL", "30 - 400"])
  }

  @Test func aCloseRowWithAResultIsATestOfItsOwn() {
    let tables = tables(
      """
      Calcium,             10.8   H    mg/dL    8.6 - 10.3
      total


      Phosphorus,          4.3         mg/dL    2.5 - 4.5
      inorganic


      Uric acid            11.4   H    mg/dL    (2)
      Interleukin-6        lK          pg/mL    <7.0
      Fibrinogen           none        mg/dL    200 - 400
      """)
    #expect(tables.first?.count == 5)
    #expect(tables.first?.last == ["Fibrinogen", "none", "", "mg/dL", "200 - 400"])
  }

  @Test func cumulativeTablesKeepTheirGaps() {
    let tables = tables(
      """
      Date          WBC     Hb     Plt    CRP    Ferritin
      17-Jan-25    6.65     72     140    174        2950
      18-Jan-25    4.75     76     169     30
      23-Jan-25    2.03     79            105
      26-Jan-25    0.34    106      19               3477
      """)
    #expect(tables.first?[2] == ["18-Jan-25", "4.75", "76", "169", "30", ""])
    #expect(tables.first?[3] == ["23-Jan-25", "2.03", "79", "", "105", ""])
    #expect(tables.first?[4] == ["26-Jan-25", "0.34", "106", "19", "", "3477"])
  }

  @Test func proseBelowATableIsNoRowOfIt() {
    let laidOut = PageLayouter.layOut(
      page(
        """
        Haemoglobin        8.9      g/dL     12.0 - 15.5
        Platelets          150      10^9/L   150 - 400
        Neutrophils        6.37     10^9/L   2.00 - 7.50
        Results below 20 are phoned to the ward at once
        """))
    #expect(laidOut.tableTexts[at: 0]?.count == 3)
    #expect(laidOut.lines.last?.segments.count == 1)
  }

  @Test func labelledValuesAreNoTable() {
    let laidOut = PageLayouter.layOut(
      page(
        """
        Patient: Jane DOE          MRN: 0048-2291       Sex: F
        Born: 11/28/1967           Location: 6 WEST     Doctor: R. ROE
        """))
    #expect(laidOut.tables.isEmpty)
    #expect(laidOut.blocks.map(\.kind) == [.keyValues])
    #expect(laidOut.segmentTexts[at: 0] == ["Patient: Jane DOE", "MRN: 0048-2291", "Sex: F"])
  }
}
