import DocumentModel

/// Parts a grid whose lower rows stand under other columns than the upper ones: tables one below the other whose borders
/// touch, or run on over the gap between them.
///
/// One grid would give all of them the columns and the titles of the first.
enum StackedGrids {
  /// The cells with each such part as a table of its own.
  static func parted(_ cells: [RuledCell]) -> [RuledCell] {
    var next = (cells.map(\.table).max() ?? 0) + 1
    return Dictionary(grouping: cells, by: \.table).sorted { $0.key < $1.key }.flatMap { table, own in
      let parts = parts(own)
      guard parts.count > 1 else { return own }
      return parts.enumerated().flatMap { number, part in
        let name = number == 0 ? table : next
        if number > 0 { next += 1 }
        return renumbered(part, table: name)
      }
    }
  }

  /// Rows that stand under the same columns, or under some of them.
  private struct Section {
    var rows: [[RuledCell]]
    var columns: Set<Int>

    /// Rows that are parted into columns.
    var height: Int { rows.count { $0.count > 1 } }

    func suits(_ other: Set<Int>) -> Bool {
      columns.isEmpty || other.isEmpty || other.isSubset(of: columns) || columns.isSubset(of: other)
    }
  }

  private static func parts(_ cells: [RuledCell]) -> [[RuledCell]] {
    var sections: [Section] = []
    let first = cells.map(\.column).min() ?? 0
    for row in Dictionary(grouping: cells, by: \.row).sorted(by: { $0.key < $1.key }).map(\.value) {
      add(Section(rows: [row], columns: Set(row.map(\.column)).subtracting([first])), to: &sections)
    }
    // A row with columns of its own, as of a note, is no table.
    var kept: [Section] = []
    for section in sections {
      if section.height < 2, let last = kept.indices.last {
        kept[last].rows += section.rows
      } else {
        add(section, to: &kept)
      }
    }
    return kept.allSatisfy { $0.height > 1 } ? kept.map { Array($0.rows.joined()) } : [cells]
  }

  /// A row without columns is the heading of what follows where that stands under others.
  private static func add(_ section: Section, to sections: inout [Section]) {
    guard let last = sections.last, last.suits(section.columns) else {
      let heading = sections.last.map { Array($0.rows.reversed().prefix { $0.count == 1 }.reversed()) } ?? []
      if let last = sections.indices.last { sections[last].rows.removeLast(heading.count) }
      sections.append(Section(rows: heading + section.rows, columns: section.columns))
      return
    }
    sections[sections.count - 1].rows += section.rows
    sections[sections.count - 1].columns.formUnion(section.columns)
  }

  private static func renumbered(_ cells: [RuledCell], table: Int) -> [RuledCell] {
    let columns = Set(cells.map(\.column)).sorted()
    let rows = Set(cells.map(\.row)).sorted()
    func index(_ value: Int, _ values: [Int]) -> Int { values.count { $0 < value } }
    return cells.map { cell in
      var cell = cell
      cell.columnSpan = max(1, columns.count { $0 >= cell.column && $0 < cell.column + cell.columnSpan })
      cell.rowSpan = max(1, rows.count { $0 >= cell.row && $0 < cell.row + cell.rowSpan })
      cell.column = index(cell.column, columns)
      cell.row = index(cell.row, rows)
      cell.table = table
      return cell
    }
  }
}
