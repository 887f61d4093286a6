import ClinicalRecord

/// Reads markers in running text: `positive for CD10, CD19 (dim) and CD20; negative for CD3`, `CD22 on 86%`,
/// `CD38+ CD56+/-`, `97.2% of blasts express CD19`.
///
/// A marker of which nothing is said (an antibody list, a panel, `CD19-directed`) gives no reading.
struct MarkerSentenceReader {
  let style: NumberStyle

  /// What goes on from a statement to the next of the same sentence (`…; negative for …`) or passage.
  struct Carry {
    var listStatus: String?
    var population: String?
  }

  func readings(in statement: NarrativeStatement, carry: inout Carry) -> [MarkerReading] {
    guard !Self.isNoFinding(statement) else { return [] }
    let markers = statement.mentions.compactMap { mention -> (MarkerTerm, Range<Int>)? in
      guard case .marker(let term) = mention.term, !isPartOfName(mention.range, in: statement),
        !namesCells(mention.range, in: statement), !namesRanges(behind: mention.range, in: statement),
        !isGene(term, mention.range, in: statement),
        !MarkerBystander.isNoFinding(term, mention.range, in: statement)
      else { return nil }
      return (term, mention.range)
    }
    // Two terms can share a spelling: the first is meant.
    let distinct = markers.indices.filter { $0 == 0 || markers[$0].1 != markers[$0 - 1].1 }.map {
      markers[$0]
    }
    let found = readings(of: Self.joined(distinct, in: statement), in: statement, carry: &carry).filter {
      !isOfNormalCells($0.range, in: statement) && !MarkerDefinition.defines($0.range, in: statement)
    }
    let shares = MarkerDefinition.shares(in: statement, style: style)
    let others = found.filter { reading in
      !shares.contains { $0.marker.id == reading.marker.id && $0.percent?.number == reading.percent?.number }
    }
    return MarkerRemainder.joined(others, in: statement) + shares
  }

  /// `BCMA (CD269) pos`, `MUM1/IRF4: 70%`: two names of one marker are one.
  private static func joined(
    _ markers: [(MarkerTerm, Range<Int>)], in statement: NarrativeStatement
  ) -> [(MarkerTerm, Range<Int>)] {
    var joined: [(MarkerTerm, Range<Int>)] = []
    for marker in markers {
      guard let last = joined.last, last.0.id == marker.0.id else {
        joined.append(marker)
        continue
      }
      let gap = statement.gap(last.1.upperBound, marker.1.lowerBound)
      guard ["(", "/", "[", "="].contains(gap) else {
        joined.append(marker)
        continue
      }
      var end = marker.1.upperBound
      if gap != "/", end < statement.range.upperBound, ")]".utf8.contains(statement.utf8[end]) { end += 1 }
      joined[joined.count - 1].1 = last.1.lowerBound..<end
    }
    return joined
  }

  /// `Normal plasma cells: CD19pos, CD45pos`: what healthy cells carry is no finding.
  private func isOfNormalCells(_ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    let population = statement.mentions.last { mention in
      guard case .phrase(let phrase) = mention.term else { return false }
      return phrase.group == .population && mention.range.upperBound <= range.lowerBound
    }
    guard let population else { return false }
    let before = statement.tokens(before: population.range.lowerBound).suffix(2).map(\.text)
    return before.last.map(Self.normal.contains) ?? false
      || before.first.map(Self.normal.contains) ?? false && before.last.map { $0 == "mature" } ?? false
  }

  private static let normal: Set<String> = [
    "normal", "healthy", "polyclonal", "polytypic", "нормальные", "normale", "normales", "normalen",
  ]

  private func readings(
    of markers: [(MarkerTerm, Range<Int>)], in statement: NarrativeStatement, carry: inout Carry
  ) -> [MarkerReading] {
    var readings = markers.indices.map { index in
      let next = index + 1 < markers.count ? markers[index + 1].1.lowerBound : statement.range.upperBound
      return suffixReading(markers[index], until: next, in: statement)
    }
    shareWithGroups(&readings, in: statement)
    applyLists(&readings, in: statement, carry: &carry)
    addPopulations(&readings, in: statement, carry: &carry)
    return readings.filter { $0.status != nil || $0.percent != nil }
  }

  /// Lists of antibodies, clones and tubes, and remarks on normal cells.
  static func isNoFinding(_ statement: NarrativeStatement) -> Bool {
    if let section = statement.section,
      ["technique", "method", "legend", "disclaimer", "reference", "indication", "family-history"].contains(
        section)
    {
      return true
    }
    return statement.holds(anyOf: [
      "antibodies tested", "antibodies used", "antibody panel", "panel", "panels", "clone", "clones", "tube",
      "tubes",
      "reagents", "hematogones", "haematogones", "internal control", "ratio",
      "isotype control",
    ])
      // A gate that nothing was found in is a way of working.
      || MarkerGate.isMeant(in: statement) && !tells(statement)
      || statement.heading.hasPrefix("cytochem") || statement.holds(anyOf: ["cytochemistry", "cytochemical"])
      // `positive on 44% (cut-off 30%)` tells what was found beside its limit.
      || statement.holds(anyOf: ["cut off"]) && !statement.text.contains("(cut")
      || statement.heading.contains("antibod") || statement.heading.contains("panel")
  }

  /// Whether shares or lists of what was found stand in a text.
  private static func tells(_ statement: NarrativeStatement) -> Bool {
    statement.text.contains { "%％+".contains($0) }
      || statement.mentions.contains { mention in
        guard case .phrase(let phrase) = mention.term else { return false }
        return phrase.group == .listOpener || phrase.group == .polarity
      }
  }

  /// `anti-CD19`, `CD19-directed`, `CD138-selected`, `CD19 CAR-T` name a treatment or a preparation.
  private func isPartOfName(_ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    if statement.tokens(before: range.lowerBound).last.map({ $0.text == "anti" }) ?? false { return true }
    let gap = statement.tokens(from: range.upperBound).first
    guard let next = gap, next.range.lowerBound - range.upperBound <= 3 else { return false }
    return Self.nameEndings.contains(next.text) || next.text.hasPrefix("car") && next.text.count <= 4
  }

  /// `CD19+ B cells represent 3.4% of events`: the marker is part of a population's name.
  private func namesCells(_ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    statement.mentions.contains { mention in
      guard case .phrase(let phrase) = mention.term, phrase.group == .population else { return false }
      return mention.range.lowerBound <= range.lowerBound && mention.range.upperBound > range.upperBound
    }
  }

  /// `MYC rearrangement: not detected`, `CD79B p.(Tyr196His) 19%`: the gene is meant, not its protein.
  private func isGene(_ term: MarkerTerm, _ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    let next = statement.tokens(from: range.upperBound).prefix(2).map(\.text)
    if !Set(next).isDisjoint(with: Self.geneWords) || next.contains(where: GeneWords.isBand) { return true }
    if statement.holds(anyOf: ["nuc ish"]) { return true }
    guard !term.id.hasPrefix("CD") || term.id == "CD79b" else { return false }
    return statement.holds(anyOf: ["vaf", "tier", "exon", "variant"])
      || statement.text.contains(" p.") || statement.text.contains(" c.")
  }

  private static let geneWords: Set<String> = [
    "rearrangement", "rearranged", "rearrangements", "mutation", "mutated", "mutations", "translocation",
    "amplification", "gene", "break", "variant", "deletion", "реаранжировка", "мутация", "mutasyonu", "exon",
    "split",
  ]

  private static let nameEndings: Set<String> = [
    "directed", "selected", "targeted", "targeting", "specific", "based", "enriched", "gated", "gate", "car",
    "redirected",
    "region", "staining", "sorted", "depleted", "x",
  ]

  /// What stands right behind a marker: signs, brackets, words, a percentage.
  private func suffixReading(
    _ marker: (term: MarkerTerm, range: Range<Int>), until next: Int, in statement: NarrativeStatement
  ) -> MarkerReading {
    var reading = MarkerReading(marker: marker.term, range: marker.range)
    let region = MarkerSuffix(after: marker.range.upperBound, until: next, in: statement)
    let phrases = region.phrases
    reading.isPredicated = region.isPredicated
    let statuses =
      phrases.filter { $0.group == .polarity }.map(\.value) + [region.signStatus].compactMap { $0 }
    reading.status = MarkerStatus.combined(statuses)
    reading.intensity = phrases.first { $0.group == .intensity }?.value ?? region.signIntensity
    if let found = region.percent(style: style), !region.restrictsCells(before: found.range.lowerBound) {
      reading.percent = found.percent
      reading.valueRange = found.range
    }
    // `97% are CD19 positive and 92% show CD5`: the share straight before is the marker's, not the one behind.
    if let found = percent(straightBefore: marker.range, in: statement), reading.status != "negative" {
      reading.percent = found.percent
      reading.valueRange = found.range
      reading.status = reading.status ?? "positive"
    }
    if reading.status == nil, let number = reading.percent?.number {
      reading.status =
        number > 0 && highlights(behind: marker.range, in: statement)
        ? "positive" : MarkerStatus.status(percent: number)
    }
    // `lambda restricted`: the name itself says what was found.
    if reading.status == nil, statement.text(marker.range).lowercased().contains("restrict"),
      !["no", "not", "without"].contains(statement.tokens(before: marker.range.lowerBound).last?.text ?? "")
    {
      reading.status = "positive"
    }
    applyPrefix(to: &reading, in: statement)
    if reading.status == nil, reading.intensity != nil { reading.status = "positive" }
    // Ki-67 is an index, not a share of positive cells above a cut-off.
    if reading.marker.id == "Ki-67", reading.percent?.number ?? 0 > 0 { reading.status = "positive" }
    return reading
  }

  /// `CD138 immunostain highlights 5% plasma cells`: what a stain shows is positive, however little it is.
  private func highlights(behind marker: Range<Int>, in statement: NarrativeStatement) -> Bool {
    statement.tokens(from: marker.upperBound).prefix(3).contains {
      ["highlights", "highlight", "highlighted", "stains", "labels", "marks", "identifies", "decorates"]
        .contains($0.text)
    }
  }

  /// The percentage before a marker with nothing but a verb between: `97% are CD19 positive`, `92% show CD5`.
  private func percent(
    straightBefore marker: Range<Int>, in statement: NarrativeStatement
  ) -> (percent: Percent, range: Range<Int>)? {
    let verb = statement.tokens(before: marker.lowerBound).last
    guard let verb, ["are", "is", "were", "was", "show", "showed", "shows", "coexpress"].contains(verb.text),
      let number = statement.tokens(before: verb.range.lowerBound).last, number.text.hasSuffix("%"),
      statement.gap(number.range.upperBound, verb.range.lowerBound).isEmpty
    else { return nil }
    // `23.4%` is two words when it is folded.
    let start = max(statement.range.lowerBound, number.range.lowerBound - 4)
    let text = statement.text(start..<verb.range.lowerBound)
    return PercentReader.percent(in: text, style: style).map {
      ($0.percent, (start + $0.range.lowerBound)..<(start + $0.range.upperBound))
    }
  }

  /// `CD19+ (6 - 19) (100 - 500)`: a name of cells over their ranges.
  private func namesRanges(behind marker: Range<Int>, in statement: NarrativeStatement) -> Bool {
    let rest = statement.text(marker.upperBound..<statement.range.upperBound).trimmed
    guard let open = rest.firstIndex(of: "("), let sign = rest.first, "+-".contains(sign) else {
      return false
    }
    let ranges = rest[open...]
    return String(rest[..<open]).trimmed.allSatisfy { "CD+-/".contains($0) || $0.isNumber }
      && ranges.allSatisfy { $0.isNumber || "()-–., ".contains($0) } && ranges.contains { $0.isNumber }
  }

  /// `dim CD45`, `partial CD34`: a word of expression straight before a name that a joining word stands before.
  private func applyPrefix(to reading: inout MarkerReading, in statement: NarrativeStatement) {
    guard reading.intensity == nil, reading.status == nil || reading.status == "positive" else { return }
    for mention in statement.mentions {
      guard case .phrase(let phrase) = mention.term, phrase.group == .intensity || phrase.value == "partial",
        statement.gap(mention.range.upperBound, reading.range.lowerBound).isEmpty,
        mention.range.upperBound < reading.range.lowerBound, isJoined(mention.range.lowerBound, in: statement)
      else { continue }
      if phrase.group == .intensity {
        reading.intensity = phrase.value
      } else {
        reading.status = phrase.value
      }
    }
  }

  private func isJoined(_ offset: Int, in statement: NarrativeStatement) -> Bool {
    guard let before = statement.tokens(before: offset).last else { return true }
    return statement.gap(before.range.upperBound, offset).contains { ",:;(".contains($0) }
      || [
        "and", "with", "for", "express", "expressing", "expresses", "show", "shows", "und", "mit", "y", "con",
        "и", "с",
      ]
      .contains(before.text)
  }

  /// `MPO and CD33 were not expressed`, `CD23 and CD200 negative`: a predicate holds for all markers joined before it.
  private func shareWithGroups(_ readings: inout [MarkerReading], in statement: NarrativeStatement) {
    guard readings.count > 1 else { return }
    // `lambda, CD20 and cyclin D1 negative`: what is shared is handed on.
    var shared: Set<Int> = []
    for index in (0..<(readings.count - 1)).reversed() {
      let gap = statement.text(readings[index].range.upperBound..<readings[index + 1].range.lowerBound)
      guard readings[index].status == nil, readings[index].percent == nil, MarkerJoint.isJoint(gap) else {
        continue
      }
      let next = readings[index + 1]
      let isPredicate =
        shared.contains(index + 1) || MarkerSuffix.hasPredicate(after: next.range.upperBound, in: statement)
      guard next.percent == nil, isPredicate, next.status != nil else { continue }
      readings[index].status = next.status
      shared.insert(index)
    }
  }

  private func addPopulations(
    _ readings: inout [MarkerReading], in statement: NarrativeStatement, carry: inout Carry
  ) {
    let populations = statement.mentions.compactMap { mention -> (value: String, range: Range<Int>)? in
      guard case .phrase(let phrase) = mention.term, phrase.group == .population else { return nil }
      guard !isDenominator(mention.range, among: readings, in: statement) else { return nil }
      return (phrase.value, mention.range)
    }
    for index in readings.indices {
      let before = populations.last { $0.range.lowerBound <= readings[index].range.lowerBound }
      readings[index].population = before?.value ?? populations.first?.value ?? carry.population
    }
    // What a share is of goes on only where nothing else is named.
    let subject = populations.last { !isShared($0.range, in: statement) }
    if let last = subject ?? populations.last { carry.population = last.value }
  }
}

extension MarkerSentenceReader {
  /// `Blasts: 78% of nucleated cells`, `a plasma cell population (22% of events) expresses …`: what the share of cells
  /// named before is of, and no share of a marker's.
  private func isDenominator(
    _ range: Range<Int>, among readings: [MarkerReading], in statement: NarrativeStatement
  ) -> Bool {
    let start = max(statement.range.lowerBound, range.lowerBound - 24)
    let before = statement.text(start..<range.upperBound)
    guard isShared(range, in: statement), let sign = before.lastIndex(of: "%") else { return false }
    let share = start + before[..<sign].utf8.count
    let cells = statement.mentions.last { mention in
      guard case .phrase(let phrase) = mention.term, phrase.group == .population else { return false }
      return mention.range.upperBound <= share
    }
    guard let cells else { return false }
    return !readings.contains {
      $0.range.lowerBound >= cells.range.upperBound && $0.range.upperBound <= share
    }
  }
}

extension MarkerSentenceReader {
  /// `22% of events`: cells that a share straight before them is of.
  private func isShared(_ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    let start = max(statement.range.lowerBound, range.lowerBound - 24)
    let before = statement.text(start..<range.upperBound)
    guard let sign = before.lastIndex(of: "%") else { return false }
    return before[sign...].split(separator: " ").dropFirst().prefix(2).contains {
      ["of", "de", "der", "des", "от", "del"].contains(FoldedText(String($0)).text)
    }
  }
}

/// What may stand between markers of one list.
enum MarkerJoint {
  static func isJoint(_ gap: String) -> Bool {
    let words = FoldedText(gap).text.split(separator: " ")
    return words.allSatisfy { joints.contains(String($0)) } && !gap.contains(";") && !gap.contains("(")
  }

  private static let joints: Set<String> = [
    "and", "or", "nor", "/", "+", "as", "well", "und", "oder", "y", "e", "o", "et", "ve", "и", "或", "和", "及",
    "&", "و",
  ]
}
