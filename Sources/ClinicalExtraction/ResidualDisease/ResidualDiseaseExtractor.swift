import ClinicalRecord

/// Reads measurable residual disease: whether it was found, how much, and how little could have been.
struct ResidualDiseaseExtractor: FactExtractor {
  func extract(from document: ClinicalDocument, into facts: inout Facts) {
    var context = MarkerContext(document: document, type: facts.type.code)
    var heading = ""
    for statement in document.narrative.statements {
      context.enter(statement, heading: statement.heading != heading)
      heading = statement.heading
      guard let name = Self.name(in: statement), !Self.isRemark(statement) else { continue }
      guard let fact = fact(statement, name: name, document: document, context: context) else { continue }
      let isKnown = facts.mrd.contains { $0.date?.value == fact.date?.value && $0.status == fact.status }
      if !isKnown { facts.mrd.append(fact) }
    }
  }

  private static func name(in statement: NarrativeStatement) -> Range<Int>? {
    let tokens = Array(statement.tokens)
    for index in tokens.indices {
      if tokens[index].text == "mrd" || tokens[index].text == "мрб" || tokens[index].text == "моб" {
        return tokens[index].range
      }
      if tokens[index...].starts(with: ["residual", "disease"]) {
        return tokens[index].range.lowerBound..<tokens[index + 1].range.upperBound
      }
    }
    return nil
  }

  private static func isRemark(_ statement: NarrativeStatement) -> Bool {
    if let section = statement.section,
      ["technique", "legend", "disclaimer", "method-note", "reference-note", "plan", "family-history"]
        .contains(section)
    {
      return true
    }
    return statement.holds(anyOf: [
      "should be", "here means", "is defined", "matched related", "criteria", "cut off", "guided", "if",
      "will be", "planned",
      "recommended", "donor",
    ])
  }

  private func fact(
    _ statement: NarrativeStatement, name: Range<Int>, document: ClinicalDocument, context: MarkerContext
  ) -> Fact<ResidualDisease>? {
    let levels = MeasuredLevel.levels(in: statement, style: document.numberStyle)
    let sensitivity =
      levels.first { $0.isLimit }
      ?? levels.first { statement.table != nil && $0.range.upperBound <= name.lowerBound }
    let level = levels.first { $0.range != sensitivity?.range && !$0.isLimit }
    guard let status = status(statement, name: name, level: level) else { return nil }
    let evidence = statement.evidence(statement.range, source: document.source)
    guard !evidence.isEmpty else { return nil }
    let value = status == "positive" ? level : nil
    let date = statement.dates.last { $0.range.lowerBound < name.lowerBound } ?? statement.dates.first
    return Fact(
      content: ResidualDisease(
        status: status, level: value.map { .init(number: $0.number, unit: $0.unit, printed: $0.printed) },
        sensitivity: sensitivity?.text, method: method(statement, context), specimen: context.currentSpecimen),
      date: statement.table == nil
        ? date?.clinicalDate() ?? document.dates.resultDate(page: statement.passage.page)
        : date?.clinicalDate(role: .collected),
      evidence: evidence, confidence: 0.8 * statement.confidence(statement.range))
  }

  private func status(_ statement: NarrativeStatement, name: Range<Int>, level: MeasuredLevel?) -> String? {
    let negative = [
      "not detected", "undetectable", "negative", "no mrd", "no measurable", "no minimal",
      "no residual disease", "not detectable",
      "не выявлена", "отрицательная", "negatif", "阴性", "below the limit", "no evidence of",
    ]
    if statement.holds(anyOf: negative) { return "negative" }
    if statement.holds(anyOf: ["positive", "detected", "detectable", "выявлена", "pozitif", "阳性"]) {
      return "positive"
    }
    return level.map { ($0.number ?? 0) > 0 ? "positive" : "negative" }
  }

  private func method(_ statement: NarrativeStatement, _ context: MarkerContext) -> String? {
    if statement.holds(anyOf: ["ngs", "sequencing", "clonoseq", "next generation"]) { return "ngs" }
    if statement.holds(anyOf: ["pcr", "rq pcr", "qpcr", "ddpcr"]) { return "pcr" }
    return context.currentMethod == "other" ? nil : context.currentMethod
  }
}

/// A share of cells: `0.08%`, `10^-5`, and whether it is a limit of the method.
struct MeasuredLevel {
  let number: Double?
  let unit: String
  /// The number alone.
  let printed: String
  /// With its unit.
  let text: String
  let range: Range<Int>
  let isLimit: Bool

  private static let limits: Set<String> = [
    "sensitivity", "lod", "limit", "lloq", "loq", "threshold", "detection", "below", "under", "cutoff",
    "чувствительность",
  ]

  static func levels(in statement: NarrativeStatement, style: NumberStyle) -> [MeasuredLevel] {
    var levels: [MeasuredLevel] = []
    var offset = statement.range.lowerBound
    while offset < statement.range.upperBound,
      let found = PercentReader.percent(in: statement.text(offset..<statement.range.upperBound), style: style)
    {
      let range = (offset + found.range.lowerBound)..<(offset + found.range.upperBound)
      offset = range.upperBound
      let words = statement.tokens(before: range.lowerBound).suffix(5).map(\.text)
      let isLimit = !Set(words).isDisjoint(with: limits) || found.percent.comparator == "<"
      levels.append(
        MeasuredLevel(
          number: found.percent.number, unit: "%", printed: found.percent.printed,
          text: statement.text(range),
          range: range, isLimit: isLimit))
    }
    return levels
  }
}
