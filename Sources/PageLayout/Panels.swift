import DocumentModel

/// Parts a table whose columns repeat, as where two tests stand in a row, into one table for each repetition.
///
/// Evidence is a title or label row that repeats, or, where there are no titles, that each group of columns
/// indices with names and has figures in the same place.
struct Panels {
  private let table: TableDraft
  /// The columns that are looked at, from the left: dirt that stands in a column of its own belongs to the one before it.
  private let columns: [Int]

  static func parted(_ table: TableDraft) -> [TableDraft] {
    let all = Array(table.columns.indices)
    let written = all.filter { isWritten($0, table) }
    for columns in written == all ? [all] : [all, written] {
      let panels = Panels(table: table, columns: columns)
      let count = columns.count
      for groups in stride(from: 5, through: 2, by: -1) where count % groups == 0 && count / groups > 1 {
        let width = count / groups
        if panels.repeats(width) || panels.hasNamesAndFigures(width) {
          return (0..<groups).map { panels.panel($0, width: width) }.filter { !$0.rows.isEmpty }
        }
      }
    }
    return [table]
  }

  /// Whether one row in eight at least has letters or digits in a column.
  private static func isWritten(_ column: Int, _ table: TableDraft) -> Bool {
    table.rows.count { $0.cells[column]?.isWritten ?? false } * 8 >= table.rows.count
  }

  private init(table: TableDraft, columns: [Int]) {
    self.table = table
    self.columns = columns
  }

  private var indices: Range<Int> { columns.indices }

  /// The row's cells in the columns that are looked at.
  private func cells(_ row: TableDraft.Row) -> [TableDraft.Cell?] { columns.map { row.cells[$0] } }

  /// Whether the titles repeat, or most rows start each group with the same label.
  private func repeats(_ width: Int) -> Bool {
    var labels: [[UInt64]] = []
    for row in table.rows.map(cells) {
      let cells = indices.filter { $0 % width == 0 }.compactMap { row[$0] }
      let texts = cells.map(\.text)
      if texts.count > 1, cells[0].isName, texts.allSatisfy({ $0 == texts[0] }) { labels.append(texts[0]) }
    }
    if labels.count > 2, Set(labels).count > 1, labels.count * 2 >= table.rows.count { return true }
    // Titles may stand under one heading for each panel.
    let isHeaded = (table.rows.first?.held.count ?? 0) <= columns.count / width
    return table.rows.prefix(isHeaded ? 2 : 1).contains { repeatsTitles(cells($0), width) }
  }

  private func repeatsTitles(_ row: [TableDraft.Cell?], _ width: Int) -> Bool {
    let titles = row.map { $0?.text ?? [] }
    let held = titles.prefix(width).filter { !$0.isEmpty }
    // Over the names may stand what each panel is of: `HAEMATOLOGY`, `CHEMISTRY`.
    let isHeaded = held.count > 2
    return held.count > 1 && held.count * 2 >= width && Set(held).count == held.count
      && titles.indices.allSatisfy { isHeaded && $0 % width == 0 || titles[$0] == titles[$0 % width] }
      && indices.allSatisfy { isTitle(row[$0], in: $0 % width, isHeaded: isHeaded) }
  }

  /// Words, or behind the first column of headed panels what dates its values.
  private func isTitle(_ cell: TableDraft.Cell?, in column: Int, isHeaded: Bool) -> Bool {
    guard let cell else { return true }
    return cell.isName || isHeaded && column > 0 && cell.isDate
  }

  private func hasNamesAndFigures(_ width: Int) -> Bool {
    // Titles that do not repeat say that the columns differ.
    guard table.rows.count > 2, table.rows[0].cells.contains(where: { $0?.startsWithFigure ?? false }) else {
      return false
    }
    let names = indices.filter { $0 % width == 0 }.map { columns[$0] }
    // A stray word does not make a column of names.
    guard
      names.allSatisfy({ column in
        table.rows.count { $0.cells[column]?.isWritten ?? false } * 3 >= table.rows.count
      })
    else { return false }
    let texts = table.rows.flatMap { row in names.compactMap { row.cells[$0] } }.filter(\.isWritten)
    // One in ten may be misread, for a number or for the name of another test (`NEU#` for `NEU%`).
    guard texts.count(where: \.isName) * 10 >= texts.count * 9,
      Set(texts.map(\.text)).count * 10 >= texts.count * 9
    else { return false }
    return (1..<width).contains { offset in
      indices.filter { $0 % width == offset }.allSatisfy { isFigures(columns[$0]) }
    }
  }

  private func isFigures(_ column: Int) -> Bool {
    let cells = table.rows.compactMap { $0.cells[column] }
    return cells.count * 2 > table.rows.count
      && cells.count(where: \.startsWithFigure) * 10 >= cells.count * 7
  }

  private func panel(_ index: Int, width: Int) -> TableDraft {
    let next = (index + 1) * width
    let own =
      (index == 0 ? 0 : columns[index * width])..<(next < columns.count ? columns[next] : table.columns.count)
    let left = index == 0 ? -Double.infinity : border(before: own.lowerBound)
    let right = own.upperBound < table.columns.count ? border(before: own.upperBound) : .infinity
    var panel = table
    panel.columns = Array(table.columns[own])
    panel.rows = table.rows.compactMap { row in
      let lines = row.lines.compactMap { $0.part { left <= $0.midX && $0.midX < right } }
      return lines.isEmpty
        ? nil : TableDraft.Row(lines: lines, cells: row.cells[own].map { $0?.cropped(to: own.count) })
    }
    return panel
  }

  private func border(before column: Int) -> Double {
    (table.columns[column - 1].right + table.columns[column].left) / 2
  }
}

extension TableDraft.Cell {
  /// Whether it has a letter or a digit.
  fileprivate var isWritten: Bool {
    runs.contains { $0.inks.contains { $0.script.letters + $0.script.digits > 0 } }
  }
  /// The words, by the hashes of their texts.
  fileprivate var text: [UInt64] { runs.flatMap { $0.inks.map(\.textHash) } }
  fileprivate var startsWithFigure: Bool {
    runs.first?.inks.first.map { $0.isFigure || $0.isSign } ?? false
  }
  /// Whether it is digits with the signs of a date between them.
  fileprivate var isDate: Bool {
    let inks = runs.flatMap(\.inks)
    return inks.count <= 2 && inks.first.map { $0.script.digits >= 4 && !$0.isNumber } ?? false
  }
  /// Whether it reads like the name of something: letters, no number, and no unit.
  fileprivate var isName: Bool {
    let inks = runs.flatMap(\.inks)
    return inks.reduce(0) { $0 + $1.script.letters } > 1 && !startsWithFigure
      && !inks.contains(where: \.isUnit)
  }
  fileprivate func cropped(to columns: Int) -> TableDraft.Cell {
    TableDraft.Cell(runs: runs, columnSpan: min(columnSpan, columns))
  }
}
