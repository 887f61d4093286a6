/// Columns of a table that make up results: a name, one or more result columns, and what goes with each.
struct LabPanel: Sendable {
  /// A column of results and the columns that belong to it.
  struct Results: Sendable {
    var column: Int
    var unit: Int?
    var range: Int?
    var flag: Int?
    /// The column that dates each result of this one, where there are several of results.
    var date: Int?
    /// All columns up to the next result, whatever their role: a flag may stand in the column of units.
    var beside: [Int] = []
  }

  var name: Int
  /// Further columns of names (a second language).
  var aliases: [Int] = []
  var results: [Results]
}

extension LabPanel {
  /// Finds the panels of a table from its columns' roles: side-by-side panels each start with a name.
  static func panels(_ columns: [LabColumn]) -> [LabPanel] {
    let names = columns.indices.filter { columns[$0].role == .name }
    let results = columns.indices.filter { columns[$0].role == .result }
    guard let first = names.first, !results.isEmpty else { return [] }
    // A table read from the right has its names behind its results.
    if results.allSatisfy({ $0 < first }) {
      return [panel(name: first, span: 0..<columns.count, columns)]
    }
    let starts = names.filter { name in
      let next = names.first { $0 > name } ?? columns.count
      return results.contains { $0 > name && $0 < next }
    }
    return starts.enumerated().map { index, name in
      let lower = index == 0 ? 0 : name
      let upper = index + 1 < starts.count ? starts[index + 1] : columns.count
      return panel(name: name, span: lower..<upper, columns)
    }
  }

  private static func panel(name: Int, span: Range<Int>, _ columns: [LabColumn]) -> LabPanel {
    let all = span.filter { columns[$0].role == .result || columns[$0].role == .previous }
    // Numbers before the name count the rows.
    let behind = all.filter { $0 > name }
    let results = behind.isEmpty ? all : behind
    return LabPanel(
      name: name, aliases: span.filter { $0 != name && columns[$0].role == .name },
      results: results.map { column in
        Results(
          column: column, unit: partner(.unit, of: column, among: results, span, columns),
          range: partner(.range, of: column, among: results, span, columns).flatMap {
            isRangeOfOther($0, than: column, among: results, columns) ? nil : $0
          },
          flag: partner(.flag, of: column, among: results, span, columns),
          date: dates(column, among: results, span, columns),
          beside: Array(span.filter { $0 > column && $0 < results.first { $0 > column } ?? span.upperBound }))
      })
  }

  /// Whether the title of a column of ranges has the unit of another result column (`%`, `Reference %`, `g/L`).
  private static func isRangeOfOther(
    _ range: Int, than column: Int, among results: [Int], _ columns: [LabColumn]
  ) -> Bool {
    guard let unit = columns[range].unit?.candidates, let own = columns[column].unit?.candidates, own != unit
    else { return false }
    return results.contains { columns[$0].unit?.candidates == unit }
  }

  /// The column of dates behind a column of results and before the next; one column of results alone is not dated so,
  /// as the date may be that of the report.
  private static func dates(
    _ column: Int, among results: [Int], _ span: Range<Int>, _ columns: [LabColumn]
  ) -> Int? {
    guard results.count > 1 else { return nil }
    let next = results.first { $0 > column } ?? span.upperBound
    return span.first { $0 > column && $0 < next && columns[$0].role == .date }
  }

  /// The column of a role that belongs to a result column: the one up to the next result column; else, where the
  /// panel has only one of the role, that one serves all. A flag never serves another column than its own.
  private static func partner(
    _ role: ColumnRole, of column: Int, among results: [Int], _ span: Range<Int>, _ columns: [LabColumn]
  ) -> Int? {
    let all = span.filter { columns[$0].role == role }
    let next = results.first { $0 > column } ?? span.upperBound
    let previous = results.last { $0 < column } ?? span.lowerBound - 1
    if let after = all.first(where: { $0 > column && $0 < next }) { return after }
    let before = all.last { $0 < column && $0 > previous }
    if role == .flag { return results.count == 1 ? all.first : all.count >= results.count ? before : nil }
    return all.count == 1 ? all[0] : before
  }
}
