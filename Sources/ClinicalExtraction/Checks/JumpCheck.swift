import ClinicalRecord

/// Doubts a recognised value that is far from the others of its analyte in the document, and near them with one digit less
/// or its point moved: `182` among `88`, `91` and `86` was `↓82`.
///
/// Counts do rise tenfold; then a look at the page confirms it.
struct JumpCheck: Sendable {
  /// Numbers of each analyte in one unit.
  private let series: [String: [Double]]
  private let numbers: ResultNumberParser

  init(_ drafts: [ResultDraft], numbers: ResultNumberParser) {
    self.numbers = numbers
    series = drafts.reduce(into: [:]) { series, draft in
      guard let key = Self.key(draft), let number = draft.value.number, number > 0 else { return }
      series[key, default: []].append(number)
    }
  }

  func isJump(_ draft: ResultDraft) -> Bool {
    guard draft.value.comparator == nil, let number = draft.value.number, number > 0,
      let key = Self.key(draft),
      var others = series[key], let own = others.firstIndex(of: number)
    else { return false }
    others.remove(at: own)
    guard others.count >= 3 else { return false }
    let middle = others.sorted()[others.count / 2]
    let distance = Self.ratio(number, middle)
    guard distance > 1.8 else { return false }
    return slips(draft.value.printed, number).contains { slip in
      let other = Self.ratio(slip, middle)
      return other * other < distance
    }
  }

  /// What may have been printed where a sign was read as a digit or a point was lost or moved.
  private func slips(_ printed: String, _ number: Double) -> [Double] {
    let texts = [printed.dropFirst(), printed.dropLast()].map { Array($0.utf8) }
    let shorter = texts.compactMap { text -> Double? in
      numbers.number(in: text, at: 0).flatMap { $0.range.upperBound == text.count ? $0.number : nil }
    }
    return (shorter + [number / 10, number / 100, number * 10]).filter { $0 > 0 }
  }

  private static func key(_ draft: ResultDraft) -> String? {
    draft.analyte.map { "\($0.id) \(draft.unit?.ucum ?? "") \(draft.surroundings.specimen?.rawValue ?? "")" }
  }

  /// How many times one is the other, the larger by the smaller.
  private static func ratio(_ one: Double, _ other: Double) -> Double { max(one / other, other / one) }
}
