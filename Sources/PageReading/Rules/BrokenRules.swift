import CTesseract

/// Rules that are broken all along, as a fax or a weak printer leaves thin grey lines: rows of dots and dashes.
enum BrokenRules {
  /// A 1-bit image of the rules alone, their gaps filled.
  ///
  /// Gaps of a third of a cap height are bridged; eight cap heights must then hang together. A line of text can
  /// pass that at its baseline, so what lies beside the rule must be nearly empty.
  static func find(_ ink: PixImage, unit: Int, upright: Bool) throws -> PixImage {
    let gap = max(3, unit / 3)
    let bridged =
      upright
      ? try ink.closed(1, gap).opened(1, 8 * unit) : try ink.closed(gap, 1).opened(8 * unit, 1)
    let result = try PixImage(takingOwnership: pixCreateTemplate(ink.pix))
    for box in try bridged.componentBoxes()
    where isThin(box, unit, upright) && standsAlone(box, ink, unit, upright: upright) {
      pixRasterop(
        result.pix, Int32(box.left), Int32(box.top), Int32(box.width), Int32(box.height),
        Int32(PIX_SRC | PIX_DST), bridged.pix, Int32(box.left), Int32(box.top))
    }
    return result
  }

  private static func isThin(_ box: PixelBox, _ unit: Int, _ upright: Bool) -> Bool {
    (upright ? box.width : box.height) <= max(6, unit / 2)
  }

  /// Whether the strips on both sides of a line are nearly empty: those beside the feet or tops of blurred
  /// letters, which can run together to a line, are not.
  static func standsAlone(_ box: PixelBox, _ ink: PixImage, _ unit: Int, upright: Bool) -> Bool {
    let reach = max(3, unit / 3)
    let sides =
      upright
      ? [
        PixelBox(left: box.left - 2 - reach, top: box.top, right: box.left - 2, bottom: box.bottom),
        PixelBox(left: box.right + 2, top: box.top, right: box.right + 2 + reach, bottom: box.bottom),
      ]
      : [
        PixelBox(left: box.left, top: box.top - 2 - reach, right: box.right, bottom: box.top - 2),
        PixelBox(left: box.left, top: box.bottom + 2, right: box.right, bottom: box.bottom + 2 + reach),
      ]
    let own = density(box, ink)
    return own > 0.3 && sides.allSatisfy { density($0, ink) < own * 0.3 }
  }

  /// The share of inked pixels; 0 outside the page.
  static func density(_ box: PixelBox, _ ink: PixImage) -> Double {
    let inside = box.intersection(ink.bounds)
    guard !inside.isEmpty else { return 0 }
    var region = boxCreate(Int32(inside.left), Int32(inside.top), Int32(inside.width), Int32(inside.height))
    defer { boxDestroy(&region) }
    var count: Int32 = 0
    guard pixCountPixelsInRect(ink.pix, region, &count, nil) == 0 else { return 0 }
    return Double(count) / Double(inside.area)
  }
}
