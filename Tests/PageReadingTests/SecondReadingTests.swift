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
}
