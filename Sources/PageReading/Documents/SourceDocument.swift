package import DocumentModel

/// A file that was opened: its pages can be read.
///
/// Not `Sendable`: Poppler is not safe in parallel threads, even on different documents, so a document stays
/// on the thread that opened it, and a process reads with one thread.
package final class SourceDocument {
  package let mediaType: MediaType
  /// At least 1.
  package let pageCount: Int
  /// What is wrong with the file as a whole although it opened, such as a file that was cut off.
  package let problems: [Problem]

  private init(mediaType: MediaType, pageCount: Int, problems: [Problem]) {
    self.mediaType = mediaType
    self.pageCount = pageCount
    self.problems = problems
  }

  /// Opens a PDF, PNG, JPEG or TIFF file, told apart by content.
  ///
  /// - Parameters:
  ///   - path: of a regular file, or of a link to one.
  ///   - passwords: tried in order where the file asks for one, each as user and as owner password.
  ///   - limits: what is refused rather than read.
  package static func open(
    path: String, passwords: [String] = [], limits: ReadingLimits = .standard
  ) throws(DocumentError) -> SourceDocument {
    throw DocumentError(.notADocument, "The file is neither a PDF nor a PNG, JPEG or TIFF image.")
  }

  /// The size of a page in points (1/72 inch), upright as the file says; zero where it cannot be had.
  ///
  /// - Parameter number: counted from 1.
  package func pageSize(_ number: Int) -> (width: Double, height: Double) { (0, 0) }

  /// Reads a page. Never throws: whatever goes wrong stands in the page's `reading` and `problems`.
  ///
  /// - Parameters:
  ///   - number: counted from 1.
  ///   - reader: reads what has to be read from pixels.
  ///   - keepWork: is handed every step of the work; nil costs nothing.
  package func readPage(
    _ number: Int, with reader: PageImageReader, keepWork: ((WorkArtifact) -> Void)? = nil
  ) -> Page {
    Page(number: number, widthPoints: 0, heightPoints: 0, reading: .failed)
  }
}
