import CTesseract

/// Bands of grey or pale colour under dark print, as headings of tables have, where the page's threshold takes the band itself
/// for ink: its print would be lost in it, and the rows above and below would have no edge.
struct TintedBands {
  /// From the top.
  private(set) var boxes: [PixelBox] = []

  /// Finds bands in `page` and binarises them by their own tones.
  ///
  /// A band is solid ink at the lighter threshold: wider than any stroke is long and higher than a line of heavy print is
  /// between the feet and heads of its letters.
  static func settle(in page: inout PreparedPage, tones: PixImage) throws -> TintedBands {
    let unit = page.capHeight
    let solid = try page.faintInk.opened(5 * unit, max(4, unit * 11 / 10))
    var bands = TintedBands()
    var (ink, faint) = (page.ink, page.faintInk)
    for box in try solid.componentBoxes()
    where box.width >= 8 * unit && solid.share(of: box) >= 0.85 {
      guard let limit = try threshold(tones.cropped(box)) else { continue }
      let area = box.grown(3, 3).intersection(tones.bounds)
      if page.ink.share(of: box) > 0.4 { ink = try ink.replacing(area, from: tones, darkerThan: limit) }
      faint = try faint.replacing(area, from: tones, darkerThan: limit)
      bands.boxes.append(box)
    }
    guard !bands.boxes.isEmpty else { return bands }
    (page.ink, page.faintInk) = (ink, faint)
    return bands
  }

  /// Edges of the bands that are as high as a row or two, as rules across.
  func edges(unit: Int) -> [PixelBox] {
    boxes.filter { $0.height <= 5 * unit && $0.width >= 12 * unit }.flatMap { box in
      [box.top, box.bottom - 1].map {
        PixelBox(left: box.left, top: $0, right: box.right, bottom: $0 + 1)
      }
    }
  }

  /// Between the band's tone and that of its print; nil where it is too dark to be a tint, which `Polarity` judges, or of many
  /// tones, as a picture is.
  private static func threshold(_ band: PixImage) throws -> Int? {
    var histogram = [Int](repeating: 0, count: 256)
    try band.withGrayRows { pixels in
      for y in 0..<pixels.height { for x in 0..<pixels.width { histogram[Int(pixels[x, y])] += 1 } }
    }
    let total = band.width * band.height
    let tone = level(histogram, total / 2)
    let print = level(histogram, total / 50)
    guard tone >= 140,
      histogram[max(0, tone - 20)...min(255, tone + 20)].reduce(0, +) * 10 >= total * 6
    else { return nil }
    // Without print there is nothing to find but grain.
    return tone - print < 50 ? tone - 50 : print + (tone - print) * 6 / 10
  }

  private static func level(_ histogram: [Int], _ count: Int) -> Int {
    var remaining = count
    for (value, number) in histogram.enumerated() {
      remaining -= number
      if remaining < 0 { return value }
    }
    return 255
  }
}

extension PixImage {
  /// The share of a box of this 1-bit image that is ink.
  fileprivate func share(of box: PixelBox) -> Double {
    guard let part = try? cropped(box) else { return 0 }
    var count = Int32(0)
    pixCountPixels(part.pix, &count, nil)
    return Double(count) / Double(max(1, part.width * part.height))
  }

  /// A 1-bit copy that has in a box what is darker than a threshold in a grey image of the same size.
  fileprivate func replacing(_ box: PixelBox, from gray: PixImage, darkerThan limit: Int) throws -> PixImage {
    let result = try copy()
    let part = try gray.cropped(box).ink(darkerThan: limit)
    pixRasterop(
      result.pix, Int32(box.left), Int32(box.top), Int32(box.width), Int32(box.height), Int32(PIX_SRC),
      part.pix, 0, 0)
    return result
  }
}
