import CTesseract

/// The pixels of an 8-bit image, in place.
///
/// Valid only within the closure that lends it.
struct GrayRows {
  let width: Int
  let height: Int
  private let base: UnsafeMutablePointer<UInt8>
  private let bytesPerRow: Int

  fileprivate init?(_ pix: UnsafeMutablePointer<Pix>) {
    guard pixGetDepth(pix) == 8, let data = pixGetData(pix) else { return nil }
    width = Int(pixGetWidth(pix))
    height = Int(pixGetHeight(pix))
    bytesPerRow = Int(pixGetWpl(pix)) * 4
    base = UnsafeMutableRawPointer(data).assumingMemoryBound(to: UInt8.self)
  }

  /// The brightness of a pixel; 0 is black.
  ///
  /// Leptonica packs four pixels to a native word, first pixel highest: on a little-endian
  /// machine the byte order within a word is turned around.
  subscript(x: Int, y: Int) -> UInt8 {
    @inline(__always) get { base[y &* bytesPerRow &+ (x ^ GrayRows.byteOrder)] }
    @inline(__always) nonmutating set { base[y &* bytesPerRow &+ (x ^ GrayRows.byteOrder)] = newValue }
  }

  private static let byteOrder = 1.littleEndian == 1 ? 3 : 0
}

/// The pixels of a 1-bit image as 32-bit words, leftmost pixel in the highest bit; 1 is ink.
struct BitRows {
  let width: Int
  let height: Int
  let wordsPerRow: Int
  private let base: UnsafeMutablePointer<UInt32>

  fileprivate init?(_ pix: UnsafeMutablePointer<Pix>) {
    guard pixGetDepth(pix) == 1, let data = pixGetData(pix) else { return nil }
    width = Int(pixGetWidth(pix))
    height = Int(pixGetHeight(pix))
    wordsPerRow = Int(pixGetWpl(pix))
    base = data
  }

  @inline(__always) func word(_ index: Int, _ y: Int) -> UInt32 { base[y &* wordsPerRow &+ index] }

  subscript(x: Int, y: Int) -> Bool {
    @inline(__always) get { (base[y &* wordsPerRow &+ x >> 5] >> UInt32(31 - x & 31)) & 1 == 1 }
  }
}

extension PixImage {
  /// Lends the pixels of an 8-bit image.
  func withGrayRows<Result>(_ body: (GrayRows) throws -> Result) throws -> Result {
    guard let rows = GrayRows(pix) else { throw ImageError(.failed, "An image is not 8 bits deep.") }
    return try withExtendedLifetime(self) { try body(rows) }
  }

  /// Lends the pixels of a 1-bit image.
  func withBitRows<Result>(_ body: (BitRows) throws -> Result) throws -> Result {
    guard let rows = BitRows(pix) else { throw ImageError(.failed, "An image is not 1 bit deep.") }
    return try withExtendedLifetime(self) { try body(rows) }
  }

  /// Whether an 8-bit image is black and white with hardly a tone between, looked at in every other row and column.
  func isTwoTone() throws -> Bool {
    try withGrayRows { pixels in
      var (between, all) = (0, 0)
      for y in stride(from: 0, to: pixels.height, by: 2) {
        for x in stride(from: 0, to: pixels.width, by: 2) {
          all += 1
          if (12..<244).contains(pixels[x, y]) { between += 1 }
        }
      }
      return between * 1000 <= all
    }
  }

  /// Whether anything on an 8-bit image is clearly darker than the rest.
  func hasPrint() throws -> Bool {
    try withGrayRows { pixels in
      var (darkest, brightest) = (UInt8.max, UInt8.min)
      for y in 0..<pixels.height {
        for x in 0..<pixels.width {
          darkest = min(darkest, pixels[x, y])
          brightest = max(brightest, pixels[x, y])
        }
      }
      return Int(brightest) - Int(darkest) > 40
    }
  }
}
