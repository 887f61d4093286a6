package import ClinicalRecord
package import DocumentModel

/// What a run tells of itself while it goes on.
///
/// Holds no text of a document and no file name: a document is its number in the run and the first eight
/// digits of its sha256.
package enum RunEvent: Hashable, Sendable {
  /// A document was opened and has so many pages.
  case opened(DocumentLabel, pages: Int)
  case page(DocumentLabel, number: Int, reading: ReadingMethod)
  case finished(DocumentLabel, DocumentResult)
}

package struct DocumentLabel: Hashable, Sendable {
  /// Counted from 1 in the order of the inputs.
  package let number: Int
  /// The first eight digits of its sha256; empty where the file could not be read.
  package let shortID: String
}

/// How a document ended.
package struct DocumentResult: Hashable, Sendable {
  package enum Ending: Hashable, Sendable {
    /// Its record was written.
    case written
    /// A complete record by the same producer was there already.
    case unchanged
    /// Another document of this run has the same bytes and the same name.
    case duplicate
    /// There is no record, see `problems`: the file could not be read at all, or the record not be written.
    case noRecord
  }
  package var ending: Ending
  /// Nil where there is no record.
  package var status: Record.Status?
  /// The file of the record; nil where there is none.
  package var recordPath: String?
  package var pages: [ReadingMethod] = []
  package var facts = FactTally()
  package var rereading = RereadTally()
  package var problems: [Problem] = []
}
