import ClinicalRecord

/// Reads imaging studies: one from a study's own report, and those that letters tell of with a date.
struct ImagingExtractor: FactExtractor {
  func extract(from document: ClinicalDocument, into facts: inout Facts) {
    if facts.type.code.hasPrefix("imaging.") {
      if let fact = report(document, type: facts.type.code) {
        facts.imaging.append(fact)
        facts.imaging += earlier(than: fact, in: document)
      }
    } else {
      facts.imaging += told(in: document)
    }
  }

  private func report(_ document: ClinicalDocument, type: String) -> Fact<Imaging>? {
    let statements = document.narrative.statements
    let conclusions = statements.filter(ImagingReport.isImpression)
    let preferred =
      conclusions + statements.filter { !ImagingReport.isImpression($0) && $0.section != "comparison" }
    let deauville = preferred.lazy.compactMap { statement in
      UptakeReader.deauville(in: statement).map { (statement, $0) }
    }.first
    let uptakes = statements.compactMap { statement in
      UptakeReader.suvMax(in: statement, style: document.numberStyle).map { (statement, $0) }
    }
    let told = uptakes.max { $0.1.value < $1.1.value }
    let date =
      document.dates.mentions.first { $0.role == .performed }?.clinicalDate(role: .performed)
      ?? StudyTitle.date(in: document) ?? Self.performed(document)
    let tabled = UptakeTable(document: document).columns().filter {
      $0.isNew || $0.date != nil && $0.date == date?.value
    }.max { $0.value < $1.value }
    let suv = told.flatMap { told in tabled.map { $0.value > told.1.value } ?? false ? nil : told }
    let modality = Self.modality(of: type) ?? "CT"
    var evidence = [deauville.map { ($0.0, $0.1.range) }, suv.map { ($0.0, $0.1.range) }].compactMap { $0 }
      .flatMap { $0.0.evidence($0.1, source: document.source) }
    if suv == nil, let tabled { evidence.append(tabled.evidence) }
    let conclusion = conclusion(conclusions)
    if let first = conclusions.first { evidence += first.evidence(first.range, source: document.source) }
    guard !evidence.isEmpty else { return nil }
    var fact = Fact(
      content: Imaging(
        modality: modality, deauville: deauville?.1.score, suvMax: suv?.1.value ?? tabled?.value,
        conclusion: conclusion),
      date: date, evidence: evidence, confidence: 0.85)
    // Only the day of the study itself is its date.
    if fact.date?.role != .performed { fact.review.demand(.dateAmbiguous) }
    if deauville == nil, fact.suvMax == nil { fact.review.demand(.lowConfidence) }
    return fact
  }

  /// The study before, where the comparison tells its day and findings.
  private func earlier(than study: Fact<Imaging>, in document: ClinicalDocument) -> [Fact<Imaging>] {
    let tabled = UptakeTable(document: document).columns()
    return document.narrative.statements.compactMap { statement in
      guard let earlier = EarlierStudy(in: statement), let part = earlier.part,
        earlier.date.clinicalDate().value < study.date?.value ?? "",
        ImagingModality.mentions(in: statement.tokens).count <= 1
      else { return nil }
      let deauville = UptakeReader.deauville(in: statement, ofEarlier: part)
      let suv = UptakeReader.suvMax(in: statement, style: document.numberStyle, ofEarlier: part)
      guard deauville != nil || suv != nil else { return nil }
      let evidence = statement.evidence(statement.range, source: document.source)
      guard !evidence.isEmpty else { return nil }
      let modality = ImagingModality.mentions(in: statement.tokens).first?.modality ?? study.modality
      var fact = Fact(
        content: Imaging(modality: modality, deauville: deauville?.score, suvMax: suv?.value),
        date: earlier.date.clinicalDate(role: .performed), evidence: evidence,
        confidence: 0.75 * statement.confidence(statement.range))
      if fact.suvMax == nil, let column = tabled.first(where: { $0.date == fact.date?.value }) {
        fact.content.suvMax = column.value
        fact.evidence.append(column.evidence)
      }
      fact.review.demand(.lowConfidence)
      return fact
    }
  }

  private static func performed(_ document: ClinicalDocument) -> ClinicalDate? {
    guard var date = document.dates.resultDate(page: 1) else { return nil }
    if date.role == .collected { date.role = .performed }
    return date
  }

  private static func modality(of type: String) -> String? {
    switch type {
    case "imaging.petct": "PET-CT"
    case "imaging.ct": "CT"
    case "imaging.mri": "MRI"
    default: nil
    }
  }

  /// The first sentences of the impression, without its heading.
  private func conclusion(_ statements: [NarrativeStatement]) -> String? {
    let sentences = statements.prefix(3).map { statement -> String in
      var text = statement.text.trimmed
      if let colon = text.firstIndex(of: ":"), text.distance(from: text.startIndex, to: colon) < 24,
        statement.startsPart
      {
        text = String(text[text.index(after: colon)...]).trimmed
      }
      return text
    }.filter { FoldedText($0).text.split(separator: " ").count > 2 }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// Studies in letters: a sentence that names a study, its date, and what it showed; scores may follow it.
  private func told(in document: ClinicalDocument) -> [Fact<Imaging>] {
    var facts: [Fact<Imaging>] = []
    var open: (index: Int, distance: Int)?
    var announced: (study: String, date: StoryDate, statement: NarrativeStatement, distance: Int)?
    for statement in document.narrative.statements where statement.section != "plan" {
      if statement.startsPart {
        open = nil
        announced = nil
      }
      let names = !ImagingModality.mentions(in: statement.tokens).isEmpty
      if let fact = told(statement, document: document) {
        facts.append(fact)
        open = (facts.count - 1, 0)
        announced = nil
      } else if let last = open, last.distance < 2, !names {
        complete(&facts[last.index], with: statement, document: document)
        open?.distance += 1
      } else if names {
        announced = announcement(statement).map { ($0.study, $0.date, statement, 0) }
        open = nil
      } else if let last = announced, last.distance < 2 {
        announced?.distance += 1
        guard
          let fact = behind(last.statement, study: last.study, date: last.date, statement, document: document)
        else { continue }
        facts.append(fact)
        open = (facts.count - 1, 0)
        announced = nil
      }
    }
    return facts
  }

  /// `Her last PET-CT was in June 2025;`: a study and its day, and what it showed in the next sentence.
  private func announcement(_ statement: NarrativeStatement) -> (study: String, date: StoryDate)? {
    let studies = ImagingModality.mentions(in: statement.tokens)
    guard studies.count == 1, let study = studies.first, statement.dates.count == 1,
      let date = statement.dates.first, statement.tokens.count <= 12,
      AssertionReader().judge(study.range, in: statement).assertion == .present
    else { return nil }
    return (study.modality, date)
  }

  private func behind(
    _ opener: NarrativeStatement, study: String, date: StoryDate, _ statement: NarrativeStatement,
    document: ClinicalDocument
  ) -> Fact<Imaging>? {
    guard statement.dates.isEmpty else { return nil }
    let deauville = UptakeReader.deauville(in: statement)
    let suv = UptakeReader.suvMax(in: statement, style: document.numberStyle)
    let first = statement.tokens.prefix(3).map(\.text)
    let isTold =
      ["it", "this", "which"].contains(first.first ?? "") && first.contains(where: Self.verbs.contains)
    guard deauville != nil || suv != nil || isTold else { return nil }
    let evidence =
      opener.evidence(opener.range, source: document.source)
      + statement.evidence(statement.range, source: document.source)
    guard !evidence.isEmpty else { return nil }
    return Fact(
      content: Imaging(
        modality: study, deauville: deauville?.score, suvMax: suv?.value,
        conclusion: isTold ? finding(in: statement, after: statement.range.lowerBound) : nil),
      date: date.clinicalDate(role: .performed), evidence: evidence,
      confidence: 0.75 * statement.confidence(statement.range))
  }

  private func told(_ statement: NarrativeStatement, document: ClinicalDocument) -> Fact<Imaging>? {
    guard let study = ImagingModality.mentions(in: statement.tokens).first,
      let date = date(of: study.range, in: statement),
      AssertionReader().judge(study.range, in: statement).assertion == .present
    else { return nil }
    let deauville = UptakeReader.deauville(in: statement)
    let suv = UptakeReader.suvMax(in: statement, style: document.numberStyle)
    let conclusion = finding(in: statement, after: max(study.range.upperBound, date.range.upperBound))
    let isTold =
      conclusion != nil && (statement.holds(anyOf: Self.verbs) || hasColon(behind: date, in: statement))
    guard deauville != nil || suv != nil || isTold else { return nil }
    let evidence = statement.evidence(statement.range, source: document.source)
    guard !evidence.isEmpty else { return nil }
    return Fact(
      content: Imaging(
        modality: study.modality, deauville: deauville?.score, suvMax: suv?.value, conclusion: conclusion),
      date: date.clinicalDate(role: .performed), evidence: evidence,
      confidence: 0.8 * statement.confidence(statement.range))
  }

  private static let verbs = [
    "confirms", "demonstrating", "showing", "suggests",
    "showed", "shows", "confirmed", "revealed", "reveals", "demonstrated", "demonstrates", "show", "zeigte",
    "zeigt",
    "ergab", "mostro", "muestra", "evidencio", "показала", "показало", "выявила", "выявлены", "saptandi",
    "izlendi",
    "goruldu", "montrait", "montre",
  ]

  /// The date nearest behind the study's name, else the last before it.
  private func date(of study: Range<Int>, in statement: NarrativeStatement) -> StoryDate? {
    statement.dates.first {
      $0.range.lowerBound >= study.upperBound && $0.range.lowerBound - study.upperBound < 40
    }
      ?? statement.dates.last { $0.range.upperBound <= study.lowerBound } ?? statement.dates.first
  }

  /// `PET-CT (08/01/2025): …`: what stands behind the colon is the finding.
  private func hasColon(behind date: StoryDate, in statement: NarrativeStatement) -> Bool {
    statement.text(date.range.upperBound..<min(date.range.upperBound + 3, statement.range.upperBound))
      .contains(":")
  }

  private func complete(
    _ fact: inout Fact<Imaging>, with statement: NarrativeStatement, document: ClinicalDocument
  ) {
    if fact.deauville == nil, let found = UptakeReader.deauville(in: statement) {
      fact.content.deauville = found.score
      fact.evidence += statement.evidence(found.range, source: document.source)
    }
    if fact.suvMax == nil, let found = UptakeReader.suvMax(in: statement, style: document.numberStyle) {
      fact.content.suvMax = found.value
      fact.evidence += statement.evidence(found.range, source: document.source)
    }
  }

  /// What the study showed: the words behind the date, or behind score and uptake.
  private func finding(in statement: NarrativeStatement, after offset: Int) -> String? {
    let end = statement.range.upperBound
    guard offset < end else { return nil }
    let clauses = statement.text(offset..<end).split(separator: ",").map { String($0).trimmed }
    let spoken = clauses.map { clause -> String in
      // The bracket that the date stood in.
      var text = String(clause.drop { ") ".contains($0) })
      for opener in [
        ": ", ":", "shows ", "showed ", "confirmed ", "confirms ", "demonstrated ", "demonstrates ",
      ]
      where text.hasPrefix(opener) {
        text = String(text.dropFirst(opener.count)).trimmed
      }
      return text
    }.filter { clause in
      let folded = FoldedText(clause).text
      return !folded.contains("deauville") && !folded.contains("suv")
        && folded.split(separator: " ").count > 2
    }
    guard !spoken.isEmpty else { return nil }
    var text = spoken.joined(separator: ", ")
    while let last = text.last, ". ".contains(last) { text.removeLast() }
    return text
  }
}
