import CTesseract
import DocumentModel
import Testing

@testable import PageReading

@Suite struct ImageFileTests {
  /// A white picture with one black block in the top-left corner.
  private func picture(width: Int = 400, height: Int = 200) throws -> PixImage {
    var bytes = [UInt8](repeating: 255, count: width * height)
    for y in 0..<20 { for x in 0..<20 { bytes[y * width + x] = 0 } }
    return try bytes.withUnsafeBytes {
      try PixImage(gray: $0, width: width, height: height, bytesPerRow: width, dpi: 200)
    }
  }

  @Test func pngHasTheSizeItsResolutionSays() throws {
    let document = try openDocument(picture().png())
    #expect(document.mediaType == .png)
    #expect(document.pageCount == 1)
    #expect(abs(document.pageSize(1).width - 144) < 0.1)
    #expect(abs(document.pageSize(1).height - 72) < 0.1)
  }

  @Test func hugePNGIsRefusedFromItsHeader() throws {
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    bytes += Array("IHDR".utf8) + [0, 0, 0x88, 0xB8, 0, 0, 0x88, 0xB8, 8, 2, 0, 0, 0, 0, 0, 0, 0]
    bytes += [0, 0, 0, 0] + Array("IDAT".utf8) + [0, 0, 0, 0]
    let page = try openDocument(bytes).readPage(1, with: RecordedEngines().reader())
    #expect(page.reading == .overLimit)
    #expect(page.problems.map(\.code) == [.pageTooLarge])
  }

  @Test func cutOffPNGIsAFailedPage() throws {
    let bytes = try picture().png()
    let page = try openDocument(Array(bytes.prefix(bytes.count / 2))).readPage(
      1, with: RecordedEngines().reader())
    #expect(page.reading == .failed || page.problems.map(\.code) == [.damaged])
    #expect(!page.problems.isEmpty)
  }

  @Test func pictureOfWhichNotEvenTheHeaderIsThereIsDamaged() {
    #expect(errorCode { _ = try openDocument([0xFF, 0xD8, 0xFF, 0xE0, 0, 4]) } == .damaged)
  }

  @Test func tiffHasAPageForEachPicture() throws {
    let bytes = try multipageTIFF([picture(width: 300, height: 100), picture(width: 100, height: 300)])
    let document = try openDocument(bytes)
    #expect(document.mediaType == .tiff)
    #expect(document.pageCount == 2)
    #expect(document.pageSize(1).width > document.pageSize(1).height)
    #expect(document.pageSize(2).width < document.pageSize(2).height)
    let reader = try RecordedEngines().reader()
    #expect(document.readPage(2, with: reader).reading.isRead)
  }

  private func multipageTIFF(_ pictures: [PixImage]) throws -> [UInt8] {
    let list = pixaCreate(Int32(pictures.count))
    defer {
      var list = list
      pixaDestroy(&list)
    }
    for picture in pictures { pixaAddPix(list, picture.pix, Int32(L_CLONE)) }
    let file = try TemporaryFile([], name: "pages.tif")
    try #require(pixaWriteMultipageTiff(file.path, list) == 0)
    return try InputFile(path: file.path).contents()
  }

  @Test(arguments: [
    (1, 0, 0), (2, 1, 0), (3, 1, 1), (4, 0, 1), (5, 0, 0), (6, 1, 0), (7, 1, 1), (8, 0, 1),
  ])
  func orientationPutsTheCornerWhereEXIFSays(orientation: Int, right: Int, bottom: Int) throws {
    let header = ImageHeader(width: 400, height: 200, resolution: nil, orientation: orientation)
    let upright = try header.upright(picture())
    #expect(upright.width == (orientation >= 5 ? 200 : 400))
    var value: UInt32 = 255
    pixGetPixel(
      upright.pix, Int32(right == 1 ? upright.width - 1 : 0), Int32(bottom == 1 ? upright.height - 1 : 0),
      &value)
    #expect(value == 0)
  }

  @Test func markersOfAJPEGAreRead() {
    let tiff: [UInt8] = [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]
    let exif = Array("Exif\0\0".utf8) + tiff
    let jfif = Array("JFIF\0".utf8) + [1, 1, 1, 1, 0x2C, 1, 0x2C, 0, 0]
    var bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, UInt8(jfif.count + 2)] + jfif
    bytes += [0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif + [0xFF, 0xDA]
    let markers = JPEGMarkers(bytes)
    #expect(markers.orientation == 6)
    #expect(markers.resolution?.x == 300)
    #expect(JPEGMarkers(Array(bytes.prefix(30))).orientation == 1)
  }

  @Test func photoThatClaimsAScreenResolutionIsTakenForASheet() {
    let header = ImageHeader(width: 3024, height: 4032, resolution: (72, 72), orientation: 1)
    #expect(abs(header.heightPoints - 11.69 * 72) < 0.1)
  }
}
