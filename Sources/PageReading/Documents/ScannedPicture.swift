import DocumentModel

/// The picture of a page that is nothing but one scan, at the resolution it was scanned with.
///
/// Whether the page is its picture is not taken from the file's structure: both are looked at in small, and
/// must be the same. Overlaid stamps, fax headers, masks, turned or mirrored pictures show as differences, and
/// the page is drawn instead.
enum ScannedPicture {
  /// The page's edges may be cut from the picture, or left white beside it, by so many points.
  private static let edgePoints = 4.0
  /// Drawn three times as fine and averaged: cairo's own reduction of a two-tone picture is coarse.
  private static let comparedDPI = 150.0
  private static let reduction = 3
  /// A line of print drawn over the picture changes hundreds of pixels at 50 an inch by more than this, of 255;
  /// reduction of a fax, 5.
  private static let clearStep = 66
  private static let mostDifferences = 20
  /// Where thin rules and dots of a fax are reduced, up to 58; all of them beside ink that both show.
  private static let mostBesideInk = 150

  static func of(_ page: PDFPage, limits: ReadingLimits) throws -> PixImage? {
    let images = page.images
    guard images.count == 1, let image = images.first, covers(image.box, page) else { return nil }
    guard let surface = page.pixels(of: image), isEven(surface, page.bounds),
      surface.width * surface.height <= limits.pixelsPerPage,
      shows(page, surface)
    else { return nil }
    return try surface.image(dpi: Int((Double(surface.width) / page.width * 72).rounded()))
  }

  private static func covers(_ box: Box, _ page: PDFPage) -> Bool {
    abs(box.left) <= edgePoints && abs(box.top) <= edgePoints && abs(box.right - page.width) <= edgePoints
      && abs(box.bottom - page.height) <= edgePoints
  }

  /// Whether a pixel is about as wide as high; fax lines are not.
  private static func isEven(_ surface: DrawnSurface, _ box: Box) -> Bool {
    guard surface.width > 0, surface.height > 0 else { return false }
    let ratio = Double(surface.width) / box.width / (Double(surface.height) / box.height)
    return abs(ratio - 1) < 0.02
  }

  private static func shows(_ page: PDFPage, _ surface: DrawnSurface) -> Bool {
    guard let fine = page.draw(page.bounds, dpi: comparedDPI)?.gray else { return false }
    let drawn = fine.scaled(width: fine.width / reduction, height: fine.height / reduction)
    // Poppler rounds a picture's place to whole points; a covering picture covers the page.
    let own = surface.gray.scaled(width: drawn.width, height: drawn.height)
    let most = max(drawn.differences(from: own, by: clearStep), own.differences(from: drawn, by: clearStep))
    if most <= mostDifferences { return true }
    // What is printed over a scan, or covers part of it, stands on white of the one or the other.
    return most <= mostBesideInk && drawn.marks(onWhiteOf: own, by: clearStep) == 0
      && own.marks(onWhiteOf: drawn, by: clearStep) == 0
  }
}
