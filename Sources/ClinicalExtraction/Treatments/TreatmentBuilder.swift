import ClinicalRecord
import DocumentModel

/// A treatment and the response to it, with links still by key.
struct TreatmentDraft {
  var key: String
  var fact: Fact<Treatment>
  var response: Fact<Response>?
  /// The drugs of its regimen, where it has one of several.
  var components: [String] = []

  /// The one drug that it is, for a single agent.
  var drug: String? { fact.drugs.count == 1 ? fact.drugs[0].id.map(TreatmentDrug.root) : nil }
}

/// Makes a treatment of the text that speaks of it.
struct TreatmentBuilder {
  let document: ClinicalDocument
  private let responses = ResponseReader()

  init(document: ClinicalDocument) { self.document = document }

  /// Nil where the text only names the treatment, or says that it was not given.
  func draft(_ scope: TreatmentScope) -> TreatmentDraft? {
    guard let piece = scope.pieces.first, let assertion = TreatmentEvidence.assertion(of: scope) else {
      return nil
    }
    let dates = TreatmentDates(scope)
    var content = Treatment(
      line: LineNumber.line(of: scope), kind: scope.anchor.kind, regimen: regimen(scope), drugs: drugs(scope),
      start: dates.start?.clinicalDate(), end: dates.end?.clinicalDate())
    if scope.isDatedByTransplant {
      content.start = nil
      content.end = nil
    }
    if assertion == .present, !TreatmentDates.isSeries(piece.statement), scope.anchor.hasCycles {
      content.cycles = scope.pieces.lazy.compactMap(CycleReader.cycles).first
    }
    var evidence = piece.statement.evidence(scope.anchor.range, source: document.source)
    for taken in dates.ranges where taken.statement < scope.pieces.count {
      evidence += scope.pieces[taken.statement].statement.evidence(taken.range, source: document.source)
    }
    guard !evidence.isEmpty else { return nil }
    var response: Fact<Response>?
    if assertion == .present {
      content.reasonStopped = scope.pieces.lazy.compactMap { StopReason.reason(in: $0)?.text }.first
      response = self.response(scope, start: dates.start)
      content.bestResponse = response?.content.category
    }
    if assertion == .present,
      let row = TreatmentTableRow(of: scope.anchor.range, in: piece.statement, document: document)
    {
      content.line = content.line ?? row.line
      if !scope.isAddition, !scope.anchor.isAuxiliary, scope.anchor.hasCycles {
        content.cycles = row.cycles ?? content.cycles
      }
      content.reasonStopped = content.reasonStopped ?? row.reason
    }
    let certainty = piece.statement.confidence(scope.anchor.range)
    // Start and end, or a start and a count, make an account of a treatment; a procedure has its day. With less it may
    // be told of in passing, or the rest of its account was not found.
    let isSpanned = content.end != nil || content.cycles != nil || scope.anchor.isProcedure
    let isTied = content.start != nil && isSpanned
    var fact = Fact(
      content: content, assertion: assertion, evidence: evidence,
      confidence: (isTied ? 0.85 : 0.65) * certainty)
    let isMisread = piece.statement.mentions.contains {
      $0.isMisread && $0.range.overlaps(scope.anchor.range)
    }
    if certainty < 0.8 || isMisread { fact.review.demand(.lowConfidence) }
    if content.start?.ambiguous ?? false || content.end?.ambiguous ?? false {
      fact.review.demand(.dateAmbiguous)
    }
    if let start = dates.start, let end = dates.end, end.day < start.day { fact.review.demand(.implausible) }
    return TreatmentDraft(
      key: scope.anchor.key, fact: fact, response: response,
      components: (scope.anchor.regimen?.drugs ?? []).map(TreatmentDrug.root))
  }

  private func regimen(_ scope: TreatmentScope) -> Treatment.Regimen? {
    let printed = scope.pieces.first?.statement.text(scope.anchor.range)
    return Treatment.Regimen(id: scope.anchor.regimen?.id, printed: printed)
  }

  /// The drugs named, with their doses: those of the name itself and components in the text behind it.
  private func drugs(_ scope: TreatmentScope) -> [Treatment.Drug] {
    var drugs: [Treatment.Drug] = []
    let components = (scope.anchor.regimen?.drugs ?? []).map(TreatmentDrug.root)
    for piece in scope.pieces {
      for mention in piece.mentions {
        guard case .drug(let term) = mention.term else { continue }
        let isOwn =
          scope.anchor.range.overlaps(mention.range) && piece.statement.utf8 == scope.pieces[0].statement.utf8
        guard isOwn || components.contains(TreatmentDrug.root(term.id)),
          !drugs.contains(where: { $0.id == term.id })
        else { continue }
        drugs.append(
          Treatment.Drug(
            id: term.id, printed: piece.statement.text(mention.range),
            dose: DoseReader.dose(after: mention.range.upperBound, in: piece.statement)?.text))
      }
    }
    return drugs
  }

  private func response(_ scope: TreatmentScope, start: StoryDate?) -> Fact<Response>? {
    let found = scope.pieces.flatMap { piece in
      responses.responses(in: piece.statement).filter {
        piece.range.contains($0.range.lowerBound)
          && !isBefore($0.range, start, of: scope.anchor.range, in: piece, naming: scope.pieces[0])
      }.map { (piece, $0) }
    }
    guard !scope.anchor.isAuxiliary, let best = ResponseRank.best(found.map(\.1)),
      let (piece, reading) = found.first(where: { $0.1 == best })
    else { return nil }
    let evidence = piece.statement.evidence(reading.range, source: document.source)
    guard !evidence.isEmpty else { return nil }
    let date = ResponseDate.date(of: reading.range, in: piece, anchor: scope.anchor.range)
    return Fact(
      content: Response(
        category: reading.term.category, criteria: reading.term.criteria,
        modality: ImagingModality.named(in: piece.statement, before: reading.range)),
      date: date?.clinicalDate(), evidence: evidence,
      confidence: 0.8 * piece.statement.confidence(reading.range))
  }
}

extension TreatmentBuilder {
  /// `PET-CT showed progression, from 20 August X was given`: what is told before the start is why it was given.
  fileprivate func isBefore(
    _ response: Range<Int>, _ start: StoryDate?, of anchor: Range<Int>, in piece: TreatmentScope.Piece,
    naming first: TreatmentScope.Piece
  ) -> Bool {
    guard let start, piece.statement.utf8 == first.statement.utf8 else { return false }
    return response.upperBound <= start.range.lowerBound && start.range.upperBound <= anchor.lowerBound
  }
}

/// The date of a response: the one behind it, or before it in the same clause.
enum ResponseDate {
  /// Words behind which a date is another event's.
  private static let turns: Set<String> = [
    "followed", "then", "until", "stopped", "started", "relapse", "relapsed", "progressed", "recurred",
    "puis", "jusqu", "rechute", "dann",
    "danach",
    "gefolgt", "rezidiv", "luego", "despues", "seguido", "hasta", "recaida", "затем", "рецидив", "sonra",
    "ardindan", "nuks", "poi", "seguito", "recidiva",
  ]

  static func date(
    of range: Range<Int>, in piece: TreatmentScope.Piece, anchor: Range<Int>
  ) -> StoryDate? {
    let after = piece.dates.first { $0.range.lowerBound >= range.upperBound }
    // `progressed through zanubrutinib (June 2022 – …)`: the date behind the treatment's name is the treatment's.
    if let after, !(range.upperBound <= anchor.lowerBound && anchor.upperBound <= after.range.lowerBound) {
      let words = piece.tokens.filter {
        $0.range.lowerBound >= range.upperBound && $0.range.upperBound <= after.range.lowerBound
      }.map(\.text)
      let isNear =
        words.count <= 6
        && Set(words).isDisjoint(with: Self.turns)
      if isNear { return after }
    }
    // `12/07/2024: CR, blasts 1%`, but `autograft 22 Aug 2023 - CMR`
    return piece.dates.last { date in
      let isOfName =
        anchor.upperBound <= date.range.lowerBound
        && piece.statement.gap(anchor.upperBound, date.range.lowerBound).count <= 2
      return date.range.upperBound <= range.lowerBound && !isOfName
        && !StorySpan.ends(with: date, in: piece.statement)
        && [":", "：", "–", "-"].contains(piece.statement.gap(date.range.upperBound, range.lowerBound))
    }
  }
}
