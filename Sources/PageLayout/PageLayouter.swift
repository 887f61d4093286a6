package import DocumentModel

/// Turns a page's words into lines, blocks and tables.
///
/// Pure and deterministic: the order of the words on the page plays no part. Tables side by side are separate
/// tables with lines of their own, so a value always belongs to the name in its own table's row.
package enum PageLayouter {
  /// Lays out one page.
  ///
  /// Every word stands in exactly one line, every line in exactly one block; a page without words has neither.
  package static func layOut(_ page: Page) -> LaidOutPage {
    let margins = MarginMarks(inks: page.canonicalOrder.map { Ink(index: $0, word: page.words[$0]) })
    let inks = margins.text
    let cells = StackedGrids.parted(FragmentaryRules.complete(page))
    let slope = Slant.slope(of: inks)
    let rows = RowFinder.rows(of: inks, slope: slope)
    let space = WordSpace(rows: rows)
    let holes = margins.marks.isEmpty ? [] : [holes(margins.marks, space: space, slope: slope)]
    if cells.isEmpty {
      let pieces = OpenText(rows: rows, space: space, slope: slope, tables: []).pieces
      return Composer(page: page, pieces: pieces + holes).page
    }
    let regions = Regions(inks: inks, cells: cells, space: space, slope: slope)
    var groups = ([regions.open] + regions.framed).map {
      OpenText(inks: $0, space: space, slope: slope, tables: regions.boxes).pieces
    }
    for table in regions.tables where table.words.contains(where: { !$0.isEmpty }) {
      let draft = RuledTable(cells: table.cells, space: space, slope: slope).draft(words: table.words)
      groups.append(Panels.parted(draft).map(Piece.table))
    }
    groups += regions.stacks.map { [Piece.table($0)] }
    return Composer(page: page, pieces: Piece.merged(groups) + holes).page
  }

  /// The holes of the paper: a block of their own behind all others.
  private static func holes(_ marks: [Ink], space: WordSpace, slope: Double) -> Piece {
    .text(marks.map { RowDraft(row: [$0], space: space, slope: slope) }, .paragraph)
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
