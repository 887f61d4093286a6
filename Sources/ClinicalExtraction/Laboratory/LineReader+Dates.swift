import ClinicalRecord
import DocumentModel
import PageLayout

extension LineReader {
  /// Whether the name is of a score of the patient's state.
  func isStatus(_ line: Line) -> Bool {
    guard case .name(let names) = line.text.atoms[line.name].kind else { return false }
    return names.contains { ["ecog", "kps"].contains(scanner.vocabulary.analytes[$0.analyte].id) }
  }

  /// `188 mg/L on 22 June 2024 and …`: of several dates in a sentence the one straight behind a value is its own.
  func behind(_ line: Line, dates found: [LabAtom]) -> ClinicalDate? {
    guard found.count > 1, let result = line.after(scanner.numbers)?.result, let value = result.valueRange
    else {
      return nil
    }
    let next = found.first { $0.range.lowerBound >= value.upperBound }
    guard let next, !isAnotherName(between: value.upperBound, next.range.lowerBound, in: line) else {
      return nil
    }
    let gap = FoldedText(line.text.printed(value.upperBound..<next.range.lowerBound)).text
    // `LVEF 55% (11/03/2025), Hb 90 g/L (01/04/2025)`: a bracket of its own.
    let isBracketed = line.text.printed(value.upperBound..<next.range.lowerBound).hasSuffix("(")
    guard isBracketed || Self.leadIns.contains(gap.split(separator: " ").last.map(String.init) ?? ""),
      gap.utf8.count <= 24,
      let place = line.text.box(next.range)
    else { return nil }
    return dates.mentions(in: place, page: line.text.page).first { !$0.isBirthDate }?.clinicalDate(
      role: .stated)
  }

  /// The date of a score of the patient's state: said straight behind it, or at the start of its clause. Any other date
  /// of the sentence (`ECOG 1 today (ECOG 3 in January 2025)`) is another's.
  func ofStatus(_ line: Line, dates found: [LabAtom]) -> LabAtom? {
    let name = line.text.atoms[line.name].range
    let value = line.after(scanner.numbers)?.result.valueRange ?? name
    let behind = found.first { $0.range.lowerBound >= value.upperBound }
    if let behind {
      let gap = line.text.printed(value.upperBound..<behind.range.lowerBound)
      let words = FoldedText(gap).text.split(separator: " ").map(String.init)
      let isNow = words.contains { ["today", "now", "currently", "present", "previously"].contains($0) }
      if !isNow, words.count <= 4, !gap.contains(","), !gap.contains(";"),
        !isAnotherName(between: value.upperBound, behind.range.lowerBound, in: line)
      {
        return behind
      }
    }
    return found.last { date in
      guard date.range.upperBound <= name.lowerBound else { return false }
      let gap = line.text.printed(date.range.upperBound..<name.lowerBound)
      let isNow = FoldedText(gap).text.split(separator: " ").contains {
        ["today", "now", "currently"].contains($0)
      }
      return !isNow && !gap.contains(";") && !gap.contains("(")
        && !isAnotherName(between: date.range.upperBound, name.lowerBound, in: line)
    }
  }

  /// `INR 1.36 High 1.35 05/05/2024`: whether straight before a date behind the result stands another number without a
  /// name, an earlier result whose date it is.
  func isOfAnotherNumber(_ date: LabAtom, _ line: Line) -> Bool {
    guard let value = line.after(scanner.numbers)?.result.valueRange,
      let last = line.text.atoms.last(where: { $0.range.upperBound <= date.range.lowerBound }),
      last.range.lowerBound >= value.upperBound, case .number = last.kind
    else { return false }
    return !isAnotherName(between: value.upperBound, date.range.lowerBound, in: line)
  }

  /// Results that go on from one sentence to the next (`On 22/04/2025 his haemoglobin was 110 g/L. Creatinine was …`) are
  /// most likely of one day, which is never sure.
  func dateOfResultsBefore(_ sentence: Range<Int>, of line: Line) -> ClinicalDate? {
    var next = sentence.lowerBound
    for earlier in line.passage.sentences.reversed() where earlier.upperBound <= next {
      let atoms = line.text.atoms.filter { earlier.contains($0.range.lowerBound) }
      guard holdsResult(atoms) else { return nil }
      let days = atoms.filter { if case .date = $0.kind { true } else { false } }
      if days.count > 1 { return nil }
      if let day = days.first, let place = line.text.box(day.range) {
        let mention = dates.mentions(in: place, page: line.text.page).first { dates.mayDateResults($0) }
        var date = mention?.clinicalDate(role: .stated)
        date?.ambiguous = true
        return date
      }
      next = earlier.lowerBound
    }
    return nil
  }

  /// Whether a name stands with a number and its unit right behind it.
  private func holdsResult(_ atoms: [LabAtom]) -> Bool {
    atoms.indices.contains { index in
      guard case .name = atoms[index].kind else { return false }
      let rest = atoms[(index + 1)...].prefix(3)
      return rest.contains { if case .number = $0.kind { true } else { false } }
        && rest.contains { if case .unit = $0.kind { true } else { false } }
    }
  }

  private func isAnotherName(between start: Int, _ end: Int, in line: Line) -> Bool {
    line.text.atoms.contains { atom in
      guard case .name = atom.kind else { return false }
      return atom.range.lowerBound >= start && atom.range.upperBound <= end
    }
  }

  private static let leadIns: Set<String> = ["on", "of", "am", "vom", "от", "el", "le", "dated"]
}
