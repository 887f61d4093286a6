import DocumentModel
import PageLayout

/// A page that gives each test a section: its name, and below it lines of labels (`Result`, `Reference interval`), or
/// titles with figures below them.
///
/// Layout takes some of those lines for small tables and others for text, so they are read line by line over the
/// whole page.
struct TestSections: Sendable {
  /// All lines of the page in reading order; none where it is no such page.
  let lines: [LabText]
  /// Those that begin with the label of a result, as the page counts its lines.
  private let results: Set<Int>

  init(page: LaidOutPage, scanner: LabScanner) {
    let order = page.blocks.flatMap(\.lines)
    let found = order.filter { Self.beginsWithResult(page.lines[$0], scanner.terms) }
    if found.count > 1 {
      results = Set(found)
      lines = order.map { scanner.scan(page.lines[$0].words, page: page.page.number) }
    } else {
      let headed = HeadedSections(page: page, terms: scanner.terms)
      results = headed.members
      lines = headed.lines.map { scanner.scan($0, page: page.page.number) }
    }
  }

  var isEmpty: Bool { lines.isEmpty }

  /// Whether a table is made of such lines.
  func hold(_ table: Table) -> Bool {
    table.rows.contains { $0.lines.contains(where: results.contains) }
  }

  /// `Result   388 U/L`: the label, and behind it a text with a figure or a single word, but no further label.
  private static func beginsWithResult(_ line: TextLine, _ terms: VocabularyTerms) -> Bool {
    guard line.words.count > 1, line.words.count <= 12 else { return false }
    let text = FoldedText(line.words.map(\.text).joined(separator: " "))
    let labels = terms.labels.longestHits(in: text).filter { $0.payload.group == .column }
    guard labels.count == 1, let first = labels.first, first.range.lowerBound == 0 else { return false }
    return ColumnRole(label: first.payload.role) == .result
  }
}
