import DocumentModel

/// Builds the finished page from drafts.
struct Composer {
  private let source: Page
  private var lines: [TextLine] = []
  private var blocks: [Block] = []
  private var tables: [Table] = []

  init(page: Page) { source = page }

  var page: LaidOutPage {
    LaidOutPage(page: source, lines: lines, blocks: blocks, tables: tables)
  }

  mutating func addProse(_ rows: ArraySlice<RowDraft>) {
    var open: [Int] = []
    for row in rows {
      let line = add(row)
      if let last = open.last, lines[line].box.top - lines[last].box.bottom > 0.6 * lines[last].textHeight {
        close(open, .paragraph)
        open = []
      }
      open.append(line)
    }
    close(open, .paragraph)
  }

  mutating func addTable(_ rows: ArraySlice<RowDraft>) {
    let columns = ColumnFinder.columns(of: rows.filter { $0.runs.count > 1 })
    let first = lines.count
    let tableRows = rows.map { row in
      let line = add(row)
      return Table.Row(cells: cells(row, columns), box: lines[line].box, lines: [line])
    }
    let box = Box.union(tableRows.map(\.box)) ?? Box(x: 0, y: 0, width: 0, height: 0)
    tables.append(Table(columns: columns, rows: tableRows, box: box, isRuled: false))
    close(Array(first..<lines.count), .table(tables.count - 1))
  }

  private func cells(_ row: RowDraft, _ columns: [Table.Column]) -> [Table.Cell?] {
    var inks: [Int: (inks: [Ink], last: Int)] = [:]
    for run in row.runs {
      let under = columns.indices.filter { columns[$0].left < run.right && columns[$0].right > run.left }
      let first = under.first ?? 0
      inks[first, default: ([], first)].inks += run.inks
      inks[first, default: ([], first)].last = max(inks[first]?.last ?? first, under.last ?? first)
    }
    return columns.indices.map { column in
      guard let found = inks[column], let segment = segment(Run(found.inks)) else { return nil }
      return Table.Cell(words: segment.words, box: segment.box, columnSpan: found.last - column + 1)
    }
  }

  private mutating func close(_ indices: [Int], _ kind: Block.Kind) {
    guard let box = Box.union(indices.map { lines[$0].box }) else { return }
    blocks.append(Block(kind: kind, lines: indices, box: box))
  }

  private mutating func add(_ row: RowDraft) -> Int {
    let script = row.runs.reduce(ScriptCount()) { $0 + $1.script }
    lines.append(
      TextLine(
        segments: row.runs.compactMap(segment), box: row.box, textHeight: row.height,
        isRightToLeft: script.isRightToLeft))
    return lines.count - 1
  }

  private func segment(_ run: Run) -> Segment? {
    guard let box = Box.union(run.inks.map(\.box)) else { return nil }
    let words = run.inks.map { source.words[$0.index] }
    return Segment(words: run.script.isRightToLeft ? words.reversed() : words, box: box)
  }
}
