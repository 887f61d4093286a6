import DocumentModel

/// Lays out words that no drawn cells hold: tables by whitespace, and the text between them.
struct OpenText {
  private let rows: [RowDraft]

  init(inks: [Ink], space: WordSpace, slope: Double) {
    let found = RowFinder.rows(of: inks, slope: slope).map { RowDraft(row: $0, space: space, slope: slope) }
    rows = ColumnEvidence.cut(found, space: space)
  }

  /// Tables and blocks of text from top to bottom.
  var pieces: [Piece] {
    var pieces: [Piece] = []
    var next = 0
    for found in TableFinder(rows: rows).tables() {
      pieces += TextBlocks.blocks(
        of: rows[next..<found.range.lowerBound], next: rows[found.range.lowerBound])
      pieces.append(piece(found))
      next = found.range.upperBound
    }
    return pieces + TextBlocks.blocks(of: rows[next...])
  }

  private func piece(_ found: TableFinder.Found) -> Piece {
    let drafts = rows[found.range]
    let texts = drafts.flatMap(\.texts)
    if texts.count(where: \.hasLabel) * 2 >= texts.count { return .text(Array(drafts), .keyValues) }
    var table = TableDraft(rows: drafts, growth: found.growth)
    table.rows = WrappedRows.join(table.rows)
    return .table(table)
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
