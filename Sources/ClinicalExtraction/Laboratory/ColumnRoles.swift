/// Decides what each column of a table holds, from titles and content together.
enum ColumnRoles {
  static func assign(_ columns: inout [LabColumn]) {
    DatedTitles.align(&columns)
    moveTitles(&columns)
    for index in columns.indices {
      columns[index].titled = columns[index].role
      columns[index].role = role(of: columns[index])
    }
    nameFirstText(&columns)
    regainResults(&columns)
    pairRanges(&columns)
    restoreResults(&columns)
    settleResults(&columns)
  }

  /// Two columns side by side of which the left always holds the smaller number are the ends of ranges, where no title
  /// says otherwise and further numbers are the results.
  private static func pairRanges(_ columns: inout [LabColumn]) {
    for index in columns.indices.dropLast() {
      let (low, high) = (columns[index], columns[index + 1])
      guard low.role == .result || low.role == .range, high.role == .result || high.role == .range,
        low.mayHoldEnds, high.mayHoldEnds,
        columns.indices.contains(where: {
          $0 != index && $0 != index + 1 && columns[$0].role == .result && columns[$0].votes.numbers > 0
        })
      else { continue }
      let both = low.votes.values.compactMap { row, value in high.votes.values[row].map { (value, $0) } }
      let isNamed = low.title.namesEnd && high.title.namesEnd || low.titled == .range || high.titled == .range
      // Untitled they may be results of two days that rise by chance: the results must then be titled.
      let isTitled = columns.contains { $0.isTitledResult }
      guard isNamed ? both.count >= 2 : both.count >= 8 && isTitled, both.allSatisfy({ $0.0 < $0.1 }),
        both.count * 5 >= max(low.votes.numbers, high.votes.numbers) * 4
      else { continue }
      columns[index].role = .range
      columns[index].upperEnds = index + 1
      columns[index + 1].role = .other
    }
  }

  /// `tn Range` is `In range` misread: plain numbers beside a column that does hold ranges, in the rows that the titled
  /// results leave out, are the other results.
  private static func regainResults(_ columns: inout [LabColumn]) {
    guard columns.contains(where: { $0.role == .range && $0.votes.ranges >= 3 }) else { return }
    for index in columns.indices
    where columns[index].titled == .range && columns[index].votes.role == .result
      && columns[index].votes.ranges == 0 && columns[index].votes.numbers >= 3
    {
      let isOther = [index - 1, index + 1].contains { beside in
        columns.indices.contains(beside) && columns[beside].isTitledResult
          && columns[beside].votes.numberRows.isDisjoint(with: columns[index].votes.numberRows)
      }
      if isOther { columns[index].role = .result }
    }
  }

  /// Names without a column of results beside them: the numbers there are the results, whatever else a title (of the
  /// patient's data above, or a misread one) says of them.
  private static func restoreResults(_ columns: inout [LabColumn]) {
    guard let name = columns.firstIndex(where: { $0.role == .name }),
      !columns.contains(where: { $0.role == .result })
    else { return }
    let numbers = columns.indices.first {
      $0 != name && columns[$0].votes.role == .result && [.other, .date, .flag].contains(columns[$0].role)
    }
    if let numbers { columns[numbers].role = .result }
  }

  /// A title over an empty column, or over one of stars or the like, belongs to the untitled column beside it
  /// (numbers set right, titles left).
  private static func moveTitles(_ columns: inout [LabColumn]) {
    for index in columns.indices where !columns[index].title.isEmpty && isMisplaced(columns[index]) {
      let free = [index + 1, index - 1].filter {
        columns.indices.contains($0) && columns[$0].title.isEmpty && columns[$0].votes.filled > 0
      }
      guard let target = free.first(where: { columns[$0].suits(columns[index].role) }) else { continue }
      let votes = (columns[index].votes, columns[target].votes)
      columns[target] = columns[index]
      columns[target].votes = votes.1
      columns[index] = LabColumn()
      columns[index].votes = votes.0
    }
  }

  /// Whether nothing stands below a title, or something of plainly another kind.
  private static func isMisplaced(_ column: LabColumn) -> Bool {
    if column.votes.filled == 0 { return true }
    guard let titled = column.role, let seen = column.votes.role else { return false }
    return titled != seen && !column.suits(titled)
  }

  /// A title is believed unless most cells below it plainly say otherwise.
  private static func role(of column: LabColumn) -> ColumnRole? {
    let seen = column.votes.role
    guard let titled = column.role else {
      // A chart of days holds doses above and counts below.
      return seen == nil && column.date != nil && column.votes.missing + column.votes.numbers > 0
        ? .result : seen
    }
    switch (titled, seen) {
    // Powers of ten and misread signs look like numbers; a column titled as one of units that has some is one.
    case (.unit, .result?) where column.votes.units > 0: return .unit
    // Names of tests are names whatever stands above them: `Time`, as the title of a row of times.
    case (_, .name?), (.result, .unit?), (.result, .date?), (.previous, .date?), (.date, .result?),
      (.name, .result?), (.name, .unit?),
      (.unit, .result?):
      return seen
    case (.result, .range?): return column.votes.numbers > 0 ? .result : .range
    default: return titled
    }
  }

  /// Without any known name the leftmost column of words holds the names, where something is measured beside it.
  private static func nameFirstText(_ columns: inout [LabColumn]) {
    guard !columns.contains(where: { $0.role == .name }), columns.contains(where: { $0.role == .result })
    else { return }
    let index = columns.indices.first { columns[$0].votes.share(columns[$0].votes.texts) >= 0.6 }
    if let index, columns[index].role == nil { columns[index].role = .name }
  }

  /// Of several columns of numbers in a panel those count that say what they are: a date, a unit, percent or
  /// absolute. The first is the result; another of unknown kind is an earlier result or a control, never the current.
  private static func settleResults(_ columns: inout [LabColumn]) {
    var panel: [Int] = []
    for index in columns.indices {
      if columns[index].role == .name, !panel.isEmpty, index > panel[panel.count - 1] {
        settle(panel, &columns)
        panel = []
      }
      if columns[index].role == .result { panel.append(index) }
    }
    settle(panel, &columns)
  }

  private static func settle(_ panel: [Int], _ columns: inout [LabColumn]) {
    guard panel.count > 1 else { return }
    let telling = panel.filter { isTelling($0, among: panel, columns) }
    if telling.count >= panel.count - 1, telling.count > 1 || panel.count == 2 && telling.count == 2 {
      for index in panel where !telling.contains(index) && index != panel[0] {
        columns[index].role = .previous
      }
      return
    }
    // With its date beside each, a result is an earlier one where others have none.
    let titled =
      panel.first { columns[$0].isTitledResult && !isDatedByRow($0, columns) }
      ?? panel.first { columns[$0].isTitledResult }
    let main = titled ?? nearestToNames(panel.filter { !isDatedByRow($0, columns) }, columns) ?? panel[0]
    // Of several columns of numbers without a title any may be the present one: the first where names stand before them.
    if titled == nil, panel.contains(where: { $0 != main && isRival($0, of: main, columns) }) {
      columns[main].isUnsure = true
    }
    for index in panel where index != main && columns[index].date == nil {
      if sharesResults(index, with: main, columns) {
        // Without a title it may be of another day.
        if !columns[index].isTitledResult { columns[index].isUnsure = true }
      } else if !hasOtherUnits(index, columns) {
        columns[index].role = .previous
        // What stands before the results without a title may be the results itself.
        if index < main, columns[index].titled == nil { columns[main].isUnsure = true }
      }
    }
  }

  /// The first behind the names, the last before them in a table that is read from the right.
  private static func nearestToNames(_ panel: [Int], _ columns: [LabColumn]) -> Int? {
    guard let name = columns.firstIndex(where: { $0.role == .name }) else { return panel.first }
    return panel.first { $0 > name } ?? panel.last
  }

  /// Whether a column could as well hold the present results: as full, undated, and in no other unit.
  private static func isRival(_ index: Int, of main: Int, _ columns: [LabColumn]) -> Bool {
    columns[index].date == nil && columns[index].titled != .previous && !hasOtherUnits(index, columns)
      && columns[index].votes.numberRows.count * 2 >= columns[main].votes.numberRows.count
  }

  private static func isDatedByRow(_ index: Int, _ columns: [LabColumn]) -> Bool {
    columns.indices.contains(index + 1) && columns[index + 1].role == .date
  }

  /// Whether two columns titled as results never hold one in the same row: `In range`, `Out of range`.
  private static func sharesResults(_ index: Int, with main: Int, _ columns: [LabColumn]) -> Bool {
    let (one, other) = (columns[index], columns[main])
    guard one.votes.numberRows.isDisjoint(with: other.votes.numberRows) else { return false }
    if one.isTitledResult && other.isTitledResult { return true }
    // The title of one may be misread: side by side, and each with several results that the other lacks.
    return abs(index - main) == 1 && one.titled != .previous && other.titled != .previous
      && min(one.votes.numberRows.count, other.votes.numberRows.count) >= 3
  }

  /// Whether most numbers of a column print a unit of their own beside them that stands in no other column of the row:
  /// one result in two systems of units.
  private static func hasOtherUnits(_ index: Int, _ columns: [LabColumn]) -> Bool {
    var own = columns[index].votes.ownUnits
    var others = columns.indices.filter { $0 != index }
    let next = columns.indices.first { $0 > index && [.result, .name].contains(columns[$0].role) }
    let beside = index + 1..<(next ?? columns.count)
    if own.isEmpty, let unit = beside.first(where: { columns[$0].role == .unit }) {
      own = columns[unit].votes.ownUnits
      others.removeAll { $0 == unit }
    }
    if own.isEmpty, let range = beside.first(where: { columns[$0].role == .range }) {
      own = columns[range].votes.rangeUnits
      others.removeAll { $0 == range }
    }
    guard own.count >= 2, own.count * 2 > columns[index].votes.numbers else { return false }
    let differing = own.count { row, units in
      let beside = others.compactMap { columns[$0].votes.ownUnits[row] ?? columns[$0].votes.rangeUnits[row] }
      return !beside.isEmpty && !beside.contains(units)
    }
    return differing * 2 > own.count
  }

  /// Whether the title tells a column's numbers from those of the others: by a date, or by a unit or measure that no
  /// other has (patient and control are both in seconds).
  private static func isTelling(_ index: Int, among panel: [Int], _ columns: [LabColumn]) -> Bool {
    let own = columns[index]
    if own.date != nil { return true }
    guard own.unit != nil || own.measure != nil else { return false }
    return !panel.contains {
      $0 != index && columns[$0].measure == own.measure
        && columns[$0].unit?.candidates == own.unit?.candidates
    }
  }
}

extension LabColumn {
  /// Whether nothing says that its numbers are results.
  fileprivate var mayHoldEnds: Bool {
    date == nil && unit == nil && votes.numbers > 0 && (titled == nil || titled == .range)
      && (title.isEmpty || title.namesEnd || titled == .range)
  }

  /// Whether the content can stand under a title of that role.
  func suits(_ role: ColumnRole?) -> Bool {
    switch role {
    case .result, .previous: votes.numbers > 0
    case .flag: votes.flags > 0
    case .unit: votes.units > 0
    case .range: votes.ranges > 0
    case .name: votes.names + votes.texts > 0
    case .date: votes.dates > 0
    case .other: votes.texts > 0
    case nil: date != nil || votes.numbers > 0
    }
  }

  var isTitledResult: Bool { role == .result && titled == .result }
}

extension [UInt8] {
  /// Whether a title is that of one end of ranges: `From`, `To`, `Min.`, `Upper limit`.
  fileprivate var namesEnd: Bool {
    let words = String(decoding: self, as: UTF8.self).split { !$0.isLetter && !$0.isNumber }
    return words.contains { Self.ends.contains($0) }
  }

  private static let ends: Set<Substring> = [
    "from", "to", "low", "high", "lower", "upper", "min", "max", "minimum", "maximum", "von", "bis", "minimo",
    "maximo", "desde", "hasta", "inferieur", "superieur", "minimale", "maximale", "от", "до", "мин", "макс",
    "下限", "上限",
  ]
}
