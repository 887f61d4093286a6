/// Days on which a disease was found.
enum DiagnosisDay {
  private static let findings: Set<String> = [
    "diagnosed", "diagnosis", "diagnostiziert", "erstdiagnose", "ed", "diagnosticado", "diagnosticada",
    "diagnostico", "впервые", "выявлена", "выявлен", "выявлено", "диагностирована", "диагностирован",
    "установлен",
    "tani",
    "tanisi", "konuldu", "diagnostique", "diagnostiquee", "تشخیص", "dx", "确诊", "presented", "presentation",
  ]
  private static let turns: Set<String> = [
    "relapse", "relapsed", "recurrence", "progression", "progressed", "rezidiv", "рецидив", "recaida", "nuks",
  ]

  /// `Mart 2022'de tanı konuldu`, `im Mai 2019 diagnostiziert`: the verb behind the date.
  private static func isSaidBehind(_ date: StoryDate, in statement: NarrativeStatement) -> Bool {
    let behind = statement.tokens(from: date.range.upperBound).prefix(4).map(\.text)
    guard let verb = behind.firstIndex(where: verbs.contains) else { return false }
    return !behind[..<verb].contains(where: turns.contains)
  }

  private static let verbs: Set<String> = [
    "tani", "tanisi", "teshis", "konuldu", "konmus", "diagnostiziert", "gestellt", "выявлен", "выявлена",
    "выявлено", "диагностирован", "диагностирована", "установлен", "确诊",
  ]

  /// Whether the words straight before a date say so, and none behind them that it came back.
  static func isSaid(of date: StoryDate, in statement: NarrativeStatement) -> Bool {
    if isSaidBehind(date, in: statement) { return true }
    let before = Array(statement.tokens(before: date.range.lowerBound).suffix(3).map(\.text))
    guard let finding = before.lastIndex(where: findings.contains) else { return false }
    return finding > before.lastIndex(where: turns.contains) ?? -1
  }
}
