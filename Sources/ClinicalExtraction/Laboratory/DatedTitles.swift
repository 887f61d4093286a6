import ClinicalRecord

/// Puts titles that are dates over the columns of values that they date.
///
/// Titles set left over values set right fall into a column of their own where dirt makes one, and every date then stands
/// one column off. Dates that were moved are never sure.
enum DatedTitles {
  static func align(_ columns: inout [LabColumn]) {
    let dated = columns.indices.filter { columns[$0].date != nil }
    let valued = columns.indices.filter { columns[$0].votes.role == .result && isOpen(columns[$0]) }
    guard dated.count > 1, dated != valued, dated.contains(where: { columns[$0].votes.numbers == 0 }),
      valued.contains(where: { columns[$0].date == nil })
    else { return }
    guard dated.count == valued.count else {
      for index in dated { columns[index].date?.ambiguous = true }
      return
    }
    var titles = dated.map { columns[$0] }
    for index in titles.indices { titles[index].date?.ambiguous = true }
    for index in dated { columns[index].clearTitle() }
    for (index, title) in zip(valued, titles) { columns[index].takeTitle(of: title) }
  }

  /// Whether it has a date, no title at all, or one that its values contradict.
  private static func isOpen(_ column: LabColumn) -> Bool {
    switch column.role {
    case .range, .unit, .flag: true
    case nil: column.date != nil || column.title.isEmpty
    default: column.date != nil
    }
  }
}

extension LabColumn {
  fileprivate mutating func clearTitle() {
    let votes = self.votes
    self = LabColumn()
    self.votes = votes
  }

  fileprivate mutating func takeTitle(of other: LabColumn) {
    let votes = self.votes
    self = other
    self.votes = votes
  }
}
