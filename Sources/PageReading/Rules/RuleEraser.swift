import CTesseract

/// Decides pixel by pixel what of a rule may be erased, so that letters that touch it stay whole.
enum RuleEraser {
  /// The pixels of the rules without those of strokes that cross them.
  ///
  /// `across` and `down` are the long runs of `ink` from which the rules were found.
  static func mask(
    _ ink: PixImage, horizontal: [PixelBox], vertical: [PixelBox], across: PixImage, down: PixImage
  ) throws -> PixImage {
    let mask = try PixImage(takingOwnership: pixCreateTemplate(ink.pix))
    let vertically = try painted(vertical, like: ink, of: down)
    let horizontally = try painted(horizontal, like: ink, of: across)
    for rule in horizontal {
      try add(
        rule.grown(2, 3), to: mask, ink, rule: horizontally, other: vertically, stroke: (1, rule.height + 5))
    }
    for rule in vertical {
      try add(
        rule.grown(3, 2), to: mask, ink, rule: vertically, other: horizontally, stroke: (rule.width + 5, 1))
    }
    return mask
  }

  /// The runs that belong to the given boxes only.
  private static func painted(_ boxes: [PixelBox], like ink: PixImage, of runs: PixImage) throws -> PixImage {
    let result = try PixImage(takingOwnership: pixCreateTemplate(ink.pix))
    for box in boxes {
      pixRasterop(
        result.pix, Int32(box.left), Int32(box.top), Int32(box.width), Int32(box.height),
        Int32(PIX_SRC | PIX_DST), runs.pix, Int32(box.left), Int32(box.top))
    }
    return result
  }

  /// Marks one rule's pixels, and the fringe beside them, but not strokes that run through it.
  private static func add(
    _ box: PixelBox, to mask: PixImage, _ ink: PixImage, rule: PixImage, other: PixImage,
    stroke: (width: Int, height: Int)
  ) throws {
    let area = box.grown(stroke.width * 2, stroke.height * 2).intersection(ink.bounds)
    let local = try ink.cropped(area)
    let crossing = try other.cropped(area).dilated(5, 5)
    let letters = try local.subtracting(crossing).opened(stroke.width, stroke.height)
    let fringe = try rule.cropped(area).dilated(stroke.width == 1 ? 1 : 5, stroke.width == 1 ? 5 : 1)
    let erased = try fringe.subtracting(letters)
    pixRasterop(
      mask.pix, Int32(area.left), Int32(area.top), Int32(area.width), Int32(area.height),
      Int32(PIX_SRC | PIX_DST), erased.pix, 0, 0)
  }
}
