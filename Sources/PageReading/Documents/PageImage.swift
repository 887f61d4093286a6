import DocumentModel

/// The pixels a PDF page is read from.
enum PageImage {
  private static let standardDPI = 300.0
  /// Print of 10 points is hardly legible below this.
  private static let leastDPI = 72.0

  /// The page's own picture where the page is one scan, else the page drawn; nil where it is too large.
  ///
  /// - Throws: `ImageError`.
  static func of(_ page: PDFPage, limits: ReadingLimits) throws -> PixImage? {
    if let own = try ScannedPicture.of(page, limits: limits) { return own }
    guard let dpi = dpi(of: page, limits: limits) else { return nil }
    guard let surface = page.draw(page.bounds, dpi: dpi) else {
      throw ImageError(.failed, "the page could not be drawn, mostly for want of memory.")
    }
    return try surface.image(dpi: Int(dpi.rounded()))
  }

  /// 300, less where the page is large; nil where even 72 would be too many pixels.
  static func dpi(of page: PDFPage, limits: ReadingLimits) -> Double? {
    let squareInches = page.width * page.height / 5184
    let longest = max(page.width, page.height) / 72
    let most = min((Double(limits.pixelsPerPage) / squareInches).squareRoot(), 32_000 / longest)
    let dpi = min(standardDPI, most.rounded(.down))
    return dpi >= leastDPI ? dpi : nil
  }
}
