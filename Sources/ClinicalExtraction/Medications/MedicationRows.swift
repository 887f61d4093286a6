/// Follows the rows of a table whose titles say that it lists medicines, also where layout took its columns apart in
/// another way.
struct MedicationRows {
  private var table: (page: Int, index: Int)?

  private static let drugs: Set<String> = [
    "drug", "medication", "medicine", "medications", "medicines", "препарат", "ilac", "medikament", "farmaco",
    "medicamento",
    "药物", "name",
  ]
  private static let details: Set<String> = [
    "dose", "dosage", "strength", "frequency", "route", "often", "schedule", "доза", "doz", "dosis", "剂量",
  ]

  /// Whether a statement is a row of such a table, below its titles.
  mutating func take(_ statement: NarrativeStatement) -> Bool {
    guard let index = statement.table else {
      if statement.startsPart { table = nil }
      return false
    }
    let words = Set(statement.tokens.map(\.text))
    let isHead =
      !words.isDisjoint(with: Self.drugs) && !words.isDisjoint(with: Self.details)
      && DoseReader.firstDose(in: statement, from: statement.range.lowerBound) == nil
    if isHead {
      table = (statement.passage.page, index)
      return false
    }
    return table.map { $0 == (statement.passage.page, index) } ?? false
  }
}
