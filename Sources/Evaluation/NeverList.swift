import ClinicalExtraction

/// What gold says a careless reader would report and must not.
///
/// An entry names a kind with a code, a regimen or a text. With both code and text only that value is wrong.
struct NeverList {
  let violations: [String]

  init(gold: JSONValue, actual: JSONValue) {
    violations = gold["never"].items.compactMap { entry in
      guard let kind = FactKind.all.first(where: { $0.neverName == entry["kind"].string }) else { return nil }
      let claims = actual[kind.name].items.filter {
        ["present", "historical"].contains($0["assertion"].string ?? "")
      }
      let goldValues = Set(gold[kind.name].items.compactMap { Self.printed($0) })
      guard claims.contains(where: { Self.violates($0, entry, goldValues: goldValues) }) else { return nil }
      let what = [entry["code"], entry["regimen"], entry["text"]].compactMap(\.string).joined(separator: " ")
      return "\(kind.neverName) \(what): \(entry["why"].string ?? "")"
    }
  }

  private static func violates(_ fact: JSONValue, _ entry: JSONValue, goldValues: Set<String>) -> Bool {
    if let regimen = entry["regimen"].string {
      return fact["regimen"]["id"].string == regimen && !entry.has("text")
    }
    if let code = entry["code"].string,
      ![fact["code"], fact["category"], fact["marker"]].contains(.string(code))
    {
      return false
    }
    guard let text = entry["text"].string else { return entry.has("code") }
    return mentions(FoldedText(text).text, fact, goldValues: goldValues)
  }

  /// Whether a fact's printed value is one of the text's words, and gold prints it nowhere; or the text is its name.
  private static func mentions(_ text: String, _ fact: JSONValue, goldValues: Set<String>) -> Bool {
    let words = text.split(separator: " ").map(String.init)
    if let value = printed(fact) {
      let parts = value.split(separator: " ").map(String.init)
      let isInText = !parts.isEmpty && words.indices.contains { words[$0...].starts(with: parts) }
      if isInText { return !goldValues.contains(value) }
    }
    let names = [fact["name"], fact["drug"], fact["target"]] + fact["drugs"].items.map { $0["id"] }
    return fact["value"] == .null && names.compactMap(\.string).contains { FoldedText($0).text == text }
  }

  private static func printed(_ fact: JSONValue) -> String? {
    (fact["value"]["printed"].string ?? fact["percent"]["printed"].string
      ?? fact["concentration"]["value"]["printed"].string ?? fact["level"]["printed"].string)
      .map { FoldedText($0).text }
  }
}
