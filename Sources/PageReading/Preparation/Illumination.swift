/// Takes uneven light out of a page: every pixel is divided by the brightness of the paper around it.
enum Illumination {
  /// How finely the paper's brightness is followed.
  struct Scale {
    /// In pixels.
    var block: Int
    /// Dark places narrower than twice this many blocks are print, wider ones are shadow.
    var reach: Int
  }

  /// A new image on which paper is white (255); `scale` decides what is paper.
  static func flattened(_ image: PixImage, _ scale: Scale) throws -> PixImage {
    let paper = try BlockMap(image, blockSize: scale.block, share: 0.85)
      .filled(reach: scale.reach).smoothed()
    let result = try image.copy()
    try result.withGrayRows { pixels in
      divide(pixels, by: paper)
    }
    return result
  }

  private static func divide(_ pixels: GrayRows, by paper: BlockMap) {
    var levels = [Int32](repeating: 0, count: pixels.width)
    // Reciprocals in 16.16 fixed point save a division a pixel.
    let reciprocals = (0..<256).map { Int32(255 * 65_536 / max(16, $0)) }
    for y in 0..<pixels.height {
      interpolate(paper, y, into: &levels)
      for x in 0..<pixels.width {
        let value = (Int64(pixels[x, y]) * Int64(reciprocals[Int(levels[x] >> 8)])) >> 16
        pixels[x, y] = UInt8(min(255, value))
      }
    }
  }

  /// The paper's brightness along one row, times 256, interpolated between the centres of blocks.
  private static func interpolate(_ paper: BlockMap, _ y: Int, into levels: inout [Int32]) {
    let size = paper.blockSize
    let (above, below, down) = neighbours(y, size, paper.rows)
    let columns = (0..<paper.columns).map { column -> Int32 in
      let top = Int32(paper[column, above])
      let bottom = Int32(paper[column, below])
      return top * Int32(256 - down) + bottom * Int32(down)
    }
    for x in levels.indices {
      let (left, right, across) = neighbours(x, size, paper.columns)
      levels[x] = (columns[left] * Int32(256 - across) + columns[right] * Int32(across)) >> 8
    }
  }

  /// The two blocks whose centres lie about a pixel, and how far it is from the first to the second, of 256.
  @inline(__always)
  private static func neighbours(_ position: Int, _ size: Int, _ count: Int) -> (Int, Int, Int) {
    let shifted = position - size / 2
    guard shifted >= 0 else { return (0, 0, 0) }
    let first = min(count - 1, shifted / size)
    let second = min(count - 1, first + 1)
    return (first, second, (shifted - first * size) * 256 / size & 255)
  }
}
