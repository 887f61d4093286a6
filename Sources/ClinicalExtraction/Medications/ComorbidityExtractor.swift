import ClinicalRecord

/// Reads other diseases of the patient from the lists under their headings.
struct ComorbidityExtractor: FactExtractor {
  func extract(from document: ClinicalDocument, into facts: inout Facts) {
    for statement in document.narrative.statements where isList(statement) {
      for range in items(of: statement) {
        guard let fact = fact(range, in: statement, document: document),
          !facts.comorbidities.contains(where: { $0.name == fact.name })
        else { continue }
        facts.comorbidities.append(fact)
      }
    }
  }

  private func isList(_ statement: NarrativeStatement) -> Bool {
    guard statement.table == nil else { return false }
    let heading = statement.heading
    guard statement.section == "comorbidities" || heading == "conditions" || heading == "other conditions"
    else {
      return false
    }
    // The heading itself is no disease.
    return FoldedText(statement.text).text != heading
  }

  /// The pieces between commas and semicolons, without list marks.
  private func items(of statement: NarrativeStatement) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var start = statement.range.lowerBound
    for offset in statement.range where ",;".utf8.contains(statement.utf8[offset]) {
      items.append(start..<offset)
      start = offset + 1
    }
    items.append(start..<statement.range.upperBound)
    return items
  }

  private func fact(
    _ item: Range<Int>, in statement: NarrativeStatement, document: ClinicalDocument
  ) -> Fact<Comorbidity>? {
    var tokens = Array(statement.tokens.filter { item.contains($0.range.lowerBound) })
    var isPast = false
    while let first = tokens.first, Self.openers.contains(first.text) {
      isPast = isPast || first.text != "known" && first.text != "and"
      tokens.removeFirst()
    }
    // What stands in brackets is a remark.
    let bracket = statement.utf8[item].firstIndex(of: UInt8(ascii: "(")) ?? item.upperBound
    tokens.removeAll { $0.range.lowerBound >= bracket }
    guard let first = tokens.first, let last = tokens.last, (1...7).contains(tokens.count),
      first.text.count > 2
    else {
      return nil
    }
    let range = first.range.lowerBound..<last.range.upperBound
    let judged = AssertionReader().judge(range, in: statement).assertion
    guard judged != .absent, judged != .family, judged != .planned else { return nil }
    let evidence = statement.evidence(range, source: document.source)
    guard !evidence.isEmpty else { return nil }
    let date = statement.dates.first { item.contains($0.range.lowerBound) }
    return Fact(
      content: Comorbidity(name: statement.text(range)), date: date?.clinicalDate(),
      assertion: isPast ? .historical : judged == .possible ? .possible : .present, evidence: evidence,
      confidence: 0.75 * statement.confidence(range))
  }

  private static let openers: Set<String> = [
    "previous", "prior", "former", "past", "history", "of", "known", "and",
  ]
}
