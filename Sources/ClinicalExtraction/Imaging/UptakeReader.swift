import ClinicalRecord

/// Deauville scores and SUVmax that are findings: not the legend's, the liver's or an older study's.
enum UptakeReader {
  /// The score of a statement; nil for a legend, which names several or explains one.
  static func deauville(
    in statement: NarrativeStatement, ofEarlierStudy: Bool = false
  ) -> (score: Int, range: Range<Int>)? {
    let tokens = Array(statement.tokens)
    guard ofEarlierStudy || !isLegend(statement, tokens) && !isOld(statement) else { return nil }
    for index in tokens.indices
    where openers.contains(tokens[index].text) || tokens[index].text.hasPrefix("deauville") {
      if let score = Int(tokens[index].text.drop { !$0.isNumber }), (1...5).contains(score),
        tokens[index].text != "5ps"
      {
        return (score, tokens[index].range)
      }
      for next in tokens[(index + 1)...].prefix(4) {
        if let score = value(next.text) {
          return (score, tokens[index].range.lowerBound..<next.range.upperBound)
        }
        guard fillers.contains(next.text) else { break }
      }
    }
    return nil
  }

  private static let openers: Set<String> = ["deauville", "d5ps", "5ps", "ds", "довиль", "deauvill", "多维尔"]
  private static let fillers: Set<String> = [
    "score", "of", "is", "5", "ps", "scale", "point", "five", "grade", "category", "skoru", "skor", "балл",
    "по", "шкале",
    "评分", "=", "puntuacion", "was",
  ]

  private static func value(_ text: String) -> Int? {
    let digits =
      text.hasSuffix("/5") ? String(text.dropLast(2)) : text.hasSuffix("分") ? String(text.dropLast()) : text
    guard let score = Int(digits), (1...5).contains(score) else { return nil }
    return score
  }

  /// A legend explains: several scores, or a score and a sign of definition.
  private static func isLegend(_ statement: NarrativeStatement, _ tokens: [StoryToken]) -> Bool {
    if ["legend", "technique", "method", "reference", "disclaimer"].contains(statement.section ?? "") {
      return true
    }
    let scores = Set(
      tokens.indices.compactMap { index -> Int? in
        index > 0 && (tokens[index - 1].text == "deauville" || tokens[index - 1].text == "score")
          ? value(tokens[index].text) : nil
      })
    if scores.count > 1 { return true }
    let text = statement.text
    return text.contains("1 =") || text.contains("1=") || text.contains("1 –") || text.contains("≤ mediast")
      || statement.holds(anyOf: [
        "no uptake", "uptake above background", "uptake > mediastinum", "point scale", "5 point scale",
        "scale 1", "criteria",
        "score 1", "legend", "equal to or below", "less than or equal",
      ])
  }

  private static func isOld(_ statement: NarrativeStatement) -> Bool {
    statement.section == "comparison"
      || statement.holds(anyOf: [
        "previously", "previous study", "prior study", "previous scan", "prior scan", "formerly",
        "earlier study",
      ])
  }

  /// The SUVmax of a statement's finding, highest first; reference tissues and older studies do not count.
  static func suvMax(
    in statement: NarrativeStatement, style: NumberStyle, ofEarlierStudy: Bool = false
  ) -> (
    value: Double, range: Range<Int>
  )? {
    guard
      ofEarlierStudy
        || !["legend", "technique", "method", "reference", "disclaimer", "comparison"].contains(
          statement.section ?? "")
    else { return nil }
    var best: (value: Double, range: Range<Int>)?
    let tokens = Array(statement.tokens)
    for index in tokens.indices where tokens[index].text.hasPrefix("suv") {
      guard let found = number(after: tokens[index].range.upperBound, in: statement, style: style),
        !isReference(tokens, at: index, number: found.range, in: statement)
      else { continue }
      if found.value > best?.value ?? 0 {
        best = (found.value, tokens[index].range.lowerBound..<found.range.upperBound)
      }
    }
    return best
  }

  private static func number(
    after offset: Int, in statement: NarrativeStatement, style: NumberStyle
  ) -> (value: Double, range: Range<Int>)? {
    let end = min(statement.range.upperBound, offset + 28)
    for shape in NumberScanner.shapes(in: Array(statement.utf8[offset..<end])) {
      guard let value = shape.value(style), value > 0.2, value < 80 else { continue }
      return (value, (offset + shape.range.lowerBound)..<(offset + shape.range.upperBound))
    }
    return nil
  }

  private static let references: Set<String> = [
    "liver", "hepatic", "mediastinum", "mediastinal", "pool", "background", "previously", "previous", "prior",
    "was", "earlier",
    "karaciger", "печени", "печень", "физиологическое", "physiologic", "physiological", "reference",
    "formerly", "肝", "hepatico",
    "brain", "bladder",
  ]

  /// Whether a reference tissue or an older study owns the number: named nearer before it than any finding, or right
  /// behind it.
  private static func isReference(
    _ tokens: [StoryToken], at index: Int, number: Range<Int>, in statement: NarrativeStatement
  ) -> Bool {
    let clauseStart =
      statement.utf8[statement.range.lowerBound..<tokens[index].range.lowerBound]
      .lastIndex { ",;()".utf8.contains($0) } ?? statement.range.lowerBound
    let clause = tokens.filter {
      $0.range.lowerBound >= clauseStart && $0.range.upperBound <= number.upperBound
    }
    // A mediastinal node is a finding: the tissue counts alone.
    let names = clause.map(\.text)
    let isNode = !Set(names).isDisjoint(with: [
      "node", "nodes", "mass", "lesion", "lesions", "adenopathy", "lymphadenopathy", "conglomerate",
    ])
    if !isNode, !Set(names).isDisjoint(with: references) { return true }
    // `SUVmax 9.6 (previously 24.7)`: what a bracket opens speaks of the number in it.
    let tail = statement.tokens(from: number.upperBound).prefix(3)
    let after = tail.prefix {
      !statement.utf8[number.upperBound..<$0.range.lowerBound].contains { "(,;".utf8.contains($0) }
    }.map(\.text)
    return !Set(after).isDisjoint(with: ["previously", "liver", "prior", "before"])
      || !Set(names).isDisjoint(with: ["previously", "previous", "prior", "was", "earlier"])
  }
}
