import ClinicalRecord

/// Tells recognised values that may have lost their decimal point.
///
/// All readings come from one recogniser, and a faint point is lost in each of them: that they agree is no proof.
struct LostPoint: Sendable {
  /// Most digits behind the point with which each analyte stands in the document, by code and unit.
  private let decimals: [String: Int]

  init(_ drafts: [ResultDraft]) {
    decimals = drafts.reduce(into: [:]) { most, draft in
      guard let key = Self.key(draft), !draft.value.printed.isEmpty else { return }
      most[key] = max(most[key, default: 0], draft.decimals)
    }
  }

  /// Whether the value has no point where its range or its analyte's other values have one, or lies several times
  /// off its range with no flag beside it.
  func isPossible(in draft: ResultDraft) -> Bool {
    guard let number = draft.value.number else { return false }
    let expected = max(
      Self.key(draft).flatMap { decimals[$0] } ?? 0,
      draft.range.map { RangeSanityCheck.decimals($0.text) } ?? 0)
    if draft.decimals == 0, expected > 0, number != 0 { return true }
    guard draft.flag == nil, let range = draft.range else { return false }
    if let high = range.high, high > 0, number > high * 5 { return true }
    if let low = range.low, low > 0, number < low / 5 { return true }
    return false
  }

  private static func key(_ draft: ResultDraft) -> String? {
    draft.analyte.map { "\($0.id) \(draft.unit?.ucum ?? "")" }
  }
}
