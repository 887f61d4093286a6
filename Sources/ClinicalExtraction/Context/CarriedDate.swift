import ClinicalRecord

/// The date that a text last gave, for what follows it without one: within its part, or in the sentence straight
/// behind it under the same heading.
struct CarriedDate {
  private(set) var date: ClinicalDate?
  private var heading = ""
  private var distance = 0
  private static let reach = 3

  mutating func enter(_ statement: NarrativeStatement) {
    distance += 1
    // A label of its own (`Flow MRD: …`) straight behind a dated sentence begins no other day.
    let isSame = statement.heading == heading || statement.heading.isEmpty && distance <= 1
    if !isSame || distance > Self.reach { date = nil }
    heading = statement.heading
    guard let last = statement.dates.last else { return }
    date = last.clinicalDate()
    distance = 0
  }
}
