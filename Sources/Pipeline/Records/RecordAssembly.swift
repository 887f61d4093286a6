package import ClinicalExtraction
package import ClinicalRecord
package import DocumentModel

/// Puts a document's record together.
package struct RecordAssembly: Sendable {
  /// Fills in what the pages say, and returns what should be read again; pure, and called on any thread.
  package typealias Extraction = @Sendable (_ pages: [Page], _ record: inout Record) -> [RereadRequest]

  package let producer: Producer
  /// Every record is held against it before it is written.
  package let schema: JSONSchema
  package let extraction: Extraction

  package init(producer: Producer, schema: JSONSchema, extraction: @escaping Extraction) {
    self.producer = producer
    self.schema = schema
    self.extraction = extraction
  }

  /// With the product's own extraction.
  package init(producer: Producer, schema: JSONSchema, extractor: DocumentExtractor) {
    self.init(producer: producer, schema: schema) { pages, record in
      let (facts, rereads) = extractor.extractWithRequests(source: record.id, pages: pages)
      record.adopt(facts.placed(on: pages))
      return rereads
    }
  }

  /// What is known of a file before it is opened.
  package struct Origin: Hashable, Sendable, Codable {
    /// `sha256:` of the bytes.
    package var id: String
    package var fileName: String
    package var bytes: Int

    package init(id: String, fileName: String, bytes: Int) {
      self.id = id
      self.fileName = fileName
      self.bytes = bytes
    }
  }

  /// The record of a document whose pages were read, or entered as lost.
  ///
  /// With it comes what should be read again, because a check failed on it.
  package func record(
    _ origin: Origin, document: OpenedDocument, ledger: PageLedger
  ) -> (record: Record, rereads: [RereadRequest]) {
    let source = Source(
      id: origin.id, fileName: origin.fileName, mediaType: document.mediaType, bytes: origin.bytes,
      pageCount: document.pageCount, languages: Self.languages(of: ledger.pages),
      pages: ledger.pages.map(PageEntry.init))
    var record = Record(kind: .document, id: origin.id, producer: producer, sources: [source])
    let rereads = extraction(ledger.pages, &record)
    record.problems += document.problems.map { $0.placed(in: origin.id) }
    for page in ledger.pages {
      record.problems += page.problems.map { $0.placed(in: origin.id, page: page.number) }
    }
    return (record, rereads)
  }

  /// The record of a document that could not be opened: it has failed, and says why.
  package func record(_ origin: Origin, mediaType: String, unopened problem: Problem) -> Record {
    let source = Source(
      id: origin.id, fileName: origin.fileName, mediaType: mediaType, bytes: origin.bytes, pageCount: 0)
    var record = Record(kind: .document, id: origin.id, producer: producer, sources: [source])
    record.problems = [problem.placed(in: origin.id)]
    return record
  }

  /// All languages of the pages, that of most pages first, ties in the order of their names.
  static func languages(of pages: [Page]) -> [String] {
    var counts: [String: Int] = [:]
    for page in pages { for language in page.languages { counts[language, default: 0] += 1 } }
    return counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
  }
}

extension Problem {
  fileprivate func placed(in source: String, page: Int? = nil) -> Problem {
    var problem = self
    problem.source = source
    problem.page = self.page ?? page
    return problem
  }
}
