import ClinicalRecord

/// The same analyte of the same specimen and date, printed twice, has one value.
struct DuplicateCheck: ResultCheck {
  func findings(in sample: Sample) -> [Finding] {
    let coded = sample.results.indices.filter {
      sample.results[$0].analyte != nil && sample.results[$0].value.number != nil
    }
    return Dictionary(grouping: coded) { sample.results[$0].analyte?.id }.values
      .filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
      .map { members in
        let first = sample.results[members[0]]
        let isSame = members.allSatisfy { Self.isSame(sample.results[$0], first) }
        return isSame ? .confirmed(members, isRelation: false) : .accused(members, .duplicateDiffers)
      }
  }

  /// Equal, or equal once both are in the canonical unit but for rounding.
  static func isSame(_ one: ResultDraft, _ other: ResultDraft) -> Bool {
    if one.value.comparator != other.value.comparator { return false }
    // Printed alike, nothing was rounded between them.
    if one.unit?.ucum == other.unit?.ucum, one.decimals == other.decimals {
      return one.value.number == other.value.number
    }
    if let a = one.canonical?.number, let b = other.canonical?.number {
      return abs(a - b) <= max(abs(a), abs(b)) * (one.rounding + other.rounding + 1e-9)
    }
    return one.value.number == other.value.number
  }
}
