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
    let heads = page.lines.indices.compactMap { index in
      (titles(of: index) ?? lostTitles(of: index)).map { (index, $0) }
    }
    guard heads.count > 2 else { return }
    var named = 0
    let all = heads.flatMap(\.1)
    for (index, titles) in heads {
      for title in titles {
        let next = Self.right(of: title, among: all, within: 1.5 * page.lines[index].textHeight)
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

  /// Where the next card begins. On a page that was not flat its titles may be a line of their own, a little higher or
  /// lower.
  private static func right(of title: Title, among all: [Title], within height: Double) -> Double {
    all.filter { $0.box.left > title.box.left && abs($0.box.midY - title.box.midY) < height }
      .map(\.box.left).min() ?? .infinity
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

  /// Titles in small grey print that no reader made out: between a line of nothing but names and one that holds a result
  /// with its unit or range below each of them, whatever stands there is the titles.
  private func lostTitles(of index: Int) -> [Title]? {
    let line = page.lines[index]
    guard line.words.allSatisfy({ $0.confidence < 1 }),
      let above = neighbour(of: index, isAbove: true), let below = neighbour(of: index, isAbove: false)
    else { return nil }
    let names = page.lines[above].segments
    guard
      names.allSatisfy({
        AnalyteNamer().naming(of: scanner.scan($0.words, page: page.page.number)).fit == .whole
      })
    else { return nil }
    let titles = names.map { name in
      let box = Box(
        left: name.box.left, top: line.box.top, right: max(name.box.right, name.box.left + 1),
        bottom: line.box.bottom)
      return Title(words: [Word(text: "Result", box: box, confidence: 1)], box: box)
    }
    let areResults = titles.enumerated().allSatisfy { number, title in
      let next = number + 1 < titles.count ? titles[number + 1].box.left : .infinity
      let span = (title.box.left - 3 * line.textHeight)..<(next - 3 * line.textHeight)
      return isResult(page.lines[below].words.filter { span.contains($0.box.midX) })
    }
    return areResults ? titles : nil
  }

  /// A number first, a unit or range behind it, no name.
  private func isResult(_ words: [Word]) -> Bool {
    let atoms = scanner.scan(words, page: page.page.number).atoms
    guard case .number? = atoms.first?.kind else { return false }
    var isMeasured = false
    for atom in atoms {
      switch atom.kind {
      case .name: return false
      case .unit, .range: isMeasured = true
      default: break
      }
    }
    return isMeasured
  }

  /// The nearest line above or below, within four letters' height.
  private func neighbour(of index: Int, isAbove: Bool) -> Int? {
    let (own, height) = (page.lines[index].box, page.lines[index].textHeight)
    func distance(_ other: Int) -> Double {
      isAbove ? own.midY - page.lines[other].box.midY : page.lines[other].box.midY - own.midY
    }
    return page.lines.indices.filter { (0.5 * height..<4 * height).contains(distance($0)) }.min {
      distance($0) < distance($1)
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
