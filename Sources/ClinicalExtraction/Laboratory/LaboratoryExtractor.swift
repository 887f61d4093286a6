import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads laboratory results and other measured values, in tables and in text.
package struct LaboratoryExtractor: FactExtractor {
  package init() {}

  package func extract(from document: ClinicalDocument, into facts: inout Facts) {
    let builder = ObservationBuilder(source: document.source)
    facts.observations += judged(drafts(of: document), document).map(builder.fact)
  }

  /// Everything that looks like a result, names resolved, not yet judged.
  func drafts(of document: ClinicalDocument) -> [ResultDraft] {
    let scanner = LabScanner(document: document)
    var drafts: [ResultDraft] = []
    for page in document.pages { drafts += tables(of: page, document, scanner) }
    drafts += lines(of: document, scanner)
    let resolver = AnalyteResolver(vocabulary: document.vocabulary)
    for index in drafts.indices { resolver.resolve(&drafts[index]) }
    return ResultSelection.select(drafts)
  }

  private func judged(_ drafts: [ResultDraft], _ document: ClinicalDocument) -> [ResultDraft] {
    let layered = document.pages.filter { $0.page.reading == .textLayer }.map(\.page.number)
    let judge = ResultJudge(
      numbers: ResultNumberParser(style: document.numberStyle), textLayerPages: Set(layered))
    return judge.judge(drafts).drafts
  }

  private func tables(of page: LaidOutPage, _ document: ClinicalDocument, _ scanner: LabScanner) -> [ResultDraft] {
    let number = page.page.number
    let dates = ResultDates(index: document.dates)
    let headers = HeaderReader(terms: document.terms, dates: document.dates, numbers: scanner.numbers)
    return page.tables.enumerated().flatMap { index, table in
      let grid = LabGrid(
        table: table, page: number, group: number * 1000 + index, titles: PageTitles.above(table.box, on: page), scanner: scanner)
      let date = dates.date(above: table.box, on: page)
      let reader = TableReader(scanner: scanner, headers: headers, pageDate: date)
      let across = AcrossReader(scanner: scanner, headers: headers, pageDate: date).drafts(of: grid)
      return across.isEmpty ? reader.drafts(of: grid) : across
    }
  }

  private func lines(of document: ClinicalDocument, _ scanner: LabScanner) -> [ResultDraft] {
    document.passages.enumerated().flatMap { index, passage in
      let reader = LineReader(
        scanner: scanner, dates: document.dates, pageDate: ResultDates(index: document.dates).date(page: passage.page))
      let titles = document.passages[..<index].reversed().lazy
        .filter { $0.page == passage.page && ($0.kind == .heading || $0.kind == .paragraph) }.prefix(3).map(\.folded.utf8)
      return reader.drafts(of: passage, group: -1 - index, titles: Array(titles))
    }
  }
}

/// The lines above a place on a page.
enum PageTitles {
  /// The nearest lines above a box, nearest first, folded: at most four, and none of another table.
  static func above(_ box: Box, on page: LaidOutPage) -> [[UInt8]] {
    let tabled = Set(page.tables.flatMap { $0.rows.flatMap(\.lines) })
    let lines = page.lines.indices.filter { page.lines[$0].box.midY < box.top && !tabled.contains($0) }
      .sorted { page.lines[$0].box.midY > page.lines[$1].box.midY }
    return lines.prefix(4).map { index in FoldedText(page.lines[index].words.map(\.text).joined(separator: " ")).utf8 }
  }
}
