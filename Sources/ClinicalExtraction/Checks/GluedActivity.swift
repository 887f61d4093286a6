import ClinicalRecord
import DocumentModel

/// Gives back to its unit the letter that became a value's last digit: `54 IU/L` read as `541U/L`.
///
/// Nothing tells `541 U/L` from it but the rest of the table: where every value ends so, or one was read with the letter,
/// that is what is printed. Else the value is doubted.
struct GluedActivity: Sendable {
  private let numbers: ResultNumberParser
  /// Tables in which the letter is plain, by their group.
  private let groups: Set<Int>

  init(_ drafts: [ResultDraft], numbers: ResultNumberParser) {
    self.numbers = numbers
    let byGroup = Dictionary(grouping: drafts, by: \.place.group)
    groups = Set(
      byGroup.filter { _, drafts in
        if drafts.contains(where: { $0.unit?.ucum == Self.international && $0.unit?.isRepaired == false }) {
          return true
        }
        let glued = drafts.filter(Self.isGlued)
        return glued.count >= 3 && glued.allSatisfy { $0.value.printed.last == "1" }
      }.keys)
  }

  /// Mends the draft or doubts it; every draft with a plain gap before its unit stays as it is.
  func mend(_ draft: inout ResultDraft) {
    guard Self.isGlued(draft), draft.value.printed.last == "1" else { return }
    let rest = Array(draft.value.printed.dropLast().utf8)
    guard groups.contains(draft.place.group) || isReadSo(rest, draft),
      let number = numbers.number(in: rest, at: 0),
      number.range.upperBound == rest.count
    else {
      draft.doubt(.readingsDiffer)
      return
    }
    draft.replaceValue(number, printed: String(decoding: rest, as: UTF8.self))
    guard var unit = draft.unit else { return }
    unit.printed = "I" + unit.printed
    unit.ucum = Self.international
    unit.isRepaired = true
    draft.unit = unit
  }

  private static let international = "[IU]/L"

  /// A value and `U/L` in one word, of an analyte that is measured in `IU/L` too.
  private static func isGlued(_ draft: ResultDraft) -> Bool {
    guard draft.unit?.ucum == "U/L", draft.analyte?.accepts(ucum: international) == true,
      draft.value.comparator == nil
    else { return false }
    return draft.valueSpan.words.contains { word in
      guard let end = word.text.utf8.firstIndex(of: UInt8(ascii: "U")), end > word.text.utf8.startIndex else {
        return false
      }
      return word.text.utf8[..<end].last.map { (0x30...0x39).contains($0) } ?? false
    }
  }

  /// Whether another reading of the pixels has the letter.
  private func isReadSo(_ rest: [UInt8], _ draft: ResultDraft) -> Bool {
    draft.valueSpan.words.contains { word in
      word.alternatives.contains { other in
        other.text.utf8.starts(with: rest) && other.text.utf8.dropFirst(rest.count).starts(with: "IU".utf8)
      }
    }
  }
}
