import DocumentModel
import PageLayout

/// A page of cards, alone or side by side: a test's name, below it a line of titles (`Your Value`, `Standard Range`), and
/// the figures below that.
///
/// Turned into lines of labels (`Your Value 8.7 g/dL 11.5 - 15.5 g/dL Low`), which is what such a page means.
struct TestCards {
  /// Names and results, card after card; empty where it is no such page.
  private(set) var lines: [[Word]] = []
  /// Indices of the page's lines that they were made of.
  private(set) var members: Set<Int> = []

  private let page: LaidOutPage
  private let scanner: LabScanner

  init(page: LaidOutPage, scanner: LabScanner) {
    self.page = page
    self.scanner = scanner
    let heads = page.lines.indices.compactMap { index in titles(of: index).map { (index, $0) } }
    guard heads.count > 2 else { return }
    var named = 0
    for (index, titles) in heads {
      for (number, title) in titles.enumerated() {
        let next = number + 1 < titles.count ? titles[number + 1].box.left : .infinity
        guard let card = card(below: title, until: next, of: index) else { continue }
        named += card.isNamed ? 1 : 0
        lines += [card.name, title.words + card.value]
      }
    }
    // Headings over the titles of ordinary tables name no tests.
    if named < 3 || named * 6 < lines.count * 2 { lines = [] }
    if lines.isEmpty { members = [] }
  }

  private struct Title {
    var words: [Word]
    var box: Box
  }

  private struct Card {
    var name: [Word]
    var isNamed: Bool
    var value: [Word]
  }

  /// The titles of results in a line that is nothing but titles, none of them that of names.
  private func titles(of index: Int) -> [Title]? {
    let text = MappedText(words: page.lines[index].words)
    let folded = FoldedText(utf8: text.utf8)
    let hits = scanner.terms.labels.longestHits(in: folded).filter { $0.payload.group == .column }
    let roles = hits.compactMap { ColumnRole(label: $0.payload.role) }
    let covered = hits.reduce(0) { $0 + $1.range.count + 1 }
    guard hits.count >= 2, roles.contains(.result), !roles.contains(.name),
      covered * 10 >= folded.utf8.count * 8
    else { return nil }
    return hits.filter { ColumnRole(label: $0.payload.role) == .result }.compactMap { hit in
      let range = folded.sourceRange(hit.range)
      return text.box(of: range).map { Title(words: Array(text.words(in: range)), box: $0) }
    }
  }

  /// The name straight above a title and the figures straight below it.
  private mutating func card(below title: Title, until next: Double, of index: Int) -> Card? {
    let height = page.lines[index].textHeight
    let span = (title.box.left - 3 * height)..<(next - 3 * height)
    guard let above = nearest(to: title.box, in: span, height, isAbove: true),
      let below = nearest(to: title.box, in: span, height, isAbove: false)
    else { return nil }
    let name = scanner.scan(above.words, page: page.page.number)
    let value = scanner.scan(below.words, page: page.page.number)
    let holdsName = value.atoms.contains { if case .name = $0.kind { true } else { false } }
    let figures = value.atoms.count { if case .number = $0.kind { true } else { false } }
    guard !holdsName, figures <= 1 else { return nil }
    members.formUnion([index, above.line, below.line])
    return Card(
      name: above.words, isNamed: AnalyteNamer().naming(of: name).fit == .whole, value: below.words)
  }

  /// The words of the nearest line above or below, within three letters' height.
  private func nearest(
    to title: Box, in span: Range<Double>, _ height: Double, isAbove: Bool
  ) -> (line: Int, words: [Word])? {
    let found = page.lines.indices.compactMap { index -> (line: Int, words: [Word], distance: Double)? in
      let words = page.lines[index].words.filter { span.contains($0.box.midX) }
      guard let box = Box.union(words.map(\.box)) else { return nil }
      let distance = isAbove ? title.midY - box.midY : box.midY - title.midY
      return distance > 0.5 * height && distance < 4 * height ? (index, words, distance) : nil
    }
    return found.min { $0.distance < $1.distance }.map { ($0.line, $0.words) }
  }
}
