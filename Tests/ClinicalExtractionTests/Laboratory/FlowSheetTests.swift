import ClinicalRecord
import DocumentModel
import Testing

@testable import ClinicalExtraction

/// Cumulative sheets and cards: what parts a table, and what a table leaves out because it stands elsewhere.
@Suite struct FlowSheetTests {
  @Test func aSheetGoesOnBelowTheHeadingOfItsNextSection() {
    let found = observations(
      """
      Analyte       Unit      Limits         14 Mar 25   07 Mar 25   28 Feb 25
                                                 07:15       06:50       18:20
      Haemoglobin   g/L       120 - 150            ↓101         ↓97         124
      Platelets     10^9/L    150 - 400             ↓88         ↓71        ↓140

      Chemistry

      Potassium     mmol/L    3.5 - 5.1             4.1         ↓3.2        4.4
      Creatinine    umol/L    45 - 84               ↑97         ↑103        ·
      """)
    #expect(
      Set(found.map(\.dated))
        == [
          "hgb 101 g/L 2025-03-14", "hgb 97 g/L 2025-03-07", "hgb 124 g/L 2025-02-28",
          "plt 88 10*9/L 2025-03-14", "plt 71 10*9/L 2025-03-07", "plt 140 10*9/L 2025-02-28",
          "k 4.1 mmol/L 2025-03-14", "k 3.2 mmol/L 2025-03-07", "k 4.4 mmol/L 2025-02-28",
          "creat 97 umol/L 2025-03-14", "creat 103 umol/L 2025-03-07",
        ])
  }

  @Test func flagsInAColumnOfTheirOwnLeaveTheTitleToTheNumbers() {
    let found = observations(
      """
      Date         Hb      PCV        WBC      Plts
                   g/L     L/L        10^9/L   10^9/L
      11-02-25     101 L   0.301 L    3.2      88 L
      18-02-25     97 L    0.288 L    2.9      71 L
      25-02-25     tube broken on arrival, please send again
      04-03-25     112     0.334 L    5.6      164
      Range        115-155 0.35-0.46  4.0-11.0 150-400
      """)
    #expect(found.count == 12)
    #expect(Set(found.filter { $0.code == "hct" }.map { $0.value.printed }) == ["0.301", "0.288", "0.334"])
    #expect(found.filter { $0.date?.value == "2025-03-04" }.count == 4)
  }

  /// Each test in a frame of three lines: name, gloss and earlier value on other lines than the result.
  @Test func aFrameForEachTestIsARow() {
    let tests = [
      ("Haemoglobin", "red pigment", "108 g/L", "120 to 155", "Below", "119"),
      ("Platelets", "clotting", "402 10^9/L", "150 to 400", "Above", "377"),
      ("Potassium", "heart rhythm", "4.4 mmol/L", "3.5 to 5.1", "", "4.0"),
      ("Creatinine", "kidneys", "71 umol/L", "45 to 84", "", "68"),
    ]
    var page = typed("Blood taken on 3 May\n2025 at home; last time: 12 January 2025.")
    for (index, test) in tests.enumerated() {
      let top = 100 + Double(index) * 60
      func write(_ text: String, _ column: Double, _ line: Double, size: Double = 10) {
        var x = 60 + column
        for piece in text.split(separator: " ") {
          let width = Double(piece.count) * 0.55 * size
          let box = Box(x: x, y: top + line, width: width, height: size)
          page.words.append(Word(text: String(piece), box: box, confidence: 1))
          x += width + 3
        }
      }
      write(test.0, 0, 4)
      write(test.1, 0, 22, size: 7)
      write(test.2, 150, 13)
      write("normally " + test.3, 280, 22, size: 8)
      write(test.4, 420, 13)
      write("last time", 500, 6, size: 8)
      write(test.5, 500, 18, size: 8)
      page.cells.append(
        RuledCell(table: 0, row: index, column: 0, box: Box(x: 50, y: top, width: 600, height: 44)))
    }
    let found = ShippedVocabulary.extractor.extract(source: "s", pages: [page]).observations
    #expect(
      Set(found.map(\.dated))
        == [
          "hgb 108 g/L 2025-05-03", "plt 402 10*9/L 2025-05-03", "k 4.4 mmol/L 2025-05-03",
          "creat 71 umol/L 2025-05-03", "hgb 119 g/L 2025-01-12", "plt 377 10*9/L 2025-01-12",
          "k 4.0 mmol/L 2025-01-12", "creat 68 umol/L 2025-01-12",
        ])
    #expect(found.first { $0.value.printed == "108" }?.flag?.printed == "Below")
  }

  @Test func theDateOfEarlierResultsDatesNoOthers() {
    let found = observations(
      """
      Previous sample: 02/03/2025
      Test          Result   Unit     Range
      Sodium        139      mmol/L   136 - 145
      Potassium     4.1      mmol/L   3.5 - 5.1
      """)
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.date?.value != "2025-03-02" })
  }

  /// Two lists side by side whose lines are not level.
  @Test func listsSideBySideNeedNotBeLevel() {
    let left = [
      "Haemoglobin 10.1 g/dL (12.0 - 15.0)", "Haematocrit 0.301 L/L (0.360 - 0.460)",
      "MCV 88.1 fL (83.0 - 101.0)", "Platelets 91 x10^9/L (186 - 454)",
      "Leucocytes 2.10 x10^9/L (3.90 - 12.60)",
      "Neutrophils 1.31 x10^9/L (1.60 - 8.30)",
    ]
    let right = [
      "Sodium 139 mmol/L (136 - 145)", "Potassium 4.2 mmol/L (3.5 - 5.1)",
      "Chloride 104 mmol/L (98 - 107)", "Urea 5.0 mmol/L (2.1 - 7.1)", "Creatinine 66 umol/L (49 - 90)",
      "Albumin 37 g/L (35 - 52)",
    ]
    var page = typed("Collected: 04/05/2025")
    for (rows, x, offset) in [(left, 40.0, 0.0), (right, 450.0, 6.0)] {
      for (index, row) in rows.enumerated() {
        let parts = row.split(separator: " ", maxSplits: 3).map(String.init)
        // The upper half is not level, the lower half is.
        let y = 100 + Double(index) * 14 + (index < 3 ? offset : 0)
        for (part, column) in zip(parts, [0.0, 120, 170, 240]) {
          var at = x + column
          for piece in part.split(separator: " ") {
            let width = Double(piece.count) * 5
            page.words.append(
              Word(text: String(piece), box: Box(x: at, y: y, width: width, height: 9), confidence: 1))
            at += width + 3
          }
        }
      }
    }
    let found = ShippedVocabulary.extractor.extract(source: "s", pages: [page]).observations
    #expect(found.count == 12)
    #expect(found.contains { $0.line == "hgb 10.1 g/dL" })
    #expect(found.contains { $0.line == "k 4.2 mmol/L" })
  }
}

/// Recognised sheets with tests across, whose heads are misread.
@Suite struct MisreadHeadTests {
  @Test func aRowOfMisreadUnitsStandsOverTheValues() {
    let sheet = """
      Date        Hb     PCV     MCV    MCH    WBC      Neut     5        Plts
                  g/L            fL     pg     10°/L    10"/L    10°/1    10°/L
      11-02-25    101    0.301   88.4   29.1   3.2      1.61     0.12     88
      18-02-25    97     0.288   87.9   28.8   2.9      1.40     0.08     71
      Range       115-155 0.35-0.46 80-99 27-33 4.0-11.0 1.9-7.5 0.0-0.5  150-400
      """
    let found = ShippedVocabulary.extractor.extract(
      source: "s", pages: [typed(sheet, confidence: 0.9, reading: .ocr)]
    ).observations
    #expect(found.filter { $0.code == "mcv" }.map { $0.value.printed } == ["88.4", "87.9"])
    #expect(found.first { $0.code == "wbc" }?.unit?.ucum == "10*9/L")
    #expect(!found.contains { $0.code?.hasPrefix("eos") == true })
  }

  /// Units in small print of which none was read right; no ranges tell them.
  private let small = """
    Date         WBC        Hb     Creat      Bili
                 x10"9/L    gi     umoV/L     0
    2025-02-11   3.2        101    77         14
    2025-02-18   2.9        97     81         12
    """

  @Test func aRowOfSmallPrintAboveVisitsIsOneOfUnits() {
    var page = typed(small, confidence: 0.95, reading: .ocr)
    for index in page.words.indices where page.words[index].box.y == 54 { page.words[index].confidence = 0.4 }
    for index in page.words.indices where page.words[index].text == "0" {
      page.words[index].alternatives = [.init(text: "umovL", confidence: 0.3)]
    }
    let found = ShippedVocabulary.extractor.extract(source: "s", pages: [page]).observations
    #expect(
      found.map(\.line) == [
        "wbc 3.2 10*9/L", "hgb 101 g/L", "creat 77 umol/L", "bili_total 14 umol/L", "wbc 2.9 10*9/L",
        "hgb 97 g/L", "creat 81 umol/L", "bili_total 12 umol/L",
      ])
    #expect(found.allSatisfy { $0.review.state == .check })
  }

  /// A visit whose date was lost is not read as units: its numbers are surely read.
  @Test func aRowOfSureNumbersIsNone() {
    let sheet = """
      Date         Na     Hb     Creat      Plts
                   139    102    70         81
      2025-02-11   141    101    77         114
      2025-02-18   140    97     81         112
      """
    let found = ShippedVocabulary.extractor.extract(
      source: "s", pages: [typed(sheet, confidence: 0.95, reading: .ocr)]
    ).observations
    #expect(found.allSatisfy { $0.unit == nil })
  }
}
