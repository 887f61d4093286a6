import ClinicalRecord
import PageLayout

/// Cells named by the marker that they carry: `T cells (CD3+) are 61% of lymphocytes`, `CD3+ T cells make up 9%`.
enum MarkerDefinition {
  /// Cells that are told of beside those that the report is about.
  private static let bystanders: Set<String> = [
    "T cells", "NK cells", "monocytes", "granulocytes", "lymphocytes",
  ]

  /// Whether a marker stands in the bracket that says which normal cells a name means.
  static func defines(_ marker: Range<Int>, in statement: NarrativeStatement) -> Bool {
    guard let (population, bracket) = bracket(around: marker, in: statement) else { return false }
    let inner = FoldedText(statement.text(bracket)).text
    let isNormal = ["polyclonal", "polytypic", "normal"].contains { inner.contains($0) }
    return bystanders.contains(population) || population == "B cells" && isNormal
  }

  /// The share of T cells as that of CD3: theirs is the one marker that has no other meaning here.
  static func shares(in statement: NarrativeStatement, style: NumberStyle) -> [MarkerReading] {
    let named = statement.mentions.compactMap { mention -> (term: MarkerTerm, range: Range<Int>)? in
      if case .marker(let term) = mention.term, term.id == "CD3" { (term, mention.range) } else { nil }
    }
    guard named.count == 1, let marker = named.first, let end = end(ofName: marker.range, in: statement),
      let verb = statement.tokens(from: end).first, verbs.contains(verb.text)
    else { return [] }
    let text = statement.text(end..<min(statement.range.upperBound, end + 40))
    guard let share = PercentReader.percent(in: text, style: style),
      !text.utf8.prefix(share.range.lowerBound).contains(where: { ",;(".utf8.contains($0) })
    else { return [] }
    let place = (end + share.range.lowerBound)..<(end + share.range.upperBound)
    return [
      MarkerReading(
        marker: marker.term, range: marker.range, valueRange: place, status: "positive",
        percent: share.percent, population: denominator(behind: place.upperBound, in: statement))
    ]
  }

  private static let verbs: Set<String> = [
    "are", "were", "is", "make", "made", "represent", "represented", "account", "accounted", "constitute",
    "comprise", "comprised", "form", "total",
  ]

  /// Where the name of the cells ends: behind `CD3+ T cells`, behind the bracket of `T cells (CD3+)`.
  private static func end(ofName marker: Range<Int>, in statement: NarrativeStatement) -> Int? {
    if let (population, bracket) = bracket(around: marker, in: statement), population == "T cells" {
      return min(bracket.upperBound + 1, statement.range.upperBound)
    }
    let behind = statement.mentions.first { mention in
      guard case .phrase(let phrase) = mention.term, phrase.value == "T cells" else { return false }
      return mention.range.upperBound > marker.upperBound
        && mention.range.lowerBound <= marker.upperBound + 10
    }
    guard let behind else { return nil }
    let gap = statement.text(marker.upperBound..<max(marker.upperBound, behind.range.lowerBound))
    return ["", "positive", "pos"].contains(FoldedText(gap).text.filter { $0 != "+" }.trimmed)
      ? behind.range.upperBound : nil
  }

  private static func denominator(behind offset: Int, in statement: NarrativeStatement) -> String? {
    statement.mentions.lazy.compactMap { mention -> String? in
      guard case .phrase(let phrase) = mention.term, phrase.group == .population,
        mention.range.lowerBound >= offset, mention.range.lowerBound - offset <= 20
      else { return nil }
      return phrase.value
    }.first
  }

  /// The bracket that a place stands in, and the population that stands straight before it.
  private static func bracket(
    around place: Range<Int>, in statement: NarrativeStatement
  ) -> (population: String, bracket: Range<Int>)? {
    let bytes = statement.utf8
    guard
      let open = bytes[statement.range.lowerBound..<place.lowerBound].lastIndex(of: UInt8(ascii: "(")),
      !bytes[open..<place.lowerBound].contains(UInt8(ascii: ")")),
      let close = bytes[place.upperBound..<statement.range.upperBound].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let before = statement.mentions.last { mention in
      guard case .phrase(let phrase) = mention.term, phrase.group == .population else { return false }
      return mention.range.upperBound <= open && open - mention.range.upperBound <= 1
    }
    guard let before, case .phrase(let phrase) = before.term else { return nil }
    return (phrase.value, open..<close)
  }
}
