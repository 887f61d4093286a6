import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads results printed as blocks of labels: a name, and below it `Result`, `Units`, `Flag`, `Range`.
struct VerticalReader: Sendable {
  let scanner: LabScanner
  let headers: HeaderReader
  let pageDate: ClinicalDate?

  /// The results of lines in reading order; none where the lines are no such blocks.
  ///
  /// - Parameter group: what the results have in common, for the checks.
  func drafts(of lines: [LabText], group: Int, titles: [[UInt8]]) -> [ResultDraft] {
    let entries = lines.map(entry)
    guard isBlocks(entries) else { return [] }
    var drafts: [ResultDraft] = []
    // A name serves one result: the next one without a name of its own is not its.
    var name: LabText?
    var isOpen = false
    /// The range that stands between a name and its result.
    var range: LabText?
    for (row, entry) in entries.enumerated() {
      switch entry {
      case .name(let text):
        name = text
        isOpen = false
        range = nil
      case .heading(let text):
        if name == nil || isOpen { (name, range) = (text, nil) }
        isOpen = false
      case .labelled(.result, let value):
        guard let title = name, var draft = draft(title, value, place: (group, row), titles: titles) else {
          continue
        }
        addBetween(range, to: &draft)
        drafts.append(draft)
        isOpen = true
        (name, range) = (nil, nil)
      case .bare(let value):
        guard let title = name, !isOpen, range != nil || isRange(row + 1, entries),
          var draft = draft(title, value, place: (group, row), titles: titles)
        else { continue }
        addBetween(range, to: &draft)
        drafts.append(draft)
        isOpen = range == nil
        (name, range) = (nil, nil)
      case .labelled(let role, let value):
        if isOpen, !drafts.isEmpty {
          add(value, as: role, to: &drafts[drafts.count - 1])
        } else if role == .range, name != nil, range == nil {
          range = value
        }
      case .other: break
      }
    }
    return drafts
  }

  /// The results of a table that is such blocks, or several columns of them side by side.
  func drafts(of grid: LabGrid) -> [ResultDraft] {
    let starts = (0..<grid.columnCount).filter { isOfLabels($0, grid) }
    let bounds = starts.count > 1 ? [0] + starts.dropFirst() : [0]
    return bounds.enumerated().flatMap { index, lower in
      let upper = index + 1 < bounds.count ? bounds[index + 1] : grid.columnCount
      let lines = grid.rows.indices.map { row in
        scanner.scan(
          grid.filled(row).filter { (lower..<upper).contains($0.column) }.flatMap(\.cell.text.words),
          page: grid.page)
      }
      return drafts(of: lines, group: grid.group, titles: grid.titles)
    }
  }

  /// Whether `Result` and its like stand in a column again and again.
  private func isOfLabels(_ column: Int, _ grid: LabGrid) -> Bool {
    let roles = grid.rows.indices.compactMap { row in
      grid.cell(row, column).flatMap { $0.isEmpty ? nil : headers.label(of: $0) }
    }
    return roles.count { $0 == .result } >= 2 && roles.count { $0 != .result && $0 != .name } >= 2
  }

  private enum Entry {
    case name(LabText)
    /// A short line of words: a name that the vocabulary does not know, or the like.
    case heading(LabText)
    case labelled(ColumnRole, LabText)
    /// A result and nothing else.
    case bare(LabText)
    case other
  }

  private func isRange(_ row: Int, _ entries: [Entry]) -> Bool {
    guard entries.indices.contains(row), case .labelled(.range, _) = entries[row] else { return false }
    return true
  }

  private func isBlocks(_ entries: [Entry]) -> Bool {
    var results = 0
    var others = 0
    for case .labelled(let role, _) in entries {
      switch role {
      case .result: results += 1
      case .unit, .range, .flag: others += 1
      default: break
      }
    }
    for row in entries.indices {
      if case .bare = entries[row], isRange(row + 1, entries) || isRange(row - 1, entries) { results += 1 }
    }
    return results >= 1 && others >= 1 || results >= 3
  }

  private func entry(_ line: LabText) -> Entry {
    let labels = scanner.terms.labels.longestHits(in: line.folded).filter { $0.payload.group == .column }
    // `ALT` is a test, and a word for an old result.
    if labels.first?.range == 0..<line.folded.utf8.count, AnalyteNamer().naming(of: line).fit == .whole {
      return .name(line)
    }
    if let first = labels.first, first.range.lowerBound == 0, let role = ColumnRole(label: first.payload.role)
    {
      let end = line.folded.sourceRange(first.range).upperBound
      let words = line.text.words[line.text.wordIndices(in: 0..<end).upperBound...].drop {
        $0.text.utf8.allSatisfy { ":|-=.".utf8.contains($0) }
      }
      return .labelled(role, scanner.scan(Array(words), page: line.page))
    }
    if AnalyteNamer().naming(of: line).fit == .whole { return .name(line) }
    let result = CellResult(line, numbers: scanner.numbers)
    if result.value != nil, result.unexplained == 0, line.text.words.count <= 5 { return .bare(line) }
    return isHeading(line) ? .heading(line) : .other
  }

  /// At most six words, none of them a number, date, unit or label.
  private func isHeading(_ line: LabText) -> Bool {
    (1...6).contains(line.text.words.count) && !line.text.utf8.contains(UInt8(ascii: ":"))
      && line.atoms.allSatisfy { atom in
        switch atom.kind {
        case .word, .name: true
        default: false
        }
      }
  }

  private func draft(
    _ name: LabText, _ value: LabText, place: (group: Int, row: Int), titles: [[UInt8]]
  ) -> ResultDraft? {
    let result = CellResult(value, numbers: scanner.numbers)
    guard let printed = result.value, let range = result.valueRange, let span = value.span(range) else {
      return nil
    }
    var surroundings = LabSurroundings(line: name.folded.utf8, titles: titles)
    surroundings.specimen = titles.lazy.compactMap(LabSpecimen.named).first
    var draft = ResultDraft(
      place: .init(page: value.page, group: place.group, row: place.row),
      name: name.span(0..<name.text.utf8.count),
      printedName: name.text.text, naming: AnalyteNamer().naming(of: name), value: printed, valueSpan: span,
      surroundings: surroundings)
    draft.take(result, of: value)
    draft.date = pageDate
    return draft
  }

  /// A range that stands between name and result, with the unit that is then not printed again.
  private func addBetween(_ range: LabText?, to draft: inout ResultDraft) {
    guard let range else { return }
    add(range, as: .range, to: &draft)
    draft.unit = draft.unit ?? UnitCell.unit(in: range, isUnitColumn: false, scanner: scanner)
  }

  private func add(_ value: LabText, as role: ColumnRole, to draft: inout ResultDraft) {
    guard !value.isEmpty else { return }
    switch role {
    case .unit: draft.unit = draft.unit ?? UnitCell.unit(in: value, isUnitColumn: true, scanner: scanner)
    case .range:
      draft.range = draft.range ?? RangeCell.range(in: value, numbers: scanner.numbers)
      draft.rangeSpan = draft.rangeSpan ?? value.span(0..<value.text.utf8.count)
    case .flag:
      let text = value.text.text
      draft.flag = draft.flag ?? FlagParser.cellMeaning(text).map { PrintedFlag(printed: text, meaning: $0) }
    default: break
    }
  }
}

extension ResultDraft {
  /// Takes over what a piece of text said of the value.
  mutating func take(_ result: CellResult, of text: LabText) {
    decimals = result.decimals
    unit = result.unit.map { PrintedUnit($0, in: text) }
    flag = result.flag
    if let match = result.range {
      range = match.reference(text: text.printed(match.range))
      rangeSpan = text.span(match.range)
    }
    if result.isRepaired || result.unexplained > 0 { doubt(.readingsDiffer) }
    if result.isUnsure { doubt(.implausible) }
  }
}
