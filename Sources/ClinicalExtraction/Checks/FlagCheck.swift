import ClinicalRecord

/// A printed flag must say what value and range say; where a table flags its results, a missing flag says normal.
struct FlagCheck: ResultCheck {
  func findings(in sample: Sample) -> [Finding] {
    let flagging = Self.flaggingGroups(sample)
    return sample.results.indices.compactMap { index in
      let result = sample.results[index]
      guard let computed = FlagMeaning.computed(result) else { return nil }
      guard let flag = result.flag else {
        // A table that flags others would have flagged this one.
        guard flagging.contains(result.place.group), computed != .normal else { return nil }
        return .accused([index], .flagContradictsRange)
      }
      return Self.agree(flag.meaning, computed)
        ? computed == .normal ? nil : .confirmed([index], isRelation: false)
        : .accused([index], .flagContradictsRange)
    }
  }

  static func agree(_ printed: FlagMeaning, _ computed: FlagMeaning) -> Bool {
    switch (printed, computed) {
    case (.abnormal, .high), (.abnormal, .low): true
    default: printed == computed
    }
  }

  /// Tables in which at least two values out of range are flagged.
  private static func flaggingGroups(_ sample: Sample) -> Set<Int> {
    let flagged = sample.results.filter { result in
      guard let flag = result.flag, let computed = FlagMeaning.computed(result) else { return false }
      return computed != .normal && agree(flag.meaning, computed)
    }
    let groups = Dictionary(grouping: flagged, by: \.place.group).filter { $0.value.count >= 2 }
    // Layout may have cut one printed table into several.
    let pages = Set(groups.values.joined().map(\.place.page))
    return Set(
      sample.results.filter { $0.place.group >= 0 && pages.contains($0.place.page) }.map(\.place.group))
  }
}
