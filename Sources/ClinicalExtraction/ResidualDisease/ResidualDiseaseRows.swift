import ClinicalRecord

/// Rows of labels and values (`Aberrant plasma cells | 0.034 %`) beside a status that stands in a row of its own.
enum ResidualDiseaseRows {
  struct Row {
    let statement: NarrativeStatement
    let level: MeasuredLevel
  }

  private static let names = [
    "aberrant", "clonal", "residual", "leukaemic", "leukemic", "neoplastic", "malignant", "mrd level",
    "mrd value",
    "tumour cells", "tumor cells", "abnormal plasma cells", "blasts", "level", "mrd result",
  ]

  /// The level in a row of a table that names residual cells, and no limit.
  static func row(_ statement: NarrativeStatement, style: NumberStyle) -> Row? {
    guard statement.table != nil || isLabelled(statement), statement.dates.isEmpty,
      statement.holds(anyOf: names),
      !statement.holds(anyOf: [
        "limit", "sensitivity", "threshold", "previous", "cut off", "loq", "lod", "lloq",
      ])
    else { return nil }
    let levels = MeasuredLevel.levels(in: statement, style: style)
    guard levels.count == 1, let level = levels.first, !level.isLimit else { return nil }
    return Row(statement: statement, level: level)
  }

  /// `Residual sequences: 12 per million`: a line of its own, its label before a colon.
  private static func isLabelled(_ statement: NarrativeStatement) -> Bool {
    statement.startsPart && statement.tokens.count <= 12 && statement.text.prefix(48).contains(":")
  }

  /// Gives the one positive finding without a level the one level that a row holds.
  static func complete(_ facts: inout [Fact<ResidualDisease>], with rows: [Row], source: String) {
    let open = facts.indices.filter {
      facts[$0].status == "positive" && (facts[$0].level == nil || facts[$0].level?.unit == "1")
    }
    guard open.count == 1, let index = open.first, rows.count == 1, let row = rows.first else { return }
    facts[index].content.level = .init(
      number: row.level.number, unit: row.level.unit, printed: row.level.printed)
    facts[index].evidence += row.statement.evidence(row.level.range, source: source)
  }
}
