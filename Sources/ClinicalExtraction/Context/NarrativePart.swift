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
  /// How many of its first words stand in the first cell, for a row of a label and its text, or apart at the left of
  /// the text they label.
  var labelWords = 0
  /// The first row of its table, below which it stands; nil for other parts.
  var titles: String?
  /// Whether it tells one treatment of a form.
  var isCard = false
}

/// Cuts a page's blocks into parts: layout knows lines, a list's items are found here.
struct NarrativePartFinder {
  let page: LaidOutPage
  /// Whether a line's words are a section's heading, or begin with one and a colon.
  let opensSection: ([Word]) -> Bool

  func parts() -> [NarrativePart] {
    var parts: [NarrativePart] = []
    for block in page.blocks {
      if case .table(let index) = block.kind {
        addRows(of: index, to: &parts)
      } else {
        let count = parts.count
        addLines(of: block, to: &parts)
        if count > 0, parts.count > count, goesOn(parts[count - 1], in: parts[count]) {
          parts[count - 1].words += parts.remove(at: count).words
        }
      }
    }
    return parts
  }

  private static let boxes: Set<String> = ["☐", "☒", "☑", "□", "⊠", "[x]", "[X]"]

  private func isYearOf(_ part: NarrativePart, _ word: String) -> Bool {
    Self.isYear(word) && part.words.last?.text.unicodeScalars.last?.properties.isAlphabetic ?? false
  }

  /// Whether a text breaks off, and the next block starts inside a sentence close below it.
  private func goesOn(_ part: NarrativePart, in next: NarrativePart) -> Bool {
    guard case .text = next.kind, next.item == nil, let first = next.words.first, let last = part.words.last,
      let start = first.text.unicodeScalars.first,
      start.properties.isLowercase || isYearOf(part, first.text)
        || last.text.hasSuffix(",") && !Self.beginsWithLabel(next.words),
      !".:;!?".contains(last.text.last ?? "."), !Self.isBullet(first.text)
    else { return false }
    // A box is taller than the words.
    if Self.boxes.contains(last.text), first.box.top > last.box.top {
      return first.box.top - last.box.bottom < 1.2 * last.box.height
    }
    let gap = first.box.top - last.box.bottom
    return gap > -0.2 * last.box.height && gap < 1.2 * last.box.height
  }

  private func addLines(of block: Block, to parts: inout [NarrativePart]) {
    var open: NarrativePart?
    var list: (item: Int, left: Double)?
    for (position, index) in block.lines.enumerated() {
      let line = page.lines[index]
      guard let first = line.words.first else { continue }
      let item = Self.itemNumber(first.text).flatMap { number in
        isItem(number, line, after: open, list: list?.item) ? number : nil
      }
      if item != nil || Self.isBullet(first.text) || open == nil || startsAnew(line, after: open) {
        if let open { parts.append(open) }
        if let item { list = (item, line.box.left) }
        // What is indented under an item's mark belongs to the item.
        let isInside = item == nil && list.map { line.box.left > $0.left + 0.6 * line.textHeight } ?? false
        if item == nil, !isInside { list = nil }
        open = NarrativePart(
          page: page.page.number, kind: .text, words: [], item: isInside ? list?.item : item,
          isApart: !isInside)
        open?.labelWords = Self.label(of: line)?.count ?? 0
        open?.words = line.words
      } else if let part = open, let rest = Self.label(of: line, under: part) {
        // `Discharge` / `medication`: the label goes on under itself, the text beside it.
        open?.words.insert(contentsOf: rest, at: part.labelWords)
        open?.words += line.words.dropFirst(rest.count)
        open?.labelWords += rest.count
      } else {
        open?.words += line.words
      }
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

  /// The words of a label that stands apart at the left of its text: short, without figures, capitalised.
  private static func label(of line: TextLine) -> [Word]? {
    guard line.segments.count == 2, !line.isRightToLeft, let words = line.segments.first?.words,
      (1...3).contains(words.count), let first = words.first?.text.unicodeScalars.first,
      first.properties.isUppercase, line.segments[1].words.count >= 2,
      words.allSatisfy({
        $0.text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "-/&".unicodeScalars.contains($0) }
      })
    else { return nil }
    return words
  }

  /// The words that go on a part's label on its second line.
  private static func label(of line: TextLine, under part: NarrativePart) -> [Word]? {
    guard part.labelWords > 0, part.labelWords < 3, line.segments.count == 2,
      let words = line.segments.first?.words, words.count <= 2, let start = words.first,
      let label = part.words.first,
      abs(start.box.left - label.box.left) < line.textHeight,
      start.text.unicodeScalars.allSatisfy(\.properties.isLowercase)
    else { return nil }
    return words
  }

  /// A number at a line's start counts a list's items where text ended before it, or where the list has come so far
  /// (`… performance status` / `1. Current …` goes on).
  private func isItem(_ number: Int, _ line: TextLine, after open: NarrativePart?, list: Int?) -> Bool {
    guard let last = open?.words.last else { return line.words.count > 1 }
    return line.words.count > 1 && (list == number - 1 || ".:;!?)".contains(last.text.last ?? "."))
  }

  /// A heading, or one more line of those that each begin with a date.
  private func startsAnew(_ line: TextLine, after open: NarrativePart?) -> Bool {
    guard let open, let first = line.words.first else { return true }
    if LeadingDate.opens(line.words), LeadingDate.opens(open.words), let start = open.words.first,
      abs(start.box.left - first.box.left) < line.textHeight, open.words.count > 2
    {
      return true
    }
    if Self.beginsWithLabel(line.words),
      Self.beginsWithLabel(open.words) || Self.polarities.contains(FoldedText(first.text).text)
    {
      return true
    }
    guard let last = open.words.last?.text.last, !",-–(".contains(last) else { return false }
    return opensSection(line.words)
  }

  /// `Best response:`, `Line 2:`: three words at most, the first with a capital, before a colon.
  private static func beginsWithLabel(_ words: [Word]) -> Bool {
    guard let first = words.first?.text.unicodeScalars.first, first.properties.isUppercase,
      let end = words.prefix(3).firstIndex(where: { $0.text.hasSuffix(":") })
    else { return false }
    return words.count > end + 1 && words[end].text.utf8.count > 2
  }

  /// `Negative: CD3, CD5`: what opens a list of its own.
  private static let polarities: Set<String> = [
    "positive", "negative", "partial", "positiv", "negativ", "positivo", "negativo", "positivos", "negativos",
    "positif", "negatif", "pozitif", "equivocal", "dim", "variable",
  ]

  /// Whether a line's text does not go on in the next: it is short, or made of pieces set apart, and what follows
  /// starts like a text of its own.
  private func endsPart(_ line: TextLine, next: TextLine?, block: Block) -> Bool {
    guard let next, let first = next.words.first, let last = line.words.last else { return true }
    // `taken 18 September` / `2024.`: the year belongs to the date above.
    if Self.isYear(first.text), last.text.unicodeScalars.last?.properties.isAlphabetic ?? false {
      return false
    }
    let startsAnew = first.text.unicodeScalars.first.map { !$0.properties.isLowercase } ?? true
    if Self.goesOnUnderLabel(line, next) { return false }
    // `☐ detected ☒` / `not detected`: a box opens what stands behind it.
    if Self.boxes.contains(last.text) { return false }
    // `Ki-67 60` / `%`: the sign belongs to the number above.
    if first.text.hasPrefix("%") { return false }
    if line.segments.count > 1 || next.segments.count > 1 { return startsAnew || line.segments.count > 2 }
    let room = line.isRightToLeft ? line.box.left - block.box.left : block.box.right - line.box.right
    // The next line's first word would have fitted: the break was meant.
    let isShort = room > first.box.width + 2.5 * line.textHeight
    let isOpen = ",;-–:(".contains(last.text.last ?? " ")
    return startsAnew && isShort && (!isOpen || last.text.hasSuffix(":"))
  }

  /// Whether the next line is the rest of a labelled text: under it, or beside the rest of the label.
  private static func goesOnUnderLabel(_ line: TextLine, _ next: TextLine) -> Bool {
    guard label(of: line) != nil, let text = line.segments.last, let below = next.segments.last,
      let left = text.words.first?.box.left, let other = below.words.first?.box.left,
      abs(left - other) < line.textHeight
    else { return false }
    guard next.segments.count > 1 else { return true }
    return next.segments.count == 2
      && next.segments[0].words.allSatisfy { $0.text.unicodeScalars.allSatisfy(\.properties.isLowercase) }
  }

  static func isYear(_ word: String) -> Bool {
    guard word.utf8.prefix(4).allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(word.prefix(4))
    else {
      return false
    }
    return (1950...2099).contains(year) && word.utf8.dropFirst(4).allSatisfy { ".,;:)".utf8.contains($0) }
  }

  private func isTitle(_ line: TextLine, next: TextLine?, in block: Block) -> Bool {
    let last = line.words.last?.text.last
    guard line.words.count <= 8, line.segments.count == 1, last != ".", last != ";" else { return false }
    return next != nil || block.kind == .heading || block.lines.count == 1
  }

  private func addRows(of index: Int, to parts: inout [NarrativePart]) {
    let table = page.tables[index]
    if let form = TherapyForm(table, above: page.lines) {
      parts += form.cards.map { card($0) } + form.others.map { other($0) }
      return
    }
    var previous: Table.Row?
    let titles = table.rows.first.map { $0.cells.compactMap { $0?.text }.joined(separator: " ") }
    for row in table.rows {
      let filled = row.cells.indices.filter { row.cells[$0] != nil }
      if let last = previous, let only = filled.first, filled.count == 1, only > 0, last.cells[only] != nil,
        last.cells[0] != nil, isWrapped(row, under: last), !parts.isEmpty
      {
        parts[parts.count - 1].words += row.cells[only]?.words ?? []
      } else if let last = previous, let label = row.cells.first??.words, filled.count == 2,
        isRest(label, of: parts.last, row, under: last)
      {
        let count = parts[parts.count - 1].labelWords
        parts[parts.count - 1].words.insert(contentsOf: label, at: count)
        parts[parts.count - 1].labelWords += label.count
        parts[parts.count - 1].words += row.cells[filled[1]]?.words ?? []
      } else {
        let glued = gluedHeading(row)
        let words = row.cells.compactMap { $0?.words }.flatMap { $0 }.filter { !glued.contains($0) }
        let item = words.first.flatMap { Self.itemNumber($0.text) }
        let label =
          filled.count == 2 && filled[0] == 0 ? (row.cells[0]?.words.count ?? 0) - glued.count : 0
        parts.append(
          NarrativePart(
            page: page.page.number, kind: .row(table: index), words: words, item: item, isApart: true,
            labelWords: label, titles: previous == nil ? nil : titles))
        previous = row
        if !glued.isEmpty {
          parts.append(
            NarrativePart(page: page.page.number, kind: .title, words: glued, item: nil, isApart: true))
        }
      }
    }
  }

  private func card(_ words: [Word]) -> NarrativePart {
    NarrativePart(page: page.page.number, kind: .text, words: words, isApart: true, isCard: true)
  }

  private func other(_ words: [Word]) -> NarrativePart {
    NarrativePart(page: page.page.number, kind: .text, words: words, isApart: true)
  }

  /// A section's heading straight under a row's label, which the table took for the label's second line.
  private func gluedHeading(_ row: Table.Row) -> [Word] {
    guard row.cells.count == 2, let label = row.cells[0]?.words, let first = label.first else { return [] }
    let below = label.filter { $0.box.top > first.box.midY }
    let isBelowText = row.cells[1].map { cell in
      below.allSatisfy { word in
        !cell.words.contains { $0.box.verticalOverlap(word.box) > 0.5 * word.box.height }
      }
    }
    return !below.isEmpty && below.count < label.count && isBelowText ?? false && opensSection(below)
      ? below : []
  }

  /// Whether a row's first cell goes on the label above it: `Discharge` / `medication`.
  private func isRest(
    _ label: [Word], of part: NarrativePart?, _ row: Table.Row, under last: Table.Row
  ) -> Bool {
    guard let part, (1...2).contains(part.labelWords), label.count <= 2, isWrapped(row, under: last) else {
      return false
    }
    return label.allSatisfy { $0.text.unicodeScalars.allSatisfy(\.properties.isLowercase) }
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
