import ClinicalRecord
import DocumentModel
import Testing

@testable import ClinicalExtraction

@Suite struct RepairTests {
  private let units = UnitRepair(units: ShippedVocabulary.value.units)

  @Test(arguments: [
    ("K/ut", "wbc", "10*3/uL"), ("g/L’", "mchc", "g/L"), ("/ni", "plt", "/nL"), ("mmol/|", "na", "mmol/L"),
    ("x10°%L", "plt", "10*9/L"),
  ])
  func aMisreadUnitIsTheNearestOfTheAnalyte(_ printed: String, code: String, ucum: String) throws {
    let analyte = try #require(ShippedVocabulary.value.analyte(code))
    let match = try #require(units.unit(printed: printed, of: analyte))
    // `K/uL` and `10*9/L` are the same quantity; either may be named.
    #expect(analyte.units[match.ucum] == analyte.units[ucum])
  }

  @Test(arguments: ["see", "12", "ratio"])
  func otherWordsAreNoUnit(_ printed: String) throws {
    let analyte = try #require(ShippedVocabulary.value.analyte("hgb"))
    #expect(units.unit(printed: printed, of: analyte) == nil)
  }

  @Test func aMisreadNameIsTheNearestOfTheVocabulary() {
    let repair = NameRepair(vocabulary: ShippedVocabulary.value)
    func codes(_ name: String) -> [String] {
      let names = repair.alike(name) ?? repair.nearest(name)?.names ?? []
      return names.map { ShippedVocabulary.value.analytes[$0.analyte].id }
    }
    #expect(codes("Haemoglotiin") == ["hgb"])
    #expect(codes("Lymphocyts").contains("lymph_abs"))
    #expect(codes("Immunoglobulin C") == [])
    #expect(codes("Zorbanase") == [])
    // Look-alikes count in short names too.
    #expect(codes("Pit") == ["plt"])
    #expect(codes("A FLC") == ["lflc"])
    #expect(codes("Plaqt ettes") == ["plt"])
  }

  @Test(arguments: [
    ("LOH", "ldh"), ("ROW-CV", "rdw_cv"), ("Het %", "hct"), ("МСУ", "mcv"), ("MHO", "inr"), ("AJIT", "alt"),
    ("游离轻链入", "lflc"), ("NEUo", "neut_pct"), ("LYM94", "lymph_pct"), ("BASOY", "baso_pct"),
  ])
  func aMisreadShortNameLooksLikeOne(_ name: String, code: String) {
    let names = NameRepair(vocabulary: ShippedVocabulary.value).alike(name) ?? []
    #expect(names.map { ShippedVocabulary.value.analytes[$0.analyte].id } == [code])
  }

  /// `MONO` ends with a letter that a sign is misread as.
  @Test(arguments: ["ALO", "NEU4", "XYZ", "AMY", "TRO"])
  func otherShortNamesLookLikeNone(_ name: String) {
    #expect(NameRepair(vocabulary: ShippedVocabulary.value).alike(name) == nil)
  }

  @Test func aNameOfMixedLettersIsReadOnATextLayer() {
    let found = observations(
      """
      Дата взятия: 21.04.2024
      Показатель                      Результат   Ед.      Норма
      Гемоглобин                      98          г/л      120 - 160
      Лейкоциты                       4.2         10^9/л   4.0 - 9.0
      МСHС (ср. конц. Hb в эр.)       342         г/л      320 - 360
      """)
    #expect(found.map(\.line) == ["hgb 98 g/L", "wbc 4.2 10*9/L", "mchc 342 g/L"])
  }

  /// The words of the other script may say more than the vocabulary knows, so nothing is sure.
  @Test func aNameBesideWordsOfAnotherScriptIsToBeChecked() {
    let found = observations(
      """
      Collected 21.04.2024
      Test                            Result      Unit     Reference
      Hemoglobin                      9.8         g/dL     12 - 16
      ناقلة غريبة (ALT)               68          U/L      0 - 41
      """)
    #expect(found.map(\.line) == ["hgb 9.8 g/dL", "alt 68 U/L"])
    #expect(found.last?.review.state == .check)
  }

  /// A quotation mark is dirt, no other script.
  @Test func dirtBeforeANameIsNoOtherScript() {
    let found = recognised(
      """
      Collected 21.04.2024
      Test                            Result      Unit     Reference
      Albumin                         3.9         g/dL     3.5 - 5.2
      Total protein                   7.1         g/dL     6.4 - 8.3
      “Gamma globulin                 1.94        g/dL     0.7 - 1.6
      """)
    #expect(!found.contains { $0.code == "globulin" })
  }

  /// Flow sheets print neither units nor limits.
  @Test func aNameThatLooksTheSameNeedsNoUnit() {
    let found = recognised(
      """
      Collected 17.02.2026
      WBC             6.1
      Hgb             9.4
      Creatinine      88
      Pit             41
      Pet             12
      """)
    let platelets = found.first { $0.code == "plt" }
    #expect(platelets?.value.printed == "41")
    #expect(platelets?.review.state != .trusted)
    #expect(!found.contains { $0.value.printed == "12" && $0.code == "plt" })
  }

  @Test func labelsBelowANameAreItsResult() {
    let found = observations(
      """
      WBC                          MCHC
      Result | 6.1                 Result | 34.0
      Units | K/UL                 Units | GM/DL
      Flag   |                     Flag   |
      Range | 4.0-10.0             Range | 31.0-36.0
      RBC                          RDW
      Result | 3.16                Result | 15.7
      Units | M/UL                 Units | %
      Flag   | L                   Flag   | H
      Range | 4.30-5.90            Range | 11.0-15.5
      """)
    #expect(
      Set(found.map(\.line)) == ["wbc 6.1 10*3/uL", "rbc 3.16 10*6/uL", "mchc 34.0 g/dL", "rdw_cv 15.7 %"])
  }

  @Test func rowNumbersAreNoResults() {
    let found = observations(
      """
      No   Test         Result   Unit     Reference
      1    Creatinine   66       umol/L   41-73
      2    Potassium    3.2      mmol/L   3.5-5.3
      3    LDH          412      U/L      120-250
      """)
    #expect(found.map(\.line) == ["creat 66 umol/L", "k 3.2 mmol/L", "ldh 412 U/L"])
  }

  @Test func anUnknownNameOnARecognisedPageIsNotTrusted() {
    let page = typed(
      """
      Collected: 14/02/2025
      Test            Result   Unit      Reference
      Haemoglobin     9.5      g/dL      12.0-15.0
      Zorbanase       44       U/L       10-60
      Creatinine      0.9      mg/dL     0.6-1.2
      """, confidence: 0.97, reading: .ocr)
    let found = ShippedVocabulary.extractor.extract(source: "s", pages: [page]).observations
    #expect(found.first { $0.code == nil }?.review.state == .check)
    #expect(found.first { $0.code == "creat" }?.review.state == .trusted)
  }
}
