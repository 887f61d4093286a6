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
    InkOutsideWords.forEachShape(&marked, width: raster.width, height: raster.height) { shape in
      if letter.fits(shape), !shape.isBar { count += 1 }
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

  /// Hands over every connected shape, and unmarks it.
  private static func forEachShape(
    _ marked: inout [Bool], width: Int, height: Int, _ body: (InkShape) -> Void
  ) {
    var stack: [Int] = []
    for start in marked.indices where marked[start] {
      var shape = InkShape(top: start / width)
      marked[start] = false
      stack.append(start)
      while let at = stack.popLast() {
        let (x, y) = (at % width, at / width)
        shape.add(x: x, y: y)
        for ny in max(0, y - 1)...min(height - 1, y + 1) {
          for nx in max(0, x - 1)...min(width - 1, x + 1) where marked[ny * width + nx] {
            marked[ny * width + nx] = false
            stack.append(ny * width + nx)
          }
        }
      }
      body(shape)
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

    func fits(_ shape: InkShape) -> Bool {
      Double(shape.height) >= least && Double(shape.height) <= most && shape.width >= 2
        && Double(shape.width) <= 4 * most
    }
  }
}

/// Connected pixels, kept as the columns they reach to in each row.
struct InkShape {
  private let top: Int
  private var lefts: [Int] = []
  private var rights: [Int] = []

  /// - Parameter top: the first row; the first pixel added stands in it.
  init(top: Int) { self.top = top }

  mutating func add(x: Int, y: Int) {
    let row = y - top
    while lefts.count <= row {
      lefts.append(Int.max)
      rights.append(Int.min)
    }
    lefts[row] = min(lefts[row], x)
    rights[row] = max(rights[row], x)
  }

  var height: Int { lefts.count }
  var width: Int { (rights.max() ?? 0) - (lefts.min() ?? 0) + 1 }

  /// Whether it is an upright rectangle, as the bars of a barcode, pieces of rules and empty boxes are: nearly
  /// all rows reach from edge to edge.
  var isBar: Bool {
    guard let left = lefts.min(), let right = rights.max() else { return true }
    let full = lefts.indices.count { lefts[$0] <= left + 1 && rights[$0] >= right - 1 }
    return full * 10 >= height * 9
  }
}
