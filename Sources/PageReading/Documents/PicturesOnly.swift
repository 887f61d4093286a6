import DocumentModel

/// The page as its pictures alone would show it, each laid upright into its place.
struct PicturesOnly {
  var raster: GrayRaster

  /// A page of more pictures than this is drawn in tiles or bands; the first ones are enough to decide.
  private static let mostImages = 64

  init(page: PDFPage, images: [PlacedImage], like model: GrayRaster) {
    raster = GrayRaster(width: model.width, height: model.height)
    for image in images.prefix(PicturesOnly.mostImages) {
      guard let pixels = raster.pixels(of: image.box, showing: page.bounds),
        let own = page.pixels(of: image)?.gray
      else { continue }
      raster.paste(
        own.scaled(width: pixels.x.count, height: pixels.y.count), x: pixels.x.lowerBound,
        y: pixels.y.lowerBound)
    }
  }
}

extension GrayRaster {
  /// Lays another picture over this one; what reaches beyond the edge is left out.
  mutating func paste(_ other: GrayRaster, x left: Int, y top: Int) {
    for y in 0..<min(other.height, height - top) {
      for x in 0..<min(other.width, width - left) {
        bytes[(top + y) * width + left + x] = other.bytes[y * other.width + x]
      }
    }
  }

  /// How many pixels differ from everything the other picture shows within a pixel of their place, by a clear
  /// step, so that a picture that is scaled or placed a little otherwise is the same.
  func differences(from other: GrayRaster, by step: Int) -> Int {
    guard width == other.width, height == other.height, width > 2, height > 2 else { return bytes.count }
    var count = 0
    for y in 1..<(height - 1) {
      for x in 1..<(width - 1) {
        let value = Int(bytes[y * width + x])
        guard abs(value - Int(other.bytes[y * width + x])) > step else { continue }
        let isNear = (y - 1...y + 1).contains { row in
          (x - 1...x + 1).contains { abs(value - Int(other.bytes[row * width + $0])) <= step }
        }
        if !isNear { count += 1 }
      }
    }
    return count
  }

  /// How many pixels are darker than white by a clear step where the other picture is white for two pixels around.
  func marks(onWhiteOf other: GrayRaster, by step: Int) -> Int {
    guard width == other.width, height == other.height, width > 4, height > 4 else { return bytes.count }
    var count = 0
    for y in 2..<(height - 2) {
      for x in 2..<(width - 2) where Int(bytes[y * width + x]) < 255 - step {
        let isWhite = (y - 2...y + 2).allSatisfy { row in
          (x - 2...x + 2).allSatisfy { other.bytes[row * width + $0] >= 250 }
        }
        if isWhite { count += 1 }
      }
    }
    return count
  }
}
