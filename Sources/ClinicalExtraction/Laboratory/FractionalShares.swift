import ClinicalRecord

/// Settles that a differential without units is printed in fractions of one (`Segmenters 0.67`, `Lymphocytes 0.22`): together
/// they are one. As counts they would be ten times too low.
enum FractionalShares {
  static func resolve(_ drafts: inout [ResultDraft], _ vocabulary: Vocabulary) {
    let members = drafts.indices.filter { share(of: drafts[$0], vocabulary) != nil }
    for indices in Dictionary(grouping: members, by: { Panel(drafts[$0]) }).values where indices.count >= 4 {
      let sum = indices.reduce(0) { $0 + (drafts[$1].value.number ?? 0) }
      guard abs(sum - 1) <= 0.021, !isWhiteCount(sum, of: drafts[indices[0]].date?.value, drafts) else {
        continue
      }
      for index in indices { drafts[index].analyte = share(of: drafts[index], vocabulary) }
    }
  }

  /// Whether the day's white cells are as many as the parts together: of a patient without cells the counts sum to one
  /// too.
  private static func isWhiteCount(_ sum: Double, of day: String?, _ drafts: [ResultDraft]) -> Bool {
    drafts.contains { draft in
      guard draft.analyte?.id == "wbc", draft.date?.value == day, let count = draft.value.number else {
        return false
      }
      return abs(count - sum) <= 0.1
    }
  }

  private struct Panel: Hashable {
    let group: Int
    let day: String?

    init(_ draft: ResultDraft) {
      group = draft.place.group
      day = draft.date?.value
    }
  }

  /// The share of white cells that a fraction without a unit may be.
  private static func share(of draft: ResultDraft, _ vocabulary: Vocabulary) -> Analyte? {
    guard draft.unit == nil, draft.naming.fit == .whole, let number = draft.value.number,
      (0...1).contains(number), draft.range?.high ?? 1 <= 1,
      draft.decimals >= 2 || number == 0 || number == 1
    else { return nil }
    let shares = draft.naming.candidates.map { vocabulary.analytes[$0.analyte] }.filter {
      $0.isShare && $0.panel == "CBC diff"
    }
    return Set(shares.map(\.id)).count == 1 ? shares[0] : nil
  }
}
