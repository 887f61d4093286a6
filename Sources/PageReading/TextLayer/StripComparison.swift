import DocumentModel

/// Holds what a text layer says of a strip against what is printed there.
struct StripComparison {
  let agrees: Bool

  /// So much of the letters and digits must be the same: a single pass of OCR over honest print loses a few.
  private static let leastAgreement = 0.7
  /// Drawn at this many pixels an inch.
  private static let dpi = 200.0

  init(_ strip: SampleStrips.Strip, page: PDFPage, rotation: Int, reader: PageImageReader) {
    let margin = 3.0
    let area = Box(
      left: strip.box.left - margin, top: strip.box.top - margin, right: strip.box.right + margin,
      bottom: strip.box.bottom + margin)
    guard let surface = page.draw(area, dpi: StripComparison.dpi),
      let image = try? surface.image(dpi: Int(StripComparison.dpi)),
      let words = try? reader.readStrip(
        image, box: Box(x: 0, y: 0, width: area.width, height: area.height), pageWidthPoints: area.width,
        pageHeightPoints: area.height)
    else {
      agrees = false
      return
    }
    let printed = FoldedText(words.map(\.text).joined(separator: " "))
    agrees = FoldedText(strip.text).agreement(with: printed) >= StripComparison.leastAgreement
  }
}
