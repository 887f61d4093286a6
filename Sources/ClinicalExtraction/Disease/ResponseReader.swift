import ClinicalRecord

/// A response that a text states of the patient.
struct ResponseReading: Hashable {
  var term: ResponseTerm
  /// UTF-8 offsets in the passage's text.
  var range: Range<Int>
}

/// Reads responses, and leaves out what only looks like one: `PR interval`, `CR 88 µmol/L`, `PD-1`, `not in CR`.
struct ResponseReader {
  private let assertions = AssertionReader()

  /// The responses that the statement says were reached.
  func responses(in statement: NarrativeStatement) -> [ResponseReading] {
    guard !Self.isOutside(statement.section) else { return [] }
    return withoutOptions(statement, reached(in: statement))
  }

  /// `O CR & VGPR O PR O SD`: options of a form whose boxes were not read say nothing.
  private func withoutOptions(
    _ statement: NarrativeStatement, _ found: [ResponseReading]
  ) -> [ResponseReading] {
    let named = statement.mentions.compactMap { mention -> (category: String, range: Range<Int>)? in
      if case .response(let term) = mention.term { (term.category, mention.range) } else { nil }
    }
    var runs: [[(category: String, range: Range<Int>)]] = []
    for mention in named {
      if let last = runs.last?.last,
        isOption(statement.text(last.range.upperBound..<mention.range.lowerBound))
      {
        runs[runs.count - 1].append(mention)
      } else {
        runs.append([mention])
      }
    }
    let isForm = runs.contains { run in Set(run.map(\.category)).count >= 3 }
    return isForm ? [] : found
  }

  /// What stands between two options: a box, whatever it was read as.
  private func isOption(_ gap: String) -> Bool {
    gap.split(separator: " ").count <= 2 && gap.utf8.count <= 6
      && !["->", "→", ",", "then", "and", "/"].contains(where: gap.contains)
  }

  private func reached(in statement: NarrativeStatement) -> [ResponseReading] {
    statement.mentions.compactMap { mention in
      guard case .response(let term) = mention.term, isMeant(term, mention.range, in: statement),
        isReached(mention.range, term, in: statement)
      else { return nil }
      return ResponseReading(term: term, range: mention.range)
    }
  }

  static func isOutside(_ section: String?) -> Bool {
    [
      "technique", "method", "legend", "disclaimer", "reference", "family-history", "comparison",
      "indication", "plan",
      "medications",
    ].contains(section ?? "")
  }

  private func isMeant(_ term: ResponseTerm, _ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    let after = statement.tokens(from: range.upperBound).prefix(3).map(\.text).joined(separator: " ")
    let before = statement.tokens(before: range.lowerBound).suffix(3).map(\.text).joined(separator: " ")
    func begins(_ phrase: String) -> Bool {
      let folded = FoldedText(phrase).text
      return after == folded || after.hasPrefix(folded + " ")
    }
    func ends(_ phrase: String) -> Bool {
      let folded = FoldedText(phrase).text
      return before == folded || before.hasSuffix(" " + folded)
    }
    // `No response assessment so far`: what has not been looked at.
    if term.category == "NR", Self.assessments.contains(where: begins) { return false }
    if term.notBefore.contains(where: begins) || term.notAfter.contains(where: ends) { return false }
    return !isAbbreviation(range, in: statement) || isAlone(range, in: statement)
  }

  private static let assessments = [
    "assessment", "assessments", "assessed", "evaluation", "evaluated", "imaging", "data", "available",
    "criteria",
    "yet", "has been", "documented", "scan", "so far",
  ]

  private func isAbbreviation(_ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    range.count <= 4
  }

  /// An abbreviation with a number behind it is a value (`CR 88`), with a hyphen a part of a word (`PD-1`), behind a
  /// slash one of several (`ER/PR`).
  private func isAlone(_ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    let bytes = statement.utf8
    let next = range.upperBound < bytes.count ? bytes[range.upperBound] : UInt8(ascii: " ")
    let last = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : UInt8(ascii: " ")
    if "-/+".utf8.contains(next) || "-/+".utf8.contains(last) { return false }
    guard let token = statement.tokens(from: range.upperBound).first,
      token.range.lowerBound - range.upperBound <= 2
    else {
      return true
    }
    let isDate = statement.dates.contains { $0.range.lowerBound == token.range.lowerBound }
    return isDate || !(token.text.utf8.first.map { (0x30...0x39).contains($0) } ?? false)
  }

  /// `Criteria: CR means …`, but `partial response by Lugano criteria`.
  private static func isDefinition(_ statement: NarrativeStatement) -> Bool {
    guard let word = statement.tokens.first(where: { $0.text == "criteria" }) else { return false }
    let before = statement.tokens(before: word.range.lowerBound).suffix(5).map(\.text)
    return Set(before).isDisjoint(with: [
      "by", "per", "according", "using", "under", "lugano", "imwg", "eln", "iwg", "iwcll", "recil", "cheson",
      "nccn",
    ])
  }

  private static let hypothetical = [
    "if", "in case of", "should", "in first remission", "in first complete remission", "definition",
    "defined", "defines",
    "would", "meets the definition", "do not establish", "not been assessed", "relapse free",
  ]

  private func isReached(_ range: Range<Int>, _ term: ResponseTerm, in statement: NarrativeStatement) -> Bool
  {
    if statement.holds(anyOf: Self.hypothetical) || Self.isDefinition(statement) { return false }
    let judged = assertions.judge(range, in: statement)
    switch judged.assertion {
    case .present, .historical: return true
    // `no evidence of progression` is its own term where the vocabulary has it as one.
    case .absent, .possible, .planned, .family: return false
    }
  }
}

/// The order of responses, best first: `bestResponse` is the best that was reached.
enum ResponseRank {
  static let order = ["sCR", "CR", "CRi", "CRh", "VGPR", "PR", "MR", "SD", "NR", "PD"]

  static func best(_ readings: [ResponseReading]) -> ResponseReading? {
    readings.filter { order.contains($0.term.category) }.min {
      (order.firstIndex(of: $0.term.category) ?? 99) < (order.firstIndex(of: $1.term.category) ?? 99)
    }
  }
}
