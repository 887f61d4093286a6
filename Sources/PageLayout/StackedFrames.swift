import DocumentModel

/// Frames one above the other that each hold one record on several lines, as where every test has a card of its own:
/// name with a gloss below it, value, limits, earlier value.
///
/// Each frame is a row of one table. Its columns stand where nearly all frames are blank, whatever line a text is on.
struct StackedFrames {
  private let frames: [[RowDraft]]

  /// A frame's words, line by line. Frames come from top to bottom.
  init(cells: [RuledCell], words: [[Ink]], space: WordSpace, slope: Double) {
    frames = cells.indices.sorted { cells[$0].box.top < cells[$1].box.top }.compactMap { index in
      let lines = RowFinder.rows(of: words[index], slope: slope)
        .map { RowDraft(row: $0, space: space, slope: slope) }
      return lines.isEmpty ? nil : lines
    }
  }

  /// The table; nil where the frames hold something else.
  func table() -> TableDraft? {
    guard frames.count > 2, frames.count(where: { $0.count > 1 }) * 2 >= frames.count,
      frames.allSatisfy({ $0.count < 6 })
    else { return nil }
    let columns = columns()
    guard columns.count > 1, !repeatLabels() else { return nil }
    let rows = frames.map { row($0, columns) }
    guard rows.count(where: holdsSeveral) * 4 < rows.count else { return nil }
    return TableDraft(columns: columns, rows: rows, isRuled: true)
  }

  /// Whether the lines within the frames begin with the same labels again and again (`Result`, `Units`): each frame is a
  /// table of its own then.
  private func repeatLabels() -> Bool {
    let labels = frames.map { Set($0.dropFirst().compactMap { $0.texts.first?.hashes }) }
    return Set(labels.joined()).contains { label in labels.count { $0.contains(label) } * 2 >= frames.count }
  }

  /// Stretches of the width that frames write on, parted by those where at most one in twelve does.
  private func columns() -> [Table.Column] {
    let texts = frames.map { $0.flatMap(\.texts) }
    guard let left = texts.joined().map(\.left).min(), let right = texts.joined().map(\.right).max(),
      let letter = frames.joined().map(\.letter).median, letter > 0
    else { return [] }
    var columns: [Table.Column] = []
    var x = left
    while x < right {
      let written = texts.count { $0.contains { $0.left <= x && $0.right > x } }
      if written * 12 > frames.count {
        if let last = columns.last, x - last.right < 0.9 * letter {
          columns[columns.count - 1].right = x + Self.step
        } else {
          columns.append(Table.Column(left: x, right: x + Self.step))
        }
      }
      x += Self.step
    }
    return columns
  }

  /// In points: finer than any letter.
  private static let step = 0.5

  private func row(_ lines: [RowDraft], _ columns: [Table.Column]) -> TableDraft.Row {
    var row = TableDraft.Row(line: lines[0], columns: columns.count, under: ranges(lines[0], columns))
    for line in lines.dropFirst() {
      row.append(TableDraft.Row(line: line, columns: columns.count, under: ranges(line, columns)))
    }
    return row
  }

  private func ranges(_ line: RowDraft, _ columns: [Table.Column]) -> [ClosedRange<Int>] {
    line.texts.map { text in
      let best = columns.indices.max {
        text.overlap(left: columns[$0].left, right: columns[$0].right)
          < text.overlap(left: columns[$1].left, right: columns[$1].right)
      }
      return (best ?? 0)...(best ?? 0)
    }
  }

  /// Whether figures stand under each other in two columns: a frame around several rows.
  private func holdsSeveral(_ row: TableDraft.Row) -> Bool {
    row.cells.count { cell in
      (cell?.runs ?? []).count { $0.inks.first?.isFigure == true } > 1
    } > 1
  }
}

extension Run {
  fileprivate var hashes: [UInt64] { inks.map(\.textHash) }
}
