import ClinicalRecord
import DocumentModel

/// Sets the decimal point that a recognised value has lost where without it no patient could have the value, or it would
/// lie many times above its range.
///
/// As many digits go behind the point as the range prints. The value stays doubtful.
enum PointRepair {
  static func mend(_ draft: inout ResultDraft, numbers: ResultNumberParser) {
    guard draft.value.comparator == nil, draft.decimals == 0, let number = draft.value.number, number >= 10,
      let range = draft.range, let high = range.high
    else { return }
    let decimals = RangeSanityCheck.decimals(range.text)
    let digits = draft.value.printed
    guard decimals > 0, digits.utf8.count > decimals, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      number > high * 5 || isImpossible(number, draft), !hasPointedReading(draft)
    else { return }
    let sign =
      range.text.utf8.contains(UInt8(ascii: ",")) && !range.text.utf8.contains(UInt8(ascii: ".")) ? "," : "."
    let printed = digits.dropLast(decimals) + sign + digits.suffix(decimals)
    let bytes = Array(printed.utf8)
    guard let mended = numbers.number(in: bytes, at: 0), mended.range.upperBound == bytes.count,
      mended.number <= high * 5, !isImpossible(mended.number, draft)
    else { return }
    draft.replaceValue(mended, printed: String(printed))
    draft.doubt(.implausible)
  }

  /// Whether another reading of the pixels has a point already: it is tried where this one breaks a rule.
  private static func hasPointedReading(_ draft: ResultDraft) -> Bool {
    draft.valueSpan.words.contains { word in
      word.alternatives.contains { other in
        other.text.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
      }
    }
  }

  private static func isImpossible(_ number: Double, _ draft: ResultDraft) -> Bool {
    guard let analyte = draft.analyte, let limits = analyte.plausible, let ucum = draft.unit?.ucum,
      let value = analyte.canonical(number, ucum: ucum)
    else { return false }
    return !limits.contains(value) || analyte.isShare && value > 100
  }
}
