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
  /// Those that begin with the label of a result, or stand over that of a range, as the page counts its lines.
  private let results: Set<Int>

  init(page: LaidOutPage, scanner: LabScanner) {
    let cards = TestCards(page: page, scanner: scanner)
    guard cards.lines.isEmpty else {
      results = cards.members
      lines = cards.lines.map { scanner.scan($0, page: page.page.number) }
      return
    }
    let isFramed = page.tables.contains {
      !LabelledCells($0, page: page.page.number, scanner: scanner).lines.isEmpty
    }
    let open = OpenCards(page: page, scanner: scanner)
    guard isFramed || open.lines.isEmpty else {
      results = open.members
      lines = open.lines.map { scanner.scan($0, page: page.page.number) }
      return
    }
    let order = page.blocks.flatMap(\.lines)
    let labels = order.map { Self.label(of: page.lines[$0], scanner.terms) }
    let found = order.indices.filter { index in
      let words = page.lines[order[index]].words
      // Below a row of titles stands a table.
      if index > 0, Self.titles(in: page.lines[order[index - 1]], scanner.terms) >= 3 { return false }
      guard labels[index] == nil, words.count <= 5 else { return labels[index] == .result }
      let isBehindRange = index > 0 && labels[index - 1] == .range && words[0].text.first?.isNumber == true
      return isBehindRange || labels.indices.contains(index + 1) && labels[index + 1] == .range
    }.map { order[$0] }
    if found.count > 1 {
      results = Set(found)
      lines = order.map { scanner.scan(page.lines[$0].words, page: page.page.number) }
      return
    }
    let pairs = NamesOverResults(page: page, scanner: scanner)
    if !pairs.lines.isEmpty {
      results = pairs.members
      lines = pairs.lines.map { scanner.scan($0, page: page.page.number) }
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

  /// How many pieces of a line begin with the title of a column.
  private static func titles(in line: TextLine, _ terms: VocabularyTerms) -> Int {
    line.segments.count { segment in
      let text = FoldedText(segment.words.map(\.text).joined(separator: " "))
      return terms.labels.longestHits(in: text).contains {
        $0.payload.group == .column && $0.range.lowerBound == 0
      }
    }
  }

  /// The label that a line begins with, where a text but no further label follows: `Result   388 U/L`.
  private static func label(of line: TextLine, _ terms: VocabularyTerms) -> ColumnRole? {
    guard line.words.count > 1, line.words.count <= 12 else { return nil }
    let text = FoldedText(line.words.map(\.text).joined(separator: " "))
    let labels = terms.labels.longestHits(in: text).filter { $0.payload.group == .column }
    guard labels.count == 1, let first = labels.first, first.range.lowerBound == 0 else { return nil }
    return ColumnRole(label: first.payload.role)
  }
}
