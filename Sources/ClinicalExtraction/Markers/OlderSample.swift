import ClinicalRecord

/// Which sample a report's sentence speaks of, where it is not the report's own.
enum OlderSample {
  /// `At diagnosis in 2022 CD19 was on 99% of blasts.`
  static func isTold(in statement: NarrativeStatement) -> Bool {
    statement.holds(anyOf: openers) && !statement.holds(anyOf: comparisons)
  }

  private static let openers = [
    "at diagnosis", "at first diagnosis", "at presentation", "at initial diagnosis", "originally",
    "in the previous sample", "in the previous specimen", "prior sample", "prior specimen", "earlier sample",
    "last sample", "bei erstdiagnose", "al diagnostico", "при постановке диагноза",
  ]
  private static let comparisons = [
    "as at", "as in", "like at", "unlike", "compared", "now", "same as", "identical", "similar", "unchanged",
  ]

  /// `Marrow biopsy of 13 March 2026: …, BCMA positive`: the one day that a statement begins with.
  static func ownDay(of statement: NarrativeStatement) -> ClinicalDate? {
    guard statement.dates.count == 1, let date = statement.dates.first, date.day.day != nil,
      statement.tokens(before: date.range.lowerBound).count <= 6,
      let before = statement.tokens(before: date.range.lowerBound).last,
      ["of", "from", "on", "dated", "taken", "sampled", "biopsy"].contains(before.text),
      !statement.holds(anyOf: ["compared", "previous", "prior", "last", "earlier", "since", "reported"])
    else { return nil }
    return date.clinicalDate(role: .collected)
  }
}
