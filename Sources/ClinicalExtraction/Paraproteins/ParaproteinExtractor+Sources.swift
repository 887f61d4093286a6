import ClinicalRecord

/// Where a monoclonal protein is told of without a sentence of its own.
extension ParaproteinExtractor {
  /// The amounts that a report's rows give (`M-spike 3.70 g/dL`), where no sentence told one of that specimen: of the
  /// one isotype that the report names.
  func measured(
    _ observations: [Fact<Observation>], beside told: [Fact<Paraprotein>]
  ) -> [Fact<Paraprotein>] {
    let typed = Set(told.filter { $0.assertion == .present }.compactMap(\.isotype))
    return observations.compactMap { row in
      guard let specimen = Self.specimens[row.code ?? ""], row.value.number ?? 0 > 0,
        row.value.comparator == nil, !told.contains(where: { isMeasured($0, specimen, at: row.date) })
      else { return nil }
      var fact = Fact(
        content: Paraprotein(
          isotype: typed.count == 1 ? typed.first : nil,
          concentration: Concentration(value: row.value, unit: row.unit, canonical: row.canonical),
          specimen: specimen, method: specimen == "urine" ? "upep" : "spep"),
        date: row.date, evidence: row.evidence, confidence: 0.9 * row.confidence)
      if row.review.state != .trusted || typed.count != 1 { fact.review.demand(.lowConfidence) }
      return fact
    }
  }

  private static let specimens = ["mprot_s": "serum", "mprot_u": "urine"]

  /// Whether it was told of this specimen on this day; what is told without a day is told of any.
  private func isMeasured(_ fact: Fact<Paraprotein>, _ specimen: String, at date: ClinicalDate?) -> Bool {
    guard fact.concentration != nil || fact.assertion == .absent, fact.specimen == specimen else {
      return false
    }
    guard let told = fact.date?.value, let day = date?.value else { return true }
    return told.hasPrefix(day) || day.hasPrefix(told)
  }

  /// `Multiple myeloma, IgG kappa`, `myeloma, kappa light chain`: the isotype beside the disease's name.
  func ofDisease(_ document: ClinicalDocument) -> [Fact<Paraprotein>] {
    for statement in document.narrative.statements where !ParaproteinWords.isRemark(statement) {
      guard let disease = Self.disease(in: statement) else { continue }
      let near = statement.tokens.filter { token in
        token.range.upperBound <= disease.upperBound + 40 && token.range.lowerBound + 24 >= disease.lowerBound
      }
      guard
        let reading = IsotypeReader.isotypes(in: near, ofDisease: true).first(where: {
          $0.isotype.light != nil
        }),
        AssertionReader().judge(disease, in: statement).assertion == .present
      else { continue }
      let evidence = statement.evidence(reading.range, source: document.source)
      guard !evidence.isEmpty else { continue }
      return [
        Fact(
          content: Paraprotein(
            isotype: reading.isotype, specimen: reading.isotype.heavy == nil ? nil : "serum"),
          evidence: evidence, confidence: 0.7 * statement.confidence(reading.range))
      ]
    }
    return []
  }

  private static func disease(in statement: NarrativeStatement) -> Range<Int>? {
    statement.mentions.lazy.compactMap { mention -> Range<Int>? in
      guard case .diagnosis(let term) = mention.term, ["MM", "PCL", "AL"].contains(term.code) else {
        return nil
      }
      return mention.range
    }.first
  }
}
