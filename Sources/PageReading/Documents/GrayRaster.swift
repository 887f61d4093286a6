import DocumentModel

/// Lightness in rows from the top, one byte a pixel, 255 white: what decisions about a page are made on.
struct GrayRaster {
  let width: Int
  let height: Int
  var bytes: [UInt8]

  /// White paper.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    bytes = [UInt8](repeating: 255, count: width * height)
  }

  /// The pixels that a box of points covers when the raster shows an area of the page; nil where it is outside.
  func pixels(of box: Box, showing area: Box) -> (x: Range<Int>, y: Range<Int>)? {
    guard area.width > 0, area.height > 0, let inside = box.intersection(area) else { return nil }
    let (sx, sy) = (Double(width) / area.width, Double(height) / area.height)
    let left = min(width - 1, Int((inside.left - area.left) * sx))
    let top = min(height - 1, Int((inside.top - area.top) * sy))
    let right = min(width, max(left + 1, Int(((inside.right - area.left) * sx).rounded(.up))))
    let bottom = min(height, max(top + 1, Int(((inside.bottom - area.top) * sy).rounded(.up))))
    return (left..<right, top..<bottom)
  }

  /// The lightest pixel minus the darkest one in a box of points; 0 where it is outside.
  func contrast(in box: Box, showing area: Box) -> Int {
    guard let pixels = pixels(of: box, showing: area) else { return 0 }
    var darkest: UInt8 = 255
    var lightest: UInt8 = 0
    for y in pixels.y {
      for x in pixels.x {
        let value = bytes[y * width + x]
        darkest = min(darkest, value)
        lightest = max(lightest, value)
      }
    }
    return Int(lightest) - Int(darkest)
  }

  /// The same picture in other dimensions, each new pixel the mean of those it covers.
  func scaled(width newWidth: Int, height newHeight: Int) -> GrayRaster {
    var result = GrayRaster(width: newWidth, height: newHeight)
    for y in 0..<newHeight {
      let rows = GrayRaster.span(y, of: newHeight, over: height)
      for x in 0..<newWidth {
        let columns = GrayRaster.span(x, of: newWidth, over: width)
        var sum = 0
        for row in rows { for column in columns { sum += Int(bytes[row * width + column]) } }
        result.bytes[y * newWidth + x] = UInt8(sum / (rows.count * columns.count))
      }
    }
    return result
  }

  private static func span(_ index: Int, of count: Int, over length: Int) -> Range<Int> {
    let start = min(length - 1, index * length / count)
    return start..<max(start + 1, min(length, (index + 1) * length / count))
  }
}
