import ClinicalExtraction
import ClinicalRecord
import DocumentModel
import Foundation
import PageReading
import Testing

@testable import Pipeline

@Suite struct RereadPlanTests {
  private let place = Box(x: 100, y: 40, width: 30, height: 10)

  private func page(_ words: [Word], reading: ReadingMethod = .ocr) -> Page {
    Page(number: 1, widthPoints: 600, heightPoints: 800, reading: reading, words: words)
  }

  private func request(_ box: Box, _ kind: RereadRequest.Kind = .number) -> RereadRequest {
    RereadRequest(page: 1, box: box, kind: kind)
  }

  private func word(_ text: String, _ box: Box, confidence: Double = 0.9) -> Word {
    Word(text: text, box: box, confidence: confidence)
  }

  @Test func aReadingThatAgreesIsCountedAndOneThatDoesNotIsKept() {
    var word = Word(
      text: "4.9", box: place, confidence: 0.6, alternatives: [Reading(text: "4.0", confidence: 0.5)],
      agreeingReadings: 2)
    word.take(
      [("4.9", 0.8), ("4.0", 0.7), ("4,9", 0.4), ("4,9", 0.3), ("", 0)].map(Reading.init(text:confidence:)))
    #expect(word.text == "4.9" && word.confidence == 0.6)
    #expect(word.agreeingReadings == 3)
    #expect(word.alternatives.map(\.text) == ["4.0", "4,9"])
    #expect(word.alternatives.map(\.confidence) == [0.7, 0.4])
  }

  @Test func onlyThePlannedWordChanges() {
    let words = [word("Hb", Box(x: 40, y: 40, width: 20, height: 10)), word("9.4", place)]
    let pages = [page(words)]
    let plan = RereadPlan([request(place)], pages: pages)
    #expect(plan.cells.map(\.word) == [1])
    let read = plan.words(of: pages, with: [[Reading(text: "9.4", confidence: 0.9)]])
    #expect(read[0][0] == words[0])
    #expect(read[0][1].agreeingReadings == 2)
    #expect(plan.words(of: pages, with: [[]]) == [words], "a loss takes nothing away")
  }

  @Test(arguments: ReadingMethod.allCases.filter { $0 != .ocr })
  func aPageThatWasNotRecognisedAsksNothing(reading: ReadingMethod) {
    let plan = RereadPlan([request(place)], pages: [page([word("9.4", place)], reading: reading)])
    #expect(plan.cells.isEmpty && plan.requests.isEmpty)
  }

  @Test func aTextLayersWordBesideReadOnesIsLeftAlone() {
    #expect(RereadPlan([request(place)], pages: [page([word("9.4", place, confidence: 1)])]).cells.isEmpty)
  }

  @Test func ofARangeTheNumbersAreReadAgainEachOnce() {
    let low = Box(x: 200, y: 40, width: 20, height: 10)
    let dash = Box(x: 225, y: 44, width: 5, height: 1)
    let high = Box(x: 235, y: 40, width: 20, height: 10)
    let words = [word("3.5", low), word("-", dash), word("5.1", high)]
    let range = request(Box(left: 200, top: 40, right: 255, bottom: 50), .range)
    let plan = RereadPlan([range, range], pages: [page(words)])
    #expect(plan.cells.map(\.word) == [0, 2])
    #expect(plan.cells.map(\.cell.kind) == [.range, .range])
  }

  @Test func noMoreThanSoManyCellsOfAPageAreReadAgain() {
    let boxes = (0..<60).map { Box(x: 100, y: Double($0) * 12, width: 30, height: 10) }
    let plan = RereadPlan(boxes.map { request($0) }, pages: [page(boxes.map { word("9.4", $0) })])
    #expect(plan.cells.count == RereadPlan.mostCells)
    #expect(plan.requests.count == RereadPlan.mostCells)
  }

  @Test func whatIsNoLongerAskedForIsSettled() {
    let other = Box(x: 100, y: 80, width: 30, height: 10)
    let asked = [request(place), request(other), request(place, .range)]
    let tally = RereadTally(asked: asked, stillWanted: [request(other)])
    #expect(tally.values == 2 && tally.settled == 1)
  }
}

/// From a first extraction through readings of a cell to the second.
@Suite struct RereadingTests {
  private let extractor: DocumentExtractor

  init() throws {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    extractor = DocumentExtractor(
      vocabulary: try ModelsDirectory.find(explicit: root.appending(path: "Models").path).vocabulary())
  }

  /// A recognised line `LDH 620 U/L` whose value was read once.
  private let page: Page = {
    let words = [("LDH", 40.0), ("620", 120.0), ("U/L", 200.0)].map { text, x in
      Word(text: text, box: Box(x: x, y: 40, width: 24, height: 10), confidence: 0.9)
    }
    return Page(number: 1, widthPoints: 600, heightPoints: 800, reading: .ocr, words: words)
  }()

  /// The review and evidence of the value after its cell was read as these.
  private func read(_ texts: [String]) throws -> (review: Review, evidence: String?, settled: Int) {
    let (first, wanted) = extractor.extractWithRequests(source: "s", pages: [page])
    #expect(first.observations.first?.review.reasons.contains(.lowConfidence) == true)
    let plan = RereadPlan(wanted, pages: [page])
    #expect(plan.cells.map(\.word) == [1])
    var known = page
    known.words = plan.words(of: [page], with: [texts.map { Reading(text: $0, confidence: 0.9) }])[0]
    let (second, stillWanted) = extractor.extractWithRequests(source: "s", pages: [known])
    let value = try #require(second.observations.first)
    let tally = RereadTally(asked: plan.requests, stillWanted: stillWanted)
    return (value.review, value.evidence.first?.text, tally.settled)
  }

  @Test func readingsThatAllAgreeSettleADoubtfulValue() throws {
    let end = try read(["620", "620", "620"])
    // It has no date, which no reading mends.
    #expect(end.review.reasons == [.dateAmbiguous] && end.settled == 1)
  }

  @Test func viewsThatAllAgreeEndAnEarlierDoubt() {
    var word = Word(
      text: "38", box: Box(x: 0, y: 0, width: 9, height: 9), confidence: 0.4,
      alternatives: [Reading(text: "33", confidence: 0.4)])
    word.take([Reading(text: "38", confidence: 0.9), Reading(text: "38", confidence: 0.9)])
    #expect(word.alternatives.count == 1, "two views are not enough")
    word.take(["38", "38", "88"].map { Reading(text: $0, confidence: 0.9) })
    #expect(word.alternatives.map(\.text) == ["33", "88"])
    word.take(["38", "38", "38"].map { Reading(text: $0, confidence: 0.9) })
    #expect(word.alternatives.isEmpty && word.agreeingReadings > 3)
  }

  @Test func oneThatDissentsDoesNot() throws {
    let end = try read(["620", "520", "620", "620"])
    #expect(end.review.state == .check && end.settled == 0)
    #expect(end.evidence?.contains("620") == true, "what was read first stays the evidence")
  }

  @Test func withoutReadingsTheFirstStands() throws {
    let end = try read([])
    #expect(end.review.state == .check && end.settled == 0)
  }
}
