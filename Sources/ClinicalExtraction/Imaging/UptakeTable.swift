import ClinicalRecord
import DocumentModel
import PageLayout

/// Tables of lesions with a column of uptake, or one for each of the studies that are compared.
struct UptakeTable {
  struct Column {
    /// ISO 8601; nil where the title names no day.
    let date: String?
    /// Whether the title leaves open which study is meant: then it is the new one.
    let isNew: Bool
    /// The highest SUVmax of the column's lesions.
    let value: Double
    let evidence: Evidence
  }

  let document: ClinicalDocument

  func columns() -> [Column] {
    document.pages.flatMap { page in
      page.tables.flatMap { table in
        table.columns.indices.compactMap { column($0, of: table, on: page.page.number) }
      }
    }
  }

  private func column(_ index: Int, of table: Table, on page: Int) -> Column? {
    let first = table.rows.firstIndex { row in
      index < row.cells.count && row.cells[index].flatMap(number) != nil
    }
    guard let first, first > 0 else { return nil }
    let head = table.rows[..<first].compactMap { $0.cells[index] }
    let title = FoldedText(head.map(\.text).joined(separator: " ")).text
    guard title.hasPrefix("suv") || title.contains(" suv"), let box = Box.union(head.map(\.box)) else {
      return nil
    }
    let date = document.dates.mentions(in: box, page: page).first?.day.iso
    let lesions = table.rows[first...].filter { !isReference($0) }.compactMap {
      row -> (Double, Table.Cell)? in
      guard let cell = row.cells[index], let value = number(cell) else { return nil }
      return (value, cell)
    }
    guard let highest = lesions.max(by: { $0.0 < $1.0 }) else { return nil }
    let isOld = ["previous", "prior", "before", "baseline", "old"].contains {
      FoldedText(title).holdsWord(Array($0.utf8))
    }
    return Column(
      date: date, isNew: date == nil && !isOld, value: highest.0,
      evidence: Evidence(
        source: document.source, page: page, box: highest.1.box.rounded, text: highest.1.text))
  }

  private func number(_ cell: Table.Cell) -> Double? {
    let utf8 = Array(cell.text.utf8)
    let shapes = NumberScanner.shapes(in: utf8)
    guard shapes.count == 1, let shape = shapes.first, shape.range.count == utf8.count,
      let value = shape.value(document.numberStyle), value > 0.2, value < 80
    else { return nil }
    return value
  }

  /// Liver and blood pool are what lesions are measured against.
  private func isReference(_ row: Table.Row) -> Bool {
    let name = FoldedText(row.cells.lazy.compactMap { $0 }.first?.text ?? "")
    return ["liver", "blood pool", "reference", "background", "печень", "higado", "karaciger"].contains {
      name.holdsWord(Array($0.utf8))
    } && !["lesion", "mass", "node", "focus"].contains { name.holdsWord(Array($0.utf8)) }
  }
}
