import DocumentModel

/// Reads single cells of a prepared page again.
struct CellRereader {
  let found: FoundPage
  let recognizer: any LineRecognizer
  /// Whether the page's script writes digits of its own, which no list of signs holds.
  var hasOwnDigits = false

  /// What a cell is read as, one reading for each view; none where no ink lies in its box.
  ///
  /// Three readings that say the same are enough. Where a streak ran through the cell there is nothing to learn: what is
  /// missing of a digit is missing from every view.
  func readings(_ cell: RereadCell) throws -> [Reading] {
    guard !found.isMarred(cell.box), let piece = piece(at: pixels(cell.box)) else { return [] }
    let first = try CellView.first.map { try reading(piece, $0, cell.kind) }
    guard Set(first.map { $0?.text }).count > 1 else { return first.compactMap { $0 } }
    let further = try CellView.further.map { try reading(piece, $0, cell.kind) }
    return (first + further).compactMap { $0 }
  }

  /// The text without spaces; nil where nothing was read.
  private func reading(
    _ piece: TextSegment, _ view: CellView, _ kind: RereadCell.Kind
  ) throws -> Reading? {
    let words = try recognizer.recognize([image(of: piece, view, kind)]).flatMap(\.words)
    guard !words.isEmpty else { return nil }
    return Reading(text: words.map(\.text).joined(), confidence: words.map(\.confidence).min() ?? 0)
  }

  /// The piece as a view shows it.
  func image(of piece: TextSegment, _ view: CellView, _ kind: RereadCell.Kind) throws -> LineImage {
    let shown = view.showsNeighbours ? withNeighbours(piece) : piece
    let image = try SegmentReader(found: found).cleared(shown, room: shown.capHeight / 4).image
    let scale = min(6, max(0.25, view.capHeight / Double(max(1, shown.capHeight))))
    return LineImage(
      try image.shown(view.tones, scale: scale), kind: view.isLimited ? lineKind(kind) : .line)
  }

  private func lineKind(_ kind: RereadCell.Kind) -> LineImage.Kind {
    if hasOwnDigits { return .line }
    switch kind {
    case .number, .range: return .numeric
    case .unit: return .unit
    case .flag: return .flag
    }
  }

  /// The part of a segment whose ink lies in the box; of several segments the one with most ink there.
  func piece(at box: PixelBox) -> TextSegment? {
    let inside = found.ink.components.indices.filter {
      let own = found.ink.components[$0].box
      return found.owners[$0] != SegmentFinder.unowned && own.midX >= box.left && own.midX < box.right
        && own.midY >= box.top && own.midY < box.bottom
    }
    let areas = inside.reduce(into: [Int: Int]()) {
      $0[found.owners[$1], default: 0] += found.ink.components[$1].area
    }
    guard let owner = areas.keys.sorted().max(by: { areas[$0, default: 0] < areas[$1, default: 0] }) else {
      return nil
    }
    return part(found.segments[owner], inside.filter { found.owners[$0] == owner })
  }

  private func part(_ segment: TextSegment, _ members: [Int]) -> TextSegment {
    var part = segment
    part.members = members.sorted {
      (found.ink.components[$0].box.left, $0) < (found.ink.components[$1].box.left, $1)
    }
    part.box = members.dropFirst().reduce(members.first.map { found.ink.components[$0].box } ?? segment.box) {
      $0.union(found.ink.components[$1].box)
    }
    return part
  }

  /// The piece with what stands on its line no further from it than a third of its capitals' height.
  func withNeighbours(_ piece: TextSegment) -> TextSegment {
    let reach = max(1, piece.capHeight / 3)
    var members = Set(piece.members)
    var box = piece.box
    let near = found.ink.components.indices.filter { index in
      let own = found.ink.components[index].box
      return !members.contains(index) && found.owners[index] != SegmentFinder.unowned && !isArrow(index)
        && own.midY > piece.baseline - piece.capHeight * 5 / 4
        && own.midY < piece.baseline + piece.capHeight / 3
        && own.height <= piece.capHeight * 3 / 2
    }
    var grew = true
    while grew {
      grew = false
      for index in near where !members.contains(index) {
        let own = found.ink.components[index].box
        guard own.horizontalOverlap(box) >= -reach else { continue }
        members.insert(index)
        box = box.union(own)
        grew = true
      }
    }
    return part(piece, members.sorted())
  }

  /// An arrow beside a number is seen already, and is no part of it.
  private func isArrow(_ component: Int) -> Bool {
    let owner = found.owners[component]
    return found.segments.indices.contains(owner) && found.segments[owner].arrow != nil
  }

  /// The box in pixels, a pixel wider on every side for what rounding took.
  func pixels(_ box: Box) -> PixelBox {
    let (x, y) = (found.page.pointsPerPixelX, found.page.pointsPerPixelY)
    return PixelBox(
      left: Int((box.left / x).rounded(.down)), top: Int((box.top / y).rounded(.down)),
      right: Int((box.right / x).rounded(.up)), bottom: Int((box.bottom / y).rounded(.up))
    ).grown(1, 1)
  }
}
