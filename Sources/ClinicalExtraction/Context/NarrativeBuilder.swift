import DocumentModel
import PageLayout

/// Turns laid-out pages into the sequence of statements that narrative extractors read.
struct NarrativeBuilder {
  let terms: VocabularyTerms
  let order: DateOrder

  private struct Heading {
    var section: String?
    var text = ""
    /// Nothing has stood under it yet: what follows is no heading of its own.
    var isFresh = false
  }

  func narrative(of pages: [LaidOutPage]) -> Narrative {
    var heading = Heading()
    var item: Int?
    var statements: [NarrativeStatement] = []
    for page in pages {
      for part in NarrativePartFinder(page: page).parts() where !part.words.isEmpty {
        if part.isApart { item = part.item }
        statements += self.statements(of: part, item: item, heading: &heading)
      }
    }
    return Narrative(statements: statements)
  }

  private func statements(
    of part: NarrativePart, item: Int?, heading: inout Heading
  ) -> [NarrativeStatement] {
    let passage = Passage(page: part.page, kind: .paragraph, text: MappedText(words: part.words))
    let tokens = StoryToken.tokens(of: passage.folded)
    let mentions = terms.story.mentions(in: passage)
    let finder = StoryDateFinder(scanner: DateScanner(months: terms.months), order: order)
    let dates = finder.dates(in: passage.text.utf8, tokens: tokens)
    let hits = sectionHits(in: passage)
    return passage.sentences.enumerated().map { index, range in
      let inside = tokens[
        (tokens.firstIndex { $0.range.lowerBound >= range.lowerBound } ?? tokens.count)..<(tokens.firstIndex {
          $0.range.lowerBound >= range.upperBound
        } ?? tokens.count)]
      let found = mentions.filter {
        range.contains($0.range.lowerBound) && $0.range.upperBound <= range.upperBound
      }
      let isPlain = !found.contains { $0.term.layer == .thing || $0.term.layer == .response }
      update(&heading, at: range, of: passage, part: part, tokens: inside, hits: hits, isPlain: isPlain)
      return NarrativeStatement(
        passage: passage, range: range, section: heading.section, heading: heading.text, item: item,
        startsPart: index == 0, table: part.table, mentions: found,
        dates: dates.filter {
          range.contains($0.range.lowerBound) && $0.range.upperBound <= range.upperBound
        }, tokens: inside)
    }
  }

  private func sectionHits(in passage: Passage) -> [(section: String, range: Range<Int>)] {
    terms.sections.longestHits(in: passage.folded).map { ($0.payload, passage.folded.sourceRange($0.range)) }
  }

  /// A heading of the vocabulary at a statement's start counts when it stands alone or with a sign behind it. An
  /// unknown short one at the start of a line ends the section before it.
  private func update(
    _ heading: inout Heading, at range: Range<Int>, of passage: Passage, part: NarrativePart,
    tokens: ArraySlice<StoryToken>, hits: [(section: String, range: Range<Int>)], isPlain: Bool
  ) {
    guard part.table == nil else { return }
    let wasFresh = heading.isFresh
    heading.isFresh = false
    let start = tokens.first { !isNumber($0) }?.range.lowerBound ?? range.lowerBound
    if let hit = hits.first(where: { $0.range.lowerBound == start }),
      isHeading(hit.range, in: passage, statement: range, part: part)
    {
      let isWhole = hit.range.upperBound + 2 >= range.upperBound
      heading = Heading(
        section: hit.section, text: FoldedText(passage.text.text(hit.range)).text, isFresh: isWhole)
    } else if wasFresh || part.isBulleted {
      return
    } else if case .title = part.kind, isPlain, isTitle(passage, tokens: tokens) {
      heading = Heading(section: nil, text: passage.folded.text, isFresh: true)
    } else if isPlain, isUnknownHeading(range, of: passage, tokens: tokens),
      !Self.lists.contains(heading.section ?? "")
    {
      heading = Heading(section: nil, text: tokens.map(\.text).joined(separator: " "), isFresh: true)
    }
  }

  /// Sections whose items are short sentences (`Asthma. No diabetes.`).
  private static let lists: Set<String> = ["comorbidities", "medications", "allergies"]

  /// A title holds words alone: no value behind a colon, no date, no number of more than one digit.
  private func isTitle(_ passage: Passage, tokens: ArraySlice<StoryToken>) -> Bool {
    let text = passage.text.utf8
    let inner = text.dropLast().contains(UInt8(ascii: ":")) || text.contains(UInt8(ascii: ","))
    let isFooter = tokens.contains { ["page", "seite", "pagina", "sayfa"].contains($0.text) }
    return !inner && !isFooter
      && !tokens.contains { token in token.text.utf8.count { (0x30...0x39).contains($0) } > 1 }
  }

  private func isNumber(_ token: StoryToken) -> Bool { Int(token.text) != nil }

  private func isHeading(
    _ hit: Range<Int>, in passage: Passage, statement: Range<Int>, part: NarrativePart
  ) -> Bool {
    let rest = passage.text.utf8[hit.upperBound...]
    if case .title = part.kind { return rest.count < 24 }
    if hit.upperBound >= passage.text.utf8.count { return true }
    if rest.starts(with: ":".utf8) || rest.starts(with: " :".utf8) || rest.starts(with: "：".utf8) {
      return true
    }
    if rest.starts(with: " – ".utf8) || rest.starts(with: " - ".utf8) { return true }
    return rest.starts(with: ".".utf8) && statement.upperBound <= hit.upperBound + 1
  }

  private func isUnknownHeading(
    _ range: Range<Int>, of passage: Passage, tokens: ArraySlice<StoryToken>
  ) -> Bool {
    guard (1...4).contains(tokens.count), passage.text.utf8[range].last == UInt8(ascii: "."),
      let first = passage.text.wordIndices(in: range).first,
      let scalar = passage.text.words[first].text.unicodeScalars.first,
      scalar.properties.isUppercase, !tokens.contains(where: { isNumber($0) })
    else { return false }
    let next = range.upperBound
    guard next < passage.text.utf8.count - 1, first > 0 else {
      return first == 0 && next < passage.text.utf8.count - 1
    }
    return passage.text.words[first].box.left < passage.text.words[first - 1].box.left
  }
}

extension NarrativePart {
  /// Whether a list's mark starts it.
  fileprivate var isBulleted: Bool {
    item != nil || words.first.map { NarrativePartFinder.isBullet($0.text) } ?? false
  }

  fileprivate var table: Int? {
    if case .row(let table) = kind { table } else { nil }
  }
}
