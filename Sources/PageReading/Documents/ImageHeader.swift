import CTesseract
import DocumentModel

#if canImport(Glibc)
import Glibc
#endif

/// What an image file says of a picture before it is decoded.
struct ImageHeader: Hashable {
  /// In pixels, as stored.
  let width: Int
  let height: Int
  /// Pixels an inch; nil where the file says nothing that can be believed.
  let xDPI: Double?
  let yDPI: Double?
  /// The EXIF orientation, 1…8, still to be applied; 1 where the library applies it.
  let orientation: Int

  /// A photo claims 72 dpi, or none: it is then taken for a sheet whose long side is A4's.
  private static let believableDPI = 100.0...1300.0
  private static let sheetInches = 11.69

  init?(_ bytes: [UInt8], _ mediaType: MediaType) {
    var format: Int32 = 0
    var (width, height, bits, samples, hasTable): (Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0)
    guard pixReadHeaderMem(bytes, bytes.count, &format, &width, &height, &bits, &samples, &hasTable) == 0,
      width > 0, height > 0
    else { return nil }
    let resolution = mediaType == .jpeg ? JPEGMarkers(bytes).resolution : PNGChunks(bytes).resolution
    self.init(
      width: Int(width), height: Int(height), resolution: resolution,
      orientation: mediaType == .jpeg ? JPEGMarkers(bytes).orientation : 1)
  }

  init(width: Int, height: Int, resolution: (x: Double, y: Double)?, orientation: Int) {
    self.width = width
    self.height = height
    self.orientation = orientation
    let isBelievable = resolution.map {
      ImageHeader.believableDPI.contains($0.x) && ImageHeader.believableDPI.contains($0.y)
    }
    xDPI = isBelievable == true ? resolution?.x : nil
    yDPI = isBelievable == true ? resolution?.y : nil
  }

  /// The pictures of a TIFF file, nil for those whose header is damaged.
  static func tiff(_ bytes: [UInt8]) -> [ImageHeader?] {
    (0..<tiffPageCount(bytes)).map { index in
      var (width, height, bits, samples): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
      var (resolution, hasTable, format): (Int32, Int32, Int32) = (0, 0, 0)
      guard
        readHeaderMemTiff(
          bytes, bytes.count, Int32(index), &width, &height, &bits, &samples, &resolution, &hasTable, &format)
          == 0,
        width > 0, height > 0
      else { return nil }
      let dpi = Double(resolution)
      // Leptonica applies a TIFF's orientation when it decodes.
      return ImageHeader(width: Int(width), height: Int(height), resolution: (dpi, dpi), orientation: 1)
    }
  }

  private static func tiffPageCount(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBytes { buffer in
      guard let stream = fmemopen(UnsafeMutableRawPointer(mutating: buffer.baseAddress), buffer.count, "rb")
      else {
        return 0
      }
      defer { fclose(stream) }
      var count: Int32 = 0
      return tiffGetCount(stream, &count) == 0 ? Int(count) : 0
    }
  }

  private var isTurned: Bool { orientation >= 5 }
  private var assumedDPI: Double { Double(max(width, height)) / ImageHeader.sheetInches }

  /// Of the upright page.
  var widthPoints: Double { isTurned ? storedHeight : storedWidth }
  /// Of the upright page.
  var heightPoints: Double { isTurned ? storedWidth : storedHeight }

  private var storedWidth: Double { Double(width) / (xDPI ?? assumedDPI) * 72 }
  private var storedHeight: Double { Double(height) / (yDPI ?? assumedDPI) * 72 }

  /// The picture turned and mirrored as its orientation says.
  func upright(_ image: PixImage) throws -> PixImage {
    func turned(_ quarters: Int32) throws -> PixImage {
      try PixImage(takingOwnership: pixRotateOrth(image.pix, quarters))
    }
    func mirrored(_ image: PixImage) throws -> PixImage {
      try PixImage(takingOwnership: pixFlipLR(nil, image.pix))
    }
    switch orientation {
    case 2: return try mirrored(image)
    case 3: return try turned(2)
    case 4: return try mirrored(turned(2))
    case 5: return try mirrored(turned(1))
    case 6: return try turned(1)
    case 7: return try mirrored(turned(3))
    case 8: return try turned(3)
    default: return image
    }
  }
}
