import ClinicalRecord

/// Reads the diagnosis with stage, status and date, and a relapse as a diagnosis of its own day.
struct DiagnosisExtractor: FactExtractor {
  private let assertions = AssertionReader()

  func extract(from document: ClinicalDocument, into facts: inout Facts) {
    var found: [Fact<Diagnosis>] = []
    // The passage that last named a disease, and where its facts begin.
    var text: [UInt8] = []
    var first = 0
    let isReport =
      facts.type.code.hasPrefix("lab.")
      || ["marrow", "pathology", "genetics", "mrd"].contains(facts.type.code)
    let status = DiseaseStatus(document: document)
    var told: [(DiseaseStatus.Reading, NarrativeStatement)] = []
    for statement in document.narrative.statements where !Self.isOutside(statement) {
      if text == statement.utf8 {
        Self.addStage(of: statement, to: &found[first...])
        if !isReport, let reading = status.finding(in: statement), first < found.count {
          Self.add(reading, in: statement, to: &found, from: first, document: document)
        }
      }
      if !isReport, let reading = status.present(in: statement) { told.append((reading, statement)) }
      if let fact = diagnosis(in: statement, isReport: isReport, document: document) {
        if text != statement.utf8 { first = found.count }
        text = statement.utf8
        found += Self.told(fact, isOfDiagnosis: isFirstDated(fact, in: statement))
      }
      found += precursors(in: statement, document: document)
    }
    var diagnoses = merged(found, isReport: isReport)
    if !isReport { addFinding(of: document, status: status, to: &diagnoses) }
    // The day a letter gives beside a disease, and nothing else, is that of its finding.
    for index in diagnoses.indices
    where diagnoses[index].status == nil && diagnoses[index].date?.role == .stated {
      diagnoses[index].content.status = "new"
    }
    addStatus(told.last, of: found, to: &diagnoses, document: document)
    let isNow = diagnoses.contains { $0.status == "refractory" && $0.date != nil }
    for relapse in isNow ? [] : relapses(of: found, in: document) {
      // The relapse that a heading names and the text dates is one.
      let open = diagnoses.firstIndex {
        $0.code == relapse.code && ($0.status == "relapsed" || $0.status == nil) && $0.date == nil
      }
      if let open {
        diagnoses[open].content.status = relapse.status
        diagnoses[open].date = relapse.date
        diagnoses[open].evidence += relapse.evidence
      } else {
        diagnoses.append(relapse)
      }
    }
    facts.diagnoses = Self.withoutMentions(isReport ? Self.withoutHistory(diagnoses) : diagnoses)
  }

  /// A report's account of what was before names no disease beside the one that it finds.
  private static func withoutHistory(_ diagnoses: [Fact<Diagnosis>]) -> [Fact<Diagnosis>] {
    diagnoses.filter { fact in
      fact.date != nil || fact.status != "remission"
        || !diagnoses.contains { $0.code == fact.code && $0.date != nil }
    }
  }

  /// The day of its finding, told in a sentence of its own behind the disease's name.
  private static func add(
    _ reading: DiseaseStatus.Reading, in statement: NarrativeStatement, to found: inout [Fact<Diagnosis>],
    from first: Int, document: ClinicalDocument
  ) {
    let known = found[first...].contains { $0.status == "new" && $0.date != nil }
    guard !known, let evidence = statement.evidence(reading.range, source: document.source).first else {
      return
    }
    var fact = found[first]
    fact.content.status = reading.status
    fact.content.stage = reading.stage ?? (fact.status == nil ? fact.stage : nil)
    fact.date = reading.date
    fact.evidence.append(evidence)
    if found[first].status == nil, found[first].date == nil {
      found[first] = fact
    } else {
      found.append(fact)
    }
  }

  /// `She was diagnosed in May 2019`, far from the disease's name: the day on which a letter's one disease was found.
  private func addFinding(
    of document: ClinicalDocument, status: DiseaseStatus, to diagnoses: inout [Fact<Diagnosis>]
  ) {
    guard let main = diagnoses.first, Set(diagnoses.map(\.code)).count == 1,
      !diagnoses.contains(where: { $0.date != nil && [nil, "new"].contains($0.status) })
    else { return }
    for statement in document.narrative.statements where !Self.isOutside(statement) {
      guard let reading = status.finding(in: statement) else { continue }
      let evidence = statement.evidence(reading.range, source: document.source)
      guard !evidence.isEmpty else { continue }
      diagnoses.append(
        Fact(
          content: Diagnosis(
            code: main.code, printed: main.printed, stage: reading.stage, status: reading.status),
          date: reading.date, evidence: evidence,
          confidence: 0.7 * statement.confidence(reading.range)))
      return
    }
  }

  /// What the one disease of a letter is now, where a sentence of its own says so.
  private func addStatus(
    _ told: (reading: DiseaseStatus.Reading, statement: NarrativeStatement)?, of found: [Fact<Diagnosis>],
    to diagnoses: inout [Fact<Diagnosis>], document: ClinicalDocument
  ) {
    guard let told, let main = diagnoses.last(where: { $0.status == "transformed" }) ?? diagnoses.first,
      Set(found.map(\.code)).count == 1 || main.status == "transformed",
      !diagnoses.contains(where: { $0.status == told.reading.status }),
      // `now beyond second relapse`: the relapses have days of their own.
      told.reading.status != "relapsed" || RelapseReader().relapses(in: document).isEmpty
    else { return }
    let evidence = told.statement.evidence(told.reading.range, source: document.source)
    guard !evidence.isEmpty else { return }
    diagnoses.append(
      Fact(
        content: Diagnosis(
          code: main.code, printed: told.statement.text(told.reading.range), status: told.reading.status),
        date: told.reading.date, evidence: evidence,
        confidence: 0.7 * told.statement.confidence(told.reading.range)))
  }

  /// `… diagnosed 03/2017. R-ISS II.`, `Stage IV by marrow involvement.`: a sentence that begins with a stage, behind the
  /// one that named the disease.
  private static func addStage(of statement: NarrativeStatement, to facts: inout ArraySlice<Fact<Diagnosis>>)
  {
    guard !statement.startsPart, let stage = StageReader.stage(in: statement),
      statement.tokens(before: stage.range.lowerBound).count <= 2
    else { return }
    for index in facts.indices where facts[index].stage == nil && facts[index].status != "relapsed" {
      facts[index].content.stage = stage.stage
    }
  }

  /// `Multiple myeloma, diagnosed 04/2019, now in third relapse`: what it was then, and what it is now.
  private static func told(_ fact: Fact<Diagnosis>, isOfDiagnosis: Bool) -> [Fact<Diagnosis>] {
    guard isOfDiagnosis, let status = fact.status, ["relapsed", "refractory", "remission"].contains(status)
    else { return [fact] }
    var first = fact
    first.content.status = "new"
    var now = fact
    now.date = nil
    now.content.stage = nil
    return [first, now]
  }

  /// Whether the fact's date is said to be that of its diagnosis.
  private func isFirstDated(_ fact: Fact<Diagnosis>, in statement: NarrativeStatement) -> Bool {
    guard let value = fact.date?.value else { return false }
    let turn = statement.mentions.last { mention in
      if case .diagnosis(let term) = mention.term {
        term.group == .status && term.code == fact.status
      } else {
        false
      }
    }
    let isNew = statement.mentions.contains { mention in
      if case .diagnosis(let term) = mention.term { term.code == "new" } else { false }
    }
    return statement.dates.contains { date in
      guard date.day.iso == value else { return false }
      // `found to have … in October 2023 and in remission since …`: told before what became of it.
      let isBefore = isNew && date.range.upperBound <= turn?.range.lowerBound ?? 0
      return isBefore || isOfDiagnosis(date, in: statement)
    }
  }

  /// `follicular lymphoma in 2014, which transformed to …`: the disease before the transformation.
  private func precursors(in statement: NarrativeStatement, document: ClinicalDocument) -> [Fact<Diagnosis>] {
    let named = statement.mentions.compactMap { mention -> (term: DiagnosisTerm, range: Range<Int>)? in
      guard case .diagnosis(let term) = mention.term, term.group == .diagnosis,
        isPatients(mention.range, in: statement)
      else { return nil }
      return (term, mention.range)
    }
    guard let first = named.first, let last = named.last, first.term.code != last.term.code,
      let turn = statement.mentions.first(where: { mention in
        if case .diagnosis(let term) = mention.term { term.code == "transformed" } else { false }
      }), first.range.upperBound <= turn.range.lowerBound, turn.range.lowerBound < last.range.lowerBound,
      let date = statement.dates.first(where: {
        $0.range.lowerBound >= first.range.upperBound && $0.range.upperBound <= turn.range.lowerBound
      })
    else { return [] }
    let evidence = statement.evidence(first.range, source: document.source)
    guard !evidence.isEmpty else { return [] }
    return [
      Fact(
        content: Diagnosis(
          code: first.term.code, printed: statement.text(first.range),
          stage: StageReader.stage(in: statement).flatMap {
            $0.range.upperBound <= turn.range.lowerBound ? $0.stage : nil
          }, status: "new"),
        date: date.clinicalDate(), evidence: evidence,
        confidence: 0.75 * statement.confidence(first.range))
    ]
  }

  /// A disease named without status, date or stage is the one that another fact tells more of.
  private static func withoutMentions(_ diagnoses: [Fact<Diagnosis>]) -> [Fact<Diagnosis>] {
    diagnoses.enumerated().filter { index, fact in
      let isBare = fact.status == nil && fact.date == nil && fact.stage == nil
      // `large B-cell lymphoma` alone is whichever of its kinds the document names.
      let isLoose = fact.code == "DLBCL" && FoldedText(fact.printed).text == "large b cell lymphoma"
      if isLoose, diagnoses.contains(where: { ["PMBCL", "HGBL"].contains($0.code) }) { return false }
      return !isBare
        || !diagnoses.indices.contains { other in
          other != index && diagnoses[other].code == fact.code && diagnoses[other].status != nil
        }
    }.map(\.element)
  }

  private static func isOutside(_ statement: NarrativeStatement) -> Bool {
    [
      "technique", "method", "legend", "disclaimer", "reference", "family-history", "plan", "comparison",
      "comorbidities",
      "medications",
    ].contains(statement.section ?? "")
      || statement.holds(anyOf: [
        "rule out", "exclude", "literature", "definition", "is seen in", "may be seen", "risk of", "panel",
        "gp", "typical of", "elevated in", "increased in", "raised in", "decreased in", "useful in",
      ])
  }

  private func diagnosis(
    in statement: NarrativeStatement, isReport: Bool, document: ClinicalDocument
  ) -> Fact<Diagnosis>? {
    let named = statement.mentions.compactMap { mention -> (term: DiagnosisTerm, range: Range<Int>)? in
      guard case .diagnosis(let term) = mention.term, term.group == .diagnosis,
        isPatients(mention.range, in: statement), !isPartOfName(mention.range, in: statement),
        isLong(mention.range) || isTold(statement)
      else { return nil }
      return (term, mention.range)
    }
    guard let first = named.first else { return nil }
    let stated = date(in: statement, behind: first.range)
    let isTitled = statement.section == "diagnosis" || statement.heading.contains("diagnos")
    // The date beside a diagnosis under its heading is that of its finding.
    let isFirst = isTitled && !isReport && stated != nil && statement.table == nil
    let status = self.status(in: statement, of: first.range) ?? (isFirst ? "new" : nil)
    var stage = StageReader.stage(in: statement)
    // A transformation names what came before and what is now: the later one is the diagnosis.
    let diagnosis = status == "transformed" ? named.last ?? first : first
    // What stands before the disease it turned into is said of the one before.
    if diagnosis.range != first.range, let place = stage?.range,
      place.upperBound <= diagnosis.range.lowerBound
    {
      stage = nil
    }
    let evidence = statement.evidence(diagnosis.range, source: document.source)
    guard !evidence.isEmpty else { return nil }
    let certainty = statement.confidence(diagnosis.range)
    var fact = Fact(
      content: Diagnosis(
        code: LeukaemiaLineage.code(diagnosis.term.code, behind: diagnosis.range, in: statement),
        printed: statement.text(diagnosis.range), stage: stage?.stage,
        status: status),
      date: diagnosis.range == first.range
        ? date(in: statement, behind: diagnosis.range) : date(in: statement, onlyBehind: diagnosis.range),
      evidence: evidence,
      confidence: (isTitled ? 0.95 : 0.8) * certainty)
    let isConcluded =
      ["impression", "conclusion"].contains(statement.section ?? "")
      || ["conclusion", "opinion", "interpretation", "comment", "summary"].contains {
        statement.heading.contains($0)
      }
    if fact.date == nil, isReport, isTitled || isConcluded || isResult(statement) {
      fact.date = document.dates.resultDate(page: statement.passage.page)
    }
    if certainty < 0.8 { fact.review.demand(.lowConfidence) }
    return fact
  }

  /// Under a heading of a report's own (`Bone marrow aspirate:`), not where the patient's story is told or asked about.
  private func isResult(_ statement: NarrativeStatement) -> Bool {
    guard ![nil, "indication", "history", "comparison", "treatment"].contains(statement.section) else {
      return statement.section == nil && !statement.heading.isEmpty
        && !["clinical", "history", "referral", "details", "information", "request", "patient"].contains {
          statement.heading.contains($0)
        }
    }
    return true
  }

  /// `Myeloma Clinic`, `Leukaemia Unit`: what an institution treats, not what the patient has.
  private func isPartOfName(_ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    guard let next = statement.tokens(from: range.upperBound).first,
      next.range.lowerBound - range.upperBound <= 1
    else { return false }
    return Self.institutions.contains(next.text)
  }

  private static let institutions: Set<String> = [
    "clinic", "clinics", "service", "services", "unit", "centre", "center", "department", "team", "nurse",
    "mdt", "group", "society", "association", "foundation", "network", "institute", "laboratory",
    "mrd", "trial", "protocol", "panel", "fish", "programme", "program", "specialist", "consultant", "ward",
    "board", "meeting", "trust", "registry",
    "poliklinigi", "merkezi", "ambulanz", "sprechstunde", "zentrum",
  ]

  /// `HL`, `FL`, `MM` are initials and units too.
  private func isLong(_ range: Range<Int>) -> Bool { range.count > 3 }

  /// Where short names can be believed: under a diagnosis' heading, or in a sentence with its words.
  private func isTold(_ statement: NarrativeStatement) -> Bool {
    if statement.heading.contains("diagnos") || statement.section == "history" { return true }
    if isOfPerson(statement) { return true }
    return statement.table == nil && statement.tokens.count > 3
      && statement.mentions.contains { mention in
        if case .diagnosis(let term) = mention.term { term.group != .diagnosis } else { false }
      }
  }

  /// `57-year-old woman with AML`: the disease of whom the sentence begins with.
  private func isOfPerson(_ statement: NarrativeStatement) -> Bool {
    let opening = statement.tokens.prefix(9).map(\.text)
    return opening.contains("with")
      && !Set(opening).isDisjoint(with: [
        "woman", "man", "lady", "gentleman", "male", "female", "patient", "boy", "girl", "yo", "teacher",
      ]) && (opening.contains("year") || opening.contains("yo") || opening.contains { Int($0) ?? 0 > 15 })
  }

  private func isPatients(_ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    switch assertions.judge(range, in: statement).assertion {
    case .present, .historical: true
    case .absent, .possible, .planned, .family: false
    }
  }

  /// The status that stands in the diagnosis' statement, unless it is denied.
  private func status(in statement: NarrativeStatement, of diagnosis: Range<Int>) -> String? {
    let found = statement.mentions.compactMap { mention -> String? in
      guard case .diagnosis(let term) = mention.term, term.group == .status,
        isPatients(mention.range, in: statement)
      else { return nil }
      return term.code
    }
    // `relapsed and refractory` is refractory; a transformation outweighs all.
    return ["transformed", "refractory", "relapsed", "remission", "new"].first { found.contains($0) }
  }
}
