import ClinicalRecord
import DocumentModel
import Testing

@testable import ClinicalExtraction

/// Units as recognisers leave them.
@Suite struct MisreadUnitTests {
  private let units = UnitRepair(units: ShippedVocabulary.value.units)

  @Test(arguments: [
    ("10%/L", MisreadCount.Volume.litre, []), ("10¥/L", .litre, []), ("x109L", .litre, [9]),
    ("x1097/L", .litre, [9]), ("x10V/pL", .microlitre, []), ("x1043/uL", .microlitre, [3]),
    ("*10°/L", .litre, []), ("10'2/L", .litre, []), ("x10Y/mm3", .cubicMillimetre, []),
    ("x1012/L", .litre, [12]),
  ])
  func aPowerOfTenIsSeenThroughItsMisreadExponent(
    _ printed: String, volume: MisreadCount.Volume, exponents: [Int]
  )
    throws
  {
    let count = try #require(MisreadCount(printed))
    #expect(count.volume == volume)
    #expect(count.exponents == exponents)
  }

  @Test(arguments: [
    "10.3L", "104", "g/dL", "10", "lotL", "10 mg/dL", "mmol/L", "1000/kg", "10.5%L", "10.2*L", "10*L",
  ])
  func otherTextsAreNoPowerOfTen(_ printed: String) {
    #expect(MisreadCount(printed) == nil)
    #expect(MisreadCount(printed, isUnit: true) == nil)
  }

  /// In a column of units it is one; elsewhere a share that is flagged low.
  @Test func aBarePowerOfTenIsOneOnlyWhereNothingElseStands() {
    #expect(MisreadCount("10%L") == nil)
    #expect(MisreadCount("10%L", isUnit: true)?.candidates.first == "10*9/L")
    #expect(MisreadCount("10%uL") != nil)
  }

  @Test(arguments: [("mgIdL", 1.2, true), ("mgIL", 12, false), ("mgdL", 12, false)])
  func aSeldomUnitThatIsAsNearLeavesNothingClear(_ printed: String, number: Double, isClear: Bool) throws {
    let analyte = try #require(ShippedVocabulary.value.analyte("creat"))
    let match = units.unit(.init(printed: printed, numbers: [number]), of: analyte)
    #expect((match?.isClear ?? false) == isClear)
  }

  @Test(arguments: [
    ("x10%/pL", "wbc", [11.49], "10*3/uL"), ("x10%/uL", "rbc", [2.75], "10*6/uL"),
    ("10¥/L", "rbc", [3.5], "10*12/L"),
    ("pmol/L", "creat", [98], "umol/L"), ("mol/L", "creat", [73, 45, 84], "umol/L"),
    ("VIL", "alt", [67], "U/L"),
    ("u", "ldh", [620], "U/L"), ("g", "hgb", [72], "g/L"), ("g/d", "mchc", [34.1], "g/dL"),
    ("GLL", "plt", [88], "10*9/L"), ("gi", "hgb", [112], "g/L"), ("UA", "ldh", [212], "U/L"),
    ("x10°9A.", "plt", [212], "10*9/L"), ("«10(3)!micl", "wbc", [5.1], "10*3/uL"),
    ("«10(6)/met", "rbc", [3.1], "10*6/uL"),
    ("x10(3)imcL", "plt", [211], "10*3/uL"), ("nmol", "cl", [104], "mmol/L"),
  ])
  func theNumberDecidesAmongNearUnits(_ printed: String, code: String, numbers: [Double], ucum: String) throws
  {
    let analyte = try #require(ShippedVocabulary.value.analyte(code))
    let match = try #require(units.unit(.init(printed: printed, numbers: numbers), of: analyte))
    #expect(match.ucum == ucum)
  }

  /// A scrap is near to every unit of few signs: it is the one that laboratories print, or none.
  @Test(arguments: [
    ("10%", "wbc", 11.0, "10*9/L"), ("10°", "plt", 400, "10*9/L"), ("10°", "rbc", 6.5, "10*12/L"),
  ])
  func aScrapIsNoUnitOfFewSigns(_ printed: String, code: String, upper: Double, ucum: String) throws {
    let analyte = try #require(ShippedVocabulary.value.analyte(code))
    let reading = UnitRepair.Reading(
      printed: printed, numbers: [upper * 0.6, upper], upper: upper, isKnown: false)
    #expect(try #require(units.unit(reading, of: analyte)) == .init(ucum: ucum, isClear: false))
  }

  @Test func aLitreInALitreIsSeenThroughItsSlash() throws {
    let analyte = try #require(ShippedVocabulary.value.analyte("hct"))
    #expect(units.unit(.init(printed: "UL", numbers: [0.31, 0.48], upper: 0.48), of: analyte)?.ucum == "L/L")
    #expect(units.unit(.init(printed: "UL", numbers: [31, 48], upper: 48), of: analyte)?.ucum != "L/L")
  }

  @Test func anotherReadingOfTheUnitCounts() throws {
    let analyte = try #require(ShippedVocabulary.value.analyte("ferritin"))
    let reading = UnitRepair.Reading(printed: "g/l", alternatives: ["ng/l", "Hg/l", "ug/l"], numbers: [4177])
    #expect(units.unit(reading, of: analyte) == .init(ucum: "ug/L", isClear: false))
  }

  /// Nothing of `tee` is a unit's; the other readings are all near one.
  @Test func otherReadingsNearOneUnitCount() throws {
    let analyte = try #require(ShippedVocabulary.value.analyte("na"))
    let others = ["mmov.", "mmovl"]
    let reading = UnitRepair.Reading(printed: "tee", alternatives: others, numbers: [139], isKnown: false)
    #expect(units.unit(reading, of: analyte) == .init(ucum: "mmol/L", isClear: false))
    #expect(units.unit(.init(printed: "tee", numbers: [139], isKnown: false), of: analyte) == nil)
  }

  @Test func aMisreadUnitInBracketsBehindANameIsItsOwn() {
    let found = recognised(
      """
      Laboratory         14/02/2025   15/02/2025
      Sodium (rnmoi/L)   132          136
      Potassium (n)      4.2          3.9
      WBC («10(3)!mcL)   3.2          2.9
      Glucose (fasting)  5.2          5.9
      """)
    #expect(
      found.map(\.line) == [
        "na 132 mmol/L", "na 136 mmol/L", "k 4.2", "k 3.9", "wbc 3.2 10*3/uL", "wbc 2.9 10*3/uL",
        "glucose 5.2", "glucose 5.9",
      ])
    #expect(found.allSatisfy { $0.review.state == .check })
  }

  @Test func aNameIsKnownByItsLook() {
    let found = recognised(
      """
      Collected: 14/02/2025
      Test     Result   Units   Reference
      Hgb      8.9      g/dL    12.0-15.6
      Het      27.1     %       36.0-46.0
      MCV      91.0     fL      80-99
      """)
    #expect(found.map(\.line) == ["hgb 8.9 g/dL", "hct 27.1 %", "mcv 91.0 fL"])
    #expect(found[1].review.state == .check)
  }

  @Test func aTruncatedUnitThatMayBeTwoIsNone() throws {
    let analyte = try #require(ShippedVocabulary.value.analyte("hgb"))
    // 15 g/L and 15 g/dL both are possible.
    #expect(units.unit(.init(printed: "g", numbers: [15]), of: analyte) == nil)
  }

  @Test func aColumnOfMisreadUnitsIsReadAndNotTrusted() {
    let found = recognised(
      """
      Collected: 14/02/2025
      Test            Result   Reference     Units
      WBC             11.49    4.00-11.00    x10%/pL
      RBC             2.75     3.90-5.20     x10%/pL
      Haemoglobin     8.9      12.0-15.6     g/dL
      Platelets       318      140-400       x10%Y/uL
      """)
    #expect(
      found.map(\.line) == ["wbc 11.49 10*3/uL", "rbc 2.75 10*6/uL", "hgb 8.9 g/dL", "plt 318 10*3/uL"])
    #expect(found.filter { $0.code != "hgb" }.allSatisfy { $0.review.state == .check })
  }

  @Test func aFractionOfACellIsACountInThousands() {
    let found = recognised(
      """
      Collected: 14/02/2025
      Test            Result   Units   Reference
      Neutrophils     3.78     /uL     1.50-7.50
      RBC             3.28     /uL     3.90-5.20
      Platelets       318      10^3/uL 140-400
      """)
    #expect(found.map(\.line) == ["neut_abs 3.78 10*3/uL", "rbc 3.28 10*6/uL", "plt 318 10*3/uL"])
  }

  @Test func anEarlierResultTakesOnlyItsOwnValuesUnit() {
    let found = recognised(
      """
      Analyse          Résultat               Valeurs usuelles   20/07/2026
      Neutrophiles     69,2 % soit 1,97 G/E   (1,90 à 7,20)      3,10
      Hémoglobine      8,8 g/dL               (13,4 à 16,7)      8,9
      Plaquettes       88 G/L                 (161 à 398)        143
      """)
    #expect(!found.map(\.line).contains("neut_pct 3,10 %"))
  }

  @Test func aMisreadUnitInBracketsBehindATitleIsThatOfItsColumn() {
    let found = recognised(
      """
      Drawn 25/04/2024
      Population                  Percent [%]     Absolute [cells/pL]    Reference
      T cells (CD3+)              86.7            482                    700-2100
      T helper cells (CD3+CD4+)   17.2            96                     300-1400
      B cells (CD19+)             3.1             17                     100-500
      """)
    let counts = found.filter { $0.code?.hasSuffix("_abs") == true }
    #expect(counts.count == 3)
    #expect(counts.map { $0.unit?.ucum } == ["/uL", "/uL", "/uL"])
  }
}
