import CTesseract
import DocumentModel

/// A PNG, JPEG or TIFF file held in memory: one page for each picture in it.
///
/// Sizes come from the headers, which are read without decoding anything.
struct ImageFile {
  private let bytes: [UInt8]
  private let mediaType: MediaType
  private let headers: [ImageHeader?]

  var pageCount: Int { headers.count }

  /// - Throws: `.damaged` where not even a header can be read.
  init(bytes: [UInt8], mediaType: MediaType) throws(DocumentError) {
    self.bytes = bytes
    self.mediaType = mediaType
    LeptonicaMessages.silence()
    headers = mediaType == .tiff ? ImageHeader.tiff(bytes) : [ImageHeader(bytes, mediaType)]
    guard headers.contains(where: { $0 != nil }) else {
      throw DocumentError(.damaged, "The image is damaged and cannot be opened. Ask for it to be sent again.")
    }
  }

  /// Of a page counted from 1; nil where it is damaged.
  func header(_ number: Int) -> ImageHeader? {
    headers.indices.contains(number - 1) ? headers[number - 1] : nil
  }

  func readPage(
    _ number: Int, limits: ReadingLimits, with reader: PageImageReader, keepWork: ((WorkArtifact) -> Void)?
  ) -> Page {
    guard let header = header(number) else { return .unread(number, .failed, PageProblem.missing(number)) }
    let (width, height) = (header.widthPoints, header.heightPoints)
    guard header.width * header.height <= limits.pixelsPerPage else {
      let size = "\(header.width) × \(header.height) pixels"
      return .unread(number, .overLimit, PageProblem.tooLarge(number, size), width: width, height: height)
    }
    do {
      let (image, isFaulty) = try decode(number, header)
      let reading = try reader.read(
        image, pageWidthPoints: width, pageHeightPoints: height, keepWork: keepWork)
      if isFaulty, reading.isBlank {
        return .unread(number, .failed, PageProblem.noPicture(number), width: width, height: height)
      }
      return Page(number: number, reading, problems: isFaulty ? [PageProblem.partlyDamaged(number)] : [])
    } catch {
      return .unread(number, .failed, PageProblem.of(error, page: number), width: width, height: height)
    }
  }

  /// As `SourceDocument.reread`.
  func reread(
    _ number: Int, _ cells: [RereadCell], _ stance: PageStance, limits: ReadingLimits,
    with reader: PageImageReader
  ) -> [[Reading]]? {
    guard let header = header(number), header.width * header.height <= limits.pixelsPerPage,
      let (image, _) = try? decode(number, header)
    else { return nil }
    return try? reader.reread(
      cells, of: image, pageWidthPoints: header.widthPoints, pageHeightPoints: header.heightPoints,
      stance: stance)
  }

  /// The upright picture without transparency and colour table, and whether part of its data is faulty.
  private func decode(_ number: Int, _ header: ImageHeader) throws -> (PixImage, isFaulty: Bool) {
    var warnings: Int32 = 0
    let raw =
      switch mediaType {
      case .jpeg: pixReadMemJpeg(bytes, bytes.count, 0, 1, &warnings, 0)
      case .tiff: pixReadMemTiff(bytes, bytes.count, Int32(number - 1))
      case .png, .pdf: pixReadMem(bytes, bytes.count)
      }
    guard let raw else {
      throw ImageError(.notAnImage, "the picture is damaged. Ask for it to be sent again.")
    }
    let image = try PixImage(takingOwnership: raw)
    return (try header.upright(image.plain()), warnings > 0)
  }
}

extension PixImage {
  /// On white paper and without a colour table.
  fileprivate func plain() throws -> PixImage {
    if pixGetColormap(pix) != nil {
      return try PixImage(takingOwnership: pixRemoveColormap(pix, Int32(REMOVE_CMAP_BASED_ON_SRC)))
    }
    let opaque = pixGetSpp(pix) == 4 ? try PixImage(takingOwnership: pixRemoveAlpha(pix)) : self
    return opaque.depth == 16
      ? try PixImage(takingOwnership: pixConvert16To8(opaque.pix, Int32(L_MS_BYTE))) : opaque
  }
}

/// What Leptonica prints about images it cannot read; it goes to the error stream, which is no place for it.
enum LeptonicaMessages {
  private static let silenced: Void = { _ = setMsgSeverity(Int32(L_SEVERITY_NONE)) }()

  static func silence() { silenced }
}
