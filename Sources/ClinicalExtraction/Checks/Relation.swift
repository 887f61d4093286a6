import ClinicalRecord

/// An equation between results: one value that others give.
struct Relation: Sendable {
  /// Codes of all values, the one that is computed first.
  var codes: [String]
  /// The first value from the others, in canonical units.
  var expected: @Sendable ([Double]) -> Double
  /// How far analysers differ from the equation beyond rounding, as a share.
  var slack = 0.03

  /// What the equation says of a sample; nil where a value is missing.
  func finding(in sample: Sample) -> Finding? {
    let members = codes.compactMap(sample.index)
    guard members.count == codes.count else { return nil }
    let printed = sample.value(members[0])
    let computed = expected(members.dropFirst().map(sample.value))
    guard printed.isFinite, computed.isFinite, max(abs(printed), abs(computed)) > 0 else { return nil }
    let rounding = members.reduce(0) { $0 + sample.results[$1].rounding }
    let difference = abs(printed - computed) / max(abs(printed), abs(computed))
    if difference > slack + rounding { return .accused(members, .arithmetic, isRelation: true) }
    // With so few digits the equation would hold for almost any value.
    return rounding < 0.06 ? .confirmed(members) : nil
  }
}
