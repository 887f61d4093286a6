import DocumentModel

/// The cells that printed rules draw on a page whose text need not be read.
///
/// A page drawn from its own commands is level, evenly lit and free of noise, so that none of the preparation
/// of a scan is needed.
enum RuledCells {
  /// Hair lines of a third of a point still darken a pixel by half at this resolution.
  private static let dpi = 150.0
  /// Darker than this is rule: grey hair lines are, tinted rows and headers are not.
  private static let paper = 212

  /// - Returns: cells in points of the page as Poppler shows it; none where it cannot be drawn.
  static func of(_ page: PDFPage, words: [Word]) -> [RuledCell] {
    guard let surface = page.draw(page.bounds, dpi: dpi), let gray = try? surface.gray.image(dpi: Int(dpi))
    else {
      return []
    }
    return (try? cells(gray, page, capHeight: capHeight(words))) ?? []
  }

  private static func cells(_ gray: PixImage, _ page: PDFPage, capHeight: Int) throws -> [RuledCell] {
    let ink = try gray.ink(darkerThan: paper)
    let prepared = PreparedPage(
      gray: gray, ink: ink, faintInk: ink, capHeight: capHeight, rotation: 0, skewDegrees: 0,
      widthPoints: page.width, heightPoints: page.height)
    let rules = try PageRules.find(in: prepared)
    let grid = try CellGrid.find(rules, width: gray.width, height: gray.height, capHeight: capHeight)
    return grid.cells.map {
      RuledCell(
        table: $0.table, row: $0.row, column: $0.column, rowSpan: $0.rowSpan, columnSpan: $0.columnSpan,
        box: $0.box.box(pointsPerPixelX: prepared.pointsPerPixelX, y: prepared.pointsPerPixelY))
    }
  }

  /// In pixels. A font's box is about twice as high as its capitals.
  private static func capHeight(_ words: [Word]) -> Int {
    let heights = words.map { min($0.box.height, $0.box.width * 4) }.sorted()
    let points = heights.isEmpty ? 12 : heights[heights.count / 2]
    return max(6, Int((points / 2 * dpi / 72).rounded()))
  }
}

extension GrayRaster {
  /// The raster as an image.
  func image(dpi: Int) throws -> PixImage {
    try bytes.withUnsafeBytes {
      try PixImage(gray: $0, width: width, height: height, bytesPerRow: width, dpi: dpi)
    }
  }
}
