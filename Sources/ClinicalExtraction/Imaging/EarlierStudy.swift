/// What a report tells of the study that it compares with: `Comparison: PET-CT of 3 June 2024 (Deauville 4)`,
/// `Compared with 3 June 2024, when the mass had an SUVmax of 28.9, there is …`.
struct EarlierStudy {
  let date: StoryDate
  /// What of the statement is said of that study; nil where only its day is named.
  let part: Range<Int>?

  /// The earlier study of a statement; nil for statements that compare with no day, or with several.
  init?(in statement: NarrativeStatement) {
    guard statement.dates.count == 1, let date = statement.dates.first, date.day.day != nil else {
      return nil
    }
    self.date = date
    if statement.section == "comparison" {
      part = statement.range
    } else if statement.holds(anyOf: ["compared with", "compared to", "in comparison with", "comparison"]) {
      part = Self.part(behind: date, in: statement)
    } else {
      return nil
    }
  }

  /// The bracket behind the date, or the clause that `when` opens, as far as the text comes back to the present.
  private static func part(behind date: StoryDate, in statement: NarrativeStatement) -> Range<Int>? {
    let start = date.range.upperBound
    let end = statement.range.upperBound
    let bytes = statement.utf8
    let next = bytes[start..<end].first { $0 != UInt8(ascii: " ") }
    if next == UInt8(ascii: "(") {
      return start..<(bytes[start..<end].firstIndex(of: UInt8(ascii: ")")) ?? end)
    }
    guard statement.tokens(from: start).prefix(2).contains(where: { openers.contains($0.text) }) else {
      return nil
    }
    let present = statement.tokens(from: start).first { presents.contains($0.text) }
    guard let present else { return start..<end }
    let comma = bytes[start..<present.range.lowerBound].lastIndex(of: UInt8(ascii: ","))
    return start..<(comma ?? present.range.lowerBound)
  }

  private static let openers: Set<String> = ["when", "which", "where", "whose", "showing", "then"]
  private static let presents: Set<String> = [
    "now", "currently", "today", "there", "is", "are", "has", "have", "remains", "persists",
  ]
}
