import DocumentModel
import PageLayout

/// Tells the day of a date from a count that stands before a month: `Cycle 2` / `Jan 2026`, `R-CHOP x 6 May 2024`.
struct CountedDay {
  enum Verdict: Hashable, Sendable {
    case day
    /// Either: `Day 28 March 2026`.
    case unsure
    case count
  }

  let text: MappedText

  /// What the number is that a date begins with.
  ///
  /// - Parameter date: the date's range; it matters only where a number of one or two digits and a month's name begin it.
  func verdict(on date: Range<Int>) -> Verdict {
    let words = text.wordIndices(in: date)
    guard let first = words.first, words.count > 1, isLoneNumber(first, date),
      text.words[first + 1].text.unicodeScalars.first?.properties.isAlphabetic == true
    else { return .day }
    let before = first > 0 ? text.words[first - 1] : nil
    let folded = before.map { FoldedText($0.text).text } ?? ""
    if Self.times.contains(before?.text ?? "") { return .count }
    if isLineEnd(behind: first) { return mayEndLine(before: first) ? .day : .count }
    // `Line 1    Mar 2019`: a number of one column, a month of the next.
    if let before, !isNear(text.words[first], text.words[first + 1]), isNear(before, text.words[first]) {
      return .count
    }
    guard let before, isNear(before, text.words[first]), Self.isCounted(folded) else { return .day }
    let lead = first > 1 ? FoldedText(text.words[first - 2].text).text : ""
    return Self.ordinals.contains(lead) ? .day : .unsure
  }

  /// Where the month begins behind the number.
  func month(of date: Range<Int>) -> Int? {
    let words = text.wordIndices(in: date)
    return words.first.map { text.starts[$0 + 1] }
  }

  /// `6`, `6.` or `6th`, a word of its own.
  private func isLoneNumber(_ word: Int, _ date: Range<Int>) -> Bool {
    guard text.starts[word] == date.lowerBound else { return false }
    let printed = text.words[word].text
    let digits = printed.prefix { $0.isNumber }
    return (1...2).contains(digits.count)
      && ["", ".", "th", "st", "nd", "rd"].contains(printed.dropFirst(digits.count))
  }

  private func isLineEnd(behind word: Int) -> Bool {
    text.words[word + 1].box.top > text.words[word].box.midY
  }

  /// Words of one column stand near each other; a label's date may stand far behind it.
  private func isNear(_ one: Word, _ other: Word) -> Bool {
    other.box.left - one.box.right < max(one.box.height, other.box.height)
      && one.box.verticalOverlap(other.box) > 0
  }

  /// Whether what stands before a number that ends a line says that a date begins there.
  private func mayEndLine(before word: Int) -> Bool {
    guard word > 0 else { return true }
    let before = text.words[word - 1]
    if before.text.hasSuffix(":") || before.box.midY < text.words[word].box.top { return true }
    let folded = FoldedText(before.text).text
    // `cycle 3 of 6`, `cycles 4 to 6`.
    if ["of", "to", "bis", "a"].contains(folded), word > 1 {
      return !text.words[word - 2].text.contains(where: \.isNumber)
    }
    return Self.openers.contains(folded)
  }

  private static func isCounted(_ folded: String) -> Bool {
    counted.contains { folded == $0 || folded == $0 + "s" }
  }

  private static let times: Set<String> = ["x", "X", "×", "*", "х"]
  /// What is counted or numbered, in the singular.
  private static let counted: [String] = [
    "cycle", "course", "day", "week", "month", "year", "dose", "line", "phase", "block", "arm", "grade",
    "stage",
    "deauville", "ward", "room", "bed", "no", "nr",
    "zyklus", "zyklen", "kurs", "tag", "woche", "monat", "dosis", "linie", "station", "zimmer", "cure",
    "jour",
    "semaine", "mois", "ciclo", "curso", "dia", "semana", "mes", "linea", "giorno", "settimana", "mese",
    "kur", "gun",
    "hafta", "siklus", "цикл", "курс", "день", "неделя", "месяц", "линия", "палата",
  ]
  private static let ordinals: Set<String> = [
    "last", "next", "first", "final", "previous", "this", "same", "second", "third", "letzter", "letzte",
    "letzten",
    "nachster", "erster", "dernier", "derniere", "ultimo", "ultima", "son", "последний", "the",
  ]
  private static let openers: Set<String> = [
    "on", "from", "since", "until", "till", "dated", "of", "to", "the", "date", "born", "dob", "admitted",
    "discharged",
    "admission", "discharge", "taken", "drawn", "collected", "sampled", "obtained", "reported", "printed",
    "issued",
    "authorised", "authorized", "validated", "performed", "diagnosed", "am", "vom", "zum", "bis", "seit",
    "ab", "den",
    "le", "du", "au", "depuis", "el", "del", "desde", "hasta", "il", "dal", "al", "с", "от", "до", "на",
    "tarihi",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu",
    "fri",
    "sat", "sun", "montag", "dienstag", "mittwoch", "donnerstag", "freitag",
  ]
}
