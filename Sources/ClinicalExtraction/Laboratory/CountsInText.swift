import ClinicalRecord

/// Settles whether a line of text without units means cells or per cent (`WCC 4.4, neuts 2.6`): part of the white
/// cells cannot be more than all of them, and of a share only one digit before the point is rare.
enum CountsInText {
  static func resolve(_ drafts: inout [ResultDraft], _ vocabulary: Vocabulary) {
    var leukocytes: [Int: Double] = [:]
    for draft in drafts where draft.analyte?.id == "wbc" {
      leukocytes[draft.place.group] = draft.value.number
    }
    for index in drafts.indices where drafts[index].analyte == nil && drafts[index].unit == nil {
      guard drafts[index].place.group < 0, drafts[index].naming.fit == .whole,
        let all = leukocytes[drafts[index].place.group], let number = drafts[index].value.number
      else { continue }
      let analytes = drafts[index].naming.candidates.map { vocabulary.analytes[$0.analyte] }
      let counts = analytes.filter { !$0.isShare }
      let shares = analytes.filter(\.isShare)
      guard Set(counts.map(\.id)).count == 1, Set(shares.map(\.id)).count == 1 else { continue }
      if number <= all, drafts[index].decimals > 0 {
        drafts[index].analyte = counts[0]
      } else if number > all, number > 25, number <= 100 {
        drafts[index].analyte = shares[0]
      }
    }
  }
}
