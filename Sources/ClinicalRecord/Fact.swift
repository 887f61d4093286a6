package import DocumentModel

/// What makes one kind of fact: the part of its JSON object that other kinds do not have.
package protocol FactContent: Codable, Hashable, Sendable {
  /// Enters the fact's id, so that two kinds read from the same pixels differ.
  static var kind: String { get }
}

/// A fact of the record: its content and what every fact carries. In JSON both stand in one flat object.
@dynamicMemberLookup
package struct Fact<Content: FactContent>: Hashable, Sendable {
  /// Derived from source, page, box and kind: the same page gives the same id.
  package var id: String
  package var content: Content
  package var date: ClinicalDate?
  package var assertion: Assertion
  /// Never empty: no evidence, no fact.
  package var evidence: [Evidence]
  /// 0…1: of the facts at 0.9, nine in ten are right.
  package var confidence: Double
  package var review: Review

  package init(
    id: String = "", content: Content, date: ClinicalDate? = nil, assertion: Assertion = .present,
    evidence: [Evidence], confidence: Double, review: Review = .trusted
  ) {
    self.id = id
    self.content = content
    self.date = date
    self.assertion = assertion
    self.evidence = evidence
    self.confidence = confidence
    self.review = review
  }

  package subscript<Value>(dynamicMember path: WritableKeyPath<Content, Value>) -> Value {
    get { content[keyPath: path] }
    set { content[keyPath: path] = newValue }
  }
}

extension Fact: Codable {
  private enum Key: String, CodingKey {
    case id
    case date
    case assertion
    case evidence
    case confidence
    case review
  }

  package init(from decoder: any Decoder) throws {
    let common = try decoder.container(keyedBy: Key.self)
    id = try common.decode(String.self, forKey: .id)
    content = try Content(from: decoder)
    date = try common.decodeIfPresent(ClinicalDate.self, forKey: .date)
    assertion = try common.decode(Assertion.self, forKey: .assertion)
    evidence = try common.decode([Evidence].self, forKey: .evidence)
    confidence = try common.decode(Double.self, forKey: .confidence)
    review = try common.decode(Review.self, forKey: .review)
  }

  package func encode(to encoder: any Encoder) throws {
    var common = encoder.container(keyedBy: Key.self)
    try common.encode(id, forKey: .id)
    try content.encode(to: encoder)
    try common.encode(date, forKey: .date)
    try common.encode(assertion, forKey: .assertion)
    try common.encode(evidence, forKey: .evidence)
    try common.encode(confidence, forKey: .confidence)
    try common.encode(review, forKey: .review)
  }
}

/// Whether what the page says of a fact is that it is so.
package enum Assertion: String, Hashable, Sendable, Codable, CaseIterable {
  case present
  case absent
  case possible
  case planned
  case historical
  case family
}

/// The pixels a fact came from.
package struct Evidence: Hashable, Sendable, Codable {
  /// The id of the source.
  package var source: String
  /// Counted from 1.
  package var page: Int
  /// In points from the top-left corner of the upright page.
  package var box: Box
  /// What was read there, before any repair.
  package var text: String

  package init(source: String, page: Int, box: Box, text: String) {
    self.source = source
    self.page = page
    self.box = box
    self.text = text
  }
}

/// Whether a person should look at a fact, and why.
package struct Review: Hashable, Sendable, Codable {
  package enum State: String, Hashable, Sendable, Codable {
    case trusted
    case check
    case verified
    case corrected
  }
  package enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
    case lowConfidence = "low-confidence"
    case readingsDiffer = "readings-differ"
    case implausible
    case arithmetic
    case unitMissing = "unit-missing"
    case dateAmbiguous = "date-ambiguous"
    case flagContradictsRange = "flag-contradicts-range"
    case duplicateDiffers = "duplicate-differs"
  }

  package var state: State
  package var reasons: [Reason]

  package init(state: State, reasons: [Reason] = []) {
    self.state = state
    self.reasons = reasons
  }

  package static let trusted = Review(state: .trusted)

  /// Marks for a check; a reason is listed once.
  package mutating func demand(_ reason: Reason) {
    state = .check
    if !reasons.contains(reason) { reasons.append(reason) }
  }
}
