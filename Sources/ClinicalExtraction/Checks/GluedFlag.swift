import ClinicalRecord
import DocumentModel

/// Takes off a recognised value the digit that the sign of its flag was read as: `38 ↓` as `381`, `31.4 ↓` as `31.41`.
///
/// What is left is a proposal: it never may be trusted, but it is likelier than what was read.
struct GluedFlag: Sendable {
  private let numbers: ResultNumberParser
  /// Tables whose values are printed with as many decimals as their ranges.
  private let even: Set<Int>
  /// Tables that flag two values at least.
  private var flagging: Set<Int>
  /// Ranges by table, row and unit: one column of them serves all columns of values.
  private let ranges: [Key: ReferenceRange]

  private struct Key: Hashable {
    var place: ResultDraft.Place
    var unit: String?

    init(_ draft: ResultDraft) {
      place = draft.place
      unit = draft.unit?.printed
    }
  }

  init(_ drafts: [ResultDraft], numbers: ResultNumberParser) {
    self.numbers = numbers
    let byGroup = Dictionary(grouping: drafts, by: \.place.group)
    even = Set(byGroup.filter { Self.isEven($0.value) }.keys)
    let flagged = byGroup.filter { $0.value.count(where: Self.hasSign) >= 2 }.keys
    ranges = Dictionary(
      drafts.compactMap { draft in draft.range.map { (Key(draft), $0) } },
      uniquingKeysWith: { first, _ in first })
    // Where the signs of several rows were read as digits, other rows have signs too.
    var gluing: [Int: Int] = [:]
    flagging = Set(flagged)
    for draft in drafts where isGlued(draft) { gluing[draft.place.group, default: 0] += 1 }
    flagging.formUnion(gluing.filter { $0.value >= 2 }.keys)
  }

  private func isGlued(_ draft: ResultDraft) -> Bool {
    guard let range = ranges[Key(draft)], isDigitMore(draft, range),
      let (rest, _) = rest(of: draft.value.printed, dropping: 1)
    else { return false }
    return isOutside(rest.number, range)
  }

  /// Mends the draft, or doubts it where it has a digit more than its range.
  func mend(_ draft: inout ResultDraft) {
    guard draft.value.comparator == nil, let number = draft.value.number, let range = ranges[Key(draft)]
    else {
      return
    }
    let hasDigitMore = isDigitMore(draft, range)
    if hasDigitMore { draft.doubt(.readingsDiffer) }
    for dropped in 1...2 {
      guard let (rest, printed) = rest(of: draft.value.printed, dropping: dropped),
        isOutside(rest.number, range),
        isPossible(rest.number, draft)
      else { continue }
      let isUnflagged = flagging.contains(draft.place.group) && draft.flag == nil && draft.decimals == 0
      guard
        dropped == 1 && hasDigitMore || isReadSo(printed, draft, isUnflagged: isUnflagged)
          || isUnflagged && Self.isLikeSign(draft.value.printed) && RangeSanityCheck.decimals(range.text) == 0
            && isFar(number, range)
            && !isFar(rest.number, range)
      else { continue }
      draft.replaceValue(rest, printed: printed)
      return
    }
    doubtLastDigit(of: &draft, range)
  }

  /// Out of range with its last digit and without it, and with no flag where others have one: either may be true.
  private func doubtLastDigit(of draft: inout ResultDraft, _ range: ReferenceRange) {
    guard flagging.contains(draft.place.group), draft.flag == nil, draft.decimals == 0,
      let number = draft.value.number, isOutside(number, range),
      let (rest, _) = rest(of: draft.value.printed, dropping: 1), isOutside(rest.number, range),
      isPossible(rest.number, draft)
    else { return }
    draft.doubt(.readingsDiffer)
  }

  /// Whether a value is marked with a letter or an arrow; specks beside values are read as `*` and `-`.
  private static func hasSign(_ draft: ResultDraft) -> Bool {
    draft.flag?.printed.unicodeScalars.contains {
      $0.properties.isAlphabetic || "↑↓▲▼".unicodeScalars.contains($0)
    } ?? false
  }

  /// Whether a number ends in a digit that arrows and an L are read as.
  private static func isLikeSign(_ printed: String) -> Bool {
    printed.last.map { "147".contains($0) } ?? false
  }

  private static func isEven(_ drafts: [ResultDraft]) -> Bool {
    let ranged = drafts.filter { $0.range?.high != nil && $0.range?.low != nil && $0.value.number != nil }
    let even = ranged.count { $0.decimals == RangeSanityCheck.decimals($0.range?.text ?? "") }
    return ranged.count >= 5 && even * 10 >= ranged.count * 7
  }

  private func isDigitMore(_ draft: ResultDraft, _ range: ReferenceRange) -> Bool {
    even.contains(draft.place.group) && range.low != nil && range.high != nil
      && draft.decimals == RangeSanityCheck.decimals(range.text) + 1
  }

  private func rest(of printed: String, dropping count: Int) -> (ResultNumber, String)? {
    var text = printed.dropLast(count)
    if text.last == "." || text.last == "," { text = text.dropLast() }
    let bytes = Array(text.utf8)
    guard let number = numbers.number(in: bytes, at: 0), number.range.upperBound == bytes.count else {
      return nil
    }
    return (number, String(text))
  }

  /// A flag stands only beside values out of their range.
  private func isOutside(_ number: Double, _ range: ReferenceRange) -> Bool {
    if let low = range.low, number < low { return true }
    if let high = range.high, number > high { return true }
    return false
  }

  private func isFar(_ number: Double, _ range: ReferenceRange) -> Bool {
    range.high.map { $0 > 0 && number > $0 * 4 } ?? false
  }

  private func isPossible(_ number: Double, _ draft: ResultDraft) -> Bool {
    guard let analyte = draft.analyte, let limits = analyte.plausible, let ucum = draft.unit?.ucum,
      let value = analyte.canonical(number, ucum: ucum)
    else { return true }
    return limits.contains(value)
  }

  /// Whether another reading of the value has a sign there; or nothing, where a whole number lacks the flag it should have.
  private func isReadSo(_ printed: String, _ draft: ResultDraft, isUnflagged: Bool) -> Bool {
    draft.valueSpan.words.contains { word in
      word.alternatives.contains { other in
        guard other.text.hasPrefix(printed) else { return false }
        let tail = other.text.dropFirst(printed.count)
        return tail.isEmpty
          ? isUnflagged : tail.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || $0 >= 0x80 }
      }
    }
  }
}
