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

  /// Rows of recognised tables whose name is nearly one of the vocabulary's, where three others are known; or one, for a
  /// long name in which at most one letter is wrong.
  private func mendNames(_ drafts: inout [ResultDraft], _ resolver: AnalyteResolver, _ repair: NameRepair) {
    let known = Dictionary(grouping: drafts.filter { $0.analyte != nil }, by: \.place.group).mapValues(
      \.count)
    let unknown = drafts.indices.filter {
      drafts[$0].naming.fit != .whole && known[drafts[$0].place.group, default: 0] >= 1
        && drafts[$0].place.group >= 0 && drafts[$0].name.map { $0.confidence < 1 } ?? false
    }
    for index in unknown {
      guard let found = drafts[index].name.flatMap({ repair.found($0.words) }),
        known[drafts[index].place.group, default: 0] >= 3
          || found.distance <= 1 && (drafts[index].printedName ?? "").utf8.count >= 10
      else { continue }
      var trial = drafts[index]
      trial.naming.candidates = found.names
      trial.naming.fit = .whole
      trial.naming.isRepaired = true
      resolver.resolve(&trial)
      guard let analyte = trial.analyte, agrees(trial, analyte, found) else { continue }
      trial.doubts.removeAll { $0 == .lowConfidence }
      if found.distance > 1 || trial.unit == nil { trial.doubt(.lowConfidence) }
      drafts[index] = trial
    }
  }

  /// The unit must agree: a name alone may be another's. Where none was read, the name must be long and nearly right,
  /// and its row have a range.
  private func agrees(_ draft: ResultDraft, _ analyte: Analyte, _ found: NameRepair.Found) -> Bool {
    if analyte.isUnitless { return true }
    if let unit = draft.unit { return unit.ucum.map(analyte.accepts) == true }
    return found.distance <= 1 && (draft.printedName ?? "").utf8.count >= 8 && draft.range?.high != nil
  }

  /// Everything that looks like a result, names resolved, not yet judged.
  func drafts(of document: ClinicalDocument) -> [ResultDraft] {
    let reader = DocumentResults(document: document)
    var drafts = document.pages.flatMap(reader.tables) + reader.lines()
    let resolver = AnalyteResolver(vocabulary: document.vocabulary)
    for index in drafts.indices { resolver.resolve(&drafts[index]) }
    mendNames(&drafts, resolver, document.terms.nameRepair)
    CountsInText.resolve(&drafts, document.vocabulary)
    return ResultSelection.select(drafts)
  }
}
