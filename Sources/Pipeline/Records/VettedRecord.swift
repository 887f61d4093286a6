import ClinicalRecord
import DocumentModel
import Foundation

/// A record whose bytes fit the schema.
///
/// What does not fit is left out, and the record says so: a reader that trusts the contract must not meet a value it
/// does not foresee, and one bad fact must not cost the others.
struct VettedRecord {
  let record: Record
  let bytes: Data

  /// - Throws: `InvalidRecord` where the record does not fit even without the facts at fault, `EncodingError` for a
  ///   number that JSON cannot hold.
  init(_ record: Record, schema: JSONSchema) throws {
    let bytes = try record.jsonData()
    let violations = schema.violations(in: bytes, limit: Self.limit)
    if violations.isEmpty {
      self.init(record: record, bytes: bytes)
      return
    }
    var reduced = record.leavingOut(violations)
    reduced.problems.append(Self.problem(violations, source: record.id))
    let rest = try reduced.jsonData()
    // Again from the start: leaving out is code like any other, and there may have been more than the limit.
    guard schema.violations(in: rest, limit: 1).isEmpty else {
      throw InvalidRecord(problem: Self.problem(violations, source: record.id))
    }
    self.init(record: reduced, bytes: rest)
  }

  private init(record: Record, bytes: Data) {
    self.record = record
    self.bytes = bytes
  }

  /// More than any document has facts.
  private static let limit = 10_000
  /// How many stand in the message.
  private static let told = 3

  private static func problem(_ violations: [SchemaViolation], source: String) -> Problem {
    let list = violations.prefix(told).map(\.description).joined(separator: "; ")
    let more = violations.count > told ? "; and \(violations.count - told) more" : ""
    return Problem(
      .invalidRecord,
      message: "Facts were left out because they do not fit the record's schema: \(list)\(more). "
        + "Read the document by eye, and report this fault of the program.", source: source)
  }
}

/// A record that fits its schema in no way, and is not written.
struct InvalidRecord: Error {
  let problem: Problem
}

extension Record {
  /// The record without the facts, or the items of the patient, that the violations lie in.
  fileprivate func leavingOut(_ violations: [SchemaViolation]) -> Record {
    var places: [String: Set<Int>] = [:]
    var record = self
    for violation in violations {
      switch (violation.path.first, violation.path.dropFirst().first) {
      case (.key("patient"), let step): record.patient.leaveOut(step)
      case (.key(let list), .index(let index)): places[list, default: []].insert(index)
      default: break
      }
    }
    record.leaveOut(places)
    record.unlinkResponses()
    return record
  }

  private mutating func leaveOut(_ places: [String: Set<Int>]) {
    func leaveOut<Content>(_ list: String, of facts: inout [Fact<Content>]) {
      guard let places = places[list] else { return }
      facts = facts.indices.filter { !places.contains($0) }.map { facts[$0] }
    }
    leaveOut("diagnoses", of: &diagnoses)
    leaveOut("observations", of: &observations)
    leaveOut("markers", of: &markers)
    leaveOut("paraproteins", of: &paraproteins)
    leaveOut("genetics", of: &genetics)
    leaveOut("mrd", of: &mrd)
    leaveOut("treatments", of: &treatments)
    leaveOut("responses", of: &responses)
    leaveOut("imaging", of: &imaging)
    leaveOut("medications", of: &medications)
    leaveOut("comorbidities", of: &comorbidities)
    leaveOut("statements", of: &statements)
  }

  /// A response to a treatment that is gone keeps standing by itself.
  private mutating func unlinkResponses() {
    let known = Set(treatments.map(\.id))
    for index in responses.indices {
      guard let treatment = responses[index].content.treatment, !known.contains(treatment) else { continue }
      responses[index].content.treatment = nil
    }
  }
}

extension Patient {
  fileprivate mutating func leaveOut(_ step: SchemaViolation.Step?) {
    switch step {
    case .key("name"): name = nil
    case .key("sex"): sex = nil
    case .key("birthDate"): birthDate = nil
    case .key("ageYears"): ageYears = nil
    default: identifiers = []
    }
  }
}
