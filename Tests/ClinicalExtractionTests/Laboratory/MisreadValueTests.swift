import ClinicalRecord
import DocumentModel
import Testing

@testable import ClinicalExtraction

/// Values, names and rows as recognisers leave them.
@Suite struct MisreadValueTests {
  private let table = """
    Collected: 14/02/2025
    Test            Result      Reference     Units
    WBC             11.49 H     4.00-11.00    10^9/L
    RBC             2.75 L      3.90-5.20     10^12/L
    Haemoglobin     8.9 L       12.0-15.6     g/dL
    MCV             98.2        80.0-99.0     fL
    MCH             32.4        27.0-33.0     pg
    Haematocrit     31.41       40.0-50.0     %
    Platelets       3811        150-410       10^9/L
    Monocytes       145         2.0-11.0      %
    """

  @Test func aDigitMoreThanTheRangeWasTheFlag() {
    let hct = recognised(table).first { $0.code == "hct" }
    #expect(hct?.value.printed == "31.4")
    #expect(hct?.review.state == .check)
    #expect(hct?.evidence.first?.text == "31.41")
  }

  @Test func aWholeNumberFarOffItsRangeLosesItsFlagsDigits() {
    let plt = recognised(table).first { $0.code == "plt" }
    #expect(plt?.value.printed == "38")
    #expect(plt?.review.state == .check)
  }

  @Test func anImpossibleShareGetsItsPointBack() {
    let mono = recognised(table).first { $0.code == "mono_pct" }
    #expect(mono?.value.printed == "14.5")
    #expect(mono?.review.state == .check)
  }

  @Test func aValueOfATextLayerStaysAsItIs() {
    let hct = observations(table).first { $0.code == "hct" }
    #expect(hct?.value.printed == "31.41")
  }

  @Test func aMinusOrAQuotationMarkBeforeACountIsDirt() {
    let found = recognised(
      """
      Collected: 14/02/2025
      Test            Result      Reference     Units
      WBC             5.49        4.00-11.00    10^9/L
      Platelets       "168        150-410       10^9/L
      Sodium          -138        136-145       mmol/L
      """)
    #expect(found.map(\.line) == ["wbc 5.49 10*9/L", "plt 168 10*9/L", "na 138 mmol/L"])
    #expect(found.last?.review.state == .check)
  }

  @Test func dirtBetweenRowsDoesNotPartATable() {
    let text = """
      Sample date    WBC      Hb      Plt     Creat
                     10^9/L   g/L     10^9/L  umol/L
      20 Sep 2023    5.4      93      211     81
      03 Dec 2023    6.1      101     198     77
      15 Feb 2024    4.4      112     230     80
      """
    let found = recognised(text) { page in
      page.words.append(
        Word(text: "-", box: Box(x: 250, y: 79, width: 3, height: 1.5), confidence: 0.5))
    }
    #expect(found.count == 12)
  }

  @Test func aTitleThatOnlyLooksLikeANameIsOne() {
    let found = recognised(
      """
      Sample date    WBC      Hb      Pit     Creat
                     10^9/L   g/L     10^9/L  umol/L
      20 Sep 2023    5.4      93      211     81
      03 Dec 2023    6.1      101     198     77
      """)
    let platelets = found.filter { $0.code == "plt" }
    #expect(platelets.map(\.dated) == ["plt 211 10*9/L 2023-09-20", "plt 198 10*9/L 2023-12-03"])
    #expect(platelets.allSatisfy { $0.review.state == .check })
  }

  @Test func aLongNamePartedByDirtIsFoundInASmallTable() {
    let found = recognised(
      """
      Collected: 14/02/2025
      Test                    Result   Unit   Reference
      Lambda free light chains  3.2    mg/L   5.7-26.3
      Kappa fre e light chains  639.3  mg/L   3.3-19.4
      """)
    #expect(found.map(\.line) == ["lflc 3.2 mg/L", "kflc 639.3 mg/L"])
  }

  @Test func aDatePartedByAGapDatesItsColumnWithADoubt() {
    let found = recognised(
      """
      Test            18 May 2024   24M ay 2024   Unit
      Haemoglobin     123           99            g/L
      White cells     7.0           2.7           10^9/L
      Platelets       320           121           10^9/L
      """)
    let later = found.filter { $0.date?.value == "2024-05-24" }
    #expect(later.count == 3)
    #expect(later.allSatisfy { $0.review.reasons.contains(.dateAmbiguous) })
  }
}

/// Columns that dirt and print set off from their titles.
@Suite struct ColumnTitleTests {
  private func columns(_ titles: [(date: String?, role: ColumnRole?)], numbers: [Int]) -> [LabColumn] {
    zip(titles, numbers).map { title, numbers in
      var column = LabColumn(role: title.role)
      column.date = title.date.map {
        ClinicalDate(value: $0, role: .collected, printed: $0, ambiguous: false)
      }
      column.title = title.date.map { Array($0.utf8) } ?? (title.role == nil ? [] : Array("Referenz".utf8))
      column.votes.filled = 5
      column.votes.numbers = numbers
      return column
    }
  }

  @Test func datesOneColumnOffAreSetOverTheirValuesAndNeverSure() {
    var columns = columns(
      [("2025-02-03", nil), ("2025-02-10", nil), ("2025-02-17", nil), (nil, .range)], numbers: [0, 5, 5, 5])
    DatedTitles.align(&columns)
    #expect(columns.map { $0.date?.value } == [nil, "2025-02-03", "2025-02-10", "2025-02-17"])
    #expect(columns.compactMap { $0.date?.ambiguous } == [true, true, true])
  }

  @Test func aVisitWithoutResultsMovesNoDate() {
    var columns = columns(
      [("2025-02-03", nil), ("2025-02-10", nil), ("2025-02-17", nil)], numbers: [0, 5, 5])
    DatedTitles.align(&columns)
    #expect(columns.map { $0.date?.value } == ["2025-02-03", "2025-02-10", "2025-02-17"])
    #expect(columns.compactMap { $0.date?.ambiguous } == [false, false, false])
  }

  @Test func powersOfTenWithTheirExponentApartAreUnits() {
    let page = typed(
      """
      Numune tarihi: 11.09.2025
      Test               Sonuç    Birim       Durum    Referans
      Lökosit (WBC)      2,84     3 10 /pL    Düşük    4,0 - 10,0
      Eritrosit (RBC)    3,12     6 10 /uL    Düşük    3,9 - 5,3
      Hemoglobin (HGB)   9,7      g/dL        Düşük    12,0 - 15,5
      Hematokrit (HCT)   29,1     0 U         Düşük    36 - 46
      Trombosit (PLT)    74       3 10 /pL    Düşük    150 - 400
      """, confidence: 0.97, reading: .ocr)
    let found = ShippedVocabulary.extractor.extract(source: "s", pages: [page]).observations
    #expect(
      found.map(\.line) == [
        "wbc 2,84 10*3/uL", "rbc 3,12 10*6/uL", "hgb 9,7 g/dL", "hct 29,1 %", "plt 74 10*3/uL",
      ])
  }
}
