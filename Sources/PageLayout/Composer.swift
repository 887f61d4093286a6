import DocumentModel

/// Builds the finished page from its pieces.
struct Composer {
  private let source: Page
  private var drafts: [RowDraft] = []
  private var lines: [TextLine] = []
  private var blocks: [Block] = []
  private var tables: [Table] = []

  init(page: Page, pieces: [Piece]) {
    source = page
    for piece in pieces {
      switch piece {
      case .text(let rows, let kind): close(rows.map { add($0) }, kind)
      case .table(let draft): add(draft)
      }
    }
    sortLines()
  }

  var page: LaidOutPage {
    LaidOutPage(page: source, lines: lines, blocks: blocks, tables: tables)
  }

  /// Puts the lines into the order of the page; blocks keep theirs.
  private mutating func sortLines() {
    let order = drafts.pageOrder
    lines = order.map { lines[$0] }
    var place = Array(repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { place[old] = new }
    for block in blocks.indices { blocks[block].lines = blocks[block].lines.map { place[$0] } }
    for table in tables.indices {
      for row in tables[table].rows.indices {
        tables[table].rows[row].lines = tables[table].rows[row].lines.map { place[$0] }
      }
    }
  }

  private mutating func add(_ draft: TableDraft) {
    let first = lines.count
    let rows = draft.rows.map { row in
      let lines = row.lines.map { add($0) }
      let box = Box.union(lines.map { self.lines[$0].box }) ?? .zero
      return Table.Row(cells: row.cells.map { $0.flatMap(cell) }, box: box, lines: lines)
    }
    let box = Box.union(rows.map(\.box)) ?? .zero
    tables.append(Table(columns: draft.columns, rows: rows, box: box, isRuled: draft.isRuled))
    close(Array(first..<lines.count), .table(tables.count - 1))
  }

  private func cell(_ draft: TableDraft.Cell) -> Table.Cell? {
    let segments = draft.runs.compactMap(segment)
    guard let box = Box.union(segments.map(\.box)) else { return nil }
    return Table.Cell(words: segments.flatMap(\.words), box: box, columnSpan: draft.columnSpan)
  }

  private mutating func close(_ indices: [Int], _ kind: Block.Kind) {
    guard let box = Box.union(indices.map { lines[$0].box }) else { return }
    blocks.append(Block(kind: kind, lines: indices, box: box))
  }

  private mutating func add(_ row: RowDraft) -> Int {
    drafts.append(row)
    lines.append(
      TextLine(
        segments: row.runs.compactMap(segment), box: row.box, textHeight: row.height,
        isRightToLeft: row.script.rightToLeft > row.script.leftToRight))
    return lines.count - 1
  }

  private func segment(_ run: Run) -> Segment? {
    guard let box = Box.union(run.inks.map(\.box)) else { return nil }
    return Segment(words: run.readingOrder.map { source.words[$0] }, box: box)
  }
}
