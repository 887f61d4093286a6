package import ClinicalExtraction
package import DocumentModel
package import PageReading

/// Which words of a document are to be read again, and what becomes of them then: pure.
package struct RereadPlan: Hashable, Sendable {
  /// A word that is to be read again.
  package struct Cell: Hashable, Sendable {
    /// Index of the page.
    package var page: Int
    /// Index in the page's words.
    package var word: Int
    package var cell: RereadCell
  }

  /// A page on which more is in doubt was read badly as a whole: no second look at single cells mends it.
  static let mostCells = 40

  /// In the order of the requests, page by page.
  package private(set) var cells: [Cell] = []
  /// The requests that are followed.
  package private(set) var requests: [RereadRequest] = []

  /// - Parameters:
  ///   - requests: in any order of pages.
  ///   - pages: in order, one for each page of the source.
  package init(_ requests: [RereadRequest], pages: [Page]) {
    for (index, page) in pages.enumerated() where page.reading == .ocr {
      var planned: Set<Int> = []
      for request in requests where request.page == page.number {
        let words = Self.words(of: request, on: page)
        guard !words.isEmpty, planned.union(words).count <= Self.mostCells else { continue }
        self.requests.append(request)
        for word in words where planned.insert(word).inserted {
          cells.append(Cell(page: index, word: word, cell: Self.cell(page.words[word], request.kind)))
        }
      }
    }
  }

  /// The words of a request that recognition may have got wrong: those with a digit, for a flag or unit any.
  ///
  /// A word without any doubt is a text layer's.
  private static func words(of request: RereadRequest, on page: Page) -> [Int] {
    page.words.indices.filter { index in
      let word = page.words[index]
      guard word.confidence < 1, isIn(request.box, word.box) else { return false }
      return request.kind == .flag || request.kind == .unit
        || word.text.unicodeScalars.contains { $0.properties.numericType != nil }
    }
  }

  /// Whether the two are mostly the same place: a value may be part of a word, and words part of a value.
  private static func isIn(_ box: Box, _ word: Box) -> Bool {
    let shared = box.intersection(word)?.area ?? 0
    return shared > 0 && shared >= 0.5 * min(box.area, word.area)
  }

  private static func cell(_ word: Word, _ kind: RereadRequest.Kind) -> RereadCell {
    let own: RereadCell.Kind =
      switch kind {
      case .number: .number
      case .range: .range
      case .unit: .unit
      case .flag: .flag
      }
    return RereadCell(box: word.box, kind: own)
  }

  /// The words of all pages with the readings added.
  ///
  /// - Parameter readings: of each of `cells`, in order; cells that were lost have none.
  package func words(of pages: [Page], with readings: [[Reading]]) -> [[Word]] {
    var words = pages.map(\.words)
    for (cell, readings) in zip(cells, readings) { words[cell.page][cell.word].take(readings) }
    return words
  }
}

extension Word {
  /// As many views as the rereader shows where they agree.
  private static let views = 3

  /// Counts what agrees with the text, and puts what does not behind the other readings, once each.
  ///
  /// The text itself stays what was first read. Where all views of the cell agree with it, what was read otherwise before
  /// is dropped: on 98 scans, faxes and photos such a text was right 169 times of 170, and the one (an arrow read as a
  /// digit) is seen as an arrow since.
  mutating func take(_ readings: [Reading]) {
    if readings.count >= Self.views, readings.allSatisfy({ $0.text == text }) {
      alternatives = []
    }
    for reading in readings where !reading.text.isEmpty {
      if reading.text == text {
        agreeingReadings += 1
      } else if let known = alternatives.firstIndex(where: { $0.text == reading.text }) {
        alternatives[known].confidence = max(alternatives[known].confidence, reading.confidence)
      } else {
        alternatives.append(reading)
      }
    }
  }
}
