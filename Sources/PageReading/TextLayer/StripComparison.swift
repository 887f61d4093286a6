import DocumentModel

/// Holds what a text layer says of a strip against what is printed there.
enum StripComparison {
  case agrees
  case differs
  /// No model of the strip's script is installed, so that nobody can say.
  case cannotRead

  /// So much of the letters and digits must be the same: a single pass of OCR over honest print loses a few.
  private static let leastAgreement = 0.72
  /// Where there are this many digits, so much of them alone: a map that exchanges digits only is the most
  /// dangerous of all.
  private static let leastDigits = 4
  private static let leastDigitAgreement = 0.7

  init(_ strip: SampleStrips.Strip, page: PDFPage, rotation: Int, reader: PageImageReader) {
    guard let language = ScriptModel.language(for: strip.text, among: reader.engines.installedLanguages)
    else {
      self = .cannotRead
      return
    }
    guard let line = try? StripImage.of(strip.box, page: page, rotation: rotation),
      let recognizer = try? reader.engines.recognizer(for: [language]),
      let words = try? recognizer.recognize([line]).first?.words
    else {
      self = .differs
      return
    }
    let printed = words.sorted { $0.left < $1.left }.map(\.text).joined(separator: " ")
    self = StripComparison.areSame(FoldedText(strip.text), FoldedText(printed)) ? .agrees : .differs
  }

  static func areSame(_ claimed: FoldedText, _ printed: FoldedText) -> Bool {
    guard claimed.agreement(with: printed) >= leastAgreement else { return false }
    guard claimed.digits.count >= leastDigits else { return true }
    return FoldedText.agreement(claimed.digits, printed.digits) >= leastDigitAgreement
  }
}

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
