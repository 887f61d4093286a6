import ClinicalRecord
import DocumentModel
import PageLayout

/// The cells of a treatment's row that only their column's title explains: line, cycles, reason for stopping.
struct TreatmentTableRow {
  private(set) var line: Int?
  private(set) var cycles: Int?
  private(set) var reason: String?

  private static let titles: [(role: String, words: Set<String>)] = [
    (
      "cycles",
      [
        "cycles", "cycle", "courses", "курсов", "курсы", "циклы", "циклов", "kur", "zyklen", "ciclos", "周期",
        "疗程", "doses", "infusions", "kuru", "цикл",
      ]
    ),
    ("line", ["line", "no", "nr", "linie", "линия", "линии", "linea", "basamak", "sira", "线", "ligne"]),
    ("reason", ["reason", "stopped", "причина", "neden", "grund", "motivo", "原因"]),
  ]

  /// Nil outside tables, and in tables without such titles.
  init?(of anchor: Range<Int>, in statement: NarrativeStatement, document: ClinicalDocument) {
    guard let index = statement.table, let box = statement.passage.text.box(of: anchor),
      let page = document.pages.first(where: { $0.page.number == statement.passage.page }),
      page.tables.indices.contains(index), let head = page.tables[index].rows.first,
      let row = page.tables[index].rows.dropFirst().first(where: { $0.box.contains(x: box.midX, y: box.midY) }
      )
    else { return nil }
    var isTitled = false
    for (column, cell) in head.cells.enumerated() {
      guard let cell, let value = row.cells[column]?.text else { continue }
      let words = Set(FoldedText(cell.text).text.split(separator: " ").map(String.init))
      guard let title = Self.titles.first(where: { !$0.words.isDisjoint(with: words) }) else { continue }
      isTitled = true
      set(title.role, value)
    }
    guard isTitled else { return nil }
  }

  private mutating func set(_ role: String, _ value: String) {
    let digits = value.prefix { $0.isNumber }
    let number = digits.count == value.count || value.dropFirst(digits.count).first == "." ? Int(digits) : nil
    switch role {
    case "line": line = number.flatMap { (1...15).contains($0) ? $0 : nil }
    case "cycles": cycles = number.flatMap { (1...60).contains($0) ? $0 : nil }
    default: reason = value.count > 2 || ["PD", "AE", "SD"].contains(value) ? value : nil
    }
  }
}
