/// The kind of study that a text names.
enum ImagingModality {
  private static let names: [(words: [String], modality: String)] = [
    (["pet", "ct"], "PET-CT"), (["pet/ct"], "PET-CT"), (["petct"], "PET-CT"), (["fdg", "pet"], "PET-CT"),
    (["pet", "tc"], "PET-CT"), (["pet/tc"], "PET-CT"), (["pet", "bt"], "PET-CT"), (["pet/bt"], "PET-CT"),
    (["tep", "tdm"], "PET-CT"), (["tep"], "PET-CT"), (["tac"], "CT"), (["tdm"], "CT"), (["pet"], "PET-CT"),
    (["пэт", "кт"], "PET-CT"), (["пэт/кт"], "PET-CT"), (["ct"], "CT"), (["кт"], "CT"), (["mskt"], "CT"),
    (["мскт"], "CT"),
    (["bt"], "CT"), (["mri"], "MRI"), (["mr", "imaging"], "MRI"), (["mr", "scan"], "MRI"), (["rmn"], "MRI"),
    (["mrg"], "MRI"), (["mrt"], "MRI"), (["мрт"], "MRI"),
    (["ultrasound"], "US"),
    (["sonography"], "US"), (["узи"], "US"), (["ultrason"], "US"), (["radiograph"], "XR"),
    (["chest", "x", "ray"], "XR"),
    (["rontgen"], "XR"),
  ]

  /// The first study named before a place of a statement, nearest to it.
  static func named(in statement: NarrativeStatement, before range: Range<Int>) -> String? {
    mentions(in: statement.tokens).last { $0.range.lowerBound < range.lowerBound }?.modality
  }

  /// Chinese text has no space before the name: `2025年2月16日PET-CT`.
  private static func starts(_ tokens: ArraySlice<StoryToken>, with words: [String]) -> Bool {
    if tokens.starts(with: words) { return true }
    guard let first = tokens.first,
      let last = first.text.unicodeScalars.lastIndex(where: { $0.value >= 0x2E80 })
    else { return false }
    let tail = String(first.text.unicodeScalars[last...].dropFirst())
    return tail == words.first && tokens.dropFirst().starts(with: Array(words.dropFirst()))
  }

  /// Every study named among the tokens.
  static func mentions(in tokens: ArraySlice<StoryToken>) -> [(modality: String, range: Range<Int>)] {
    var found: [(String, Range<Int>)] = []
    var index = tokens.startIndex
    while index < tokens.endIndex {
      let match = names.first { starts(tokens[index...], with: $0.words) }
      if let match, let last = tokens[index...].prefix(match.words.count).last {
        found.append((match.modality, tokens[index].range.lowerBound..<last.range.upperBound))
        index += match.words.count
      } else {
        index += 1
      }
    }
    return found
  }
}
