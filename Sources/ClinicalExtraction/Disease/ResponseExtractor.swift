import ClinicalRecord

/// Reads the responses that belong to no treatment told beside them: dated relapses, and what a study shows.
///
/// Runs behind treatments and imaging.
struct ResponseExtractor: FactExtractor {
  private let reader = ResponseReader()

  func extract(from document: ClinicalDocument, into facts: inout Facts) {
    let taken = Set(facts.responses.flatMap(\.evidence))
    let isReport = facts.type.code.hasPrefix("lab.") || facts.type.code == "mrd"
    // A laboratory's list of samples tells when they were taken (`Relapse, day 28`), and is no account.
    for relapse in RelapseReader().relapses(in: document) where !(isReport && relapse.isRow) {
      let day = relapse.date.clinicalDate()
      facts.responses.append(
        Fact(
          content: Response(category: "relapse", criteria: nil), date: day, evidence: relapse.evidence,
          confidence: 0.8))
    }
    let isStudy = facts.type.code.hasPrefix("imaging.")
    for statement in document.narrative.statements {
      for reading in responses(in: statement, isStudy: isStudy) {
        add(reading, in: statement, isStudy: isStudy, besides: taken, document: document, to: &facts)
      }
    }
  }

  private func add(
    _ reading: ResponseReading, in statement: NarrativeStatement, isStudy: Bool, besides taken: Set<Evidence>,
    document: ClinicalDocument, to facts: inout Facts
  ) {
    let evidence = statement.evidence(reading.range, source: document.source)
    guard !evidence.isEmpty, taken.isDisjoint(with: evidence) else { return }
    let date =
      (isStudy ? facts.imaging.first?.date : nil)
      ?? date(of: reading, in: statement, isStudy: isStudy, document: document)
    // `Complete metabolic response. … No evidence of progression.`: the first says it all.
    if isStudy, reading.term.category == "SD",
      facts.responses.contains(where: { $0.date == date && $0.treatment == nil })
    {
      return
    }
    guard date != nil,
      !facts.responses.contains(where: { $0.category == reading.term.category && $0.date == date })
    else { return }
    let modality =
      ImagingModality.mentions(in: statement.tokens).first?.modality
      ?? (isStudy ? facts.imaging.first?.modality : nil)
    facts.responses.append(
      Fact(
        content: Response(
          category: reading.term.category, criteria: reading.term.criteria, modality: modality), date: date,
        evidence: evidence, confidence: 0.75 * statement.confidence(reading.range)))
  }

  /// The response of a study or an assessment, and those that are said to be reached on a day.
  private func responses(in statement: NarrativeStatement, isStudy: Bool) -> [ResponseReading] {
    let found = reader.responses(in: statement).filter { ResponseRank.order.contains($0.term.category) }
    let assessed = studyResponse(found, in: statement, isStudy: isStudy)
    let dated =
      isStudy || statement.table != nil ? [] : found.filter { Self.dateBehind($0, in: statement) != nil }
    return dated + [assessed].compactMap(\.self).filter { !dated.contains($0) }
  }

  /// The response of an impression, or of a sentence that names a study and its date.
  private func studyResponse(
    _ found: [ResponseReading], in statement: NarrativeStatement, isStudy: Bool
  ) -> ResponseReading? {
    guard let last = found.last else { return nil }
    if isStudy {
      return ImagingReport.isImpression(statement) ? last : nil
    }
    let studies = ImagingModality.mentions(in: statement.tokens)
    let isAssessed = statement.holds(anyOf: [
      "assessment", "response assessment", "restaging", "assessed", "marrow", "evaluation", "medula osea",
      "knochenmark", "kemik iligi", "костный мозг", "moelle",
    ])
    return studies.isEmpty && !isAssessed || statement.dates.isEmpty ? nil : last
  }

  /// `a very good partial response by December 2022`, `progressed in May 2023`: the date straight behind, behind a preposition or in a bracket.
  private static func dateBehind(_ reading: ResponseReading, in statement: NarrativeStatement) -> StoryDate? {
    guard let next = statement.dates.first(where: { $0.range.lowerBound >= reading.range.upperBound }) else {
      return nil
    }
    let gap = statement.gap(reading.range.upperBound, next.range.lowerBound)
    return ["in", "on", "by", "(", "(in", "im", "am", "en", "в", "от", "dated"].contains(FoldedText(gap).text)
      || gap == "(" || gap == "(on" ? next : nil
  }

  private func date(
    of reading: ResponseReading, in statement: NarrativeStatement, isStudy: Bool, document: ClinicalDocument
  ) -> ClinicalDate? {
    if isStudy { return document.dates.resultDate(page: statement.passage.page) }
    if let own = Self.dateBehind(reading, in: statement) { return own.clinicalDate() }
    return statement.dates.last { $0.range.upperBound <= reading.range.lowerBound }?.clinicalDate()
      ?? statement.dates.first?.clinicalDate()
  }
}
