import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads monoclonal proteins: bands with isotype and concentration, series by date, and explicit absence.
struct ParaproteinExtractor: FactExtractor {
  func extract(from document: ClinicalDocument, into facts: inout Facts) {
    let isReport = facts.type.code.hasPrefix("lab.")
    let series = ParaproteinSeries(document: document).facts()
    let told = textFacts(document, isReport: isReport)
    facts.paraproteins =
      isReport
      ? reported(told, series: series, observations: facts.observations, document: document)
      : narrated(told, series: series, document: document)
  }

  /// A letter's proteins: what its sentences tell, or its table of the course.
  private func narrated(
    _ told: [Fact<Paraprotein>], series: [Fact<Paraprotein>], document: ClinicalDocument
  ) -> [Fact<Paraprotein>] {
    var told = told
    if !series.isEmpty { told.removeAll { $0.concentration == nil && $0.assertion == .present } }
    if told.isEmpty, series.isEmpty { told = ofDisease(document) }
    return merged(series + told, isReport: false)
  }

  private func textFacts(_ document: ClinicalDocument, isReport: Bool) -> [Fact<Paraprotein>] {
    var facts: [Fact<Paraprotein>] = []
    var specimen: String?
    var day = CarriedDate()
    var typing = TypingContext()
    let known = ParaproteinIsotype.only(in: document) ?? ofDisease(document).first?.isotype
    for statement in document.narrative.statements {
      day.enter(statement)
      specimen =
        ParaproteinWords.specimen(statement)
        ?? (statement.startsPart && statement.table == nil ? nil : specimen)
      let isTitle = statement.table != nil && statement.tokens.count <= 4
      typing.isUnderTitle =
        isTitle && ParaproteinWords.method(statement, specimen: nil) == "ife"
        || typing.isUnderTitle && isTitle
        || typing.isUnderTitle && statement.table == nil && statement.tokens.count <= 8
      guard !ParaproteinWords.isRemark(statement), typing.enters(statement) else { continue }
      let place = specimen ?? ParaproteinWords.specimen(statement)
      let date =
        isReport
        ? document.dates.resultDate(page: statement.passage.page) ?? day.date
        : day.date ?? document.dates.resultDate(page: statement.passage.page)
      if ParaproteinWords.isDenied(statement), !typesInSpite(statement) {
        facts += absence(
          statement, specimen: place, date: statement.dates.first?.clinicalDate() ?? date, document: document)
        continue
      }
      let told =
        freeChainsAside(statement)
        ? []
        : bands(
          statement, specimen: place ?? "serum", date: date, document: document, isReport: isReport
        ).map { typing.fixed($0) }
      facts += told
      if let type = told.first, told.count == 1, type.concentration == nil, type.method == "ife" {
        facts += unnamed(
          statement, specimen: place ?? "serum", date: date, known: type.isotype, document: document)
      }
      if told.isEmpty {
        let first = unnamed(
          statement, specimen: place ?? "serum", date: date, known: known, document: document)
        facts += first
        if first.count == 1, let name = ParaproteinWords.name(statement) {
          facts += earlier(
            .init(isotype: known, from: name.upperBound), in: statement, specimen: place ?? "serum",
            document: document)
        }
      }
    }
    if isReport {
      for index in facts.indices where facts[index].concentration != nil && facts[index].method == nil {
        facts[index].content.method = facts[index].specimen == "urine" ? "upep" : "spep"
      }
    }
    return joined(facts, isReport: isReport)
  }

  /// `No monoclonal heavy chain, free lambda light chains present`: what is there beside what is not.
  private func typesInSpite(_ statement: NarrativeStatement) -> Bool {
    IsotypeReader.isotypes(in: Array(statement.tokens)).contains {
      AssertionReader().judge($0.range, in: statement).assertion == .present
    }
  }

  /// `The paraprotein was 27 g/L and serum free kappa 780 mg/L`: the chain is no isotype of the band.
  private func freeChainsAside(_ statement: NarrativeStatement) -> Bool {
    guard let name = ParaproteinWords.name(statement), statement.holds(anyOf: ["free"]),
      statement.utf8[name.upperBound..<statement.range.upperBound].contains(where: {
        (0x30...0x39).contains($0)
      })
    else { return false }
    return IsotypeReader.isotypes(in: Array(statement.tokens)).allSatisfy { $0.isotype.heavy == nil }
  }

  /// `paraprotein 33 g/L`: the isotype stands elsewhere in the document, or nowhere.
  private func unnamed(
    _ statement: NarrativeStatement, specimen: String, date: ClinicalDate?, known: Paraprotein.Isotype?,
    document: ClinicalDocument
  ) -> [Fact<Paraprotein>] {
    let names = ParaproteinWords.mentions(in: statement)
    return names.enumerated().compactMap { index, name in
      unnamed(
        name, until: index + 1 < names.count ? names[index + 1].lowerBound : statement.range.upperBound,
        in: statement, specimen: specimen, date: date, known: known, document: document)
    }
  }

  private func unnamed(
    _ name: Range<Int>, until end: Int, in statement: NarrativeStatement, specimen: String,
    date: ClinicalDate?, known: Paraprotein.Isotype?, document: ClinicalDocument
  ) -> Fact<Paraprotein>? {
    guard AssertionReader().judge(name, in: statement).assertion == .present,
      let amount = ParaproteinAmount.read(in: statement, from: name.lowerBound, to: end, document: document),
      statement.tokens(from: name.upperBound).prefix(while: { $0.range.upperBound <= amount.range.lowerBound }
      ).count
        <= 12
    else { return nil }
    let evidence = statement.evidence(name.lowerBound..<amount.range.upperBound, source: document.source)
    guard !evidence.isEmpty else { return nil }
    return Fact(
      content: Paraprotein(
        isotype: known, concentration: amount.concentration, specimen: specimen,
        method: ParaproteinWords.measuring(statement, specimen: specimen)),
      date: ParaproteinDay.day(behind: amount.range, in: statement)?.clinicalDate() ?? date,
      evidence: evidence, confidence: 0.75 * statement.confidence(amount.range))
  }

  /// A band measured in one sentence and typed in another is one protein. A report's immunofixation stays a finding of
  /// its own beside the amounts that electrophoresis measured.
  private func joined(_ facts: [Fact<Paraprotein>], isReport: Bool) -> [Fact<Paraprotein>] {
    var facts = facts
    for index in facts.indices.reversed()
    where facts[index].isotype == nil && facts[index].concentration != nil {
      let typed = facts.indices.filter { other in
        facts[other].isotype != nil && facts[other].concentration == nil && facts[other].assertion == .present
          && facts[other].specimen == facts[index].specimen
          && facts[other].date?.value == facts[index].date?.value
      }
      guard typed.count == 1, let other = typed.first else { continue }
      if isReport, facts[other].method == "ife" {
        facts[index].content.isotype = facts[other].isotype
        facts[index].content.method =
          facts[index].method ?? (facts[index].specimen == "urine" ? "upep" : "spep")
        continue
      }
      facts[other].content.concentration = facts[index].concentration
      facts[other].content.method = facts[index].method ?? facts[other].method
      facts[other].evidence += facts[index].evidence
      facts.remove(at: index)
    }
    return facts
  }

  private func absence(
    _ statement: NarrativeStatement, specimen: String?, date: ClinicalDate?, document: ClinicalDocument
  ) -> [Fact<Paraprotein>] {
    let evidence = statement.evidence(statement.range, source: document.source)
    guard !evidence.isEmpty else { return [] }
    let place = specimen ?? "serum"
    return [
      Fact(
        content: Paraprotein(
          isotype: nil, specimen: place, method: ParaproteinWords.method(statement, specimen: place)),
        date: date, assertion: .absent, evidence: evidence,
        confidence: 0.85 * statement.confidence(statement.range))
    ]
  }

  private func bands(
    _ statement: NarrativeStatement, specimen: String, date: ClinicalDate?, document: ClinicalDocument,
    isReport: Bool
  ) -> [Fact<Paraprotein>] {
    let named = IsotypeReader.isotypes(in: Array(statement.tokens)).filter {
      AssertionReader().judge($0.range, in: statement).assertion == .present
    }
    // `M-protein 21 g/L (IgA lambda), free lambda 866 mg/L`: the free chain is the test's beside the whole protein.
    let isWhole = !isReport && named.contains { $0.isotype.heavy != nil }
    let isotypes = isWhole ? named.filter { $0.isotype.heavy != nil } : named
    return isotypes.compactMap { reading in
      let others = named.map(\.range.lowerBound).filter { $0 >= reading.range.upperBound }
      let end = others.min() ?? statement.range.upperBound
      let behind = ParaproteinAmount.read(
        in: statement, from: reading.range.upperBound, to: end, document: document)
      // `M-spike 2.8 g/dL (IgG kappa)`: a single isotype has the concentration before it too.
      // `Immunofixation: IgG-κ; M protein: 19.2 g/L`: what another label measures is a finding of its own.
      let isApart = behind.map { isLabelled($0, behind: reading.range.upperBound, in: statement) } ?? false
      let amount =
        (isApart ? nil : behind)
        ?? (isotypes.count == 1 && !isApart
          ? ParaproteinAmount.read(
            in: statement, from: statement.range.lowerBound, to: reading.range.lowerBound, document: document)
          : nil)
      let isFixed = ParaproteinWords.method(statement, specimen: specimen) == "ife"
      guard isReport || amount != nil || reading.isotype.heavy != nil || isFixed else { return nil }
      var range = reading.range
      if let amount {
        range =
          min(range.lowerBound, amount.range.lowerBound)..<max(range.upperBound, amount.range.upperBound)
      }
      let evidence = statement.evidence(range, source: document.source)
      guard !evidence.isEmpty else { return nil }
      return Fact(
        content: Paraprotein(
          isotype: reading.isotype, concentration: amount?.concentration, specimen: specimen,
          method: Self.method(of: reading.isotype, in: statement, specimen: specimen)),
        date: amount.flatMap { ParaproteinDay.day(behind: $0.range, in: statement)?.clinicalDate() } ?? date,
        evidence: evidence, confidence: (isReport ? 0.9 : 0.75) * statement.confidence(range))
    }
      + (isotypes.count == 1
        ? isotypes.flatMap {
          earlier(
            .init(isotype: $0.isotype, from: $0.range.upperBound), in: statement, specimen: specimen,
            document: document)
        } : [])
  }

  /// Whether a label of amounts with its colon stands between a type and an amount.
  private func isLabelled(
    _ amount: ParaproteinAmount.Reading, behind type: Int, in statement: NarrativeStatement
  ) -> Bool {
    guard ParaproteinWords.method(statement, specimen: nil) == "ife" else { return false }
    return ParaproteinWords.mentions(in: statement).contains { name in
      name.lowerBound >= type && name.upperBound <= amount.range.lowerBound
        && [":", "："].contains(where: statement.text(name.upperBound..<amount.range.lowerBound).contains)
    }
  }

  /// Free chains told beside a whole protein do not measure it.
  private static func method(
    of isotype: Paraprotein.Isotype, in statement: NarrativeStatement, specimen: String
  ) -> String? {
    let named = ParaproteinWords.method(statement, specimen: specimen)
    return named == "flc" && isotype.heavy != nil ? nil : named
  }

  /// A protein of a sentence, and where its amounts begin.
  private struct Measured {
    let isotype: Paraprotein.Isotype?
    let from: Int
  }

  /// `31 g/L on 3 May 2025, down from 44 g/L in January 2025`: a further amount of the one protein, on a day of its own.
  private func earlier(
    _ reading: Measured, in statement: NarrativeStatement, specimen: String, document: ClinicalDocument
  ) -> [Fact<Paraprotein>] {
    guard statement.table == nil,
      let first = ParaproteinAmount.read(
        in: statement, from: reading.from, to: statement.range.upperBound, document: document)
    else { return [] }
    var facts: [Fact<Paraprotein>] = []
    var start = first.range.upperBound
    while let next = ParaproteinAmount.read(
      in: statement, from: start, to: statement.range.upperBound, document: document)
    {
      let words = statement.tokens(from: start).prefix { $0.range.upperBound <= next.range.lowerBound }.map(
        \.text)
      start = next.range.upperBound
      let isOther = words.contains {
        ["free", "kappa", "lambda", "albumin", "flc", "chains", "igg", "iga"].contains($0)
      }
      guard !isOther, let day = ParaproteinDay.day(behind: next.range, in: statement) else { continue }
      let evidence = statement.evidence(next.range, source: document.source)
      guard !evidence.isEmpty else { continue }
      facts.append(
        Fact(
          content: Paraprotein(
            isotype: reading.isotype, concentration: next.concentration, specimen: specimen,
            method: ParaproteinWords.method(statement, specimen: specimen)),
          date: day.clinicalDate(), evidence: evidence, confidence: 0.7 * statement.confidence(next.range)))
    }
    return facts
  }

  /// The same isotype in the same specimen on the same day is one protein, told several times.
  func merged(_ facts: [Fact<Paraprotein>], isReport: Bool) -> [Fact<Paraprotein>] {
    var kept: [Fact<Paraprotein>] = []
    for fact in facts {
      let same = kept.firstIndex { other in
        guard other.isotype == fact.isotype, other.specimen == fact.specimen,
          other.assertion == fact.assertion,
          fact.date == nil || other.date?.value == fact.date?.value,
          !(isReport && isFixedAside(other, fact))
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

  /// Whether one is typed by immunofixation and the other measured.
  private func isFixedAside(_ first: Fact<Paraprotein>, _ second: Fact<Paraprotein>) -> Bool {
    (first.concentration == nil) != (second.concentration == nil)
      && (first.concentration == nil ? first : second).method == "ife"
  }
}
