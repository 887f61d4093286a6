import ClinicalRecord
import DocumentModel
import PageLayout

/// One name in a line of text, with the room around it in which its value can stand.
struct Line: Sendable {
  let text: LabText
  let passage: Passage
  /// Index of the name's atom.
  let name: Int
  /// Index of the next name's atom, or the end.
  let next: Int
  /// Index behind the previous name's atom.
  let previous: Int

  struct Found: Sendable {
    var value: Value
    var span: LabSpan
    var result: CellResult
    var bond: Double
  }

  /// The value behind the name, or before it. What only a bracket holds behind a share belongs to no name: `3% blasts (100
  /// cells counted)`.
  func found(_ numbers: ResultNumberParser) -> Found? {
    let behind = after(numbers)
    let share = before(numbers)
    if let behind, share != nil, behind.result.unit == nil, let value = behind.result.valueRange,
      text.text.utf8[..<value.lowerBound].last == UInt8(ascii: "(")
    {
      return share
    }
    return behind ?? share
  }

  /// `Hb 9.8 g/dL`, `Haemoglobin was 98 g/L`, `Ferritin .... 639 ug/L [30-400] high`.
  func after(_ numbers: ResultNumberParser) -> Found? {
    var index = name + 1
    var bond = 1.0
    while index < next {
      if let behind = afterOrdinal(index) ?? afterAside(index) { index = behind }
      guard index < next, isConnector(index) else { break }
      if case .word = text.atoms[index].kind, hasLetters(text.atoms[index]) { bond -= 0.1 }
      index += 1
    }
    guard index < next, bond >= 0.7 else { return nil }
    if text.isPrefixedShare(at: index), index + 1 < next {
      return found(index, through: index + 2, bond, numbers)
    }
    guard startsValue(text.atoms[index]) else { return nil }
    return found(index, through: end(from: index), bond, numbers)
  }

  /// Whether nothing but a comma or `and` stands between the name and the next one.
  var isListed: Bool {
    next < text.atoms.count && next > name
      && text.atoms[(name + 1)..<next].allSatisfy { atom in
        guard case .word = atom.kind else { return false }
        let printed = text.printed(atom.range)
        return [",", "/", "&", "+", "、", "،"].contains(printed)
          || Self.conjunctions.contains(FoldedText(printed).text)
      }
  }

  private static let conjunctions: Set<String> = [
    "and", "und", "et", "y", "e", "и", "ve", "ile", "و", "和", "及",
  ]

  /// The atom of the number behind the name.
  var valueStart: Int? {
    var index = name + 1
    while index < next, isConnector(index) { index += 1 }
    guard index < next, case .number = text.atoms[index].kind else { return nil }
    return index
  }

  /// The index behind a word that counts what is measured: `M-protein, peak 1: 2.2 g/dL`, `band 2`.
  private func afterOrdinal(_ index: Int) -> Int? {
    var word = index
    if case .word = text.atoms[word].kind, text.printed(text.atoms[word].range) == "," { word += 1 }
    guard word + 2 < next, case .word = text.atoms[word].kind,
      Self.counted.contains(FoldedText(text.printed(text.atoms[word].range)).text),
      case .number(let number) = text.atoms[word + 1].kind, number.decimals == 0,
      (1...9).contains(number.number)
    else { return nil }
    return word + 2
  }

  /// The index behind words in brackets that tell what was examined or how: `Plasma cells (aspirate): 44%`,
  /// `HIV I & II (Determine) non-reactive`.
  private func afterAside(_ index: Int) -> Int? {
    guard text.printed(text.atoms[index].range).hasPrefix("("),
      let close = (index..<min(next, index + 6)).first(where: {
        text.printed(text.atoms[$0].range).contains(")")
      }),
      close + 1 < next
    else { return nil }
    let inside = text.printed(text.atoms[index].range.lowerBound..<text.atoms[close].range.upperBound)
    guard !inside.contains(where: \.isNumber), !OtherPerson.orTime(in: FoldedText(inside)) else { return nil }
    if LabSpecimen.named(in: FoldedText(inside).utf8) != nil { return close + 1 }
    if case .qualitative = text.atoms[close + 1].kind { return close + 1 }
    return nil
  }

  private static let counted: Set<String> = [
    "peak", "band", "spike", "component", "fraction", "pik", "bande", "banda", "pico", "picco", "пик",
    "фракция",
  ]

  /// `67% neutrophils`, `%35 plazma hücresi`.
  func before(_ numbers: ResultNumberParser) -> Found? {
    if name - 2 >= previous, text.isPrefixedShare(at: name - 2) {
      return found(name - 2, through: name, 0.9, numbers)
    }
    guard name - 2 >= previous, case .unit(let unit) = text.atoms[name - 1].kind,
      unit.candidates.contains("%"),
      case .number = text.atoms[name - 2].kind,
      // `viability 83%. Plasma cells form 23%`: the share ends the clause before.
      !text.text.utf8[text.atoms[name - 2].range.upperBound..<text.atoms[name].range.lowerBound].contains(
        where: { ".:;)]".utf8.contains($0) })
    else { return nil }
    let start = text.atoms[name - 2].range.lowerBound
    let sentence = passage.sentence(at: start)
    let words = FoldedText(text.printed(sentence.lowerBound..<start)).text.split(separator: " ").map(
      String.init)
    guard !BlastShareReader.isLimit(words.suffix(2)), !BlastShareReader.isSupposed(words, []) else {
      return nil
    }
    return found(name - 2, through: name, 0.9, numbers)
  }

  private func found(_ first: Int, through end: Int, _ bond: Double, _ numbers: ResultNumberParser) -> Found?
  {
    let result = CellResult(text, from: first, through: end, numbers: numbers)
    guard let value = result.value, let range = result.valueRange, let span = text.span(range) else {
      return nil
    }
    return Found(value: value, span: span, result: result, bond: bond)
  }

  private func startsValue(_ atom: LabAtom) -> Bool {
    switch atom.kind {
    case .number, .qualitative: true
    case .flag: name + 2 < next
    default: false
    }
  }

  /// The result ends at a comma, a full stop or a word that is none of its parts.
  private func end(from first: Int) -> Int {
    var index = first + 1
    while index < next {
      switch text.atoms[index].kind {
      case .unit, .flag, .range: index += 1
      case .number(let number) where number.comparator != nil: index += 1
      case .word where isBracket(text.atoms[index]): index += 1
      case .word
      where text.atoms[index].range.lowerBound == text.atoms[index - 1].range.upperBound
        && !isStop(text.atoms[index]):
        index += 1
      default: return index
      }
    }
    return index
  }

  private func isBracket(_ atom: LabAtom) -> Bool { ["[", "(", "]", ")"].contains(text.printed(atom.range)) }

  private func isStop(_ atom: LabAtom) -> Bool {
    text.printed(atom.range).utf8.allSatisfy { ",.;)".utf8.contains($0) }
  }

  private func hasLetters(_ atom: LabAtom) -> Bool {
    text.printed(atom.range).utf8.contains { $0 >= 0x80 || (0x61...0x7A).contains($0 | 0x20) }
  }

  private func isConnector(_ index: Int) -> Bool {
    let atom = text.atoms[index]
    switch atom.kind {
    case .word:
      let folded = FoldedText(text.printed(atom.range)).text
      // `platelets for 5 days`, but `neutrophils account for 40%`.
      if folded == "for" { return index > 0 && accounts(text.atoms[index - 1]) }
      return isBracket(atom) || folded.isEmpty && (!isStop(atom) || isClosing(atom))
        || Self.connectors.contains(folded)
    case .date: return true
    case .flag: return text.printed(atom.range).utf8.count > 3
    case .noValue: return text.printed(atom.range).utf8.allSatisfy { $0 == UInt8(ascii: ".") }
    default: return false
    }
  }

  private func accounts(_ atom: LabAtom) -> Bool {
    ["account", "accounts", "accounted", "accounting"].contains(FoldedText(text.printed(atom.range)).text)
  }

  /// The bracket that a name of the vocabulary ends with, or that bracket with a colon.
  private func isClosing(_ atom: LabAtom) -> Bool {
    let printed = text.printed(atom.range)
    return printed == ")" || printed == "]" || printed == "):" || printed == "]:"
  }

  private static let connectors: Set<String> = [
    "of", "was", "is", "at", "count", "level", "levels", "result", "value", "=", "now", "were", "are", "ps",
    "score",
    "status", "performance", "index", "today", "total", "war", "ist", "bei", "составил", "составляет", "de",
    "es",
    "serum", "ve", "approximately", "estimated", "about", "measured", "remains", "remained",
    "on", "admission", "discharge", "arrival", "had", "has", "been", "stands", "stood", "trough", "currently",
    "again", "still", "all", "both", "comprise", "comprised", "comprising", "constitute", "constituted",
    "constituting", "represent", "represented", "accounted", "accounting", "account", "accounts",
    "occupy",
    "occupying", "alle", "todos", "tous", "все", "均", "hepsi",
  ]

  /// Whether a name that needs company goes on a longer name that the vocabulary does not know (`M:E ratio`).
  var isPartOfLongerName: Bool {
    guard case .name(let names) = text.atoms[name].kind, names.allSatisfy({ !$0.requires.isEmpty }), name > 0,
      text.atoms[name].range.lowerBound - text.atoms[name - 1].range.upperBound <= 1
    else { return false }
    let before = text.atoms[name - 1]
    switch before.kind {
    case .name: return true
    case .word where hasLetters(before):
      let isNeutral = Self.connectors.contains(FoldedText(text.printed(before.range)).text)
      let endsClause = text.printed(before.range).utf8.last.map { ",.;:".utf8.contains($0) } ?? false
      return !isNeutral && !endsClause
    default: return false
    }
  }

  /// Whether the sentence speaks of limits or of somebody else, not of the patient: `if LDH > 500`, `Hb below 8 is
  /// phoned`, `aim platelets 50`, `her husband is HIV positive`.
  var isConditional: Bool {
    let atom = text.atoms[name]
    let sentence = passage.sentence(at: atom.range.lowerBound)
    let from = max(sentence.lowerBound, atom.range.lowerBound - 30)
    let printed = text.printed(from..<atom.range.lowerBound)
    // `Seen with her husband, Hb 98`: a comma may end what is told of him.
    let clause = printed.split(omittingEmptySubsequences: false) { ",;".contains($0) }.last ?? ""
    return Self.lastWords(of: printed).contains(where: Self.conditions.contains)
      || Self.lastWords(of: String(clause)).contains(where: OtherPerson.isKin)
  }

  private static func lastWords(of printed: String) -> [String] {
    FoldedText(printed).text.split { !$0.isLetter }.suffix(4).map(String.init)
  }

  /// Whether the words before the name speak of somebody else, who may be meant or not.
  var mayBeOfAnother: Bool {
    let end = text.atoms[name].range.lowerBound
    let from = max(passage.sentence(at: end).lowerBound, end - 30)
    return Self.lastWords(of: text.printed(from..<end)).contains(where: OtherPerson.isKin)
  }

  /// Whether a number of running text is a limit that the sentence explains: `Ferritin > 500 is seen in …`,
  /// `5.5 mg/L or more`.
  func isLimit(_ found: Found) -> Bool {
    guard passage.kind == .paragraph, let value = found.result.valueRange else { return false }
    let sentence = passage.sentence(at: text.atoms[name].range.lowerBound)
    guard value.upperBound <= sentence.upperBound else { return false }
    let behind = FoldedText(text.printed(value.upperBound..<sentence.upperBound)).text
    let words = behind.split(separator: " ").map(String.init)
    if words.contains(where: Self.definitions.contains) { return true }
    if let or = words.prefix(4).firstIndex(of: "or"), or + 1 < words.count,
      Self.directions.contains(words[or + 1])
    {
      return true
    }
    return found.value.comparator != nil && words.contains(where: Self.teachings.contains)
  }

  private static let definitions: Set<String> = ["define", "defines", "definition", "definitions"]
  private static let directions: Set<String> = [
    "more", "less", "above", "below", "higher", "lower", "greater", "over", "under",
  ]
  private static let teachings: Set<String> = [
    "seen", "suggests", "suggest", "indicates", "indicate", "considered", "recommended", "associated",
    "defines", "define", "means", "denotes", "carries", "carry", "consistent", "compatible", "diagnostic",
    "regarded", "interpreted",
  ]

  private static let conditions: Set<String> = [
    "if", "when", "unless", "threshold", "limit", "limits", "cutoff", "target", "goal", "reference",
    "control", "wenn",
    "falls", "si", "если", "при", "若", "如", "eger", "اگر", "definition", "normal", "donor", "for", "expected",
    "aim", "aims", "aiming", "keep", "maintain", "ensure", "transfuse",
  ]
}
