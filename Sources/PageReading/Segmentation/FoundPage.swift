import DocumentModel

/// A prepared page with its rules, cells and segments found.
struct FoundPage {
  let page: PreparedPage
  let rules: PageRules
  let grid: CellGrid
  let ink: InkComponents
  let segments: [TextSegment]
  /// Which segment each component of the ink belongs to; -1 for none.
  let owners: [Int]

  init(_ page: PreparedPage) throws {
    rules = try PageRules.find(in: page)
    grid = try CellGrid.find(
      rules, width: page.gray.width, height: page.gray.height, capHeight: page.capHeight)
    let clean = try page.gray.copy()
    clean.paintWhite(try rules.mask.dilated(3, 3))
    var cleaned = page
    cleaned.gray = clean
    self.page = cleaned
    ink = try InkComponents(try page.ink.subtracting(rules.mask))
    let boxes = ink.components.map(\.box)
    let dotted = DottedRules(boxes, unit: page.capHeight)
    let remains = RuleRemains.find(boxes, rules, unit: page.capHeight)
    let holes = MarginHoles.find(ink, pageWidth: page.gray.width, unit: page.capHeight)
    let walls =
      RuleJoiner.joined(rules, capHeight: page.capHeight).vertical + rules.bars + rules.faint
      + dotted.vertical
    (segments, owners) = SegmentFinder(
      ink: ink, walls: walls, unit: page.capHeight, noText: dotted.dots.union(holes).union(remains)
    ).find()
  }

  /// The cells in points.
  var ruledCells: [RuledCell] {
    grid.cells.map {
      RuledCell(
        table: $0.table, row: $0.row, column: $0.column, rowSpan: $0.rowSpan, columnSpan: $0.columnSpan,
        box: $0.box.box(pointsPerPixelX: page.pointsPerPixelX, y: page.pointsPerPixelY))
    }
  }

  private var streaks: [PixelBox] { rules.streaks + page.streaks }

  /// Whether a streak runs through a box, in points, or so close beside it that it may have covered a sign: where it was
  /// taken out, a stroke may have gone too.
  func isMarred(_ box: Box) -> Bool {
    streaks.contains {
      let streak = $0.grown(page.capHeight / 2, 0).box(
        pointsPerPixelX: page.pointsPerPixelX, y: page.pointsPerPixelY)
      return streak.left < box.right && streak.right > box.left && streak.top < box.bottom
        && streak.bottom > box.top
    }
  }

  /// The words with those marked as unsure through which a streak runs.
  func doubtedByStreaks(_ words: [Word]) -> [Word] {
    guard !streaks.isEmpty else { return words }
    return words.map { word in
      guard isMarred(word.box) else { return word }
      var word = word
      word.confidence = min(word.confidence, 0.5)
      word.agreeingReadings = 1
      return word
    }
  }
}
