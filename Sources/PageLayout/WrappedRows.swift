import DocumentModel

/// Joins rows of a table that are only the rest of the row above: wrapped names, titles and remarks.
enum WrappedRows {
  static func join(_ rows: [TableDraft.Row]) -> [TableDraft.Row] {
    let pitch = usualPitch(rows)
    var joined: [TableDraft.Row] = []
    var index = 0
    while index < rows.count {
      var row = rows[index]
      index += 1
      if let last = joined.last, centres(row, under: last, pitch: pitch) {
        joined.removeLast()
        row = merged(last, row)
      }
      while index < rows.count {
        let after = index + 1 < rows.count ? distance(rows[index], rows[index + 1]) : nil
        guard continues(rows[index], row, after: after, pitch: pitch, isTop: joined.isEmpty) else { break }
        row.append(rows[index])
        index += 1
      }
      joined.append(row)
    }
    return joined
  }

  /// Median distance from one row of several cells to the next, in points, whatever stands between.
  private static func usualPitch(_ rows: [TableDraft.Row]) -> Double {
    let full = rows.filter { $0.held.count > 1 }
    return zip(full, full.dropFirst()).map(distance).median ?? 0
  }

  private static func distance(_ one: TableDraft.Row, _ other: TableDraft.Row) -> Double {
    (other.lines.first?.level ?? 0) - (one.lines.last?.level ?? 0)
  }

  private static func merged(_ one: TableDraft.Row, _ other: TableDraft.Row) -> TableDraft.Row {
    var row = one
    row.append(other)
    return row
  }

  /// Whether the row is the rest of the one above it.
  private static func continues(
    _ row: TableDraft.Row, _ above: TableDraft.Row, after: Double?, pitch: Double, isTop: Bool
  ) -> Bool {
    let held = row.held
    let holds = above.held
    // A row of specks only is kept with the row above.
    if held.isEmpty { return true }
    guard held.count < holds.count, held.allSatisfy(holds.contains) else { return false }
    // Two columns go on only in titles: below a result they are another test.
    guard held.count == 1 || !above.hasFigure || isTop && !row.hasFigure else { return false }
    guard !repeatsFigures(row, above), !row.lines.contains(where: \.hasLabel) else { return false }
    guard row.height > 0.8 * above.height, row.height < 1.25 * above.height else { return false }
    let gap = distance(above, row)
    if gap < 0.8 * pitch, gap * 1.25 < after ?? .infinity { return true }
    return held.count == 1 && gap < 1.1 * pitch && isOpenEnded(above, row, column: held[0])
  }

  /// Whether both hold a number in one column, or figures in two: then both are rows of their own.
  private static func repeatsFigures(_ row: TableDraft.Row, _ above: TableDraft.Row) -> Bool {
    var numbers = 0
    var figures = 0
    for column in row.held {
      guard let one = above.cells[column]?.runs.last, let other = row.cells[column]?.runs.first else {
        continue
      }
      if one.isNumber && other.isNumber { numbers += 1 }
      if one.inks.first?.isFigure == true && other.inks.first?.isFigure == true { figures += 1 }
    }
    return numbers > 0 || figures > 1
  }

  /// Whether the text above breaks off, or the text below starts inside a phrase.
  private static func isOpenEnded(_ above: TableDraft.Row, _ row: TableDraft.Row, column: Int) -> Bool {
    let end = above.cells[column]?.runs.last?.inks.last
    let start = row.cells[column]?.runs.first?.inks.first
    return end?.breaksOff == true || start?.startsInside == true
  }

  /// Whether the row's values stand halfway between two lines of a name, of which this is the first.
  private static func centres(_ row: TableDraft.Row, under name: TableDraft.Row, pitch: Double) -> Bool {
    guard name.lines.count == 1, name.held.count == 1, let column = name.held.first else { return false }
    return row.cells[column] == nil && !row.held.isEmpty && distance(name, row) < 0.45 * pitch
  }
}
