import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads laboratory results and other measured values, in tables and in text.
package struct LaboratoryExtractor: FactExtractor {
  package init() {}

  package func extract(from document: ClinicalDocument, into facts: inout Facts) {
    let builder = ObservationBuilder(source: document.source)
    var drafts = judged(document).drafts
    TracerGlucose.remove(from: &drafts, of: document, type: facts.type.code)
    facts.observations += drafts.map(builder.fact)
  }

  /// What should be read again because a check failed on it: the pipeline adds the readings and extracts anew.
  package func rereads(for document: ClinicalDocument) -> [RereadRequest] { judged(document).rereads }

  private func judged(_ document: ClinicalDocument) -> (drafts: [ResultDraft], rereads: [RereadRequest]) {
    let layered = document.pages.filter { $0.page.reading == .textLayer }.map(\.page.number)
    let judge = ResultJudge(
      numbers: ResultNumberParser(style: document.numberStyle), textLayerPages: Set(layered))
    return judge.judge(drafts(of: document))
  }

  /// Rows of recognised tables whose name is nearly one of the vocabulary's, where three of the table are known, or
  /// nearly so with a unit that agrees; or one, for a long name in which at most one letter is wrong.
  ///
  /// - Parameter doubts: those that the drafts' readers had: that a name is not whole falls with its mending.
  private func mendNames(
    _ drafts: inout [ResultDraft], doubts: [[Review.Reason]], _ resolver: AnalyteResolver,
    _ repair: NameRepair
  ) {
    var known = Dictionary(grouping: drafts.filter { $0.analyte != nil }, by: \.place.group).mapValues(
      \.count)
    let inCompany = Set(known.keys)
    let trials = drafts.indices.compactMap { index in
      var draft = drafts[index]
      draft.doubts = doubts[index]
      return mended(draft, resolver, repair).map { (index: index, draft: $0.draft, distance: $0.distance) }
    }
    for trial in trials { known[drafts[trial.index].place.group, default: 0] += 1 }
    for trial in trials {
      let draft = drafts[trial.index]
      let isLong = trial.distance <= 1 && (draft.printedName ?? "").utf8.count >= 10
      guard known[draft.place.group, default: 0] >= 3 || isLong && inCompany.contains(draft.place.group)
      else {
        continue
      }
      drafts[trial.index] = trial.draft
    }
  }

  /// A row of a recognised table with the nearest name of the vocabulary in place of an unknown one, and how many letters
  /// were changed for it; nil where no name is near or the unit speaks against it.
  private func mended(
    _ draft: ResultDraft, _ resolver: AnalyteResolver, _ repair: NameRepair
  ) -> (draft: ResultDraft, distance: Int)? {
    guard draft.naming.fit != .whole, draft.place.group >= 0, let name = draft.name,
      let found = name.confidence < 1
        ? repair.found(name.words) ?? Self.withoutUnit(name.words).flatMap(repair.found)
        : repair.foundInMixedScript(name.words)
    else { return nil }
    var trial = draft
    trial.naming.candidates = found.names
    trial.naming.fit = .whole
    trial.naming.isRepaired = true
    resolver.resolve(&trial)
    guard let analyte = trial.analyte, agrees(trial, analyte, found) else { return nil }
    if found.distance > 1 || trial.unit == nil { trial.doubt(.lowConfidence) }
    return (trial, found.distance)
  }

  /// The words before a unit in brackets: `Het (%)`; nil where none ends them.
  private static func withoutUnit(_ words: [Word]) -> [Word]? {
    guard words.count > 1, let last = words.last?.text, last.first == "(" || last.first == "[" else {
      return nil
    }
    return words.dropLast()
  }

  /// The unit must agree: a name alone may be another's. Where none was read, the name must look the same (`Pit` for
  /// `Plt`), or be long and nearly right and its row have a range.
  private func agrees(_ draft: ResultDraft, _ analyte: Analyte, _ found: NameRepair.Found) -> Bool {
    if analyte.isUnitless { return true }
    if let unit = draft.unit { return unit.ucum.map(analyte.accepts) == true }
    if found.distance == 0 { return true }
    return found.distance <= 1 && (draft.printedName ?? "").utf8.count >= 8 && draft.range?.high != nil
  }

  /// Tells each row of a table the names of the others.
  private func keepCompany(_ drafts: inout [ResultDraft]) {
    let names = Dictionary(grouping: drafts.filter { $0.place.group >= 0 }, by: \.place.group).mapValues {
      Set($0.compactMap(\.printedName).map { FoldedText($0).utf8 })
    }
    for index in drafts.indices {
      drafts[index].surroundings.company = names[drafts[index].place.group] ?? []
    }
  }

  /// Everything that looks like a result, names resolved, not yet judged.
  func drafts(of document: ClinicalDocument) -> [ResultDraft] {
    let reader = DocumentResults(document: document)
    var drafts = document.pages.flatMap(reader.tables) + reader.lines()
    drafts.removeAll { draft in
      draft.naming.fit == .whole && !draft.naming.candidates.isEmpty
        && draft.naming.candidates.allSatisfy {
          document.vocabulary.analytes[$0.analyte].id == BloodGroups.code
        }
    }
    drafts += reader.bloodGroups()
    let resolver = AnalyteResolver(vocabulary: document.vocabulary)
    keepCompany(&drafts)
    let doubts = drafts.map(\.doubts)
    for index in drafts.indices { resolver.resolve(&drafts[index]) }
    mendNames(&drafts, doubts: doubts, resolver, document.terms.nameRepair)
    // Another reader knows a group's Rh alone (`Rh(D) Type | Positive`) only as its name.
    drafts.removeAll { $0.analyte?.id == BloodGroups.code && !BloodGroups.isOwn($0) }
    CountsInText.resolve(&drafts, document.vocabulary)
    FractionalShares.resolve(&drafts, document.vocabulary)
    drafts.removeAll { draft in
      draft.analyte == nil
        && draft.printedName.map { !document.terms.drugs.hits(in: FoldedText($0)).isEmpty } ?? false
    }
    return ResultSelection.select(drafts)
  }
}
