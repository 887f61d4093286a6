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

  /// Everything that looks like a result, names resolved, not yet judged.
  func drafts(of document: ClinicalDocument) -> [ResultDraft] {
    let reader = DocumentResults(document: document)
    var drafts = document.pages.flatMap(reader.tables) + reader.lines()
    let resolver = AnalyteResolver(vocabulary: document.vocabulary)
    for index in drafts.indices { resolver.resolve(&drafts[index]) }
    return ResultSelection.select(drafts)
  }
}
