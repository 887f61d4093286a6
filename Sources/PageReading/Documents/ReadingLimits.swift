/// How much of the machine one file may ask for.
///
/// What is over a limit is refused with its own problem.
package struct ReadingLimits: Hashable, Sendable, Codable {
  /// The most pixels a page is drawn or decoded to.
  ///
  /// The default, 60 million, is an A3 sheet at 500 dpi and
  /// takes 240 MB in colour; the size is taken from the header, before anything is decoded.
  package var pixelsPerPage: Int
  /// The most bytes a file may have.
  ///
  /// The default is 1 GiB.
  package var fileBytes: Int
  /// The most pages a file may have.
  ///
  /// The default, 5,000, is several times a thick paper chart.
  package var pages: Int
  /// The longest side of a PDF page in points.
  ///
  /// The default, 14,400 (200 inches), is the most that the PDF
  /// specification allows without a user unit (ISO 32000-1, annex C.2).
  package var pagePoints: Double

  package init(
    pixelsPerPage: Int = 60_000_000, fileBytes: Int = 1 << 30, pages: Int = 5_000,
    pagePoints: Double = 14_400
  ) {
    self.pixelsPerPage = pixelsPerPage
    self.fileBytes = fileBytes
    self.pages = pages
    self.pagePoints = pagePoints
  }

  package static let standard = ReadingLimits()
}
