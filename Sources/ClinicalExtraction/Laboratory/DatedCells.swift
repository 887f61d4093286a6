import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads rows whose results carry their own days (`WBC   L 1.2 (09/25/25)   L 0.7 (09/24/25)`): a name, then cells of a
/// result with its date in brackets, the newest first or last, as many as there are.
struct DatedCells: Sendable {
  let grid: LabGrid
  let scanner: LabScanner
  let headers: HeaderReader

  /// The results of such rows; none where fewer than two rows are so written.
  func drafts(rows: Range<Int>) -> [ResultDraft] {
    let found = rows.map(drafts(row:)).filter { !$0.isEmpty }
    guard found.count > 1 else { return [] }
    let days = Dictionary(grouping: found.joined(), by: \.date?.value).mapValues(\.count)
    return found.joined().map { draft in
      var draft = draft
      // A day that no other row has may be a digit misread.
      if draft.valueSpan.confidence < 1, days[draft.date?.value] == 1 { draft.doubt(.dateAmbiguous) }
      return draft
    }
  }

  private func drafts(row: Int) -> [ResultDraft] {
    let text = scanner.scan(grid.filled(row).flatMap(\.cell.text.words), page: grid.page)
    let ends = text.atoms.indices.filter { isBracketedDate($0, text) }
    guard let start = resultStart(text), let last = ends.last, isOver(behind: last, text),
      let named = name(text, before: start)
    else { return [] }
    let starts = [start] + ends.dropLast().map { firstPrint(from: next(behind: $0, text), text) }
    let drafts = zip(starts, ends).compactMap { draft(text, from: $0, date: $1, named: named, row: row) }
    // Where most are no results the row is another matter.
    return drafts.count * 2 > ends.count ? drafts : []
  }

  /// The first number or word for a result, or the flag before it.
  private func resultStart(_ text: LabText) -> Int? {
    text.atoms.indices.dropFirst().first { index in
      switch text.atoms[index].kind {
      case .number, .qualitative: true
      default: flag(text, at: index) != nil
      }
    }
  }

  /// A flag straight before a number; `L` there is neither litre nor lymphocytes.
  private func flag(_ text: LabText, at index: Int) -> PrintedFlag? {
    guard text.atoms.indices.contains(index + 1), case .number = text.atoms[index + 1].kind else {
      return nil
    }
    let printed = text.printed(text.atoms[index].range)
    if case .flag(let meaning) = text.atoms[index].kind {
      return PrintedFlag(printed: printed, meaning: meaning)
    }
    return printed == "L" ? PrintedFlag(printed: printed, meaning: .low) : nil
  }

  private func isBracketedDate(_ index: Int, _ text: LabText) -> Bool {
    guard case .date = text.atoms[index].kind else { return false }
    let start = text.atoms[index].range.lowerBound
    return start > 0 && [UInt8(ascii: "("), UInt8(ascii: "[")].contains(text.text.utf8[start - 1])
  }

  /// The atom behind a date and the time that goes with it.
  private func next(behind date: Int, _ text: LabText) -> Int {
    guard text.atoms.indices.contains(date + 1), case .time = text.atoms[date + 1].kind else {
      return date + 1
    }
    return date + 2
  }

  /// The first atom from an index on that is more than a bracket.
  private func firstPrint(from index: Int, _ text: LabText) -> Int {
    text.atoms[index...].firstIndex {
      text.printed($0.range).contains { $0.isLetter || $0.isNumber || $0 == "<" || $0 == ">" }
    } ?? text.atoms.count
  }

  /// Whether nothing but a bracket stands behind the last date.
  private func isOver(behind date: Int, _ text: LabText) -> Bool {
    firstPrint(from: next(behind: date, text), text) == text.atoms.count
  }

  private func name(_ text: LabText, before start: Int) -> NameReader.Named? {
    let end = text.text.wordIndices(in: text.atoms[start].range).lowerBound
    guard end > 0 else { return nil }
    let cell = scanner.scan(Array(text.text.words[..<end]), page: grid.page)
    return NameReader(scanner: scanner, page: grid.page).name(cell, above: nil)
  }

  private func day(_ range: Range<Int>, of text: LabText) -> ClinicalDate? {
    let found = text.box(range).map { headers.dates.mentions(in: $0, page: grid.page) } ?? []
    return found.first { !$0.isBirthDate && $0.day.day != nil }?.clinicalDate(role: .collected)
  }

  private func draft(
    _ text: LabText, from start: Int, date: Int, named: NameReader.Named, row: Int
  ) -> ResultDraft? {
    guard start < date else { return nil }
    let flag = flag(text, at: start)
    let result = CellResult(
      text, from: flag == nil ? start : start + 1, through: date, numbers: scanner.numbers)
    guard let value = result.value, let range = result.valueRange, result.unexplained == 0,
      let span = text.span(range), let day = day(text.atoms[date].range, of: text)
    else { return nil }
    var surroundings = LabSurroundings(line: grid.line(row), titles: grid.titles)
    surroundings.specimen = grid.titles.lazy.compactMap(LabSpecimen.named).first
    var draft = ResultDraft(
      place: .init(page: grid.page, group: grid.group, row: row), name: named.span,
      printedName: named.printed, naming: named.naming, value: value, valueSpan: span,
      surroundings: surroundings)
    draft.take(result, of: text)
    draft.flag = flag ?? draft.flag
    draft.date = day
    if named.isUnsure { draft.doubt(.lowConfidence) }
    return draft
  }
}
