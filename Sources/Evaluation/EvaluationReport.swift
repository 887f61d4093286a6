package import ClinicalExtraction
import DocumentModel
import Foundation

/// The figures of a set of records held against gold, and every miss.
package struct EvaluationReport: Sendable {
  /// A fact that was missed, wrong or invented, and where it stands.
  package struct Miss: Sendable, Hashable, Encodable {
    package let sample: String
    package let degradation: String
    package let kind: String
    package let fate: String
    /// What gold holds.
    package let expected: String?
    /// What the record holds.
    package let reported: String?
    package let wrong: [String]
    package let trusted: Bool
    package let page: Int?
    /// `[x, y, width, height]` in points of the upright page.
    package let box: [Double]?
  }

  /// A set of documents (`text layer`, `poor scan`, …, `English`, …) → kind → counts.
  package var tallies: [String: [String: Tally]] = [:]
  package var documents: [String: Int] = [:]
  package var misses: [Miss] = []
  package var violations: [String] = []
  package var withoutRecord: [String] = []
  private var confidences: [(confidence: Double, isRight: Bool)] = []

  package init() {}

  package var reliability: [ReliabilityBin] { ReliabilityBin.curve(confidences) }

  /// - Throws: for a file that cannot be read or is no JSON.
  package init(_ set: EvaluationSet, vocabulary: Vocabulary) throws {
    for pair in set.pairs {
      let gold = try JSONValue(jsonData: Data(contentsOf: pair.gold))
      let actual = try pair.record.map { try JSONValue(jsonData: Data(contentsOf: $0)) }
      let fileName = pair.document ?? actual?["sources"].items.first?["fileName"].string ?? ""
      if actual == nil {
        withoutRecord.append("\(pair.name) \(fileName)")
        if pair.document != nil { continue }
      }
      add(
        sample: pair.name, fileName: fileName, gold: gold, actual: actual ?? .null, vocabulary: vocabulary)
    }
  }

  package mutating func add(
    sample: String, fileName: String, gold: JSONValue, actual: JSONValue, vocabulary: Vocabulary
  ) {
    let degradation = Degradation(fileName: fileName)
    let isEnglish = (gold["languages"].string ?? gold["languages"].items.first?.string ?? "eng").hasPrefix(
      "eng")
    let sets =
      ["all", degradation.rawValue, isEnglish ? "English" : "other languages"]
      + (isEnglish ? ["English, \(degradation.rawValue)"] : [])
    let score = DocumentScore(gold: gold, actual: actual, vocabulary: vocabulary)
    for set in sets { documents[set, default: 0] += 1 }
    for kind in score.kinds {
      for outcome in kind.outcomes { add(outcome, kind: kind.name, sets: sets, sample: sample, degradation) }
    }
    violations += score.violations.map { "\(sample) (\(degradation.rawValue)): \($0)" }
  }

  private mutating func add(
    _ outcome: DocumentScore.Outcome, kind: String, sets: [String], sample: String, _ degradation: Degradation
  ) {
    for set in sets { tallies[set, default: [:]][kind, default: Tally()].add(outcome) }
    if let actual = outcome.actual { confidences.append((actual.confidence, outcome.fate == .right)) }
    guard outcome.fate != .right else { return }
    misses.append(
      Miss(
        sample: sample, degradation: degradation.rawValue, kind: kind, fate: outcome.fate.rawValue,
        expected: outcome.gold?.label, reported: outcome.actual?.label, wrong: outcome.wrongDetails,
        trusted: outcome.actual?.isTrusted ?? false, page: outcome.actual?.page,
        box: outcome.actual?.box.map { [$0.x, $0.y, $0.width, $0.height] }))
  }
}
