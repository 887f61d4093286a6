import ClinicalRecord
import DocumentModel
import PageLayout
import Testing

@testable import ClinicalExtraction

/// Counts before a month that are no day of it, and dates that a line's end parts.
@Suite struct CountedDayTests {
  private func mentions(_ text: String) -> [DateMention] {
    let page = PageLayouter.layOut(typed(text))
    return DateIndexer(terms: VocabularyTerms(ShippedVocabulary.value)).index([page]).mentions
  }

  @Test(arguments: [
    "The third sample was sent after course 3", "Progress was seen behind R-DHAP x 4",
    "MRD was found at month 6",
    "She stayed in room 12", "Induction came to block 2", "Consolidation went on, cycle 2 of 4",
  ])
  func aCountAtTheEndOfALineIsNoDay(_ line: String) {
    #expect(mentions("\(line)\nJune 2025 with little toxicity over all.").map(\.day.iso) == ["2025-06"])
  }

  @Test(arguments: [
    "The last infusion of the drug was given on 14", "Sample for the virus collected: 14",
    "She was seen in the clinic on Monday, 14", "Platelets have been low since the 14th",
  ])
  func aDayAtTheEndOfALineGoesOn(_ line: String) {
    #expect(mentions("\(line)\nJune 2025 with little toxicity over all.").map(\.day.iso) == ["2025-06-14"])
  }

  @Test func aCountInACellIsNoDay() {
    let found = observations(
      """
      Test             Result      Unit        Drawn
      Haemoglobin      99          g/L         Course 2
                                               Jan 2026
      Platelets        77          10^9/L      Course 2
                                               Jan 2026
      """)
    #expect(!found.isEmpty)
    #expect(!found.contains { $0.date?.value == "2026-01-02" })
  }

  /// On one line it can be either.
  @Test func aNumberBehindACountedThingIsDoubted() {
    #expect(mentions("Haemoglobin on day 28 March 2026 was low").map(\.isAmbiguous) == [true])
    #expect(mentions("Last dose 28 March 2026 without fever").map(\.isAmbiguous) == [false])
    #expect(mentions("R-CHOP x 6 March 2026").map(\.day.iso) == ["2026-03"])
    #expect(mentions("Drawn on 28 March 2026").map(\.isAmbiguous) == [false])
  }

  /// What stands on the second line is no date of its own.
  @Test func theEndOfADateIsNone() {
    let text = """
      Arrived: 09 Oct 2025 07:30   Signed 10 Oct 2025 by the laboratory, printed 12
      Nov 2025 11:02
      """
    #expect(mentions(text).map(\.day.iso) == ["2025-10-09", "2025-10-10", "2025-11-12"])
  }
}
