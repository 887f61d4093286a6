import CTesseract

/// How a segment is shown to the recogniser.
///
/// Readings of different presentations check each other: each was as good as the others within two values in a
/// hundred when measured alone, and they err at different places.
enum Presentation: CaseIterable {
  /// Grey, capitals 30 pixels tall.
  case plain
  /// Grey, capitals 40 pixels tall with more white around.
  case roomy
  /// Two tones with softened edges.
  case twoTone
  /// Grey, capitals 24 pixels tall.
  case small
  /// Grey, capitals 20 pixels tall.
  case tiny
  /// Two tones with softened edges, capitals 24 pixels tall.
  case smallTwoTone
  /// As `plain`, read with nothing but digits and the signs that stand beside them.
  case digits

  /// Height of capitals in the image, in pixels.
  var capHeight: Double {
    switch self {
    case .plain, .twoTone, .digits: 30
    case .roomy: 40
    case .small, .smallTwoTone: 24
    case .tiny: 20
    }
  }
}

/// Cuts segments out of a prepared page and has them read.
struct SegmentReader {
  let found: FoundPage

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

  /// Reads a segment, or a word of one, in one presentation; columns are the page's.
  func read(
    _ segment: TextSegment, _ presentation: Presentation, _ recognizer: any LineRecognizer
  ) throws -> RecognizedLine {
    let piece = try image(of: segment, presentation)
    var lines = try recognizer.recognize([
      LineImage(piece.image, kind: presentation == .digits ? .numeric : .line)
    ])
    var isGuess = false
    let isEmpty = lines.allSatisfy(\.words.isEmpty)
    if presentation != .digits, isEmpty ? isPrint(segment) : isMissed(lines, segment, piece) {
      let raw = try recognizer.recognize([LineImage(piece.image, kind: .raw)])
      if isEmpty || !isMissed(raw, segment, piece) {
        lines = raw
        isGuess = true
      }
    }
    let words = lines.flatMap(\.words).map { word in
      var word = word
      word.isGuess = isGuess
      word.left = piece.column(word.left)
      word.right = piece.column(word.right)
      word.characters = word.characters.map { sign in
        var sign = sign
        sign.left = piece.column(sign.left)
        sign.right = piece.column(sign.right)
        return sign
      }
      return word
    }
    return RecognizedLine(words: words)
  }

  /// Whether nothing was read, or less than stands beside it: in small print the engine's search for the line at times
  /// finds a single sign of it (`0` for `mmol/L`).
  private func isMissed(_ lines: [RecognizedLine], _ segment: TextSegment, _ piece: Piece) -> Bool {
    let words = lines.flatMap(\.words)
    guard let left = words.map(\.left).min(), let right = words.map(\.right).max() else { return true }
    let (start, end) = (piece.column(left), piece.column(right))
    // By the width of the ink: small letters hang together.
    let signs = segment.members.map { found.ink.components[$0].box }
      .filter { $0.height * 10 >= segment.capHeight * 6 }
    let read = signs.reduce(0) { $0 + max(0, min($1.right, end) - max($1.left, start)) }
    let missed = signs.reduce(0) { $0 + $1.width } - read
    return missed * 10 >= segment.capHeight * 12 && missed * 2 > read * 3
  }

  /// Whether a segment has signs of letters' size: what nothing was read for is then no dirt.
  private func isPrint(_ segment: TextSegment) -> Bool {
    let unit = found.page.capHeight
    guard segment.capHeight * 10 >= unit * 6, segment.capHeight <= 2 * unit else { return false }
    return segment.members.contains {
      let box = found.ink.components[$0].box
      guard box.height * 10 >= unit * 6, box.width * 6 >= box.height else { return false }
      // Small letters that hang together leave white within and between them: no bar, and no stroke of a pen.
      let ink = found.ink.components[$0].area * 100 / max(1, box.width * box.height)
      return box.width * 10 <= box.height * 15 || box.width <= 8 * box.height && (35...75).contains(ink)
    }
  }

  /// The image of a segment, other segments' ink painted over.
  func image(of segment: TextSegment, _ presentation: Presentation) throws -> Piece {
    let unit = max(1, segment.capHeight)
    var (image, inside) = try cleared(segment, room: presentation == .roomy ? unit / 4 : 0)
    try image.whitenPaper()
    let scale = min(4, max(0.25, presentation.capHeight / Double(unit)))
    if presentation == .twoTone || presentation == .smallTwoTone {
      let finer = try image.scaled(scale * 1.5, scale * 1.5)
      image = try finer.ink(darkerThan: 150).grayscale().softened().scaled(1 / 1.5, 1 / 1.5)
    } else {
      image = try image.scaled(scale, scale)
    }
    return Piece(image: image, origin: inside.left, scale: scale)
  }

  /// A segment at the page's own scale, other segments' ink painted over, and where it was cut out.
  ///
  /// `room` is left around it on every side, in pixels.
  func cleared(_ segment: TextSegment, room: Int) throws -> (image: PixImage, inside: PixelBox) {
    if segment.isCut {
      let margin = max(2, segment.capHeight / 2) + room
      let inside = segment.box.intersection(found.page.gray.bounds)
      return (try found.page.gray.cropped(inside).withMargin(margin), inside.grown(margin, margin))
    }
    let inside = segment.crop.grown(room, room).intersection(found.page.gray.bounds)
    let image = try found.page.gray.cropped(inside)
    let members = Set(segment.members.map { Int32($0) })
    try image.withGrayRows { paintForeign($0, members, inside) }
    return (image, inside)
  }

  private func paintForeign(_ pixels: GrayRows, _ members: Set<Int32>, _ area: PixelBox) {
    let ink = found.ink
    for y in max(0, area.top - 1)..<max(0, min(area.bottom + 1, ink.rowStarts.count - 1)) {
      for run in ink.runs[ink.rowStarts[y]..<ink.rowStarts[y + 1]] {
        if Int(run.start) >= area.right { break }
        if Int(run.end) <= area.left || found.owners[Int(run.component)] == SegmentFinder.unowned
          || members.contains(run.component)
        {
          continue
        }
        paint(pixels, run, y, area)
      }
    }
  }

  /// White over one run and the grey fringe around it.
  private func paint(_ pixels: GrayRows, _ run: InkComponents.Run, _ y: Int, _ area: PixelBox) {
    let left = max(0, Int(run.start) - 1 - area.left)
    let right = min(area.width, Int(run.end) + 1 - area.left)
    let top = max(0, y - 1 - area.top)
    let bottom = min(area.height, y + 2 - area.top)
    guard left < right, top < bottom else { return }
    for row in top..<bottom {
      for x in left..<right { pixels[x, row] = 255 }
    }
  }
}
