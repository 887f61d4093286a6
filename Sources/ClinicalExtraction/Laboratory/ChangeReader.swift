import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads values that are given as changes: `creatinine 1.24 → 0.73 mg/dL`, and below a label `admit > discharge` also
/// `WBC 67.4 > 6.1 K/uL`.
///
/// The later value is the current one; the earlier counts only where the label dates it.
struct ChangeReader: Sendable {
  let numbers: ResultNumberParser
  /// Whether a label says that a relation sign stands between values of two days.
  let allowsRelation: Bool

  struct Change: Sendable {
    var earlier: CellResult
    var later: CellResult
  }

  /// The two results from an atom on, up to the next name.
  func change(in text: LabText, from first: Int, until next: Int) -> Change? {
    guard case .number(let one) = text.atoms[first].kind, one.comparator == nil else { return nil }
    var index = first + 1
    if index < next, case .unit = text.atoms[index].kind { index += 1 }
    guard index < next else { return nil }
    if Self.arrows.contains(text.printed(text.atoms[index].range)) {
      index += 1
    } else {
      guard allowsRelation, case .number(let other) = text.atoms[index].kind, other.comparator == ">" else {
        return nil
      }
    }
    guard index < next, case .number(let two) = text.atoms[index].kind else { return nil }
    var later = CellResult(text, from: index, through: end(text, from: index, until: next), numbers: numbers)
    guard later.value != nil || later.range != nil, let bare = bareRange(two, in: text) else { return nil }
    later.value = Value(number: two.number, printed: text.printed(bare))
    later.valueRange = bare
    later.range = nil
    var earlier = CellResult(text, from: first, through: first + 1, numbers: numbers)
    earlier.unit = earlier.unit ?? later.unit
    return Change(earlier: earlier, later: later)
  }

  private func end(_ text: LabText, from first: Int, until next: Int) -> Int {
    var index = first + 1
    while index < next {
      guard case .unit = text.atoms[index].kind else { return index }
      index += 1
    }
    return index
  }

  /// The digits of a number without its relation sign.
  private func bareRange(_ number: ResultNumber, in text: LabText) -> Range<Int>? {
    guard let start = number.range.first(where: { (0x30...0x39).contains(text.text.utf8[$0]) }) else {
      return nil
    }
    return start..<number.range.upperBound
  }

  private static let arrows: Set<String> = ["→", "->", "-->", "⇒", "➔", "➜", "=>"]
}
