import ClinicalRecord

/// A class's absolute count is its share of the white cells, and the counts make the white cells.
struct AbsoluteCountCheck: ResultCheck {
  private static let classes = ["neut", "lymph", "mono", "eos", "baso"]
  private static let products = classes.map { name in
    Relation(codes: ["\(name)_abs", "wbc", "\(name)_pct"]) { $0[0] * $0[1] / 100 }
  }

  func findings(in sample: Sample) -> [Finding] {
    Self.products.compactMap { $0.finding(in: sample) } + sum(sample)
  }

  private func sum(_ sample: Sample) -> [Finding] {
    let members = Self.classes.compactMap { sample.index(of: "\($0)_abs") }
    guard members.count == Self.classes.count, let total = sample.index(of: "wbc") else { return [] }
    let sum = members.reduce(0) { $0 + sample.value($1) }
    let rounding = (members + [total]).reduce(0.0) { $0 + sample.value($1) * sample.results[$1].rounding }
    let white = sample.value(total)
    if abs(sum - white) <= rounding + 0.005 * white { return [.confirmed(members + [total])] }
    // Blasts and immature cells may be missing from the list; more than all white cells cannot be.
    return sum > white * 1.05 + rounding ? [.accused(members + [total], .arithmetic, isRelation: true)] : []
  }
}
