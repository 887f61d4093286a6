import DocumentModel
import PageLayout

/// A person's name in a piece of a line, with what stands around it: `Mr Yusuf Lindgren, 48 y, male`, `OBUYA Silas M`.
struct PersonPiece {
  var name: String
  var range: Range<Int>
  /// Where the piece itself tells the sex: a title, `(F)`, a lone `M` at the end.
  var sex: (value: String, range: Range<Int>)?

  /// Nil where the piece starts with no name of a person.
  init?(_ text: MappedText, _ range: Range<Int>, document: ClinicalDocument) {
    var words = Self.words(text, range)
    var sex: (value: String, range: Range<Int>)?
    if let first = words.first, let title = Self.titles[first.text.lowercased()] {
      sex = title.map { ($0, first.range) }
      words.removeFirst()
    }
    let named = Self.nameWords(words, document)
    var taken = named
    let rest = words.dropFirst(named.count).first
    if let last = taken.last, taken.count >= 3, ["M", "F"].contains(last.text) {
      sex = sex ?? (last.text == "F" ? "female" : "male", last.range)
      taken.removeLast()
    } else if let rest, let value = Self.bracketed(rest.text) {
      sex = sex ?? (value, rest.range)
    }
    guard taken.count >= 2, let start = taken.first?.range.lowerBound, let end = taken.last?.range.upperBound,
      let name = PersonName.normalised(text.text(start..<end))
    else { return nil }
    self.name = name
    self.range = start..<end
    self.sex = sex
  }

  private struct Word {
    var text: String
    var range: Range<Int>
    var endsPart: Bool
  }

  private static func words(_ text: MappedText, _ range: Range<Int>) -> [Word] {
    text.wordIndices(in: range).compactMap { index in
      let start = max(text.starts[index], range.lowerBound)
      var end = min(text.starts[index] + text.words[index].text.utf8.count, range.upperBound)
      let endsPart = end > start && text.utf8[end - 1] == UInt8(ascii: ",")
      if endsPart { end -= 1 }
      return start < end ? Word(text: text.text(start..<end), range: start..<end, endsPart: endsPart) : nil
    }
  }

  /// The words of the name: up to five, a comma only behind the first (`SURNAME, Given`).
  private static func nameWords(_ words: [Word], _ document: ClinicalDocument) -> [Word] {
    var named: [Word] = []
    for word in words.prefix(5) {
      guard isNameWord(word.text), !isOther(word.text, document) else { break }
      named.append(word)
      if word.endsPart,
        named.count > 1
          || !["", nil].contains(words.dropFirst().first.map { isNameWord($0.text) ? "" : "x" })
      {
        break
      }
    }
    return named
  }

  private static func isNameWord(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first, first.properties.isAlphabetic, !first.properties.isLowercase
    else { return false }
    return word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "-'’.,‐\u{200C}".unicodeScalars.contains($0)
    }
  }

  /// Words of letterheads, tables and titles, which no name holds.
  private static func isOther(_ word: String, _ document: ClinicalDocument) -> Bool {
    let folded = FoldedText(word).text
    if forbidden.contains(folded) || document.terms.months[folded] != nil { return true }
    if word.utf8.count <= 2 { return false }
    return document.terms.labels.exact(word).contains { $0.group != .sexValue || word.utf8.count > 2 }
      || !document.terms.analytes.exact(word).isEmpty || !document.terms.sections.exact(word).isEmpty
  }

  private static let forbidden: Set<String> = [
    "dr", "prof", "dear", "report", "summary", "normal", "result", "results", "reference", "service",
    "centre", "center",
    "unit", "group", "medical", "cancer", "sample", "specimen", "blood", "bone", "marrow", "tel", "phone",
    "fax", "page",
    "building", "street", "road", "ward", "level", "regional", "haematology", "hematology", "oncology",
    "cumulative",
    "confidential", "station", "association", "associates", "physician", "consultant", "ordered", "copy",
    "the", "final",
    "address", "dob", "born", "study", "cellular", "therapy", "flow", "immunology", "trust", "college", "day",
    "general",
  ]

  private static func bracketed(_ text: String) -> String? {
    switch text.filter({ !"(),.".contains($0) }).lowercased() {
    case "f", "female", "w", "k", "ж", "жен", "女", "kadin": text.hasPrefix("(") ? "female" : nil
    case "m", "male", "e", "h", "м", "муж", "男", "erkek": text.hasPrefix("(") ? "male" : nil
    default: nil
    }
  }

  private static let titles: [String: String?] = [
    "mr": "male", "mr.": "male", "mrs": "female", "mrs.": "female", "ms": "female", "ms.": "female",
    "miss": "female",
    "herr": "male", "frau": "female", "m.": "male", "mme": "female", "mme.": "female", "sr.": "male",
    "sra.": "female",
  ]
}
