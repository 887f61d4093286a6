import DocumentModel

/// Sorts a page's words by the drawn cells they stand in.
struct Regions {
  /// Words outside any drawn table.
  private(set) var open: [Ink] = []
  /// Words in boxes of one cell, which frame a text of their own.
  private(set) var framed: [[Ink]] = []
  /// Cells of each drawn table, with the words of each cell.
  private(set) var tables: [(cells: [RuledCell], words: [[Ink]])] = []

  /// Tables of frames that each hold a record.
  private(set) var stacks: [TableDraft] = []

  /// Boxes of the drawn tables and frames.
  private(set) var boxes: [Box] = []

  private let space: WordSpace
  private let slope: Double

  /// - Parameter slope: what lines fall for each point to the right.
  init(inks: [Ink], cells: [RuledCell], space: WordSpace, slope: Double) {
    self.space = space
    self.slope = slope
    let byTable = Dictionary(grouping: cells, by: \.table)
    let all = byTable.keys.sorted().compactMap { byTable[$0] }
    var words = all.map { Array(repeating: [Ink](), count: $0.count) }
    for ink in inks {
      if let place = Self.home(of: ink, all) {
        words[place.table][place.cell].append(ink)
      } else {
        open.append(ink)
      }
    }
    for (cells, words) in zip(all, words) { add(cells, words) }
  }

  /// Cells in one column are no table of drawn columns: only a lone one is kept apart as a frame, and those that each
  /// hold a record.
  private mutating func add(_ cells: [RuledCell], _ words: [[Ink]]) {
    if cells.contains(where: { $0.column > 0 }) {
      tables.append((cells, words))
      boxes += [Box.union(cells.map(\.box))].compactMap { $0 }
    } else if cells.count == 1, let words = words.first {
      boxes.append(cells[0].box)
      framed.append(words)
    } else if let stack = StackedFrames(cells: cells, words: words, space: space, slope: slope).table() {
      stacks.append(stack)
      boxes += [Box.union(cells.map(\.box))].compactMap { $0 }
    } else {
      open += words.joined()
    }
  }

  /// The smallest cell around the word's centre.
  private static func home(of ink: Ink, _ tables: [[RuledCell]]) -> (table: Int, cell: Int)? {
    var best: (table: Int, cell: Int)?
    var area = Double.infinity
    for (table, cells) in tables.enumerated() {
      for (cell, ruled) in cells.enumerated()
      where ruled.box.area < area && ruled.box.contains(x: ink.box.midX, y: ink.box.midY) {
        best = (table, cell)
        area = ruled.box.area
      }
    }
    return best
  }
}
