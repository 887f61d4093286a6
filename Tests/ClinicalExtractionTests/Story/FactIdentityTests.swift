import ClinicalExtraction
import ClinicalRecord
import Testing

@Suite struct FactIdentityTests {
  @Test func givesTheSamePageTheSameDistinctIds() {
    let sentence = "R-CHOP x6 from March 2021 to July 2021, best response CR. CD19 positive, CD20 positive."
    let first = TypedReport.facts(sentence: sentence)
    let second = TypedReport.facts(sentence: sentence)
    let ids = first.treatments.map(\.id) + first.responses.map(\.id) + first.markers.map(\.id)
    #expect(ids.count == 4)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { !$0.isEmpty })
    #expect(first == second)
  }
}
