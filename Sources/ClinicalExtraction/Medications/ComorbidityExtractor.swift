import ClinicalRecord

/// Reads other diseases of the patient: from the lists under their headings, from tables, and from sentences that
/// introduce them (`other medical problems include …`).
struct ComorbidityExtractor: FactExtractor {
  func extract(from document: ClinicalDocument, into facts: inout Facts) {
    var found = ComorbidityTable.facts(in: document)
    for statement in document.narrative.statements {
      // The questions of a form (`CNS disease: ☐ yes ☒ no`) are no list.
      guard !statement.text.unicodeScalars.contains(where: { "☐☒☑□".unicodeScalars.contains($0) }),
        let start = start(in: statement)
      else { continue }
      for range in ComorbidityItems.ranges(in: statement, from: start) {
        if let fact = fact(range, in: statement, document: document) { found.append(fact) }
      }
    }
    for fact in found where !facts.comorbidities.contains(where: { isSame($0.name, fact.name) }) {
      facts.comorbidities.append(fact)
    }
  }

  private func isSame(_ first: String, _ second: String) -> Bool {
    FoldedText(first).text == FoldedText(second).text
  }

  /// Where a statement's list begins; nil where it lists no diseases.
  private func start(in statement: NarrativeStatement) -> Int? {
    if isList(statement) { return ComorbidityItems.start(in: statement) }
    if isHistory(statement) {
      let start = ComorbidityItems.start(in: statement)
      let words = statement.tokens(from: start).drop { !($0.text.first?.isLetter ?? false) }
      return DiseaseName.begins(words) ? start : nil
    }
    guard statement.table == nil, !Self.outside.contains(statement.section ?? "") else { return nil }
    return ComorbidityOpener.end(in: statement)
  }

  private static let outside: Set<String> = [
    "family-history", "plan", "technique", "legend", "disclaimer", "reference", "allergies", "medications",
  ]

  private func isList(_ statement: NarrativeStatement) -> Bool {
    let heading = statement.heading
    guard statement.section == "comorbidities" || heading == "conditions" || heading == "other conditions"
    else { return false }
    // The heading itself is no disease; of a table only a row whose label is the heading is a list.
    guard FoldedText(statement.text).text != heading else { return false }
    return statement.table == nil || FoldedText(statement.text).text.hasPrefix(heading + " ")
  }

  /// A heading that other diseases stand under as often as the course of this one: a list counts where it begins with
  /// a common disease.
  private func isHistory(_ statement: NarrativeStatement) -> Bool {
    let headings: Set<String> = [
      "antecedentes", "antecedents", "anamnesi", "past history", "medical history", "history",
      "previous history",
      "background",
    ]
    return statement.table == nil && headings.contains(statement.heading) && statement.startsPart
  }

  private func fact(
    _ item: Range<Int>, in statement: NarrativeStatement, document: ClinicalDocument
  ) -> Fact<Comorbidity>? {
    var tokens = Array(statement.tokens.filter { item.contains($0.range.lowerBound) })
    var isPast = false
    while let first = tokens.first, ComorbidityItems.openers.contains(first.text) {
      isPast = isPast || ComorbidityItems.pastOpeners.contains(first.text)
      tokens.removeFirst()
    }
    // What stands in brackets is a remark.
    let bracket = statement.utf8[item].firstIndex(of: UInt8(ascii: "(")) ?? item.upperBound
    tokens.removeAll { $0.range.lowerBound >= bracket }
    tokens = ComorbidityItems.withoutDates(tokens, in: statement)
    guard let first = tokens.first, let last = tokens.last, (1...7).contains(tokens.count),
      last.range.upperBound - first.range.lowerBound > 2, ComorbidityItems.isName(tokens)
    else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    guard !isTreatedDisease(range, in: statement) else { return nil }
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

  /// The disease that the treatment is for, a treatment or a response is no other disease.
  private func isTreatedDisease(_ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    statement.mentions.contains { mention in
      guard mention.range.overlaps(range) else { return false }
      switch mention.term {
      case .diagnosis(let term): return term.group == .diagnosis
      case .regimen, .drug, .response: return true
      case .cue, .marker, .phrase: return false
      }
    }
  }
}

/// The words that introduce other diseases in a sentence.
enum ComorbidityOpener {
  private static let phrases: [String] = [
    "medical problems include", "medical problems are", "medical history includes",
    "medical history included",
    "medical history is notable for", "medical history is significant for", "medical history notable for",
    "medical history significant for", "medical history of", "comorbidities include", "comorbidities are",
    "comorbidities comprise", "comorbidity includes", "co morbidities include", "co morbidities are",
    "background of", "background includes", "other conditions include", "known to have",
    "he has a history of",
    "she has a history of", "also has", "also suffers from", "also known for", "suffers from",
    "comorbid with",
    "an nebenerkrankungen bestehen", "begleitend bestehen", "als begleiterkrankungen bestehen",
    "comorbilidades",
    "he has", "she has", "known case of", "k c o", "kc o", "other problems include", "otherwise has",
  ]
  /// Openers that also introduce findings: what follows must be a disease by its name.
  private static let loose: Set<String> = [
    "he has", "she has", "also has", "background of", "known case of", "k c o", "kc o",
  ]

  /// `K/c/o DLBCL, T2DM`: one of the items begins with a common disease's name.
  private static func isList(behind offset: Int, in statement: NarrativeStatement) -> Bool {
    ComorbidityItems.ranges(in: statement, from: offset).contains { item in
      DiseaseName.begins(
        statement.tokens(from: item.lowerBound).prefix { $0.range.upperBound <= item.upperBound })
    }
  }

  /// The offset behind the opener; nil without one.
  static func end(in statement: NarrativeStatement) -> Int? {
    let tokens = Array(statement.tokens)
    for phrase in phrases {
      let words = phrase.split(separator: " ").map(String.init)
      for index in tokens.indices where tokens[index...].starts(with: words) {
        let last = index + words.count - 1
        guard last + 1 < tokens.count else { continue }
        if loose.contains(phrase), !isList(behind: tokens[last].range.upperBound, in: statement) { continue }
        return tokens[last].range.upperBound
      }
    }
    return nil
  }
}

/// Names of common diseases: what makes a list one of diseases.
enum DiseaseName {
  private static let stems = [
    "hypertens", "diabet", "asthma", "copd", "atrial", "ischaem", "ischem", "hypothyr", "hyperthyr",
    "hyperlip",
    "dyslip", "dislip", "hypercholest", "osteo", "gout", "arthrit", "coronary", "heart", "cardiac", "renal",
    "kidney", "chronic",
    "obesity", "sleep", "depress", "anxiety", "epilep", "migraine", "hepatitis", "cirrhosis", "glaucoma",
    "psoriasis",
    "gastro", "reflux", "gord", "gerd", "type", "t2dm", "t1dm", "dm", "htn", "ckd", "ihd", "cad", "benign",
    "peripheral",
    "stroke", "varic", "deep", "pulmonary", "obstructive", "crohn", "ulcerative", "rheumat", "neuropath",
    "cardiomyo",
    "fibrilac", "asma", "hipotiroid", "cardiopat", "insuficiencia", "artrosis", "bluthochdr", "arteri",
    "vorhof",
    "hypothyreo", "adipos", "niereninsuff", "khk", "гиперто", "артериальная", "ибс", "сахарн", "хронич",
    "бронхиальн",
    "hipertans", "hipertiroid", "astim", "koah", "koroner", "arterielle", "hipertirid", "obes", "angina",
    "anaemia", "hiatus", "fibromyalgia", "parkinson", "dement", "bipolar", "schizo", "thyroid",
    "celiac", "coeliac",
  ]

  /// Whether a list of words begins with a disease's name, small words aside.
  static func begins(_ tokens: ArraySlice<StoryToken>) -> Bool {
    let small: Set<String> = [
      "a", "known", "mild", "moderate", "severe", "essential", "controlled", "well", "stable", "also",
    ]
    guard let first = tokens.first(where: { !small.contains($0.text) })?.text else { return false }
    return stems.contains { first.hasPrefix($0) }
  }
}
