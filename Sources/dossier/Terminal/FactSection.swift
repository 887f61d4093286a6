import ClinicalRecord

/// The facts of one kind as rows: what they say, and where and how surely it was read.
struct FactSection {
  struct Row {
    var name: String
    var value: String
    var unit = ""
    var details = ""
    var date = ""
    var page = ""
    var assertion = ""
    var reasons = ""
    var isToCheck = false
  }

  let title: String
  let rows: [Row]

  /// All kinds, in the order of the record's keys.
  ///
  /// To show a kind of fact, add a line.
  static func all(of record: Record) -> [FactSection] {
    [
      section("diagnoses", record.diagnoses) {
        Row(name: $0.code, value: $0.printed, details: join($0.stage, $0.status))
      },
      section("observations", record.observations, row: observation),
      section("markers", record.markers) {
        Row(
          name: $0.marker, value: $0.percent.map { $0.printed } ?? $0.status ?? "",
          details: join(
            $0.percent == nil ? nil : $0.status, $0.intensity, $0.population, $0.method, $0.specimen))
      },
      section("paraproteins", record.paraproteins) {
        Row(
          name: join($0.isotype?.heavy, $0.isotype?.light), value: $0.concentration?.value.printed ?? "",
          unit: $0.concentration?.unit?.printed ?? "", details: join($0.specimen, $0.method))
      },
      section("genetics", record.genetics) {
        Row(name: $0.target, value: $0.result ?? "", details: join($0.percent?.printed, $0.method, $0.iscn))
      },
      section("mrd", record.mrd) {
        Row(
          name: "MRD", value: $0.status ?? $0.level?.printed ?? "",
          details: join($0.level?.printed, $0.method, $0.sensitivity, $0.specimen))
      },
      section("treatments", record.treatments, row: treatment),
      section("responses", record.responses) {
        Row(name: $0.category, value: "", details: join($0.criteria, $0.modality))
      },
      section("imaging", record.imaging) {
        Row(
          name: $0.modality, value: $0.deauville.map { "Deauville \($0)" } ?? "",
          details: join($0.suvMax.map { "SUVmax \($0)" }, $0.conclusion))
      },
      section("medications", record.medications) {
        Row(name: $0.drug, value: $0.dose ?? "", details: join($0.route, $0.frequency))
      },
      section("comorbidities", record.comorbidities) { Row(name: $0.name, value: "") },
      section("statements", record.statements) { Row(name: $0.question, value: $0.answer) },
    ]
  }

  func text(_ style: TextStyle) -> String {
    var table = TextTable([
      .init(title: ""), .init(title: "name", mostWidth: 32),
      .init(title: "value", isNumeric: true, mostWidth: 24),
      .init(title: "unit", mostWidth: 14), .init(title: "details", mostWidth: 44), .init(title: "date"),
      .init(title: "page", isNumeric: true), .init(title: "assertion"),
      .init(title: "check because", mostWidth: 60),
    ])
    for row in rows {
      table.add(
        [
          row.isToCheck ? "!" : "", row.name, row.value, row.unit, row.details, row.date, row.page,
          row.assertion,
          row.reasons,
        ],
        isMarked: row.isToCheck)
    }
    return "\n" + style.strong(title) + "\n" + table.text(style)
  }

  private static func section<Content>(
    _ title: String, _ facts: [Fact<Content>], row: (Content) -> Row
  ) -> FactSection {
    let rows = facts.map { fact in
      var row = row(fact.content)
      row.date = fact.date.map { $0.value + ($0.ambiguous ? "?" : "") } ?? ""
      row.page = Set(fact.evidence.map(\.page)).sorted().map(String.init).joined(separator: ",")
      row.assertion = fact.assertion == .present ? "" : fact.assertion.rawValue
      row.isToCheck = fact.review.state == .check
      row.reasons = fact.review.reasons.map(\.rawValue).joined(separator: ", ")
      return row
    }
    return FactSection(title: title, rows: rows)
  }

  private static func observation(_ content: Observation) -> Row {
    Row(
      name: content.name ?? content.printedName ?? content.code ?? "", value: content.value.printed,
      unit: content.unit?.printed ?? "",
      details: join(content.flag?.printed ?? content.flag?.computed, content.range?.text, content.specimen))
  }

  private static func treatment(_ content: Treatment) -> Row {
    let drugs = content.drugs.map { $0.id ?? $0.printed }.joined(separator: " + ")
    let span = [content.start?.value, content.end?.value].compactMap(\.self).joined(separator: "…")
    return Row(
      name: join(content.line.map { "line \($0)" }, content.treatmentKind),
      value: content.regimen?.id ?? content.regimen?.printed ?? drugs,
      details: join(
        span.isEmpty ? nil : span, content.cycles.map { counted($0, "cycle") }, content.bestResponse,
        content.reasonStopped))
  }

  private static func join(_ parts: String?...) -> String {
    parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
