import ClinicalRecord

/// Parts make their whole: proteins and bilirubin.
struct SumCheck: ResultCheck {
  private static let relations = [
    Relation(codes: ["tp", "albumin", "globulin"], expected: { $0[0] + $0[1] }, slack: 0.02),
    Relation(
      codes: ["bili_total", "bili_direct", "bili_indirect"], expected: { $0[0] + $0[1] }, slack: 0.02),
  ]

  func findings(in sample: Sample) -> [Finding] {
    Self.relations.compactMap { $0.finding(in: sample) } + partOfWhole(sample)
  }

  /// A part is never more than the whole.
  private func partOfWhole(_ sample: Sample) -> [Finding] {
    [("bili_direct", "bili_total"), ("albumin", "tp")].compactMap { part, whole in
      guard let one = sample.index(of: part), let other = sample.index(of: whole),
        sample.value(one) > sample.value(other) * 1.02
      else { return nil }
      return .accused([one, other], .arithmetic, isRelation: true)
    }
  }
}
