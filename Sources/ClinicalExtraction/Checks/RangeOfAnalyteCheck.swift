import ClinicalRecord

/// The printed range must be one that a laboratory gives for the analyte in that unit: else the unit is misread (`%` for
/// `‰`), the name is another's (a share for a count) or the range stands in another row.
struct RangeOfAnalyteCheck: ResultCheck {
  func findings(in sample: Sample) -> [Finding] {
    sample.results.indices.compactMap { index in
      Self.isForeign(sample.results[index]) || Self.mayLackLetter(sample.results[index])
        ? .accused([index], .implausible) : nil
    }
  }

  /// `mg/L` where laboratories mostly print `mg/dL`: without a range to tell, a reader may have lost the letter.
  private static func mayLackLetter(_ result: ResultDraft) -> Bool {
    guard let analyte = result.analyte, let unit = result.unit?.ucum, result.range?.high == nil,
      result.valueSpan.confidence < 1
    else { return false }
    return unit == "mg/L" && analyte.canonicalUnit == "mg/dL" && analyte.accepts(ucum: "mg/dL")
  }

  static func isForeign(_ result: ResultDraft) -> Bool {
    guard let analyte = result.analyte, let limits = analyte.upperLimit, let high = result.range?.high,
      high > 0,
      let unit = result.unit?.ucum ?? (analyte.isUnitless ? analyte.canonicalUnit : nil),
      let upper = analyte.canonical(high, ucum: unit)
    else { return false }
    return !limits.contains(upper)
  }
}
