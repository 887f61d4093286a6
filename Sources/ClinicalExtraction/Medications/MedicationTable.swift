import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads a table of medicines by the titles of its columns.
struct MedicationTable {
  private static let titles: [(role: String, words: Set<String>)] = [
    ("drug", ["medicine", "drug", "medication", "medicines", "препарат", "ilac", "medikament", "药物"]),
    ("dose", ["dose", "dosage", "strength", "доза", "doz", "dosis", "剂量"]),
    ("route", ["route", "путь", "yol", "via"]),
    ("frequency", ["frequency", "schedule", "how", "кратность", "siklik"]),
  ]

  static func facts(in document: ClinicalDocument) -> [Fact<Medication>] {
    document.pages.flatMap { page in
      page.tables.flatMap { table in facts(table, page: page.page.number, document: document) }
    }
  }

  private static func facts(_ table: Table, page: Int, document: ClinicalDocument) -> [Fact<Medication>] {
    guard let head = table.rows.first else { return [] }
    var columns: [String: Int] = [:]
    for (index, cell) in head.cells.enumerated() {
      guard let cell else { continue }
      let words = Set(FoldedText(cell.text).text.split(separator: " ").map(String.init))
      if let title = titles.first(where: { !$0.words.isDisjoint(with: words) }) {
        columns[title.role] = index
      }
    }
    guard let drug = columns["drug"], let dose = columns["dose"] else { return [] }
    return table.rows.dropFirst().compactMap { row in
      guard let name = row.cells[drug], let amount = row.cells[dose] else { return nil }
      func text(_ role: String) -> String? { columns[role].flatMap { row.cells[$0]?.text } }
      let certainty = (name.words + amount.words).map(\.confidence).min() ?? 0
      return Fact(
        content: Medication(
          drug: name.text.lowercased(), dose: amount.text, route: text("route"), frequency: text("frequency")),
        evidence: [name, amount].map {
          Evidence(source: document.source, page: page, box: $0.box.rounded, text: $0.text)
        }, confidence: 0.9 * certainty)
    }
  }
}
