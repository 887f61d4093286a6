import ClinicalRecord

/// Whether a text that names a treatment says that the patient got it, or will get it.
enum TreatmentEvidence {
  /// Present where it was given, planned where it is; nil where it is only named, considered, refused or denied.
  static func assertion(of scope: TreatmentScope) -> Assertion? {
    guard let piece = scope.pieces.first else { return nil }
    let isDismissed = isDismissed(scope.anchor.range, in: piece)
    if isConditional(scope.anchor.range, in: piece),
      [.present, .historical].contains(scope.judgement.assertion)
    {
      return .planned
    }
    switch scope.judgement.assertion {
    case .present, .historical: return !isDismissed && isGiven(scope, piece) ? .present : nil
    case .planned: return isDismissed ? nil : .planned
    case .absent, .possible, .family: return nil
    }
  }

  /// `If the disease persists after two cycles: blinatumomab`: what a condition leads to, across the words that end the
  /// scope of a cue.
  private static func isConditional(_ anchor: Range<Int>, in piece: TreatmentScope.Piece) -> Bool {
    let before = piece.statement.tokens(before: anchor.lowerBound)
    guard let opener = before.last(where: { ["if", "falls", "если"].contains($0.text) }) else { return false }
    return piece.statement.text(opener.range.upperBound..<anchor.lowerBound).contains { ":,".contains($0) }
  }

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
    if !heading.isDisjoint(with: dismissals.union(["not", "never"])) { return true }
    // A word of dismissal behind the name speaks of it unless another treatment's text began between.
    let words = piece.statement.tokens.filter { token in
      // `29 May 2022` is a date.
      dismissals.contains(token.text) && !piece.statement.dates.contains { $0.range.overlaps(token.range) }
    }
    return words.contains { word in
      if word.text == "donor" { return piece.statement.holds(anyOf: ["donor search", "no donor"]) }
      return word.range.lowerBound < piece.range.upperBound
    }
  }

  private static let given: Set<String> = [
    "received", "given", "treated", "underwent", "started", "infused", "completed", "commenced", "got",
    "administered",
    "treatment", "therapy", "followed", "maintenance", "induction", "consolidation", "salvage", "on", "after",
    "course",
    "conditioning", "transplanted", "begun", "continued", "stopped", "discontinued", "since", "bridging",
    "refractory",
    "получил", "получила", "проведено", "проведена", "проведен", "начата", "начато", "начат", "uygulandi",
    "verildi",
    "baslandi", "aldi", "erhielt", "recibio", "tratado", "tratada", "予", "接受", "行", "给予",
  ]

  private static func isShort(_ anchor: TreatmentAnchor) -> Bool {
    anchor.regimen != nil && anchor.range.count <= 3
  }

  private static func isGiven(_ scope: TreatmentScope, _ piece: TreatmentScope.Piece) -> Bool {
    if TreatmentAnchorFinder.isGeneric(scope.anchor) { return isGenericGiven(piece) }
    if scope.pieces.contains(where: { CycleReader.cycles(in: $0) != nil }) { return true }
    if isShort(scope.anchor), piece.statement.section != "treatment", piece.statement.item == nil {
      // Two or three capitals are units, initials and tests too: a date beside them proves nothing.
      let before = piece.statement.tokens(before: scope.anchor.range.lowerBound).suffix(2).map(\.text)
      if before.last == "with", ["treatment", "treated", "therapy"].contains(before.first ?? "") {
        return true
      }
      return piece.dates.count > 0 && !Set(piece.tokens.map(\.text)).isDisjoint(with: given)
    }
    if !piece.dates.isEmpty { return true }
    // `17/11/2020 melphalan 200 and autologous transplant`: the day stands before both.
    let serves = scope.anchor.isProcedure || scope.anchor.kind == "lymphodepletion"
    if serves, !piece.statement.dates.isEmpty { return true }
    if piece.statement.section == "treatment" { return true }
    let near =
      piece.tokens.map(\.text)
      + piece.statement.tokens(before: scope.anchor.range.lowerBound).suffix(4).map(\.text)
    let isTold = !Set(near).isDisjoint(with: given)
    return isTold
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
