import ClinicalRecord

/// Whether a text that names a treatment says that the patient got it, or will get it.
enum TreatmentEvidence {
  /// Present where it was given, planned where it is; nil where it is only named, considered, refused or denied.
  static func assertion(of scope: TreatmentScope) -> Assertion? {
    guard let piece = scope.pieces.first, !isOfOthers(piece.statement), !TreatmentDenial.isGeneral(piece),
      !isOpenOption(scope.anchor.range, in: piece.statement)
    else { return nil }
    if TreatmentDenial.isMade(of: scope.anchor.range, in: piece) {
      let isNotDone = scope.judgement.assertion == .absent && piece.dates.isEmpty
      return isNotDone && isTransplant(scope.anchor) ? .absent : nil
    }
    let isDismissed = isDismissed(scope.anchor.range, in: piece)
    // The word that supposes is a cue of its own: what it leads to is judged here.
    let isSupposed =
      scope.judgement.assertion == .planned
      && ["if", "если"].contains(FoldedText(scope.judgement.cue ?? "").text)
    if isSupposed || [.present, .historical].contains(scope.judgement.assertion),
      let condition = condition(of: scope.anchor.range, in: piece)
    {
      return condition == .outcome ? .planned : nil
    }
    switch isSupposed ? .present : scope.judgement.assertion {
    case .present, .historical:
      if CellTherapyReferral.isMade(for: scope.anchor, in: piece) { return .planned }
      if isDismissed { return isOpen(scope, piece) ? .possible : nil }
      return isGiven(scope, piece) ? .present : nil
    case .planned:
      if isDismissed, !isSubjectToPanel(piece) { return isOpen(scope, piece) ? .possible : nil }
      return isAsked(piece) ? .possible : .planned
    case .absent: return isTransplant(scope.anchor) && piece.dates.isEmpty ? .absent : nil
    case .possible, .family: return nil
    }
  }

  private static func isTransplant(_ anchor: TreatmentAnchor) -> Bool {
    ["autologous-transplant", "allogeneic-transplant"].contains(anchor.kind)
  }

  /// `Plan: axicabtagene ciloleucel, subject to the national panel.`
  private static func isSubjectToPanel(_ piece: TreatmentScope.Piece) -> Bool {
    piece.statement.holds(anyOf: [
      "subject to", "pending approval", "awaiting approval", "approved", "accepted",
    ])
      && !piece.statement.holds(anyOf: refusals)
  }

  /// `radiotherapy or CAR-T to be discussed`: a procedure that is weighed, and neither refused nor given.
  private static func isOpen(_ scope: TreatmentScope, _ piece: TreatmentScope.Piece) -> Bool {
    (scope.anchor.isProcedure && scope.anchor.kind != "conditioning") && piece.dates.isEmpty
      && piece.statement.holds(anyOf: ["considered", "discussed", "discuss", "option", "options", "proposed"])
      && !piece.statement.holds(anyOf: refusals)
  }

  private static let refusals = [
    "declined", "declines", "refused", "rejected", "not", "never", "no", "omitted", "contraindicated",
    "unavailable", "too",
  ]

  /// `Candidate for ciltacabtagene autoleucel?`: what is asked is not decided.
  private static func isAsked(_ piece: TreatmentScope.Piece) -> Bool {
    piece.statement.text.trimmed.hasSuffix("?")
  }

  /// `Patients must have relapsed after R-CHOP`: said of whoever.
  private static func isOfOthers(_ statement: NarrativeStatement) -> Bool {
    statement.holds(anyOf: ["patients must", "patients who", "in patients", "for patients", "patients with"])
  }

  /// `ide-cel ☐ either`: a name of a form's list, an empty box behind it.
  private static func isOpenOption(_ anchor: Range<Int>, in statement: NarrativeStatement) -> Bool {
    let rest = statement.utf8[anchor.upperBound...].drop { $0 == UInt8(ascii: " ") }
    let before = statement.text(statement.range.lowerBound..<anchor.lowerBound).trimmed
    let isTicked = ["☒", "☑", "✓", "✔", "]"].contains { before.hasSuffix($0) }
    return !isTicked && (rest.starts(with: "☐".utf8) || rest.starts(with: "□".utf8))
  }

  private enum Condition {
    /// The treatment is part of what is supposed: `if he progresses on ibrutinib`.
    case supposed
    /// The treatment is what would follow.
    case outcome
  }

  /// `If the disease persists after two cycles: blinatumomab`: what a condition leads to, across the words that end the
  /// scope of a cue. What the rest of the sentence says was done (`he rang to ask if …, and R-CHOP was given`) hangs on
  /// none.
  private static func condition(
    of anchor: Range<Int>, in piece: TreatmentScope.Piece
  ) -> Condition? {
    let statement = piece.statement
    guard let opener = statement.tokens(before: anchor.lowerBound).last(where: { opens($0, in: statement) })
    else { return nil }
    let between = statement.utf8[opener.range.upperBound..<anchor.lowerBound]
    guard let turn = between.lastIndex(where: { ":,;".utf8.contains($0) }) else { return .supposed }
    // `5 May 2025` is a date.
    let rest = statement.tokens(from: turn).filter { token in
      !statement.dates.contains { $0.range.overlaps(token.range) }
    }
    let words = Set(rest.map(\.text))
    return words.isDisjoint(with: done) || !words.isDisjoint(with: conditionals) ? .outcome : nil
  }

  private static func opens(_ token: StoryToken, in statement: NarrativeStatement) -> Bool {
    switch token.text {
    // `I would be grateful if you could assess him for CAR-T`
    case "if"
    where statement.tokens(from: token.range.upperBound).prefix(2).map(\.text).first == "you": false
    case "if", "если": true
    // The English verb is none.
    case "falls": statement.holds(anyOf: ["der", "die", "das", "eine", "ein", "nicht", "und", "bei", "es"])
    default: false
    }
  }

  private static let done: Set<String> = [
    "was", "were", "received", "underwent", "started", "completed", "commenced", "had", "has",
  ]
  private static let conditionals: Set<String> = [
    "would", "will", "should", "could", "can", "may", "might", "consider", "considered", "planned", "shall",
  ]

  private static let dismissals: Set<String> = [
    "considered", "discussed", "discuss", "declined", "refused", "rejected", "option", "options",
    "alternative",
    "mentioned", "proposed", "available", "unavailable", "could", "may", "might", "literature",
    "contraindicated", "screening",
    "unfunded", "applied", "panel", "omitted", "postponed", "donor",
    "abgelehnt", "erwogen", "рассматривалась", "рассматривается", "отказался", "отказалась", "обсуждалась",
    "ruled",
  ]

  private static func isDismissed(_ anchor: Range<Int>, in piece: TreatmentScope.Piece) -> Bool {
    let heading = Set(piece.statement.heading.split(separator: " ").map(String.init))
    // `To whom it may concern` dismisses nothing.
    let dismissing = dismissals.subtracting(["may", "might", "could", "available"]).union(["not", "never"])
    if !heading.isDisjoint(with: dismissing) { return true }
    // A word of dismissal behind the name speaks of it unless another treatment's text began between.
    let words = piece.statement.tokens.filter { token in
      // `29 May 2022` is a date.
      dismissals.contains(token.text) && !piece.statement.dates.contains { $0.range.overlaps(token.range) }
        && !isWish(token, in: piece.statement)
    }
    return words.contains { word in
      if word.text == "donor" { return piece.statement.holds(anyOf: ["donor search", "no donor"]) }
      return word.range.lowerBound < piece.range.upperBound
    }
  }

  /// `would like to be considered for cilta-cel`: what the patient is sent for.
  private static func isWish(_ word: StoryToken, in statement: NarrativeStatement) -> Bool {
    guard word.text == "considered" else { return false }
    let before = statement.tokens(before: word.range.lowerBound).last?.text
    let next = statement.tokens(from: word.range.upperBound).first?.text
    return before == "be" && (next == "for" || next == "to")
  }

  private static let given: Set<String> = [
    "received", "given", "treated", "underwent", "started", "infused", "completed", "commenced", "got",
    "administered",
    "treatment", "therapy", "followed", "maintenance", "induction", "consolidation", "salvage", "on", "after",
    "course",
    "conditioning", "transplanted", "begun", "continued", "stopped", "discontinued", "since", "bridging",
    "refractory", "post", "following", "ago", "then",
    "получил", "получила", "проведено", "проведена", "проведен", "начата", "начато", "начат", "uygulandi",
    "verildi",
    "baslandi", "aldi", "erhielt", "recibio", "tratado", "tratada", "予", "接受", "行", "给予",
  ]

  private static func isShort(_ anchor: TreatmentAnchor) -> Bool {
    anchor.regimen != nil && anchor.range.count <= 3
  }

  private static func isGiven(_ scope: TreatmentScope, _ piece: TreatmentScope.Piece) -> Bool {
    // `outcome after R-CHOP type treatment`: a class of treatments.
    let next = piece.statement.tokens(from: scope.anchor.range.upperBound).first?.text
    if next == "type", piece.dates.isEmpty { return false }
    if TreatmentAnchorFinder.isGeneric(scope.anchor) { return isGenericGiven(piece) }
    // Such drugs are found only where they were given.
    if scope.anchor.kind == "supportive" { return true }
    if scope.anchor.kind == "lymphodepletion", isPartOfInfusion(piece.statement) { return true }
    if hasLineBefore(scope.anchor, in: piece.statement) { return true }
    if scope.pieces.contains(where: { CycleReader.cycles(in: $0) != nil }) { return true }
    if isShort(scope.anchor), piece.statement.section != "treatment", piece.statement.item == nil {
      // Two or three capitals are units, initials and tests too: a date beside them proves nothing.
      let before = piece.statement.tokens(before: scope.anchor.range.lowerBound).suffix(2).map(\.text)
      if before.last == "with", ["treatment", "treated", "therapy"].contains(before.first ?? "") {
        return true
      }
      // `K/c/o myeloma, post PAD and ASCT`
      if ["post", "after", "following", "s/p"].contains(before.last), namesDisease(piece.statement) {
        return true
      }
      if isChronicled(scope.anchor.range, in: piece.statement) { return true }
      let isDated = scope.pieces.contains { $0.statement.range == piece.statement.range && !$0.dates.isEmpty }
      return isDated && !Set(piece.tokens.map(\.text)).isDisjoint(with: given)
    }
    if !piece.dates.isEmpty { return true }
    // `17/11/2020 melphalan 200 and autologous transplant`: the day stands before both.
    if isAccounted(scope) { return true }
    let serves = scope.anchor.isProcedure || scope.anchor.kind == "lymphodepletion"
    if serves, !piece.statement.dates.isEmpty { return true }
    if piece.statement.section == "treatment" { return true }
    let near =
      piece.tokens.map(\.text)
      + piece.statement.tokens(before: scope.anchor.range.lowerBound).suffix(4).map(\.text)
    let isTold = !Set(near).isDisjoint(with: given)
    return isTold
  }

  /// `11/2023 - 07/2024: KPd; SD.`: an entry of a chronicle that begins with a span of dates and names the treatment next.
  private static func isChronicled(_ anchor: Range<Int>, in statement: NarrativeStatement) -> Bool {
    let before = statement.dates.filter { $0.range.upperBound <= anchor.lowerBound }
    guard statement.startsPart, let first = before.first, let last = before.last,
      statement.tokens(before: first.range.lowerBound).count <= 1
    else { return false }
    let gap = statement.gap(last.range.upperBound, anchor.lowerBound)
    return gap.isEmpty ? before.count == 2 : gap.allSatisfy { ":–—-".contains($0) }
  }

  private static func namesDisease(_ statement: NarrativeStatement) -> Bool {
    statement.mentions.contains { mention in
      if case .diagnosis(let term) = mention.term { term.group == .diagnosis } else { false }
    }
  }

  /// `multiple myeloma on third line IRd`
  private static func hasLineBefore(_ anchor: TreatmentAnchor, in statement: NarrativeStatement) -> Bool {
    let before = statement.tokens(before: anchor.range.lowerBound).suffix(3).map(\.text)
    return before.count == 3 && before[0] == "on" && before[2] == "line"
  }

  /// `CAR-T cells were infused on 3 October; lymphodepletion with fludarabine and cyclophosphamide.`
  private static func isPartOfInfusion(_ statement: NarrativeStatement) -> Bool {
    ["infused", "infusion", "day", "given", "received", "followed", "completed"].contains {
      statement.passage.folded.holdsWord(Array($0.utf8))
    } && !statement.holds(anyOf: ["will", "would", "should", "planned", "plan", "scheduled"])
  }

  /// `Second line: acalabrutinib, best response PR; stopped for progression`: a line of therapy with what became of it.
  private static func isAccounted(_ scope: TreatmentScope) -> Bool {
    LineNumber.line(of: scope) != nil
      && scope.pieces.contains { piece in
        StopReason.reason(in: piece) != nil
          || !ResponseReader().responses(in: piece.statement).filter {
            piece.range.contains($0.range.lowerBound)
          }.isEmpty
      }
  }

  /// `CAR-T eligibility referral, 20/03/2025`: cells of no name are the name of a thing as often as a treatment.
  /// They count with a date and a word of their infusion, or as a row of the treatments.
  private static func isGenericGiven(_ piece: TreatmentScope.Piece) -> Bool {
    guard !piece.dates.isEmpty else { return false }
    let isRow = piece.statement.table != nil || piece.statement.item != nil
    if isRow, piece.statement.section == "treatment" { return true }
    return !Set(piece.statement.tokens.map(\.text)).isDisjoint(with: infusions)
  }

  private static let infusions: Set<String> = [
    "received", "given", "treated", "underwent", "infused", "infusion", "administered", "reinfused",
    "получил", "получила", "проведено", "проведена", "введены", "инфузия", "инфузии", "uygulandi", "verildi",
    "aldi", "infuzyonu", "erhielt", "recibio", "infusionado", "recu", "perfusion", "回输", "输注", "接受",
  ]
}
