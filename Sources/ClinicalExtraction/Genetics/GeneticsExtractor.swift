import ClinicalRecord
import DocumentModel

/// Reads cytogenetic and molecular findings: rows of FISH and sequencing tables, and sentences that say what was found.
struct GeneticsExtractor: FactExtractor {
  func extract(from document: ClinicalDocument, into facts: inout Facts) {
    var method: String?
    var karyotypes: [(Karyotype, NarrativeStatement)] = []
    let isReport = facts.type.code == "genetics"
    let isOfSample = ["marrow", "pathology", "lab.flow", "mrd"].contains(facts.type.code)
    for statement in document.narrative.statements {
      // The title over a list of probes names the method, whatever else it says.
      if isReport, Self.opensMethod(statement) { method = Self.method(statement) ?? method }
      guard !Self.isRemark(statement, isReport: isReport) else { continue }
      method = Self.method(statement) ?? method
      let karyotype = Karyotype.read(in: statement)
      if let karyotype { karyotypes.append((karyotype, statement)) }
      let targets = Self.withoutLabel(GeneticTarget.targets(in: statement), in: statement).filter { target in
        !(karyotype.map { $0.range.overlaps(target.range) } ?? false)
      }
      guard !targets.isEmpty else { continue }
      for target in chosen(targets, in: statement) {
        guard !isProtein(target, in: statement, isReport: isReport),
          !isStained(target, in: statement, markers: facts.markers, source: document.source),
          let fact = fact(
            target, among: targets, in: statement, method: method, isReport: isReport,
            document: document)
        else { continue }
        add(isOfSample ? Self.dated(fact, in: statement, document) : fact, to: &facts.genetics)
      }
    }
    for (karyotype, statement) in karyotypes {
      add(karyotype, in: statement, isReport: isReport, document: document, to: &facts.genetics)
    }
  }

  /// `MYC, BCL2 and BCL6 break-apart probes: no rearrangement of MYC or BCL2`: what was looked at, before what was found.
  private static func withoutLabel(
    _ targets: [GeneticTarget.Reading], in statement: NarrativeStatement
  ) -> [GeneticTarget.Reading] {
    guard statement.table == nil, targets.count > 1,
      let colon = statement.utf8[statement.range].firstIndex(of: UInt8(ascii: ":")),
      targets.contains(where: { $0.range.lowerBound > colon }),
      targets.contains(where: { $0.range.upperBound <= colon })
    else { return targets }
    let label = statement.tokens.prefix { $0.range.upperBound <= colon }
    let isLabel = label.contains {
      ["probe", "probes", "panel", "fish", "tested", "genes"].contains($0.text)
    }
    return isLabel ? targets.filter { $0.range.lowerBound > colon } : targets
  }

  /// What a report on a sample tells without a day is of that sample, unless it speaks of an older one.
  private static func dated(
    _ fact: Fact<GeneticFinding>, in statement: NarrativeStatement, _ document: ClinicalDocument
  ) -> Fact<GeneticFinding> {
    guard fact.date == nil, !["indication", "history", "comparison"].contains(statement.section ?? ""),
      !statement.holds(anyOf: [
        "previous", "prior", "earlier", "known", "at diagnosis", "initial", "original",
      ])
    else { return fact }
    var fact = fact
    fact.date = document.dates.resultDate(page: statement.passage.page)
    return fact
  }

  /// A finding told twice is one: a summary's telling takes its share from the row that has one.
  private func add(_ fact: Fact<GeneticFinding>, to facts: inout [Fact<GeneticFinding>]) {
    let same = facts.firstIndex { $0.target == fact.target && $0.method == fact.method }
    guard let same else { return facts.append(fact) }
    guard facts[same].percent == nil, fact.percent != nil, facts[same].result == fact.result else { return }
    facts[same].content.percent = fact.percent
    facts[same].evidence += fact.evidence
  }

  /// `FISH, interphase (200 nuclei a probe; cut-off 12%)`: a line that begins with a method.
  private static func opensMethod(_ statement: NarrativeStatement) -> Bool {
    let opening = statement.tokens.drop { Int($0.text) != nil }.prefix(2).map(\.text)
    return statement.startsPart
      && (method(Set(opening)) != nil
        || ["fluorescence", "fluoreszenz", "hibridacion"].contains(opening.first))
  }

  /// The karyotype as one finding, with its notation.
  private func add(
    _ karyotype: Karyotype, in statement: NarrativeStatement, isReport: Bool, document: ClinicalDocument,
    to facts: inout [Fact<GeneticFinding>]
  ) {
    let evidence = statement.evidence(karyotype.range, source: document.source)
    guard !evidence.isEmpty, !facts.contains(where: { $0.iscn == karyotype.notation }) else { return }
    let date = date(of: statement, isReport: isReport, document: document)
    var fact = Fact(
      content: GeneticFinding(
        target: "karyotype", method: "karyotype", result: karyotype.isNormal ? "not-detected" : "detected",
        iscn: karyotype.notation),
      date: date, evidence: evidence, confidence: 0.8 * statement.confidence(karyotype.range))
    fact.review.demand(.lowConfidence)
    facts.append(fact)
  }

  private func date(
    of statement: NarrativeStatement, isReport: Bool, document: ClinicalDocument
  ) -> ClinicalDate? {
    isReport
      ? document.dates.resultDate(page: statement.passage.page) : statement.dates.first?.clinicalDate()
  }

  /// What a table of stains names is the protein.
  private func isStained(
    _ target: GeneticTarget.Reading, in statement: NarrativeStatement, markers: [Fact<Marker>], source: String
  ) -> Bool {
    guard target.isGene, statement.table != nil,
      let place = statement.evidence(target.range, source: source).first
    else { return false }
    return markers.contains { marker in
      marker.evidence.contains { $0.page == place.page && $0.box.intersection(place.box) != nil }
    }
  }

  private static func isRemark(_ statement: NarrativeStatement, isReport: Bool) -> Bool {
    if let section = statement.section,
      [
        "technique", "legend", "disclaimer", "method-note", "reference-note", "plan", "family-history",
        "indication", "impression",
      ]
      .contains(section), section != "impression" || isReport && statement.heading != "diagnosis"
    {
      return true
    }
    // A panel's name can stand before what it found.
    if statement.holds(anyOf: ["panel"]), !statement.holds(anyOf: ["vaf", "detected", "identified", "found"])
    {
      return true
    }
    if statement.table != nil, isOfPopulation(statement) { return true }
    // `Break-apart probes on 200 nuclei: BCL6 rearranged in 69%` tells what the probes showed.
    if statement.holds(anyOf: ["probe", "probes"]), !statement.holds(anyOf: probed) { return true }
    return statement.holds(anyOf: [
      "not covered", "adequately covered", "literature", "advised", "define", "defines",
      "requested", "pending",
      "recommended", "cut offs",
      "no result", "failed",
    ])
  }

  private static let probed = [
    "rearranged", "rearrangement", "no rearrangement", "deleted", "amplified", "fusion detected", "of nuclei",
    "positive", "negative", "gain", "loss",
  ]

  /// What a table of variants lists for completeness.
  private static let benign = [
    "polymorphism", "population variant", "benign", "likely benign", "tier iv", "tier 4",
  ]

  /// A `SNP` is a variant of the population; a `SNP array` is a method.
  private static func isOfPopulation(_ statement: NarrativeStatement) -> Bool {
    statement.holds(anyOf: benign)
      || statement.holds(anyOf: ["snp"])
        && !statement.holds(anyOf: ["snp array", "snp microarray", "snp a", "snp karyotype"])
  }

  /// `positive for BCL6 and BCL2`, `MYC is expressed in 50% of cells`: the protein is meant where nothing says gene.
  private func isProtein(
    _ target: GeneticTarget.Reading, in statement: NarrativeStatement, isReport: Bool
  ) -> Bool {
    guard target.isGene, !isReport, statement.table == nil,
      Self.proteins.contains(target.target),
      // Beside what is always a gene (`FLT3-ITD positive, NPM1 negative`) genes are told.
      !GeneticTarget.targets(in: statement).contains(where: {
        $0.isGene && !Self.proteins.contains($0.target) && $0.target != "BTK"
      })
    else { return false }
    return !statement.holds(anyOf: [
      "rearrangement", "rearrangements", "rearranged", "mutation", "mutations", "mutated", "mutant",
      "variant", "variants",
      "vaf",
      "fish", "ngs", "exon", "translocation", "amplification", "sequencing", "gene", "genes", "copy",
      "deletion",
      "pcr", "wild type", "мутация", "мутации", "mutasyonu", "mutacion", "molecular",
    ])
  }

  private static let proteins: Set<String> = [
    "BCL2", "BCL6", "MYC", "CCND1", "IRF4", "NPM1", "TP53", "ALK", "PAX5",
  ]

  private static func method(_ statement: NarrativeStatement) -> String? {
    let text = statement.tokens.map(\.text) + statement.heading.split(separator: " ").map(String.init)
    return method(Set(text))
  }

  private static func method(_ words: Set<String>) -> String? {
    if words.contains("fish") || words.isSuperset(of: ["break", "apart"])
      || words.isSuperset(of: ["nuc", "ish"]) || words.isSuperset(of: ["in", "situ"])
    {
      return "fish"
    }
    if !words.isDisjoint(with: [
      "ngs", "sequencing", "vaf", "sequenzierung", "secuenciacion", "sequencage", "dizileme",
      "секвенирование",
    ]) {
      return "ngs"
    }
    if words.contains("pcr") { return "pcr" }
    let isOfChromosomes = words.isSuperset(of: ["chromosome", "analysis"])
    return words.contains("karyotype") || isOfChromosomes ? "karyotype" : nil
  }

  /// `del(17p) detected by FISH, TP53 mutation detected by sequencing`: the method in the target's own clause.
  private func method(
    behind target: GeneticTarget.Reading, among targets: [GeneticTarget.Reading],
    in statement: NarrativeStatement
  ) -> String? {
    let words = Set(clause(behind: target, among: targets, in: statement))
    if isOfNuclei(behind: target, among: targets, in: statement) { return "fish" }
    return words.isDisjoint(with: ["by", "on", "fish", "ngs", "pcr"]) ? nil : Self.method(words)
  }

  /// `CDKN2A (9p21): deletion, both copies, in 53% of nuclei`: nuclei are counted under the microscope.
  private func isOfNuclei(
    behind target: GeneticTarget.Reading, among targets: [GeneticTarget.Reading],
    in statement: NarrativeStatement
  ) -> Bool {
    let next = targets.map(\.range.lowerBound).filter { $0 >= target.range.upperBound }.min()
    let words = statement.tokens(from: target.range.upperBound).prefix {
      $0.range.upperBound <= next ?? statement.range.upperBound
    }.prefix(16).map(\.text)
    return words.contains("nuclei") && !words.contains("vaf")
  }

  /// A probe's row names genes and one aberration: the aberration is the target.
  private func chosen(
    _ targets: [GeneticTarget.Reading], in statement: NarrativeStatement
  ) -> [GeneticTarget.Reading] {
    let aberrations = targets.filter { !$0.isGene }
    if aberrations.isEmpty || statement.table == nil || isList(aberrations, in: statement) { return targets }
    return Array(aberrations.prefix(1))
  }

  /// `t(4;14) and del(17p) not detected` in a cell is a sentence, and no probe's row.
  private func isList(_ aberrations: [GeneticTarget.Reading], in statement: NarrativeStatement) -> Bool {
    let ordered = aberrations.sorted { $0.range.lowerBound < $1.range.lowerBound }
    return zip(ordered, ordered.dropFirst()).contains { first, second in
      first.range.upperBound < second.range.lowerBound && first.target != second.target
        && Self.joints.contains(
          FoldedText(statement.text(first.range.upperBound..<second.range.lowerBound)).text)
        && !statement.text(first.range.upperBound..<second.range.lowerBound).contains("/")
    }
  }

  private static let joints: Set<String> = ["and", "or", "nor", "", "und", "y", "и", "ve", "et"]

  private func fact(
    _ target: GeneticTarget.Reading, among targets: [GeneticTarget.Reading], in statement: NarrativeStatement,
    method: String?, isReport: Bool, document: ClinicalDocument
  ) -> Fact<GeneticFinding>? {
    let percent = percent(of: target, in: statement, document: document)
    guard let result = result(of: target, among: targets, in: statement, percent: percent) else { return nil }
    let isShared = target.isGene && Set(targets.filter(\.isGene).map(\.target)).count > 1
    let ownCells =
      target.range.lowerBound..<(Self.nextGene(behind: target, among: targets) ?? statement.range.upperBound)
    let evidence = statement.evidence(
      statement.table == nil ? target.range : isShared ? ownCells : statement.range, source: document.source)
    guard !evidence.isEmpty else { return nil }
    // A mutation is looked for in a sequence, whatever stood before.
    let isSequence =
      target.isGene && statement.table == nil && !target.target.contains("::")
      && statement.holds(anyOf: ["mutation", "mutations", "mutated", "variant", "variants"])
    let own =
      statement.table == nil
      ? self.method(behind: target, among: targets, in: statement) ?? Self.method(statement)
        ?? (isSequence && method != "pcr" ? "ngs" : nil) : nil
    let isRearranged =
      target.isGene && !target.target.contains("::")
      && statement.holds(anyOf: ["rearrangement", "rearrangements", "rearranged", "double hit", "triple hit"])
    let fallback = target.isGene && !isRearranged ? "ngs" : "fish"
    // An aberration is not sequenced, a gene's mutation is not seen in a karyotype.
    let isFusion = target.target.contains("::")
    let carried =
      isFusion || statement.table != nil || method == Self.method(statement)
        || (target.isGene && !isRearranged ? ["ngs", "pcr"] : ["fish", "karyotype"]).contains(method ?? "")
      ? method : nil
    let date = date(of: statement, isReport: isReport, document: document)
    var fact = Fact(
      content: GeneticFinding(
        target: target.target, method: own ?? carried ?? fallback, result: result,
        percent: result == "detected" ? percent : nil),
      date: date, evidence: evidence, confidence: (isReport ? 0.85 : 0.7) * statement.confidence(target.range)
    )
    if !isReport { fact.review.demand(.lowConfidence) }
    return fact
  }

  /// The first percentage of a row; of a sentence the one behind the target, before the next and in its own clause.
  private func percent(
    of target: GeneticTarget.Reading, in statement: NarrativeStatement, document: ClinicalDocument
  ) -> Percent? {
    let start = target.range.upperBound
    var end =
      Self.nextGene(behind: target, among: GeneticTarget.targets(in: statement)) ?? statement.range.upperBound
    if statement.table == nil {
      let next = GeneticTarget.targets(in: statement).map(\.range.lowerBound).filter { $0 >= start }.min()
      let clause = statement.utf8[start..<end].firstIndex(of: UInt8(ascii: ";"))
      end = min(end, start + 64, next ?? end, clause ?? end)
    }
    guard start < end else { return nil }
    let text = statement.text(start..<end)
    guard let found = PercentReader.percent(in: text, style: document.numberStyle) else { return nil }
    // `cut-off 8%`, `blasts 40%`: another thing's share.
    let before = FoldedText(String(decoding: Array(text.utf8.prefix(found.range.lowerBound)), as: UTF8.self))
      .text
    let after = statement.tokens(from: start + found.range.upperBound).prefix(2).map(\.text)
    let isOther =
      before.contains("cut off") || before.contains("blast") || before.contains("plasma")
      || before.contains("threshold") || !Set(after).isDisjoint(with: ["blasts", "plasma"])
    return statement.table == nil && isOther ? nil : found.percent
  }

  /// Where the next of two genes of a row begins: what stands behind it is its own.
  private static func nextGene(
    behind target: GeneticTarget.Reading, among targets: [GeneticTarget.Reading]
  ) -> Int? {
    guard target.isGene else { return nil }
    return targets.filter { other in
      other.isGene && other.target != target.target && other.range.lowerBound >= target.range.upperBound
    }.map(\.range.lowerBound).min()
  }

  /// The six words behind a target, as far as the comma behind its own words; those of a list's next targets
  /// (`t(4;14), t(14;16) not detected`) end nothing.
  func clause(
    behind target: GeneticTarget.Reading, among targets: [GeneticTarget.Reading],
    in statement: NarrativeStatement
  ) -> [String] {
    var words: [String] = []
    var end = target.range.upperBound
    var isOwn = false
    for token in statement.tokens(from: target.range.upperBound).prefix(8) where words.count < 6 {
      let separators = [UInt8(ascii: ","), UInt8(ascii: ";")]
      if isOwn, statement.utf8[end..<token.range.lowerBound].contains(where: separators.contains) { break }
      end = token.range.upperBound
      if targets.contains(where: { $0.range.overlaps(token.range) }) {
        if isOwn { break }
        continue
      }
      words.append(token.text)
      isOwn = isOwn || !["and", "or", "nor", "und", "y", "и", "ve", "et"].contains(token.text)
    }
    return words
  }
}
