import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads the medicines that the patient takes, from lists, tables and sentences under their heading.
struct MedicationExtractor: FactExtractor {
  func extract(from document: ClinicalDocument, into facts: inout Facts) {
    facts.medications = MedicationTable.facts(in: document)
    var isStopped = false
    var rows = MedicationRows()
    for statement in document.narrative.statements {
      if statement.startsPart { isStopped = false }
      let isRow = rows.take(statement)
      // `Ceased: …` holds up to the end of its part.
      isStopped = isStopped || statement.holds(anyOf: Self.stopWords)
      guard isRow || isList(statement), !isStopped else { continue }
      for fact in medications(in: statement, document: document)
      where !facts.medications.contains(where: { $0.drug == fact.drug }) {
        facts.medications.append(fact)
      }
      for fact in named(in: statement, document: document)
      where !facts.medications.contains(where: { $0.drug == fact.drug }) {
        facts.medications.append(fact)
      }
    }
  }

  /// Medicines of a list that stand without a dose.
  private func named(in statement: NarrativeStatement, document: ClinicalDocument) -> [Fact<Medication>] {
    guard statement.section == "medications", statement.table == nil else { return [] }
    return statement.mentions.compactMap { mention in
      guard case .drug = mention.term,
        DoseReader.firstDose(in: statement, from: mention.range.upperBound) == nil
          || endsItem(behind: mention.range.upperBound, in: statement),
        AssertionReader().judge(mention.range, in: statement).assertion == .present
      else { return nil }
      let evidence = statement.evidence(mention.range, source: document.source)
      guard !evidence.isEmpty else { return nil }
      return Fact(
        content: Medication(drug: Self.lowered(statement.text(mention.range))), evidence: evidence,
        confidence: 0.7 * statement.confidence(mention.range))
    }
  }

  /// Whether a separator stands before any figure.
  private func endsItem(behind offset: Int, in statement: NarrativeStatement) -> Bool {
    let rest = statement.utf8[offset..<statement.range.upperBound]
    guard let stop = rest.firstIndex(where: { ",;".utf8.contains($0) || (0x30...0x39).contains($0) }) else {
      return true
    }
    return ",;".utf8.contains(rest[stop])
  }

  private static let stopWords = [
    "ceased", "stopped", "discontinued", "not started", "never started", "declined", "wife", "husband",
    "suggested", "allergy",
    "allergies", "reason",
  ]

  private func isList(_ statement: NarrativeStatement) -> Bool {
    if statement.section == "medications" { return true }
    let heading = statement.heading
    if ["medicines", "medication", "medications"].contains(where: heading.contains), !heading.contains("stop")
    {
      return true
    }
    if statement.holds(anyOf: [
      "takes", "is taking", "currently takes", "current medication includes", "current medications include",
      "medications include", "medication includes", "regular medications are", "he is on", "she is on",
    ]) {
      return true
    }
    return isPrescription(statement)
  }

  /// `Tab. X 400 mg BD` anywhere, and advice that lists medicines of support with their doses.
  private func isPrescription(_ statement: NarrativeStatement) -> Bool {
    let tokens = statement.tokens.prefix { Int($0.text) != nil || $0.range.count <= 2 }
    let first = statement.tokens.dropFirst(tokens.count).first?.text ?? ""
    let isForm = ["tab", "cap", "inj", "syp", "tablet", "capsule", "syrup", "таб", "капс"].contains(first)
    if isForm, statement.startsPart { return statement.section != "treatment" }
    guard statement.section == "plan" else { return false }
    let drugs = statement.mentions.compactMap { mention in
      if case .drug(let term) = mention.term { term.kind } else { nil }
    }
    return drugs.count >= 2 && drugs.allSatisfy { $0 == "supportive" }
  }

  /// Each dose with the words before it: back to a separator, or the dose before.
  private func medications(in statement: NarrativeStatement, document: ClinicalDocument) -> [Fact<Medication>]
  {
    let bytes = statement.utf8
    var facts: [Fact<Medication>] = []
    var start = ComorbidityItems.start(in: statement)
    while start < statement.range.upperBound, let dose = DoseReader.firstDose(in: statement, from: start) {
      let itemEnd = self.itemEnd(bytes, from: dose.range.upperBound, to: statement.range.upperBound)
      defer { start = max(itemEnd, dose.range.upperBound) }
      guard let name = nameRange(before: dose.range.lowerBound, after: start, in: statement) else { continue }
      let rest = statement.text(dose.range.upperBound..<itemEnd)
      let parts = Self.routeAndFrequency(rest)
      let evidence = statement.evidence(name.lowerBound..<itemEnd, source: document.source)
      guard !evidence.isEmpty else { continue }
      facts.append(
        Fact(
          content: Medication(
            drug: Self.lowered(statement.text(name)), dose: dose.text, route: parts.route,
            frequency: parts.frequency),
          evidence: evidence, confidence: 0.8 * statement.confidence(name)))
    }
    return facts
  }

  private func itemEnd(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end {
      if bytes[offset] == UInt8(ascii: ";") { return offset }
      if bytes[offset] == UInt8(ascii: ","), offset + 1 < end, bytes[offset + 1] == UInt8(ascii: " "),
        !isRemark(bytes, offset, end)
      {
        return offset
      }
      if bytes[offset...].starts(with: " and ".utf8) { return offset }
      offset += 1
    }
    return end
  }

  /// `as needed, max 4 g/day`.
  private func isRemark(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Bool {
    bytes[(offset + 1)..<end].starts(with: " max".utf8)
  }

  private func nameRange(before dose: Int, after start: Int, in statement: NarrativeStatement) -> Range<Int>?
  {
    let tokens = statement.tokens(from: start).prefix { $0.range.upperBound <= dose }
    var name = Array(tokens.suffix(3))
    if let verb = name.lastIndex(where: { Self.fillers.contains($0.text) }) { name.removeSubrange(...verb) }
    // A separator between words starts the name anew.
    for index in name.indices.dropLast().reversed() {
      let gap = statement.gap(name[index].range.upperBound, name[index + 1].range.lowerBound)
      if gap.contains(":") || gap.contains(";") || gap.contains(",") || gap.contains(".") {
        name.removeSubrange(...index)
        break
      }
    }
    if let last = name.last, Self.routes.contains(last.text), name.count > 1 { name.removeLast() }
    guard let first = name.first, let last = name.last,
      last.range.upperBound - first.range.lowerBound >= 4,
      !(first.text.utf8.first.map { (0x30...0x39).contains($0) } ?? true)
    else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }

  private static let fillers: Set<String> = [
    "takes", "taking", "and", "on", "he", "she", "of", "with", "also", "tab", "cap", "inj", "syp", "tablet",
    "capsule",
    "tablets", "capsules", "таб", "капс", "then", "continue", "given", "was", "were", "received", "started",
    "commenced", "include", "includes", "are", "is", "drug",
    "take",
  ]

  private static let routes: Set<String> = [
    "po", "iv", "sc", "im", "inh", "inhaler", "oral", "orally", "topical", "p.o.", "i.v.", "s.c.", "sl", "pr",
    "subcutaneously",
  ]

  private static func routeAndFrequency(_ text: String) -> (route: String?, frequency: String?) {
    var words = text.split(separator: " ").map(String.init)
    while let last = words.last, last == "." || last.isEmpty { words.removeLast() }
    var route: String?
    if let first = words.first, routes.contains(first.lowercased()) {
      route = first
      words.removeFirst()
    }
    var frequency = words.joined(separator: " ")
    while let last = frequency.last, " .,".contains(last) { frequency.removeLast() }
    return (route, frequency.isEmpty ? nil : frequency)
  }

  private static func lowered(_ name: String) -> String { name.lowercased() }
}
