import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads the share of blasts that a sentence states: `54% blasts`, `blasts account for 36% of nucleated cells`.
///
/// What was examined, marrow or blood, the sentence, its title or the document must say.
struct BlastShareReader: Sendable {
  let scanner: LabScanner

  /// A stated share: its atom and that of the word for blasts.
  private struct Share {
    let number: Int
    let word: Range<Int>
  }

  /// Whether a folded text speaks of blasts at all.
  static func mayHold(_ folded: [UInt8]) -> Bool {
    folded.contains(UInt8(ascii: "%"))
      && String(decoding: folded, as: UTF8.self).split(separator: " ").contains { isBlasts(String($0)) }
  }

  func found(in text: LabText, sentence: Range<Int>) -> [(value: CellResult, word: LabSpan)] {
    shares(in: text, sentence).compactMap { share in
      let isPrefixed = share.number > 0 && text.isPrefixedShare(at: share.number - 1)
      let first = isPrefixed ? share.number - 1 : share.number
      let result = CellResult(text, from: first, through: first + 2, numbers: scanner.numbers)
      guard result.value != nil, let word = text.span(share.word) else { return nil }
      return (result, word)
    }
  }

  /// The first share of a sentence: a second one is a limit, an earlier finding or another population.
  private func shares(in text: LabText, _ sentence: Range<Int>) -> [Share] {
    let words = Self.words(text.text.utf8, sentence)
    guard let blasts = words.indices.first(where: { Self.isBlasts(words[$0].folded) }) else { return [] }
    for index in text.atoms.indices {
      let atom = text.atoms[index]
      guard sentence.contains(atom.range.lowerBound), isShare(text, index),
        let number = words.firstIndex(where: { $0.range.overlaps(atom.range) }),
        !Self.isLimit(words[..<number].suffix(2).map(\.folded)),
        !Self.isSupposed(words[..<number].map(\.folded), words[number...].map(\.folded))
      else { continue }
      let isStated =
        number < blasts
        ? !Self.closes(text.text.utf8, behind: end(of: index, text))
          && Self.leads(words[(number + 1)..<blasts].map(\.folded))
        : Self.follows(
          words[(blasts + 1)..<number].map(\.folded), words[(number + 1)...].prefix(4).map(\.folded))
      if isStated { return [Share(number: index, word: words[blasts].range)] }
    }
    return []
  }

  /// Where a share ends: behind its sign, or behind the number whose sign stands before it.
  private func end(of index: Int, _ text: LabText) -> Int {
    let isPrefixed = index > 0 && text.isPrefixedShare(at: index - 1)
    return text.atoms[isPrefixed || index + 1 == text.atoms.count ? index : index + 1].range.upperBound
  }

  /// A plain number with `%` at it that no range or comparator makes a limit.
  private func isShare(_ text: LabText, _ index: Int) -> Bool {
    guard case .number(let number) = text.atoms[index].kind, number.comparator == nil, number.number <= 100
    else { return false }
    if index > 0, text.isPrefixedShare(at: index - 1) { return true }
    guard index + 1 < text.atoms.count, case .unit(let unit) = text.atoms[index + 1].kind else {
      return false
    }
    return unit.candidates.contains("%")
  }

  /// Whether a bracket or colon ends behind a share what it belongs to: `viability 96%): blast gate`.
  private static func closes(_ utf8: [UInt8], behind end: Int) -> Bool {
    end < utf8.count && "):.]".utf8.contains(utf8[end])
  }

  /// Between `54%` and `blasts`: nothing, or what they are a share of.
  private static func leads(_ between: [String]) -> Bool {
    let rest = between.filter { !units.contains($0) }
    if rest.isEmpty { return true }
    guard rest.count <= 7 else { return false }
    // `96% of blasts express CD19` is no share of blasts.
    let names = rest.contains { cells.contains($0) }
    return rest.allSatisfy(qualifies) || names && !rest.contains { breaks($0) }
  }

  /// Between `blasts` and `36%`, and behind it.
  private static func follows(_ between: [String], _ after: [String]) -> Bool {
    // `Abnormal lymphoblasts, 53.6% of total events`.
    if between == [","] {
      let whole = after.drop { units.contains($0) }
      return whole.first == "of" && whole.contains { cells.contains($0) || $0 == "events" }
    }
    guard between.count <= 6, !between.contains(where: breaks) else { return false }
    let isStated = between.contains { verbs.contains($0) } || between.allSatisfy { $0.isEmpty }
    // `all blasts (95%) are CD19+` is no share of blasts.
    return isStated && !after.contains { isBlasts($0) || $0.hasPrefix("cd") }
  }

  /// `up to 5%`, `0 to 5%`, `progression to 20%`, `fewer than 5%`; but `due to 54% blasts` states a share.
  static func isLimit(_ before: some BidirectionalCollection<String>) -> Bool {
    if before.last == "to" { return !causes.contains(before.dropLast().last ?? "") }
    return before.contains { limits.contains($0) }
  }

  /// Whether a share is one that a sentence requires, defines or imagines: `20% blasts would define acute leukaemia`.
  static func isSupposed(_ before: some Sequence<String>, _ behind: some Sequence<String>) -> Bool {
    before.contains { suppositions.contains($0) || definitions.contains($0) }
      || behind.prefix { $0 != "," && $0 != ";" }.contains { definitions.contains($0) || $0 == "would" }
  }

  private static let causes: Set<String> = ["due", "owing", "amount", "amounts", "amounted", "amounting"]
  private static let suppositions: Set<String> = [
    "would", "should", "must", "require", "requires", "required", "requiring", "if", "unless", "until",
    "criteria",
    "criterion", "threshold", "cutoff", "target",
  ]
  private static let definitions: Set<String> = [
    "define", "defines", "defining", "definition", "definitions", "definierend", "definiert",
  ]

  private static func isBlasts(_ word: String) -> Bool {
    let word = word.split(separator: " ").first.map(String.init) ?? ""
    return stems.contains(word) || word.hasPrefix("бласт") || word.hasPrefix("原始细胞")
  }

  private static func qualifies(_ word: String) -> Bool { adjectives.contains(word) }

  /// A clause's end, or another thing that is counted.
  private static func breaks(_ word: String) -> Bool { word == ";" || word == "," || word.hasPrefix("cd") }

  private static let units: Set<String> = ["%", "percent", ""]
  private static let stems: Set<String> = [
    "blasts", "blast", "blasten", "blastes", "blastos", "blasti", "blastlar", "myeloblasts", "lymphoblasts",
  ]
  private static let adjectives: Set<String> = [
    "leukaemic", "leukemic", "myeloid", "lymphoid", "residual", "circulating", "abnormal", "large", "small",
  ]
  private static let cells: Set<String> = [
    "cells", "cellularity", "zellen", "cellules", "celulas", "cellule", "клеток",
  ]
  private static let verbs: Set<String> = [
    "account", "accounts", "comprise", "comprised", "are", "were", "make", "represent", "represented", "is",
    "was",
    "of", "for", "gate", "machen", "sind", "составляют", "составили",
  ]
  private static let limits: Set<String> = [
    "than", "below", "under", "above", "over", "least", "<", ">", "unter", "uber", "менее", "более",
    "from",
    "threshold",
  ]

  /// Brackets without a share in them: `(CD45 dim)`.
  private static func asides(_ utf8: [UInt8], _ sentence: Range<Int>) -> [Range<Int>] {
    var asides: [Range<Int>] = []
    var open: Int?
    for offset in sentence {
      if utf8[offset] == UInt8(ascii: "(") { open = offset }
      guard utf8[offset] == UInt8(ascii: ")"), let start = open else { continue }
      if !utf8[start..<offset].contains(UInt8(ascii: "%")) { asides.append(start..<(offset + 1)) }
      open = nil
    }
    return asides
  }

  /// The words of a sentence with their places, folded; a comma or semicolon glued to one is a word of its own.
  private static func words(_ utf8: [UInt8], _ sentence: Range<Int>) -> [(folded: String, range: Range<Int>)]
  {
    var words: [(folded: String, range: Range<Int>)] = []
    var start = sentence.lowerBound
    let aside = asides(utf8, sentence)
    for offset in sentence.lowerBound...sentence.upperBound {
      let isEnd = offset == sentence.upperBound || [0x20, 0x2C, 0x3B].contains(utf8[offset])
      guard isEnd else { continue }
      if start < offset, !aside.contains(where: { $0.contains(start) }) {
        let folded = FoldedText(String(decoding: utf8[start..<offset], as: UTF8.self)).text
        words.append((String(folded.drop { $0 == " " }), start..<offset))
      }
      if offset < sentence.upperBound, utf8[offset] != 0x20 {
        words.append((utf8[offset] == 0x2C ? "," : ";", offset..<(offset + 1)))
      }
      start = offset + 1
    }
    return words
  }
}
