package import ClinicalExtraction

/// Brings what gold and record print into forms that are equal exactly when they mean the same.
package struct FactReading: Sendable {
  private let vocabulary: Vocabulary
  private let style: NumberStyle
  /// Treatment ids of the record → regimen as scored.
  private let treatments: [String: String]

  /// - Parameter document: the gold file or record; how it writes decimals is judged from all its printed values.
  package init(_ document: JSONValue, vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    let printed = document["observations"].items.compactMap { $0["value"]["printed"].string }
    style = NumberStyle(evidenceIn: printed.map { Array($0.utf8) })
    var treatments: [String: String] = [:]
    for treatment in document["treatments"].items {
      if let id = treatment["id"].string { treatments[id] = Self.regimen(treatment) }
    }
    self.treatments = treatments
  }

  /// An analyte, or for a row that no entry matches its printed value, which then identifies it.
  func observationCode(_ fact: JSONValue) -> String? {
    fact["code"].string ?? "uncoded \(value(fact["value"]) ?? "")"
  }

  func date(_ date: JSONValue) -> String? { date["value"].string }

  /// Comparator and number, or the qualitative result, or the folded text.
  func value(_ value: JSONValue) -> String? {
    if let text = value["text"].string { return text }
    guard let printed = value["printed"].string else { return nil }
    return Self.comparator(printed) + (value["number"].number.map(Self.plain) ?? number(printed: printed))
  }

  func printedNumber(_ value: JSONValue) -> String? {
    value["printed"].string.map { Self.comparator($0) + number(printed: $0) }
  }

  func number(_ value: JSONValue) -> String? { value.number.map(Self.plain) }

  /// UCUM; for gold, whose unit is as printed, by way of the vocabulary.
  func unit(_ unit: JSONValue, code: String?) -> String? {
    guard let printed = unit["printed"].string else { return nil }
    if let ucum = unit["ucum"].string { return ucum }
    let analyte = code.flatMap { vocabulary.analyte($0) }
    let known =
      analyte.map { vocabulary.units.ucum(printed: printed, of: $0) }
      ?? vocabulary.units.ucum(printed: printed)
    return known ?? FoldedText(printed).text
  }

  func folded(_ value: JSONValue) -> String? { value.string.map { FoldedText($0).text } }

  /// A regimen by its id, a single agent by its drugs, radiotherapy by its kind.
  func regimen(_ treatment: JSONValue) -> String? { Self.regimen(treatment) }

  /// A response's treatment as scored: gold names the regimen, a record the treatment's id.
  func linkedTreatment(_ value: JSONValue) -> String? {
    value.string.map { treatments[$0] ?? $0 }
  }

  private static func regimen(_ treatment: JSONValue) -> String {
    // Cells of no name have no regimen.
    if let id = treatment["regimen"]["id"].string, !id.hasSuffix("(generic)") { return id }
    let drugs = treatment["drugs"].items.compactMap { $0["id"].string }.sorted()
    return drugs.isEmpty ? treatment["kind"].string ?? "" : drugs.joined(separator: "+")
  }

  private func number(printed: String) -> String {
    let shapes = NumberScanner.shapes(in: Array(printed.utf8))
    guard shapes.count == 1, let value = shapes[0].value(style) else { return FoldedText(printed).text }
    return Self.plain(value)
  }

  /// Single precision: seven digits, more than any laboratory prints.
  private static func plain(_ value: Double) -> String { "\(Float(value))" }

  private static func comparator(_ printed: String) -> String {
    let folded = FoldedText(printed).text
    if folded.hasPrefix("<=") || folded.hasPrefix(">=") { return String(folded.prefix(2)) }
    return folded.hasPrefix("<") || folded.hasPrefix(">") ? String(folded.prefix(1)) : ""
  }
}
