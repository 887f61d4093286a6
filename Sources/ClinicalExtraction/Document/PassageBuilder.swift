import DocumentModel
import PageLayout

/// Turns the blocks of laid-out pages into passages, and notes under which heading each stands.
struct PassageBuilder {
  let terms: VocabularyTerms

  func passages(of pages: [LaidOutPage]) -> [Passage] {
    var section: String?
    return pages.flatMap { page in page.blocks.flatMap { passages(of: $0, on: page, section: &section) } }
  }

  /// Running text reads as one; labels and headings read line by line; a table's text is left to those that know
  /// its columns.
  private func passages(of block: Block, on page: LaidOutPage, section: inout String?) -> [Passage] {
    switch block.kind {
    case .table(let index): return prose(page.tables[index], on: page, section: section)
    case .paragraph:
      return [passage(block, lines: block.lines, on: page, section: &section)]
    case .heading, .keyValues:
      return block.lines.map { passage(block, lines: [$0], on: page, section: &section) }
    }
  }

  /// Rows of a table that pairs headings with running text (`Presentation | Fatigue and bruising. Marrow …`).
  private func prose(_ table: Table, on page: LaidOutPage, section: String?) -> [Passage] {
    guard table.columns.count == 2 else { return [] }
    let isTold =
      table.rows.count { $0.cells.last.flatMap(\.self).map { Self.isWorded($0.words) } ?? false } * 2
      > table.rows.count
    return table.rows.compactMap { row in
      guard let text = row.cells.last.flatMap(\.self),
        Self.isProse(text.words) || isTold && Self.isWorded(text.words)
      else { return nil }
      let words = row.cells.compactMap(\.self).flatMap(\.words)
      return Passage(
        page: page.page.number, kind: .paragraph, text: MappedText(words: words), section: section)
    }
  }

  /// Several words, the first of letters: `Karnofsky 80`, `None known`; no value with its unit.
  private static func isWorded(_ words: [Word]) -> Bool {
    words.count >= 2 && words.first?.text.unicodeScalars.first?.properties.isAlphabetic == true
  }

  /// Eight words or more, at least half of them of letters: dates and shares stand among them.
  private static func isProse(_ words: [Word]) -> Bool {
    let lettered = words.count { $0.text.unicodeScalars.first?.properties.isAlphabetic == true }
    return words.count >= 8 && lettered * 2 >= words.count
  }

  private func passage(
    _ block: Block, lines: [Int], on page: LaidOutPage, section: inout String?
  ) -> Passage {
    let text = MappedText(words: lines.flatMap { page.lines[$0].words })
    var passage = Passage(page: page.page.number, kind: block.kind, text: text)
    if let opened = openedSection(passage) { section = opened }
    passage.section = section
    return passage
  }

  /// The kind of section that a passage opens: a heading of the vocabulary at its very start, alone or with a colon
  /// behind it.
  private func openedSection(_ passage: Passage) -> String? {
    guard let hit = terms.sections.longestHits(in: passage.folded).first, hit.range.lowerBound <= 4 else {
      return nil
    }
    let end = passage.folded.sourceRange(hit.range).upperBound
    let isAlone = hit.range.upperBound == passage.folded.utf8.count
    let hasColon = passage.text.utf8.dropFirst(end).prefix(3).contains(UInt8(ascii: ":"))
    let hasWideColon = passage.text.utf8.dropFirst(end).starts(with: [0xEF, 0xBC, 0x9A])
    return isAlone || hasColon || hasWideColon || passage.kind == .heading ? hit.payload : nil
  }
}
