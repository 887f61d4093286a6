import DocumentModel

/// Tells recognised dates of which a digit may be lost or changed.
struct DateReadingDoubt {
  let scanner: DateScanner

  /// Whether another reading of the same pixels is another date, or one of day and month has a leading nought and the
  /// other one digit only (`3.08.2025`, of which the first digit is gone).
  func holds(_ date: ScannedDate, printed: String, words: [Word]) -> Bool {
    guard words.contains(where: { $0.confidence < 1 }) else { return false }
    return isCutOff(printed) || words.contains { holdsOther($0, than: date) }
  }

  private func isCutOff(_ printed: String) -> Bool {
    let parts = printed.split { "./-".contains($0) }.prefix(2)
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return false }
    let lengths = parts.map(\.count).sorted()
    return lengths == [1, 2] && parts.contains { $0.count == 2 && $0.hasPrefix("0") }
  }

  private func holdsOther(_ word: Word, than date: ScannedDate) -> Bool {
    let own = scanner.dates(in: Array(word.text.utf8))
    guard own.count == 1 else { return false }
    return word.alternatives.contains { other in
      let found = scanner.dates(in: Array(other.text.utf8))
      return found.count == 1 && found[0].day != own[0].day
    }
  }
}
