import DocumentModel
import PageLayout

/// What a printed name may mean before unit and context have spoken.
struct AnalyteNaming: Sendable, Hashable {
  enum Fit: Int, Sendable, Comparable {
    /// No name of the vocabulary.
    case none
    /// A name with words beside it that may change its meaning.
    case partial
    /// A name and nothing else that matters.
    case whole

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }
  /// Says whether a count or a share is meant.
  enum Measure: Sendable, Hashable {
    case absolute
    case share
  }

  var candidates: [VocabularyTerms.AnalyteName] = []
  var fit = Fit.none
  var measure: Measure?
  /// Whether letters were changed to find the name.
  var isRepaired = false

  static let unknown = AnalyteNaming()
}

/// Reads names of analytes.
struct AnalyteNamer: Sendable {
  /// The naming of a text that is a name: a name cell, or what stands before a value.
  func naming(of text: LabText) -> AnalyteNaming {
    var naming = AnalyteNaming(measure: measure(in: text))
    guard let (candidates, start) = candidates(in: text) else { return naming }
    naming.candidates = candidates
    // A group before a colon (`Hepatitis B: HBsAg`) is no part of the name.
    let group = text.text.utf8[..<start].lastIndex(of: UInt8(ascii: ":")) ?? 0
    let rest = unexplained(in: text, from: group, to: text.text.utf8.count)
    let covered = max(1, text.folded.utf8.count - rest)
    // Words before the name make it another thing (`Mean cell Hb`); behind it they may only qualify it.
    let leads = unexplained(in: text, from: group, to: start)
    naming.fit = rest == 0 ? .whole : rest <= covered && leads == 0 && covered > 3 ? .partial : .none
    if naming.fit == .none, isGlossed(text) { naming.fit = .partial }
    if naming.fit == .none { naming.candidates = [] }
    return naming
  }

  /// `ناقلة الأمين (ALT)`: a name in Latin letters and nothing else in them, beside words of another script that the
  /// vocabulary does not know. They may tell another specimen.
  private func isGlossed(_ text: LabText) -> Bool {
    func isLatin(_ atom: LabAtom) -> Bool {
      text.printed(atom.range).unicodeScalars.allSatisfy { $0.value < 0x250 || !$0.properties.isAlphabetic }
    }
    let words = text.atoms.filter { if case .word = $0.kind { true } else { false } }
    guard words.contains(where: { !isLatin($0) }) else { return false }
    let latin = words.filter(isLatin).map { FoldedText(text.printed($0.range)).text.filter(\.isLetter) }
    let specimen = LabSpecimen.named(in: text.folded.utf8)
    return latin.allSatisfy { $0.isEmpty || Self.neutral.contains($0) } && (specimen ?? .blood) == .blood
  }

  /// The analytes that the name's first term means, narrowed by further terms that agree, and where it starts.
  private func candidates(in text: LabText) -> (names: [VocabularyTerms.AnalyteName], start: Int)? {
    var result: [VocabularyTerms.AnalyteName]?
    var start = 0
    let group = endOfGroup(in: text)
    for atom in text.atoms where atom.range.lowerBound >= group {
      guard case .name(let names) = atom.kind else { continue }
      guard let known = result else {
        result = names
        start = atom.range.lowerBound
        continue
      }
      let both = names.filter { name in known.contains { $0.analyte == name.analyte } }
      if !both.isEmpty {
        // The term that needs no company speaks for the one that does.
        result = both.map { name in known.first { $0.analyte == name.analyte && $0.requires.isEmpty } ?? name
        }
      } else if !isBracketed(atom, text), !isBracketed(at: start, text),
        !(names.allSatisfy { !$0.requires.isEmpty } && known.contains { $0.requires.isEmpty })
      {
        return nil
      }
    }
    return result.map { ($0, start) }
  }

  /// Where a group ends that a colon parts from the name (`Hepatitis B: HBsAg`); 0 where a name and nothing else stands
  /// before the colon (`Albumin : globulin`) or none behind it.
  private func endOfGroup(in text: LabText) -> Int {
    let names = text.atoms.filter { if case .name = $0.kind { true } else { false } }
    guard names.count > 1, let last = names.last?.range.lowerBound,
      let colon = text.text.utf8[..<last].lastIndex(of: UInt8(ascii: ":")),
      unexplained(in: text, from: 0, to: colon) > 0
    else { return 0 }
    return colon
  }

  /// Letters outside names, brackets and words that change nothing.
  private func unexplained(in text: LabText, from start: Int, to end: Int) -> Int {
    text.atoms.reduce(0) { sum, atom in
      guard (start..<end).contains(atom.range.lowerBound) else { return sum }
      switch atom.kind {
      // A unit beside a name is no part of it.
      case .name, .unit: return sum
      default:
        if isBracketed(atom, text) || isCode(atom, text) || isSiteCode(atom, text) { return sum }
        return sum
          + FoldedText(text.printed(atom.range)).text.split(separator: " ")
          .filter { !Self.neutral.contains(String($0)) && !Self.measures.keys.contains(String($0)) }
          .reduce(0) { $0 + $1.utf8.count }
      }
    }
  }

  /// A code at the head of the cell: `A09.05.031`, `718-7`, `0034`: digits and signs, at most two capitals.
  private func isCode(_ atom: LabAtom, _ text: LabText) -> Bool {
    let word = text.text.wordIndices(in: atom.range).lowerBound
    guard word == 0, text.text.words.count > 1 else { return false }
    if isRowNumber(text) { return true }
    let scalars = text.text.words[word].text.unicodeScalars
    let letters = scalars.filter(\.properties.isAlphabetic)
    return scalars.count { ("0"..."9").contains($0) } >= 3 && letters.count <= 2
      && letters.allSatisfy(\.properties.isUppercase)
  }

  /// `01` behind a name: the laboratory that did the test.
  private func isSiteCode(_ atom: LabAtom, _ text: LabText) -> Bool {
    let printed = text.text.utf8[atom.range]
    return printed.count == 2 && printed.first == UInt8(ascii: "0")
      && printed.last.map { (0x31...0x39).contains($0) } ?? false
      && atom.range.upperBound == text.text.utf8.count
  }

  /// `12 红细胞计数`, `3. Haematocrit`: rows are counted.
  private func isRowNumber(_ text: LabText) -> Bool {
    let first = text.text.words[0].text
    let digits = first.utf8.prefix { (0x30...0x39).contains($0) }
    guard (1...2).contains(digits.count),
      [[], [0x2E], [0x29]].contains(Array(first.utf8.dropFirst(digits.count)))
    else { return false }
    return text.atoms.contains { atom in
      if case .name = atom.kind { return atom.range.lowerBound == first.utf8.count + 1 }
      return false
    }
  }

  private func isBracketed(_ atom: LabAtom, _ text: LabText) -> Bool {
    isBracketed(at: atom.range.lowerBound, text)
  }

  private func isBracketed(at offset: Int, _ text: LabText) -> Bool {
    let before = text.text.utf8[..<offset]
    let opened = before.count { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
    let closed = before.count { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "]") }
    let opens = offset < text.text.utf8.count && "([".utf8.contains(text.text.utf8[offset])
    return opens || opened > closed
  }

  /// `Neutrophils %`, `NEUT #`, `Neutrophils, absolute`.
  func measure(in text: LabText) -> AnalyteNaming.Measure? { measure(in: text.folded) }

  func measure(in folded: FoldedText) -> AnalyteNaming.Measure? {
    let words = folded.text.split(separator: " ").map(String.init)
    return words.lazy.compactMap { Self.measures[$0] }.first
      ?? (folded.utf8.contains(UInt8(ascii: "#")) ? .absolute : nil)
      ?? (folded.utf8.contains(UInt8(ascii: "%")) ? .share : nil)
  }

  private static let measures: [String: AnalyteNaming.Measure] = [
    "absolute": .absolute, "abs": .absolute, "#": .absolute, "absolut": .absolute, "absoluto": .absolute,
    "absolutos": .absolute, "абс": .absolute, "абсолютное": .absolute, "mutlak": .absolute, "绝对值": .absolute,
    "count": .absolute, "%": .share, "percent": .share, "rel": .share, "relative": .share, "relativ": .share,
    "отн": .share, "relativa": .share, "relativo": .share, "relativos": .share, "absoluta": .absolute,
    "absolutas": .absolute, "absolutwert": .absolute, "assoluto": .absolute, "assoluti": .absolute,
    "absolue": .absolute, "absolu": .absolute, "百分比": .share, "yuzde": .share, "porcentaje": .share,
  ]

  /// Words beside a name that change nothing: specimens of blood, methods, ornaments.
  private static let neutral: Set<String> = [
    "serum", "plasma", "blood", "s", "p", "b", "sr", "sang", "suero", "level", "levels", "lvl", "lvls", "the",
    "test",
    "value",
    "automated", "auto", "random", "fasting", "conc", "quantitative", "quant", "venous", "whole", "edta",
    "calc",
    "calculated", "est", "ifcc", "сыворотка", "крови", "кровь", "в", "serumda", "kan", "血清", "血", "total",
    "patient", "enzymatic", "enzymatisch", "kinetic", "photometric", "ise", "clia", "eclia", "cmia", "elisa",
    "hplc",
    "turbidimetry", "nephelometry", "immunoturbidimetry", "colorimetric", "biuret", "bcg", "hexokinase",
    "impedance",
    "qn", "quantitativ", "result", "calculado", "direct", "mod", "the", "en", "im", "i", "der", "des", "de",
    "la", "del", "a", "of", "in", "*",
  ]
}
