import CTesseract

extension PixImage {
  /// The most pixels a page image may have: an A2 sheet at 600 dpi.
  package static let mostPixels = 140_000_000

  /// An 8-bit grey image; 0 is black.
  ///
  /// - Parameters:
  ///   - gray: rows from the top, `bytesPerRow` bytes each, of which the first `width` count.
  ///   - width: in pixels.
  ///   - height: in pixels.
  ///   - bytesPerRow: from the start of one row to the next.
  ///   - dpi: dots per inch, 0 where unknown.
  /// - Throws: `ImageError` where the size is not that of a page or the bytes are too few.
  package convenience init(
    gray: UnsafeRawBufferPointer, width: Int, height: Int, bytesPerRow: Int, dpi: Int
  ) throws {
    try PixImage.check(width: width, height: height, bytes: gray.count, bytesPerRow: bytesPerRow, pixel: 1)
    try self.init(takingOwnership: pixCreateNoInit(Int32(width), Int32(height), 8))
    self.dpi = dpi
    let words = Int(pixGetWpl(pix))
    guard let target = pixGetData(pix) else { throw ImageError(.failed, "An image has no data.") }
    for y in 0..<height {
      let source = UnsafeRawBufferPointer(rebasing: gray[(y * bytesPerRow)..<(y * bytesPerRow + width)])
      let row = target + y * words
      for word in 0..<words {
        // Leptonica keeps the leftmost pixel in the high byte of each 32-bit word.
        var packed: UInt32 = 0
        for x in (word * 4)..<(word * 4 + 4) { packed = packed << 8 | UInt32(x < width ? source[x] : 0) }
        row[word] = packed
      }
    }
  }

  /// A 32-bit colour image.
  ///
  /// - Parameters:
  ///   - rgb: rows from the top.
  ///   - width: in pixels.
  ///   - height: in pixels.
  ///   - bytesPerRow: from the start of one row to the next.
  ///   - bytesPerPixel: 3 or more.
  ///   - redAt: the offset of the red byte in a pixel: 0 for RGB, 2 for cairo's little-endian RGB24.
  ///   - dpi: dots per inch, 0 where unknown.
  /// - Throws: `ImageError` where the size is not that of a page or the bytes are too few.
  package convenience init(
    rgb: UnsafeRawBufferPointer, width: Int, height: Int, bytesPerRow: Int, bytesPerPixel: Int,
    redAt: Int = 0, dpi: Int
  ) throws {
    try PixImage.check(
      width: width, height: height, bytes: rgb.count, bytesPerRow: bytesPerRow, pixel: bytesPerPixel)
    try self.init(takingOwnership: pixCreateNoInit(Int32(width), Int32(height), 32))
    self.dpi = dpi
    let words = Int(pixGetWpl(pix))
    guard let target = pixGetData(pix) else { throw ImageError(.failed, "An image has no data.") }
    let blueAt = 2 - redAt
    for y in 0..<height {
      for x in 0..<width {
        let at = y * bytesPerRow + x * bytesPerPixel
        let red = UInt32(rgb[at + redAt])
        let green = UInt32(rgb[at + 1])
        let blue = UInt32(rgb[at + blueAt])
        target[y * words + x] = red << 24 | green << 16 | blue << 8
      }
    }
  }

  /// The first image of a PNG, JPEG, TIFF, BMP, PNM, GIF or WebP file held in memory.
  package convenience init(fileBytes: UnsafeRawBufferPointer) throws {
    let bytes = fileBytes.bindMemory(to: UInt8.self)
    guard let start = bytes.baseAddress, !bytes.isEmpty, let pix = pixReadMem(start, bytes.count) else {
      throw ImageError(.notAnImage, "The file is not an image that can be read, or it is damaged.")
    }
    try self.init(takingOwnership: pix)
    guard width > 0, height > 0, width * height <= PixImage.mostPixels else {
      throw ImageError(.tooLarge, "The image has \(width) × \(height) pixels.")
    }
  }

  private static func check(width: Int, height: Int, bytes: Int, bytesPerRow: Int, pixel: Int) throws {
    guard width > 0, height > 0, pixel > 0, width <= mostPixels / max(1, height),
      bytesPerRow >= width * pixel
    else { throw ImageError(.tooLarge, "The image has \(width) × \(height) pixels.") }
    guard bytes >= bytesPerRow * (height - 1) + width * pixel else {
      throw ImageError(.notAnImage, "The image holds fewer bytes than its size asks for.")
    }
  }

  /// The image as a PNG file, for looking at.
  package func png() throws -> [UInt8] {
    var data: UnsafeMutablePointer<UInt8>?
    var size = 0
    guard pixWriteMemPng(&data, &size, pix, 0) == 0, let data else {
      throw ImageError(.failed, "The image could not be written as PNG.")
    }
    defer { lept_free(data) }
    return Array(UnsafeBufferPointer(start: data, count: size))
  }
}
