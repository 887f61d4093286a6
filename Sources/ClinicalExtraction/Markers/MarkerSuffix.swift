import ClinicalRecord

/// The text behind a marker that can speak of it: up to the next marker, or the end of its clause.
struct MarkerSuffix {
  private let statement: NarrativeStatement
  private let range: Range<Int>

  init(after start: Int, until end: Int, in statement: NarrativeStatement) {
    self.statement = statement
    range = start..<max(start, Self.clauseEnd(from: start, to: end, in: statement))
  }

  /// The clause ends before a list opener, a population that begins a new subject, or a comma outside brackets that
  /// no word of expression stands before.
  private static func clauseEnd(from start: Int, to end: Int, in statement: NarrativeStatement) -> Int {
    var end = end
    for mention in statement.mentions
    where mention.range.lowerBound >= start && mention.range.lowerBound < end {
      if case .phrase(let phrase) = mention.term, phrase.group == .listOpener {
        end = mention.range.lowerBound
      }
    }
    var depth = 0
    for offset in start..<max(start, end) {
      switch statement.utf8[offset] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ";"), UInt8(ascii: ","):
        // A comma between digits is a decimal sign.
        if depth <= 0, offset + 1 >= end || statement.utf8[offset + 1] == UInt8(ascii: " ") {
          return Self.apposition(behind: offset, in: statement) ?? offset
        }
      default: break
      }
      if depth < 0 { return offset }
    }
    return end
  }

  /// `CD19: 97.8% of blasts, moderate intensity`, `CD19 positive (bright), 98%`: the end of what stands between a comma and
  /// the clause's end, where it is but a word of expression or a share.
  private static func apposition(behind comma: Int, in statement: NarrativeStatement) -> Int? {
    guard statement.utf8[comma] == UInt8(ascii: ",") else { return nil }
    let rest = statement.utf8[(comma + 1)..<statement.range.upperBound]
    let end = rest.indices.first { index in
      ";,".utf8.contains(rest[index])
        || rest[index] == UInt8(ascii: ".")
          && (index + 1 >= statement.range.upperBound || rest[index + 1] == UInt8(ascii: " "))
    }
    let stop = end ?? statement.range.upperBound
    let words = statement.tokens(from: comma).prefix { $0.range.upperBound <= stop }
    let hasFigure = words.contains { $0.text.contains { $0.isNumber } }
    guard (1...4).contains(words.count), !hasFigure || words.contains(where: { $0.text.hasSuffix("%") }),
      words.allSatisfy({ word in
        intensityWords.contains(word.text) || isShare(word.text)
          || statement.mentions.contains { mention in
            guard case .phrase(let phrase) = mention.term else { return false }
            return phrase.group == .intensity && mention.range.contains(word.range.lowerBound)
          }
      })
    else { return nil }
    return stop
  }

  private static func isShare(_ word: String) -> Bool {
    word.allSatisfy { $0.isNumber || "%<>".contains($0) }
  }

  private static let intensityWords: Set<String> = [
    "intensity", "expression", "fluorescence", "staining", "intensidad", "expresion", "intensitat",
    "intensite", "yogunluk", "интенсивность", "экспрессия", "signal", "with",
  ]

  /// `a lambda-restricted population (22% of events)`: the share is of the cells that the name describes.
  func restrictsCells(before share: Int) -> Bool {
    let words = statement.tokens(from: range.lowerBound).prefix { $0.range.upperBound <= share }
    let name = FoldedText(statement.text(max(statement.range.lowerBound, range.lowerBound - 12)..<share)).text
    guard name.contains("restrict") || name.contains("restring") else { return false }
    return words.contains { $0.text.contains("population") || $0.text.contains("cell") }
      || statement.mentions.contains { mention in
        guard case .phrase(let phrase) = mention.term, phrase.group == .population else { return false }
        return mention.range.lowerBound >= range.lowerBound && mention.range.upperBound <= share
      }
  }

  /// The phrases that speak of the marker: right behind it, in brackets, or after a verb of being.
  var phrases: [MarkerPhrase] {
    statement.mentions.compactMap { mention in
      guard case .phrase(let phrase) = mention.term, range.contains(mention.range.lowerBound),
        phrase.group == .polarity || phrase.group == .intensity,
        mention.range.lowerBound - range.lowerBound <= 3 || isBracketed(mention.range)
          || isPredicate(mention.range) || isApposed(mention.range)
      else { return nil }
      return phrase
    }
  }

  /// `CD38 positive, bright`: behind the comma that the text was taken over.
  private func isApposed(_ range: Range<Int>) -> Bool {
    statement.utf8[self.range.lowerBound..<range.lowerBound].last { $0 != UInt8(ascii: " ") }
      == UInt8(ascii: ",")
  }

  private func isBracketed(_ range: Range<Int>) -> Bool {
    let before = statement.text(self.range.lowerBound..<range.lowerBound)
    return before.filter { $0 == "(" || $0 == "[" }.count > before.filter { $0 == ")" || $0 == "]" }.count
  }

  private func isPredicate(_ range: Range<Int>) -> Bool {
    let before = statement.tokens(from: self.range.lowerBound).prefix {
      $0.range.upperBound <= range.lowerBound
    }
    guard before.count <= 8 else { return false }
    return before.contains { Self.copulas.contains($0.text) }
      || before.last.map { $0.text.hasSuffix("%") } ?? false
      || statement.gap(self.range.lowerBound, range.lowerBound).hasPrefix(":")
  }

  /// The status that signs right behind the name give.
  var signStatus: String? {
    let text = statement.text(range)
    if let bracket = Self.firstBracket(text) {
      let signs = bracket.split(whereSeparator: { ",; ".contains($0) }).compactMap { piece -> String? in
        let sign = piece.drop { $0.isNumber || $0 == "%" || $0 == "." }
        return MarkerStatus.status(sign: String(sign))
      }
      if let status = MarkerStatus.combined(signs) { return status }
    }
    if let status = wordedSign(text) { return status }
    var sign = text.prefix { "+-−–—±/".contains($0) }
    // `CD19+/CD10+`: the slash joins.
    if sign.count == text.count, sign.last == "/" { sign.removeLast() }
    // A hyphen that goes on as a word (`CD19-directed`) is no minus.
    let rest = text.dropFirst(sign.count).first
    if !sign.isEmpty, rest.map({ !$0.isLetter && !$0.isNumber }) ?? true {
      return MarkerStatus.status(sign: String(sign))
    }
    return sign.isEmpty ? spacedSign(text) : nil
  }

  /// `CD19 +ve`, `CD20 -ve`: the sign written as its word.
  private func wordedSign(_ text: String) -> String? {
    let word = text.drop { " :=".contains($0) }.prefix { !" ,;.)(".contains($0) }
    guard word.utf8.count <= 6, word.lowercased().hasSuffix("ve") else { return nil }
    return MarkerStatus.status(sign: String(word))
  }

  /// `CD38++`, `CD10 (++)`: bright.
  var signIntensity: String? {
    let text = statement.text(range)
    let sign = Self.firstBracket(text).map(String.init) ?? String(text.prefix { "+-".contains($0) })
    return MarkerStatus.intensity(sign: sign)
  }

  /// `CD19 +`, `CD19: +`, `CD3 -` at the end of the clause.
  private func spacedSign(_ text: String) -> String? {
    let rest = text.drop { " :=".contains($0) }
    let word = rest.prefix { $0 != " " && $0 != "," }
    guard word.count <= 3, !word.isEmpty, word.allSatisfy({ "+-−±/".contains($0) }) else { return nil }
    guard text.contains(":") || rest.count == word.count || word.contains("+") else { return nil }
    return MarkerStatus.status(sign: String(word))
  }

  /// A percentage that is the marker's: behind a sign or bracket, or `on 86 %`, `in 70 % of`.
  func percent(style: NumberStyle) -> (percent: Percent, range: Range<Int>)? {
    guard let found = PercentReader.percent(in: statement.text(range), style: style) else { return nil }
    let offset = range.lowerBound + found.range.lowerBound
    let words = statement.tokens(from: range.lowerBound).prefix { $0.range.upperBound <= offset }
    guard words.count <= 7 else { return nil }
    return (found.percent, offset..<(range.lowerBound + found.range.upperBound))
  }

  /// Whether a verb of being stands straight behind the name.
  var isPredicated: Bool {
    statement.tokens(from: range.lowerBound).first.map {
      ["is", "are", "was", "were", "has", "have", "remains"].contains($0.text)
    } ?? false
  }

  static func hasPredicate(after offset: Int, in statement: NarrativeStatement) -> Bool {
    let next = statement.tokens(from: offset).prefix(6)
    guard let first = next.first else { return false }
    if copulas.contains(first.text) || first.text == "all" || first.text == "both" { return true }
    return statement.mentions.contains { mention in
      guard case .phrase(let phrase) = mention.term, phrase.group == .polarity else { return false }
      return mention.range.lowerBound >= offset && mention.range.lowerBound - offset <= 3
        && !statement.text(offset..<mention.range.lowerBound).contains("(")
    }
  }

  private static func firstBracket(_ text: String) -> Substring? {
    guard let open = text.firstIndex(where: { $0 == "(" || $0 == "[" || $0 == "（" }) else { return nil }
    guard text[..<open].allSatisfy({ $0 == " " }) else { return nil }
    let content = text[text.index(after: open)...]
    guard let close = content.firstIndex(where: { $0 == ")" || $0 == "]" || $0 == "）" }) else { return nil }
    return content[..<close]
  }

  static let copulas: Set<String> = [
    "is", "are", "was", "were", "appears", "shows", "show", "remains", "be", "ist", "sind", "war", "es",
    "son", "est", "=",
    "in", "on", "been",
  ]
}
