import ClinicalRecord
import DocumentModel

/// Turns judged drafts into facts of the record.
struct ObservationBuilder: Sendable {
  let source: String

  func fact(_ draft: ResultDraft) -> Fact<Observation> {
    let analyte = draft.analyte
    let content = Observation(
      code: analyte?.id, name: analyte?.name, loinc: analyte?.loinc, specimen: specimen(draft),
      printedName: draft.printedName, value: draft.value,
      unit: draft.unit.map { Unit(printed: Self.trimmed($0.printed), ucum: $0.ucum) },
      canonical: draft.canonical,
      range: draft.range, flag: flag(draft))
    var review = Review.trusted
    for reason in draft.doubts { review.demand(reason) }
    return Fact(
      content: content, date: draft.date, evidence: evidence(draft), confidence: confidence(draft),
      review: review)
  }

  /// A unit without the sign that ends its clause (`g/L,`).
  private static func trimmed(_ unit: String) -> String {
    var rest = unit[...]
    while let last = rest.last, ",;.:".contains(last) { rest.removeLast() }
    return rest.isEmpty ? unit : String(rest)
  }

  private func specimen(_ draft: ResultDraft) -> String? {
    draft.analyte?.specimen ?? draft.surroundings.specimen?.rawValue
  }

  private func flag(_ draft: ResultDraft) -> Flag? {
    let computed = FlagMeaning.computed(draft)
    guard draft.flag != nil || computed != nil else { return nil }
    return Flag(printed: draft.flag?.printed, computed: computed?.rawValue)
  }

  private func evidence(_ draft: ResultDraft) -> [Evidence] {
    [draft.valueSpan, draft.name].compactMap { $0 }.map {
      Evidence(source: source, page: $0.page, box: $0.box.rounded, text: $0.printed)
    }
  }

  /// A first model: the words' own confidence, what confirms the value from outside, and what speaks against it.
  private func confidence(_ draft: ResultDraft) -> Double {
    let read = min(draft.valueSpan.confidence, draft.name?.confidence ?? 1)
    var odds = 0.55 + 0.4 * read
    odds += 0.02 * Double(min(2, draft.confirmations))
    odds -= 0.15 * Double(draft.doubts.count)
    odds *= draft.bond
    return min(0.99, max(0.05, (odds * 1000).rounded() / 1000))
  }
}

extension FlagMeaning {
  /// What value and range give; nil where there is no range or no plain number.
  static func computed(_ draft: ResultDraft) -> FlagMeaning? {
    guard let range = draft.range, let number = draft.value.number, range.low != nil || range.high != nil
    else {
      return nil
    }
    switch draft.value.comparator {
    case "<", "<=":
      if let low = range.low, number <= low { return .low }
      return range.low == nil && number <= range.high ?? number ? .normal : nil
    case ">", ">=":
      if let high = range.high, number >= high { return .high }
      return nil
    default: break
    }
    if let low = range.low, number < low { return .low }
    if let high = range.high, number > high { return .high }
    return .normal
  }
}
