import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads measurable residual disease: whether it was found, how much, and how little could have been.
struct ResidualDiseaseExtractor: FactExtractor {
  func extract(from document: ClinicalDocument, into facts: inout Facts) {
    var context = MarkerContext(document: document, type: facts.type.code)
    var heading = ""
    let isReport =
      facts.type.code.hasPrefix("lab.") || ["mrd", "marrow", "genetics"].contains(facts.type.code)
    var day = CarriedDate()
    var tabled: [ResidualDiseaseRows.Row] = []
    var open: (index: Int, distance: Int)?
    let only = ResidualDiseaseMethod.method(of: document, fallback: "other")
    for statement in document.narrative.statements {
      context.enter(statement, heading: statement.heading != heading)
      heading = statement.heading
      day.enter(statement)
      if let row = ResidualDiseaseRows.row(statement, style: document.numberStyle) { tabled.append(row) }
      if let last = open {
        open = last.distance < 1 ? (last.index, last.distance + 1) : nil
        if Self.completes(&facts.mrd[last.index], with: statement, in: document) { open = nil }
      }
      guard let name = Self.name(in: statement), !Self.isRemark(statement, isReport: isReport) else {
        continue
      }
      let told = fact(
        statement, name: name, document: document, context: context, carried: isReport ? nil : day.date)
      guard var told else { continue }
      if isReport, told.method == nil { told.content.method = only }
      add(told, to: &facts.mrd)
      let last = facts.mrd.lastIndex {
        $0.status == "positive" && $0.level == nil && $0.evidence == told.evidence
      }
      open = last.map { ($0, 0) }
    }
    ResidualDiseaseRows.complete(&facts.mrd, with: tabled, source: document.source)
    for page in document.pages {
      let reader = ResidualDiseaseTable(document: document, page: page.page.number)
      let method = ResidualDiseaseMethod.method(of: document, fallback: context.currentMethod)
      for table in page.tables {
        for fact in reader.facts(in: table, method: method, specimen: context.currentSpecimen) {
          add(fact, to: &facts.mrd)
        }
      }
    }
  }

  /// `MRD DETECTED` / `0.0016% of nucleated cells`: the share straight behind the finding is its level.
  private static func completes(
    _ fact: inout Fact<ResidualDisease>, with statement: NarrativeStatement, in document: ClinicalDocument
  ) -> Bool {
    guard statement.dates.isEmpty, statement.tokens.count <= 12,
      statement.holds(anyOf: [
        "of nucleated cells", "nucleated cells", "of leukocytes", "of leucocytes", "of cells",
        "of mononuclear cells",
        "of all cells", "per million", "of total", "of viable cells",
      ])
    else { return false }
    let levels = MeasuredLevel.levels(in: statement, style: document.numberStyle)
    guard levels.count == 1, let level = levels.first, !level.isLimit, level.number ?? 0 > 0 else {
      return false
    }
    fact.content.level = .init(number: level.number, unit: level.unit, printed: level.printed)
    fact.evidence += statement.evidence(level.range, source: document.source)
    return true
  }

  /// A measurement told twice is one: the telling with its level stays.
  private func add(_ fact: Fact<ResidualDisease>, to facts: inout [Fact<ResidualDisease>]) {
    let same = facts.firstIndex { $0.date?.value == fact.date?.value && $0.status == fact.status }
    guard let same else { return facts.append(fact) }
    if facts[same].level == nil, fact.level != nil { facts[same] = fact }
  }

  private static func name(in statement: NarrativeStatement) -> Range<Int>? {
    let tokens = Array(statement.tokens)
    for index in tokens.indices {
      if tokens[index].text == "mrd" || tokens[index].text == "мрб" || tokens[index].text == "моб" {
        return tokens[index].range
      }
      if tokens[index].text.hasPrefix("mrd"), tokens[index].text.utf8.contains(where: { $0 >= 0xE0 }) {
        return tokens[index].range
      }
      if index + 1 < tokens.count, Self.pairs.contains([tokens[index].text, tokens[index + 1].text]) {
        return tokens[index].range.lowerBound..<tokens[index + 1].range.upperBound
      }
    }
    return nil
  }

  private static let pairs: [[String]] = [
    ["residual", "disease"], ["residual", "clonal"], ["остаточная", "болезнь"], ["остаточной", "болезни"],
    ["kalinti", "hastalik"], ["maladie", "residuelle"], ["enfermedad", "residual"], ["malattia", "residua"],
    ["minimale", "resterkrankung"], ["measurable", "residual"],
  ]

  private static func isRemark(_ statement: NarrativeStatement, isReport: Bool) -> Bool {
    // A meeting's outcome is a plan, a laboratory's is its result.
    let isResult = isReport && statement.heading == "outcome"
    if let section = statement.section, !isResult,
      ["technique", "legend", "disclaimer", "method-note", "reference-note", "plan", "family-history"]
        .contains(section)
    {
      return true
    }
    return statement.holds(anyOf: [
      "should be", "here means", "is defined", "matched related", "criteria", "cut off", "guided", "if",
      "will be", "planned",
      "recommended", "donor", "associated", "outcomes", "better outcome", "clinical outcome", "outcome of",
      "prognosis", "prognostic", "threshold", "pending",
      "awaited",
      "repeat", "to be", "not yet", "not performed", "was sent", "has been sent", "defined as", "should",
    ])
  }

  private func fact(
    _ statement: NarrativeStatement, name: Range<Int>, document: ClinicalDocument, context: MarkerContext,
    carried: ClinicalDate?
  ) -> Fact<ResidualDisease>? {
    let levels = MeasuredLevel.levels(in: statement, style: document.numberStyle)
    let sensitivity =
      levels.first { $0.isLimit }
      ?? levels.first { statement.table != nil && $0.range.upperBound <= name.lowerBound }
    let own = levels.filter { $0.range != sensitivity?.range && !$0.isLimit }
    // What stands behind the name is its level before what stands in front of it.
    let level = own.first { $0.range.lowerBound >= name.upperBound } ?? own.first
    guard let status = status(statement, name: name, level: level) else { return nil }
    let evidence = statement.evidence(statement.range, source: document.source)
    guard !evidence.isEmpty else { return nil }
    let value = status == "positive" ? level : nil
    let date = statement.dates.last { $0.range.lowerBound < name.lowerBound } ?? statement.dates.first
    var fact = Fact(
      content: ResidualDisease(
        status: status, level: value.map { .init(number: $0.number, unit: $0.unit, printed: $0.printed) },
        sensitivity: sensitivity?.text, method: method(statement, context), specimen: context.currentSpecimen),
      date: statement.table == nil || statement.dates.isEmpty
        ? date?.clinicalDate() ?? carried ?? document.dates.resultDate(page: statement.passage.page)
        : date?.clinicalDate(role: .collected),
      evidence: evidence, confidence: 0.8 * statement.confidence(statement.range))
    // What was found without how, or without how much, is not the whole result.
    if fact.content.method == nil || status == "positive" && value == nil {
      fact.review.demand(.lowConfidence)
    }
    return fact
  }

  private func status(_ statement: NarrativeStatement, name: Range<Int>, level: MeasuredLevel?) -> String? {
    // What is said of a marker (`MRD of 0.9%, CD19 negative`) is not said of the disease.
    let markers = statement.mentions.compactMap { if case .marker = $0.term { $0.range } else { nil } }
    let start = markers.last { $0.upperBound <= name.lowerBound }?.upperBound ?? statement.range.lowerBound
    let end = markers.first { $0.lowerBound >= name.upperBound }?.lowerBound ?? statement.range.upperBound
    let own = statement.tokens(from: start).prefix { $0.range.upperBound <= end }
    let words = own.map(\.text).joined(separator: " ")
    return ResidualDiseaseWords.status(of: words)
      ?? level.map { ($0.number ?? 0) > 0 ? "positive" : "negative" }
  }

  private func method(_ statement: NarrativeStatement, _ context: MarkerContext) -> String? {
    ResidualDiseaseMethod.method(in: statement)
      ?? (context.currentMethod == "other" ? nil : context.currentMethod)
  }
}
