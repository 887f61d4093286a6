import ClinicalRecord

/// MCV = Hct / RBC, MCH = Hgb / RBC, MCHC = Hgb / Hct (canonical units %, 10*12/L, g/dL, fL, pg).
struct RedCellIndexCheck: ResultCheck {
  private static let relations = [
    Relation(codes: ["mcv", "hct", "rbc"]) { $0[0] * 10 / $0[1] },
    Relation(codes: ["mch", "hgb", "rbc"]) { $0[0] * 10 / $0[1] },
    Relation(codes: ["mchc", "hgb", "hct"]) { $0[0] * 100 / $0[1] },
  ]

  func findings(in sample: Sample) -> [Finding] { Self.relations.compactMap { $0.finding(in: sample) } }
}
