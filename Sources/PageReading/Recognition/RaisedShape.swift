import CTesseract

/// What the outline of a raised digit says that it is, without a model: small digits are read badly, but a 9 has its ring
/// above and a 6 below.
enum RaisedShape {
  /// `9` or `6`; nil for anything else.
  ///
  /// - Parameter image: the digit alone, dark on white, with white around it.
  static func power(_ image: PixImage) throws -> String? {
    let ink = try image.ink(darkerThan: 128)
    let boxes = try ink.componentBoxes()
    guard let tallest = boxes.max(by: { $0.height < $1.height }), tallest.height >= 12 else { return nil }
    let white = try PixImage(takingOwnership: pixInvert(nil, ink.pix))
    let rings = try InkComponents.insides(white, smallest: max(2, tallest.height / 12))
    guard rings.count == 1, let ring = rings.first, tallest.contains(ring),
      ring.height * 100 <= tallest.height * 55
    else { return nil }
    let middle = (ring.midY - tallest.top) * 100 / tallest.height
    if middle <= 42 { return "9" }
    return middle >= 58 ? "6" : nil
  }
}
