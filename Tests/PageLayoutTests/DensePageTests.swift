import DocumentModel
import PageLayout
import Testing

/// Pages that leave no room: narrow gaps between columns, holes at the margins, brackets padded with blanks.
@Suite struct DensePageTests {
  @Test func holesOfThePaperAreNoText() {
    let laidOut = PageLayouter.layOut(
      page(
        """
        O      Haemoglobin         10.1 gm/dl      13.0-17.0                O
        O      R.B.C. count        3.19 mill/cumm  4.50-5.50                O
        O      Platelet count      156 thou/cumm   150-410                  O
        O      W.B.C. total        3.7 thou/cumm   4.0-10.0                 O
        O      Neutrophils all     63.3 %          40.0-80.0                O
        O      Lymphocytes all     23.3 %          20.0-40.0                O
        """))
    #expect(laidOut.tableTexts.count == 1)
    #expect(laidOut.tableTexts.first?.allSatisfy { $0.first != "O" && $0.last != "O" } == true)
    // Nothing vanishes: they stand in a block of their own.
    #expect(laidOut.lines.flatMap(\.words).count { $0.text == "O" } == 12)
  }

  @Test func numbersOfRowsAreNoHoles() {
    let laidOut = PageLayouter.layOut(
      page(
        """
        1      Haemoglobin         10.1 gm/dl      13.0-17.0
        2      R.B.C. count        3.19 mill/cumm  4.50-5.50
        3      Platelet count      156 thou/cumm   150-410
        4      W.B.C. total        3.7 thou/cumm   4.0-10.0
        5      Neutrophils all     63.3 %          40.0-80.0
        """))
    #expect(laidOut.tableTexts.first?.first?.first == "1")
  }

  @Test func aBracketStaysWithTheNumberInIt() {
    let laidOut = PageLayouter.layOut(
      page(
        """
        Haemoglobin       10.1 gm/dl      13.0-17.0     [    11.4]
        Platelets         156 thou/cumm   150-410       [     252]
        Neutrophils       63.3 %          40.0-80.0     [    69.5]
        Lymphocytes       23.3 %          20.0-40.0     [     8.8]
        """))
    #expect(laidOut.tableTexts.first?.map { $0.last } == ["[ 11.4]", "[ 252]", "[ 69.5]", "[ 8.8]"])
  }

  @Test func panelsUnderTitlesOfTheirOwnStandApart() {
    let laidOut = PageLayouter.layOut(
      page(
        """
        HAEMATOLOGY  09/14/24  09/03/24  Ref          CHEMISTRY   09/14/24  09/03/24  Ref
        WBC          2.57      3.87      4.00-10.50   Sodium      134       134       136-145
        RBC          2.57      3.24      4.20-5.80    Potassium   4.2       4.9       3.5-5.1
        Hgb          7.1       9.8       13.0-17.0    Chloride    102       101       98-107
        """))
    #expect(laidOut.tableTexts.count == 2)
    #expect(laidOut.tableTexts[at: 1]?.first?.first == "CHEMISTRY")
  }

  @Test func aStrayWordMakesNoSecondPanel() {
    let laidOut = PageLayouter.layOut(
      page(
        """
        TEST NAME               TECHNOLOGY     VALUE     LANE   UNITS     INTERVAL
        ALKALINE PHOSPHATASE    PHOTOMETRY     57.00            U/L       45.00
        BILIRUBIN TOTAL         PHOTOMETRY     1.10             mg/dL     0.30
        GAMMA TRANSFERASE       PHOTOMETRY     20.00            U/L       38.00
        PROTEIN TOTAL           PHOTOMETRY     6.90             gm/dL     5.70
        """))
    #expect(laidOut.tableTexts.count == 1)
  }

  @Test func ideographsAreJoinedWhereTheyTouch() {
    func word(_ text: String, _ x: Double) -> Word {
      Word(text: text, box: Box(x: x, y: 10, width: Double(text.count) * 10, height: 10), confidence: 0.9)
    }
    #expect(MappedText(words: [word("丙", 0), word("氨酸", 12), word("转移酶", 34)]).text == "丙氨酸转移酶")
    #expect(MappedText(words: [word("结果", 0), word("单位", 60)]).text == "结果 单位")
    #expect(MappedText(words: [word("Hb", 0), word("血", 22)]).text == "Hb 血")
  }
}
