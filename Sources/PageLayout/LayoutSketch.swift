import DocumentModel

extension LaidOutPage {
  /// The tables and blocks in a text for developers: rows with their cells between bars, columns with their edges in points.
  package var sketch: String {
    let drawn = tables.map(Self.sketch)
    let others = blocks.map { block in block.lines.map { lines[$0].sketch }.joined(separator: "\n") + "\n" }
    return (drawn + ["Blocks\n"] + others).joined(separator: "\n")
  }

  private static func sketch(_ table: Table) -> String {
    let edges = table.columns.map { "\(Int($0.left))-\(Int($0.right))" }.joined(separator: " | ")
    let rows = table.rows.map { row in
      row.cells.map { $0?.text ?? "" }.joined(separator: " | ")
    }
    return (["Table\(table.isRuled ? ", ruled" : "")", edges] + rows).joined(separator: "\n") + "\n"
  }
}

extension TextLine {
  /// Its segments between wide gaps.
  fileprivate var sketch: String {
    segments.map { $0.words.map(\.text).joined(separator: " ") }.joined(separator: "    ")
  }
}
