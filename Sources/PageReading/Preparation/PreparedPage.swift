import DocumentModel

/// A page image made ready: upright, level, evenly lit, dark on white.
struct PreparedPage {
  /// 8 bit, paper at 255.
  var gray: PixImage
  /// 1 bit: print.
  var ink: PixImage
  /// 1 bit at a lighter threshold: print and thin grey rules.
  var faintInk: PixImage
  /// Height of capitals and digits in pixels.
  var capHeight: Int
  /// Clockwise degrees by which the image was turned.
  var rotation: Int
  /// Degrees by which it was turned further to be level.
  var skewDegrees: Double
  /// Size of the page in points.
  var widthPoints: Double
  var heightPoints: Double
  /// Where it lies on the image it was made from; nil where it is that image, turned at most.
  var placement: SourcePlacement?
  /// Where streaks ran that were taken out before: pieces of each, from the top.
  var streaks: [PixelBox] = []
  /// Bands of grey that print stands on.
  var bands = TintedBands()

  var pointsPerPixelX: Double { widthPoints / Double(gray.width) }
  var pointsPerPixelY: Double { heightPoints / Double(gray.height) }
}

/// Makes a page image ready for finding rules and lines.
enum Preparation {
  /// The page upright on the paper's plane, before it is levelled: what orientation is decided on.
  struct Sheetlike {
    var gray: PixImage
    var widthPoints: Double
    var heightPoints: Double
    var rotation: Int
    /// What the image looked like before its light was evened.
    var look: QualityJudge.Look
    /// The sheet's corners on the image, and the image's size, all in points; nil where the image is the page.
    var cutOut: CutOut?
    /// The streaks that were taken out of a fax, dark on a white image as large as `gray`; nil without any.
    var streaks: PixImage?

    func turned(_ degrees: Int) throws -> Sheetlike {
      guard degrees != 0 else { return self }
      let swaps = degrees % 180 != 0
      return Sheetlike(
        gray: try gray.turned(degrees), widthPoints: swaps ? heightPoints : widthPoints,
        heightPoints: swaps ? widthPoints : heightPoints, rotation: (rotation + degrees) % 360, look: look,
        cutOut: cutOut, streaks: try streaks?.turned(degrees))
    }
  }

  /// Grey, square pixels, the sheet cut out of a photograph, light evened, lines running across.
  static func flatten(_ image: PixImage, widthPoints: Double, heightPoints: Double) throws -> Sheetlike {
    var (gray, streaks) = try squared(image, widthPoints: widthPoints, heightPoints: heightPoints)
    var size = (width: widthPoints, height: heightPoints)
    var cutOut: CutOut?
    if let sheet = try Sheet.find(in: gray) {
      cutOut = CutOut(sheet, pixelWidth: gray.width, widthPoints: widthPoints, heightPoints: heightPoints)
      let flat = try sheet.straightened(gray)
      size.width *= Double(flat.width) / Double(gray.width)
      size.height *= Double(flat.height) / Double(gray.height)
      gray = flat
      streaks = try streaks.map(sheet.straightened)
    }
    let look = try QualityJudge.Look(gray)
    let block = max(8, gray.width / 64)
    gray = try Illumination.flattened(gray, .init(block: block, reach: 4))
    let page = Sheetlike(
      gray: gray, widthPoints: size.width, heightPoints: size.height, rotation: 0, look: look,
      cutOut: cutOut, streaks: streaks)
    let boxes = try gray.ink(darkerThan: 140).componentBoxes()
    let capHeight =
      TextSize.capHeight(boxes, pageHeight: gray.height) ?? TextSize.usual(pageHeight: gray.height)
    return Orientation.runsDown(boxes, capHeight: capHeight) ? try page.turned(90) : page
  }

  /// Grey with as many pixels to the point across as down, between 130 and 400 an inch, and the streaks taken out of it.
  private static func squared(
    _ image: PixImage, widthPoints: Double, heightPoints: Double
  ) throws -> (gray: PixImage, streaks: PixImage?) {
    var gray = try image.grayscale()
    var streaks: PixImage?
    // A fax in a PDF comes as grey, though it has two tones alone. Softened, its specks are paper and its broken strokes
    // hang together.
    if try gray.isTwoTone() {
      gray = try gray.copy()
      streaks = try FaxStreaks.takeOut(of: gray)
      try SlippedRows.mend(gray)
      gray = try gray.softened()
    }
    let across = Double(gray.width) * 72 / max(1, widthPoints)
    let down = Double(gray.height) * 72 / max(1, heightPoints)
    let finer = max(across, down)
    let wanted = finer < 130 ? finer * 2 : min(finer, 400)
    let (x, y) = (wanted / across, wanted / down)
    guard abs(x - 1) > 0.05 || abs(y - 1) > 0.05 else { return (gray, streaks) }
    return (try gray.scaled(x, y), try streaks?.scaled(x, y))
  }

  /// Level, dark on white, and binarised.
  static func finish(_ page: Sheetlike) throws -> PreparedPage {
    var (gray, streaks) = (page.gray, page.streaks)
    var skew = Skew.correction(try gray.ink(darkerThan: 140))
    if abs(skew) * .pi / 180 * Double(gray.width) > 1.5 {
      gray = try gray.straightened(byDegrees: skew)
      streaks = try streaks?.straightened(byDegrees: skew)
    } else {
      skew = 0
      gray = try gray.copy()
    }
    return try binarised(
      PreparedPage(
        gray: gray, ink: gray, faintInk: gray, capHeight: 0, rotation: page.rotation, skewDegrees: skew,
        widthPoints: page.widthPoints, heightPoints: page.heightPoints,
        placement: placement(of: page, skewDegrees: skew),
        streaks: try streaks?.ink(darkerThan: 200).componentBoxes() ?? []))
  }

  /// A piece of an upright, level page, made ready.
  static func strip(_ image: PixImage, widthPoints: Double, heightPoints: Double) throws -> PreparedPage {
    var (gray, _) = try squared(image, widthPoints: widthPoints, heightPoints: heightPoints)
    gray = try Illumination.flattened(gray, .init(block: max(8, gray.width / 64), reach: 4))
    return try binarised(
      PreparedPage(
        gray: gray, ink: gray, faintInk: gray, capHeight: 0, rotation: 0, skewDegrees: 0,
        widthPoints: widthPoints, heightPoints: heightPoints))
  }

  /// Fills in what is found on the grey image: polarity, size of print, ink.
  private static func binarised(_ page: PreparedPage) throws -> PreparedPage {
    var page = page
    let boxes = try page.gray.ink(darkerThan: 140).componentBoxes()
    let pageHeight = Int(Double(page.gray.height) * 842 / max(1, page.heightPoints))
    page.capHeight =
      TextSize.capHeight(boxes, pageHeight: pageHeight) ?? TextSize.usual(pageHeight: pageHeight)
    _ = try Polarity.normalise(page.gray, capHeight: page.capHeight)
    let even = try Illumination.flattened(page.gray, .init(block: max(6, page.capHeight / 2), reach: 2))
    let threshold = try InkThreshold(even)
    page.ink = try even.ink(darkerThan: threshold.ink)
    page.faintInk = try even.ink(darkerThan: threshold.faint)
    page.bands = try TintedBands.settle(in: &page, tones: even)
    return page
  }
}
