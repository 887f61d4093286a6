import ClinicalRecord

/// The five classes of a differential make 100 per cent, with bands, immature cells and blasts where they are listed.
struct DifferentialSumCheck: ResultCheck {
  private static let five = ["neut_pct", "lymph_pct", "mono_pct", "eos_pct", "baso_pct"]
  private static let further = ["band_pct", "ig_pct", "blast_pb_pct"]

  func findings(in sample: Sample) -> [Finding] {
    let members = Self.five.compactMap(sample.index)
    guard members.count == Self.five.count else { return [] }
    let extra = Self.further.compactMap(sample.index)
    let sum = members.reduce(0) { $0 + sample.value($1) }
    // Some laboratories count bands and immature granulocytes among the neutrophils, others beside them.
    let sums = Self.subsets(extra).map { subset in (subset, subset.reduce(sum) { $0 + sample.value($1) }) }
    let tolerance = 0.2 + members.reduce(0.0) { $0 + sample.value($1) * sample.results[$1].rounding }
    if let holding = sums.first(where: { abs($0.1 - 100) <= tolerance }) {
      return [.confirmed(members + holding.0)]
    }
    if sums.contains(where: { abs($0.1 - 100) <= 2 }) { return [] }
    // Less than 100 is no fault where classes without a code may stand in between.
    let unknown = sample.results.contains { $0.analyte == nil && $0.unit?.ucum == "%" }
    if unknown && sum < 100 { return [] }
    return [.accused(members + extra, .arithmetic, isRelation: true)]
  }

  private static func subsets(_ items: [Int]) -> [[Int]] {
    items.reduce([[]]) { sets, item in sets + sets.map { $0 + [item] } }
  }
}
