import Evaluation

/// A record as a golden file shows it: one line a fact, so that a change of one value is a change of one line.
///
/// Left out are what follows from other fields (ids, the texts of evidence) and what differs between machines (versions,
/// fingerprints). Boxes are rounded to whole points, confidences to hundredths.
enum GoldenText {
  static func of(_ record: JSONValue) -> String {
    let kinds = FactKind.all.map(\.name)
    var lines = patientLines(record["patient"])
    for source in record["sources"].items { lines.append("source " + leaves(source["type"], "type")) }
    for kind in kinds {
      lines += record[kind].items.map { "\(kind) " + line($0) }
    }
    lines += record["problems"].items.map { "problem \($0["code"].string ?? "")" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func patientLines(_ patient: JSONValue) -> [String] {
    guard case .object(let members) = patient else { return [] }
    return members.keys.sorted().flatMap { key -> [String] in
      let value = patient[key]
      switch value {
      case .array(let items): return items.map { "patient \(key) " + line($0) }
      case .null: return []
      default: return ["patient \(key) " + line(value)]
      }
    }
  }

  private static let apart: Set<String> = ["id", "evidence", "review", "confidence"]

  private static func line(_ fact: JSONValue) -> String {
    guard case .object(let members) = fact else { return leaves(fact, "") }
    let content = members.keys.sorted().filter { !apart.contains($0) && $0 != "treatment" }
      .map { leaves(fact[$0], $0) }.filter { !$0.isEmpty }
    let review = fact["review"]
    let reasons = review["reasons"].items.compactMap { $0.string ?? $0["code"].string }
    let verdict = ([review["state"].string ?? ""] + reasons).joined(separator: " ")
    let confidence = (fact["confidence"].number ?? 0) * 100
    let places = fact["evidence"].items.map(place).joined(separator: " ")
    return (content + ["{\(verdict)}", "\(Int(confidence.rounded()))%", places]).joined(separator: " ")
  }

  private static func place(_ evidence: JSONValue) -> String {
    let box = evidence["box"].items.compactMap(\.number).map { "\(Int($0.rounded()))" }
    return "p\(Int(evidence["page"].number ?? 0))[\(box.joined(separator: " "))]"
  }

  /// All leaves of a value as `path=value`, in the order of their paths.
  private static func leaves(_ value: JSONValue, _ path: String) -> String {
    switch value {
    case .null: return ""
    case .bool(let flag): return "\(path)=\(flag)"
    case .number(let number): return "\(path)=\(number)"
    case .string(let text): return "\(path)=\"\(text)\""
    case .array(let items):
      return items.enumerated().map { leaves($1, "\(path)[\($0)]") }.joined(separator: " ")
    case .object(let members):
      return members.keys.sorted().filter { !apart.contains($0) }
        .map { leaves(value[$0], path.isEmpty ? $0 : "\(path).\($0)") }
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
  }
}
