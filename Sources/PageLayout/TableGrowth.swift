import DocumentModel

/// A table that grows downward row by row, and the columns its rows have shown so far.
struct TableGrowth {
  private(set) var columns: [ColumnTrack] = []
  /// Indices of the rows that fitted.
  private(set) var rows: [Int] = []

  /// Where a row's texts go.
  struct Placement {
    /// For each text the columns it covers, none where it opens a new one.
    var columns: [ClosedRange<Int>?] = []
    var matched = 0
    var aligned = 0
    /// Texts that cover two columns, and texts that share one.
    var conflicts = 0
    /// Whether a bare number stands in a column that never held a figure.
    var isOutOfKind = false
  }

  init(_ row: RowDraft, at index: Int) {
    columns = row.texts.map { ColumnTrack($0) }
    rows = [index]
  }

  var isEstablished: Bool { rows.count > 2 }

  func place(_ row: RowDraft) -> Placement {
    var placement = Placement()
    var taken = Set<Int>()
    for run in row.texts {
      let range = covered(by: run, letter: row.letter)
      placement.columns.append(range)
      guard let range else { continue }
      if range.count > 1 || !taken.insert(range.lowerBound).inserted {
        // A lone letter behind a value in the value's column flags it.
        if range.count == 1, run.isMark { continue }
        placement.conflicts += 1
      } else {
        placement.matched += 1
        let column = columns[range.lowerBound]
        if run.isNumber, column.count > 2, column.figures == 0 { placement.isOutOfKind = true }
        if columns[range.lowerBound].isAligned(run, within: 0.8 * row.letter) { placement.aligned += 1 }
      }
    }
    return placement
  }

  /// Whether a row with this placement belongs to the table; after a heading more must fit, as another table
  /// may begin there.
  func accepts(_ placement: Placement, afterHeading: Bool) -> Bool {
    if afterHeading, isEstablished {
      if placement.isOutOfKind || placement.aligned * 2 < max(placement.columns.count, 3) { return false }
    }
    if placement.conflicts == 0 {
      return placement.aligned > 0 && placement.matched * 2 >= placement.columns.count
    }
    return isEstablished && placement.aligned > 1 && placement.conflicts * 3 <= placement.matched
  }

  mutating func add(_ row: RowDraft, at index: Int, _ placement: Placement) {
    rows.append(index)
    guard placement.conflicts == 0 else { return }
    var taken = Set<Int>()
    for (run, range) in zip(row.texts, placement.columns) {
      // A flag behind a value says nothing of the column's edges.
      if let range, !taken.insert(range.lowerBound).inserted { continue }
      if let range { columns[range.lowerBound].add(run) } else { columns.append(ColumnTrack(run)) }
    }
    columns.sort { $0.midX < $1.midX }
  }

  /// Joins columns that share no row and nearly touch, where one holds only a few rows: a value or title that
  /// is set to the other side of its column.
  mutating func mergeStrays(_ all: [RowDraft]) {
    var index = 0
    while index + 1 < columns.count {
      if belongTogether(index, index + 1, all) {
        columns[index].merge(columns[index + 1])
        columns.remove(at: index + 1)
      } else {
        index += 1
      }
    }
  }

  private func belongTogether(_ one: Int, _ other: Int, _ all: [RowDraft]) -> Bool {
    let letter = all[rows[0]].letter
    guard min(columns[one].count, columns[other].count) * 4 <= max(columns[one].count, columns[other].count),
      columns[other].extent.lowerBound - columns[one].extent.upperBound < 3 * letter
    else { return false }
    return rows.allSatisfy { row in
      let held = all[row].texts.map { covered(by: $0, letter: letter) }
      return !held.contains(one...one) || !held.contains(other...other)
    }
  }

  /// The columns that a text covers: those whose usual place it reaches, else the one it is aligned with or
  /// that reached so far once.
  func covered(by run: Run, letter: Double) -> ClosedRange<Int>? {
    let reached = columns.indices.filter {
      columns[$0].overlap(run) > min(letter, 0.5 * run.width, 0.5 * (columns[$0].right - columns[$0].left))
    }
    if let first = reached.first, let last = reached.last { return first...last }
    let near = columns.indices.filter {
      columns[$0].isAligned(run, within: 0.5 * letter)
        || run.overlap(left: columns[$0].extent.lowerBound, right: columns[$0].extent.upperBound) > 0
    }
    return near.min { abs(columns[$0].midX - run.midX) < abs(columns[$1].midX - run.midX) }.map { $0...$0 }
  }

  /// The columns that each text of a row covers, for every text.
  ///
  /// Titles may stand over no text of their column; then all texts are dealt to columns in order, so that the
  /// sum of the distances is least.
  func assign(_ row: RowDraft) -> [ClosedRange<Int>] {
    let ranges = row.texts.map { covered(by: $0, letter: row.letter) }
    let known = ranges.compactMap { $0 }
    if known.count == ranges.count { return known }
    if let dealt = deal(row.texts) { return dealt.map { $0...$0 } }
    return zip(row.texts, ranges).map { $1 ?? nearest(to: $0)...nearest(to: $0) }
  }

  private func nearest(to run: Run) -> Int {
    columns.indices.min { distance($0, run) < distance($1, run) } ?? 0
  }

  /// Blank between column and text in points, negative where they overlap.
  private func distance(_ column: Int, _ run: Run) -> Double {
    -run.overlap(left: columns[column].extent.lowerBound, right: columns[column].extent.upperBound)
  }

  /// One column for each text, left to right, with the least sum of distances; nil where there are more texts
  /// than columns.
  private func deal(_ runs: [Run]) -> [Int]? {
    guard runs.count <= columns.count else { return nil }
    // best[c]: cheapest way to deal the texts so far to columns before c.
    var best: [(cost: Double, columns: [Int])?] = Array(repeating: (0, []), count: columns.count + 1)
    for run in runs {
      var next: [(cost: Double, columns: [Int])?] = Array(repeating: nil, count: columns.count + 1)
      for column in columns.indices {
        next[column + 1] = next[column]
        guard let before = best[column] else { continue }
        let cost = before.cost + distance(column, run)
        if cost < next[column + 1]?.cost ?? .infinity {
          next[column + 1] = (cost, before.columns + [column])
        }
      }
      best = next
    }
    return best.last??.columns
  }
}
