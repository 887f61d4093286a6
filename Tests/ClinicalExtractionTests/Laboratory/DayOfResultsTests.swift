import ClinicalRecord
import DocumentModel
import Testing

@testable import ClinicalExtraction

/// Days that stand where a rule for the usual place does not look.
@Suite struct DayOfResultsTests {
  /// The titles stand further right than the figures, so that layout makes them a table of their own.
  @Test func daysInATableOfTheirOwnDateTheColumnsBelow() {
    let found = observations(
      """
      Printed 03-May-2026

                                          Drawn Date     02-May-2026         28-Apr-2026
                                          Drawn Time      06:10 CET           05:55 CET

      Procedure         Units        Reference Range
      PT                sec          [9.8-12.0]           12.4 H              11.8
      INR                            [0.90-1.10]          1.05                1.00
      APTT              sec          [25.9-35.5]          37.2 H              36.1 H
      Fibrinogen Lvl    g/L          [1.70-3.60]          4.32 H              4.00 H
      """)
    #expect(
      found.map(\.dated) == [
        "pt 12.4 s 2026-05-02", "pt 11.8 s 2026-04-28", "inr 1.05 2026-05-02", "inr 1.00 2026-04-28",
        "aptt 37.2 s 2026-05-02", "aptt 36.1 s 2026-04-28", "fibrinogen 4.32 g/L 2026-05-02",
        "fibrinogen 4.00 g/L 2026-04-28",
      ])
    #expect(found.allSatisfy { $0.review.state == .trusted })
  }

  /// The letter's own date stands above by chance over the results, no more than a line's breadth away.
  @Test func theDayOverTheNamesIsThatOfAllResults() {
    let found = observations(
      """
      Name: Mrs. Ilse Brandt                           Age / Sex: 61 years / F           Unit: HO-II
      Consultant: Dr. P. Lange                         Date: 19-Mar-2026                 Ward 4

      Tests (16-Mar-2026)                             Result   Unit         Normal
      Haemoglobin                                     9.1 L    g/dl         12.0 - 15.0
      Platelets                                       71 L     10^3/ul      150 - 410
      Creatinine                                      1.41 H   mg/dl        0.50 - 1.10
      """)
    #expect(
      found.map(\.dated) == [
        "hgb 9.1 g/dL 2026-03-16", "plt 71 10*3/uL 2026-03-16", "creat 1.41 mg/dL 2026-03-16",
      ])
  }

  @Test func aLabelledDateAboveIsNoTitleOfAColumn() {
    let found = observations(
      """
      Collected: 16-Mar-2026

      Consultant: Dr. P. Lange                         Date: 19-Mar-2026                 Ward 4

      Tests                                           Result   Unit         Normal
      Haemoglobin                                     9.1 L    g/dl         12.0 - 15.0
      Platelets                                       71 L     10^3/ul      150 - 410
      """)
    #expect(found.map(\.dated) == ["hgb 9.1 g/dL 2026-03-16", "plt 71 10*3/uL 2026-03-16"])
  }

  /// In a table read from the right the first column is that of earlier results.
  @Test func theDayOverEarlierResultsIsTheirsAlone() {
    let found = observations(
      """
      Collected: 28-09-2026

      Previous        Reference        Unit      Result    Test
      09-09-2026
      136             70 - 100         mg/dL     100       Glucose
      49.2            17.0 - 43.0      mg/dL     55.6      Urea
      1.25            0.70 - 1.30      mg/dL     0.59      Creatinine
      """)
    #expect(
      Set(found.map(\.dated)) == [
        "glucose 100 mg/dL 2026-09-28", "urea 55.6 mg/dL 2026-09-28", "creat 0.59 mg/dL 2026-09-28",
        "glucose 136 mg/dL 2026-09-09", "urea 49.2 mg/dL 2026-09-09", "creat 1.25 mg/dL 2026-09-09",
      ])
  }

  /// `M` is a label of the vocabulary too, and `DOB (Age)` two of them.
  @Test func aDaysTitleStandsAboveItWhateverTheColumnBeforeHolds() {
    let found = observations(
      """
      Patient               MRN         DOB (Age)         Sex    Collected     Signed out
      Ostrander, Neville    20771534    11/02/1951 (74)   M      05/24/2024    05/27/2024

      Test                  Result      Units             Reference
      Hemoglobin            11.2        g/dL              12.0 - 16.0
      Platelets             140         K/uL              150 - 400
      """)
    #expect(found.map(\.dated) == ["hgb 11.2 g/dL 2024-05-24", "plt 140 10*3/uL 2024-05-24"])
    #expect(found.allSatisfy { $0.review.state == .trusted })
  }

  @Test func aLaterSheetsSignatureDatesNoSample() {
    let first = typed(
      """
      Lakeside Hospital                                 Page 1 of 2
      Patient: Ostrander, Neville      Collected: 05/24/2024

      Hemoglobin            11.2        g/dL              12.0 - 16.0
      Platelets             140         K/uL              150 - 400
      """)
    var second = typed(
      """
      Lakeside Hospital                                 Page 2 of 2

      Creatinine            1.2         mg/dL             0.5 - 1.1
      Calcium               9.4         mg/dL             8.6 - 10.2

      Electronically signed 05/27/2024 14:37
      """)
    second.number = 2
    let found = ShippedVocabulary.extractor.extract(source: "s", pages: [first, second]).observations
    #expect(
      found.map(\.dated) == [
        "hgb 11.2 g/dL 2024-05-24", "plt 140 10*3/uL 2024-05-24", "creat 1.2 mg/dL 2024-05-24",
        "ca 9.4 mg/dL 2024-05-24",
      ])
  }

  /// The lines are set ragged, and the second begins with a capital.
  @Test func aDayBeforeAListHoldsForItsFurtherLines() {
    let found = observations(
      """
      Clinic date: 26 February 2026

      Bloods of 24/02/2026: haemoglobin 99 g/L, white cells 3.9 x10^9/L,
      LDH 174 U/L, CRP 25 mg/L and ferritin
      1360 ug/L, albumin 38 g/L.
      """)
    #expect(
      found.map(\.dated) == [
        "hgb 99 g/L 2026-02-24", "wbc 3.9 10*9/L 2026-02-24", "ldh 174 U/L 2026-02-24",
        "crp 25 mg/L 2026-02-24", "ferritin 1360 ug/L 2026-02-24", "albumin 38 g/L 2026-02-24",
      ])
  }

  /// A row that layout left outside its table: the day behind the earlier result is that one's.
  @Test func theDayBehindAnEarlierResultIsNotTheResults() {
    let found = observations(
      """
      Collected: 21/06/2024

      INR: 1.36 High 1.35 15/05/2024 0.90-1.20
      """)
    #expect(found.allSatisfy { $0.dated == "inr 1.36 2024-06-21" })
  }

  /// A portal's cards in two panels, each with a day of its own.
  @Test func panelsOfTwoDaysSideBySideAreNeverSure() {
    let found = observations(
      """
      Mi Carpeta de Salud

      Hemograma    Fecha de extracción: 25/07/2026      Bioquímica   Fecha de extracción: 18/07/2026
      Leucocitos                    4,66 x10^9/L        Glucosa                       114 mg/dL
      Intervalo de referencia: 4,00 a 11,00             Intervalo de referencia: 70 a 110

      Hemoglobina                   8,3 g/dL            Calcio                        8,9 mg/dL
      Intervalo de referencia: 12,0 a 16,0              Intervalo de referencia: 8,6 a 10,2

      Plaquetas                     146 x10^9/L         Ferritina                     215 ng/mL
      Intervalo de referencia: 140 a 400                Intervalo de referencia: 13 a 150
      """)
    let chemistry = found.filter { ["glucose", "ca", "ferritin"].contains($0.code) }
    #expect(!found.isEmpty)
    #expect(chemistry.allSatisfy { $0.date?.value == "2026-07-18" || $0.review.state == .check })
  }
}
