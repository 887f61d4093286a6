/// The day of an amount in a sentence that tells of several.
enum ParaproteinDay {
  private static let leadIns: Set<String> = [
    "on", "in", "of", "at", "am", "vom", "im", "от", "в", "el", "en", "le", "",
  ]

  /// The date straight behind an amount: `31 g/L on 3 May 2025`, `44 g/L (01/2025)`.
  static func day(behind range: Range<Int>, in statement: NarrativeStatement) -> StoryDate? {
    guard let next = statement.dates.first(where: { $0.range.lowerBound >= range.upperBound }) else {
      return nil
    }
    let gap = statement.text(range.upperBound..<next.range.lowerBound)
    guard !gap.contains(","), !gap.contains(";") else { return nil }
    return leadIns.contains(FoldedText(gap).text) ? next : nil
  }
}
