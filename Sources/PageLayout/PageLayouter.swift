package import DocumentModel

/// Turns a page's words into lines, blocks and tables.
///
/// Pure and deterministic: the order of the words on the page plays no part.
package enum PageLayouter {
  /// Lays out one page.
  ///
  /// Every word stands in exactly one line, every line in exactly one block; a page
  /// without words has neither.
  package static func layOut(_ page: Page) -> LaidOutPage {
    var composer = Composer(page: page)
    let inks = page.canonicalOrder.map { Ink(index: $0, word: page.words[$0]) }
    let found = RowFinder.rows(of: inks)
    let space = WordSpace(rows: found)
    let rows = found.map { RowDraft(row: $0, space: space) }
    var next = 0
    for range in TableFinder(rows: rows).tables() {
      composer.addProse(rows[next..<range.lowerBound])
      composer.addTable(rows[range])
      next = range.upperBound
    }
    composer.addProse(rows[next...])
    return composer.page
  }
}

extension Page {
  /// Indices of the words in an order that depends on the words alone, not on how they are listed.
  fileprivate var canonicalOrder: [Int] {
    words.indices.sorted { one, other in
      let (one, other) = (words[one], words[other])
      if one.box.y != other.box.y { return one.box.y < other.box.y }
      if one.box.x != other.box.x { return one.box.x < other.box.x }
      if one.text != other.text { return one.text < other.text }
      return (one.box.width, one.box.height) < (other.box.width, other.box.height)
    }
  }
}
