import DocumentModel
import Testing

@testable import PageReading

@Suite struct SecondReadingTests {
  private let place = Box(x: 0, y: 0, width: 10, height: 10)

  private func line(_ text: String, confidence: Double = 0.9) -> RecognizedLine {
    RecognizedLine(words: [RecognizedWord(text: text, left: 0, right: 40, confidence: confidence)])
  }

  private func vote(_ texts: [(String, Double)]) throws -> Word {
    var votes = Votes()
    for (text, confidence) in texts { votes.add(text, confidence: confidence) }
    return try #require(votes.word(in: place))
  }

  @Test func agreementRaisesConfidence() throws {
    let word = try vote([("1.55", 0.8), ("1.55", 0.7)])
    #expect(word.agreeingReadings == 2)
    #expect(word.confidence > 0.85)
    #expect(word.alternatives.isEmpty)
  }

  @Test func disagreementIsKept() throws {
    let word = try vote([("1:55", 0.8), ("1.55", 0.9), ("1.55", 0.7)])
    #expect(word.text == "1.55")
    #expect(word.alternatives.map(\.text) == ["1:55"])
    #expect(word.confidence < 0.8)
  }

  @Test func aStrayPointDoesNotPartVotes() throws {
    let word = try vote([("230", 0.5), ("2.37", 0.5), ("2.37,", 0.6)])
    #expect(word.text == "2.37")
    #expect(word.agreeingReadings == 2)
  }

  @Test func aMarkBeforeANumberWithItsOwnPointIsDirt() throws {
    let word = try vote([(",0.316", 0.9), (",0.316", 0.9)])
    #expect(word.text == "0.316")
    #expect(word.alternatives.map(\.text) == [",0.316"])
  }

  @Test func aPointBeforeDigitsAloneStays() throws {
    #expect(try vote([(".05", 0.9), (".05", 0.9)]).text == ".05")
  }

  @Test(arguments: ["1.55", "<0.05", "12/03/2025", "0", "10^9", "۱۲۰"])
  func numbersAreReadAgain(_ text: String) { #expect(SecondReading.isNumeric(text)) }

  @Test(arguments: ["Hemoglobin", "CD19-directed", "g/dL", "", "-"])
  func wordsAreNot(_ text: String) { #expect(!SecondReading.isNumeric(text)) }

  @Test func emptyAndUnsureReadingsAreReadAgain() {
    #expect(SecondReading.isWanted(RecognizedLine(words: [])))
    #expect(SecondReading.isWanted(line("E", confidence: 0.3)))
    #expect(!SecondReading.isWanted(line("Platelets", confidence: 0.95)))
  }

  @Test func votesAreCountedByPlace() {
    let split = RecognizedLine(words: [
      RecognizedWord(text: "4.0", left: 0, right: 20, confidence: 0.9),
      RecognizedWord(text: "11.0", left: 30, right: 60, confidence: 0.9),
    ])
    let merged = SecondReading.merged([split, split, line("40", confidence: 0.5)])
    #expect(merged.map { $0.votes.candidates.first?.text } == ["4.0", "11.0"])
    #expect(merged.first?.votes.candidates.first?.readings == 2)
  }

  private func words(_ words: [(String, Int, Int)]) -> RecognizedLine {
    RecognizedLine(
      words: words.map { RecognizedWord(text: $0.0, left: $0.1, right: $0.2, confidence: 0.8) })
  }

  @Test func aWordWhoseBoxCoversTheNextIsReadOnce() {
    let one = words([("红细胞", 0, 80), ("压", 48, 62), ("积", 64, 80)])
    let other = words([("红细胞", 0, 80), ("讨", 48, 62), ("积", 64, 80)])
    let merged = SecondReading.merged([one, one, other])
    #expect(merged.map { $0.votes.ranked.first?.text } == ["红细胞", "压", "积"])
    #expect(merged.map(\.right) == [48, 62, 80])
  }

  /// A reading that ran two words together, or lost a part, is another number: it stays beside the value.
  @Test func aNumberReadWithoutItsGapIsADissent() throws {
    let split = words([("3.", 0, 12), ("48", 20, 40)])
    let joined = words([("3.48", 0, 40)])
    let word = try #require(SecondReading.merged([split, split, joined]).first?.votes.word(in: place))
    #expect(word.alternatives.map(\.text) == ["3.48"])
    let range = words([("4.0", 0, 20), ("11.0", 30, 60)])
    let short = words([("40", 0, 60)])
    let places = SecondReading.merged([range, range, short])
    #expect(places.allSatisfy { $0.votes.candidates.map(\.text).contains("40") })
  }

  @Test func aUnitReadCloseToItsNumberIsNone() throws {
    let split = words([("10.4", 0, 30), ("g/dL", 40, 70)])
    let places = SecondReading.merged([split, split, words([("10.4g/dL", 0, 70)])])
    #expect(places.map { $0.votes.candidates.map(\.text) } == [["10.4"], ["g/dL"]])
    let names = words([("Total", 0, 30), ("Protein", 40, 70)])
    let less = SecondReading.merged([names, names, words([("Tota", 0, 70)])])
    #expect(less.map { $0.votes.candidates.count } == [1, 1])
  }

  @Test func aScrapWithinAWordTakesNothingFromIt() {
    let one = words([("Hemoglobin", 0, 200), (".", 100, 104)])
    #expect(SecondReading.merged([one]).map(\.right) == [200, 104])
  }

  /// Each reading took the same blot for a 4.
  @Test func unsureReadingsOfANumberAreNotEnough() throws {
    let word = try vote([("4.36", 0.37), ("4.36", 0.3), ("4.36", 0.4)])
    #expect(word.agreeingReadings == 1 && word.confidence <= 0.5)
    #expect(try vote([("4.36", 0.37), ("4.36", 0.8)]).agreeingReadings == 2)
    #expect(try vote([("Urea", 0.37), ("Urea", 0.3)]).agreeingReadings == 2)
    var votes = Votes()
    for _ in 0..<2 { votes.add("4.36", confidence: 0.4) }
    #expect(votes.isOpen)
    votes.add("4.36", confidence: 0.7)
    #expect(!votes.isOpen)
  }

  @Test func guessedDigitsAreNeverSure() throws {
    func word(_ text: String, guesses: [Bool]) throws -> Word {
      var votes = Votes()
      for guess in guesses { votes.add(text, confidence: 0.95, isGuess: guess) }
      return try #require(votes.word(in: place))
    }
    #expect(try word("7", guesses: [true, true]).agreeingReadings == 1)
    #expect(try word("7", guesses: [true, true]).confidence <= 0.5)
    #expect(try word("7", guesses: [true, false]).agreeingReadings == 1)
    #expect(try word("7", guesses: [true, false, false]).agreeingReadings == 3)
    #expect(try word("H", guesses: [true, true]).agreeingReadings == 2)
  }

  @Test func wordsAreOneWhereOtherReadingsSayTheSame() {
    let split = words([("年", 0, 15), ("龄", 16, 30), ("67", 40, 50)])
    let joined = words([("年龄", 0, 30), ("67", 40, 50)])
    let third = words([("年龄", 0, 30), ("6", 40, 50)])
    #expect(
      SecondReading.merged([split, split, joined]).map { $0.votes.ranked.first?.text } == ["年", "龄", "67"])
    let merged = SecondReading.merged([
      words([("年", 0, 15), ("令", 16, 30), ("67", 40, 50)]),
      words([("年", 0, 15), ("令", 16, 30), ("67", 40, 50)]), joined, third, joined, third,
    ])
    #expect(merged.map { $0.votes.ranked.first?.text }.prefix(1) == ["年龄"])
  }
}
