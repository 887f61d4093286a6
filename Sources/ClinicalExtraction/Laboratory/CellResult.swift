import ClinicalRecord
import DocumentModel
import PageLayout

/// What a piece of text says as a result: value, unit, flag and range in any order.
struct CellResult: Sendable {
  var value: Value?
  var valueRange: Range<Int>?
  var decimals = 0
  var isMissing = false
  var isRepaired = false
  var isUnsure = false
  var unit: UnitScanner.Match?
  var flag: PrintedFlag?
  var range: RangeParser.Match?
  /// A short word right behind the value that may be its misread unit (`GLL` for `G/L`).
  var leftover: Range<Int>?
  /// Text left over, in bytes: words that a result cell should not hold.
  var unexplained = 0

  /// Reads the atoms from an index on.
  ///
  /// - Parameter end: the atom to stop before, where several results share a line.
  init(_ text: LabText, from first: Int = 0, through end: Int? = nil, numbers: ResultNumberParser) {
    var index = first
    let end = end ?? text.atoms.count
    while index < end {
      if takesFlagPhrase(text, from: index, through: end) { break }
      take(text.atoms[index], of: text, numbers: numbers)
      index += 1
    }
  }

  /// The results of a cell: one, or several where each number has its own unit (`69.2 % = 1.97 G/L`).
  static func all(in cell: LabText, numbers: ResultNumberParser) -> [CellResult] {
    var starts = [0]
    for index in cell.atoms.indices.dropLast() {
      guard case .number(let number) = cell.atoms[index].kind, number.comparator == nil,
        case .unit = cell.atoms[index + 1].kind,
        cell.atoms[(starts.last ?? 0)..<index].contains(where: {
          if case .unit = $0.kind { true } else { false }
        })
      else { continue }
      starts.append(index)
    }
    guard starts.count > 1 else { return [CellResult(cell, numbers: numbers)] }
    let ends = starts.dropFirst() + [cell.atoms.count]
    return zip(starts, ends).map { CellResult(cell, from: $0, through: $1, numbers: numbers) }
  }

  /// Words behind the value that together are its flag: `Below low reference limit`.
  private mutating func takesFlagPhrase(_ text: LabText, from index: Int, through end: Int) -> Bool {
    guard value != nil, flag == nil, end == text.atoms.count, case .word = text.atoms[index].kind else {
      return false
    }
    let rest = text.printed(text.atoms[index].range.lowerBound..<text.text.utf8.count)
    guard let meaning = FlagParser.cellMeaning(rest) else { return false }
    flag = PrintedFlag(printed: rest, meaning: meaning)
    return true
  }

  private mutating func take(_ atom: LabAtom, of text: LabText, numbers: ResultNumberParser) {
    // A repaired word covers atoms behind its first.
    if let taken = valueRange, atom.range.lowerBound < taken.upperBound { return }
    switch atom.kind {
    case .number(let number): takeNumber(number, of: text, numbers: numbers)
    case .range(let match): takeRange(match, atom, of: text)
    case .unit(let match): unit = unit ?? match
    case .flag(let meaning): flag = flag ?? PrintedFlag(printed: text.printed(atom.range), meaning: meaning)
    case .qualitative(let meaning): takeQualitative(meaning, atom, of: text)
    case .noValue: if value == nil { isMissing = true }
    case .word: takeWord(atom, of: text, numbers: numbers)
    case .date, .time, .name: unexplained += atom.range.count
    }
  }

  /// `1 046`: one to three digits, a space, three digits. Most likely thousands where decimals have a comma; said to
  /// be unsure, as two numbers could stand so. Not a number that a reader saw twice (`98 981`).
  private mutating func joinsThousands(_ number: ResultNumber, of text: LabText, style: NumberStyle) -> Bool {
    guard let value, let first = value.number, let taken = valueRange, range == nil, unit == nil,
      taken.upperBound + 1 == number.range.lowerBound, number.comparator == nil, number.range.count == 3,
      number.decimals == 0, decimals == 0, first >= 1, first < 1000, style == .comma,
      !text.printed(number.range).hasPrefix(text.printed(taken)),
      text.text.utf8[number.range].allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    valueRange = taken.lowerBound..<number.range.upperBound
    self.value = Value(
      number: first * 1000 + number.number, comparator: value.comparator,
      printed: text.printed(taken.lowerBound..<number.range.upperBound))
    isUnsure = true
    return true
  }

  private mutating func takeNumber(_ number: ResultNumber, of text: LabText, numbers: ResultNumberParser) {
    if joinsThousands(number, of: text, style: numbers.style) { return }
    if let value {
      if let sign = number.comparator, range == nil, value.number != nil {
        let isUpper = sign.hasPrefix("<")
        range = RangeParser.Match(
          low: isUpper ? nil : number.number, high: isUpper ? number.number : nil, range: number.range,
          isOneSided: true)
      } else {
        unexplained += number.range.count
      }
      return
    }
    if isMissing { return }
    let word = Self.wordRange(number.range, in: text)
    if word.upperBound > number.range.upperBound,
      continuesNumber(text, number.range.upperBound, word.upperBound),
      let mended = NumberRepair.number(text.printed(word), style: numbers.style)
    {
      set(mended, printed: text.printed(word), word)
    } else {
      set(number, printed: text.printed(number.range), number.range)
    }
  }

  /// Whether what is glued behind a number is neither unit nor flag, but more of the number (`8:9`, `1.O5`).
  private func continuesNumber(_ text: LabText, _ start: Int, _ end: Int) -> Bool {
    guard let next = text.atoms.first(where: { $0.range.lowerBound >= start && $0.range.lowerBound < end })
    else {
      return false
    }
    switch next.kind {
    case .unit, .flag: return false
    default: return true
    }
  }

  private mutating func takeRange(_ match: RangeParser.Match, _ atom: LabAtom, of text: LabText) {
    if value == nil { unexplained += atom.range.count }
    range = range ?? match
  }

  private mutating func takeQualitative(_ meaning: String, _ atom: LabAtom, of text: LabText) {
    if value == nil {
      value = Value(text: meaning, printed: text.printed(atom.range))
      valueRange = atom.range
    } else if let known = value?.text, known != meaning {
      takeOption(meaning, atom, of: text)
    } else if value?.text == nil {
      // `1:320 positive`, `0.12 non-reactive`: the word belongs to the number.
      value?.text = meaning
    }
  }

  /// Of the options of a form (`☐ pos ☒ neg`) the ticked one; which it is, is unsure where the boxes were recognised.
  private mutating func takeOption(_ meaning: String, _ atom: LabAtom, of text: LabText) {
    let isTicked = Self.isTicked(before: atom.range.lowerBound, in: text)
    let wasTicked = valueRange.map { Self.isTicked(before: $0.lowerBound, in: text) } ?? false
    // An empty box is read as a nought: that option was not meant.
    let wasEmpty = value?.number == 0 && decimals == 0
    if isTicked && !wasTicked || wasEmpty {
      value = Value(text: meaning, printed: text.printed(atom.range))
      valueRange = atom.range
    }
    let isTyped = text.text.words.allSatisfy { $0.confidence == 1 }
    if isTicked == wasTicked || !isTyped { isUnsure = true }
  }

  private static func isTicked(before offset: Int, in text: LabText) -> Bool {
    let word = text.text.wordIndices(in: offset..<(offset + 1)).lowerBound
    guard word > 0 else { return false }
    return ["☒", "☑", "✓", "✔", "✗", "✘", "[x]", "[X]", "(x)", "(X)", "x", "X"].contains(
      text.text.words[word - 1].text)
  }

  private mutating func takeWord(_ atom: LabAtom, of text: LabText, numbers: ResultNumberParser) {
    let word = Self.wordRange(atom.range, in: text)
    if value == nil, !isMissing, atom.range.lowerBound == 0, let glued = GluedTriangle(text, numbers: numbers)
    {
      set(glued.number, printed: text.printed(glued.range), glued.range)
      flag = flag ?? glued.flag
      return
    }
    if value == nil, !isMissing, let mended = NumberRepair.number(text.printed(word), style: numbers.style) {
      set(mended, printed: text.printed(word), word)
    } else if text.printed(atom.range).utf8.contains(where: {
      $0 >= 0x80 || (0x61...0x7A).contains($0 | 0x20)
    }) {
      if unit == nil, leftover == nil, let end = valueRange?.upperBound, atom.range.lowerBound == end + 1,
        atom.range.count <= 5
      {
        leftover = atom.range
      }
      unexplained += atom.range.count
    }
  }

  private mutating func set(_ number: ResultNumber, printed: String, _ range: Range<Int>) {
    value = Value(number: number.number, comparator: number.comparator, printed: printed)
    valueRange = range
    decimals = number.decimals
    isRepaired = number.isRepaired
    isUnsure = number.isUnsureOfThousands
  }

  private static func wordRange(_ range: Range<Int>, in text: LabText) -> Range<Int> {
    let utf8 = text.text.utf8
    var start = range.lowerBound
    var end = range.upperBound
    while start > 0, utf8[start - 1] != UInt8(ascii: " ") { start -= 1 }
    while end < utf8.count, utf8[end] != UInt8(ascii: " ") { end += 1 }
    return start..<end
  }
}
