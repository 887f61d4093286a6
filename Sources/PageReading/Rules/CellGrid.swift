import CTesseract

/// The cells that rules enclose, numbered by table, row and column.
struct CellGrid {
  struct Cell: Hashable {
    var table: Int
    var row: Int
    var column: Int
    var rowSpan: Int
    var columnSpan: Int
    /// The inside, in pixels of the page.
    var box: PixelBox
  }

  var cells: [Cell] = []

  /// Works on a drawing of the rules at a quarter of the page's size, on which broken rules are joined.
  static func find(_ rules: PageRules, width: Int, height: Int, capHeight: Int) throws -> CellGrid {
    guard rules.horizontal.count >= 2, rules.vertical.count >= 2 else { return CellGrid() }
    let scale = 4
    let lines = RuleJoiner.joined(rules, capHeight: capHeight)
    let drawing = try PixImage(
      takingOwnership: pixCreate(Int32(width / scale + 3), Int32(height / scale + 3), 1))
    for line in lines.horizontal + lines.vertical { draw(line, on: drawing, scale) }
    let tables = try drawing.componentBoxes().filter {
      $0.width * scale > 4 * capHeight && $0.height * scale > capHeight
    }
    let insides = try PixImage(takingOwnership: pixInvert(nil, drawing.pix))
    let cells = try InkComponents.insides(insides, smallest: max(2, capHeight * 3 / 4 / scale))
    var grid = CellGrid()
    let ordered = tables.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
    for table in ordered {
      let own = cells.filter { table.contains($0) && innermost($0, ordered) == table }
      guard own.count >= 2 else { continue }
      let number = (grid.cells.last?.table ?? -1) + 1
      grid.cells += numbered(own, table: number, scale: scale, tolerance: max(2, capHeight / 2 / scale))
    }
    return grid
  }

  private static func draw(_ line: PixelBox, on drawing: PixImage, _ scale: Int) {
    let (left, top) = (line.left / scale + 1, line.top / scale + 1)
    pixRasterop(
      drawing.pix, Int32(left), Int32(top), Int32(max(1, line.right / scale + 2 - left)),
      Int32(max(1, line.bottom / scale + 2 - top)), Int32(PIX_SET), nil, 0, 0)
  }

  /// The smallest table that holds a cell.
  private static func innermost(_ cell: PixelBox, _ tables: [PixelBox]) -> PixelBox? {
    tables.filter { $0.contains(cell) }.min { $0.area < $1.area }
  }

  private static func numbered(_ boxes: [PixelBox], table: Int, scale: Int, tolerance: Int) -> [Cell] {
    let columns = edges(boxes.map(\.left), tolerance)
    let rows = edges(boxes.map(\.top), tolerance)
    let cells = boxes.map { box -> Cell in
      let column = index(of: box.left, in: columns)
      let row = index(of: box.top, in: rows)
      let columnSpan = columns.lastIndex { $0 < box.right - tolerance }.map { $0 - column + 1 } ?? 1
      let rowSpan = rows.lastIndex { $0 < box.bottom - tolerance }.map { $0 - row + 1 } ?? 1
      return Cell(
        table: table, row: row, column: column, rowSpan: max(1, rowSpan), columnSpan: max(1, columnSpan),
        box: PixelBox(
          left: (box.left - 1) * scale, top: (box.top - 1) * scale, right: (box.right - 1) * scale,
          bottom: (box.bottom - 1) * scale))
    }
    return cells.sorted {
      ($0.row, $0.column, $0.box.top, $0.box.left) < ($1.row, $1.column, $1.box.top, $1.box.left)
    }
  }

  /// Positions that lie within `tolerance` of the one before are one edge.
  private static func edges(_ positions: [Int], _ tolerance: Int) -> [Int] {
    var result: [Int] = []
    var last = Int.min / 2
    for position in positions.sorted() {
      if position - last > tolerance { result.append(position) }
      last = position
    }
    return result
  }

  private static func index(of position: Int, in edges: [Int]) -> Int {
    max(0, (edges.firstIndex { $0 > position } ?? edges.count) - 1)
  }
}

extension InkComponents {
  /// The boxes of 4-connected white areas that rules close in: not the page's rest, and at least
  /// `smallest` wide and high.
  static func insides(_ white: PixImage, smallest: Int) throws -> [PixelBox] {
    guard var boxes = Optional(pixConnCompBB(white.pix, 4)), boxes != nil else { return [] }
    defer { boxaDestroy(&boxes) }
    var result: [PixelBox] = []
    for index in 0..<boxaGetCount(boxes) {
      var (x, y, w, h) = (Int32(0), Int32(0), Int32(0), Int32(0))
      boxaGetBoxGeometry(boxes, index, &x, &y, &w, &h)
      let box = PixelBox(left: Int(x), top: Int(y), right: Int(x + w), bottom: Int(y + h))
      let touchesEdge =
        box.left == 0 || box.top == 0 || box.right >= white.width || box.bottom >= white.height
      guard !touchesEdge, box.width >= smallest, box.height >= smallest else { continue }
      result.append(box)
    }
    return result.filter { box in !result.contains { $0 != box && box.contains($0) } }
  }
}
