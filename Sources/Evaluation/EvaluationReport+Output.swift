extension EvaluationReport {
  /// Sets in the order of a report: all, the degradations, the languages.
  package var setNames: [String] {
    let order =
      ["all"] + Degradation.allCases.map(\.rawValue) + ["English"]
      + Degradation.allCases.map { "English, \($0.rawValue)" } + ["other languages"]
    return order.filter { tallies[$0] != nil }
  }

  /// Tables for people: one a set, a row a kind.
  package var tables: String {
    var lines: [String] = []
    for set in setNames {
      lines.append("\(set) (\(documents[set] ?? 0) documents)")
      lines.append(
        Self.row(["kind", "gold", "reported", "right", "recall", "precision", "F1", "trusted", "silent"]))
      for kind in FactKind.all {
        guard let tally = tallies[set]?[kind.name], tally.gold + tally.reported > 0 else { continue }
        lines.append(Self.row(kind.name, tally))
      }
      let total = (tallies[set] ?? [:]).values.reduce(Tally(), +)
      lines.append(Self.row("total", total))
      lines.append("")
    }
    lines += reliabilityLines
    lines += violations.isEmpty ? [] : ["Never to be reported, and reported:"] + violations.map { "  \($0)" }
    lines += withoutRecord.isEmpty ? [] : ["No record found for: \(withoutRecord.joined(separator: ", "))"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Every miss with the place of its crop.
  package var missLines: [String] {
    misses.map { miss in
      let place = miss.page.map { page in
        " page \(page) [\((miss.box ?? []).map { "\(Int($0.rounded()))" }.joined(separator: " "))]"
      }
      let text = [miss.expected.map { "expected \($0)" }, miss.reported.map { "reported \($0)" }].compactMap(
        \.self)
      let trust = miss.trusted ? " TRUSTED" : ""
      let wrong = miss.wrong.isEmpty ? "" : " (\(miss.wrong.joined(separator: ", ")))"
      return "\(miss.sample), \(miss.degradation), \(miss.kind): \(miss.fate)\(wrong)\(trust): "
        + text.joined(separator: "; ") + (place ?? "")
    }
  }

  private var reliabilityLines: [String] {
    guard !reliability.isEmpty else { return [] }
    let rows = reliability.map { bin in
      Self.row([
        "≥ \(bin.from)", "\(bin.facts)", Self.percent(bin.meanConfidence),
        Self.percent(Double(bin.right) / Double(bin.facts)),
      ])
    }
    return ["reliability", Self.row(["confidence", "facts", "mean", "right"])] + rows + [""]
  }

  private static func row(_ name: String, _ tally: Tally) -> String {
    row([
      name, "\(tally.gold)", "\(tally.reported)", "\(tally.right)", percent(tally.recall),
      percent(tally.precision),
      percent(tally.f1), "\(tally.trusted)", "\(tally.silentErrors) (\(percent(tally.silentErrorRate)))",
    ])
  }

  private static func row(_ cells: [String]) -> String {
    let first = cells[0].padding(to: 16)
    return "  " + first + cells.dropFirst().map { $0.padding(to: 10, right: true) }.joined()
  }

  private static func percent(_ value: Double?) -> String {
    guard let value else { return "–" }
    let tenths = Int((value * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}

extension String {
  fileprivate func padding(to width: Int, right: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, width - count))
    return right ? spaces + self : self + spaces
  }
}

extension EvaluationReport: Encodable {
  private enum Key: String, CodingKey {
    case documents
    case tallies
    case reliability
    case violations
    case misses
    case withoutRecord
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(documents, forKey: .documents)
    try container.encode(tallies, forKey: .tallies)
    try container.encode(reliability, forKey: .reliability)
    try container.encode(violations, forKey: .violations)
    try container.encode(misses, forKey: .misses)
    try container.encode(withoutRecord, forKey: .withoutRecord)
  }
}
