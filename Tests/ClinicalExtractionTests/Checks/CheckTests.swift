import ClinicalRecord
import DocumentModel
import Testing

@testable import ClinicalExtraction

/// A result as checks see it, in its canonical unit unless told otherwise.
func result(
  _ code: String, _ printed: String, unit: String? = nil, range: (Double?, Double?)? = nil,
  flag: FlagMeaning? = nil,
  alternatives: [String] = [], confidence: Double = 1
) -> ResultDraft {
  let analyte = ShippedVocabulary.value.analyte(code)
  let number = ResultNumberParser(style: .point).number(in: Array(printed.utf8), at: 0)
  let word = Word(
    text: printed, box: Box(x: 0, y: 0, width: 10, height: 10), confidence: confidence,
    alternatives: alternatives.map { Reading(text: $0, confidence: 0.5) })
  var draft = ResultDraft(
    place: .init(page: 1, group: 1, row: 0), naming: .unknown, analyte: analyte,
    value: Value(number: number?.number, comparator: number?.comparator, printed: printed),
    valueSpan: LabSpan(page: 1, box: word.box, printed: printed, words: [word]),
    surroundings: LabSurroundings())
  draft.decimals = number?.decimals ?? 0
  let ucum = unit ?? analyte?.canonicalUnit
  if let ucum, ucum != "none" { draft.unit = PrintedUnit(printed: ucum, candidates: [ucum], ucum: ucum) }
  draft.range = range.map { ReferenceRange(low: $0.0, high: $0.1, text: "") }
  draft.flag = flag.map { PrintedFlag(printed: $0.rawValue, meaning: $0) }
  return draft
}

/// Codes of the results that a sample's checks doubt.
func doubted(_ results: [ResultDraft]) -> [String] {
  let judge = ResultJudge(numbers: ResultNumberParser(style: .point), textLayerPages: [1])
  return judge.judge(results).drafts.filter { !$0.doubts.isEmpty }.map { $0.analyte?.id ?? "?" }
}

@Suite struct CheckTests {
  @Test func aQuantityWithoutUnitIsDoubted() {
    #expect(doubted([result("hgb", "9.4", unit: "none")]) == ["hgb"])
    #expect(doubted([result("hgb", "9.4")]) == [])
    #expect(doubted([result("inr", "1.2", unit: "none")]) == [])
  }

  @Test func aForeignUnitIsDoubted() {
    #expect(doubted([result("hgb", "9.4", unit: "U/L")]) == ["hgb"])
  }

  @Test func anImplausibleValueIsDoubted() {
    #expect(doubted([result("hgb", "94")]) == ["hgb"])
    #expect(doubted([result("k", "42")]) == ["k"])
  }

  @Test func redCellIndicesAccuseTheOneThatBreaksThem() {
    let right = [
      result("hgb", "9.2"), result("hct", "27.4"), result("rbc", "3.19"), result("mcv", "85.9"),
      result("mch", "28.8"),
      result("mchc", "33.6"),
    ]
    #expect(doubted(right) == [])
    var wrong = right
    wrong[1] = result("hct", "21.4")
    #expect(doubted(wrong).contains("hct"))
    #expect(!doubted(wrong).contains("hgb") && !doubted(wrong).contains("rbc"))
  }

  @Test func aDifferentialMakesOneHundred() {
    let right = [
      result("neut_pct", "68.0"), result("lymph_pct", "18.8"), result("mono_pct", "9.5"),
      result("eos_pct", "2.7"),
      result("baso_pct", "1.0"),
    ]
    #expect(doubted(right) == [])
    var wrong = right
    wrong[1] = result("lymph_pct", "13.8")
    #expect(doubted(wrong).count == 5)
  }

  @Test func anAbsoluteCountIsItsShareOfTheWhiteCells() {
    let right = [result("wbc", "2.09"), result("neut_pct", "68.0"), result("neut_abs", "1.42")]
    #expect(doubted(right) == [])
    #expect(doubted([right[0], right[1], result("neut_abs", "1.12")]).contains("neut_abs"))
  }

  @Test func ratiosAndSumsHold() {
    #expect(doubted([result("kflc", "670.7"), result("lflc", "9.8"), result("flc_ratio", "68.44")]) == [])
    #expect(
      doubted([result("kflc", "610.7"), result("lflc", "9.8"), result("flc_ratio", "68.44")]).count == 3)
    #expect(doubted([result("tp", "9.3"), result("albumin", "3.2"), result("globulin", "6.1")]) == [])
    #expect(doubted([result("tp", "9.3"), result("albumin", "3.9"), result("globulin", "6.1")]).count == 3)
    #expect(doubted([result("bili_total", "1.1"), result("bili_direct", "2.1")]).count == 2)
  }

  @Test func aFlagThatContradictsTheRangeIsDoubted() {
    #expect(doubted([result("k", "4.9", range: (3.5, 5.1), flag: .high)]) == ["k"])
    #expect(doubted([result("k", "5.9", range: (3.5, 5.1), flag: .high)]) == [])
    #expect(doubted([result("k", "5.9", range: (3.5, 5.1), flag: .abnormal)]) == [])
  }

  @Test func inATableThatFlagsAnUnflaggedOutlierIsDoubted() {
    let flagged = [
      result("k", "5.9", range: (3.5, 5.1), flag: .high), result("na", "131", range: (136, 145), flag: .low),
    ]
    #expect(doubted(flagged + [result("ca", "10.9", range: (8.6, 10.3))]) == ["ca"])
    #expect(doubted(flagged + [result("ca", "9.9", range: (8.6, 10.3))]) == [])
  }

  @Test func aRangeUpsideDownIsDoubted() {
    #expect(doubted([result("k", "4.9", range: (5.1, 3.5))]) == ["k"])
  }

  @Test func sameAnalyteTwiceMustAgree() {
    #expect(doubted([result("k", "4.9"), result("k", "4.2")]) == ["k", "k"])
    #expect(doubted([result("hgb", "9.4"), result("hgb", "94", unit: "g/L")]) == [])
  }

  @Test func anotherReadingThatObeysTheRulesTakesThePlace() {
    let results = [
      result("wbc", "2.09"), result("neut_pct", "68.0"), result("neut_abs", "7.42", alternatives: ["1.42"]),
    ]
    let judge = ResultJudge(numbers: ResultNumberParser(style: .point), textLayerPages: [])
    let judged = judge.judge(results).drafts[2]
    #expect(judged.value.number == 1.42 && judged.value.printed == "1.42")
    #expect(judged.doubts.contains(.readingsDiffer))
    #expect(judged.valueSpan.printed == "7.42")
  }

  @Test func readingsThatDifferAreDoubtedThoughPlausible() {
    #expect(doubted([result("k", "4.9", alternatives: ["4.0"])]) == ["k"])
  }

  @Test func aRecognisedValueThatNothingSupportsIsDoubtedAndReread() {
    let judge = ResultJudge(numbers: ResultNumberParser(style: .point), textLayerPages: [])
    let judged = judge.judge([result("ldh", "620", confidence: 0.9)])
    #expect(judged.drafts[0].doubts == [.lowConfidence])
    #expect(judged.rereads.map(\.kind) == [.number])
  }
}

@Suite struct LostPointTests {
  /// Codes doubted on a recognised page on which every word was read the same way twice.
  private func doubted(_ results: [ResultDraft]) -> [String] {
    let judge = ResultJudge(numbers: ResultNumberParser(style: .point), textLayerPages: [])
    let agreed = results.map { draft in
      var draft = draft
      draft.valueSpan.words = draft.valueSpan.words.map { word in
        var word = word
        word.agreeingReadings = 2
        return word
      }
      return draft
    }
    return judge.judge(agreed).drafts.filter { !$0.doubts.isEmpty }.map { $0.analyte?.id ?? "?" }
  }

  private func ranged(_ code: String, _ printed: String, _ range: String, _ ends: (Double, Double))
    -> ResultDraft
  {
    var draft = result(code, printed)
    draft.range = ReferenceRange(low: ends.0, high: ends.1, text: range)
    return draft
  }

  @Test func agreementDoesNotProveAValueWithoutThePointOfItsRange() {
    #expect(doubted([ranged("crp", "105", "0.0-5.0", (0, 5))]) == ["crp"])
    #expect(doubted([ranged("crp", "10.5", "0.0-5.0", (0, 5))]) == [])
    #expect(doubted([ranged("ldh", "420", "120-246", (120, 246))]) == [])
  }

  @Test func aFlagDoesNotProveItEither() {
    var flagged = ranged("crp", "105", "0.0-5.0", (0, 5))
    flagged.flag = PrintedFlag(printed: "H", meaning: .high)
    #expect(doubted([flagged]) == ["crp"])
  }

  @Test func otherValuesOfTheAnalyteTellItsDecimals() {
    var earlier = result("crp", "12.5")
    earlier.date = ClinicalDate(value: "2024-01-01", role: .collected, printed: "2024-01-01")
    #expect(doubted([result("crp", "105"), earlier]) == ["crp"])
  }

  @Test func aRangeThatHoldsTheValueSupportsIt() {
    #expect(doubted([ranged("k", "4", "3.5-5.1", (3.5, 5.1))]) == [])
  }
}
