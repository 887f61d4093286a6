/// Two dates that a dash joins: `11/2019 – 03/2020`.
enum StorySpan {
  /// Whether a date is the end of one: then it dates nothing that stands behind it.
  static func ends(with date: StoryDate, in statement: NarrativeStatement) -> Bool {
    guard let before = statement.dates.last(where: { $0.range.upperBound <= date.range.lowerBound }) else {
      return false
    }
    let gap = statement.gap(before.range.upperBound, date.range.lowerBound)
    return !gap.isEmpty && gap.count <= 3 && gap.allSatisfy { "-–—~→‐‑".contains($0) }
  }
}
