package import DocumentModel

/// One page for each page of the source, whatever became of it: the ledger rule.
package struct PageLedger: Hashable, Sendable {
  package private(set) var pages: [Page]

  /// - Parameters:
  ///   - document: the source as it opened.
  ///   - outcomes: what came of each page, in the order of the pages; a page without an outcome has failed.
  package init(document: OpenedDocument, outcomes: [ReadingOutcome?]) {
    pages = (0..<document.pageCount).map { index in
      let outcome = index < outcomes.count ? outcomes[index] : nil
      let size = index < document.sizes.count ? document.sizes[index] : []
      return Self.page(index + 1, outcome, size: size.count == 2 ? (size[0], size[1]) : (0, 0))
    }
  }

  /// The same ledger with other words on its pages: nothing else may change, and no page may go.
  func with(words: [[Word]]) -> PageLedger {
    var ledger = self
    for (index, words) in zip(pages.indices, words) { ledger.pages[index].words = words }
    return ledger
  }

  private static func page(_ number: Int, _ outcome: ReadingOutcome?, size: (Double, Double)) -> Page {
    switch outcome {
    case .page(let page): page
    case .refused(let problem): lost(number, .failed, size, problem)
    case .lost(.timedOut): lost(number, .timedOut, size, timedOut)
    case .lost(let end): lost(number, .failed, size, failed(end))
    case .opened, .readings, nil:
      lost(number, .failed, size, Problem(.pageFailed, message: "The page was not read."))
    }
  }

  private static func lost(
    _ number: Int, _ reading: ReadingMethod, _ size: (Double, Double), _ problem: Problem
  ) -> Page {
    Page(
      number: number, widthPoints: size.0, heightPoints: size.1, reading: reading,
      quality: PageQuality(verdict: .unreadable), problems: [problem])
  }

  private static let timedOut = Problem(
    .pageTimedOut,
    message: "Reading the page took longer than it may, twice. Give it more time with --page-seconds.")

  private static func failed(_ end: WorkerEnd) -> Problem {
    let what =
      switch end {
      case .died: "The reader crashed on this page or ran out of memory, twice."
      case .garbled: "The reader gave no usable answer for this page, twice."
      case .notStarted: "No reader could be started for this page."
      case .timedOut: "Reading the page took too long, twice."
      }
    return Problem(.pageFailed, message: what + " Read the page by eye, or scan it again.")
  }
}
