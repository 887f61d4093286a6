import ClinicalRecord
import DocumentModel
import PageLayout

/// A marker's value in a table, with the cells it stands in.
struct MarkerCellReading {
  var reading: MarkerReading
  var name: Table.Cell
  var value: Table.Cell
  /// The date over the value's column, where the table compares samples.
  var date: ClinicalDate?
}

/// Reads tables of markers: `Marker | % | Intensity`, with a column a population or a sample, also side by side.
struct MarkerTableReader {
  let document: ClinicalDocument
  let page: LaidOutPage

  /// The readings of a table; empty where it is no table of markers.
  func readings(in table: Table, title: String?) -> [MarkerCellReading] {
    let cleaned = page.page.reading == .ocr ? MarkerTableCleaner.cleaned(table) : table
    let table = MarkerRowPairs.joined(cleaned)
    let panel = FoldedText(table.rows.flatMap { $0.cells.compactMap { $0?.text } }.joined(separator: " "))
    let cells = table.rows.map { row in row.cells.map { $0.flatMap { cellMarker($0, panel: panel) } } }
    let nameColumns = table.columns.indices.filter { column in
      let names = cells.count { column < $0.count && $0[column] != nil }
      let filled = table.rows.count { column < $0.cells.count && $0.cells[column] != nil }
      return names >= 2 && names * 2 > filled || names >= 3 && names * 2 == filled
    }
    var readings: [MarkerCellReading] = []
    for (position, column) in nameColumns.enumerated() {
      let end = position + 1 < nameColumns.count ? nameColumns[position + 1] : table.columns.count
      readings += self.readings(
        in: table, names: cells.map { $0[column] }, column: column, end: end, title: title)
    }
    return readings.isEmpty ? listed(in: table, title: title) : readings
  }

  /// The readings of a table whose cells each hold a name and what was found.
  private func listed(in table: Table, title: String?) -> [MarkerCellReading] {
    let columns = MarkerColumns(
      table: table, from: 0, to: 0, firstRow: 0, document: document, page: page.page.number)
    return MarkerCellList(terms: document.terms.story, page: page.page.number).entries(in: table).compactMap {
      columns.reading(of: $0.marker, name: $0.name, value: $0.value, population: title)
    }
  }

  private func readings(
    in table: Table, names: [MarkerTerm?], column: Int, end: Int, title: String?
  ) -> [MarkerCellReading] {
    guard let first = names.firstIndex(where: { $0 != nil }) else { return [] }
    let roles = MarkerColumns(
      table: table, from: column + 1, to: end, firstRow: first, document: document, page: page.page.number)
    let gates = GateLegend(page: page, terms: document.terms.story)
    let gate = gates.column(of: table)
    var population = title
    var readings: [MarkerCellReading] = []
    for (index, row) in table.rows.enumerated() where index >= first {
      guard let name = names[index], let cell = row.cells[column] else {
        // A row without a marker can name the population of the rows under it.
        population = self.population(in: row) ?? population
        continue
      }
      if Self.countsCells(row, besides: column) { continue }
      let isDefined = isDefining(cell)
      let cells = gate.flatMap { row.cells[$0] }.flatMap { gates.populations[$0.text] } ?? population
      readings += roles.readings(of: name, cell: cell, row: row, population: cells).map { reading in
        var reading = reading
        // A share of cells that a marker defines is of positive cells, however few they are.
        if isDefined, reading.reading.percent?.number ?? 0 > 0 { reading.reading.status = "positive" }
        return reading
      }
    }
    return readings
  }

  /// Whether a cell of the row is the unit of a count: `232 | cells/uL`.
  private static func countsCells(_ row: Table.Row, besides name: Int) -> Bool {
    row.cells.enumerated().contains { index, cell in
      guard index != name, let text = cell?.text, !text.contains("%") else { return false }
      let folded = FoldedText(text.filter { $0 != " " }).text.drop { $0.isNumber || ".x^*".contains($0) }
      return units.contains { folded == $0 }
        || units.contains { FoldedText(text.filter { $0 != " " }).text.hasSuffix($0) && $0.utf8.count > 3 }
    }
  }

  private static let units = [
    "cells/ul", "/ul", "cells/mm3", "/mm3", "10^9/l", "x10^9/l", "x109/l", "109/l", "cells/cumm", "/cumm",
    "zellen/ul", "кл/мкл", "celulas/ul", "hucre/ul", "个/ul", "/nl", "g/l",
  ]

  private func population(in row: Table.Row) -> String? {
    let words = row.cells.compactMap { $0?.words }.flatMap { $0 }
    guard words.count <= 10 else { return nil }
    return MarkerPopulation.named(in: words, terms: document.terms.story, page: page.page.number)
  }

  /// The marker that a cell names, where it names nothing else of weight outside brackets (`Ki-67 (MIB-1)`).
  private func cellMarker(_ cell: Table.Cell, panel: FoldedText) -> MarkerTerm? {
    guard !GeneWords.names(cell.text) else { return nil }
    let passage = Passage(page: page.page.number, kind: .paragraph, text: MappedText(words: cell.words))
    let named = document.terms.story.mentions(in: passage, beside: panel).compactMap {
      mention -> (term: MarkerTerm, range: Range<Int>)? in
      if case .marker(let term) = mention.term { (term, mention.range) } else { nil }
    }
    // `CD4,5.` is no CD4.
    if MarkerNameRepair.isBroken(cell.words), let term = misread(cell, panel: panel) { return term }
    let bracket = passage.text.utf8.firstIndex(of: UInt8(ascii: "(")) ?? passage.text.utf8.count
    for marker in named {
      let isWhole = marker.range.count * 2 >= passage.text.utf8.count
      let isLast = marker.range.upperBound == passage.text.utf8.count
      let isBracketed = marker.range.upperBound <= bracket && marker.range.count * 2 >= bracket - 1
      if isWhole || isLast || isBracketed { return marker.term }
    }
    return definingMarker(named, in: passage) ?? (named.isEmpty ? misread(cell, panel: panel) : nil)
  }

  /// The one marker that a misread name can be; only recognised pages have such.
  private func misread(_ cell: Table.Cell, panel: FoldedText) -> MarkerTerm? {
    guard page.page.reading == .ocr, let box = cell.words.first?.box else { return nil }
    for spelling in MarkerNameRepair.spellings(of: cell.words) {
      let word = Word(text: spelling, box: box, confidence: 0)
      let passage = Passage(page: page.page.number, kind: .paragraph, text: MappedText(words: [word]))
      let found = document.terms.story.mentions(in: passage, beside: panel).compactMap {
        mention -> MarkerTerm? in
        guard case .marker(let term) = mention.term, mention.range == 0..<passage.text.utf8.count else {
          return nil
        }
        return term
      }
      if let term = found.first { return term }
    }
    return nil
  }

  /// Whether a cell names cells by the marker they carry: `B cells (CD19+)`.
  private func isDefining(_ cell: Table.Cell) -> Bool {
    cell.text.contains("(") && cell.text.contains("+)") && !cell.text.hasPrefix("CD")
  }

  /// `B cells (CD19+)`, `T helper cells (CD3+CD4+)`: the marker in brackets that defines the cells of a row. Of two
  /// only a subset of T cells has one that its percentage is of; cells without a marker have none.
  private func definingMarker(_ named: [(term: MarkerTerm, range: Range<Int>)], in passage: Passage)
    -> MarkerTerm?
  {
    guard let last = named.last else { return nil }
    let tail = passage.text.text(last.range.upperBound..<passage.text.utf8.count)
    guard tail.contains("+"), tail.allSatisfy({ "+)] ".contains($0) }) else { return nil }
    let others = Set(named.map(\.term.id)).subtracting([last.term.id])
    if others.isEmpty { return last.term }
    return others.isSubset(of: ["CD3", "CD45"]) && ["CD4", "CD8"].contains(last.term.id) ? last.term : nil
  }
}

/// The population that a title or a column's head names.
enum MarkerPopulation {
  static func named(in words: [Word], terms: StoryTerms, page: Int) -> String? {
    let passage = Passage(page: page, kind: .paragraph, text: MappedText(words: words))
    for mention in terms.mentions(in: passage) {
      if case .phrase(let phrase) = mention.term, phrase.group == .population { return phrase.value }
    }
    return nil
  }
}
