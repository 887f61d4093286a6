import DocumentModel

/// Lays out words that no drawn cells hold: tables by whitespace, and the text between them.
struct OpenText {
  private let rows: [RowDraft]
  private let space: WordSpace
  private let slope: Double
  private let tables: [Box]

  /// The boxes are those of the drawn tables on the page, which part the text around them.
  init(inks: [Ink], space: WordSpace, slope: Double, tables: [Box]) {
    self.init(rows: RowFinder.rows(of: inks, slope: slope), space: space, slope: slope, tables: tables)
  }

  /// The same for words that are gathered in rows already.
  init(rows: [[Ink]], space: WordSpace, slope: Double, tables: [Box]) {
    self.rows = rows.map { row in
      var draft = RowDraft(row: row, space: space, slope: slope)
      let above = tables.count { $0.midY < draft.box.midY }
      draft.tablesAbove = above
      draft.standsOverTable = tables.contains {
        $0.top > draft.box.midY && $0.top - draft.box.midY < 6 * draft.letter
      }
      return draft
    }
    self.space = space
    self.slope = slope
    self.tables = tables
  }

  /// Tables and blocks of text in reading order.
  var pieces: [Piece] {
    guard let gutter = Gutter.find(in: rows) else { return unpartedPieces }
    let parted = rows[gutter.rows].flatMap(\.inks)
    let left = pieces(of: parted.filter { $0.box.midX < gutter.x })
    let right = pieces(of: parted.filter { $0.box.midX >= gutter.x })
    let isRightToLeft = parted.reduce(ScriptCount()) { $0 + $1.script }.isRightToLeft
    return pieces(of: rows[..<gutter.rows.lowerBound].flatMap(\.inks))
      + (isRightToLeft ? right + left : left + right)
      + pieces(of: rows[gutter.rows.upperBound...].flatMap(\.inks))
  }

  private func pieces(of inks: [Ink]) -> [Piece] {
    // A gutter that parts nothing off would be found again for ever.
    inks.count < rows.reduce(0) { $0 + $1.inks.count }
      ? OpenText(inks: inks, space: space, slope: slope, tables: tables).pieces : unpartedPieces
  }

  private var unpartedPieces: [Piece] {
    let rows = ColumnEvidence.cut(rows, space: space)
    var pieces: [Piece] = []
    var next = 0
    for found in TableFinder(rows: rows).tables() {
      pieces += TextBlocks.blocks(of: rows[next..<found.range.lowerBound], next: rows[found.range.lowerBound])
      pieces += Self.pieces(of: found, rows[found.range])
      next = found.range.upperBound
    }
    return pieces + TextBlocks.blocks(of: rows[next...])
  }

  private static func pieces(of found: TableFinder.Found, _ rows: ArraySlice<RowDraft>) -> [Piece] {
    let texts = rows.flatMap(\.texts)
    if texts.count(where: \.hasLabel) * 2 >= texts.count { return [.text(Array(rows), .keyValues)] }
    var table = TableDraft(rows: rows, growth: found.growth)
    table.rows = WrappedRows.join(table.rows)
    return Panels.parted(table).map(Piece.table)
  }
}

/// A block of the page before its words are put into lines.
enum Piece {
  case text([RowDraft], Block.Kind)
  case table(TableDraft)

  var lines: [RowDraft] {
    switch self {
    case .text(let rows, _): rows
    case .table(let table): table.rows.flatMap(\.lines)
    }
  }
}

extension Piece {
  private var top: Double { lines.first?.level ?? 0 }
  private var left: Double { lines.map(\.box.left).min() ?? 0 }

  /// Pieces of several regions from top to bottom; those of one region stay in their order.
  static func merged(_ groups: [[Piece]]) -> [Piece] {
    var open = groups.map { $0[...] }
    var merged: [Piece] = []
    while let next = open.indices.filter({ !open[$0].isEmpty }).min(by: { isBefore(open[$0], open[$1]) }) {
      if let piece = open[next].popFirst() { merged.append(piece) }
    }
    return merged
  }

  private static func isBefore(_ one: ArraySlice<Piece>, _ other: ArraySlice<Piece>) -> Bool {
    guard let first = one.first, let second = other.first else { return !one.isEmpty }
    return (first.top, first.left) < (second.top, second.left)
  }
}
