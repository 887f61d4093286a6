/// Rows under headings, in columns as wide as they need to be.
struct TextTable {
  struct Column {
    var title: String
    /// Numbers stand at the right.
    var isNumeric = false
    /// In columns of the terminal; longer texts are cut.
    var mostWidth = 40
  }

  var columns: [Column]
  private(set) var rows: [[String]] = []
  /// The rows that a person should look at.
  private var marked: Set<Int> = []

  init(_ columns: [Column]) { self.columns = columns }

  mutating func add(_ cells: [String], isMarked: Bool = false) {
    if isMarked { marked.insert(rows.count) }
    rows.append(zip(cells, columns).map { Console.plain($0).shortened(to: $1.mostWidth) })
  }

  /// The table with a line of titles; columns that are empty in every row are left out.
  func text(_ style: TextStyle) -> String {
    let used = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    let widths = columns.indices.map { column in
      rows.reduce(columns[column].title.displayWidth) { max($0, $1[column].displayWidth) }
    }
    func line(_ cells: [String]) -> String {
      let padded = used.map { cells[$0].padded(to: widths[$0], right: columns[$0].isNumeric) }
      return ("  " + padded.joined(separator: "  ")).trimmedAtEnd
    }
    let lines = rows.enumerated().map { marked.contains($0) ? style.check(line($1)) : line($1) }
    return ([style.faint(line(columns.map(\.title)))] + lines).map { $0 + "\n" }.joined()
  }
}

extension String {
  var trimmedAtEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

/// Colours, for a terminal only.
struct TextStyle {
  let isColoured: Bool

  func strong(_ text: String) -> String { wrapped(text, "1") }
  func faint(_ text: String) -> String { wrapped(text, "2") }
  /// For what a person should look at.
  func check(_ text: String) -> String { wrapped(text, "33") }
  func bad(_ text: String) -> String { wrapped(text, "31") }

  private func wrapped(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
