import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads a table of other diseases: a disease a row, under a title that says so.
enum ComorbidityTable {
  private static let titles: Set<String> = [
    "comorbidity", "comorbidities", "co morbidity", "co morbidities", "condition", "medical condition",
    "other condition", "other conditions", "concomitant disease", "concomitant diseases", "begleiterkrankung",
    "nebendiagnose", "сопутствующее заболевание", "заболевание", "ek hastalik", "comorbilidad", "antecedente",
    "secondary diagnosis", "problem", "medical problem", "other diagnosis",
  ]

  static func facts(in document: ClinicalDocument) -> [Fact<Comorbidity>] {
    document.pages.flatMap { page in
      page.tables.flatMap { facts($0, page: page.page.number, document: document) }
    }
  }

  private static func facts(
    _ table: Table, page: Int, document: ClinicalDocument
  ) -> [Fact<Comorbidity>] {
    guard let head = table.rows.firstIndex(where: isHead),
      let column = table.rows[head].cells.firstIndex(where: { isTitle($0) })
    else { return [] }
    var facts: [Fact<Comorbidity>] = []
    for row in table.rows.dropFirst(head + 1) {
      guard let cell = row.cells[column] else { continue }
      // A row of titles begins another table.
      if isMedicine(cell.text) { break }
      if let fact = fact(cell, row: row, page: page, document: document) { facts.append(fact) }
    }
    return facts
  }

  /// A row of titles: beside the name of the column stand others, and no text of its own.
  private static func isHead(_ row: Table.Row) -> Bool {
    let filled = row.cells.compactMap { $0 }
    guard filled.contains(where: { isTitle($0) }) else { return false }
    return filled.allSatisfy { cell in
      isTitle(cell)
        || FoldedText(cell.text).text.split(separator: " ").contains { details.contains(String($0)) }
    }
  }

  private static let details: Set<String> = [
    "since", "status", "year", "date", "onset", "treatment", "therapy", "comment", "comments", "details",
    "notes", "no",
    "control", "diagnosed", "medication", "seit", "behandlung", "год", "с", "лечение", "yil", "tedavi",
    "desde",
    "tratamiento", "remarks", "severity", "grade", "present", "code", "icd", "10",
  ]

  private static func isTitle(_ cell: Table.Cell?) -> Bool {
    cell.map { titles.contains(FoldedText($0.text).text) } ?? false
  }

  private static func isMedicine(_ text: String) -> Bool {
    let words = FoldedText(text).text.split(separator: " ").map(String.init)
    return !Set(words).isDisjoint(with: ["drug", "medication", "medicine", "dose", "strength"])
  }

  private static func fact(
    _ cell: Table.Cell, row: Table.Row, page: Int, document: ClinicalDocument
  ) -> Fact<Comorbidity>? {
    let folded = FoldedText(cell.text)
    let tokens = StoryToken.tokens(of: folded)
    guard (1...7).contains(tokens.count), ComorbidityItems.isName(tokens) else { return nil }
    let isDenied = row.cells.contains { other in
      ["no", "none", "absent", "denied", "нет", "yok", "nein"].contains(
        other.map { FoldedText($0.text).text } ?? "")
    }
    guard !isDenied else { return nil }
    return Fact(
      content: Comorbidity(name: cell.text), date: nil,
      evidence: [Evidence(source: document.source, page: page, box: cell.box.rounded, text: cell.text)],
      confidence: 0.75 * (cell.words.map(\.confidence).min() ?? 0))
  }
}
