import DocumentModel
import Testing

@testable import Pipeline

@Suite struct PageLedgerTests {
  private let document = OpenedDocument(
    mediaType: "application/pdf", pageCount: 4, sizes: [[10, 20], [30, 40], [50, 60], [70, 80]])

  @Test func everyPageOfTheSourceStandsInTheLedger() {
    let read = Page(number: 1, widthPoints: 10, heightPoints: 20, reading: .ocr)
    let ledger = PageLedger(
      document: document, outcomes: [.page(read), .lost(.timedOut), .lost(.died(signal: 11)), nil])
    #expect(ledger.pages.map(\.number) == [1, 2, 3, 4])
    #expect(ledger.pages.map(\.reading) == [.ocr, .timedOut, .failed, .failed])
    #expect(ledger.pages.map(\.widthPoints) == [10, 30, 50, 70])
    #expect(ledger.pages.dropFirst().allSatisfy { !$0.problems.isEmpty && $0.quality.verdict == .unreadable })
  }

  @Test func missingSizesAndOutcomesLoseNoPage() {
    let ledger = PageLedger(document: OpenedDocument(mediaType: "x", pageCount: 3), outcomes: [])
    #expect(ledger.pages.count == 3)
    #expect(ledger.pages.allSatisfy { $0.reading == .failed })
  }

  @Test func aRefusedPageKeepsTheReason() {
    let problem = Problem(.damaged, message: "cut off")
    let ledger = PageLedger(document: document, outcomes: [.refused(problem)])
    #expect(ledger.pages[0].problems == [problem])
    #expect(ledger.pages[0].reading == .failed)
  }
}
