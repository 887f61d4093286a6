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
    let walls = RuleJoiner.joined(rules, capHeight: page.capHeight).vertical + rules.bars
    (segments, owners) = SegmentFinder(ink: ink, walls: walls, unit: page.capHeight).find()
  }

  /// The cells in points.
  var ruledCells: [RuledCell] {
    grid.cells.map {
      RuledCell(
        table: $0.table, row: $0.row, column: $0.column, rowSpan: $0.rowSpan, columnSpan: $0.columnSpan,
        box: $0.box.box(pointsPerPixelX: page.pointsPerPixelX, y: page.pointsPerPixelY))
    }
  }
}
