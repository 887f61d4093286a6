import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads the cell of a unit column.
enum UnitCell {
  /// The unit in a cell. In a unit column the whole cell is the unit, known or not; elsewhere it must be one of the
  /// vocabulary's.
  static func unit(in cell: LabText, isUnitColumn: Bool, scanner: LabScanner) -> PrintedUnit? {
    if FlagParser.meaning(cell.text.text) != nil, cell.text.text.utf8.count <= 3 { return nil }
    if isUnitColumn, !cell.isEmpty {
      let printed = cell.text.text
      let candidates = scanner.vocabulary.units.candidates(printed: printed)
      if !candidates.isEmpty {
        let others = PrintedUnit.alternatives(of: cell.text.words)
        return PrintedUnit(printed: printed, candidates: candidates, alternatives: others)
      }
      if let raised = raisedExponent(cell, scanner) { return raised }
      if MisreadCount(printed, isUnit: true) != nil, cell.text.words.allSatisfy({ $0.confidence < 1 }) {
        let others = PrintedUnit.alternatives(of: cell.text.words)
        return PrintedUnit(printed: printed, candidates: [], isRepaired: true, alternatives: others)
      }
    }
    for atom in cell.atoms {
      if case .unit(let match) = atom.kind { return PrintedUnit(match, in: cell) }
    }
    guard isUnitColumn, !cell.isEmpty else { return nil }
    var unit = PrintedUnit(printed: cell.text.text, candidates: [])
    unit.alternatives = PrintedUnit.alternatives(of: cell.text.words)
    return unit
  }

  /// `×10 /L` with a small `9` that came before or after it: the exponent stood higher than the line.
  private static func raisedExponent(_ cell: LabText, _ scanner: LabScanner) -> PrintedUnit? {
    let words = cell.text.words.map(\.text)
    guard let exponent = words.first(where: { ["3", "6", "9", "12"].contains($0) }) else { return nil }
    let rest = words.filter { $0 != exponent }.joined()
    guard let ten = rest.firstRange(of: "10") else { return nil }
    let mended = "\(rest[..<ten.upperBound])^\(exponent)\(rest[ten.upperBound...])"
    let candidates = scanner.vocabulary.units.candidates(printed: mended)
    if !candidates.isEmpty { return PrintedUnit(printed: cell.text.text, candidates: candidates) }
    return MisreadCount(mended).map {
      PrintedUnit(printed: mended, candidates: $0.candidates, isRepaired: true)
    }
  }

  /// `10%L`: a recognised power of ten whose exponent was misread, alone in its cell.
  static func isMisreadCount(_ cell: LabText) -> Bool {
    cell.text.words.count <= 2 && cell.text.words.allSatisfy { $0.confidence < 1 }
      && MisreadCount(cell.text.text, isUnit: true) != nil
  }

  /// `3 10 /µL`: a power of ten whose raised exponent stands apart.
  static func isPowerOfTen(_ cell: LabText) -> Bool {
    let words = cell.text.words.map(\.text)
    guard (2...4).contains(words.count), words.contains(where: { ["3", "6", "9", "12"].contains($0) }),
      let ten = words.first(where: { $0.hasSuffix("10") || $0.hasPrefix("10/") }), ten.utf8.count <= 5
    else { return false }
    return words.contains { $0.contains("/") }
  }
}

/// Reads the cell of a range column.
enum RangeCell {
  /// The range in a cell; its ends are left open where the cell holds several (by sex or age).
  static func range(in cell: LabText, numbers: ResultNumberParser) -> ReferenceRange? {
    let printed = trimmed(cell.text.text)
    var matches: [RangeParser.Match] = []
    let parser = RangeParser(style: numbers.style)
    for atom in cell.atoms {
      if case .range(let match) = atom.kind { matches.append(match) }
    }
    if matches.isEmpty { matches = oneSided(cell, parser) }
    guard let first = matches.first else {
      return printed.isEmpty ? nil : ReferenceRange(low: nil, high: nil, text: printed)
    }
    if matches.count > 1 { return ReferenceRange(low: nil, high: nil, text: printed) }
    let isMost = first.range.count * 2 > cell.text.utf8.count
    return first.reference(text: isMost || flag(in: cell) != nil ? cell.printed(first.range) : printed)
  }

  /// The flag that stands behind the only range of a cell (`4.0-9.8] low`), and belongs to the result.
  static func flag(in cell: LabText) -> PrintedFlag? {
    guard cell.atoms.count == 2, case .range = cell.atoms[0].kind,
      case .flag(let meaning) = cell.atoms[1].kind
    else { return nil }
    return PrintedFlag(printed: cell.printed(cell.atoms[1].range), meaning: meaning)
  }

  /// `[< 50]`: nothing but one limit.
  static func isOneSided(_ cell: LabText) -> Bool {
    let atoms = cell.atoms.filter { $0.isPrint(of: cell) }
    guard atoms.count == 1, case .number(let number) = atoms[0].kind else { return false }
    return number.comparator != nil
  }

  private static func oneSided(_ cell: LabText, _ parser: RangeParser) -> [RangeParser.Match] {
    var offset = 0
    while offset < cell.text.utf8.count {
      if let match = parser.oneSided(in: cell.text.utf8, at: offset) { return [match] }
      offset += 1
      while offset < cell.text.utf8.count, cell.text.utf8[offset - 1] != UInt8(ascii: " ") { offset += 1 }
    }
    return []
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, " ([".unicodeScalars.contains(first) { scalars = scalars.dropFirst() }
    while let last = scalars.last, " )]".unicodeScalars.contains(last) { scalars = scalars.dropLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}
