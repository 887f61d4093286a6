import DocumentModel
import PageLayout

/// Takes apart columns of a table that hold several things side by side: name and value, range and unit, value and
/// the next test's name.
///
/// Which cells are split is decided for a column as a whole: where most of its cells have the same seam.
struct ColumnSplitter: Sendable {
  let scanner: LabScanner

  /// A place between two atoms where one column may end and another begin.
  private enum Seam: CaseIterable {
    /// A name, then a value.
    case beforeValue
    /// A value, unit or range, then a name.
    case beforeName
    /// A value, then a range.
    case beforeRange
  }

  /// Words of a row's cells after splitting, columns in order.
  func split(_ rows: [[LabText?]], page: Int) -> [[LabText?]] {
    var rows = rows
    var column = 0
    var splits = 0
    while column < (rows.first?.count ?? 0) {
      if splits < 8, let seam = Seam.allCases.first(where: { isCommon($0, column, rows) }) {
        rows = split(rows, column, seam, page: page)
        splits += 1
        // The left part is done; the right one may have another seam.
        column += 1
      } else {
        column += 1
      }
    }
    return rows
  }

  private func isCommon(_ seam: Seam, _ column: Int, _ rows: [[LabText?]]) -> Bool {
    let all = rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }.filter { !$0.isEmpty }
    // A range on a row of its own below each result has no seam to tell.
    let cells = seam == .beforeValue ? all.filter { !isRange($0) } : all
    let seamed = cells.count { offset(of: seam, in: $0) != nil }
    // Of two or three rows at most one may lack the seam.
    return seamed >= min(3, max(2, cells.count - 1)) && seamed * 2 >= cells.count
  }

  /// Where a cell's seam is, in bytes; nil where it has none.
  private func offset(of seam: Seam, in cell: LabText) -> Int? {
    switch seam {
    case .beforeValue: valueOffset(cell)
    case .beforeName: nameOffset(cell)
    case .beforeRange: rangeOffset(cell)
    }
  }

  /// A range behind a number, with or without its flag, and nothing else.
  private func rangeOffset(_ cell: LabText) -> Int? {
    guard case .number? = cell.atoms.first?.kind, let last = cell.atoms.last, case .range = last.kind,
      cell.atoms.count == 2 || cell.atoms.count == 3
    else { return nil }
    if cell.atoms.count == 3 {
      guard case .flag = cell.atoms[1].kind else { return nil }
    }
    return last.range.lowerBound
  }

  /// The first number, word for a number or sign for a missing one behind a name.
  private func valueOffset(_ cell: LabText) -> Int? {
    guard case .name? = cell.atoms.first?.kind else { return nil }
    for atom in cell.atoms.dropFirst() {
      switch atom.kind {
      case .number, .noValue, .qualitative: return atom.range.lowerBound
      case .name, .word, .unit, .flag: continue
      case .range, .date, .time: return nil
      }
    }
    return nil
  }

  private func nameOffset(_ cell: LabText) -> Int? {
    switch cell.atoms.first?.kind {
    case .number?, .unit?, .range?, .flag?: break
    default: return nil
    }
    return cell.atoms.dropFirst().first { atom in
      if case .name = atom.kind { return true }
      return false
    }?.range.lowerBound
  }

  private func split(_ rows: [[LabText?]], _ column: Int, _ seam: Seam, page: Int) -> [[LabText?]] {
    rows.map { row in
      guard row.indices.contains(column) else { return row }
      var parts: (LabText?, LabText?) = (row[column], nil)
      if let cell = row[column] { parts = halves(cell, seam, page: page) }
      return row[..<column] + [parts.0, parts.1] + row[(column + 1)...]
    }
  }

  /// A cell without the seam stays on the left where it is text, and goes right where it is not.
  private func halves(_ cell: LabText, _ seam: Seam, page: Int) -> (LabText?, LabText?) {
    let words = cell.text.words
    let first =
      offset(of: seam, in: cell).map { cell.text.wordIndices(in: $0..<($0 + 1)).lowerBound }
      ?? titleSeam(cell)
    guard let first, first > 0, first < words.count else {
      return staysLeft(cell, seam) ? (cell, nil) : (nil, cell)
    }
    return (
      scanner.scan(Array(words[..<first]), page: page), scanner.scan(Array(words[first...]), page: page)
    )
  }

  private func staysLeft(_ cell: LabText, _ seam: Seam) -> Bool {
    if isRange(cell) { return seam != .beforeValue }
    return switch cell.atoms.first?.kind {
    case .number?, .qualitative?, .noValue?: seam != .beforeValue
    case .name?: seam == .beforeValue
    default: true
    }
  }

  private func isRange(_ cell: LabText) -> Bool {
    ColumnVotes.look(of: cell, numbers: scanner.numbers) == .range
  }

  /// `Test Result`: the second of two titles in one cell.
  private func titleSeam(_ cell: LabText) -> Int? {
    let labels = scanner.terms.labels.longestHits(in: cell.folded).filter { $0.payload.group == .column }
    guard labels.count == 2 else { return nil }
    return cell.text.wordIndices(in: cell.folded.sourceRange(labels[1].range)).lowerBound
  }
}
