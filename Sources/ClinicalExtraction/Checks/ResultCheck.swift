import ClinicalRecord

/// One rule that results must obey, alone or together.
protocol ResultCheck: Sendable {
  /// What the rule says of results taken at one time from one patient.
  func findings(in sample: Sample) -> [Finding]
}

/// What a check found: which results it confirms, or which may be at fault.
struct Finding: Sendable, Hashable {
  enum Verdict: Sendable, Hashable {
    /// The rule holds so closely that a misread digit would have broken it.
    case confirmed
    /// The rule is broken: at least one of the results is wrong.
    case accused(Review.Reason)
  }

  var verdict: Verdict
  /// Indices in the sample's results.
  var members: [Int]
  /// Whether the rule ties several values together, so that one that obeys another rule is out of suspicion.
  var isRelation = false

  static func confirmed(_ members: [Int], isRelation: Bool = true) -> Finding {
    Finding(verdict: .confirmed, members: members, isRelation: isRelation)
  }
  static func accused(_ members: [Int], _ reason: Review.Reason, isRelation: Bool = false) -> Finding {
    Finding(verdict: .accused(reason), members: members, isRelation: isRelation)
  }
}

/// Results of one date: those between which arithmetic must hold.
struct Sample: Sendable {
  var results: [ResultDraft]

  /// Every check, in the order in which they run. To add one, add a line.
  static let checks: [any ResultCheck] = [
    UnitCheck(), PlausibleValueCheck(), RangeSanityCheck(), RangeOfAnalyteCheck(), FlagCheck(),
    ReadingsCheck(), DuplicateCheck(),
    DifferentialSumCheck(), AbsoluteCountCheck(), RedCellIndexCheck(), RatioCheck(), SumCheck(),
  ]

  /// The index of the only plain number of an analyte, in its canonical unit; nil where there is none or several
  /// that differ.
  func index(of code: String) -> Int? {
    let found = results.indices.filter { results[$0].analyte?.id == code && results[$0].exact != nil }
    guard let first = found.first, found.allSatisfy({ results[$0].exact == results[first].exact }) else {
      return nil
    }
    return first
  }

  func value(_ index: Int) -> Double { results[index].exact ?? .nan }
}

extension ResultDraft {
  /// The canonical number of a result without comparator.
  var exact: Double? { value.comparator == nil ? canonical?.number : nil }

  /// Half of the last printed digit's place, as a share of the value: how far rounding can have moved it.
  var rounding: Double {
    guard let number = value.number, number != 0 else { return 0 }
    var half = 0.5
    for _ in 0..<min(decimals, 9) { half /= 10 }
    return half / abs(number)
  }
}
