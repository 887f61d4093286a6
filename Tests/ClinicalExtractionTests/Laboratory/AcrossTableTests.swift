import ClinicalRecord
import DocumentModel
import PageLayout
import Testing

@testable import ClinicalExtraction

/// Tests across the top, one row for each day.
@Suite struct AcrossTableTests {
  @Test func theRowOfLimitsBelowTheNamesIsNoTitle() {
    let found = observations(
      """
      Date          Hb g/dL     Hct %       MCV fL      Plt 10^9/L
      Limits        13.0-17.0   40.0-52.0   80.0-98.0   140-400
      29.05.2024    9.3 L       27.4 L      89.3        87 L
      27.05.2024    9.2 L       28.6 L      91.7        42 L
      """)
    #expect(found.count == 8)
    #expect(found.allSatisfy { $0.range?.low != nil })
    #expect(found.first { $0.code == "plt" }?.range?.high == 400)
  }

  /// A last digit that is the arrow of a flag, told by the decimals of the limits.
  @Test func aDigitMoreThanTheLimitsIsDoubted() {
    let found = recognised(
      """
      Date          Hb g/dL     Hct %       MCV fL      Plt 10^9/L
      Limits        13.0-17.0   40.0-52.0   80.0-98.0   140-400
      29.05.2024    9.3 L       27.4 L      89.3        87 L
      27.05.2024    9.2 L       28.61       91.7        42 L
      """)
    let hct = found.first { $0.code == "hct" && $0.date?.value == "2024-05-27" }
    #expect(hct?.review.state == .check)
  }

  @Test(arguments: [
    ("Plt 10%l", "Plt", "10%l"), ("Neut 10°/|", "Neut", "10°/|"), ("Alb gil\n    q/l", "Alb gil", "q/l"),
    ("MCV\nft", "MCV", "ft"),
  ])
  func aMisreadUnitIsPartedFromTheNameBeforeOrAboveIt(_ title: String, name: String, unit: String) throws {
    let page = typed(title, confidence: 0.97, reading: .ocr)
    let parts = try #require(TitleParts(cell(page), scanner: scanner(page)))
    #expect(parts.name.text.text == name)
    #expect(parts.unit == unit)
  }

  @Test(arguments: ["Total protein", "Haemoglobin", "T. Bilirubin"])
  func aTitleOfWordsHasNoMisreadUnit(_ title: String) {
    let page = typed(title, confidence: 0.97, reading: .ocr)
    #expect(TitleParts(cell(page), scanner: scanner(page)) == nil)
  }

  private func scanner(_ page: Page) -> LabScanner {
    let vocabulary = ShippedVocabulary.value
    return LabScanner(
      document: ClinicalDocument(
        source: "s", pages: [PageLayouter.layOut(page)], vocabulary: vocabulary,
        terms: VocabularyTerms(vocabulary)))
  }

  private func cell(_ page: Page) -> LabText { scanner(page).scan(page.words, page: 1) }

  @Test func aRowOfMisreadPowersBelowTheNamesIsOneOfUnits() {
    let found = recognised(
      """
                    WBC         Neut        Hb          Hct         Plt
      Date          10%         10°         g/L         L/L         10^9/L
      29.05.2024    3.48        2.07        93          0.274       87
      27.05.2024    1.69        1.15        92          0.286       42
      """)
    #expect(found.first { $0.code == "plt" }?.unit?.ucum == "10*9/L")
    #expect(found.first { $0.code == "hgb" }?.unit?.ucum == "g/L")
    #expect(!found.contains { $0.value.printed.hasPrefix("10") })
  }

  /// A line of dirt parts a table in two: the lower part has the names of the upper, and is doubted.
  @Test func datedRowsBelowGoOnWithTheNamesAbove() throws {
    let upper = try part(
      """
      Date          WBC 10^9/L  Hb g/dL     MCV fL      Plt 10^9/L
      29.05.2024    3.48        9.3         89.3        87
      27.05.2024    1.69        9.2         91.7        42
      """)
    let lower = try part(
      String(repeating: "\n", count: 8) + """
        25.05.2024    0.52        8.1         86.7        20
        24.05.2024    0.93        8.6         87.1        12
        22.05.2024    2.03        9.6         88.4        43
        """)
    let found = lower.reader(above: upper.reader(above: nil).read(upper.grid).header).read(lower.grid).drafts
    #expect(
      found.filter { $0.printedName?.hasPrefix("Plt") == true }.map(\.value.printed) == ["20", "12", "43"])
    #expect(found.allSatisfy { $0.isMended })
  }

  private func part(_ text: String) throws -> TablePart {
    let page = typed(text)
    let document = ClinicalDocument(
      source: "s", pages: [PageLayouter.layOut(page)], vocabulary: ShippedVocabulary.value,
      terms: VocabularyTerms(ShippedVocabulary.value))
    let scanner = LabScanner(document: document)
    let table = try #require(document.pages.first?.tables.first)
    return TablePart(
      grid: LabGrid(table: table, page: 1, group: 1, titles: PageTitles(), scanner: scanner),
      scanner: scanner,
      headers: HeaderReader(terms: document.terms, dates: document.dates, scanner: scanner))
  }

  private struct TablePart {
    let grid: LabGrid
    let scanner: LabScanner
    let headers: HeaderReader

    func reader(above: LabHeader?) -> AcrossReader {
      AcrossReader(scanner: scanner, headers: headers, pageDate: nil, above: above)
    }
  }

  /// Below the counts stands the chemistry, whose names no reader made out: they are none of the names above.
  @Test func datedRowsUnderNamesOfTheirOwnTakeNoneOfTheNamesAbove() {
    let found = recognised(
      """
      Date          WBC 10^9/L  Hb g/dL     MCV fL      Plt 10^9/L
      29.05.2024    3.48        9.3         89.3        87
      27.05.2024    1.69        9.2         91.7        42



      Dste          N~q zz      qK z~       ~rea q      Qrzt zz
      29.05.2024    3.98        8.9         95.1        88
      27.05.2024    4.10        9.9         97.7        66
      """)
    #expect(found.filter { $0.code == "plt" }.map(\.value.printed) == ["87", "42"])
  }

  @Test func undatedNumbersBelowAreNoneOfTheNamesAbove() {
    let found = observations(
      """
      Date          WBC 10^9/L  Hb g/dL     MCV fL      Plt 10^9/L
      29.05.2024    3.48        9.3         89.3        87
      27.05.2024    1.69        9.2         91.7        42



      Room 12       4.00        8.0         80.5        90
      Room 13       4.25        8.5         81.5        95
      """)
    #expect(found.count == 8)
  }
}
