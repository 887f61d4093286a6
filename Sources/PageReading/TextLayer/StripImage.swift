import DocumentModel

/// Draws a strip as the recogniser wants a line: upright, grey, dark on light, capitals of about 30 pixels.
enum StripImage {
  /// A font's box is nearly twice as high as its capitals.
  private static let boxHeightPixels = 56.0

  static func of(_ box: Box, page: PDFPage, rotation: Int) throws -> LineImage {
    let isTurned = rotation % 180 != 0
    let margin = 2.0
    let area = Box(
      left: box.left - margin, top: box.top - margin, right: box.right + margin, bottom: box.bottom + margin)
    let dpi = min(600, max(72, boxHeightPixels / max(1, isTurned ? box.width : box.height) * 72))
    guard let surface = page.draw(area, dpi: dpi) else {
      throw ImageError(.failed, "A strip cannot be drawn.")
    }
    let raster = surface.gray.turned(clockwise: rotation).darkOnLight
    let image = try raster.bytes.withUnsafeBytes {
      try PixImage(
        gray: $0, width: raster.width, height: raster.height, bytesPerRow: raster.width, dpi: Int(dpi))
    }
    return LineImage(image)
  }
}

extension GrayRaster {
  /// Inverted where most of it is dark.
  fileprivate var darkOnLight: GrayRaster {
    guard bytes.count(where: { $0 < 128 }) * 2 > bytes.count else { return self }
    var result = self
    result.bytes = bytes.map { 255 - $0 }
    return result
  }

  /// Turned by 0, 90, 180 or 270 degrees.
  func turned(clockwise degrees: Int) -> GrayRaster {
    guard degrees != 0 else { return self }
    let isTurned = degrees % 180 != 0
    var result = GrayRaster(width: isTurned ? height : width, height: isTurned ? width : height)
    for y in 0..<result.height {
      for x in 0..<result.width {
        let (sourceX, sourceY) =
          switch degrees {
          case 90: (y, height - 1 - x)
          case 180: (width - 1 - x, height - 1 - y)
          default: (width - 1 - y, x)
          }
        result.bytes[y * result.width + x] = bytes[sourceY * width + sourceX]
      }
    }
    return result
  }
}
