import DocumentModel
import PageLayout

/// Words that read as one: a paragraph, a list item, a line of labels, a heading, a table's row.
struct NarrativePart {
  enum Kind {
    case text
    /// Alone on its line, and short.
    case title
    case row(table: Int)
  }

  let page: Int
  let kind: Kind
  var words: [Word]
  /// The number of a list item, where it starts with one.
  var item: Int?
  /// Whether a list's mark or a wide gap sets it apart from the part before.
  var isApart: Bool
}

/// Cuts a page's blocks into parts: layout knows lines, a list's items are found here.
struct NarrativePartFinder {
  let page: LaidOutPage

  func parts() -> [NarrativePart] {
    var parts: [NarrativePart] = []
    for block in page.blocks {
      if case .table(let index) = block.kind {
        addRows(of: index, to: &parts)
      } else {
        addLines(of: block, to: &parts)
      }
    }
    return parts
  }

  private func addLines(of block: Block, to parts: inout [NarrativePart]) {
    var open: NarrativePart?
    var list: (item: Int, left: Double)?
    for (position, index) in block.lines.enumerated() {
      let line = page.lines[index]
      guard let first = line.words.first else { continue }
      let item = Self.itemNumber(first.text)
      if item != nil || Self.isBullet(first.text) || open == nil {
        if let open { parts.append(open) }
        if let item { list = (item, line.box.left) }
        // What is indented under an item's mark belongs to the item.
        let isInside = item == nil && list.map { line.box.left > $0.left + 0.6 * line.textHeight } ?? false
        if item == nil, !isInside { list = nil }
        open = NarrativePart(
          page: page.page.number, kind: .text, words: [], item: isInside ? list?.item : item,
          isApart: !isInside)
      }
      open?.words += line.words
      let next = position + 1 < block.lines.count ? page.lines[block.lines[position + 1]] : nil
      if endsPart(line, next: next, block: block), var done = open {
        if done.words.count == line.words.count, isTitle(line, next: next, in: block) {
          done = NarrativePart(
            page: done.page, kind: .title, words: done.words, item: done.item, isApart: true)
        }
        parts.append(done)
        open = nil
      }
    }
    if let open { parts.append(open) }
  }

  /// Whether a line's text does not go on in the next: it is short, or made of pieces set apart, and what follows
  /// starts like a text of its own.
  private func endsPart(_ line: TextLine, next: TextLine?, block: Block) -> Bool {
    guard let next, let first = next.words.first, let last = line.words.last else { return true }
    let startsAnew = first.text.unicodeScalars.first.map { !$0.properties.isLowercase } ?? true
    if line.segments.count > 1 || next.segments.count > 1 { return startsAnew || line.segments.count > 2 }
    let room = line.isRightToLeft ? line.box.left - block.box.left : block.box.right - line.box.right
    // The next line's first word would have fitted: the break was meant.
    let isShort = room > first.box.width + 2.5 * line.textHeight
    let isOpen = ",;-–:(".contains(last.text.last ?? " ")
    return startsAnew && isShort && (!isOpen || last.text.hasSuffix(":"))
  }

  private func isTitle(_ line: TextLine, next: TextLine?, in block: Block) -> Bool {
    let last = line.words.last?.text.last
    guard line.words.count <= 8, line.segments.count == 1, last != ".", last != ";" else { return false }
    return next != nil || block.kind == .heading || block.lines.count == 1
  }

  private func addRows(of index: Int, to parts: inout [NarrativePart]) {
    let table = page.tables[index]
    var previous: Table.Row?
    for row in table.rows {
      let filled = row.cells.indices.filter { row.cells[$0] != nil }
      if let last = previous, let only = filled.first, filled.count == 1, only > 0, last.cells[only] != nil,
        last.cells[0] != nil, isWrapped(row, under: last), !parts.isEmpty
      {
        parts[parts.count - 1].words += row.cells[only]?.words ?? []
      } else {
        let words = row.cells.compactMap { $0?.words }.flatMap { $0 }
        let item = words.first.flatMap { Self.itemNumber($0.text) }
        parts.append(
          NarrativePart(
            page: page.page.number, kind: .row(table: index), words: words, item: item, isApart: true))
        previous = row
      }
    }
  }

  private func isWrapped(_ row: Table.Row, under last: Table.Row) -> Bool {
    row.box.top - last.box.bottom < 1.2 * max(4, row.box.height)
  }

  /// `1.`, `2)`, `(3)`: the number of a list's item.
  static func itemNumber(_ word: String) -> Int? {
    guard word.utf8.count <= 4, let last = word.utf8.last, ".)".utf8.contains(last) else { return nil }
    let digits = word.utf8.dropLast().drop { $0 == UInt8(ascii: "(") }
    guard (1...2).contains(digits.count) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  static func isBullet(_ word: String) -> Bool {
    ["•", "-", "–", "▪", "●", "◦", "·", "*", "‣"].contains(word)
  }
}
