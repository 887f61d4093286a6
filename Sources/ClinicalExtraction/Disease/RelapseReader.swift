import ClinicalRecord

/// Relapses that a text dates.
struct RelapseReader {
  struct Relapse {
    var term: ResponseTerm
    var printed: String
    var date: StoryDate
    var evidence: [Evidence]
    /// Whether a row of a table of samples tells it.
    var isRow: Bool
  }

  private let responses = ResponseReader()

  /// Every relapse with the date that stands nearest to it in its statement, in the order of the pages.
  func relapses(in document: ClinicalDocument) -> [Relapse] {
    var found: [Relapse] = []
    for statement in document.narrative.statements {
      for reading in responses.responses(in: statement) where reading.term.category == "relapse" {
        guard let date = date(of: reading.range, in: statement),
          !found.contains(where: { $0.date.day == date.day })
        else { continue }
        let evidence =
          statement.evidence(reading.range, source: document.source)
          + statement.evidence(date.range, source: document.source)
        guard !evidence.isEmpty else { continue }
        found.append(
          Relapse(
            term: reading.term, printed: statement.text(reading.range), date: date, evidence: evidence,
            isRow: statement.table != nil && statement.startsPart
              && statement.dates.first?.range.lowerBound == statement.range.lowerBound
              && (statement.text.contains("%") || statement.holds(anyOf: ["detected", "colour", "color"]))))
      }
    }
    return found
  }

  /// The first date behind it, else the last before it; none where a treatment's name stands between.
  private func date(of range: Range<Int>, in statement: NarrativeStatement) -> StoryDate? {
    // `2024年2月复发`: the date that the word stands straight behind.
    let own = statement.dates.last {
      $0.range.upperBound <= range.lowerBound
        && DateSuffix.isOnly(statement.gap($0.range.upperBound, range.lowerBound))
    }
    // `06/2022 – 11/2023 First relapse.`: a span is the treatment's.
    if let own, StorySpan.ends(with: own, in: statement) { return nil }
    if let own { return own }
    let behind = statement.dates.first {
      $0.range.lowerBound >= range.upperBound && !DiagnosisDay.isSaid(of: $0, in: statement)
    }
    if behind == nil, statement.dates.contains(where: { $0.range.lowerBound >= range.upperBound }) {
      // `relapsed lymphoma, first diagnosed in 2019`: the day told is another's.
      return nil
    }
    if let behind, !hasTreatment(range.upperBound..<behind.range.lowerBound, in: statement),
      !isOfLabel(range.upperBound..<behind.range.lowerBound, in: statement)
    {
      return behind
    }
    let before = statement.dates.last {
      $0.range.upperBound <= range.lowerBound && !DiagnosisDay.isSaid(of: $0, in: statement)
        && !(statement.table != nil && StorySpan.ends(with: $0, in: statement))
    }
    if let before, isOfTreatment(before, in: statement) { return nil }
    if let before, !hasTreatment(before.range.upperBound..<range.lowerBound, in: statement),
      !isOfLabel(before.range.upperBound..<range.lowerBound, in: statement)
    {
      return before
    }
    return nil
  }

  /// `Reported: 23/04/2025 Diagnosis: B-ALL, relapse`: a label between sets the day apart.
  private func isOfLabel(_ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    guard range.lowerBound < range.upperBound,
      let colon = statement.utf8[range].lastIndex(of: UInt8(ascii: ":"))
    else { return false }
    let label = statement.tokens(from: range.lowerBound).prefix { $0.range.upperBound <= colon }
    return !label.isEmpty
  }

  /// `brexucabtagene autoleucel (19/09/2025) for relapsed lymphoma`: the day in brackets is the treatment's.
  private func isOfTreatment(_ date: StoryDate, in statement: NarrativeStatement) -> Bool {
    statement.mentions.contains { mention in
      guard mention.range.upperBound <= date.range.lowerBound else { return false }
      switch mention.term {
      case .regimen, .drug: return statement.gap(mention.range.upperBound, date.range.lowerBound) == "("
      default: return false
      }
    }
  }

  private func hasTreatment(_ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    statement.mentions.contains { mention in
      guard range.contains(mention.range.lowerBound) else { return false }
      switch mention.term {
      case .regimen, .drug: return true
      default: return false
      }
    }
  }
}
