import CTesseract

/// The sheet of paper on a photograph: the corners of a bright quadrilateral on a darker ground.
struct Sheet {
  struct Point {
    var x: Double
    var y: Double
  }
  /// Clockwise from the top left.
  var corners: [Point]

  /// nil where the image shows no edge of paper: a scan, or a photograph filled by the page.
  static func find(in gray: PixImage) throws -> Sheet? {
    let block = max(2, gray.width / 400)
    let map = try BlockMap(gray, blockSize: block, share: 0.6)
    guard let brightness = groundAndPaper(map) else { return nil }
    // Shadow falls on the paper too: nearer to the ground than to the brightest paper. A ground that is as bright in places
    // needs more.
    var first: Candidate?
    for share in [4, 6, 8] {
      let threshold = brightness.ground + (brightness.paper - brightness.ground) * share / 10
      guard let candidate = try candidate(map, UInt8(threshold)) else { continue }
      if let sheet = candidate.sheet, candidate.fit >= straight { return sheet }
      if share == 4 { first = candidate }
    }
    return first?.mended.sheet ?? first?.sheet
  }

  /// An edge is one where so much of the outline that it was found from lies on it.
  private static let straight = 0.7

  /// Four edges from the top clockwise, and which share of the outline lies on each.
  private struct Candidate {
    var edges: [Edge]
    var shares: [Double]
    var map: BlockMap

    var fit: Double { shares.min() ?? 0 }

    /// With edges that are no straight lines of the outline found again by the step in brightness.
    var mended: Candidate {
      var mended = self
      for (index, side) in BrightnessStep.Side.allCases.enumerated() where shares[index] < Sheet.straight {
        guard let edge = BrightnessStep(map, side).edge else { continue }
        mended.edges[index] = Edge(slope: edge.slope, offset: edge.offset)
      }
      return mended
    }

    /// Nil unless the edges make a plausible page.
    var sheet: Sheet? {
      let scale = Double(map.blockSize)
      let corners = [(edges[0], edges[3]), (edges[0], edges[1]), (edges[2], edges[1]), (edges[2], edges[3])]
        .map { across, down -> Point in
          // x = a·y + b down a side, y = c·x + d along top and bottom.
          let y = (across.slope * down.offset + across.offset) / (1 - across.slope * down.slope)
          return Point(x: (down.slope * y + down.offset) * scale, y: y * scale)
        }
      return Sheet(corners: corners).checked(
        width: map.columns * map.blockSize, height: map.rows * map.blockSize)
    }
  }

  private static func candidate(_ map: BlockMap, _ threshold: UInt8) throws -> Candidate? {
    let bytes = map.values.map { $0 > threshold ? UInt8(0) : 255 }
    let bright = try bytes.withUnsafeBytes {
      try PixImage(gray: $0, width: map.columns, height: map.rows, bytesPerRow: map.columns, dpi: 0)
    }.ink(darkerThan: 128).closed(9, 9)
    let components = try InkComponents(bright)
    guard
      let largest = components.components.indices.max(by: {
        components.components[$0].area < components.components[$1].area
      }), components.components[largest].area * 10 > map.columns * map.rows * 3
    else { return nil }
    return candidate(components, largest, map)
  }

  /// The brightness of table and paper; nil where the frame of the image is as bright as its middle.
  private static func groundAndPaper(_ map: BlockMap) -> (ground: Int, paper: Int)? {
    var frame: [UInt8] = []
    for row in 0..<map.rows {
      for column in 0..<map.columns
      where row < 3 || column < 3 || row >= map.rows - 3 || column >= map.columns - 3 {
        frame.append(map[column, row])
      }
    }
    let ground = frame.sorted()[frame.count * 3 / 10]
    let paper = map.values.sorted()[map.values.count * 7 / 10]
    guard Int(paper) - Int(ground) > 45 else { return nil }
    return (Int(ground), Int(paper))
  }

  private static func candidate(_ components: InkComponents, _ index: Int, _ map: BlockMap) -> Candidate? {
    let box = components.components[index].box
    var left: [Point] = []
    var right: [Point] = []
    var top = [Int](repeating: Int.max, count: map.columns)
    var bottom = [Int](repeating: -1, count: map.columns)
    for row in box.top..<box.bottom {
      let runs = components.runs[components.rowStarts[row]..<components.rowStarts[row + 1]]
        .filter { Int($0.component) == index }
      guard let first = runs.first, let last = runs.last else { continue }
      left.append(Point(x: Double(first.start), y: Double(row) + 0.5))
      right.append(Point(x: Double(last.end), y: Double(row) + 0.5))
      for run in runs {
        for x in Int(run.start)..<Int(run.end) {
          top[x] = min(top[x], row)
          bottom[x] = max(bottom[x], row + 1)
        }
      }
    }
    let columns = (box.left..<box.right).filter { bottom[$0] >= 0 }
    let outline = [
      columns.map { Point(x: Double(top[$0]), y: Double($0) + 0.5) }, right,
      columns.map { Point(x: Double(bottom[$0]), y: Double($0) + 0.5) }, left,
    ]
    let edges = outline.compactMap(Edge.init)
    guard edges.count == 4 else { return nil }
    return Candidate(edges: edges, shares: zip(edges, outline).map { $0.share(of: $1) }, map: map)
  }

  /// nil unless the corners make a plausible page within the image that is not the image itself.
  private func checked(width: Int, height: Int) -> Sheet? {
    let margin = Double(max(width, height)) * 0.03
    for corner in corners
    where corner.x < -margin || corner.y < -margin || corner.x > Double(width) + margin
      || corner.y > Double(height) + margin
    {
      return nil
    }
    let (across, down) = size
    guard across > Double(width) * 0.4, down > Double(height) * 0.4 else { return nil }
    let slants = [
      abs(corners[0].y - corners[1].y) / across, abs(corners[2].y - corners[3].y) / across,
      abs(corners[0].x - corners[3].x) / down, abs(corners[1].x - corners[2].x) / down,
    ]
    return slants.allSatisfy { $0 < 0.3 } ? self : nil
  }

  /// The means of opposite sides, in pixels.
  var size: (width: Double, height: Double) {
    func length(_ a: Point, _ b: Point) -> Double {
      ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
    }
    return (
      (length(corners[0], corners[1]) + length(corners[3], corners[2])) / 2,
      (length(corners[0], corners[3]) + length(corners[1], corners[2])) / 2
    )
  }

  /// The sheet alone, seen from straight above.
  func straightened(_ gray: PixImage) throws -> PixImage {
    let (width, height) = size
    let targets = [
      Point(x: 0, y: 0), Point(x: width, y: 0), Point(x: width, y: height), Point(x: 0, y: height),
    ]
    var from = try Sheet.points(corners)
    defer { ptaDestroy(&from) }
    var to = try Sheet.points(targets)
    defer { ptaDestroy(&to) }
    let flat = try PixImage(takingOwnership: pixProjectivePtaGray(gray.pix, to, from, 255))
    return try flat.cropped(
      PixelBox(left: 0, top: 0, right: Int(width.rounded()), bottom: Int(height.rounded())))
  }

  private static func points(_ points: [Point]) throws -> UnsafeMutablePointer<Pta>? {
    guard let result = ptaCreate(4) else { throw ImageError(.failed, "Out of memory.") }
    for point in points { ptaAddPt(result, Float(point.x), Float(point.y)) }
    return result
  }
}

extension Sheet {
  /// A straight edge: position = slope · along + offset, found by the median of slopes and of offsets, so that
  /// fingers, clips and curled corners do not move it.
  fileprivate struct Edge {
    var slope: Double
    var offset: Double

    init(slope: Double, offset: Double) {
      self.slope = slope
      self.offset = offset
    }

    /// - Parameter points: `x` the position, `y` how far along the edge.
    init?(_ points: [Point]) {
      guard points.count >= 20 else { return nil }
      let half = points.count / 2
      let slopes = (0..<half).map {
        (points[$0 + half].x - points[$0].x) / (points[$0 + half].y - points[$0].y)
      }
      let slope = Edge.median(slopes)
      self.slope = slope
      offset = Edge.median(points.map { $0.x - slope * $0.y })
    }

    /// How many of the points lie on it, within two blocks.
    func share(of points: [Point]) -> Double {
      let near = points.count { abs($0.x - (slope * $0.y + offset)) <= 2 }
      return Double(near) / Double(max(1, points.count))
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
  }
}
