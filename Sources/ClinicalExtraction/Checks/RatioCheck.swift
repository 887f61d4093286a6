import ClinicalRecord

/// Printed ratios are those of the values beside them.
struct RatioCheck: ResultCheck {
  private static let relations = [
    Relation(codes: ["flc_ratio", "kflc", "lflc"]) { $0[0] / $0[1] },
    Relation(codes: ["ag_ratio", "albumin", "globulin"], expected: { $0[0] / $0[1] }, slack: 0.05),
    Relation(codes: ["cd4_cd8", "cd4_abs", "cd8_abs"], expected: { $0[0] / $0[1] }, slack: 0.05),
  ]

  func findings(in sample: Sample) -> [Finding] { Self.relations.compactMap { $0.finding(in: sample) } }
}
