import DocumentModel

/// Parts rows of text into paragraphs, list items, headings and labelled values.
struct TextBlocks {
  private let rows: [RowDraft]
  private let left: Double
  private let right: Double
  private let pitch: Double

  /// The row that follows in a table, if one does.
  private let next: RowDraft?

  /// Blocks of the rows from top to bottom; the next row is the first of the table that follows, if any.
  static func blocks(of rows: ArraySlice<RowDraft>, next: RowDraft? = nil) -> [Piece] {
    TextBlocks(rows: Array(rows), next: next).pieces
  }

  private init(rows: [RowDraft], next: RowDraft?) {
    self.rows = rows
    self.next = next
    left = rows.map(\.box.left).min() ?? 0
    right = rows.map(\.box.right).max() ?? 0
    pitch = zip(rows, rows.dropFirst()).map { $1.level - $0.level }.quantile(0.4) ?? 0
  }

  private var pieces: [Piece] {
    var pieces: [Piece] = []
    var start = 0
    for index in rows.indices where index > 0 && startsBlock(index) {
      pieces.append(piece(start..<index))
      start = index
    }
    if start < rows.count { pieces.append(piece(start..<rows.count)) }
    return pieces
  }

  private func piece(_ range: Range<Int>) -> Piece {
    let block = Array(rows[range])
    if range.allSatisfy(isKeyValue) { return .text(block, .keyValues) }
    return .text(block, block.count == 1 && isHeading(range.lowerBound) ? .heading : .paragraph)
  }

  private func startsBlock(_ index: Int) -> Bool {
    let (above, row) = (rows[index - 1], rows[index])
    if above.tablesAbove != row.tablesAbove { return true }
    if isKeyValue(index) || isKeyValue(index - 1) {
      return isKeyValue(index) != isKeyValue(index - 1) || isApart(index)
    }
    if goesOn(index) { return false }
    if row.isListItem || above.isParted || row.isParted || isApart(index) { return true }
    if row.height > 1.3 * above.height || above.height > 1.3 * row.height { return true }
    if row.inks.first?.startsInside == true { return false }
    return hadRoom(above, for: row) || isTitleLine(index) || isRunIn(row, after: above)
  }

  /// Whether a sentence ends above and the row starts with a label, as `Plan: …`.
  private func isRunIn(_ row: RowDraft, after above: RowDraft) -> Bool {
    row.inks.first?.startsUpper == true && row.inks.prefix(3).contains(where: \.hasColon)
      && above.inks.last?.hasStop == true
  }

  /// Whether the row is short by intent between a finished sentence and a new start.
  private func isTitleLine(_ index: Int) -> Bool {
    guard index + 1 < rows.count, rows[index - 1].inks.last?.endsSentence == true else { return false }
    let row = rows[index]
    return row.inks.first?.startsUpper == true && row.inks.last?.endsSentence == false
      && rows[index + 1].inks.first?.startsInside == false && hadRoom(row, for: rows[index + 1])
  }

  /// Labelled values; an unparted line that fills the width is the start of a paragraph, and so is one that goes on below.
  private func isKeyValue(_ index: Int) -> Bool {
    let row = rows[index]
    guard row.isLabelled else { return false }
    return row.isParted || row.box.width < 0.75 * (right - left) && !goesOn(index) && !goesOn(index + 1)
  }

  /// Whether a row goes on with the sentence of the one above (`Bloods: Hb 99 g/L,` and below it `platelets 140`): that one
  /// ends with a comma, or this one starts within a sentence that did not end.
  private func goesOn(_ index: Int) -> Bool {
    guard index > 0, index < rows.count else { return false }
    let (above, row) = (rows[index - 1], rows[index])
    guard above.tablesAbove == row.tablesAbove, !above.isParted, !row.isParted, !isApart(index),
      !row.isListItem, !row.opensWithLabel, row.height < 1.3 * above.height, above.height < 1.3 * row.height,
      above.inks.count > 3, row.box.left > above.box.left - 3 * row.letter, let last = above.inks.last
    else { return false }
    if last.hasComma { return true }
    // `… and ferritin` and below it `1360 ug/L.`
    let isInside =
      row.inks.first?.startsInside == true || row.inks.first?.isFigure == true && above.inks.count > 5
    return isInside && !last.endsSentence && !last.hasColon
  }

  private func isApart(_ index: Int) -> Bool {
    rows[index].level - rows[index - 1].level > 1.45 * max(pitch, rows[index].height)
  }

  /// Whether the next row's first word would have fitted on the row: then the break was meant.
  private func hadRoom(_ above: RowDraft, for row: RowDraft) -> Bool {
    let isRightToLeft = row.script.isRightToLeft
    guard let first = isRightToLeft ? row.inks.last : row.inks.first else { return false }
    let room = isRightToLeft ? above.box.left - left : right - above.box.right
    return room > first.box.width + 3 * row.letter
  }

  /// A short line close above other text that is larger, in capitals, ends with a colon or starts upper-case
  /// without ending a sentence.
  private func isHeading(_ index: Int) -> Bool {
    let row = rows[index]
    guard row.inks.count < 9, row.script.letters > 2, !row.isParted, let last = row.inks.last else {
      return false
    }
    let below = index + 1 < rows.count ? rows[index + 1] : next
    let isOverText = below.map { $0.level - row.level < 9 * row.letter } ?? false
    guard isOverText || row.standsOverTable else { return false }
    if row.height > 1.15 * (below?.height ?? row.height) || last.hasColon { return true }
    let words = row.inks.drop(while: \.isBullet)
    if words.allSatisfy(\.isCapitals) { return true }
    return words.count < 7 && words.first?.startsUpper == true && !last.endsSentence
  }
}

extension RowDraft {
  var script: ScriptCount { runs.reduce(ScriptCount()) { $0 + $1.script } }

  /// Labels with their values: several labels, or a short one with little after it.
  var isLabelled: Bool {
    let labels = texts.count(where: \.hasLabel)
    if labels > 1 || labels == 1 && isParted { return true }
    return labels == 1 && inks.count < 10 && inks.last?.hasColon == false
  }

  /// Whether one of its first words ends a label, and none a sentence before it.
  fileprivate var opensWithLabel: Bool {
    inks.prefix(4).prefix { !$0.hasStop }.contains(where: \.hasColon)
  }

  /// Whether it starts with a bullet or a number.
  var isListItem: Bool {
    guard inks.count > 1, let first = inks.first else { return false }
    return first.isBullet
  }
}
