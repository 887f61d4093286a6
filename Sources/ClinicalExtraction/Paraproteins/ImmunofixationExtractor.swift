import ClinicalRecord

/// States the result of an immunofixation as an observation too: the checklists of centres ask whether it was positive.
///
/// Runs behind the laboratory's and the paraproteins' extractors: what typed a band in a sentence is a positive result,
/// an explicit absence a negative one, unless a table already gave the result.
struct ImmunofixationExtractor: FactExtractor {
  private struct Place: Hashable {
    let code: String
    let day: String?
  }

  func extract(from document: ClinicalDocument, into facts: inout Facts) {
    var told = Set(
      facts.observations.compactMap { fact in fact.code.map { Place(code: $0, day: fact.date?.value) } })
    let found = facts.paraproteins.filter { $0.method == "ife" }
    // One band makes the result positive, whatever else is absent.
    for fact in found.filter({ $0.assertion == .present }) + found.filter({ $0.assertion == .absent }) {
      let code = fact.specimen == "urine" ? "ife_u" : "ife_s"
      guard let analyte = document.vocabulary.analyte(code), let first = fact.evidence.first,
        told.insert(Place(code: code, day: fact.date?.value)).inserted
      else { continue }
      facts.observations.append(observation(fact, of: analyte, printed: first.text))
    }
  }

  private func observation(_ fact: Fact<Paraprotein>, of analyte: Analyte, printed: String) -> Fact<
    Observation
  > {
    Fact(
      content: Observation(
        code: analyte.id, name: analyte.name, loinc: analyte.loinc, specimen: analyte.specimen,
        printedName: nil,
        value: Value(text: fact.assertion == .present ? "positive" : "negative", printed: printed)),
      date: fact.date, evidence: fact.evidence, confidence: fact.confidence,
      review: Self.toCheck)
  }

  /// It is no surer than the typing that it comes from, which `FactReview` always sends to a check.
  private static var toCheck: Review {
    var review = Review.trusted
    review.demand(.lowConfidence)
    return review
  }
}
