import DocumentModel
import PageLayout

/// What a table says about blood groups row by row: with Rh on a row or in a column of its own, or the groups of several
/// people or times beside one another.
struct BloodGroupTable {
  private let cells: [[[Word]]]
  private let scanner: LabScanner
  private let page: Int

  init(table: Table, scanner: LabScanner, page: Int) {
    cells = table.rows.map { row in row.cells.map { $0?.words ?? [] } }
    self.scanner = scanner
    self.page = page
  }

  /// A row's words; those of the first two cells of the next row behind them, where that row tells Rh.
  func words(_ row: Int) -> [Word] {
    let own = filled(row)
    guard row + 1 < cells.count else { return own.flatMap(\.self) }
    let next = filled(row + 1)
    guard let label = next.first, Self.isOfRh(label.prefix(3).map(\.text)), namesGroup(own.first ?? []),
      own.count > 1, BloodGroup.stated(in: Self.text(own[1]), from: 0)?.hasRh == false
    else { return own.flatMap(\.self) }
    return own.prefix(2).flatMap(\.self) + next.prefix(2).flatMap(\.self)
  }

  /// How many cells of a row behind its first are a group.
  func groups(_ row: Int) -> Int {
    filled(row).dropFirst().count { BloodGroup.stated(in: Self.text($0), from: 0) != nil }
  }

  /// The heading on a row of its own above a row, and the title of the column of its first group, as the table's first
  /// row prints it.
  func titles(_ row: Int) -> [String] {
    guard row > 0, let heads = cells.first else { return [] }
    let heading = (0..<row).last { filled($0).count == 1 }.map { Self.joined(filled($0)[0]) }
    let column = cells[row].indices.first { column in
      column > 0 && BloodGroup.stated(in: Self.text(cells[row][column]), from: 0) != nil
    }
    let title = column.flatMap { heads.indices.contains($0) ? Self.joined(heads[$0]) : nil }
    return [title, heading].compactMap(\.self)
  }

  /// Groups below a title: each title's words with those straight below it and those of the column of Rh, where the
  /// table holds one person's and nothing that is issued.
  var columns: [[Word]] {
    guard cells.count == 2, cells[0].count == cells[1].count else { return [] }
    let titles = cells[0].map(Self.joined)
    guard !titles.contains(where: { BloodGroupOwner.namesAnother($0) }),
      let group = cells[0].indices.first(where: { namesGroup(cells[0][$0]) && !cells[1][$0].isEmpty })
    else { return [] }
    let rh = cells[0].indices.first { Self.isOfRh(cells[0][$0].prefix(2).map(\.text)) }
    let own = cells[0][group] + cells[1][group]
    return [own + (rh.map { cells[0][$0] + cells[1][$0] } ?? [])]
  }

  /// `Rh`, `Rh(D) Type`, `Rh Factor`, `D antigen`, `Резус-фактор`.
  static func isOfRh(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    let folded = FoldedText(first).text
    return folded.hasPrefix("rh") && !folded.hasPrefix("rheum") && !folded.hasPrefix("rhino")
      || folded.hasPrefix("резус") || folded.hasPrefix("rezus")
  }

  private func namesGroup(_ words: [Word]) -> Bool {
    scanner.scan(words, page: page).atoms.contains { atom in
      guard case .name(let names) = atom.kind else { return false }
      return names.contains { scanner.vocabulary.analytes[$0.analyte].id == BloodGroups.code }
    }
  }

  private func filled(_ row: Int) -> [[Word]] { cells[row].filter { !$0.isEmpty } }

  private static func joined(_ words: [Word]) -> String { words.map(\.text).joined(separator: " ") }

  private static func text(_ words: [Word]) -> [UInt8] { MappedText(words: words).utf8 }
}
