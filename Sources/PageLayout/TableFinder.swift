import DocumentModel

/// Finds tables that are set by whitespace alone: consecutive rows whose runs fall into the same columns.
struct TableFinder {
  let rows: [RowDraft]

  /// Ranges of rows that are tables, top to bottom.
  func tables() -> [Range<Int>] {
    var tables: [Range<Int>] = []
    var start = 0
    while start < rows.count {
      guard rows[start].runs.count > 1 else {
        start += 1
        continue
      }
      let end = end(from: start)
      if isTable(start..<end) { tables.append(start..<end) }
      start = end
    }
    return tables
  }

  /// One past the last row of several runs that is reached from the first over at most three single ones.
  private func end(from start: Int) -> Int {
    var end = start + 1
    var next = end
    while next < rows.count, next - end < 4 {
      guard follows(next) else { break }
      next += 1
      if rows[next - 1].runs.count > 1 { end = next }
    }
    return end
  }

  private func follows(_ row: Int) -> Bool {
    rows[row].box.top - rows[row - 1].box.bottom < 2.5 * max(rows[row].height, rows[row - 1].height)
  }

  private func isTable(_ range: Range<Int>) -> Bool {
    rows[range].count { $0.runs.count > 1 } > 1
  }
}
