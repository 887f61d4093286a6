import DocumentModel
import PageLayout

/// Labels that stand again in every cell of a column instead of once above it: `last time 125`, `Ref: 12 - 15`.
///
/// Said once they are the column's title, and the cells hold what is left.
struct RepeatedLabels {
  /// The cells without those labels.
  private(set) var rows: [[LabText?]]
  /// By column.
  private(set) var roles: [Int: ColumnRole] = [:]

  private let scanner: LabScanner

  init(rows: [[LabText?]], page: Int, scanner: LabScanner) {
    self.rows = rows
    self.scanner = scanner
    for column in 0..<(rows.map(\.count).max() ?? 0) { strip(column, page: page) }
  }

  private mutating func strip(_ column: Int, page: Int) {
    let filled = rows.indices.filter { row in
      rows[row].indices.contains(column) && rows[row][column].map { !$0.isEmpty } ?? false
    }
    let found = filled.compactMap { row in
      rows[row][column].flatMap(label).map { (row: row, label: $0) }
    }
    guard found.count > 2, found.count * 5 >= filled.count * 4, let role = found.first?.label.role,
      found.allSatisfy({ $0.label.role == role })
    else { return }
    roles[column] = role
    for (row, label) in found {
      guard let words = rows[row][column]?.text.words else { continue }
      rows[row][column] = scanner.scan(Array(words[label.words...]), page: page)
    }
  }

  /// The label at the start of a cell that holds more than it, and how many words it takes.
  private func label(of cell: LabText) -> (role: ColumnRole, words: Int)? {
    guard let first = scanner.terms.labels.longestHits(in: cell.folded).first,
      first.payload.group == .column, first.range.lowerBound == 0,
      let role = ColumnRole(label: first.payload.role), role != .name, role != .other
    else { return nil }
    let end = cell.folded.sourceRange(first.range).upperBound
    var words = cell.text.wordIndices(in: 0..<end).upperBound
    while words < cell.text.words.count,
      cell.text.words[words].text.utf8.allSatisfy({ ":|-=.".utf8.contains($0) })
    {
      words += 1
    }
    return words < cell.text.words.count ? (role, words) : nil
  }
}
