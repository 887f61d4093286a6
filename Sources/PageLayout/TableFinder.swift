import DocumentModel

/// Finds tables that are set by whitespace alone: rows whose texts fall into the same columns.
struct TableFinder {
  let rows: [RowDraft]

  /// A table's rows, rows without parted texts in between included, and its columns.
  struct Found {
    var range: Range<Int>
    var growth: TableGrowth
  }

  /// Tables from top to bottom.
  func tables() -> [Found] {
    var tables: [Found] = []
    var start = 0
    while start < rows.count {
      guard rows[start].isParted else {
        start += 1
        continue
      }
      let growth = grow(from: start)
      if isTable(growth) {
        let end = (growth.rows.last ?? start) + 1
        tables.append(Found(range: start..<end, growth: growth))
        start = end
      } else {
        start += 1
      }
    }
    return completed(merged(tables))
  }

  /// Takes row after row until two in a row do not fit, too many unparted ones stand between, or the distance
  /// is too wide.
  private func grow(from start: Int) -> TableGrowth {
    var growth = TableGrowth(rows[start], at: start)
    var misfits = 0
    var next = start + 1
    while next < rows.count, let last = growth.rows.last, next - last < 5, isNear(next),
      !rows[next].isTypedRule
    {
      let placement = growth.place(rows[next])
      if rows[next].isParted, growth.accepts(placement, afterHeading: next - last > 1),
        misfits == 0 || growth.isEstablished || isSurer(placement, than: rows[next - 1], rows[next])
      {
        growth.add(rows[next], at: next, placement)
        misfits = 0
      } else if rows[next].isParted || isProse(rows[next], placement) {
        misfits += 1
        if misfits > 1 { break }
      }
      next += 1
    }
    return growth
  }

  /// Whether a row that follows a misfit belongs to the young table before rather than to the misfit.
  private func isSurer(_ placement: TableGrowth.Placement, than misfit: RowDraft, _ row: RowDraft) -> Bool {
    guard placement.aligned > 1, placement.matched == placement.columns.count else { return false }
    let other = TableGrowth(misfit, at: 0)
    return !other.accepts(other.place(row), afterHeading: false)
  }

  /// Within about five lines of the row above.
  private func isNear(_ row: Int) -> Bool {
    rows[row].tablesAbove == rows[row - 1].tablesAbove
      && rows[row].level - rows[row - 1].level < 10 * max(rows[row].letter, rows[row - 1].letter)
  }

  /// A line of text such as stands under a table: long, or reaching over columns.
  private func isProse(_ row: RowDraft, _ placement: TableGrowth.Placement) -> Bool {
    row.inks.count > 12 || row.inks.count > 5 && placement.conflicts > 0
  }

  private func isTable(_ growth: TableGrowth) -> Bool {
    guard growth.rows.count > 1 else { return false }
    let parted = growth.rows.map { rows[$0] }
    if growth.columns.count < 3, growth.rows.count < 3, !parted.allSatisfy(\.hasFigure) { return false }
    let words = parted.reduce(0) { $0 + $1.inks.count }
    let texts = parted.reduce(0) { $0 + $1.texts.count }
    // Lines of prose with a wide gap here and there have many words to a run.
    return words <= 7 * texts
  }
}

extension TableFinder {
  /// Joins tables that dirt or a remark parted, where the columns go on.
  private func merged(_ tables: [Found]) -> [Found] {
    var merged: [Found] = []
    for table in tables {
      if let last = merged.last, let joined = joined(last, table) {
        merged[merged.count - 1] = joined
      } else {
        merged.append(table)
      }
    }
    return merged
  }

  private func joined(_ one: Found, _ other: Found) -> Found? {
    let between = one.range.upperBound..<other.range.lowerBound
    guard between.count < 4, between.allSatisfy({ isNear($0) && !rows[$0].isTypedRule }),
      isNear(other.range.lowerBound), between.isEmpty || rows[other.range.lowerBound].hasFigure
    else { return nil }
    var growth = one.growth
    for index in other.growth.rows {
      let placement = growth.place(rows[index])
      guard !placement.isOutOfKind, placement.conflicts == 0, placement.aligned * 2 >= placement.columns.count
      else { return nil }
      growth.add(rows[index], at: index, placement)
    }
    return Found(range: one.range.lowerBound..<other.range.upperBound, growth: growth)
  }

  /// Gives each table the titles above and the remaining rows of its last section below.
  private func completed(_ tables: [Found]) -> [Found] {
    var completed: [Found] = []
    for (index, table) in tables.enumerated() {
      var table = table
      table.growth.mergeStrays(rows)
      let top = firstRow(of: table, after: completed.last?.range.upperBound ?? 0)
      let limit = index + 1 < tables.count ? tables[index + 1].range.lowerBound : rows.count
      table.range = top..<end(of: table, before: limit)
      completed.append(table)
    }
    return completed
  }

  /// The first of up to three rows above that are titles of the columns although none stands right over its
  /// column; or else the first row that is not one of labelled values.
  private func firstRow(of table: Found, after end: Int) -> Int {
    var first = table.range.lowerBound
    if !rows[table.range].allSatisfy(\.isMostlyLabels) {
      while first + 2 < table.range.upperBound, rows[first].isMostlyLabels { first += 1 }
    }
    guard first == table.range.lowerBound else { return first }
    while first > end, isBody(first - 1, above: first, table.growth) { first -= 1 }
    while first > end, table.range.lowerBound - first < 3, isNear(first),
      isTitle(rows[first - 1], table.growth)
    {
      first -= 1
    }
    return first
  }

  /// Whether a row above fits a table that began below it only because that row alone shows too little of the columns.
  private func isBody(_ row: Int, above next: Int, _ growth: TableGrowth) -> Bool {
    guard growth.isEstablished, isNear(next), rows[row].isParted, rows[row].hasFigure,
      !rows[row].hasLabel || rows[next].hasLabel
    else { return false }
    let placement = growth.place(rows[row])
    return !placement.isOutOfKind && growth.accepts(placement, afterHeading: true)
  }

  private func isTitle(_ row: RowDraft, _ growth: TableGrowth) -> Bool {
    guard row.isParted, row.texts.count * 2 >= growth.columns.count else { return false }
    let columns = growth.assign(row)
    return columns.allSatisfy { $0.count == 1 } && Set(columns).count == columns.count
      && !row.texts.contains(where: \.hasLabel)
  }

  /// Where each test has a section of several rows, the last section ends like the others.
  private func end(of table: Found, before limit: Int) -> Int {
    let steps = zip(table.growth.rows, table.growth.rows.dropFirst()).map { $1 - $0 - 1 }
    let sections = steps.filter { $0 > 0 }
    var end = table.range.upperBound
    guard sections.count > 1, let most = sections.max() else { return end }
    while end < limit, end - table.range.upperBound < most, !rows[end].isParted, isNear(end),
      rows[end].inks.count < 9, !rows[end].isTypedRule
    {
      end += 1
    }
    return end
  }
}

extension RowDraft {
  /// Whether it is a line of dashes or the like that parts the page.
  fileprivate var isTypedRule: Bool { inks.allSatisfy { $0.filler == .leader } }

  fileprivate var isMostlyLabels: Bool { texts.count(where: \.hasLabel) * 2 > texts.count }

  /// Whether a text after the first starts with a figure.
  fileprivate var hasFigure: Bool {
    texts.dropFirst().contains { $0.inks.first?.isFigure ?? false }
  }
}
