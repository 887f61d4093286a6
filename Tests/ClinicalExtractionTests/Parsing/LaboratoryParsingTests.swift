import Testing

@testable import ClinicalExtraction

@Suite struct LaboratoryParsingTests {
  @Test(arguments: [
    ("4.0-10.0", 4.0, 10.0), ("4,0 – 10,0", 4, 10), ("150 to 450", 150, 450), ("13.2-16.7", 13.2, 16.7),
    ("۷۰ - ۱۰۰", 70, 100), ("4,28 à 5,79", 4.28, 5.79), ("0.350~0.450", 0.35, 0.45),
  ])
  func twoSidedRanges(_ text: String, low: Double, high: Double) throws {
    let style: NumberStyle = text.contains(",") ? .comma : .point
    let match = try #require(RangeParser(style: style).twoSided(in: Array(text.utf8), at: 0))
    #expect(match.low == low && match.high == high && match.range == 0..<text.utf8.count)
  }

  @Test(arguments: ["12-03-2025", "4.0", "10/12", "4-", "555-0148-22"])
  func datesAndSingleNumbersAreNoRanges(_ text: String) {
    #expect(RangeParser(style: .point).twoSided(in: Array(text.utf8), at: 0) == nil)
  }

  @Test(arguments: [("< 0.41", true, 0.41), ("≥130", false, 130.0), ("up to 40", true, 40.0)])
  func oneSidedRanges(_ text: String, isUpper: Bool, limit: Double) throws {
    let match = try #require(RangeParser(style: .point).oneSided(in: Array(text.utf8), at: 0))
    #expect(match.high == (isUpper ? limit : nil) && match.low == (isUpper ? nil : limit))
  }

  /// Whatever a laboratory prints as two ends is read back as those ends.
  @Test func everyPrintedRangeIsReadBack() throws {
    for low in stride(from: 0, through: 990, by: 45) {
      for decimals in 0...2 {
        let scale = [1.0, 10, 100][decimals]
        let ends = (Double(low) / scale, Double(low + 37) / scale)
        for separator in ["-", " - ", "–", " to "] {
          let text = "\(ends.0)\(separator)\(ends.1)"
          let match = try #require(RangeParser(style: .point).twoSided(in: Array(text.utf8), at: 0))
          #expect(match.low == ends.0 && match.high == ends.1)
        }
      }
    }
  }

  @Test(arguments: [
    ("H", FlagMeaning.high), ("(L)", .low), ("↓↓", .low), ("H↑", .high), ("*", .abnormal), ("High", .high),
    ("偏低", .low), ("düşük", .low), ("Normal", .normal),
  ])
  func flags(_ text: String, meaning: FlagMeaning) { #expect(FlagParser.meaning(text) == meaning) }

  @Test(arguments: ["Hb", "12", "LDH", "H1", "see comment", ""])
  func otherWordsAreNoFlags(_ text: String) { #expect(FlagParser.meaning(text) == nil) }

  @Test(arguments: [("8:9", 8.9), ("l2.4", 12.4), ("1O5", 105.0), ("2S.0", 25.0)])
  func lookAlikesAreMended(_ word: String, number: Double) throws {
    let mended = try #require(NumberRepair.number(word, style: .point))
    #expect(mended.number == number && mended.isRepaired)
  }

  @Test(arguments: ["12.4", "SOS", "B12a", "1:2:3", "IgG", "CD19"])
  func numbersAndWordsAreNotMended(_ word: String) {
    #expect(NumberRepair.number(word, style: .point) == nil)
  }

  @Test(arguments: [
    ("x1043/uL", "10*3/uL"), ("K/uL,", "10*3/uL"), ("g/dL (L)", "g/dL"),
    ("mL/min/1.73m2", "mL/min/{1.73_m2}"),
    ("10^9 / L", "10*9/L"),
  ])
  func units(_ text: String, ucum: String) throws {
    let match = try #require(
      UnitScanner(units: ShippedVocabulary.value.units).unit(in: Array(text.utf8), at: 0))
    #expect(match.candidates.first == ucum)
  }

  @Test func aNumberInAnUnknownStyleIsUnsureOfThreeDecimals() throws {
    let unknown = try #require(ResultNumberParser(style: .unknown).number(in: Array("4.177".utf8), at: 0))
    #expect(unknown.isUnsureOfThousands)
    let comma = try #require(ResultNumberParser(style: .comma).number(in: Array("4.177".utf8), at: 0))
    #expect(comma.number == 4177 && !comma.isUnsureOfThousands)
  }
}
