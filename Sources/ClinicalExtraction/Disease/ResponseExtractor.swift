import ClinicalRecord

/// Reads the responses that belong to no treatment told beside them: dated relapses, and what a study shows.
///
/// Runs behind treatments and imaging.
struct ResponseExtractor: FactExtractor {
  private let reader = ResponseReader()

  func extract(from document: ClinicalDocument, into facts: inout Facts) {
    let taken = Set(facts.responses.flatMap(\.evidence))
    for relapse in RelapseReader().relapses(in: document) {
      let day = relapse.date.clinicalDate()
      facts.responses.append(
        Fact(
          content: Response(category: "relapse", criteria: nil), date: day, evidence: relapse.evidence,
          confidence: 0.8))
    }
    let isStudy = facts.type.code.hasPrefix("imaging.")
    for statement in document.narrative.statements {
      guard let reading = studyResponse(in: statement, isStudy: isStudy) else { continue }
      let evidence = statement.evidence(reading.range, source: document.source)
      guard !evidence.isEmpty, taken.isDisjoint(with: evidence) else { continue }
      let date = date(of: reading, in: statement, isStudy: isStudy, document: document)
      guard date != nil,
        !facts.responses.contains(where: { $0.category == reading.term.category && $0.date == date })
      else { continue }
      let modality =
        ImagingModality.mentions(in: statement.tokens).first?.modality
        ?? (isStudy ? facts.imaging.first?.modality : nil)
      facts.responses.append(
        Fact(
          content: Response(
            category: reading.term.category, criteria: reading.term.criteria, modality: modality), date: date,
          evidence: evidence, confidence: 0.75 * statement.confidence(reading.range)))
    }
  }

  /// The response of an impression, or of a sentence that names a study and its date.
  private func studyResponse(in statement: NarrativeStatement, isStudy: Bool) -> ResponseReading? {
    let found = reader.responses(in: statement).filter { ResponseRank.order.contains($0.term.category) }
    guard let last = found.last else { return nil }
    if isStudy {
      let isImpression =
        ["impression", "conclusion"].contains(statement.section ?? "")
        || statement.heading.contains("conclusion") || statement.heading.contains("impression")
      return isImpression ? last : nil
    }
    let studies = ImagingModality.mentions(in: statement.tokens)
    let isAssessed = statement.holds(anyOf: ["assessment", "response assessment", "restaging", "assessed"])
    return studies.isEmpty && !isAssessed || statement.dates.isEmpty ? nil : last
  }

  private func date(
    of reading: ResponseReading, in statement: NarrativeStatement, isStudy: Bool, document: ClinicalDocument
  ) -> ClinicalDate? {
    if isStudy { return document.dates.resultDate(page: statement.passage.page) }
    return statement.dates.last { $0.range.upperBound <= reading.range.lowerBound }?.clinicalDate()
      ?? statement.dates.first?.clinicalDate()
  }
}
