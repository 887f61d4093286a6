import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads monoclonal proteins: bands with isotype and concentration, series by date, and explicit absence.
struct ParaproteinExtractor: FactExtractor {
  func extract(from document: ClinicalDocument, into facts: inout Facts) {
    let isReport = facts.type.code == "lab.protein"
    let series = ParaproteinSeries(document: document).facts()
    var told = textFacts(document, isReport: isReport)
    if !series.isEmpty { told.removeAll { $0.concentration == nil && $0.assertion == .present } }
    facts.paraproteins = merged(series + told)
  }

  private func textFacts(_ document: ClinicalDocument, isReport: Bool) -> [Fact<Paraprotein>] {
    var facts: [Fact<Paraprotein>] = []
    var specimen: String?
    for statement in document.narrative.statements {
      specimen =
        ParaproteinWords.specimen(statement)
        ?? (statement.startsPart && statement.table == nil ? nil : specimen)
      guard ParaproteinWords.names(statement), !ParaproteinWords.isRemark(statement) else { continue }
      let place = specimen ?? ParaproteinWords.specimen(statement)
      if ParaproteinWords.isDenied(statement) {
        facts += absence(statement, specimen: place, document: document)
      } else {
        facts += bands(statement, specimen: place ?? "serum", document: document, isReport: isReport)
      }
    }
    return facts
  }

  private func absence(
    _ statement: NarrativeStatement, specimen: String?, document: ClinicalDocument
  ) -> [Fact<Paraprotein>] {
    let evidence = statement.evidence(statement.range, source: document.source)
    guard !evidence.isEmpty else { return [] }
    let place = specimen ?? "serum"
    return [
      Fact(
        content: Paraprotein(
          isotype: nil, specimen: place, method: ParaproteinWords.method(statement, specimen: place)),
        date: document.dates.resultDate(page: statement.passage.page), assertion: .absent, evidence: evidence,
        confidence: 0.85 * statement.confidence(statement.range))
    ]
  }

  private func bands(
    _ statement: NarrativeStatement, specimen: String, document: ClinicalDocument, isReport: Bool
  ) -> [Fact<Paraprotein>] {
    let isotypes = IsotypeReader.isotypes(in: Array(statement.tokens)).filter {
      AssertionReader().judge($0.range, in: statement).assertion == .present
    }
    return isotypes.enumerated().compactMap { index, reading in
      let end = index + 1 < isotypes.count ? isotypes[index + 1].range.lowerBound : statement.range.upperBound
      let amount = ParaproteinAmount.read(
        in: statement, from: reading.range.upperBound, to: end, document: document)
      guard isReport || amount != nil || reading.isotype.heavy != nil else { return nil }
      var range = reading.range
      if let amount {
        range =
          min(range.lowerBound, amount.range.lowerBound)..<max(range.upperBound, amount.range.upperBound)
      }
      let evidence = statement.evidence(range, source: document.source)
      guard !evidence.isEmpty else { return nil }
      let date = statement.dates.first?.clinicalDate()
      return Fact(
        content: Paraprotein(
          isotype: reading.isotype, concentration: amount?.concentration, specimen: specimen,
          method: ParaproteinWords.method(statement, specimen: specimen)),
        date: document.dates.resultDate(page: statement.passage.page) ?? date, evidence: evidence,
        confidence: (isReport ? 0.9 : 0.75) * statement.confidence(range))
    }
  }

  /// The same isotype in the same specimen on the same day is one protein, told several times.
  private func merged(_ facts: [Fact<Paraprotein>]) -> [Fact<Paraprotein>] {
    var kept: [Fact<Paraprotein>] = []
    for fact in facts {
      let same = kept.firstIndex { other in
        guard other.isotype == fact.isotype, other.specimen == fact.specimen,
          other.assertion == fact.assertion,
          fact.date == nil || other.date?.value == fact.date?.value
        else { return false }
        guard let amount = other.concentration, let another = fact.concentration else { return true }
        return amount.value.number == another.value.number
      }
      guard let same else {
        kept.append(fact)
        continue
      }
      kept[same].content.concentration = kept[same].concentration ?? fact.concentration
      if let method = fact.method, kept[same].method == nil || fact.concentration != nil {
        kept[same].content.method = method
      }
    }
    return kept
  }
}
