/// One number for each square block of a grey image: a coarse picture of its brightness.
struct BlockMap {
  let blockSize: Int
  let columns: Int
  let rows: Int
  var values: [UInt8]

  /// The brightness below which `share` of each block's pixels lie; every other pixel is looked at.
  init(_ image: PixImage, blockSize: Int, share: Double) throws {
    self.blockSize = blockSize
    columns = (image.width + blockSize - 1) / blockSize
    rows = (image.height + blockSize - 1) / blockSize
    values = []
    values.reserveCapacity(columns * rows)
    let (columns, rows) = (columns, rows)
    values = try image.withGrayRows { pixels in
      var result: [UInt8] = []
      var histogram = [Int32](repeating: 0, count: 256)
      for row in 0..<rows {
        for column in 0..<columns {
          result.append(
            BlockMap.percentile(
              pixels, column * blockSize, row * blockSize, blockSize, share, &histogram))
        }
      }
      return result
    }
  }

  private static func percentile(
    _ pixels: GrayRows, _ left: Int, _ top: Int, _ size: Int, _ share: Double, _ histogram: inout [Int32]
  ) -> UInt8 {
    for index in 0..<256 { histogram[index] = 0 }
    var count: Int32 = 0
    for y in stride(from: top, to: min(pixels.height, top + size), by: 2) {
      for x in stride(from: left, to: min(pixels.width, left + size), by: 2) {
        histogram[Int(pixels[x, y])] += 1
        count += 1
      }
    }
    var remaining = Int32(Double(count) * share)
    for value in 0..<256 {
      remaining -= histogram[value]
      if remaining < 0 { return UInt8(value) }
    }
    return 255
  }

  subscript(column: Int, row: Int) -> UInt8 { values[row * columns + column] }

  /// Each block takes the greatest (or least) value within `reach` blocks.
  func extreme(reach: Int, greatest: Bool) -> BlockMap {
    var across = self
    var result = self
    for row in 0..<rows {
      for column in 0..<columns {
        let range = max(0, column - reach)...min(columns - 1, column + reach)
        let line = range.lazy.map { values[row * columns + $0] }
        across.values[row * columns + column] = (greatest ? line.max() : line.min()) ?? 0
      }
    }
    for row in 0..<rows {
      for column in 0..<columns {
        let range = max(0, row - reach)...min(rows - 1, row + reach)
        let line = range.lazy.map { across.values[$0 * columns + column] }
        result.values[row * columns + column] = (greatest ? line.max() : line.min()) ?? 0
      }
    }
    return result
  }

  /// Dark places narrower than twice `reach` blocks are filled with what surrounds them.
  func filled(reach: Int) -> BlockMap {
    extreme(reach: reach, greatest: true).extreme(reach: reach, greatest: false)
  }

  /// The mean of each block and its eight neighbours.
  func smoothed() -> BlockMap {
    var result = self
    for row in 0..<rows {
      for column in 0..<columns {
        var sum = 0
        var count = 0
        for y in max(0, row - 1)...min(rows - 1, row + 1) {
          for x in max(0, column - 1)...min(columns - 1, column + 1) {
            sum += Int(values[y * columns + x])
            count += 1
          }
        }
        result.values[row * columns + column] = UInt8(sum / max(1, count))
      }
    }
    return result
  }
}
