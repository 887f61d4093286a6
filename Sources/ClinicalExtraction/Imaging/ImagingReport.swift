/// The parts of an imaging report.
enum ImagingReport {
  /// Whether a statement is the reader's conclusion.
  static func isImpression(_ statement: NarrativeStatement) -> Bool {
    ["impression", "conclusion"].contains(statement.section ?? "")
      || headings.contains { statement.heading.contains($0) }
  }

  private static let headings = [
    "impression", "conclusion", "opinion", "interpretation", "beurteilung", "bewertung", "заключение",
    "sonuc",
    "conclusi", "结论", "印象", "诊断意见", "نتیجه", "الخلاصة",
  ]
}
