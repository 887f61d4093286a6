import ClinicalRecord
import PageLayout

/// Finds the treatments that a statement names.
struct TreatmentAnchorFinder {
  /// Regimens of two drugs and more by their sorted components.
  private let regimens: [String: RegimenTerm]
  /// The same for what precedes cell therapy.
  private let lymphodepletions: [String: RegimenTerm]

  /// Regimens of one drug that bear its name, by the drug.
  private let singles: [String: RegimenTerm]

  /// Regimens whose name is another's with an inhibitor, by that other.
  private let extensions: [String: RegimenTerm]

  private let transplants: [TransplantName.Kind: RegimenTerm]

  init(_ vocabulary: Vocabulary) {
    var transplants: [TransplantName.Kind: RegimenTerm] = [:]
    for kind in TransplantName.Kind.allCases {
      transplants[kind] = vocabulary.regimens.first { $0.id == kind.rawValue }
    }
    self.transplants = transplants
    var extensions: [String: RegimenTerm] = [:]
    for regimen in vocabulary.regimens where regimen.id.hasSuffix(" + TKI") {
      extensions[String(regimen.id.dropLast(6))] = regimen
    }
    self.extensions = extensions
    var singles: [String: RegimenTerm] = [:]
    for regimen in vocabulary.regimens {
      let names = Set(regimen.names.inOrder.map { FoldedText($0).text })
      if let drug = regimen.drugs.first, names.contains(FoldedText(drug).text) { singles[drug] = regimen }
    }
    self.singles = singles
    var regimens: [String: RegimenTerm] = [:]
    var lymphodepletions: [String: RegimenTerm] = [:]
    for regimen in vocabulary.regimens where regimen.drugs.count >= 2 {
      let key = Self.key(regimen.drugs)
      if regimen.kind == "lymphodepletion" {
        lymphodepletions[key] = lymphodepletions[key] ?? regimen
      } else {
        regimens[key] = regimens[key] ?? regimen
      }
    }
    self.regimens = regimens
    self.lymphodepletions = lymphodepletions
  }

  func anchors(in statement: NarrativeStatement) -> [TreatmentAnchor] {
    var anchors = named(in: statement) + radiation(in: statement)
    anchors += TransplantName.mentions(in: statement).compactMap { mention in
      guard !anchors.contains(where: { $0.range.overlaps(mention.range) }),
        let regimen = transplants[mention.kind]
      else { return nil }
      return TreatmentAnchor(range: mention.range, regimen: regimen, kind: regimen.kind)
    }
    anchors.sort { $0.range.lowerBound < $1.range.lowerBound }
    let told = anchors.filter { !isOfResistance($0, among: anchors, in: statement) }
    let together = joined(told, in: statement).filter { !isSteroid($0) }
    let remedies = ToxicityRemedy.anchors(in: statement).filter { remedy in
      !together.contains { $0.range.overlaps(remedy.range) }
    }
    return (specific(together, in: statement) + remedies).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
  }

  /// `Refractory to: lenalidomide, carfilzomib, daratumumab`: a list of properties, not of lines.
  private func isOfResistance(
    _ anchor: TreatmentAnchor, among anchors: [TreatmentAnchor], in statement: NarrativeStatement
  ) -> Bool {
    guard statement.dates.isEmpty, isSingle(anchor) else { return false }
    let before = Array(statement.tokens(before: anchor.range.lowerBound))
    let opener = before.indices.last { index in
      ["refractory", "resistant", "intolerant", "exposed"].contains(before[index].text)
        && index + 1 < before.count && before[index + 1].text == "to"
    }
    guard let opener else { return false }
    let list = anchors.filter { $0.range.lowerBound > before[opener].range.lowerBound }
    return list.count >= 2 && list.allSatisfy(isSingle)
  }

  private func isSingle(_ anchor: TreatmentAnchor) -> Bool { anchor.drugs.count == 1 }

  /// A steroid makes regimens with what it is joined to; alone it serves too many ends to be a line of therapy.
  private func isSteroid(_ anchor: TreatmentAnchor) -> Bool {
    anchor.regimen == nil && !anchor.drugs.isEmpty
      && anchor.drugs.allSatisfy { $0.term.kind == "supportive" }
  }

  /// One anchor a mention; a regimen and a drug of the same name at one place are one.
  private func named(in statement: NarrativeStatement) -> [TreatmentAnchor] {
    var anchors: [TreatmentAnchor] = []
    let responses = Set(
      statement.mentions.compactMap { mention -> Range<Int>? in
        if case .response = mention.term { mention.range } else { nil }
      })
    // `PD` is a regimen too: where it reads as a response it is one.
    for mention in statement.mentions where !responses.contains(mention.range) {
      switch mention.term {
      case .regimen(let term):
        if let last = anchors.indices.last, anchors[last].range == mention.range {
          anchors[last].regimen = anchors[last].regimen ?? term
        } else {
          anchors.append(TreatmentAnchor(range: mention.range, regimen: term, kind: term.kind))
        }
      case .drug(let term) where term.kind != "supportive" || term.drugClass == "steroid":
        if let last = anchors.indices.last, anchors[last].range == mention.range {
          anchors[last].drugs.append((term, mention.range))
        } else {
          anchors.append(
            TreatmentAnchor(range: mention.range, drugs: [(term, mention.range)], kind: term.kind))
        }
      default: break
      }
    }
    return anchors.filter { !isPartOfWord($0.range, in: statement) }.map { anchor in
      var anchor = anchor
      if anchor.regimen == nil, anchor.drugs.count == 1, let single = singles[anchor.drugs[0].term.id] {
        anchor.regimen = single
        anchor.kind = single.kind
      }
      return contextual(anchor, in: statement)
    }
  }

  /// `rituximab-refractory`, `anti-…`: the name is a property, not a treatment.
  private func isPartOfWord(_ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    if statement.tokens(before: range.lowerBound).last?.text == "anti" { return true }
    guard let next = statement.tokens(from: range.upperBound).first,
      next.range.lowerBound - range.upperBound <= 1
    else { return false }
    return [
      "refractory", "resistant", "sensitive", "sensitivity", "resistance", "naive", "exposed", "intolerant",
      "manufacture", "manufacturing", "slot", "eligibility", "candidacy", "referral", "funding",
    ]
    .contains(next.text)
  }

  /// `rituximab maintenance`, `bridging with R-GemOx`: words beside the name change the kind.
  private func contextual(_ anchor: TreatmentAnchor, in statement: NarrativeStatement) -> TreatmentAnchor {
    var anchor = anchor
    guard anchor.kind != "autologous-transplant", anchor.kind != "allogeneic-transplant",
      anchor.kind != "cell-therapy"
    else { return anchor }
    let before = statement.tokens(before: anchor.range.lowerBound).suffix(3).map(\.text)
    let small: Set<String> = ["de", "en", "als", "in", "mit", "zur", "в", "as", "d"]
    let behind = statement.tokens(from: anchor.range.upperBound).prefix(3).map(\.text)
    let after =
      behind.first.map(small.contains) ?? false ? Array(behind.dropFirst()) : Array(behind.prefix(2))
    if after.first.map(Self.maintenance.contains) ?? false
      || before.last.map(Self.maintenance.contains) ?? false
      || before.suffix(2).first.map(Self.maintenance.contains) ?? false
        && ["with", "par", "mit", "con", "by"].contains(before.last ?? "")
    {
      anchor.kind = "maintenance"
    } else if !Set(before).isDisjoint(with: ["bridging", "bridge"]) || after.contains("bridging") {
      anchor.kind = "bridging"
    } else if after.contains("conditioning") || before.suffix(2).contains("conditioning") {
      anchor.kind = "conditioning"
    } else if after.contains("lymphodepletion")
      || !Set(before).isDisjoint(with: ["lymphodepletion", "lymphodepleting"])
    {
      anchor.kind = "lymphodepletion"
    }
    return anchor
  }

  private static let maintenance: Set<String> = [
    "maintenance", "поддерживающая", "idame", "erhaltungstherapie", "mantenimiento", "维持", "entretien",
    "mantenimento", "erhaltung", "поддержка",
  ]

  /// `30 Gy to …`, `radiotherapy`, where no regimen of the vocabulary says it already.
  private func radiation(in statement: NarrativeStatement) -> [TreatmentAnchor] {
    let tokens = Array(statement.tokens)
    for (index, token) in tokens.enumerated() {
      if token.text == "gy", index > 0, Double(tokens[index - 1].text) != nil {
        return [
          TreatmentAnchor(
            range: tokens[index - 1].range.lowerBound..<token.range.upperBound, kind: "radiotherapy")
        ]
      }
      if let end = Self.radiationEnd(tokens, at: index) {
        let isBridge = index > 0 && ["bridging", "bridge"].contains(tokens[index - 1].text)
        return [
          TreatmentAnchor(range: token.range.lowerBound..<end, kind: isBridge ? "bridging" : "radiotherapy")
        ]
      }
    }
    return []
  }

  private static let radiationWords: Set<String> = [
    "radiotherapy", "irradiation", "irradiated", "radioterapia", "strahlentherapie", "bestrahlung",
    "radyoterapi", "radyoterapisi", "radiotherapie", "irradiazione", "радиотерапия", "радиотерапии",
    "радиотерапию", "облучение", "облучения", "رادیوتراپی", "پرتودرمانی", "bestrahlt", "irradiacion",
  ]
  private static let radiationPairs: [[String]] = [
    ["radiation", "therapy"], ["radiation", "treatment"], ["лучевая", "терапия"], ["лучевой", "терапии"],
    ["лучевую", "терапию"], ["isin", "tedavisi"], ["العلاج", "الاشعاعي"], ["علاج", "اشعاعي"],
    ["پرتو", "درمانی"],
  ]

  /// The offset behind the word or words for radiotherapy that begin at a token.
  private static func radiationEnd(_ tokens: [StoryToken], at index: Int) -> Int? {
    let text = tokens[index].text
    // Chinese text has no spaces to part its words.
    if radiationWords.contains(text) || text.contains("放疗") || text.contains("放射治疗") {
      return tokens[index].range.upperBound
    }
    // `bridging radiation to the neck`
    if text == "radiation", index > 0,
      ["bridging", "consolidative", "salvage"].contains(tokens[index - 1].text)
    {
      return tokens[index].range.upperBound
    }
    guard index + 1 < tokens.count, radiationPairs.contains([text, tokens[index + 1].text]) else {
      return nil
    }
    return tokens[index + 1].range.upperBound
  }

  /// Drugs joined by `and`, `+`, `-` make a pair or the regimen of those components; a regimen's name in brackets
  /// behind its drugs is the same treatment.
  private func joined(_ anchors: [TreatmentAnchor], in statement: NarrativeStatement) -> [TreatmentAnchor] {
    var result: [TreatmentAnchor] = []
    for anchor in anchors {
      guard let last = result.last, let merged = merged(last, anchor, in: statement) else {
        result.append(anchor)
        continue
      }
      result[result.count - 1] = merged
    }
    return result
  }

  private func merged(
    _ first: TreatmentAnchor, _ second: TreatmentAnchor, in statement: NarrativeStatement
  ) -> TreatmentAnchor? {
    guard first.range.upperBound <= second.range.lowerBound else { return first }
    let gap = statement.text(first.range.upperBound..<second.range.lowerBound)
    let isClose = gap.utf8.count <= 4 && !gap.contains(";") && !gap.contains(".")
    if isClose, let regimen = second.regimen, first.regimen == nil || first.regimen?.id == regimen.id,
      first.kind != "radiotherapy",
      gap.contains("(") || gap.contains("=") || first.regimen?.id == regimen.id
    {
      var merged = first
      merged.range = first.range.lowerBound..<second.range.upperBound
      merged.regimen = regimen
      merged.kind = first.kind == "maintenance" ? first.kind : second.kind
      return merged
    }
    if let regimen = first.regimen, FoldedText(gap).text.hasPrefix("/"),
      regimen.id.contains(statement.text(second.range))
    {
      // `R-maxi-CHOP / R-HDAC`: one regimen of two alternating parts.
      var merged = first
      merged.range = first.range.lowerBound..<second.range.upperBound
      return merged
    }
    if let extended = extended(first, by: second, gap: gap) { return extended }
    if let whole = whole(first, second, gap: gap) { return whole }
    guard !first.drugs.isEmpty, !second.drugs.isEmpty,
      isPairing(gap, second, in: statement) || isPairingBehindDose(first, second, in: statement)
    else {
      return nil
    }
    return pair(first, second)
  }

  /// `Hyper-CVAD cycle 1A with dasatinib`: a regimen with a kinase inhibitor is one of its own name.
  private func extended(_ first: TreatmentAnchor, by second: TreatmentAnchor, gap: String) -> TreatmentAnchor?
  {
    guard let base = first.regimen, let regimen = extensions[base.id], !second.drugs.isEmpty,
      second.drugs.allSatisfy({ Self.kinaseInhibitors.contains($0.term.id) })
    else { return nil }
    let words = FoldedText(gap).text.split(separator: " ")
    guard words.count <= 4, let last = words.last, ["with", "plus", "+", "and", "mit"].contains(last),
      !gap.contains("."), !gap.contains(";")
    else { return nil }
    var merged = first
    merged.range = first.range.lowerBound..<second.range.upperBound
    merged.drugs += second.drugs
    merged.regimen = regimen
    merged.kind = regimen.kind
    return merged
  }

  /// `daratumumab with VRd`, `rituximab plus CHOP`: a drug and a regimen that are a regimen together.
  private func whole(_ first: TreatmentAnchor, _ second: TreatmentAnchor, gap: String) -> TreatmentAnchor? {
    guard
      ["with", "plus", "+", "and", "mit", "in combination with", "added to", "-"].contains(
        FoldedText(gap).text) || gap.trimmed == "-",
      !gap.contains("."), !gap.contains(";"), first.kind != "maintenance", second.kind != "maintenance"
    else { return nil }
    func components(_ anchor: TreatmentAnchor) -> [String] {
      anchor.regimen.map { $0.drugs.count > 1 ? $0.drugs : [] } ?? anchor.drugs.map(\.term.id)
    }
    let parts = [components(first), components(second)]
    guard parts.contains(where: { $0.count > 1 }), parts.contains(where: { $0.count == 1 }),
      let regimen = regimens[Self.key(Array(Set(parts.flatMap { $0 })))]
    else { return nil }
    var merged = first
    merged.range = first.range.lowerBound..<second.range.upperBound
    merged.drugs += second.drugs
    merged.regimen = regimen
    merged.kind = regimen.kind
    return merged
  }

  private static let kinaseInhibitors: Set<String> = ["dasatinib", "imatinib", "ponatinib", "nilotinib"]

  private func isPairing(_ gap: String, _ second: TreatmentAnchor, in statement: NarrativeStatement) -> Bool {
    let word = FoldedText(gap).text
    if ["", "and", "+", "/", "plus", "with", "und", "mit", "y", "ve", "и", "&", "e", "联合", "with added"]
      .contains(word)
    {
      return !gap.contains(";") && !gap.contains("(") && !gap.contains(")")
    }
    return false
  }

  /// `cyclophosphamide 200 mg/m² and …`: the joining word behind the first drug's dose.
  private func isPairingBehindDose(
    _ first: TreatmentAnchor, _ second: TreatmentAnchor, in statement: NarrativeStatement
  ) -> Bool {
    guard let dose = DoseReader.dose(after: first.range.upperBound, in: statement),
      dose.range.upperBound < second.range.lowerBound,
      statement.tokens(from: first.range.upperBound).first?.range.lowerBound == dose.range.lowerBound
    else { return false }
    let gap = statement.text(dose.range.upperBound..<second.range.lowerBound)
    return !FoldedText(gap).text.isEmpty && isPairing(gap, second, in: statement)
  }

  private func pair(_ first: TreatmentAnchor, _ second: TreatmentAnchor) -> TreatmentAnchor? {
    var merged = first
    merged.range = first.range.lowerBound..<second.range.upperBound
    merged.drugs += second.drugs
    if let regimen = regimens[Self.key(merged.drugs.map(\.term.id))] {
      merged.regimen = regimen
      merged.kind = first.kind == "maintenance" || second.kind == "maintenance" ? "maintenance" : regimen.kind
    } else if first.regimen.map({ $0.drugs.count > 1 }) ?? false {
      return nil
    }
    return merged
  }

  private static func key(_ drugs: [String]) -> String {
    drugs.map(TreatmentDrug.root).sorted().joined(separator: "+")
  }

  /// A CAR-T product beside the generic `CAR-T cells` is the product.
  private func specific(_ anchors: [TreatmentAnchor], in statement: NarrativeStatement) -> [TreatmentAnchor] {
    let hasProduct = anchors.contains { $0.kind == "cell-therapy" && !Self.isGeneric($0) }
    var anchors = anchors.filter { !hasProduct || !Self.isGeneric($0) }
    let isPreparing = statement.holds(anyOf: [
      "lymphodepletion", "lymphodepleting", "лимфодеплеция", "lenfodeplesyon",
    ])
    guard isPreparing || anchors.contains(where: { $0.kind == "cell-therapy" }) else { return anchors }
    for index in anchors.indices {
      if let regimen = lymphodepletions[Self.key(anchors[index].drugs.map(\.term.id))] {
        anchors[index].regimen = regimen
        anchors[index].kind = regimen.kind
      }
    }
    return anchors
  }

  static func isGeneric(_ anchor: TreatmentAnchor) -> Bool { anchor.regimen?.id.contains("generic") ?? false }
}
