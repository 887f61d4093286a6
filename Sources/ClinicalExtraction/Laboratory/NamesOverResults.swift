import DocumentModel
import PageLayout

/// A page that prints each test in two lines, alone or side by side: its name, and straight below it the result with what
/// goes with it (`Hepatitis C Antibody`, below it `Nonreactive   S/CO 0.12 (cutoff <1.00)`), pair after pair and without
/// titles.
///
/// Turned into lines of labels, which is what such a page means.
struct NamesOverResults {
  /// Names and results, pair after pair; empty where it is no such page.
  private(set) var lines: [[Word]] = []
  /// Indices of the page's lines that they were made of.
  private(set) var members: Set<Int> = []

  private let page: LaidOutPage
  private let scanner: LabScanner

  init(page: LaidOutPage, scanner: LabScanner) {
    self.page = page
    self.scanner = scanner
    let ruled = Set(page.tables.filter(\.isRuled).flatMap { $0.rows.flatMap(\.lines) })
    // A drawn cell holds name and result together.
    let order = page.lines.indices.filter { !ruled.contains($0) }.sorted {
      page.lines[$0].box.midY < page.lines[$1].box.midY
    }
    var rows = 0
    var named = 0
    for (upper, lower) in zip(order, order.dropFirst()) where !members.contains(upper) {
      guard let pairs = pairs(upper, lower) else { continue }
      rows += 1
      named += pairs.count(where: \.isNamed)
      lines += pairs.flatMap { [$0.name, $0.result] }
      members.formUnion([upper, lower])
    }
    // One row of names over one of results is a table with tests across its top.
    guard rows > 2, named * 4 > lines.count else {
      lines = []
      members = []
      return
    }
  }

  private struct Pair {
    var name: [Word]
    var isNamed: Bool
    var result: [Word]
  }

  /// The tests of a line and their results in the next; nil where any of it is something else.
  private func pairs(_ upper: Int, _ lower: Int) -> [Pair]? {
    let (above, below) = (page.lines[upper], page.lines[lower])
    let height = above.textHeight
    guard below.box.midY - above.box.midY < 2.2 * height, below.box.midY > above.box.bottom,
      above.segments.allSatisfy({ isWording($0.words) })
    else { return nil }
    var groups: [(name: [Word], result: [Word])] = []
    for (number, segment) in above.segments.enumerated() {
      let next = number + 1 < above.segments.count ? above.segments[number + 1].box.left : .infinity
      let start = number == 0 ? -.infinity : segment.box.left - height
      let words = below.words.filter { (start..<(next - height)).contains($0.box.left) }
      if let last = groups.indices.last, !isResult(words) {
        // What a name has behind it (`PCR, Plasma`) stands over what the result has.
        groups[last].name += segment.words
        groups[last].result += words
      } else {
        groups.append((segment.words, words))
      }
    }
    guard groups.allSatisfy({ isResult($0.result) }) else { return nil }
    let pairs = groups.compactMap { pair($0.name, $0.result) }
    return pairs.count == groups.count && pairs.contains(where: \.isNamed) ? pairs : nil
  }

  private func pair(_ name: [Word], _ result: [Word]) -> Pair? {
    guard let box = Box.union(result.map(\.box)) else { return nil }
    let naming = AnalyteNamer().naming(of: scanner.scan(name, page: page.page.number))
    // The label that such a result lacks.
    let edge = Box(left: box.left, top: box.top, right: box.left, bottom: box.bottom)
    let label = Word(text: "Result", box: edge, confidence: 1)
    return Pair(name: name, isNamed: naming.fit == .whole, result: [label] + result)
  }

  /// Words that may be a name: at most eight, and nothing that was measured.
  private func isWording(_ words: [Word]) -> Bool {
    let atoms = scanner.scan(words, page: page.page.number).atoms
    return words.count <= 8
      && atoms.allSatisfy { atom in
        switch atom.kind {
        case .name, .word: true
        // `HIV-1/2`.
        case .number(let number): number.comparator == nil && number.decimals == 0 && number.number < 100
        default: false
        }
      } && words.contains { $0.text.count { $0.isLetter } > 1 }
  }

  /// A word for a result or a number with its unit first, no name.
  private func isResult(_ words: [Word]) -> Bool {
    let atoms = scanner.scan(words, page: page.page.number).atoms
    guard let first = atoms.first, !atoms.contains(where: { if case .name = $0.kind { true } else { false } })
    else { return false }
    switch first.kind {
    case .qualitative: return true
    case .number:
      if atoms.count > 1, case .unit = atoms[1].kind { return true }
      return false
    default: return false
    }
  }
}
