import DocumentModel
import PageLayout

/// A page that gives each test a small table of its own: the test's name, at its right the titles `VALUE` and `UNITS` once
/// more, the figures below them, the interval below the name.
///
/// Turned into lines of labels (`VALUE 8.7 mg/dL`), which is what such a page means.
struct HeadedSections {
  /// Names, results and intervals in reading order; empty where it is no such page.
  private(set) var lines: [[Word]] = []
  /// Indices of the page's lines that they were made of.
  private(set) var members: Set<Int> = []

  private let page: LaidOutPage
  private let terms: VocabularyTerms

  /// A line with titles.
  private struct Head {
    var line: Int
    /// Of the result first.
    var titles: [(role: ColumnRole, segment: Segment)]
    var result: Segment { titles[0].segment }
  }

  init(page: LaidOutPage, terms: VocabularyTerms) {
    self.page = page
    self.terms = terms
    let heads = page.lines.indices.compactMap(head).sorted {
      page.lines[$0.line].box.midY < page.lines[$1.line].box.midY
    }
    guard heads.count > 1, heads.allSatisfy({ abs($0.result.box.left - heads[0].result.box.left) < 12 })
    else {
      return
    }
    let tops = heads.map { page.lines[$0.line].box.top }
    // The last test takes no more room than the longest before it: what stands below is another matter.
    let longest = zip(tops, tops.dropFirst()).map { $1 - $0 }.max() ?? .infinity
    for (number, head) in heads.enumerated() {
      let end = number + 1 < heads.count ? tops[number + 1] : tops[number] + 1.1 * longest
      // Several figures below one title are a table, with one head on each page or panel.
      guard let section = section(head, until: end, isLast: number + 1 == heads.count) else {
        lines = []
        members = []
        return
      }
      lines += section
    }
  }

  /// Two titles or more, one of them of the result; at their left nothing or the test's name.
  private func head(_ index: Int) -> Head? {
    let titles = page.lines[index].segments.map { ($0, role(of: $0)) }
    guard let first = titles.firstIndex(where: { $0.1 != nil }), first <= 1,
      let result = titles.first(where: { $0.1 == .result })
    else { return nil }
    let others = titles[first...].filter { $0.0.box != result.0.box }
    guard !others.isEmpty, others.allSatisfy({ $0.1 != nil && $0.1 != .name }) else { return nil }
    return Head(
      line: index,
      titles: [(.result, result.0)] + others.compactMap { other in other.1.map { ($0, other.0) } })
  }

  /// The role of a piece of a line that is a column's title and nothing else.
  private func role(of segment: Segment) -> ColumnRole? {
    let text = FoldedText(segment.words.map(\.text).joined(separator: " "))
    guard
      let hit = terms.labels.longestHits(in: text).first(where: {
        $0.payload.group == .column && $0.range == 0..<text.utf8.count
      })
    else { return nil }
    return ColumnRole(label: hit.payload.role)
  }

  /// A test's lines without remarks: text that runs on below its titles. Behind a remark under the last test begins
  /// another matter.
  private func findings(_ lines: [Int], _ head: Head, _ firstColumn: Double, isLast: Bool) -> [Int] {
    func isRemark(_ index: Int) -> Bool {
      index != head.line
        && page.lines[index].segments.contains {
          $0.box.left < firstColumn - 4 && $0.box.right > firstColumn + 4 && $0.words.count > 4
        }
    }
    return isLast ? Array(lines.prefix { !isRemark($0) }) : lines.filter { !isRemark($0) }
  }

  /// The lines of one test; nil where more than one figure stands below the title of the result.
  private mutating func section(_ head: Head, until end: Double, isLast: Bool) -> [[Word]]? {
    let top = page.lines[head.line].box.top
    let columns = head.titles.map(\.segment.box.left).sorted()
    guard let firstColumn = columns.first else { return nil }
    let all = page.lines.indices.filter {
      page.lines[$0].box.midY >= top && page.lines[$0].box.midY < end
    }.sorted { page.lines[$0].box.midY < page.lines[$1].box.midY }
    let indices = findings(all, head, firstColumn, isLast: isLast)
    var left: [[Word]] = []
    var below: [[Word]] = head.titles.map { _ in [] }
    for index in indices {
      let words = page.lines[index].words
      let own = words.filter { $0.box.midX < firstColumn - 4 }
      if !own.isEmpty { left.append(own) }
      guard index != head.line else { continue }
      for (number, title) in head.titles.enumerated() {
        let next = columns.first { $0 > title.segment.box.left + 1 } ?? .infinity
        below[number] += words.filter {
          $0.box.midX >= max(firstColumn - 4, title.segment.box.left - 8) && $0.box.midX < next - 4
        }
      }
    }
    let figures = below[0].filter { $0.text.utf8.contains { (0x30...0x39).contains($0) } }
    guard figures.count <= 1, !below[0].isEmpty, !left.isEmpty else { return nil }
    members.formUnion(indices)
    return assembled(head, left: left, below: below)
  }

  /// The name, the result with its unit, then what else stands there.
  private func assembled(_ head: Head, left: [[Word]], below: [[Word]]) -> [[Word]] {
    var result = head.result.words + below[0]
    var rest: [[Word]] = []
    for (number, title) in head.titles.enumerated().dropFirst() where !below[number].isEmpty {
      if title.role == .unit {
        result += below[number]
      } else {
        rest.append(title.segment.words + below[number])
      }
    }
    return [left[0], result] + rest + joined(Array(left.dropFirst()))
  }

  /// A label whose value stands in the next line takes it up.
  private func joined(_ lines: [[Word]]) -> [[Word]] {
    var joined: [[Word]] = []
    var isOpen = false
    for line in lines {
      if isOpen, !joined.isEmpty {
        joined[joined.count - 1] += line
        isOpen = false
      } else {
        joined.append(line)
        isOpen = isBareLabel(line)
      }
    }
    return joined
  }

  private func isBareLabel(_ words: [Word]) -> Bool {
    let text = FoldedText(words.map(\.text).joined(separator: " "))
    guard
      let hit = terms.labels.longestHits(in: text).first(where: {
        $0.payload.group == .column && $0.range.lowerBound == 0
      })
    else { return false }
    return text.utf8[hit.range.upperBound...].allSatisfy { " :|-=.".utf8.contains($0) }
  }
}
