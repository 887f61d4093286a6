import ClinicalRecord
import DocumentModel

/// One record, printed for a person.
struct RecordSheet {
  let record: Record
  let style: TextStyle

  var text: String {
    let facts = FactSection.all(of: record).filter { !$0.rows.isEmpty }
    return head + patient + facts.map { $0.text(style) }.joined() + problems + "\n"
  }

  private var head: String {
    var text = ""
    for source in record.sources {
      let status = record.status == .complete ? record.status.rawValue : style.bad(record.status.rawValue)
      text += "\(style.strong(Console.plain(source.fileName)))  \(status)\n"
      text += "  \(source.type.code)"
      if let date = source.date { text += ", \(date.value)\(date.ambiguous ? "?" : "")" }
      if let issuer = source.issuer { text += ", \(Console.plain(issuer))" }
      text += "\n  \(counted(source.pageCount, "page"))"
      if !source.languages.isEmpty { text += " in \(source.languages.joined(separator: ", "))" }
      text += Self.ledger(source.pages) + "\n"
    }
    return text
  }

  /// The pages that are not simply read and good.
  private static func ledger(_ pages: [PageEntry]) -> String {
    let readings = ReadingMethod.allCases.compactMap { method in
      let count = pages.count { $0.reading == method }
      return count > 0 ? "\(count) \(method.rawValue)" : nil
    }
    let poor = pages.filter { $0.quality.verdict != .good }.map { page in
      let reasons = page.quality.reasons.map(\.rawValue).joined(separator: ", ")
      return
        "\n  page \(page.number) is \(page.quality.verdict.rawValue)\(reasons.isEmpty ? "" : ": \(reasons)")"
    }
    return (readings.isEmpty ? "" : ": ") + readings.joined(separator: ", ") + poor.joined()
  }

  private var patient: String {
    let patient = record.patient
    var items: [(String, String)] = []
    if let name = patient.name { items.append(("name", name.value)) }
    if let sex = patient.sex { items.append(("sex", sex.value)) }
    if let birth = patient.birthDate { items.append(("born", birth.value)) }
    if let age = patient.ageYears { items.append(("age", String(age.value))) }
    items += patient.identifiers.map { ($0.system, $0.value) }
    guard !items.isEmpty else { return "" }
    let lines = items.map { "  \($0.padded(to: 10))  \(Console.plain($1))\n" }
    return "\n" + style.strong("patient") + "\n" + lines.joined()
  }

  private var problems: String {
    guard !record.problems.isEmpty else { return "" }
    let lines = record.problems.map { problem in
      let page = problem.page.map { "page \($0): " } ?? ""
      let line = "  \(page)\(problem.message) [\(problem.code.rawValue)]\n"
      return problem.severity == .error ? style.bad(line) : line
    }
    return "\n" + style.strong("problems") + "\n" + lines.joined()
  }
}
