import DocumentModel
import PageLayout

/// Tables whose every cell tells of a marker for itself: `CD19 - Positive (bright), 98%`, side by side under titles of
/// lineages.
struct MarkerCellList {
  let terms: StoryTerms
  let page: Int

  /// The names and what is said behind each, of a table that holds hardly anything else; else nothing.
  func entries(in table: Table) -> [(marker: MarkerTerm, name: Table.Cell, value: Table.Cell)] {
    let cells = table.rows.flatMap { $0.cells.compactMap(\.self) }
    let found = cells.compactMap(entry)
    guard found.count >= 4, found.count * 10 >= cells.count * 6 else { return [] }
    return found
  }

  private func entry(_ cell: Table.Cell) -> (marker: MarkerTerm, name: Table.Cell, value: Table.Cell)? {
    let text = MappedText(words: cell.words)
    let passage = Passage(page: page, kind: .paragraph, text: text)
    let markers = terms.mentions(in: passage).compactMap {
      mention -> (term: MarkerTerm, range: Range<Int>)? in
      if case .marker(let term) = mention.term { (term, mention.range) } else { nil }
    }
    guard let first = markers.first, first.range.lowerBound <= 1,
      !markers.contains(where: { $0.term.id != first.term.id })
    else { return nil }
    let name = cell.words.prefix { Self.isName($0, of: first.range, in: text) }
    let value = cell.words.dropFirst(name.count).drop { word in
      word.text.allSatisfy { "-–—:=".contains($0) } && word != cell.words.last
    }
    guard !name.isEmpty, !value.isEmpty, value.count <= 6, let nameBox = Box.union(name.map(\.box)),
      let valueBox = Box.union(value.map(\.box))
    else { return nil }
    return (
      first.term, Table.Cell(words: Array(name), box: nameBox),
      Table.Cell(words: Array(value), box: valueBox)
    )
  }

  private static func isName(_ word: Word, of range: Range<Int>, in text: MappedText) -> Bool {
    text.words(in: range).contains(word)
  }
}
