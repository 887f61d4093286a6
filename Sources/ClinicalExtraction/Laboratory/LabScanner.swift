import DocumentModel
import PageLayout

/// Cuts text into atoms by the vocabulary and the number style of one document.
struct LabScanner: Sendable {
  let vocabulary: Vocabulary
  let terms: VocabularyTerms
  let numbers: ResultNumberParser
  private let ranges: RangeParser
  private let units: UnitScanner
  private let dates: DateScanner

  init(document: ClinicalDocument) {
    vocabulary = document.vocabulary
    terms = document.terms
    numbers = ResultNumberParser(style: document.numberStyle)
    ranges = RangeParser(style: document.numberStyle)
    units = UnitScanner(units: document.vocabulary.units)
    dates = DateScanner(months: document.terms.months)
  }

  func scan(_ words: [Word], page: Int) -> LabText { scan(MappedText(words: words), page: page) }

  func scan(_ text: MappedText, page: Int) -> LabText {
    let folded = FoldedText(utf8: text.utf8)
    var pass = Pass(text: text, marks: marks(text, folded), scanner: self)
    let atoms = pass.run()
    return LabText(page: page, text: text, folded: folded, atoms: atoms)
  }

  /// What whole-text searches find: names, dates and words in place of numbers, by start; the longest first.
  private func marks(_ text: MappedText, _ folded: FoldedText) -> [Int: [LabAtom]] {
    var marks: [Int: [LabAtom]] = [:]
    func add(_ kind: LabAtom.Kind, _ range: Range<Int>) {
      marks[range.lowerBound, default: []].append(LabAtom(kind: kind, range: range))
    }
    for (range, names) in grouped(terms.analytes.hits(in: folded)) {
      add(.name(names), folded.sourceRange(range))
    }
    for hit in terms.qualitative.hits(in: folded) {
      add(hit.payload == "no-value" ? .noValue : .qualitative(hit.payload), folded.sourceRange(hit.range))
    }
    for date in dates.dates(in: text) { add(.date, date.range) }
    return marks.mapValues { $0.sorted { $0.range.count > $1.range.count } }
  }

  private func grouped(
    _ hits: [TermIndex<VocabularyTerms.AnalyteName>.Hit]
  ) -> [Range<Int>: [VocabularyTerms.AnalyteName]] {
    Dictionary(grouping: hits, by: \.range).mapValues { $0.map(\.payload) }
  }

  /// One run over a text.
  private struct Pass {
    let text: MappedText
    let marks: [Int: [LabAtom]]
    let scanner: LabScanner
    var offset = 0
    var atoms: [LabAtom] = []

    private var utf8: [UInt8] { text.utf8 }

    mutating func run() -> [LabAtom] {
      while offset < utf8.count {
        if utf8[offset] == UInt8(ascii: " ") || isOpeningOfNumber {
          offset += utf8[offset] < 0x80 ? 1 : Self.dirt(utf8, at: offset) ?? 1
        } else {
          let atom = next()
          atoms.append(atom)
          offset = max(offset + 1, atom.range.upperBound)
        }
      }
      return atoms
    }

    /// A bracket before a number or a limit: `[13.2 - 16.7]`, `(< 5)`, `[ 12`.
    private var isOpeningOfNumber: Bool {
      let quote = Self.dirt(utf8, at: offset)
      guard "([{".utf8.contains(utf8[offset]) || quote != nil, marks[offset] == nil else { return false }
      var next = offset + (quote ?? 1)
      while next < utf8.count, utf8[next] == UInt8(ascii: " ") { next += 1 }
      guard next < utf8.count else { return false }
      var end = next
      return (0x30...0x39).contains(utf8[next]) || Comparator.match(in: utf8, at: &end) != nil
        || UTF8Scalar.decode(utf8, at: next).map { ScalarFolding.digit($0.scalar) != nil } ?? false
    }

    /// Quotation marks before a number are dirt: nothing is quoted in figures. The length of one, in bytes.
    private static func dirt(_ utf8: [UInt8], at offset: Int) -> Int? {
      guard let (scalar, length) = UTF8Scalar.decode(utf8, at: offset) else { return nil }
      return [0x22, 0x27, 0x60, 0x2018, 0x2019, 0x201C, 0x201D, 0x201E].contains(scalar) ? length : nil
    }

    private func next() -> LabAtom {
      let mark = marks[offset]?.first
      // `K` is potassium, `K/uL` a unit; `%` behind a number is never a name.
      if let unit = scanner.units.unit(in: utf8, at: offset), !isLoneFlag(unit) {
        let named = mark?.range.count ?? 0
        let isUnit =
          follows(isNumber: true)
          ? unit.range.count > named || unit.range.count == named && !precedesNumber(unit) || isGluedPercent
          : isWordStart && unit.range.count > named
        if isUnit { return LabAtom(kind: .unit(unit), range: unit.range) }
      }
      if let percent = leadingPercent() { return percent }
      if let mark, let inner = innerName(of: mark) {
        return LabAtom(kind: .word, range: offset..<inner.range.lowerBound)
      }
      if let mark, !isInsideNumber(mark), !isDose(mark) { return flag(insteadOf: mark) ?? mark }
      if let unit = misreadUnit() { return LabAtom(kind: .unit(unit), range: unit.range) }
      return numeric() ?? symbol() ?? word()
    }

    /// `2.75 L` and `2.75 L 3.9-5.2`: behind a number the letter is its flag, unless it has a number of its own
    /// (`N 52 L 31`).
    private func flag(insteadOf mark: LabAtom) -> LabAtom? {
      guard case .name = mark.kind, follows(isNumber: true), mark.range == wordRange,
        let meaning = FlagParser.meaning(text.text(mark.range))
      else { return nil }
      var next = mark.range.upperBound
      while next < utf8.count, utf8[next] == UInt8(ascii: " ") { next += 1 }
      let hasNumber = next < utf8.count && scanner.numbers.number(in: utf8, at: next) != nil
      guard !hasNumber || scanner.ranges.twoSided(in: utf8, at: next) != nil else { return nil }
      return LabAtom(kind: .flag(meaning), range: mark.range)
    }

    /// A longer name that begins behind a prefix of one letter, which a shorter name takes in:
    /// `S-Bilirubin` in `S-Bilirubin conj.`
    private func innerName(of mark: LabAtom) -> LabAtom? {
      guard case .name = mark.kind, mark.range.count > 3 else { return nil }
      return (2...3).lazy.compactMap { self.marks[self.offset + $0]?.first }.first { inner in
        if case .name = inner.kind { inner.range.upperBound > mark.range.upperBound } else { false }
      }
    }

    /// `20 mg 1-0-1`: small letters behind a number are milligrams, not magnesium.
    private func isDose(_ mark: LabAtom) -> Bool {
      follows(isNumber: true) && text.text(mark.range) == "mg"
    }

    /// A recognised word behind a number that is built like a unit (`G/E`) and is none that is known.
    private func misreadUnit() -> UnitScanner.Match? {
      guard follows(isNumber: true), isWordStart, text.words(in: wordRange).allSatisfy({ $0.confidence < 1 })
      else { return nil }
      let printed = text.text(wordRange)
      if MisreadCount(printed, isUnit: true) != nil {
        return UnitScanner.Match(range: wordRange, printed: printed, candidates: [], isRepaired: true)
      }
      let sides = printed.split(separator: "/", omittingEmptySubsequences: false)
      guard sides.count == 2, sides.allSatisfy({ (1...4).contains($0.count) }),
        printed.unicodeScalars.allSatisfy({ $0 == "/" || $0.properties.isAlphabetic })
      else { return nil }
      return UnitScanner.Match(range: wordRange, printed: printed, candidates: [], isRepaired: true)
    }

    /// `Ca 8.2 Mg 1.5`: before a number, what may be a name is one.
    private func precedesNumber(_ unit: UnitScanner.Match) -> Bool {
      var next = unit.range.upperBound
      while next < utf8.count, utf8[next] == UInt8(ascii: " ") { next += 1 }
      return next > unit.range.upperBound && next < utf8.count && (0x30...0x39).contains(utf8[next])
    }

    /// `89% lymphocytes`: a sign glued to its number is the number's, though `% lymphocytes` is a name too.
    private var isGluedPercent: Bool {
      utf8[offset] == UInt8(ascii: "%") && offset > 0 && (0x30...0x39).contains(utf8[offset - 1])
    }

    /// `%35`: in Turkish and some others the sign stands before its number.
    private func leadingPercent() -> LabAtom? {
      guard utf8[offset] == UInt8(ascii: "%"), isWordStart, !follows(isNumber: true), offset + 1 < utf8.count,
        (0x30...0x39).contains(utf8[offset + 1])
      else { return nil }
      let range = offset..<(offset + 1)
      return LabAtom(
        kind: .unit(UnitScanner.Match(range: range, printed: "%", candidates: ["%"], isRepaired: false)),
        range: range)
    }

    /// `L` and `H` behind a value are flags, though litres and hours are units.
    private func isLoneFlag(_ unit: UnitScanner.Match) -> Bool {
      unit.range.count <= 3 && FlagParser.meaning(unit.printed) != nil
    }

    private var isWordStart: Bool {
      offset == 0 || utf8[offset - 1] == UInt8(ascii: " ") || "([".utf8.contains(utf8[offset - 1])
    }

    private func follows(isNumber: Bool) -> Bool {
      guard let last = atoms.last else { return false }
      switch last.kind {
      case .number, .range: return true
      default: return false
      }
    }

    /// A date inside a range (`10.5 - 13.5`) is none.
    private func isInsideNumber(_ mark: LabAtom) -> Bool {
      guard case .date = mark.kind else { return false }
      guard let range = scanner.ranges.twoSided(in: utf8, at: offset) else { return false }
      return range.range.upperBound >= mark.range.upperBound
    }

    private func numeric() -> LabAtom? {
      if let time = time() { return time }
      if let range = scanner.ranges.twoSided(in: utf8, at: offset) {
        return LabAtom(kind: .range(range), range: range.range)
      }
      guard let number = scanner.numbers.number(in: utf8, at: offset), beginsWord(number), !isCode(number)
      else {
        return nil
      }
      return LabAtom(kind: .number(number), range: number.range)
    }

    /// `WBC 01 2.8`: a number with a leading nought beside another number names the laboratory that did the test. Some
    /// print results so too: `08 %`, `05 mm/hr`, `03` in a cell of its own.
    private func isCode(_ number: ResultNumber) -> Bool {
      guard number.range.count == 2, utf8[offset] == UInt8(ascii: "0"), utf8[offset + 1] != UInt8(ascii: "0"),
        number.range == wordRange
      else { return false }
      if atoms.contains(where: \.isNumeric) { return true }
      var next = number.range.upperBound
      while next < utf8.count, utf8[next] == UInt8(ascii: " ") { next += 1 }
      if next == utf8.count { return !atoms.isEmpty }
      return scanner.units.unit(in: utf8, at: next) == nil
        && scanner.ranges.twoSided(in: utf8, at: next) == nil
    }

    /// A digit inside a word (`B12`, `CD4`, `L2.4`) starts no number.
    private func beginsWord(_ number: ResultNumber) -> Bool {
      guard offset > 0 else { return true }
      let before = utf8[offset - 1]
      return
        !((0x61...0x7A).contains(before | 0x20) || (0x30...0x39).contains(before)
        || before == UInt8(ascii: "/"))
        || number.comparator != nil
    }

    /// `07:27`: two digits, a colon, two digits, nothing more.
    private func time() -> LabAtom? {
      func isDigit(_ index: Int) -> Bool { index < utf8.count && (0x30...0x39).contains(utf8[index]) }
      guard isDigit(offset) else { return nil }
      var end = offset
      while isDigit(end) { end += 1 }
      guard end - offset <= 2, end < utf8.count, utf8[end] == UInt8(ascii: ":"), isDigit(end + 1),
        isDigit(end + 2),
        !isDigit(end + 3), atoms.isEmpty || wasDate
      else { return nil }
      return LabAtom(kind: .time, range: offset..<(end + 3))
    }

    private var wasDate: Bool {
      if case .date? = atoms.last?.kind { return true }
      return false
    }

    /// A whole word that is a flag, or stands for a missing or qualitative result.
    private func symbol() -> LabAtom? {
      let range = wordRange
      let printed = text.text(range)
      if let flag = leadingSign(printed) { return LabAtom(kind: .flag(flag), range: range) }
      if let meaning = scanner.terms.qualitativeSymbols[printed], !isSign(printed) {
        return LabAtom(kind: meaning == "no-value" ? .noValue : .qualitative(meaning), range: range)
      }
      if let flag = FlagParser.meaning(printed) { return LabAtom(kind: .flag(flag), range: range) }
      return gluedSign()
    }

    /// `- 3,43`, `+ 11,6`: a sign at the head of a cell, apart from the number behind it, says on which side of the range
    /// the number is.
    private func leadingSign(_ printed: String) -> FlagMeaning? {
      guard atoms.isEmpty, ["+", "-", "−", "–"].contains(printed) else { return nil }
      var next = wordRange.upperBound
      while next < utf8.count, utf8[next] == UInt8(ascii: " ") { next += 1 }
      guard let number = scanner.numbers.number(in: utf8, at: next), number.range.upperBound == utf8.count
      else {
        return nil
      }
      return printed == "+" ? .high : .low
    }

    /// An arrow or star glued before a number: `↓131`, `*8.9`.
    private func gluedSign() -> LabAtom? {
      var end = offset
      while let (scalar, length) = UTF8Scalar.decode(utf8, at: end), isSign(scalar) { end += length }
      guard end > offset, end < utf8.count, let (next, _) = UTF8Scalar.decode(utf8, at: end),
        ScalarFolding.digit(next) != nil, let flag = FlagParser.meaning(text.text(offset..<end))
      else { return nil }
      return LabAtom(kind: .flag(flag), range: offset..<end)
    }

    private func isSign(_ scalar: UInt32) -> Bool {
      (0x2190...0x21FF).contains(scalar) || (0x25B2...0x25BF).contains(scalar) || scalar == 0x2A
    }

    /// `+` and `-` mean a flag behind a number, a result alone: left to the columns.
    private func isSign(_ printed: String) -> Bool {
      ["+", "-", "−", "–"].contains(printed) && !atoms.isEmpty
    }

    private var wordRange: Range<Int> {
      var end = offset
      while end < utf8.count, utf8[end] != UInt8(ascii: " ") { end += 1 }
      return offset..<end
    }

    private func word() -> LabAtom {
      var end = offset
      while end < utf8.count, utf8[end] != UInt8(ascii: " "), end == offset || marks[end] == nil { end += 1 }
      return LabAtom(kind: .word, range: offset..<end)
    }
  }
}
