import DocumentModel

/// A rectangle of whole pixels; `right` and `bottom` are the first column and row outside.
struct PixelBox: Hashable, Sendable {
  var left: Int
  var top: Int
  var right: Int
  var bottom: Int

  var width: Int { right - left }
  var height: Int { bottom - top }
  var midX: Int { (left + right) / 2 }
  var midY: Int { (top + bottom) / 2 }
  var area: Int { max(0, width) * max(0, height) }
  var isEmpty: Bool { width <= 0 || height <= 0 }

  func union(_ other: PixelBox) -> PixelBox {
    PixelBox(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  func intersection(_ other: PixelBox) -> PixelBox {
    PixelBox(
      left: max(left, other.left), top: max(top, other.top), right: min(right, other.right),
      bottom: min(bottom, other.bottom))
  }

  func contains(_ other: PixelBox) -> Bool {
    left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom
  }

  func grown(_ x: Int, _ y: Int) -> PixelBox {
    PixelBox(left: left - x, top: top - y, right: right + x, bottom: bottom + y)
  }

  /// Negative where they are apart.
  func verticalOverlap(_ other: PixelBox) -> Int { min(bottom, other.bottom) - max(top, other.top) }
  /// Negative where they are apart.
  func horizontalOverlap(_ other: PixelBox) -> Int { min(right, other.right) - max(left, other.left) }

  /// In points, given how many points a pixel is wide and high.
  func box(pointsPerPixelX x: Double, y: Double) -> Box {
    Box(
      left: Double(left) * x, top: Double(top) * y, right: Double(right) * x, bottom: Double(bottom) * y
    ).rounded
  }
}
