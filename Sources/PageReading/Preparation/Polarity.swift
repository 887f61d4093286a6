/// Finds bands and cells printed white on dark, and turns them to dark on white.
enum Polarity {
  /// Changes `image` (flattened grey) in place.
  ///
  /// Returns the places that were turned. `capHeight` is that of the page's print, in pixels.
  static func normalise(_ image: PixImage, capHeight: Int) throws -> [PixelBox] {
    let block = max(4, capHeight / 3)
    let dark = try darkBlocks(image, block: block)
    let bands = try dark.componentBoxes().map {
      PixelBox(left: $0.left * block, top: $0.top * block, right: $0.right * block, bottom: $0.bottom * block)
        .intersection(image.bounds)
    }
    return try image.withGrayRows { pixels in
      bands.compactMap { turn(pixels, tightened(pixels, $0, block), capHeight) }
    }
  }

  /// A small 1-bit image of the blocks that lie in solid dark areas.
  private static func darkBlocks(_ image: PixImage, block: Int) throws -> PixImage {
    let map = try BlockMap(image, blockSize: block, share: 0.5)
    let bytes = map.values.map { $0 < 150 ? UInt8(0) : 255 }
    let small = try bytes.withUnsafeBytes {
      try PixImage(
        gray: $0, width: map.columns, height: map.rows, bytesPerRow: map.columns, dpi: 0)
    }
    // Closing bridges the white letters, opening drops heavy print: a band is at least four by three blocks.
    return try small.ink(darkerThan: 128).closed(5, 3).opened(6, 3)
  }

  /// The box moved to where rows and columns are really dark.
  private static func tightened(_ pixels: GrayRows, _ box: PixelBox, _ block: Int) -> PixelBox {
    var box = box.grown(block, block)
      .intersection(PixelBox(left: 0, top: 0, right: pixels.width, bottom: pixels.height))
    func isDark(row y: Int) -> Bool {
      share(pixels, PixelBox(left: box.left, top: y, right: box.right, bottom: y + 1)) > 0.5
    }
    func isDark(column x: Int) -> Bool {
      share(pixels, PixelBox(left: x, top: box.top, right: x + 1, bottom: box.bottom)) > 0.4
    }
    while box.height > 2, !isDark(row: box.top) { box.top += 1 }
    while box.height > 2, !isDark(row: box.bottom - 1) { box.bottom -= 1 }
    while box.width > 2, !isDark(column: box.left) { box.left += 1 }
    while box.width > 2, !isDark(column: box.right - 1) { box.right -= 1 }
    return box
  }

  /// The share of dark pixels.
  private static func share(_ pixels: GrayRows, _ box: PixelBox) -> Double {
    var dark = 0
    for y in box.top..<box.bottom {
      for x in box.left..<box.right where pixels[x, y] < 150 { dark += 1 }
    }
    return Double(dark) / Double(max(1, box.area))
  }

  /// Turns one band; nil where it is no band of print but a picture or heavy letters.
  private static func turn(_ pixels: GrayRows, _ box: PixelBox, _ capHeight: Int) -> PixelBox? {
    guard box.width > 4, box.height > 4, share(pixels, box) > 0.5 else { return nil }
    let top = PixelBox(left: box.left, top: box.top, right: box.right, bottom: box.top + 2)
    let bottom = PixelBox(left: box.left, top: box.bottom - 2, right: box.right, bottom: box.bottom)
    guard max(share(pixels, top), share(pixels, bottom)) > 0.8 else { return nil }
    guard box.height >= 2 * capHeight || isEnclosed(pixels, box, capHeight) else { return nil }
    var histogram = [Int](repeating: 0, count: 256)
    for y in box.top..<box.bottom { for x in box.left..<box.right { histogram[Int(pixels[x, y])] += 1 } }
    let ground = level(histogram, box.area / 2)
    let print = level(histogram, box.area * 97 / 100)
    guard print - ground > 50 else { return nil }
    for y in box.top..<box.bottom {
      for x in box.left..<box.right {
        let value = (print - Int(pixels[x, y])) * 255 / (print - ground)
        pixels[x, y] = UInt8(min(255, max(0, value)))
      }
    }
    return box
  }

  /// Whether a low band ends where it ends: strokes of heavy letters that run together (of Chinese above all) stick out
  /// above and below. A line printed close beside it is longer than any stroke.
  private static func isEnclosed(_ pixels: GrayRows, _ box: PixelBox, _ capHeight: Int) -> Bool {
    let strips = [
      PixelBox(left: box.left, top: box.top - 4, right: box.right, bottom: box.top - 2),
      PixelBox(left: box.left, top: box.bottom + 2, right: box.right, bottom: box.bottom + 4),
    ].map { $0.intersection(PixelBox(left: 0, top: 0, right: pixels.width, bottom: pixels.height)) }
    return strips.filter { !$0.isEmpty }.map { strokes(pixels, $0, longest: 2 * capHeight) }.reduce(0, +)
      < 0.1
  }

  /// The share of dark pixels in runs of at most a length.
  private static func strokes(_ pixels: GrayRows, _ box: PixelBox, longest: Int) -> Double {
    var dark = 0
    for y in box.top..<box.bottom {
      var run = 0
      for x in box.left...box.right {
        if x < box.right, pixels[x, y] < 150 {
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
