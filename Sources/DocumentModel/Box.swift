/// A rectangle on a page: points (1/72 inch) from the top-left corner of the **upright** page.
///
/// In JSON a box is the array `[x, y, width, height]`.
package struct Box: Hashable, Sendable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package init(left: Double, top: Double, right: Double, bottom: Double) {
    self.init(x: left, y: top, width: right - left, height: bottom - top)
  }

  package var left: Double { x }
  package var top: Double { y }
  package var right: Double { x + width }
  package var bottom: Double { y + height }
  package var midX: Double { x + width / 2 }
  package var midY: Double { y + height / 2 }
  package var area: Double { max(0, width) * max(0, height) }

  /// The smallest box that holds both.
  package func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top),
      right: max(right, other.right), bottom: max(bottom, other.bottom))
  }

  /// The smallest box that holds all, or nil for none.
  package static func union(_ boxes: some Sequence<Box>) -> Box? {
    boxes.reduce(nil) { $0?.union($1) ?? $1 }
  }

  /// The common part, or nil where they do not overlap.
  package func intersection(_ other: Box) -> Box? {
    let box = Box(
      left: max(left, other.left), top: max(top, other.top),
      right: min(right, other.right), bottom: min(bottom, other.bottom))
    return box.width > 0 && box.height > 0 ? box : nil
  }

  package func contains(x: Double, y: Double) -> Bool {
    x >= left && x <= right && y >= top && y <= bottom
  }

  /// The length that the two share on the vertical axis, in points; negative when they are apart.
  package func verticalOverlap(_ other: Box) -> Double {
    min(bottom, other.bottom) - max(top, other.top)
  }

  /// The length that the two share on the horizontal axis, in points; negative when they are apart.
  package func horizontalOverlap(_ other: Box) -> Double {
    min(right, other.right) - max(left, other.left)
  }

  /// Rounded to hundredths of a point, so that a record's bytes do not depend on the last float bit.
  package var rounded: Box {
    func round(_ value: Double) -> Double { (value * 100).rounded() / 100 }
    return Box(x: round(x), y: round(y), width: round(width), height: round(height))
  }
}

extension Box: Codable {
  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    x = try container.decode(Double.self)
    y = try container.decode(Double.self)
    width = try container.decode(Double.self)
    height = try container.decode(Double.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for value in [x, y, width, height] { try container.encode(value) }
  }
}
