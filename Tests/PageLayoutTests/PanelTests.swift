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

  /// Dirt in columns of its own, and two names that were read alike.
  @Test func dirtAndMisreadNamesDoNotHidePanels() {
    let tables = tables(
      """
      Leucocytes    5.2         4.0-10.0     *    Sodium        138      133-146
      Haemoglobin   99 low      120-160           Potassium     5.5      3.5-5.1
      Neut#         3.1         2.0-7.5           Urea          14.8     2.5-7.8
      Lymph#        1.2         1.0-4.0           Creatinine    88       60-110
      Mono#         0.4         0.2-1.0      *    Albumin       30       35-50
      Eos#          0.1         0.0-0.5           Calcium       2.31     2.15-2.55
      Neut#         61          40-75             Bilirubin     9        0-21
      Platelets     123         150-400           ALT           24       0-40
      MCV           92          80-100            Ferritin      291      20-300
      MCH           29          27-33             LDH           188      120-250
      MCHC          33          32-36             CRP           4        0-5
      """)
    #expect(tables.count == 2)
    #expect(tables[at: 1]?[at: 3]?.filter { !$0.isEmpty } == ["Creatinine", "88", "60-110"])
  }

  /// Signs of flags in the place of names are none, though the names before them are.
  @Test func aColumnOfSignsIsNoColumnOfNames() {
    let tables = tables(
      """
      Natrium      136      +      mmol/l     136 - 145     145
      Kalium       3.6             mmol/l     3.5 - 5.1     4.4
      Calcium      10.1     +      mg/dl      8.6 - 10.2    9.1
      Albumin      30       -      g/l        35 - 50       41
      """)
    #expect(tables.count == 1)
  }
}
