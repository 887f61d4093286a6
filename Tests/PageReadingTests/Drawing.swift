import CTesseract

@testable import PageReading

/// A grey page on which tests draw rectangles and letters.
struct Drawing {
  let width: Int
  let height: Int
  private var pixels: [UInt8]

  init(_ width: Int, _ height: Int, paper: UInt8 = 255) {
    self.width = width
    self.height = height
    pixels = Array(repeating: paper, count: width * height)
  }

  mutating func fill(_ x: Int, _ y: Int, _ w: Int, _ h: Int, _ value: UInt8 = 0) {
    for row in max(0, y)..<min(height, y + h) {
      for column in max(0, x)..<min(width, x + w) { pixels[row * width + column] = value }
    }
  }

  /// Letters of Leptonica's built-in bitmap font at 20 points: capitals are about 28 pixels tall.
  func image(_ texts: [(text: String, x: Int, y: Int)] = [], ink: UInt8 = 0) throws -> PixImage {
    let image = try pixels.withUnsafeBytes {
      try PixImage(gray: $0, width: width, height: height, bytesPerRow: width, dpi: 300)
    }
    guard !texts.isEmpty else { return image }
    var font = bmfCreate(nil, 20)
    defer { bmfDestroy(&font) }
    for entry in texts {
      var (right, overflow) = (Int32(0), Int32(0))
      pixSetTextline(
        image.pix, font, entry.text, UInt32(ink), Int32(entry.x), Int32(entry.y), &right, &overflow)
    }
    return image
  }
}
