import DocumentModel
import PageLayout

/// Cards of tests side by side whose frames are not to be seen, as where a fax lost them: each a name, and below it lines of
/// labels (`Normal range: 4.0 - 11.0 K/uL`, `Value 4.8 Low`).
///
/// Cards in a single column are `TestSections`; those in drawn cells are `LabelledCells`.
struct OpenCards {
  /// Names and labelled lines, card after card; empty where it is no such page.
  private(set) var lines: [[Word]] = []
  /// Indices of the page's lines that they were made of.
  private(set) var members: Set<Int> = []

  private let page: LaidOutPage
  private let scanner: LabScanner

  init(page: LaidOutPage, scanner: LabScanner) {
    self.page = page
    self.scanner = scanner
    let edges = columns()
    guard edges.count > 1 else { return }
    var found: [[Part]] = []
    for (left, right) in zip(edges, edges.dropFirst() + [.infinity]) { found += cards(in: left..<right) }
    guard found.count > 2 else { return }
    lines = found.joined().map(\.words)
    members = Set(found.joined().map(\.index))
  }

  /// A line within one column of cards.
  private struct Part {
    var index: Int
    var words: [Word]
  }

  /// Where columns of at least two cards begin: at labels of results with a figure behind them, set a little to the left.
  private func columns() -> [Double] {
    let heads = page.lines.flatMap { line in
      line.segments.filter { holdsResult($0.words) }.map {
        (left: $0.box.left, height: line.textHeight)
      }
    }.sorted { $0.left < $1.left }
    var columns: [(left: Double, last: Double, count: Int)] = []
    for head in heads {
      if let own = columns.last, head.left - own.last < 1.5 * head.height {
        columns[columns.count - 1].last = head.left
        columns[columns.count - 1].count += 1
      } else {
        columns.append((head.left - head.height, head.left, 1))
      }
    }
    return columns.allSatisfy { $0.count > 1 } ? columns.map(\.left) : []
  }

  /// Each name with the labelled lines below it, down to the next name.
  private func cards(in span: Range<Double>) -> [[Part]] {
    let parts = page.lines.indices.compactMap { index -> Part? in
      let words = page.lines[index].words.filter { span.contains($0.box.midX) }
      return words.isEmpty ? nil : Part(index: index, words: words)
    }.sorted { top($0) < top($1) }
    var cards: [[Part]] = []
    var isOpen = false
    for part in parts {
      if let role = role(of: part.words) {
        guard isOpen, let last = cards.indices.last else { continue }
        cards[last].append(part)
        // What follows a result without a name of its own is another test's.
        if role == .result { isOpen = cards[last].count(where: { holdsResult($0.words) }) < 2 }
      } else if opens(part, span), isName(part.words) {
        cards.append([part])
        isOpen = true
      }
    }
    return cards.filter { card in card.count(where: { holdsResult($0.words) }) == 1 }
  }

  /// Whether a line begins where the column does, with no small letter: the knob of a scale is read as `eo`, which is short
  /// for a test.
  private func opens(_ part: Part, _ span: Range<Double>) -> Bool {
    guard let first = part.words.first, first.text.first?.isLowercase == false else { return false }
    return first.box.left - span.lowerBound < 3 * page.lines[part.index].textHeight
  }

  private func top(_ part: Part) -> Double { part.words.map(\.box.top).min() ?? 0 }

  private func isName(_ words: [Word]) -> Bool {
    AnalyteNamer().naming(of: scanner.scan(words, page: page.page.number)).fit == .whole
  }

  /// The role of the label that words begin with.
  private func role(of words: [Word]) -> ColumnRole? {
    let text = FoldedText(words.map(\.text).joined(separator: " "))
    let hit = scanner.terms.labels.longestHits(in: text).first { $0.payload.group == .column }
    return hit.flatMap { $0.range.lowerBound == 0 ? ColumnRole(label: $0.payload.role) : nil }
  }

  /// `Value 4.8`: the label of a result, and a figure behind it.
  private func holdsResult(_ words: [Word]) -> Bool {
    guard words.count > 1, words.count <= 6, role(of: words) == .result else { return false }
    return words.dropFirst().prefix(2).contains { $0.text.first?.isNumber == true }
  }
}
