import ClinicalRecord
import DocumentModel
import PageLayout

/// Goes through a document's tables and texts and hands each to the reader for its kind.
struct DocumentResults: Sendable {
  private let document: ClinicalDocument
  private let scanner: LabScanner
  private let headers: HeaderReader
  private let dates: ResultDates
  /// What the document says it examined, where it names one specimen before all results.
  private let specimen: LabSpecimen?
  /// When earlier results were taken, where the document says it once for all.
  private let earlierDate: ClinicalDate?

  init(document: ClinicalDocument) {
    self.document = document
    scanner = LabScanner(document: document)
    headers = HeaderReader(terms: document.terms, dates: document.dates, scanner: scanner)
    dates = ResultDates(index: document.dates, headed: HeadedDates(document: document))
    specimen = DocumentSpecimen.named(in: document)
    earlierDate = EarlierDate.named(in: document)
  }

  func tables(of page: LaidOutPage) -> [ResultDraft] {
    let number = page.page.number
    let sections = TestSections(page: page, scanner: scanner)
    var drafts = sectioned(sections, page)
    var header: LabHeader?
    var signs: [Int: UnitScanner.Match] = [:]
    for (index, table) in page.tables.enumerated() where !sections.hold(table) {
      var titles = PageTitles(above: table.textBox, on: page)
      titles.addTitles(of: page.tables, above: table.textBox, on: page, isTitle: isTitle)
      let grid = LabGrid(
        table: table, page: number, group: number * 1000 + index, titles: titles, scanner: scanner)
      let found = dates.date(above: table, on: page)
      let cards = LabelledCells(table, page: number, scanner: scanner)
      guard cards.lines.isEmpty else {
        drafts += VerticalReader(scanner: scanner, headers: headers, pageDate: found?.date)
          .drafts(of: cards.lines, group: grid.group, titles: grid.titles).map { finished($0, found) }
        continue
      }
      signs[grid.group] = grid.shareSign
      drafts += read(grid, date: found?.date, above: &header).map { finished($0, found) }
    }
    return DifferentialNote.applied(signs, to: drafts, scanner.vocabulary)
  }

  /// The results of a page that gives each test a section of labelled lines.
  private func sectioned(_ sections: TestSections, _ page: LaidOutPage) -> [ResultDraft] {
    guard !sections.isEmpty else { return [] }
    let found = dates.date(of: nil, on: page)
    return VerticalReader(scanner: scanner, headers: headers, pageDate: found?.date)
      .drafts(of: sections.lines, group: page.page.number * 1000 + 999, titles: [])
      .map { finished($0, found) }
  }

  /// Whether a line is nothing but titles of columns, at least three of them known, or dates.
  private func isTitle(_ line: TextLine) -> Bool {
    // A stray sign is dirt.
    let cells = line.segments.filter { $0.words.count > 1 || ($0.words.first?.text.count ?? 0) > 1 }.map {
      scanner.scan($0.words, page: 1)
    }
    let dates = cells.count { cell in
      switch cell.atoms.first?.kind {
      case .date?, .time?: cell.atoms.count <= 2
      default: false
      }
    }
    let labels = cells.count { headers.label(of: $0) != nil }
    // A row of the patient's data holds dates among other things. Before those of columns may stand what they are.
    let isOfDates = dates >= 2 && dates + max(labels, isLead(cells.first) ? 1 : 0) == cells.count
    return (labels >= 3 || isOfDates)
      && cells.allSatisfy { cell in
        cell.atoms.allSatisfy { atom in
          switch atom.kind {
          case .number, .range, .qualitative, .noValue: false
          default: true
          }
        }
      }
  }

  /// `Collected Time`: words before the dates or times of columns.
  private func isLead(_ cell: LabText?) -> Bool {
    cell?.atoms.allSatisfy { atom in
      switch atom.kind {
      case .date, .time: false
      default: true
      }
    } ?? false
  }

  /// Each kind of table has its reader; of those for tests across and down the one that finds more reads it.
  ///
  /// - Parameter header: the titles of the table above on the page; then those of this one.
  private func read(_ grid: LabGrid, date: ClinicalDate?, above header: inout LabHeader?) -> [ResultDraft] {
    let vertical = VerticalReader(scanner: scanner, headers: headers, pageDate: date).drafts(of: grid)
    if !vertical.isEmpty { return vertical }
    let across = AcrossReader(scanner: scanner, headers: headers, pageDate: date, above: header).read(grid)
    let reader = TableReader(
      scanner: scanner, headers: headers, pageDate: date, earlierDate: earlierDate, above: header)
    let found = reader.read(grid)
    // A row of names inside a table (of diagrams) does not make it one of tests across the top.
    let isAcross = !across.drafts.isEmpty && Self.named(across.drafts) >= Self.named(found.drafts)
    header = isAcross ? across.header : found.header
    return isAcross ? across.drafts : found.drafts
  }

  /// How many results have a name of the vocabulary.
  private static func named(_ drafts: [ResultDraft]) -> Int { drafts.count { $0.naming.fit == .whole } }

  func lines() -> [ResultDraft] {
    var drafts: [ResultDraft] = []
    var leading: Leading?
    let runIn = RunInSpecimen(document.passages)
    let stay = StayDates(document)
    for (index, passage) in document.passages.enumerated() {
      if leading?.ends(at: passage) == true { leading = nil }
      let found =
        leading.map { ResultDates.Found(date: $0.date, isSure: true) } ?? date(of: passage)
      let reader = LineReader(
        scanner: scanner, dates: document.dates, pageDate: found?.date,
        labelled: { runIn.specimen(at: $0, of: passage, index: index) }, stay: stay)
      drafts += reader.drafts(of: passage, group: -1 - index, titles: titles(before: index)).map {
        finished($0, found)
      }
      if passage.kind == .paragraph { leading?.paragraphs += 1 }
      if let date = dates.leading(passage) ?? stay.leading(passage) {
        leading = Leading(date: date, page: passage.page)
      }
    }
    let blasts = NarratedBlasts(document: document, scanner: scanner, specimen: specimen)
    let shares = blasts.drafts(pageDate: date).map(finished)
    // What a sentence says was examined holds before what the document did.
    let others = drafts.filter { draft in
      !shares.contains {
        $0.valueSpan.box == draft.valueSpan.box && $0.valueSpan.page == draft.valueSpan.page
      }
    }
    return others + document.pages.flatMap(blocks) + shares
  }

  /// The patient's blood group, which no other reader understands.
  func bloodGroups() -> [ResultDraft] {
    BloodGroups(document: document, scanner: scanner).drafts(date: date).map(finished)
  }

  /// A date that a heading or an open sentence gives to what follows.
  private struct Leading {
    var date: ClinicalDate
    var page: Int
    /// Paragraphs since.
    var paragraphs = 0

    /// At the next heading or page, and behind the first paragraph.
    func ends(at passage: Passage) -> Bool {
      passage.kind == .heading || passage.page != page || passage.kind == .paragraph && paragraphs > 0
    }
  }

  private func date(of passage: Passage) -> ResultDates.Found? {
    document.pages.first { $0.page.number == passage.page }.flatMap {
      dates.date(of: passage.text.box(of: 0..<passage.text.utf8.count), on: $0)
    }
  }

  /// Blocks of labels in a page's lines outside tables.
  private func blocks(of laidOut: LaidOutPage) -> [ResultDraft] {
    let page = laidOut.page.number
    guard TestSections(page: laidOut, scanner: scanner).isEmpty else { return [] }
    let lines = document.passages.filter {
      $0.page == page && $0.kind != .paragraph || $0.page == page && $0.sentences.count == 1
    }
    .map { scanner.scan($0.text, page: page) }
    let found = dates.date(of: nil, on: laidOut)
    return VerticalReader(scanner: scanner, headers: headers, pageDate: found?.date)
      .drafts(of: lines, group: -1_000_000 - page, titles: []).map { finished($0, found) }
  }

  private func titles(before index: Int) -> [[UInt8]] {
    let page = document.passages[index].page
    let above = document.passages[..<index].reversed().lazy.filter {
      $0.page == page && $0.kind != .keyValues
    }
    return above.prefix(3).map(\.folded.utf8)
  }

  /// Adds what only the whole document knows.
  private func finished(_ draft: ResultDraft, _ found: ResultDates.Found?) -> ResultDraft {
    var draft = draft
    draft.surroundings.documentSpecimen = specimen
    // What stands under a donor's heading may be the donor's.
    if OtherPerson.isNamed(in: draft.surroundings.titles) { draft.doubt(.lowConfidence) }
    // A date of its own is no guess.
    if let found, draft.date == found.date, !found.isSure { draft.doubt(.dateAmbiguous) }
    if draft.date == nil || draft.date?.ambiguous == true { draft.doubt(.dateAmbiguous) }
    return draft
  }
}

extension Table {
  /// The box, from the middle of its first row's words on: a stamp set across the row may reach over the lines above.
  var textBox: Box {
    let tops = (rows.first?.cells ?? []).compactMap(\.self).flatMap(\.words).map(\.box.top).sorted()
    guard !tops.isEmpty else { return box }
    let top = max(box.top, tops[tops.count / 2])
    return Box(left: box.left, top: top, right: box.right, bottom: max(top, box.bottom))
  }
}

/// The lines above a place on a page, nearest first: at most four, and none of another table.
struct PageTitles: Sendable {
  private(set) var lines: [TextLine]
  /// Titles that layout took for the last row of the table above.
  private(set) var detached: [TextLine] = []
  /// The two lines straight below the place.
  let below: [TextLine]
  /// What stands in a column of headings beside the place: `Aspirate`.
  private let key: Segment?

  init(lines: [TextLine] = []) {
    self.lines = lines
    below = []
    key = nil
  }

  init(above box: Box, on page: LaidOutPage) {
    let tabled = Set(page.tables.flatMap { $0.rows.flatMap(\.lines) })
    let above = page.lines.indices.filter { page.lines[$0].box.midY < box.top && !tabled.contains($0) }
    lines = above.map { page.lines[$0] }.sorted { $0.box.midY > $1.box.midY }.prefix(4).map { $0 }
    let under = page.lines.indices.filter { page.lines[$0].box.midY > box.bottom && !tabled.contains($0) }
    below = under.map { page.lines[$0] }.sorted { $0.box.midY < $1.box.midY }.prefix(2).map { $0 }
    key = Self.key(beside: box, on: page)
  }

  /// The nearest short text above that ends before all tables of this height begin, where nothing else stands left of
  /// them.
  private static func key(beside box: Box, on page: LaidOutPage) -> Segment? {
    let beside = page.tables.map(\.box).filter { $0.top < box.bottom && $0.bottom > box.top }
    let edge = (beside + [box]).map(\.left).min() ?? box.left
    let left = page.lines.flatMap(\.segments).filter { $0.box.right < edge && $0.box.midY < box.bottom }
    guard let nearest = left.max(by: { $0.box.midY < $1.box.midY }), nearest.box.midY < box.top,
      nearest.words.count <= 3
    else { return nil }
    return nearest
  }

  /// Looks for a line of titles straight above that layout took for the last row of another table.
  mutating func addTitles(
    of tables: [Table], above box: Box, on page: LaidOutPage, isTitle: (TextLine) -> Bool
  ) {
    let above = tables.filter { $0.box.top < box.top }
    let nearest = above.max { $0.box.bottom < $1.box.bottom }
    let rows = above.compactMap(\.rows.last) + (nearest?.rows.dropLast().suffix(2) ?? [])
    let ends = rows.flatMap(\.lines).map { page.lines[$0] }.filter {
      $0.box.midY < box.top && box.top - $0.box.bottom < 7 * $0.textHeight
    }
    detached = ends.sorted { $0.box.midY > $1.box.midY }.prefix(3).prefix(while: isTitle).map {
      Self.whole($0, on: page)
    }
    lines.removeAll { line in detached.contains { Self.isBeside(line, $0) } }
  }

  /// A line with what stands beside it on the page: the frame that took it may end before the last column.
  private static func whole(_ line: TextLine, on page: LaidOutPage) -> TextLine {
    let beside = page.lines.filter { isBeside($0, line) && $0.box.horizontalOverlap(line.box) <= 0 }
    var line = line
    line.segments = (line.segments + beside.flatMap(\.segments)).sorted { $0.box.left < $1.box.left }
    line.box = Box.union([line.box] + beside.map(\.box)) ?? line.box
    return line
  }

  private static func isBeside(_ one: TextLine, _ other: TextLine) -> Bool {
    abs(one.box.midY - other.box.midY) < 0.5 * other.textHeight
  }

  /// The text of each line up to the first of running text, folded: what a sentence above a table speaks of (`Marrow on
  /// 02/05: 43 % blasts …`) says nothing of the table.
  var folded: [[UInt8]] {
    let above = lines.prefix { !Self.isProse($0) }.map(\.words) + [key].compactMap { $0?.words }
    return above.map { FoldedText($0.map(\.text).joined(separator: " ")).utf8 }
  }

  /// More than ten words in one piece, or a few that end a sentence.
  private static func isProse(_ line: TextLine) -> Bool {
    line.segments.contains { segment in
      let words = segment.words
      return words.count > 10 || words.count > 4 && words.last?.text.hasSuffix(".") == true
    }
  }
}

/// The specimen that a document names at its head (`Specimen: bone marrow aspirate`).
enum DocumentSpecimen {
  static func named(in document: ClinicalDocument) -> LabSpecimen? {
    let head = document.passages.prefix(12)
    let labelled = head.lazy.filter { holdsSpecimenLabel($0, document.terms) || $0.kind == .heading }
    return labelled.compactMap { LabSpecimen.named(in: $0.folded.utf8) }.first
      ?? head.prefix(4).lazy.compactMap { LabSpecimen.named(in: $0.folded.utf8) }.first { $0 == .marrow }
  }

  private static func holdsSpecimenLabel(_ passage: Passage, _ terms: VocabularyTerms) -> Bool {
    terms.labels.longestHits(in: passage.folded).contains {
      $0.payload.group == .column && $0.payload.role == "specimen"
    }
  }
}
