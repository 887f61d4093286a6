package import DocumentModel

/// A file that was opened: its pages can be read.
///
/// Not `Sendable`: Poppler is not safe in parallel threads, even on different documents, so a document stays
/// on the thread that opened it, and a process reads with one thread.
package final class SourceDocument {
  private enum Content {
    case pdf(PDFFile)
    case image(ImageFile)
  }

  package let mediaType: MediaType
  /// At least 1.
  package let pageCount: Int
  /// What is wrong with the file as a whole although it opened, such as a file that was cut off.
  package let problems: [Problem]

  private let content: Content
  private let limits: ReadingLimits
  private let file: InputFile

  private init(
    _ content: Content, mediaType: MediaType, pageCount: Int, problems: [Problem], limits: ReadingLimits,
    file: InputFile
  ) {
    self.content = content
    self.mediaType = mediaType
    self.pageCount = pageCount
    self.problems = problems
    self.limits = limits
    self.file = file
  }

  /// Opens a PDF, PNG, JPEG or TIFF file, told apart by content.
  ///
  /// - Parameters:
  ///   - path: of a regular file, or of a link to one.
  ///   - passwords: tried in order where the file asks for one, each as user and as owner password.
  ///   - limits: what is refused rather than read.
  /// - Returns: a document of one page or more. Damage that leaves pages readable stands in its `problems`.
  /// - Throws: `DocumentError` with one of the codes `.notAFile`, `.unreadableFile`, `.fileTooLarge`,
  ///   `.notADocument`, `.damaged`, `.encrypted`, `.wrongPassword`, `.noPages`, `.tooManyPages`.
  package static func open(
    path: String, passwords: [String] = [], limits: ReadingLimits = .standard
  ) throws(DocumentError) -> SourceDocument {
    let file = try InputFile(path: path)
    guard file.size <= limits.fileBytes else {
      throw DocumentError(
        .fileTooLarge,
        "The file is larger than the limit of \(limits.fileBytes) bytes. Split it, or raise the limit.")
    }
    guard file.size > 0 else {
      throw DocumentError(.notADocument, "The file is empty. Ask for it to be sent again.")
    }
    guard let mediaType = MediaType(head: try file.head(MediaType.headLength)) else {
      throw DocumentError(
        .notADocument, "The file is neither a PDF nor a PNG, JPEG or TIFF image. Save it as one of these.")
    }
    let document =
      try mediaType == .pdf
      ? pdf(file, passwords: passwords, limits: limits) : image(file, mediaType, limits: limits)
    guard document.pageCount <= limits.pages else {
      throw DocumentError(
        .tooManyPages,
        "The file has \(document.pageCount) pages, more than the limit of \(limits.pages). Split it, or raise the limit."
      )
    }
    return document
  }

  private static func pdf(
    _ file: InputFile, passwords: [String], limits: ReadingLimits
  ) throws(DocumentError) -> SourceDocument {
    let isWhole = try file.tail(PDFEnding.searchedBytes).hasPDFEnding
    let pdf = try PopplerTurn.take { () throws(DocumentError) in
      try wholeOrRescued(file, passwords: passwords, isWhole: isWhole)
    }
    return SourceDocument(
      .pdf(pdf), mediaType: .pdf, pageCount: pdf.pageCount, problems: isWhole ? [] : [PDFEnding.cutOff],
      limits: limits, file: file)
  }

  /// - Throws: what opening throws, where nothing can be rescued either.
  private static func wholeOrRescued(
    _ file: InputFile, passwords: [String], isWhole: Bool
  ) throws(DocumentError) -> PDFFile {
    var failure = DocumentError(.noPages, "The PDF has no pages.")
    do {
      let pdf = try PDFFile.open(file, passwords: passwords)
      if pdf.pageCount > 0 { return pdf }
    } catch {
      guard error.code == .damaged else { throw error }
      failure = error
    }
    guard !isWhole else { throw failure }
    if let rescued = PDFFile.rescued(file) { return rescued }
    throw DocumentError(.damaged, "The PDF is cut off and its pages are lost. Ask for it to be sent again.")
  }

  private static func image(
    _ file: InputFile, _ mediaType: MediaType, limits: ReadingLimits
  ) throws(DocumentError) -> SourceDocument {
    let image = try ImageFile(bytes: file.contents(), mediaType: mediaType)
    return SourceDocument(
      .image(image), mediaType: mediaType, pageCount: image.pageCount, problems: [], limits: limits,
      file: file)
  }

  /// The size of a page in points (1/72 inch), upright as the file says.
  ///
  /// - Parameter number: counted from 1.
  /// - Returns: zero where the page cannot be found.
  package func pageSize(_ number: Int) -> (width: Double, height: Double) {
    switch content {
    case .pdf(let file):
      PopplerTurn.take { file.page(number).map { ($0.width, $0.height) } ?? (0, 0) }
    case .image(let image):
      image.header(number).map { ($0.widthPoints, $0.heightPoints) } ?? (0, 0)
    }
  }

  /// Reads a page, and never throws: whatever goes wrong stands in the page's `reading` and `problems`.
  ///
  /// - Parameters:
  ///   - number: counted from 1.
  ///   - reader: reads what has to be read from pixels.
  ///   - keepWork: is handed every step of the work; nil costs nothing.
  /// - Returns: the page, with boxes in points of the upright page. `rotationApplied` is the turn beyond what
  ///   the file itself says (a PDF's `/Rotate`, a photo's orientation).
  package func readPage(
    _ number: Int, with reader: PageImageReader, keepWork: ((WorkArtifact) -> Void)? = nil
  ) -> Page {
    switch content {
    case .pdf(let file):
      PopplerTurn.take {
        guard let page = file.page(number) else {
          return .unread(number, .failed, PageProblem.missing(number))
        }
        return PDFPageReader(
          page: page, number: number, file: self.file, fileIsDamaged: !problems.isEmpty, limits: limits,
          reader: reader, keepWork: keepWork
        ).read()
      }
    case .image(let image):
      image.readPage(number, limits: limits, with: reader, keepWork: keepWork)
    }
  }

  /// Reads cells of a page again that was read from pixels before.
  ///
  /// - Parameters:
  ///   - number: counted from 1.
  ///   - cells: the boxes, in points of the page as it was read.
  ///   - stance: how the page stood then.
  /// - Returns: what each cell was read as, in the order of `cells`; nil where the page cannot be shown again as it was.
  package func reread(
    _ number: Int, cells: [RereadCell], stance: PageStance, with reader: PageImageReader
  ) -> [[Reading]]? {
    switch content {
    case .pdf(let file):
      PopplerTurn.take {
        guard let page = file.page(number), let image = try? PageImage.of(page, limits: limits) else {
          return nil
        }
        return try? reader.reread(
          cells, of: image, pageWidthPoints: page.width, pageHeightPoints: page.height, stance: stance)
      }
    case .image(let image):
      image.reread(number, cells, stance, limits: limits, with: reader)
    }
  }
}
