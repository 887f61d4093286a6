/// How far a run has come and how fast it goes, as a value: time is handed in.
package struct Throughput: Hashable, Sendable {
  package let documents: Int
  package private(set) var documentsDone = 0
  package private(set) var pagesDone = 0
  private var documentsOpened = 0
  private var pagesKnown = 0

  package init(documents: Int) { self.documents = documents }

  package mutating func take(_ event: RunEvent) {
    switch event {
    case .opened(_, let pages):
      documentsOpened += 1
      pagesKnown += pages
    case .page: pagesDone += 1
    case .finished: documentsDone += 1
    }
  }

  package func pagesPerSecond(elapsedSeconds: Double) -> Double {
    elapsedSeconds > 0 ? Double(pagesDone) / elapsedSeconds : 0
  }

  /// The seconds that are left at the pace so far; documents that are not open yet are taken to have as many
  /// pages as the others.
  ///
  /// Nil until a page is done.
  package func secondsLeft(elapsedSeconds: Double) -> Double? {
    let pace = pagesPerSecond(elapsedSeconds: elapsedSeconds)
    guard pace > 0, documentsOpened > 0 else { return nil }
    // What ended without being opened is done, and has no pages.
    let unopened = max(0, documents - max(documentsOpened, documentsDone))
    let expected = Double(pagesKnown) * (1 + Double(unopened) / Double(documentsOpened))
    return max(0, expected - Double(pagesDone)) / pace
  }
}
