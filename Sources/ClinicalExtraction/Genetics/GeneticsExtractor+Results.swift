import ClinicalRecord

/// What is said of a target: that it was found, or was not.
extension GeneticsExtractor {
  private static let negatives = [
    "not detected", "normal", "negative", "no pathogenic variant", "no mutation", "no variant", "wild type",
    "absent", "not found",
    "no clinically significant variants", "no variants", "no mutations", "unmutated", "not identified",
    "no clinically relevant", "no evidence of", "not present", "no deletion", "no rearrangement",
  ]
  private static let positives = [
    "detected", "abnormal", "positive", "mutation", "mutated", "variant", "present", "tier", "rearranged",
    "found", "seen",
  ]

  func result(
    of target: GeneticTarget.Reading, among targets: [GeneticTarget.Reading],
    in statement: NarrativeStatement, percent: Percent?
  ) -> String? {
    if statement.table == nil { return told(of: target, among: targets, in: statement, percent: percent) }
    // A cell of prose tells of several targets, each in its clause.
    if Set(targets.map(\.target)).count > 1,
      let told = told(of: target, among: targets, in: statement, percent: nil)
    {
      return told
    }
    if statement.holds(anyOf: Self.negatives) { return "not-detected" }
    return statement.holds(anyOf: Self.positives) || (percent?.number ?? 0) > 0 ? "detected" : nil
  }

  /// In a sentence what is said nearest behind the target holds for it; else what is said of the list it stands in.
  private func told(
    of target: GeneticTarget.Reading, among targets: [GeneticTarget.Reading],
    in statement: NarrativeStatement, percent: Percent?
  ) -> String? {
    let judged = AssertionReader().judge(target.range, in: statement).assertion
    if [.family, .planned, .possible].contains(judged) { return nil }
    let words = clause(behind: target, among: targets, in: statement)
    if isUnticked(words) { return nil }
    let clause = " \(words.joined(separator: " ")) "
    if isLedBesides(target, among: targets, words: words, in: statement) { return "detected" }
    if Self.negatives.contains(where: { clause.contains(" \($0) ") }) || Self.isDenied(words) {
      return "not-detected"
    }
    if isLedByNo(target, among: targets, in: statement) { return "not-detected" }
    if Self.positives.contains(where: { clause.contains(" \($0) ") }) { return "detected" }
    let before = statement.tokens(before: target.range.lowerBound).map(\.text)
    let led = " " + before.joined(separator: " ") + " "
    if Self.negatives.contains(where: { led.contains(" \($0) ") }), led.contains(" no ") {
      return "not-detected"
    }
    if judged == .absent {
      return isLedBesides(target, among: targets, words: words, in: statement) ? "detected" : "not-detected"
    }
    if isRearranged(clause, led: led) { return "detected" }
    if percent != nil { return "detected" }
    // `FISH showed gain of 1q21 and t(4;14)`: nothing of its own stands behind it.
    let isFound = !target.isGene && before.contains(where: Self.finders.contains)
    return isFound && statement.holds(anyOf: Self.methods) ? "detected" : nil
  }

  /// `No BTK or PLCG2 mutation detected`: a word of denial with nothing but the list itself behind it.
  private func isLedByNo(
    _ target: GeneticTarget.Reading, among targets: [GeneticTarget.Reading], in statement: NarrativeStatement
  ) -> Bool {
    var end = target.range.lowerBound
    for token in statement.tokens(before: target.range.lowerBound).suffix(16).reversed() {
      if statement.utf8[token.range.upperBound..<end].contains(where: { ":;".utf8.contains($0) }) {
        return false
      }
      if Self.denials.contains(token.text) { return true }
      let isOfTarget = targets.contains { $0.range.overlaps(token.range) }
      guard isOfTarget || Self.listed.contains(token.text) else { return false }
      end = token.range.lowerBound
    }
    return false
  }

  private static let denials: Set<String> = [
    "no", "without", "neither", "kein", "keine", "keinen", "sin", "aucune", "aucun", "нет", "без", "nessuna",
  ]
  private static let listed: Set<String> = [
    "and", "or", "nor", "und", "oder", "y", "o", "ni", "et", "ou", "и", "или", "the", "any", "pathogenic",
    "clinically", "significant", "relevant", "reportable", "variant", "variants", "mutation", "mutations",
    "mutacion", "mutaciones", "mutationen", "nachweis", "von", "de", "in", "of", "evidence", "rearrangement",
    "rearrangements", "deletion", "deletions", "abnormality", "abnormalities", "hotspot", "actionable",
    "additional", "other", "somatic", "fusion", "amplification", "genes", "gene", "the", "мутаций", "/",
  ]

  /// `FISH showed del(17p), t(4;14) was absent`: the verb before has the first, the one behind the second alone.
  private func isLedBesides(
    _ target: GeneticTarget.Reading, among targets: [GeneticTarget.Reading], words: [String],
    in statement: NarrativeStatement
  ) -> Bool {
    let before = statement.tokens(before: target.range.lowerBound).suffix(2).map(\.text)
    guard before.contains(where: Self.finders.contains), !before.contains("no"), !before.contains("not"),
      ["was", "is"].contains(words.first ?? ""),
      let next = targets.map(\.range).filter({ $0.lowerBound >= target.range.upperBound }).min(by: {
        $0.lowerBound < $1.lowerBound
      })
    else { return false }
    return statement.gap(target.range.upperBound, next.lowerBound) == ","
  }

  /// `t(4;14) & detected 0 not detected`: both answers of a form, whose boxes were not read.
  private func isUnticked(_ words: [String]) -> Bool {
    for answer in ["detected", "present", "found", "positive"] {
      let places = words.indices.filter { words[$0] == answer }
      let denied = places.filter { $0 > 0 && words[$0 - 1] == "not" }
      if !denied.isEmpty, denied.count < places.count { return true }
    }
    return words.contains("positive") && words.contains("negative")
  }

  /// `lymphoma with MYC and BCL2 rearrangements`, but not `FISH for MYC rearrangement`.
  private func isRearranged(_ clause: String, led: String) -> Bool {
    let words = Set(clause.split(separator: " ").map(String.init))
    guard !words.isDisjoint(with: ["rearrangement", "rearrangements"]) else { return false }
    let before = led.split(separator: " ").suffix(5).map(String.init)
    return before.contains { $0 == "with" || $0 == "concurrent" || Self.finders.contains($0) }
      && !before.contains("for")
  }

  /// `BCL6 not rearranged`, `was not seen`.
  private static func isDenied(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).contains {
      ["not", "no", "never", "non"].contains($0) && positives.contains($1)
    }
  }

  private static let finders: Set<String> = [
    "showed", "shows", "found", "revealed", "detected", "identified", "demonstrated", "confirmed", "positive",
  ]
  private static let methods = [
    "fish", "cytogenetics", "cytogenetic", "karyotype", "hybridisation", "hybridization",
  ]
}
