import DocumentModel

/// Finds print that a text layer does not account for: a scanned table pasted into a page, text drawn as
/// outlines.
struct InkOutsideWords {
  /// How many shapes of the size of letters stand outside all words.
  let letterShapes: Int

  /// A step in lightness between neighbouring pixels that counts as an edge of print.
  private static let edge = 48

  /// Looks at a whole page, drawn with about 100 pixels an inch; the words' boxes are in points.
  init(raster: GrayRaster, page: Box, words: [Box], dpi: Double) {
    var marked = InkOutsideWords.edges(raster)
    for box in words {
      let grown = Box(
        left: box.left - 1.5, top: box.top - 1.5, right: box.right + 1.5, bottom: box.bottom + 1.5)
      guard let pixels = raster.pixels(of: grown, showing: page) else { continue }
      for y in pixels.y { for x in pixels.x { marked[y * raster.width + x] = false } }
    }
    let letter = LetterSize(dpi: dpi)
    var count = 0
    InkOutsideWords.forEachShape(&marked, width: raster.width, height: raster.height) { width, height in
      if letter.fits(width: width, height: height) { count += 1 }
    }
    letterShapes = count
  }

  private static func edges(_ raster: GrayRaster) -> [Bool] {
    let (width, height) = (raster.width, raster.height)
    var marked = [Bool](repeating: false, count: width * height)
    guard width > 1, height > 1 else { return marked }
    raster.bytes.withUnsafeBufferPointer { bytes in
      for y in 0..<(height - 1) {
        for x in 0..<(width - 1) {
          let at = y * width + x
          let here = Int(bytes[at])
          if abs(here - Int(bytes[at + 1])) > edge || abs(here - Int(bytes[at + width])) > edge {
            marked[at] = true
          }
        }
      }
    }
    return marked
  }

  /// Hands over the size of every connected shape, and unmarks it.
  private static func forEachShape(
    _ marked: inout [Bool], width: Int, height: Int, _ body: (_ width: Int, _ height: Int) -> Void
  ) {
    var stack: [Int] = []
    for start in marked.indices where marked[start] {
      var (left, right) = (start % width, start % width)
      let top = start / width
      var bottom = top
      var highest = top
      marked[start] = false
      stack.append(start)
      while let at = stack.popLast() {
        let (x, y) = (at % width, at / width)
        left = min(left, x)
        right = max(right, x)
        highest = min(highest, y)
        bottom = max(bottom, y)
        for ny in max(0, y - 1)...min(height - 1, y + 1) {
          for nx in max(0, x - 1)...min(width - 1, x + 1) where marked[ny * width + nx] {
            marked[ny * width + nx] = false
            stack.append(ny * width + nx)
          }
        }
      }
      body(right - left + 1, bottom - highest + 1)
    }
  }

  /// The size of a printed letter, or of a few that touch: 4 to 30 points high.
  private struct LetterSize {
    let least: Double
    let most: Double

    init(dpi: Double) {
      least = max(3, 4 * dpi / 72)
      most = 30 * dpi / 72
    }

    func fits(width: Int, height: Int) -> Bool {
      Double(height) >= least && Double(height) <= most && width >= 2 && Double(width) <= 4 * most
    }
  }
}
