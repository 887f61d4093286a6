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
      let course = course(statement, name: name, document: document, context: context)
      if course.count > 1 {
        for fact in course { add(fact, to: &facts.mrd) }
        continue
      }
      let told = fact(
        statement, name: name, document: document, context: context,
        carried: isReport && document.dates.resultDate(page: statement.passage.page) != nil ? nil : day.date)
      guard var told else { continue }
      if isReport, let only, ResidualDiseaseMethod.method(in: statement) == nil { told.content.method = only }
      add(told, to: &facts.mrd)
      let last = facts.mrd.lastIndex {
        $0.status == "positive" && $0.level == nil && $0.evidence == told.evidence
      }
      open = last.map { ($0, 0) }
    }
    ResidualDiseaseRows.complete(&facts.mrd, with: tabled, source: document.source)
    if isReport { Self.addSensitivity(to: &facts.mrd, of: document) }
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
    guard statement.dates.isEmpty, statement.tokens.count <= 12, !namesOtherCells(statement),
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

  /// `Limit of detection: 0.002%`: the one limit that a report gives in a line of its own.
  private static func addSensitivity(to facts: inout [Fact<ResidualDisease>], of document: ClinicalDocument) {
    let limits = Set(
      document.narrative.statements.flatMap { statement -> [String] in
        guard statement.holds(anyOf: ["limit of detection", "lod", "sensitivity", "detection limit"]) else {
          return []
        }
        let levels = MeasuredLevel.levels(in: statement, style: document.numberStyle)
        return levels.count == 1 ? levels.filter(\.isLimit).map(\.text) : []
      })
    guard limits.count == 1, let limit = limits.first else { return }
    for index in facts.indices where facts[index].sensitivity == nil {
      facts[index].content.sensitivity = limit
    }
  }

  /// `Blasts are 3% of nucleated cells`: a count of cells seen, not of residual ones.
  private static func namesOtherCells(_ statement: NarrativeStatement) -> Bool {
    statement.holds(anyOf: MeasuredLevel.otherCells.map { $0 })
      && !statement.holds(anyOf: ["residual", "aberrant", "clonal", "leukaemic", "leukemic", "mrd"])
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
      // `MRD阴性`, `骨髓MRD`: Chinese text has no spaces to part its words.
      if tokens[index].text.hasPrefix("mrd") || tokens[index].text.hasSuffix("mrd"),
        tokens[index].text.utf8.contains(where: { $0 >= 0xE0 })
      {
        return tokens[index].range
      }
      if Self.singles.contains(tokens[index].text) { return tokens[index].range }
      if index + 1 < tokens.count, Self.pairs.contains([tokens[index].text, tokens[index + 1].text]) {
        return tokens[index].range.lowerBound..<tokens[index + 1].range.upperBound
      }
    }
    return nil
  }

  /// `EMR`, `ERM`, `MRH`: the same abbreviated in Spanish, French and Turkish.
  private static let singles: Set<String> = ["emr", "erm", "mrh", "微小残留", "微小残留病"]

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
    return hangsOnDonor(statement)
      || statement.holds(anyOf: [
        "should be", "here means", "is defined", "matched related", "criteria", "cut off", "guided", "if",
        "will be", "planned",
        "recommended", "associated", "outcomes", "better outcome", "clinical outcome", "outcome of",
        "prognosis", "prognostic", "threshold", "pending",
        "awaited",
        "repeat", "to be", "not yet", "not performed", "was sent", "has been sent", "defined as", "should",
        "previous sample", "prior sample", "earlier sample", "no mrd result",
      ])
  }

  /// `MRD, donor search`: a donor's sample is another's; his share of the cells (`donor chimerism 98%`) is not.
  private static func hangsOnDonor(_ statement: NarrativeStatement) -> Bool {
    statement.holds(anyOf: ["donor"])
      && !statement.holds(anyOf: [
        "donor chimerism", "chimerism", "donor cells", "donor lymphocyte", "full donor",
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
    let own = levels.filter {
      $0.range != sensitivity?.range && !$0.isLimit && $0.isOfDisease(named: name, in: statement)
    }
    // What stands behind the name is its level before what stands in front of it.
    let level = own.first { $0.range.lowerBound >= name.upperBound } ?? own.first
    guard let status = status(statement, name: name, level: level) else { return nil }
    let evidence = statement.evidence(statement.range, source: document.source)
    guard !evidence.isEmpty else { return nil }
    let value = status == "positive" ? level : nil
    let dates = statement.dates.filter { date in
      // `C2 start 20 Feb 2024`: a treatment's day.
      let before = statement.tokens(before: date.range.lowerBound).suffix(1).map(\.text)
      return !["start", "started", "from", "since", "begun"].contains(before.last ?? "")
    }
    let date = dates.last { $0.range.lowerBound < name.lowerBound } ?? dates.first
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

  /// `fell from 1.2% (3 January 2025) to 0.004% (10 March 2025)`: each level with the day straight behind it.
  private func course(
    _ statement: NarrativeStatement, name: Range<Int>, document: ClinicalDocument, context: MarkerContext
  ) -> [Fact<ResidualDisease>] {
    guard statement.table == nil, statement.dates.count > 1 else { return [] }
    return MeasuredLevel.levels(in: statement, style: document.numberStyle).compactMap { level in
      guard level.range.lowerBound >= name.upperBound, !level.isLimit, let number = level.number,
        let day = ParaproteinDay.day(behind: level.range, in: statement)
      else { return nil }
      let evidence =
        statement.evidence(level.range, source: document.source)
        + statement.evidence(day.range, source: document.source)
      guard !evidence.isEmpty else { return nil }
      return Fact(
        content: ResidualDisease(
          status: number > 0 ? "positive" : "negative",
          level: number > 0 ? .init(number: level.number, unit: level.unit, printed: level.printed) : nil,
          method: method(statement, context), specimen: context.currentSpecimen),
        date: day.clinicalDate(), evidence: evidence, confidence: 0.75 * statement.confidence(statement.range)
      )
    }
  }

  private func status(_ statement: NarrativeStatement, name: Range<Int>, level: MeasuredLevel?) -> String? {
    // What is said of a marker (`MRD of 0.9%, CD19 negative`) is not said of the disease.
    let markers = statement.mentions.compactMap { if case .marker = $0.term { $0.range } else { nil } }
    let start = markers.last { $0.upperBound <= name.lowerBound }?.upperBound ?? statement.range.lowerBound
    let end = markers.first { $0.lowerBound >= name.upperBound }?.lowerBound ?? statement.range.upperBound
    let own = statement.tokens(from: start).prefix { $0.range.upperBound <= end }
    return ResidualDiseaseWords.status(of: name, in: Array(own))
      ?? level.map { ($0.number ?? 0) > 0 ? "positive" : "negative" }
  }

  private func method(_ statement: NarrativeStatement, _ context: MarkerContext) -> String? {
    ResidualDiseaseMethod.method(in: statement)
      ?? (context.currentMethod == "other" ? nil : context.currentMethod)
  }
}
