import ClinicalRecord

/// A treatment named again in a document is the same one: what is told of it at several places makes one fact.
enum TreatmentMerger {
  static func merged(_ drafts: [TreatmentDraft]) -> [TreatmentDraft] {
    var kept: [TreatmentDraft] = []
    for draft in drafts {
      if let index = kept.firstIndex(where: { isSame($0, draft) }) {
        merge(draft, into: &kept[index])
      } else {
        kept.append(draft)
      }
    }
    let hasProduct = kept.contains { isPlannedCells($0) && !$0.key.contains("generic") }
    return withoutComponents(named(kept)).filter { draft in
      // `for CAR-T … axicabtagene ciloleucel is planned`: the cells are the product's.
      if hasProduct, isPlannedCells(draft), draft.key.contains("generic") { return false }
      // What was given or is planned is neither open nor absent.
      return ![.possible, .absent].contains(draft.fact.assertion)
        || !kept.contains { $0.key == draft.key && [.present, .planned].contains($0.fact.assertion) }
    }
  }

  private static func isPlannedCells(_ draft: TreatmentDraft) -> Bool {
    draft.fact.treatmentKind == "cell-therapy" && [.planned, .possible].contains(draft.fact.assertion)
  }

  /// `LVEF 54% after carfilzomib was stopped`: a drug of a regimen that is told with its dates is no treatment of its
  /// own where nothing else is told of it.
  private static func withoutComponents(_ drafts: [TreatmentDraft]) -> [TreatmentDraft] {
    drafts.filter { draft in
      let fact = draft.fact
      guard fact.assertion == .present, fact.regimen?.id == nil, fact.drugs.count == 1, let drug = draft.drug,
        fact.start == nil, fact.end == nil, fact.cycles == nil, fact.line == nil, draft.response == nil,
        !["maintenance", "bridging"].contains(fact.treatmentKind)
      else { return true }
      return !drafts.contains { other in
        other.fact.assertion == .present && other.fact.start != nil && other.components.count > 1
          && other.components.contains(drug)
      }
    }
  }

  /// `admitted for ciltacabtagene autoleucel … CAR-T cells were infused on 3 October`: the cells are the product's.
  private static func named(_ drafts: [TreatmentDraft]) -> [TreatmentDraft] {
    var drafts = drafts
    let cells = drafts.indices.filter {
      drafts[$0].fact.treatmentKind == "cell-therapy" && drafts[$0].fact.assertion == .present
    }
    let generic = cells.filter { drafts[$0].key.contains("generic") && drafts[$0].fact.start != nil }
    let products = cells.filter { !drafts[$0].key.contains("generic") && drafts[$0].fact.start == nil }
    guard cells.count == 2, let cell = generic.first, let product = products.first else { return drafts }
    merge(drafts[cell], into: &drafts[product])
    drafts.remove(at: cell)
    return drafts
  }

  private static func isSame(_ first: TreatmentDraft, _ second: TreatmentDraft) -> Bool {
    guard first.key == second.key else { return false }
    // Given before and planned again are two; an undated plan of what was given is a mention of it.
    if first.fact.assertion != second.fact.assertion { return false }
    guard let start = first.fact.start?.value, let other = second.fact.start?.value else {
      return second.fact.start != nil && first.fact.end != nil ? isCovered(second, by: first) : true
    }
    return start == other || start.hasPrefix(other) || other.hasPrefix(start) || isCovered(second, by: first)
  }

  private static func isCovered(_ second: TreatmentDraft, by first: TreatmentDraft) -> Bool {
    guard let from = first.fact.start?.value, let to = first.fact.end?.value,
      let day = second.fact.start?.value
    else { return first.fact.start == nil }
    return day >= from.prefix(day.count) && day <= to
  }

  private static func merge(_ other: TreatmentDraft, into draft: inout TreatmentDraft) {
    let new = other.fact.content
    var content = draft.fact.content
    content.line = content.line ?? new.line
    content.start = finer(content.start, new.start)
    content.end = finer(content.end, new.end)
    content.cycles = content.cycles ?? new.cycles
    content.reasonStopped = content.reasonStopped ?? new.reasonStopped
    content.bestResponse = content.bestResponse ?? new.bestResponse
    for drug in new.drugs where !content.drugs.contains(where: { $0.id == drug.id }) {
      content.drugs.append(drug)
    }
    draft.fact.content = content
    draft.response = draft.response ?? other.response
    for item in other.fact.evidence where !draft.fact.evidence.contains(item) {
      draft.fact.evidence.append(item)
    }
  }

  private static func finer(_ first: ClinicalDate?, _ second: ClinicalDate?) -> ClinicalDate? {
    guard let first else { return second }
    guard let second, second.value.hasPrefix(first.value) else { return first }
    return second
  }
}
