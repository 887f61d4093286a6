/// Finds bands and cells printed white on dark, and turns them to dark on white.
enum Polarity {
  /// Changes `image` (flattened grey) in place.
  ///
  /// Returns the places that were turned. `capHeight` is that of the page's print, in pixels.
  static func normalise(_ image: PixImage, capHeight: Int) throws -> [PixelBox] {
    let dark = try normalise(image, capHeight: capHeight, .dark, besides: [])
    return dark + (try normalise(image, capHeight: capHeight, .gray, besides: dark))
  }

  /// How dark a band is.
  private struct Ground {
    /// Brighter is not of the band.
    var limit: Int
    /// Whether it may hold dark print as well, which it must then not have: grey under black print is no band to turn.
    var isShade: Bool

    static let dark = Ground(limit: 150, isShade: false)
    static let gray = Ground(limit: 195, isShade: true)
  }

  private static func normalise(
    _ image: PixImage, capHeight: Int, _ ground: Ground, besides known: [PixelBox]
  ) throws -> [PixelBox] {
    let block = max(4, capHeight / 3)
    let dark = try darkBlocks(image, block: block, ground)
    let bands = try dark.componentBoxes().map {
      PixelBox(left: $0.left * block, top: $0.top * block, right: $0.right * block, bottom: $0.bottom * block)
        .intersection(image.bounds)
    }
    // What lies within a band is part of it: turned by itself it would be turned back.
    var turned = known
    try image.withGrayRows { pixels in
      for band in joined(bands, pixels, capHeight, ground.limit).sorted(by: { $0.area > $1.area })
      where !turned.contains(where: { $0.intersection(band).area * 2 > band.area }) {
        if let box = turn(pixels, tightened(pixels, band, block, ground), capHeight, ground) {
          turned.append(box)
        }
      }
    }
    return Array(turned.dropFirst(known.count))
  }

  /// Bands of one height made one where print as high as they are stands between them: columns of bright digits, line
  /// under line. What is no higher than a line may be pieces of a heavy heading.
  private static func joined(
    _ bands: [PixelBox], _ pixels: GrayRows, _ capHeight: Int, _ limit: Int
  ) -> [PixelBox] {
    var result: [PixelBox] = []
    for band in bands.sorted(by: { ($0.left, $0.top) < ($1.left, $1.top) }) {
      let match = result.lastIndex { left in
        let gap = PixelBox(
          left: left.right, top: max(left.top, band.top), right: band.left,
          bottom: min(left.bottom, band.bottom))
        guard gap.width <= 3 * capHeight, min(left.height, band.height) >= 2 * capHeight,
          abs(left.top - band.top) <= capHeight,
          abs(left.bottom - band.bottom) <= capHeight, gap.height > 0
        else { return false }
        return gap.width <= 0 || share(pixels, gap, limit) >= 0.2
      }
      if let match { result[match] = result[match].union(band) } else { result.append(band) }
    }
    return result
  }

  /// A small 1-bit image of the blocks that lie in solid dark areas.
  private static func darkBlocks(_ image: PixImage, block: Int, _ ground: Ground) throws -> PixImage {
    let map = try BlockMap(image, blockSize: block, share: 0.5)
    let bytes = map.values.map { $0 < ground.limit ? UInt8(0) : 255 }
    let small = try bytes.withUnsafeBytes {
      try PixImage(
        gray: $0, width: map.columns, height: map.rows, bytesPerRow: map.columns, dpi: 0)
    }
    // Closing bridges the white letters, opening drops heavy print: a band is at least four by three blocks.
    return try small.ink(darkerThan: 128).closed(5, 3).opened(6, 3)
  }

  /// The box moved to where rows and columns are really dark.
  private static func tightened(
    _ pixels: GrayRows, _ box: PixelBox, _ block: Int, _ ground: Ground
  ) -> PixelBox {
    var box = box.grown(block, block)
      .intersection(PixelBox(left: 0, top: 0, right: pixels.width, bottom: pixels.height))
    func isDark(row y: Int) -> Bool {
      share(pixels, PixelBox(left: box.left, top: y, right: box.right, bottom: y + 1), ground.limit) > 0.5
    }
    func isDark(column x: Int) -> Bool {
      share(pixels, PixelBox(left: x, top: box.top, right: x + 1, bottom: box.bottom), ground.limit) > 0.4
    }
    while box.height > 2, !isDark(row: box.top) { box.top += 1 }
    while box.height > 2, !isDark(row: box.bottom - 1) { box.bottom -= 1 }
    while box.width > 2, !isDark(column: box.left) { box.left += 1 }
    while box.width > 2, !isDark(column: box.right - 1) { box.right -= 1 }
    return box
  }

  /// The share of pixels darker than a limit.
  private static func share(_ pixels: GrayRows, _ box: PixelBox, _ limit: Int) -> Double {
    var dark = 0
    for y in box.top..<box.bottom {
      for x in box.left..<box.right where Int(pixels[x, y]) < limit { dark += 1 }
    }
    return Double(dark) / Double(max(1, box.area))
  }

  /// Turns one band; nil where it is no band of print but a picture or heavy letters.
  private static func turn(
    _ pixels: GrayRows, _ box: PixelBox, _ capHeight: Int, _ ground: Ground
  ) -> PixelBox? {
    guard box.width > 4, box.height > 4, share(pixels, box, ground.limit) > 0.5 else { return nil }
    let top = PixelBox(left: box.left, top: box.top, right: box.right, bottom: box.top + 2)
    let bottom = PixelBox(left: box.left, top: box.bottom - 2, right: box.right, bottom: box.bottom)
    guard max(share(pixels, top, ground.limit), share(pixels, bottom, ground.limit)) > 0.8 else { return nil }
    guard box.height >= 2 * capHeight || isEnclosed(pixels, box, capHeight, ground.limit) else { return nil }
    var histogram = [Int](repeating: 0, count: 256)
    for y in box.top..<box.bottom { for x in box.left..<box.right { histogram[Int(pixels[x, y])] += 1 } }
    let paper = level(histogram, box.area / 2)
    var print = level(histogram, box.area * 97 / 100)
    // A word or two in a long band fill less of it.
    if print - paper <= 50, box.width >= 15 * capHeight { print = level(histogram, box.area * 992 / 1000) }
    guard print - paper > 50 else { return nil }
    if ground.isShade, !isShade(histogram, box, paper: paper, capHeight) { return nil }
    // Grain and a fax's specks stay near the band's own tone.
    let white = paper + (print - paper) / 4
    for y in box.top..<box.bottom {
      for x in box.left..<box.right {
        let value = (print - Int(pixels[x, y])) * 255 / (print - white)
        pixels[x, y] = UInt8(min(255, max(0, value)))
      }
    }
    whitenRim(pixels, box, capHeight, ground.limit)
    return box
  }

  /// Whether a grey band is of one tone but for its bright print, and higher than a line of heavy letters.
  private static func isShade(_ histogram: [Int], _ box: PixelBox, paper: Int, _ capHeight: Int) -> Bool {
    let even = histogram[max(0, paper - 24)...min(255, paper + 24)].reduce(0, +)
    let dark = histogram[..<max(0, paper - 40)].reduce(0, +)
    // What is darker was looked at before, or is heavy print with soft edges.
    return paper >= 120 && box.height * 10 >= capHeight * 14 && even * 10 >= box.area * 6
      && dark * 250 <= box.area
  }

  /// Takes away what a turned band leaves of its ragged edge: dark pixels right beside it, which would be taken for a rule.
  private static func whitenRim(_ pixels: GrayRows, _ box: PixelBox, _ capHeight: Int, _ limit: Int) {
    let page = PixelBox(left: 0, top: 0, right: pixels.width, bottom: pixels.height)
    let rim = box.grown(max(2, capHeight / 8), max(2, capHeight / 8)).intersection(page)
    for y in rim.top..<rim.bottom {
      for x in rim.left..<rim.right where y < box.top || y >= box.bottom || x < box.left || x >= box.right {
        if Int(pixels[x, y]) < limit + 30 { pixels[x, y] = 255 }
      }
    }
  }

  /// Whether a low band ends where it ends: strokes of heavy letters that run together (of Chinese above all) stick out
  /// above and below. A line printed close beside it is longer than any stroke.
  private static func isEnclosed(_ pixels: GrayRows, _ box: PixelBox, _ capHeight: Int, _ limit: Int) -> Bool
  {
    let strips = [
      PixelBox(left: box.left, top: box.top - 4, right: box.right, bottom: box.top - 2),
      PixelBox(left: box.left, top: box.bottom + 2, right: box.right, bottom: box.bottom + 4),
    ].map { $0.intersection(PixelBox(left: 0, top: 0, right: pixels.width, bottom: pixels.height)) }
    return strips.filter { !$0.isEmpty }.map { strokes(pixels, $0, longest: 2 * capHeight, limit) }.reduce(
      0, +)
      < 0.1
  }

  /// The share of dark pixels in runs of at most a length.
  private static func strokes(_ pixels: GrayRows, _ box: PixelBox, longest: Int, _ limit: Int) -> Double {
    var dark = 0
    for y in box.top..<box.bottom {
      var run = 0
      for x in box.left...box.right {
        if x < box.right, Int(pixels[x, y]) < limit {
          run += 1
        } else {
          if run <= longest { dark += run }
          run = 0
        }
      }
    }
    return Double(dark) / Double(max(1, box.area))
  }

  private static func level(_ histogram: [Int], _ count: Int) -> Int {
    var remaining = count
    for (value, number) in histogram.enumerated() {
      remaining -= number
      if remaining < 0 { return value }
    }
    return 255
  }
}
