import ClinicalRecord
import DocumentModel
import PageLayout

/// Results for the shares of blasts that sentences and rows of tables state.
struct NarratedBlasts: Sendable {
  let document: ClinicalDocument
  let scanner: LabScanner
  /// What the document says it examined.
  let specimen: LabSpecimen?

  /// A result and the date found for its page, where its own sentence gives none.
  typealias Dated = (draft: ResultDraft, found: ResultDates.Found?)

  /// The results, each with the date of its own sentence or row, else with the one given for the page.
  func drafts(pageDate: (Passage) -> ResultDates.Found?) -> [Dated] {
    let runIn = RunInSpecimen(document.passages)
    let own = document.passages.enumerated().flatMap { index, passage in
      let found = pageDate(passage)
      return drafts(of: passage, date: found?.date) {
        runIn.specimen(at: $0, of: passage, index: index)
      }.map { Dated($0, found) }
    }
    return own + document.pages.flatMap { rows(of: $0, pageDate: pageDate) }
  }

  private func rows(of page: LaidOutPage, pageDate: (Passage) -> ResultDates.Found?) -> [Dated] {
    page.tables.flatMap(\.rows).flatMap { row -> [Dated] in
      let text = MappedText(words: row.cells.compactMap { $0 }.flatMap(\.words))
      let row = Passage(page: page.page.number, kind: .paragraph, text: text)
      // Other rows are lists of cells, which have their own reader.
      if let date = DateLeadIn(index: document.dates).first(of: scanner.scan(text, page: row.page)) {
        return drafts(of: row, date: date).map { Dated($0, nil) }
      }
      guard Self.namesWhole(row.folded.utf8) else { return [] }
      let found = pageDate(row)
      return drafts(of: row, date: found?.date).map { Dated($0, found) }
    }
  }

  /// `65 % of all nucleated cells`: what the share is one of leaves no doubt, even in a table of gates.
  private static func namesWhole(_ folded: [UInt8]) -> Bool {
    ["nucleated cells", "of all cells", "of total cells", "of total events", "of all events"].contains {
      LabSurroundings.contains(Array($0.utf8), in: folded)
    }
  }

  /// - Parameter labelled: what labels before an offset say was examined.
  private func drafts(
    of passage: Passage, date: ClinicalDate?, labelled: (Int) -> LabSpecimen? = { _ in nil }
  ) -> [ResultDraft] {
    guard BlastShareReader.mayHold(passage.folded.utf8) else { return [] }
    let text = scanner.scan(passage.text, page: passage.page)
    return passage.sentences.flatMap { sentence -> [ResultDraft] in
      let folded = FoldedText(text.printed(sentence)).utf8
      let label = labelled(sentence.lowerBound)
      // Among labels with values a label must say what was examined.
      guard passage.kind != .keyValues || label != nil, let examined = examined(folded, label),
        examined == .marrow || examined == .blood
      else { return [] }
      return BlastShareReader(scanner: scanner).found(in: text, sentence: sentence).compactMap { found in
        draft(found, examined, text, folded, date: self.date(text, sentence, found.value.valueRange) ?? date)
      }
    }
  }

  private func examined(_ sentence: [UInt8], _ labelled: LabSpecimen?) -> LabSpecimen? {
    let isBlood = ["circulating", "peripheral", "film", "smear"].contains {
      LabSurroundings.contains(Array($0.utf8), in: sentence)
    }
    return isBlood ? .blood : LabSpecimen.named(in: sentence) ?? labelled ?? specimen
  }

  private func draft(
    _ found: (value: CellResult, word: LabSpan), _ examined: LabSpecimen, _ text: LabText, _ line: [UInt8],
    date: ClinicalDate?
  ) -> ResultDraft? {
    guard let value = found.value.value, let range = found.value.valueRange, let span = text.span(range)
    else {
      return nil
    }
    let code = examined == .marrow ? "bm_blast_pct" : "blast_pb_pct"
    guard let index = document.vocabulary.analytes.firstIndex(where: { $0.id == code }) else { return nil }
    let naming = AnalyteNaming(
      candidates: [.init(analyte: index, requires: [])], fit: .whole, measure: .share)
    var draft = ResultDraft(
      place: .init(page: text.page, group: -2_000_000 - text.page, row: range.lowerBound), name: found.word,
      printedName: found.word.printed, naming: naming, value: value, valueSpan: span,
      surroundings: LabSurroundings(line: line, titles: [], specimen: examined))
    draft.take(found.value, of: text)
    draft.date = date
    draft.bond = 0.9
    return draft
  }

  /// The only date of a sentence, the last before the share, or the first.
  private func date(_ text: LabText, _ sentence: Range<Int>, _ share: Range<Int>?) -> ClinicalDate? {
    guard let box = text.box(sentence) else { return nil }
    let inSentence = document.dates.mentions(in: box, page: text.page).filter { mention in
      !mention.isBirthDate && text.printed(sentence).contains(mention.printed)
    }
    // A line of labels tells which of its dates is the sample's.
    if let taken = inSentence.first(where: { $0.role == .collected }) {
      return taken.clinicalDate(role: .stated)
    }
    let before = inSentence.last { mention in
      guard let share, let box = text.box(share) else { return false }
      return mention.box.bottom < box.midY || mention.box.top < box.midY && mention.box.right <= box.left
    }
    return (before ?? inSentence.first)?.clinicalDate(role: .stated)
  }
}
