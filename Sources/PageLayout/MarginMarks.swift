import DocumentModel

/// Tells the holes of punched and fan-fold paper, which are read as letters, from the text between them.
///
/// Reading leaves out those that it sees as rings; on a photo of uneven light some come through as letters.
///
/// Each side has a column of them that no text reaches: round signs (`O`, `©`, `●`), five or more, one above the other.
struct MarginMarks {
  /// The holes, from top to bottom.
  private(set) var marks: [Ink] = []
  private(set) var text: [Ink]

  init(inks: [Ink]) {
    text = inks
    for side in [Side.left, .right] { takeColumn(at: side) }
  }

  private enum Side { case left, right }

  private mutating func takeColumn(at side: Side) {
    let words = text.filter { $0.letters > 1 }
    let bounds = words.map { side == .left ? $0.box.left : $0.box.right }
    // A stray word at the margin, as of a stamp, does not hide the holes.
    guard bounds.count > 10, let edge = bounds.quantile(side == .left ? 0.01 : 0.99),
      let letter = text.map(\.box.height).median
    else { return }
    let outer = text.filter { ink in
      ink.letters <= 1.5 && (side == .left ? ink.box.right < edge - letter : ink.box.left > edge + letter)
    }
    guard let middle = outer.map(\.box.midX).median else { return }
    let column = outer.filter { abs($0.box.midX - middle) < letter }
    guard column.count >= 5, column.count(where: \.isRound) * 10 >= column.count * 7 else { return }
    let found = Set(column.map(\.index))
    text.removeAll { found.contains($0.index) }
    marks += column.sorted { ($0.box.top, $0.index) < ($1.box.top, $1.index) }
  }
}
