import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads laboratory results and other measured values, in tables and in text.
package struct LaboratoryExtractor: FactExtractor {
  package init() {}

  package func extract(from document: ClinicalDocument, into facts: inout Facts) {
    let builder = ObservationBuilder(source: document.source)
    facts.observations += judged(document).drafts.map(builder.fact)
  }

  /// What should be read again because a check failed on it: the pipeline adds the readings and extracts anew.
  package func rereads(for document: ClinicalDocument) -> [RereadRequest] { judged(document).rereads }

  private func judged(_ document: ClinicalDocument) -> (drafts: [ResultDraft], rereads: [RereadRequest]) {
    let layered = document.pages.filter { $0.page.reading == .textLayer }.map(\.page.number)
    let judge = ResultJudge(
      numbers: ResultNumberParser(style: document.numberStyle), textLayerPages: Set(layered))
    return judge.judge(drafts(of: document))
  }

  /// Rows of recognised tables whose name is nearly one of the vocabulary's, where three others are known.
  private func mendNames(_ drafts: inout [ResultDraft], _ resolver: AnalyteResolver, _ vocabulary: Vocabulary)
  {
    let known = Dictionary(grouping: drafts.filter { $0.analyte != nil }, by: \.place.group).mapValues(
      \.count)
    let unknown = drafts.indices.filter {
      drafts[$0].naming.fit != .whole && known[drafts[$0].place.group, default: 0] >= 3
        && drafts[$0].place.group >= 0
    }
    guard !unknown.isEmpty else { return }
    let repair = NameRepair(vocabulary: vocabulary)
    for index in unknown {
      let candidates = repair.candidates(drafts[index].printedName ?? "")
      guard !candidates.isEmpty else { continue }
      var trial = drafts[index]
      trial.naming.candidates = candidates
      trial.naming.fit = .whole
      trial.naming.isRepaired = true
      resolver.resolve(&trial)
      // The unit must agree: a name alone may be another's.
      guard let analyte = trial.analyte, analyte.isUnitless || trial.unit?.ucum.map(analyte.accepts) == true
      else { continue }
      trial.doubts.removeAll { $0 == .lowConfidence }
      drafts[index] = trial
    }
  }

  /// Everything that looks like a result, names resolved, not yet judged.
  func drafts(of document: ClinicalDocument) -> [ResultDraft] {
    let reader = DocumentResults(document: document)
    var drafts = document.pages.flatMap(reader.tables) + reader.lines()
    let resolver = AnalyteResolver(vocabulary: document.vocabulary)
    for index in drafts.indices { resolver.resolve(&drafts[index]) }
    mendNames(&drafts, resolver, document.vocabulary)
    CountsInText.resolve(&drafts, document.vocabulary)
    return ResultSelection.select(drafts)
  }
}
