import ClinicalRecord

/// Days of diseases and relapses, and what is told twice.
extension DiagnosisExtractor {
  /// The date that tells when it was diagnosed: in the same statement, not behind a treatment's name.
  func date(in statement: NarrativeStatement, behind range: Range<Int>) -> ClinicalDate? {
    let dates = statement.dates.filter { date in
      (date.range.lowerBound >= range.upperBound || date.range.lowerBound < range.lowerBound)
        && !isOfBirth(date, in: statement)
    }
    // `a man of 1961 whose lymphoma … was diagnosed in May 2020`: the date behind the verb is the one.
    let date = dates.first { isOfDiagnosis($0, in: statement) } ?? dates.first
    guard let date else { return nil }
    let isOther =
      range.upperBound < date.range.lowerBound
      && namesTreatment(range.upperBound..<date.range.lowerBound, in: statement)
    return isOther ? nil : date.clinicalDate()
  }

  /// The date behind the disease that another turned into.
  func date(in statement: NarrativeStatement, onlyBehind range: Range<Int>) -> ClinicalDate? {
    // `Transformed follicular lymphoma (DLBCL), diagnosed 2019, transformation 2022`: not the day of the first.
    let behind = statement.dates.filter { $0.range.lowerBound >= range.upperBound }
    guard let date = behind.first(where: { !isOfDiagnosis($0, in: statement) }) ?? behind.first else {
      return nil
    }
    if behind.count == 1, isOfDiagnosis(date, in: statement) { return nil }
    return namesTreatment(range.upperBound..<date.range.lowerBound, in: statement)
      ? nil : date.clinicalDate()
  }

  private func namesTreatment(_ range: Range<Int>, in statement: NarrativeStatement) -> Bool {
    statement.mentions.contains { mention in
      guard range.contains(mention.range.lowerBound) else { return false }
      switch mention.term {
      case .regimen, .drug: return true
      default: return false
      }
    }
  }

  private func isOfBirth(_ date: StoryDate, in statement: NarrativeStatement) -> Bool {
    let before = statement.tokens(before: date.range.lowerBound).suffix(3).map(\.text)
    return !Set(before).isDisjoint(with: [
      "born", "birth", "dob", "geb", "geboren", "nacido", "nacida", "ne", "nee", "рождения", "dogum",
      "dogumlu", "d.o.b",
    ])
  }

  func isOfDiagnosis(_ date: StoryDate, in statement: NarrativeStatement) -> Bool {
    DiagnosisDay.isSaid(of: date, in: statement)
  }

  /// One fact for each diagnosis and status; one that only repeats another adds what that lacks.
  func merged(_ facts: [Fact<Diagnosis>], isReport: Bool) -> [Fact<Diagnosis>] {
    var kept: [Fact<Diagnosis>] = []
    for fact in facts {
      let same = kept.firstIndex { other in
        guard other.code == fact.code else { return false }
        // A report's day is that of its finding, whatever the disease is called there.
        let isApart = Self.isApart(fact, from: other) || Self.isApart(other, from: fact)
        if isApart, !isReport { return false }
        let isOfOneDay = fact.date == nil || fact.date?.value == other.date?.value
        return other.status == fact.status || fact.status == nil || other.status == nil && isOfOneDay
      }
      guard let same else {
        kept.append(fact)
        continue
      }
      kept[same].content.stage = kept[same].stage ?? fact.stage
      kept[same].content.status = kept[same].status ?? fact.status
      kept[same].date = kept[same].date ?? fact.date
      kept[same].confidence = max(kept[same].confidence, fact.confidence)
    }
    return kept
  }

  /// The day a disease was found is no day of its relapse.
  private static func isApart(_ dated: Fact<Diagnosis>, from other: Fact<Diagnosis>) -> Bool {
    dated.status == nil && dated.date != nil && other.date == nil
      && ["relapsed", "refractory", "remission", "transformed"].contains(other.status ?? "")
  }

  /// `second relapse confirmed on biopsy 24/02/2025`: a relapse with its own date, of the diagnosis told before.
  func relapses(of diagnoses: [Fact<Diagnosis>], in document: ClinicalDocument) -> [Fact<Diagnosis>] {
    guard let main = diagnoses.first else { return [] }
    let last = RelapseReader().relapses(in: document).max { $0.date.day < $1.date.day }
    return [last].compactMap(\.self).filter { relapse in
      !diagnoses.contains { $0.status == "relapsed" && $0.date?.value == relapse.date.day.iso }
    }.map { relapse in
      Fact(
        content: Diagnosis(code: main.code, printed: relapse.printed, status: "relapsed"),
        date: relapse.date.clinicalDate(), evidence: relapse.evidence, confidence: 0.75)
    }
  }
}
