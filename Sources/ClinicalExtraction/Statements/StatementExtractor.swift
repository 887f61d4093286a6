import ClinicalRecord

/// Reads explicit answers to questions of the checklist: `no prior CAR-T`, `has never been transplanted`.
struct StatementExtractor: FactExtractor {
  private struct Question {
    let id: String
    /// Folded words, any of which names the thing.
    let names: [[String]]
  }

  private static let questions = [
    Question(
      id: "prior-car-t", names: [["car", "t"], ["cart"], ["cellular", "therapy"], ["cell", "therapy"]]),
    Question(
      id: "prior-transplant",
      names: [
        ["transplant"], ["transplanted"], ["transplantation"], ["transplants"], ["asct"], ["hsct"],
        ["auto", "sct"],
      ]),
    Question(id: "prior-bispecific", names: [["bispecific"], ["bispecifics"], ["bispecific", "antibody"]]),
  ]

  /// Words that make a denial one of the past, not of a plan.
  private static let past: Set<String> = [
    "prior", "previous", "earlier", "before", "had", "received", "been", "never", "none", "underwent",
    "undergone", "так",
    "ранее", "previo", "vorherige",
  ]
  private static let plans: Set<String> = [
    "planned", "plan", "search", "if", "intended", "available", "whether",
  ]

  func extract(from document: ClinicalDocument, into facts: inout Facts) {
    for statement in document.narrative.statements where statement.section != "family-history" {
      let words = Set(statement.tokens.map(\.text))
      guard !words.isDisjoint(with: Self.past), words.isDisjoint(with: Self.plans) else { continue }
      for question in Self.questions where !facts.statements.contains(where: { $0.question == question.id }) {
        guard let range = denied(question, in: statement) else { continue }
        let evidence = statement.evidence(statement.range, source: document.source)
        guard !evidence.isEmpty, !isContradicted(question.id, facts) else { continue }
        facts.statements.append(
          Fact(
            content: Statement(question: question.id, answer: "none"), evidence: evidence,
            confidence: 0.85 * statement.confidence(range)))
      }
    }
  }

  private func denied(_ question: Question, in statement: NarrativeStatement) -> Range<Int>? {
    let tokens = Array(statement.tokens)
    for index in tokens.indices {
      for name in question.names where tokens[index...].starts(with: name) {
        let range = tokens[index].range.lowerBound..<tokens[index + name.count - 1].range.upperBound
        if AssertionReader().judge(range, in: statement).assertion == .absent { return range }
      }
    }
    return nil
  }

  /// A document that tells of such a treatment does not deny it: the words meant something else.
  private func isContradicted(_ question: String, _ facts: Facts) -> Bool {
    let kinds: Set<String> =
      switch question {
      case "prior-car-t": ["cell-therapy"]
      case "prior-transplant": ["autologous-transplant", "allogeneic-transplant"]
      default: []
      }
    return facts.treatments.contains { kinds.contains($0.treatmentKind) && $0.assertion == .present }
  }
}
