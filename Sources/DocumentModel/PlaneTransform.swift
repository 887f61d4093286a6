/// A projective map of the plane, as a 3 × 3 matrix in rows: (x, y, 1) → (x', y', w'), the image being (x'/w', y'/w').
package struct PlaneTransform: Hashable, Sendable, Codable {
  /// Nine numbers, row by row.
  package let elements: [Double]

  package init(_ elements: [Double]) { self.elements = elements }

  package static let identity = PlaneTransform([1, 0, 0, 0, 1, 0, 0, 0, 1])

  package func apply(x: Double, y: Double) -> (x: Double, y: Double) {
    let m = elements
    let w = m[6] * x + m[7] * y + m[8]
    return ((m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w)
  }

  /// First this, then the other.
  package func then(_ other: PlaneTransform) -> PlaneTransform {
    let (a, b) = (other.elements, elements)
    return PlaneTransform(
      (0..<9).map { index in
        let (row, column) = (index / 3, index % 3)
        return a[row * 3] * b[column] + a[row * 3 + 1] * b[3 + column] + a[row * 3 + 2] * b[6 + column]
      })
  }

  /// The upright box around the image of a box.
  package func box(of box: Box) -> Box {
    let corners = [
      apply(x: box.left, y: box.top), apply(x: box.right, y: box.top), apply(x: box.right, y: box.bottom),
      apply(x: box.left, y: box.bottom),
    ]
    let xs = corners.map(\.x)
    let ys = corners.map(\.y)
    return Box(
      left: xs.min() ?? 0, top: ys.min() ?? 0, right: xs.max() ?? 0, bottom: ys.max() ?? 0)
  }

  /// A turn about a point; clockwise positive, with y pointing down.
  package static func rotation(cosine: Double, sine: Double, aboutX x: Double, y: Double) -> PlaneTransform {
    PlaneTransform([
      cosine, -sine, x - cosine * x + sine * y, sine, cosine, y - sine * x - cosine * y, 0, 0, 1,
    ])
  }

  package static func scale(_ factor: Double) -> PlaneTransform {
    PlaneTransform([factor, 0, 0, 0, factor, 0, 0, 0, 1])
  }

  /// A quarter turn of a page, clockwise, from the coordinates of the page as it was to those of the turned one.
  ///
  /// - Parameters:
  ///   - degrees: 0, 90, 180 or 270.
  ///   - width: of the page before the turn.
  ///   - height: likewise.
  package static func quarterTurn(degrees: Int, width: Double, height: Double) -> PlaneTransform {
    switch ((degrees % 360) + 360) % 360 {
    case 90: PlaneTransform([0, -1, height, 1, 0, 0, 0, 0, 1])
    case 180: PlaneTransform([-1, 0, width, 0, -1, height, 0, 0, 1])
    case 270: PlaneTransform([0, 1, 0, -1, 0, width, 0, 0, 1])
    default: .identity
    }
  }

  /// The map that takes the rectangle (0, 0, width, height) to four corners, clockwise from the top left.
  package static func rectangle(
    width: Double, height: Double, to corners: [(x: Double, y: Double)]
  ) -> PlaneTransform {
    let (p0, p1, p2, p3) = (corners[0], corners[1], corners[2], corners[3])
    let (dx1, dx2, sx) = (p1.x - p2.x, p3.x - p2.x, p0.x - p1.x + p2.x - p3.x)
    let (dy1, dy2, sy) = (p1.y - p2.y, p3.y - p2.y, p0.y - p1.y + p2.y - p3.y)
    let determinant = dx1 * dy2 - dx2 * dy1
    let g = (sx * dy2 - dx2 * sy) / determinant
    let h = (dx1 * sy - sx * dy1) / determinant
    let unit = PlaneTransform([
      p1.x - p0.x + g * p1.x, p3.x - p0.x + h * p3.x, p0.x, p1.y - p0.y + g * p1.y, p3.y - p0.y + h * p3.y,
      p0.y, g, h, 1,
    ])
    return PlaneTransform([1 / width, 0, 0, 0, 1 / height, 0, 0, 0, 1]).then(unit)
  }
}

/// Where a page that was straightened for reading lies on the source's page.
package struct SourcePlacement: Hashable, Sendable, Codable {
  /// From points of the straightened page to points of the source's page, upright.
  package var transform: PlaneTransform
  /// Size of the source's page, upright, in points.
  package var widthPoints: Double
  package var heightPoints: Double

  package init(transform: PlaneTransform, widthPoints: Double, heightPoints: Double) {
    self.transform = transform
    self.widthPoints = widthPoints
    self.heightPoints = heightPoints
  }
}
