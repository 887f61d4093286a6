import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads markers off flow cytometry and immunohistochemistry, in tables and in text.
struct MarkerExtractor: FactExtractor {
  func extract(from document: ClinicalDocument, into facts: inout Facts) {
    let (tabled, tables) = tableFacts(document, type: facts.type.code)
    let written = textFacts(document, type: facts.type.code, without: tables)
    facts.markers = MarkerMerger.merged(tabled + written)
  }

  /// The facts of all marker tables, and the places of those tables.
  private func tableFacts(
    _ document: ClinicalDocument, type: String
  ) -> (facts: [Fact<Marker>], tables: Set<[Int]>) {
    let context = MarkerContext(document: document, type: type)
    var facts: [Fact<Marker>] = []
    var tables: Set<[Int]> = []
    for page in document.pages {
      let reader = MarkerTableReader(document: document, page: page)
      let heading = MarkerAcrossHeading(document: document, page: page)
      facts += MarkerAcrossReader(document: document, page: page).readings().map { cell in
        var cell = cell
        cell.reading.population = cell.reading.population ?? heading.population(above: cell.name.box)
        return fact(cell, document: document, page: page.page.number, context: context)
      }
      var found: [MarkerCellReading] = []
      for (index, table) in page.tables.enumerated() {
        let readings = reader.readings(in: table, title: title(of: table, on: page, document: document))
        if !readings.isEmpty { tables.insert([page.page.number, index]) }
        found += readings
      }
      if let plain = unruled(page), !found.isEmpty || !page.tables.isEmpty {
        let other = MarkerTableReader(document: document, page: plain)
        let readings = plain.tables.flatMap { table in
          other.readings(in: table, title: title(of: table, on: plain, document: document))
        }
        if Self.shares(readings) > Self.shares(found) {
          // What was told in words alone of other markers stays.
          let told = Set(readings.map(\.reading.marker.id))
          found =
            readings + found.filter { $0.reading.percent == nil && !told.contains($0.reading.marker.id) }
          tables.formUnion(page.tables.indices.map { [page.page.number, $0] })
        }
      }
      facts += found.map { fact($0, document: document, page: page.page.number, context: context) }
    }
    return (facts, tables)
  }

  private func fact(
    _ cell: MarkerCellReading, document: ClinicalDocument, page: Int, context: MarkerContext
  ) -> Fact<Marker> {
    let reading = cell.reading
    let words = cell.name.words + cell.value.words
    let certainty = words.map(\.confidence).min() ?? 0
    let method =
      Self.isHybridised(reading.marker)
      ? "other" : context.currentMethod == "other" ? "flow" : context.currentMethod
    var fact = Fact(
      content: Marker(
        marker: reading.marker.id, method: method, percent: reading.percent, status: reading.status,
        intensity: reading.intensity, population: reading.population ?? context.denominator,
        specimen: context.currentSpecimen),
      date: cell.date ?? document.dates.resultDate(page: page),
      evidence: [cell.name, cell.value].map {
        Evidence(source: document.source, page: page, box: $0.box.rounded, text: $0.text)
      },
      confidence: 0.95 * certainty)
    // Between the customary limits a percentage alone says neither positive nor negative.
    if certainty < 0.8 || reading.status == nil { fact.review.demand(.lowConfidence) }
    return fact
  }

  /// A recognised page laid out by its words alone: rules that a scan has broken make cells of several rows.
  private func unruled(_ page: LaidOutPage) -> LaidOutPage? {
    guard page.page.reading == .ocr, !page.page.cells.isEmpty else { return nil }
    var plain = page.page
    plain.cells = []
    return PageLayouter.layOut(plain)
  }

  /// How many markers have a percentage.
  private static func shares(_ readings: [MarkerCellReading]) -> Int {
    Set(readings.filter { $0.reading.percent != nil }.map(\.reading.marker.id)).count
  }

  /// The population that the line straight above a table names.
  private func title(of table: Table, on page: LaidOutPage, document: ClinicalDocument) -> String? {
    let above = page.lines.filter { line in
      line.box.bottom <= table.box.top + 2 && table.box.top - line.box.bottom < 3 * line.textHeight
        && line.box.horizontalOverlap(table.box) > 0
    }
    guard let line = above.max(by: { $0.box.bottom < $1.box.bottom }), line.words.count <= 12 else {
      return nil
    }
    let passage = Passage(page: page.page.number, kind: .paragraph, text: MappedText(words: line.words))
    // `Clinical diagnosis: B-ALL` names no cells.
    let namesDisease = document.terms.story.mentions(in: passage).contains { mention in
      if case .diagnosis(let term) = mention.term { term.group == .diagnosis } else { false }
    }
    guard !namesDisease else { return nil }
    return MarkerPopulation.named(in: line.words, terms: document.terms.story, page: page.page.number)
  }

  private func textFacts(
    _ document: ClinicalDocument, type: String, without tables: Set<[Int]>
  ) -> [Fact<Marker>] {
    var context = MarkerContext(document: document, type: type)
    let reader = MarkerSentenceReader(style: document.numberStyle)
    let assertions = AssertionReader()
    var facts: [Fact<Marker>] = []
    var carry = MarkerSentenceReader.Carry()
    var heading = ""
    var date: ClinicalDate?
    let isReport = type.hasPrefix("lab.") || ["marrow", "pathology", "mrd", "genetics"].contains(type)
    for statement in document.narrative.statements {
      if let table = statement.table, tables.contains([statement.passage.page, table]) { continue }
      if statement.startsPart { carry.listStatus = nil }
      context.enter(statement, heading: statement.heading != heading)
      if statement.heading != heading { date = nil }
      heading = statement.heading
      date = statement.dates.last?.clinicalDate() ?? (Self.opensTime(statement) ? nil : date)
      let readings = reader.readings(in: statement, carry: &carry)
      // What a report tells of an older sample is none of its results.
      if isReport, OlderSample.isTold(in: statement) { continue }
      let day =
        isReport
        ? OlderSample.ownDay(of: statement) ?? document.dates.resultDate(page: statement.passage.page) ?? date
        : date
      facts += readings.compactMap { reading in
        let judgement = assertions.judge(reading.range, in: statement)
        // A report's outcome is its result: no heading of it is a plan.
        let isByHeading = isReport && judgement.assertion == .planned && judgement.cue == statement.heading
        let judged = isByHeading ? .present : judgement.assertion
        return fact(reading, in: statement, judged: judged, date: day, document: document, context: context)
      }
    }
    return facts
  }

  private func fact(
    _ reading: MarkerReading, in statement: NarrativeStatement, judged: Assertion, date: ClinicalDate?,
    document: ClinicalDocument, context: MarkerContext
  ) -> Fact<Marker>? {
    guard judged != .family, judged != .planned, judged != .possible else { return nil }
    var range = reading.range
    if let value = reading.valueRange {
      range = min(range.lowerBound, value.lowerBound)..<max(range.upperBound, value.upperBound)
    }
    let evidence = statement.evidence(range, source: document.source)
    guard !evidence.isEmpty else { return nil }
    let certainty = statement.confidence(range)
    var fact = Fact(
      content: Marker(
        marker: reading.marker.id, method: method(reading.marker, statement, context),
        percent: reading.percent,
        status: reading.status,
        intensity: reading.intensity, population: reading.population, specimen: context.currentSpecimen),
      date: date, evidence: evidence, confidence: 0.85 * certainty)
    if certainty < 0.8 || reading.status == nil { fact.review.demand(.lowConfidence) }
    return fact
  }
}

extension MarkerExtractor {
  /// `At relapse the node was …`: a time of its own, which the date before does not tell.
  fileprivate static func opensTime(_ statement: NarrativeStatement) -> Bool {
    statement.holds(anyOf: [
      "at relapse", "at progression", "at diagnosis", "on relapse", "at first relapse", "bei rezidiv",
      "bei diagnose",
      "en la recaida", "при рецидиве",
    ])
  }

  /// Where nothing names a method, a biopsy's stains are immunohistochemistry, as are proteins that flow hardly sees.
  private func method(_ marker: MarkerTerm, _ statement: NarrativeStatement, _ context: MarkerContext)
    -> String
  {
    if Self.isHybridised(marker) { return "other" }
    guard context.currentMethod == "other" else { return context.currentMethod }
    let stains: Set<String> = ["Ki-67", "MUM1", "BCL6", "cyclin D1", "SOX11", "EBER", "MYC"]
    let isStained = statement.mentions.contains { mention in
      if case .marker(let other) = mention.term { stains.contains(other.id) } else { false }
    }
    return isStained || statement.holds(anyOf: Self.tissues) ? "ihc" : "other"
  }

  /// EBER is seen by in-situ hybridisation, never by antibodies.
  fileprivate static func isHybridised(_ marker: MarkerTerm) -> Bool { marker.id == "EBER" }

  private static let tissues = [
    "node", "nodal", "tumour", "tumor",
    "biopsy", "biopsia", "histology", "histopathology", "biopsie", "histologie", "биопсия", "биопсии",
    "биоптат",
    "biyopsi", "biyopsisi", "patoloji", "pathology", "anatomia patologica", "immunostains", "re biopsy",
  ]
}

/// The population named on the few lines over a line of markers.
private struct MarkerAcrossHeading {
  let document: ClinicalDocument
  let page: LaidOutPage

  func population(above box: Box) -> String? {
    let lines = page.lines.filter { line in
      line.box.bottom <= box.top + 2 && box.top - line.box.bottom < 4 * line.textHeight
        && line.words.count <= 12
    }
    return lines.sorted { $0.box.bottom > $1.box.bottom }.lazy.compactMap { line in
      MarkerPopulation.named(in: line.words, terms: document.terms.story, page: page.page.number)
    }.first
  }
}

/// A marker told twice of the same cells on the same day is one fact: what is said with a percentage stays.
enum MarkerMerger {
  static func merged(_ facts: [Fact<Marker>]) -> [Fact<Marker>] {
    var kept: [Fact<Marker>] = []
    for fact in facts.enumerated().sorted(by: {
      weight($0.element, $0.offset) < weight($1.element, $1.offset)
    }).map(\.element) {
      let alike = kept.indices.filter { isSame(kept[$0], fact) }
      let same =
        alike.first { kept[$0].population == fact.population }
        ?? alike.first { isOfSameCells(kept[$0], fact) }
      if same == nil, alike.contains(where: { isOfOneFamily(kept[$0], fact) }) { continue }
      if let same {
        kept[same].content.status = kept[same].status ?? fact.status
        kept[same].content.intensity = kept[same].intensity ?? fact.intensity
        if kept[same].percent == nil, kept[same].status != fact.status {
          kept[same].review.demand(.duplicateDiffers)
        }
      } else {
        kept.append(fact)
      }
    }
    return kept
  }

  /// What is said of other cells completes nothing.
  private static func isOfSameCells(_ first: Fact<Marker>, _ second: Fact<Marker>) -> Bool {
    first.population == nil || second.population == nil || first.population == second.population
  }

  /// Blasts, `abnormal cells` and gates on all cells are the same cells told of twice; T cells beside them are others.
  private static func isOfOneFamily(_ first: Fact<Marker>, _ second: Fact<Marker>) -> Bool {
    bystanders.contains(first.population ?? "") == bystanders.contains(second.population ?? "")
      || first.status == second.status
  }

  private static let bystanders: Set<String> = [
    "T cells", "NK cells", "monocytes", "granulocytes", "lymphocytes", "leukocytes",
  ]

  private static func weight(_ fact: Fact<Marker>, _ index: Int) -> Int {
    (fact.percent == nil ? 100_000 : 0) + index
  }

  private static func isSame(_ first: Fact<Marker>, _ second: Fact<Marker>) -> Bool {
    guard first.marker == second.marker, first.method == second.method else { return false }
    if first.percent != nil, second.percent != nil {
      return first.percent?.number == second.percent?.number && first.date?.value == second.date?.value
        && (first.population == second.population || first.population == nil || second.population == nil)
    }
    return true
  }
}
