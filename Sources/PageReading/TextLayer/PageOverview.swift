import DocumentModel

/// A small picture of a page, on which the decisions about it are made.
struct PageOverview {
  let raster: GrayRaster
  private let page: PDFPage
  private let dpi: Double

  /// Letters of 6 points are about 8 pixels high: enough to see that there is print.
  private static let wantedDPI = 100.0
  /// The most pixels, about an A3 sheet.
  private static let mostPixels = 4_000_000.0

  /// Nil where the page cannot be drawn.
  init?(_ page: PDFPage) {
    self.page = page
    let inches = page.width * page.height / 5184
    dpi = min(PageOverview.wantedDPI, (PageOverview.mostPixels / inches).squareRoot())
    guard let surface = page.draw(page.bounds, dpi: dpi) else { return nil }
    raster = surface.gray
  }

  /// Whether not all of the page is of one lightness.
  var hasMarks: Bool { contrast(in: page.bounds) > 0 }

  func contrast(in box: Box) -> Int { raster.contrast(in: box, showing: page.bounds) }

  func letterShapes(outside words: [Word]) -> Int {
    InkOutsideWords(raster: raster, page: page.bounds, words: words.map(\.box), dpi: dpi).letterShapes
  }

  /// Whether the print under most words is part of a picture.
  func showsPicture(under words: [Word]) -> Bool {
    let images = page.images.filter { image in
      words.contains { image.box.intersection($0.box) != nil }
    }
    guard !images.isEmpty, !words.isEmpty else { return false }
    let covered = words.filter { word in
      images.contains { $0.box.contains(x: word.box.midX, y: word.box.midY) }
    }
    guard covered.count * 4 > words.count else { return false }
    let pictures = PicturesOnly(page: page, images: images, like: raster)
    let drawn = covered.count {
      2 * pictures.raster.contrast(in: $0.box, showing: page.bounds) >= contrast(in: $0.box)
    }
    return drawn * 4 > words.count
  }
}
