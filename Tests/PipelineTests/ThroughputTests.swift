import DocumentModel
import Testing

@testable import Pipeline

@Suite struct ThroughputTests {
  private let label = DocumentLabel(number: 1, shortID: "0")

  @Test func nothingIsForetoldBeforeAPageIsDone() {
    var throughput = Throughput(documents: 2)
    throughput.take(.opened(label, pages: 4))
    #expect(throughput.secondsLeft(elapsedSeconds: 5) == nil)
    #expect(throughput.pagesPerSecond(elapsedSeconds: 0) == 0)
  }

  @Test func unopenedDocumentsCountAsLongAsTheOthers() {
    var throughput = Throughput(documents: 2)
    throughput.take(.opened(label, pages: 4))
    for page in 1...2 { throughput.take(.page(label, number: page, reading: .ocr)) }
    // Two of eight pages in four seconds: half a page a second, six to go.
    #expect(throughput.pagesPerSecond(elapsedSeconds: 4) == 0.5)
    #expect(throughput.secondsLeft(elapsedSeconds: 4) == 12)
  }

  @Test func documentsThatNeverOpenedAreNotWaitedFor() {
    var throughput = Throughput(documents: 2)
    throughput.take(.opened(label, pages: 1))
    throughput.take(.page(label, number: 1, reading: .ocr))
    throughput.take(.finished(label, DocumentResult(ending: .written)))
    throughput.take(.finished(DocumentLabel(number: 2, shortID: ""), DocumentResult(ending: .noRecord)))
    #expect(throughput.secondsLeft(elapsedSeconds: 1) == 0)
  }
}
