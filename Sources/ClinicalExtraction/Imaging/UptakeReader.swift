import ClinicalRecord

/// Deauville scores and SUVmax that are findings: not the legend's, the liver's or an older study's.
enum UptakeReader {
  /// The score of a statement; nil for a legend, which names several or explains one.
  ///
  /// - Parameter part: what of the statement speaks of an earlier study, to read that study's score; nil for the new
  ///   study's, which stands outside of it.
  static func deauville(
    in statement: NarrativeStatement, ofEarlier part: Range<Int>? = nil
  ) -> (score: Int, range: Range<Int>)? {
    let all = Array(statement.tokens)
    guard part != nil || !isLegend(statement, all) else { return nil }
    let tokens = own(all, in: statement, ofEarlier: part)
    for index in tokens.indices where opens(tokens, at: index) {
      let glued = String(tokens[index].text.drop { !$0.isNumber })
      if let score = Int(glued.hasSuffix("分") ? String(glued.dropLast()) : glued), (1...5).contains(score),
        tokens[index].text != "5ps"
      {
        if part == nil, isOld(tokens[index].range, in: statement) { continue }
        return (score, tokens[index].range)
      }
      let next = Array(tokens[(index + 1)...].prefix(6))
      for position in next.indices {
        if let score = value(next[position].text), !isOfScale(next, at: position) {
          let range = tokens[index].range.lowerBound..<next[position].range.upperBound
          if part == nil, isOld(range, in: statement) { break }
          return (score, range)
        }
        guard fillers.contains(next[position].text) else { break }
      }
    }
    return nil
  }

  /// `Deauville`, `D5PS`, `DS4`, `five-point score`.
  private static func opens(_ tokens: [StoryToken], at index: Int) -> Bool {
    let text = tokens[index].text
    if openers.contains(text) || text.hasPrefix("deauville") { return true }
    if text.utf8.count == 3, text.hasPrefix("ds") { return text.last.map { "12345".contains($0) } ?? false }
    return ["point", "ps"].contains(text) && index > 0 && ["five", "5"].contains(tokens[index - 1].text)
  }

  /// `5-point scale`: the figure of the scale's own name.
  private static func isOfScale(_ tokens: [StoryToken], at index: Int) -> Bool {
    index + 1 < tokens.count && ["point", "ps", "pt"].contains(tokens[index + 1].text)
  }

  /// The tokens that speak of the study that is asked for.
  private static func own(
    _ tokens: [StoryToken], in statement: NarrativeStatement, ofEarlier part: Range<Int>?
  ) -> [StoryToken] {
    if let part { return tokens.filter { part.contains($0.range.lowerBound) } }
    guard let earlier = EarlierStudy(in: statement)?.part else { return tokens }
    return tokens.filter { !earlier.contains($0.range.lowerBound) }
  }

  private static let openers: Set<String> = ["deauville", "d5ps", "5ps", "ds", "довиль", "deauvill", "多维尔"]
  private static let fillers: Set<String> = [
    "score", "of", "is", "5", "ps", "scale", "point", "five", "grade", "category", "skoru", "skor", "балл",
    "по", "шкале",
    "评分", "=", "puntuacion", "was", "now", "uptake", "remains", "still",
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
    // What a day is told of is a finding.
    if !statement.dates.isEmpty { return false }
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

  /// A comparison's, or called that of an older study in its own clause: `previously Deauville 5`.
  private static func isOld(_ score: Range<Int>, in statement: NarrativeStatement) -> Bool {
    if statement.section == "comparison" { return true }
    let bytes = statement.utf8
    let start = bytes[statement.range.lowerBound..<score.lowerBound].lastIndex { ",;(".utf8.contains($0) }
    let words = statement.tokens(from: start ?? statement.range.lowerBound).prefix {
      $0.range.upperBound <= score.upperBound
    }
    let after = statement.tokens(from: score.upperBound).prefix(2).prefix {
      !bytes[score.upperBound..<$0.range.lowerBound].contains { "(),;".utf8.contains($0) }
    }
    return words.contains { earlier.contains($0.text) }
      || after.contains { ["previously", "before"].contains($0.text) }
  }

  /// The SUVmax of a statement's finding, highest first; reference tissues and older studies do not count.
  static func suvMax(
    in statement: NarrativeStatement, style: NumberStyle, ofEarlier part: Range<Int>? = nil
  ) -> (
    value: Double, range: Range<Int>
  )? {
    guard
      part != nil
        || !["legend", "technique", "method", "reference", "disclaimer", "comparison"].contains(
          statement.section ?? "")
    else { return nil }
    var best: (value: Double, range: Range<Int>)?
    let tokens = own(Array(statement.tokens), in: statement, ofEarlier: part)
    for index in tokens.indices where tokens[index].text.hasPrefix("suv") {
      guard let found = number(after: tokens[index].range.upperBound, in: statement, style: style),
        !isOfHealthy(found.range, in: statement),
        part != nil || !isEarlier(tokens, at: index, number: found.range, in: statement),
        found.value > highestReference || !isReference(tokens, at: index, number: found.range, in: statement)
      else { continue }
      if found.value > best?.value ?? 0 {
        best = (found.value, tokens[index].range.lowerBound..<found.range.upperBound)
      }
    }
    return best
  }

  /// Blood pool and liver take up less than this: what is above it is disease wherever it sits.
  private static let highestReference = 6.0

  /// `brown fat, SUVmax 5.9, physiological`: uptake that the sentence itself calls no disease.
  private static func isOfHealthy(_ number: Range<Int>, in statement: NarrativeStatement) -> Bool {
    let end = statement.utf8[number.upperBound..<statement.range.upperBound].firstIndex {
      ";(".utf8.contains($0)
    }
    let after = statement.tokens(from: number.upperBound).prefix(5).filter {
      $0.range.upperBound <= end ?? statement.range.upperBound
    }.map(\.text)
    if isOfOrgan(number, in: statement) { return true }
    return !Set(after).isDisjoint(with: healthy) || statement.holds(anyOf: unrelated)
  }

  /// `Diffuse bowel uptake up to SUVmax 7.3`, `Urinary bladder activity, SUVmax 48`: organs that take the tracer up or
  /// pass it, where no lesion is named or the organ's own uptake nearer to the number.
  private static func isOfOrgan(_ number: Range<Int>, in statement: NarrativeStatement) -> Bool {
    let bytes = statement.utf8
    let start =
      bytes[statement.range.lowerBound..<number.lowerBound].lastIndex(of: UInt8(ascii: ";"))
      ?? statement.range.lowerBound
    let words = statement.tokens(from: start).prefix { $0.range.upperBound <= number.upperBound }.map(\.text)
    guard let organ = words.lastIndex(where: organs.contains) else { return false }
    guard let lesion = words.lastIndex(where: lesions.contains) else { return true }
    let behind = words[(organ + 1)...].prefix(2)
    return organ > lesion && behind.contains { ["uptake", "activity", "avidity", "excretion"].contains($0) }
  }

  private static let organs: Set<String> = [
    "bowel", "colon", "colonic", "intestinal", "tonsils", "tonsillar", "brain", "cerebral", "bladder",
    "urinary",
    "ureter", "kidneys", "renal", "myocardium", "myocardial", "cardiac", "salivary", "thymus", "thymic",
    "muscle", "muscular", "vocal",
  ]
  private static let lesions: Set<String> = [
    "node", "nodes", "nodal", "mass", "masses", "lesion", "lesions", "adenopathy", "lymphadenopathy",
    "conglomerate", "focus", "foci", "focal", "deposit", "deposits", "infiltration", "lymphoma", "tumour",
    "tumor",
    "thickening", "disease", "involvement",
  ]

  /// What the sentence itself calls no lymphoma.
  private static let unrelated = [
    "brown fat", "unrelated to lymphoma", "unrelated to the lymphoma", "not related to lymphoma",
    "not related to the lymphoma", "unrelated to disease", "not lymphomatous", "non lymphomatous",
    "incidental",
    "incidentaloma", "thyroid nodule", "warthin",
  ]

  private static let healthy: Set<String> = [
    "physiological", "physiologic", "degenerative", "inflammatory", "reactive", "benign", "физиологическое",
    "fisiologico", "fisiologica", "fizyolojik", "physiologisch",
  ]

  private static func number(
    after offset: Int, in statement: NarrativeStatement, style: NumberStyle
  ) -> (value: Double, range: Range<Int>)? {
    // `SUVmax of the most avid lesion was 21.8`: further on only where nothing parts the text.
    let near = min(statement.range.upperBound, offset + 28)
    let far = min(statement.range.upperBound, offset + 48)
    let isPlain = !statement.utf8[offset..<far].contains {
      ",;:()".utf8.contains($0)
    }
    let end = isPlain ? far : near
    for shape in NumberScanner.shapes(in: Array(statement.utf8[offset..<end])) {
      let place = (offset + shape.range.lowerBound)..<(offset + shape.range.upperBound)
      // `SUVmax 02/17/2026` is a column's title.
      guard let value = shape.value(style), value > 0.2, value < 80,
        !statement.dates.contains(where: { $0.range.overlaps(place) })
      else { continue }
      return (value, (offset + shape.range.lowerBound)..<(offset + shape.range.upperBound))
    }
    return nil
  }

  private static let references: Set<String> = [
    "liver", "hepatic", "mediastinum", "mediastinal", "pool", "background",
    "karaciger", "печени", "печень", "физиологическое", "physiologic", "physiological", "reference",
    "肝", "hepatico", "higado", "leber", "foie", "fegato", "karacigerde", "mediastino", "mediastin",
    "blutpool",
    "aorta", "pool", "parenchyma", "mediastinales", "karacigerin",
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
    var names = clause.map(\.text)
    // `below the liver (SUVmax 3.4)`: the bracket measures what stands straight before it.
    if clauseStart > 0, statement.utf8[clauseStart] == UInt8(ascii: "("),
      let owner = statement.tokens(before: clauseStart).last
    {
      names.append(owner.text)
    }
    let isNode = !Set(names).isDisjoint(with: [
      "node", "nodes", "mass", "lesion", "lesions", "adenopathy", "lymphadenopathy", "conglomerate",
    ])
    if !isNode, !Set(names).isDisjoint(with: references) { return true }
    // `SUVmax 9.6 (previously 24.7)`: what a bracket opens speaks of the number in it.
    let tail = statement.tokens(from: number.upperBound).prefix(3)
    let after = tail.prefix {
      !statement.utf8[number.upperBound..<$0.range.lowerBound].contains { "(),;".utf8.contains($0) }
    }.map(\.text)
    return !Set(after).isDisjoint(with: ["liver"])
  }

  /// `SUVmax 9.6 (previously 24.7)`, `earlier SUVmax 24.7`: the number of an older study.
  private static func isEarlier(
    _ tokens: [StoryToken], at index: Int, number: Range<Int>, in statement: NarrativeStatement
  ) -> Bool {
    let clauseStart =
      statement.utf8[statement.range.lowerBound..<tokens[index].range.lowerBound]
      .lastIndex { ",;()".utf8.contains($0) } ?? statement.range.lowerBound
    let names = tokens.filter {
      $0.range.lowerBound >= clauseStart && $0.range.upperBound <= number.upperBound
    }.map(\.text)
    let after = statement.tokens(from: number.upperBound).prefix(3).prefix {
      !statement.utf8[number.upperBound..<$0.range.lowerBound].contains { "(),;".utf8.contains($0) }
    }.map(\.text)
    return !Set(names).isDisjoint(with: earlier)
      || !Set(after).isDisjoint(with: ["previously", "prior", "before"])
  }

  private static let earlier: Set<String> = [
    "previously", "previous", "prior", "earlier", "formerly", "ранее", "onceki", "previo", "zuvor",
  ]
}
