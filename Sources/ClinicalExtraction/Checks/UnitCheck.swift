import ClinicalRecord

/// A quantity needs a unit, and one in which its analyte is measured.
struct UnitCheck: ResultCheck {
  func findings(in sample: Sample) -> [Finding] {
    sample.results.indices.compactMap { index in
      let result = sample.results[index]
      guard let analyte = result.analyte, result.value.number != nil, !analyte.isUnitless else { return nil }
      guard let unit = result.unit else { return .accused([index], .unitMissing) }
      guard let ucum = unit.ucum, analyte.accepts(ucum: ucum) else { return .accused([index], .unitMissing) }
      return unit.isRepaired ? .accused([index], .lowConfidence) : nil
    }
  }
}
