/// What the documents say of who the patient is.
package struct Patient: Hashable, Sendable, Codable {
  /// One item with the pixels it came from.
  package struct Item<Value: Codable & Hashable & Sendable>: Hashable, Sendable, Codable {
    package var value: Value
    package var evidence: [Evidence]
    /// 0…1.
    package var confidence: Double

    package init(value: Value, evidence: [Evidence], confidence: Double) {
      self.value = value
      self.evidence = evidence
      self.confidence = confidence
    }
  }
  package struct Identifier: Hashable, Sendable, Codable {
    /// What the page calls the number: `MRN`, `NHS`, `HospitalNo`.
    package var system: String
    package var value: String
    package var evidence: [Evidence]
    package var confidence: Double

    package init(system: String, value: String, evidence: [Evidence], confidence: Double) {
      self.system = system
      self.value = value
      self.evidence = evidence
      self.confidence = confidence
    }
  }

  @Nullable package var name: Item<String>?
  /// `female`, `male` or `other`.
  @Nullable package var sex: Item<String>?
  /// ISO 8601.
  @Nullable package var birthDate: Item<String>?
  @Nullable package var ageYears: Item<Int>?
  package var identifiers: [Identifier]

  package init(
    name: Item<String>? = nil, sex: Item<String>? = nil, birthDate: Item<String>? = nil,
    ageYears: Item<Int>? = nil, identifiers: [Identifier] = []
  ) {
    self.name = name
    self.sex = sex
    self.birthDate = birthDate
    self.ageYears = ageYears
    self.identifiers = identifiers
  }
}
