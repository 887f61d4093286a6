import CTesseract

/// Cuts segments out of a prepared page and has them read.
struct SegmentReader {
  let page: PreparedPage
  let ink: InkComponents
  let segments: [TextSegment]
  /// Which segment each component belongs to.
  let owners: [Int]

  /// How a segment is presented to the recogniser: readings of different presentations are independent
  /// enough to check each other.
  enum Presentation: Hashable {
    /// Grey, as tall as the models were trained on.
    case plain
    /// Grey, smaller within the line: more white above and below.
    case roomy
    /// Two tones, edges smoothed.
    case twoTone
    /// Grey, tight.
    case tight
  }

  /// A segment cut out and enlarged for the recogniser.
  struct Piece {
    var image: PixImage
    /// The page's column at the image's left edge.
    var origin: Int
    /// Pixels of the image for one of the page.
    var scale: Double

    /// The page's column for a column of the image.
    func column(_ x: Int) -> Int { origin + Int((Double(x) / scale).rounded()) }
  }

  /// The height of capitals at which the recogniser's own finding of baselines works best, in pixels.
  private static let bestCapHeight = 30.0

  /// The grey image of a segment, other segments' ink painted over.
  func image(of number: Int, _ presentation: Presentation = .plain) throws -> Piece {
    let segment = segments[number]
    var crop = segment.crop
    switch presentation {
    case .plain, .twoTone: break
    case .roomy: crop = crop.grown(segment.capHeight / 4, segment.capHeight / 4)
    case .tight: crop = crop.grown(-segment.capHeight / 4, -segment.capHeight / 8)
    }
    let inside = crop.intersection(page.gray.bounds)
    var image = try page.gray.cropped(inside)
    try image.withGrayRows { paintForeign($0, number, inside) }
    if presentation == .twoTone { image = try smoothedTwoTone(image) }
    let scale = min(3, max(0.25, SegmentReader.bestCapHeight / Double(max(1, segment.capHeight))))
    return Piece(image: try image.scaled(scale, scale), origin: inside.left, scale: scale)
  }

  private func smoothedTwoTone(_ image: PixImage) throws -> PixImage {
    let larger = try image.scaled(2, 2)
    return try larger.ink(darkerThan: 150).grayscale().softened().scaled(0.5, 0.5)
  }

  private func paintForeign(_ pixels: GrayRows, _ number: Int, _ area: PixelBox) {
    for y in max(0, area.top - 1)..<min(area.bottom + 1, ink.rowStarts.count - 1) {
      for run in ink.runs[ink.rowStarts[y]..<ink.rowStarts[y + 1]] {
        if Int(run.start) >= area.right { break }
        let owner = owners[Int(run.component)]
        if Int(run.end) <= area.left || owner == number || owner == SegmentFinder.unowned { continue }
        paint(pixels, run, y, area)
      }
    }
  }

  /// White over one run and the grey fringe around it.
  private func paint(_ pixels: GrayRows, _ run: InkComponents.Run, _ y: Int, _ area: PixelBox) {
    let left = max(0, Int(run.start) - 1 - area.left)
    let right = min(area.width, Int(run.end) + 1 - area.left)
    guard left < right else { return }
    for row in max(0, y - 1 - area.top)..<max(0, min(area.height, y + 2 - area.top)) {
      for x in left..<right { pixels[x, row] = 255 }
    }
  }
}
