import CTesseract

extension PixImage {
  var bounds: PixelBox { PixelBox(left: 0, top: 0, right: width, bottom: height) }

  /// An 8-bit grey copy without colour map or transparency, whatever the depth.
  func grayscale() throws -> PixImage {
    var flat = self
    if pixGetSpp(pix) == 4 { flat = try PixImage(takingOwnership: pixAlphaBlendUniform(pix, 0xffff_ff00)) }
    return try PixImage(takingOwnership: pixConvertTo8(flat.pix, 0))
  }

  func copy() throws -> PixImage { try PixImage(takingOwnership: pixCopy(nil, pix)) }

  /// The part inside `box`, which is first cut to the image.
  func cropped(_ box: PixelBox) throws -> PixImage {
    let inside = box.intersection(bounds)
    var region = boxCreate(
      Int32(inside.left), Int32(inside.top), Int32(max(1, inside.width)), Int32(max(1, inside.height)))
    defer { boxDestroy(&region) }
    return try PixImage(takingOwnership: pixClipRectangle(pix, region, nil))
  }

  /// Area mapping when shrinking, interpolation when growing.
  func scaled(_ x: Double, _ y: Double) throws -> PixImage {
    try PixImage(takingOwnership: pixScale(pix, Float(x), Float(y)))
  }

  /// Turned clockwise by 0, 90, 180 or 270 degrees.
  func turned(_ degrees: Int) throws -> PixImage {
    try PixImage(takingOwnership: pixRotateOrth(pix, Int32(((degrees % 360) + 360) % 360 / 90)))
  }

  /// Turned clockwise about its centre by a small angle, white coming in, the size unchanged.
  func straightened(byDegrees degrees: Double) throws -> PixImage {
    try PixImage(
      takingOwnership: pixRotate(
        pix, Float(degrees * .pi / 180), Int32(L_ROTATE_AREA_MAP), Int32(L_BRING_IN_WHITE), 0, 0))
  }

  /// With a margin of white on every side, in pixels.
  func withMargin(_ pixels: Int) throws -> PixImage {
    let size = Int32(pixels)
    return try PixImage(takingOwnership: pixAddBorderGeneral(pix, size, size, size, size, 255))
  }

  /// 1 bit: pixels darker than `threshold` are ink.
  func ink(darkerThan threshold: Int) throws -> PixImage {
    try PixImage(takingOwnership: pixThresholdToBinary(pix, Int32(threshold)))
  }

  /// 1-bit opening with a rectangle: what is at least so wide and high remains.
  func opened(_ width: Int, _ height: Int) throws -> PixImage {
    try PixImage(takingOwnership: pixOpenBrick(nil, pix, Int32(max(1, width)), Int32(max(1, height))))
  }

  /// 1-bit closing with a rectangle.
  func closed(_ width: Int, _ height: Int) throws -> PixImage {
    try PixImage(takingOwnership: pixCloseSafeBrick(nil, pix, Int32(max(1, width)), Int32(max(1, height))))
  }

  func dilated(_ width: Int, _ height: Int) throws -> PixImage {
    try PixImage(takingOwnership: pixDilateBrick(nil, pix, Int32(max(1, width)), Int32(max(1, height))))
  }

  func and(_ other: PixImage) throws -> PixImage {
    try PixImage(takingOwnership: pixAnd(nil, pix, other.pix))
  }

  func or(_ other: PixImage) throws -> PixImage {
    try PixImage(takingOwnership: pixOr(nil, pix, other.pix))
  }

  func subtracting(_ other: PixImage) throws -> PixImage {
    try PixImage(takingOwnership: pixSubtract(nil, pix, other.pix))
  }

  /// The boxes of the 8-connected components of a 1-bit image.
  func componentBoxes() throws -> [PixelBox] {
    guard var boxes = Optional(pixConnCompBB(pix, 8)), boxes != nil else {
      throw ImageError(.failed, "Components could not be found.")
    }
    defer { boxaDestroy(&boxes) }
    var result: [PixelBox] = []
    for index in 0..<boxaGetCount(boxes) {
      var (x, y, w, h) = (Int32(0), Int32(0), Int32(0), Int32(0))
      boxaGetBoxGeometry(boxes, index, &x, &y, &w, &h)
      result.append(PixelBox(left: Int(x), top: Int(y), right: Int(x + w), bottom: Int(y + h)))
    }
    return result
  }

  /// Paints white what `mask` (1 bit, same size) covers.
  ///
  /// Changes this image: only for images made here.
  func paintWhite(_ mask: PixImage) {
    pixSetMasked(pix, mask.pix, 255)
  }
}

extension PixImage {
  /// A 1-bit copy in which the boxes are inked as well.
  func with(_ boxes: [PixelBox]) throws -> PixImage {
    let result = try copy()
    for box in boxes {
      pixRasterop(
        result.pix, Int32(box.left), Int32(box.top), Int32(box.width), Int32(box.height), Int32(PIX_SET), nil,
        0, 0)
    }
    return result
  }
}

extension PixImage {
  /// Grey steps put between the hard edges of what was one bit deep.
  func softened() throws -> PixImage {
    try PixImage(takingOwnership: pixBlockconv(pix, 1, 1))
  }
}
