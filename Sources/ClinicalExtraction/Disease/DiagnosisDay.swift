/// Days on which a disease was found.
enum DiagnosisDay {
  private static let findings: Set<String> = [
    "diagnosed", "diagnosis", "diagnostiziert", "erstdiagnose", "ed", "diagnosticado", "diagnosticada",
    "diagnostico", "впервые", "выявлена", "выявлен", "диагностирована", "диагностирован", "установлен",
    "tani",
    "tanisi", "konuldu", "diagnostique", "diagnostiquee", "تشخیص", "dx", "确诊", "presented", "presentation",
  ]
  private static let turns: Set<String> = [
    "relapse", "relapsed", "recurrence", "progression", "progressed", "rezidiv", "рецидив", "recaida", "nuks",
  ]

  /// Whether the words straight before a date say so, and none behind them that it came back.
  static func isSaid(of date: StoryDate, in statement: NarrativeStatement) -> Bool {
    let before = Array(statement.tokens(before: date.range.lowerBound).suffix(3).map(\.text))
    guard let finding = before.lastIndex(where: findings.contains) else { return false }
    return finding > before.lastIndex(where: turns.contains) ?? -1
  }
}
