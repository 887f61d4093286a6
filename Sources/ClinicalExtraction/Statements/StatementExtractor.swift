import ClinicalRecord

/// Reads explicit answers to questions of the checklist: `no prior CAR-T`, `has never been transplanted`.
struct StatementExtractor: FactExtractor {
  private struct Question {
    let id: String
    /// Folded words, any of which names the thing.
    let names: [[String]]
    /// The same in a script without spaces, as printed.
    let glued: [String]
  }

  private static let questions = [
    Question(
      id: "prior-car-t",
      names: [
        ["car", "t"], ["cart"], ["cellular", "therapy"], ["cell", "therapy"], ["car"], ["zelltherapie"],
        ["zelltherapien"],
      ], glued: ["CAR-T", "CART", "CAR - T"]),
    Question(
      id: "prior-transplant",
      names: [
        ["transplant"], ["transplanted"], ["transplantation"], ["transplants"], ["asct"], ["hsct"],
        ["auto", "sct"], ["autograft"], ["allograft"], ["trasplante"], ["trasplantes"], ["transplantiert"],
        ["stammzelltransplantation"], ["stammzelltransplantationen"], ["szt"], ["трансплантация"],
        ["трансплантации"], ["трансплантацию"], ["тгск"], ["аутотгск"], ["ауто", "тгск"], ["алло", "тгск"],
        ["nakil"],
        ["nakli"], ["greffe"], ["trapianto"],
      ], glued: ["移植"]),
    Question(
      id: "prior-bispecific",
      names: [
        ["bispecific"], ["bispecifics"], ["bispecific", "antibody"], ["biespecifico"], ["biespecificos"],
        ["bispezifische"], ["bispezifischen"], ["bispezifischer"], ["биспецифические"], ["биспецифических"],
        ["биспецифическими"], ["bispesifik"], ["bispecifique"], ["bispecifiques"],
      ], glued: ["双特异", "双抗"]),
    Question(id: "therapeutic-antibody", names: [["therapeutic", "antibody"]], glued: []),
  ]

  /// Words that make a denial one of the past, not of a plan.
  private static let past: Set<String> = [
    "prior", "previous", "earlier", "before", "had", "received", "been", "never", "none", "underwent",
    "undergone", "так",
    "ранее", "previo", "vorherige", "previa", "previos", "previas", "previamente", "recibido", "recibio",
    "bisher",
    "bislang", "zuvor", "vorherigen", "erhalten", "erhielt", "получал", "получала", "получали", "проводилась",
    "проводилось", "проводились", "проводилась", "выполнялась", "once", "oncesinde", "onceden", "almadi",
    "almamis",
    "yapilmadi", "yapilmamis", "uygulanmadi", "uygulanmamis", "oykusu", "anterieur", "anterieure", "recu",
    "jamais",
    "precedente", "precedenti", "vorangegangene", "vorangegangenen", "vorausgegangene", "history",
    "anamnestisch", "naive", "administered", "far", "almamistir", "yapilmamistir", "uygulanmamistir", "سابقه",
  ]
  private static let plans: Set<String> = [
    "planned", "plan", "search", "if", "intended", "available", "whether",
  ]

  func extract(from document: ClinicalDocument, into facts: inout Facts) {
    for statement in document.narrative.statements where statement.section != "family-history" {
      let words = Set(statement.tokens.map(\.text))
      let isChinese = statement.text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      guard isChinese || !words.isDisjoint(with: Self.past), words.isDisjoint(with: Self.plans) else {
        continue
      }
      for question in Self.questions where !facts.statements.contains(where: { $0.question == question.id }) {
        let range = isChinese ? deniedGlued(question, in: statement) : denied(question, in: statement)
        guard let range else { continue }
        let evidence = statement.evidence(statement.range, source: document.source)
        guard !evidence.isEmpty, !isContradicted(question.id, facts, document.vocabulary) else { continue }
        facts.statements.append(
          Fact(
            content: Statement(question: question.id, answer: "none"), evidence: evidence,
            confidence: 0.85 * statement.confidence(range)))
      }
    }
    if let given = given(facts, document.vocabulary) { facts.statements.append(given) }
  }

  /// A letter that tells of cells given answers the question by that.
  private func given(_ facts: Facts, _ vocabulary: Vocabulary) -> Fact<Statement>? {
    let isStory = ["letter", "discharge", "consult", "treatment-summary"].contains(facts.type.code)
    let cells = facts.treatments.first {
      isEngineered($0.content, vocabulary) && ($0.assertion == .present || $0.assertion == .historical)
        && $0.start != nil
    }
    guard isStory, let cells, !facts.statements.contains(where: { $0.question == "prior-car-t" }) else {
      return nil
    }
    return Fact(
      content: Statement(question: "prior-car-t", answer: "yes"), evidence: cells.evidence,
      confidence: 0.9 * cells.confidence)
  }

  /// Donor lymphocytes and other cells as they were collected are cell therapy, and no CAR-T.
  private func isEngineered(_ treatment: Treatment, _ vocabulary: Vocabulary) -> Bool {
    guard treatment.treatmentKind == "cell-therapy" else { return false }
    let regimen = vocabulary.regimens.first { $0.id == treatment.regimen?.id }
    let drugs = Set((regimen?.drugs ?? []) + treatment.drugs.compactMap(\.id))
    return !vocabulary.drugs.contains { $0.drugClass == "cell product" && drugs.contains($0.id) }
  }

  /// `既往未行CAR-T治疗`: a denial in the same clause, and no plan.
  private func deniedGlued(_ question: Question, in statement: NarrativeStatement) -> Range<Int>? {
    let clauses = statement.text.split { "，,；;。".contains($0) }
    for clause in clauses {
      guard let name = question.glued.first(where: { clause.contains($0) }),
        let start = Self.place(of: name, in: clause)
      else { continue }
      let isDenied = ["未行", "未接受", "未曾", "无", "否认", "没有", "未做", "未进行"].contains {
        clause[..<start].contains($0)
      }
      let isPlan = ["拟", "建议", "计划", "考虑", "准备", "供者", "条件", "可行"].contains { clause.contains($0) }
      if isDenied, !isPlan { return statement.range }
    }
    return nil
  }

  private static func place(of name: String, in text: Substring) -> Substring.Index? {
    text.indices.first { text[$0...].hasPrefix(name) }
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
  private func isContradicted(_ question: String, _ facts: Facts, _ vocabulary: Vocabulary) -> Bool {
    if question == "prior-car-t" {
      return facts.treatments.contains {
        $0.assertion == .present && isEngineered($0.content, vocabulary)
      }
    }
    let kinds: Set<String> =
      switch question {
      case "prior-transplant": ["autologous-transplant", "allogeneic-transplant"]
      default: []
      }
    return facts.treatments.contains { kinds.contains($0.treatmentKind) && $0.assertion == .present }
  }
}
