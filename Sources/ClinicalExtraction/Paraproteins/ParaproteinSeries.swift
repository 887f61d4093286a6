import ClinicalRecord
import DocumentModel
import PageLayout

/// A table that follows a paraprotein over time: a date a row, the concentration in a column of that name.
struct ParaproteinSeries {
  let document: ClinicalDocument

  func facts() -> [Fact<Paraprotein>] {
    document.pages.flatMap { page in page.tables.flatMap { facts(of: $0, on: page.page.number) } }
  }

  private func facts(of table: Table, on page: Int) -> [Fact<Paraprotein>] {
    guard let (column, head) = column(of: table), let unit = unit(in: table, column: column, head: head)
    else { return [] }
    let isotype = ParaproteinIsotype.only(in: document)
    let dated = table.rows.dropFirst(head).compactMap { row in
      fact(row, column, page: page, unit: unit, isotype: isotype)
    }
    return dated.count >= 2 ? dated : []
  }

  /// The column whose head names the protein, and how many rows its head takes.
  private func column(of table: Table) -> (column: Int, head: Int)? {
    for (index, row) in table.rows.prefix(3).enumerated() {
      for (column, cell) in row.cells.enumerated() {
        guard let cell else { continue }
        let name = FoldedText(cell.text).text
        guard
          ["paraprotein", "m protein", "m spike", "m component", "парапротеин", "м градиент"].contains(
            where: { name.hasPrefix($0) })
        else { continue }
        let first = table.rows.firstIndex { row in
          row.cells[column].map { number($0) != nil } ?? false
        }
        return first.map { (column, max(index + 1, $0)) }
      }
    }
    return nil
  }

  private func unit(in table: Table, column: Int, head: Int) -> String? {
    let texts = table.rows.prefix(head).compactMap { $0.cells[column]?.text }
    return texts.flatMap { $0.split(whereSeparator: { " (),".contains($0) }).map(String.init) }
      .first { document.vocabulary.units.ucum(printed: $0) != nil && $0.contains("/") }
  }

  private func number(_ cell: Table.Cell) -> (Double, String)? {
    let utf8 = Array(cell.text.utf8)
    let shapes = NumberScanner.shapes(in: utf8)
    guard shapes.count == 1, let shape = shapes.first, shape.range.count == utf8.count,
      let value = shape.value(document.numberStyle)
    else { return nil }
    return (value, cell.text)
  }

  private func fact(
    _ row: Table.Row, _ column: Int, page: Int, unit: String, isotype: Paraprotein.Isotype?
  ) -> Fact<Paraprotein>? {
    guard let cell = row.cells[column], let date = document.dates.mentions(in: row.box, page: page).first
    else { return nil }
    let value = number(cell)
    let isTooSmall = ["tstq", "too small to quantify", "not quantifiable", "trace"].contains {
      FoldedText(cell.text).text.contains($0)
    }
    guard value != nil || isTooSmall else { return nil }
    return Fact(
      content: Paraprotein(
        isotype: isotype,
        concentration: value.map {
          ParaproteinAmount.concentration($0.0, printed: $0.1, unit: unit, document: document)
        },
        specimen: "serum", method: "spep"),
      date: date.clinicalDate(role: .collected),
      evidence: [
        Evidence(source: document.source, page: page, box: cell.box.rounded, text: cell.text),
        Evidence(source: document.source, page: page, box: date.box, text: date.printed),
      ], confidence: 0.9 * (cell.words.map(\.confidence).min() ?? 0))
  }
}

/// The isotype of a document's protein.
enum ParaproteinIsotype {
  /// The one that the document names, above or beside tables; a light chain alone says less than the whole protein.
  static func only(in document: ClinicalDocument) -> Paraprotein.Isotype? {
    let told = document.narrative.statements.filter {
      $0.table == nil && $0.section != "family-history"
        && !$0.holds(anyOf: ["antibody", "daratumumab", "isatuximab"])
    }
    // `IgG` alone is an immunoglobulin unless the sentence speaks of a monoclonal one.
    let found = Set(
      told.flatMap { statement in
        IsotypeReader.isotypes(in: Array(statement.tokens)).map(\.isotype).filter {
          $0.light != nil || ParaproteinWords.names(statement)
        }
      })
    if found.count == 1 { return found.first }
    let whole = found.filter { $0.heavy != nil && $0.light != nil }
    return whole.count == 1 && found.allSatisfy { $0.heavy == nil || $0.heavy == whole.first?.heavy }
      ? whole.first : nil
  }
}
