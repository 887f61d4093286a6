import ClinicalRecord

/// Where a monoclonal protein is told of without a sentence of its own.
extension ParaproteinExtractor {
  /// A report's proteins: its rows' amounts, what was typed, and what was said to be absent.
  func reported(
    _ told: [Fact<Paraprotein>], series: [Fact<Paraprotein>], observations: [Fact<Observation>],
    document: ClinicalDocument
  ) -> [Fact<Paraprotein>] {
    let rows = ParaproteinRows(observations, in: document)
    let known = ParaproteinIsotype.only(in: document) ?? ofDisease(document).first?.isotype
    let measured = rows.facts(beside: told, known: known)
    let course = rows.isRepeated ? [] : series.filter { !isMeasured($0, among: measured) }
    let amounts = told.filter { fact in
      guard fact.concentration != nil else { return false }
      // What a sentence gives for a day of its own is another amount.
      let isOther = fact.date?.role == .stated && !isMeasured(fact, among: measured + course)
      return isOther || !(measured + course).contains { $0.specimen == fact.specimen }
    }
    let present = measured + course + amounts
    var typings = told.filter { fact in
      fact.concentration == nil && fact.assertion == .present && !isTold(fact, among: present + told)
    }
    for index in typings.indices {
      // The day of the specimen's own rows is that of its typing.
      let days = Set(measured.filter { $0.specimen == typings[index].specimen }.compactMap(\.date))
      if days.count == 1, let day = days.first, day.role != .stated { typings[index].date = day }
    }
    // `previously typed by immunofixation`: told of no day beside amounts that have theirs.
    typings.removeAll { typing in
      typing.date == nil && present.contains { $0.isotype == typing.isotype && $0.date != nil }
    }
    let absent = told.filter { fact in
      fact.assertion != .present && !isMeasured(fact, among: measured)
    }
    let found = present + typings
    let others = found.isEmpty && absent.isEmpty ? ofDisease(document) : []
    return merged(found + absent + freeChains(found, observations) + others, isReport: true)
  }

  /// What is typed without immunofixation stands for itself only where nothing else says so.
  private func isTold(_ typing: Fact<Paraprotein>, among others: [Fact<Paraprotein>]) -> Bool {
    guard typing.method != "ife" else { return false }
    return others.contains { other in
      other.assertion == .present && other.specimen == typing.specimen
        && (other.concentration != nil || other.method == "ife")
        && other.isotype?.heavy == typing.isotype?.heavy
        && (typing.isotype?.light == nil || other.isotype?.light == typing.isotype?.light)
    }
  }

  /// Whether an amount of this specimen was measured on this day; what is told without a day is told of any.
  private func isMeasured(_ fact: Fact<Paraprotein>, among measured: [Fact<Paraprotein>]) -> Bool {
    measured.contains { other in
      guard other.specimen == fact.specimen else { return false }
      guard let told = fact.date?.value, let day = other.date?.value else { return true }
      return told.hasPrefix(day) || day.hasPrefix(told)
    }
  }

  /// Light chain disease without a whole protein is followed by the free chain in serum.
  private func freeChains(
    _ found: [Fact<Paraprotein>], _ observations: [Fact<Observation>]
  ) -> [Fact<Paraprotein>] {
    let types = found.filter { $0.assertion == .present }.compactMap(\.isotype)
    guard !types.isEmpty, types.allSatisfy({ $0.heavy == nil }), Set(types).count == 1,
      let type = types.first,
      let chain = ["kappa": "kflc", "lambda": "lflc"][type.light ?? ""]
    else { return [] }
    return observations.filter { row in
      row.code == chain && row.value.comparator == nil && row.value.number != nil
        && ["H", "HH", "high"].contains(row.flag?.computed ?? row.flag?.printed ?? "")
    }.map { row in
      Fact(
        content: Paraprotein(
          isotype: type,
          concentration: Concentration(value: row.value, unit: row.unit, canonical: row.canonical),
          specimen: "serum", method: "flc"), date: row.date, evidence: row.evidence,
        confidence: 0.8 * row.confidence)
    }
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
