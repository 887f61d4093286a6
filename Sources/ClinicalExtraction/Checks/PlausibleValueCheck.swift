import ClinicalRecord

/// A value must be one that a living patient can have (limits of the vocabulary).
struct PlausibleValueCheck: ResultCheck {
  func findings(in sample: Sample) -> [Finding] {
    sample.results.indices.compactMap { index in
      let result = sample.results[index]
      guard let limits = result.analyte?.plausible, let number = result.canonical?.number else { return nil }
      return limits.contains(number) ? nil : .accused([index], .implausible)
    }
  }
}
