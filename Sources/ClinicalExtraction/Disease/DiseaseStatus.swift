import ClinicalRecord
import PageLayout

/// What a sentence says of the one disease of a letter without naming it: `The disease is now refractory.`, `She remains
/// in complete remission.`, `First diagnosed November 2022, stage IVB.`
struct DiseaseStatus {
  let document: ClinicalDocument
  private let assertions = AssertionReader()

  init(document: ClinicalDocument) { self.document = document }

  struct Reading {
    let status: String
    let range: Range<Int>
    let date: ClinicalDate?
    let stage: String?
  }

  /// The day on which a disease that the sentence before named was found.
  func finding(in statement: NarrativeStatement) -> Reading? {
    guard !namesDisease(statement), let status = statuses(in: statement).first(where: { $0.code == "new" }),
      let date = statement.dates.first(where: { DiagnosisDay.isSaid(of: $0, in: statement) })
    else { return nil }
    return Reading(
      status: "new", range: min(status.range.lowerBound, date.range.lowerBound)..<date.range.upperBound,
      date: date.clinicalDate(), stage: StageReader.stage(in: statement)?.stage)
  }

  /// What the disease is now.
  func present(in statement: NarrativeStatement) -> Reading? {
    guard !namesDisease(statement), statement.table == nil,
      !["history", "comparison", "plan", "family-history", "indication"].contains(statement.section ?? "")
    else { return nil }
    let found = statuses(in: statement).filter { isOfDisease($0, in: statement) }
    guard
      let status = ["refractory", "relapsed", "remission"].lazy.compactMap({ code in
        found.first { $0.code == code }
      }).first
    else { return nil }
    let isNow = statement.holds(anyOf: Self.now)
    let date = date(of: status.range, in: statement)
    guard isNow || date != nil, status.code != "relapsed" || isNow else { return nil }
    return Reading(
      status: status.code, range: status.range, date: date ?? letterDate, stage: nil)
  }

  private static let now = [
    "now", "currently", "remains", "at present", "today", "is refractory", "disease is", "is in remission",
    "is in complete remission", "continues",
  ]

  /// The day of the examination that the sentence begins with, or that stands before what it found.
  private func date(of status: Range<Int>, in statement: NarrativeStatement) -> ClinicalDate? {
    let date = statement.dates.last { $0.range.upperBound <= status.lowerBound && $0.day.day != nil }
    return date?.clinicalDate()
  }

  /// The letter's own day: what is so now is so on that day.
  private var letterDate: ClinicalDate? {
    document.dates.mentions.first { mention in
      document.dates.mayDateResults(mention) && mention.day.day != nil && !mention.isOfEarlierResults
        && [nil, .performed, .reported].contains(mention.role)
    }?.clinicalDate(role: .stated)
  }

  private func namesDisease(_ statement: NarrativeStatement) -> Bool {
    statement.mentions.contains { mention in
      if case .diagnosis(let term) = mention.term { term.group == .diagnosis } else { false }
    }
  }

  private func statuses(in statement: NarrativeStatement) -> [(code: String, range: Range<Int>)] {
    statement.mentions.compactMap { mention in
      guard case .diagnosis(let term) = mention.term, term.group == .status,
        [.present, .historical].contains(assertions.judge(mention.range, in: statement).assertion)
      else { return nil }
      return (term.code, mention.range)
    }
  }

  /// `refractory to platelets`, `relapsed after R-CHOP`, `in remission since 2019`: not what the disease is now.
  private func isOfDisease(
    _ status: (code: String, range: Range<Int>), in statement: NarrativeStatement
  ) -> Bool {
    let next = statement.tokens(from: status.range.upperBound).prefix(2).map(\.text)
    if let first = next.first, Self.objects.contains(first) { return false }
    let before = statement.tokens(before: status.range.lowerBound).suffix(2).map(\.text)
    if before.last.map(Self.qualities.contains) ?? false { return false }
    let near = statement.tokens(before: status.range.lowerBound).suffix(3).map(\.text)
    let inner = FoldedText(statement.text(status.range)).text
    if status.code == "remission", !inner.hasPrefix("remains"),
      Set(near).isDisjoint(with: ["remains", "is", "continues", "stays", "now", "currently"])
    {
      return false
    }
    return statement.tokens.count <= 24 && !hasTreatment(statement)
      && !statement.holds(anyOf: ["if", "when", "until", "should", "had", "was", "were", "first remission"])
  }

  private static let objects: Set<String> = [
    "to", "anaemia", "anemia", "cytopenia", "thrombocytopenia", "period", "nausea", "hypotension", "fever",
    "epilepsy", "after", "following", "on", "from", "patients",
  ]
  private static let qualities: Set<String> = [
    "platelet", "transfusion", "steroid", "treatment", "non", "not",
  ]

  private func hasTreatment(_ statement: NarrativeStatement) -> Bool {
    statement.mentions.contains { mention in
      switch mention.term {
      case .drug, .regimen: true
      default: false
      }
    }
  }
}
