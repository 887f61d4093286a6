import DocumentModel
import PageLayout

/// Tells recognised dates of which a digit may be lost or changed.
struct DateReadingDoubt {
  let scanner: DateScanner

  /// Whether another reading of the same pixels is another date, or one of day and month has a leading nought and the
  /// other one digit only (`3.08.2025`, of which the first digit is gone).
  func holds(printed: String, words: [Word]) -> Bool {
    guard words.contains(where: { $0.confidence < 1 }) else { return false }
    return isCutOff(printed) || holdsOther(words)
  }

  private func isCutOff(_ printed: String) -> Bool {
    let parts = printed.split { "./-".contains($0) }.prefix(2)
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return false }
    let lengths = parts.map(\.count).sorted()
    return lengths == [1, 2] && parts.contains { $0.count == 2 && $0.hasPrefix("0") }
  }

  /// Whether the date is another one when one of its words is read as its alternative.
  private func holdsOther(_ words: [Word]) -> Bool {
    guard let own = day(words) else { return false }
    return words.indices.contains { index in
      words[index].alternatives.contains { other in
        var changed = words
        changed[index].text = other.text
        guard let day = day(changed) else { return false }
        return day != own
      }
    }
  }

  private func day(_ words: [Word]) -> CalendarDay? {
    let dates = scanner.dates(in: MappedText(words: words))
    return dates.count == 1 ? dates[0].day : nil
  }
}
