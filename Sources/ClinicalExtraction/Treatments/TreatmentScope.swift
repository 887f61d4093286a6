import ClinicalRecord
import PageLayout

/// The text that speaks of one treatment: pieces of statements, the naming one first.
struct TreatmentScope {
  struct Piece {
    let statement: NarrativeStatement
    let range: Range<Int>
    /// Whether it stands over the naming piece, with the treatment's days.
    var isHeading = false

    var tokens: ArraySlice<StoryToken> {
      statement.tokens(from: range.lowerBound).prefix { $0.range.upperBound <= range.upperBound }
    }
    var dates: [StoryDate] { statement.dates.filter { range.contains($0.range.lowerBound) } }
    var mentions: [Mention] { statement.mentions.filter { range.contains($0.range.lowerBound) } }
  }

  var anchor: TreatmentAnchor
  var pieces: [Piece]
  /// Whether it was added to the treatment named before it (`7+3 with midostaurin`).
  var isAddition = false
  /// Whether the days around it are those of the transplant it prepared.
  var isDatedByTransplant = false
  /// What cues say of it where it is named.
  var judgement: AssertionReader.Judgement
}

/// Divides statements among the treatments they name.
struct TreatmentScopeDivider {
  let finder: TreatmentAnchorFinder

  /// How many statements without a treatment of their own still speak of the last one.
  private static let reach = 5

  func scopes(in narrative: Narrative) -> [TreatmentScope] {
    var scopes: [TreatmentScope] = []
    var last: (index: Int, first: Int, distance: Int, heading: String, item: Int?)?
    var lead: NarrativeStatement?
    var open: TreatmentHeading?
    let statements = narrative.statements.filter { !Self.isOutside($0) }
    for (position, statement) in statements.enumerated() {
      let next = position + 1 < statements.count ? statements[position + 1] : nil
      if let next, let heading = TreatmentHeading(statement, over: next, finder: finder) {
        open = heading
        continue
      }
      if statement.startsPart { lead = Self.leadsWithDate(statement) ? statement : nil }
      let anchors = components(of: scopes, last: last?.index, in: statement)
      if anchors.isEmpty {
        guard let current = last, current.distance < Self.reach, current.heading == statement.heading,
          statement.item == current.item || current.item == nil
        else {
          last = nil
          continue
        }
        let owner = Self.isLabelled(statement) ? current.first : current.index
        scopes[owner].pieces.append(.init(statement: statement, range: statement.range))
        last?.distance += 1
        if Self.endsEpisode(statement) { last = nil }
        continue
      }
      let start = scopes.count
      scopes += divided(anchors, in: statement)
      if let heading = open, scopes.count > start {
        let owner =
          scopes[start...].indices.first { !scopes[$0].anchor.isAuxiliary }
          ?? start
        scopes[owner].pieces.append(heading.piece)
      }
      open = nil
      if let current = last, let cut = Self.endOfLast(before: anchors[0], in: statement),
        current.heading == statement.heading
      {
        scopes[current.index].pieces.append(
          .init(statement: statement, range: statement.range.lowerBound..<cut))
        scopes[start].pieces[0] = .init(
          statement: statement, range: cut..<scopes[start].pieces[0].range.upperBound)
      }
      if let opener = lead, !statement.startsPart, statement.dates.isEmpty, scopes.count == start + 1,
        opener.passage.page == statement.passage.page, opener.utf8 == statement.utf8
      {
        scopes[start].pieces.append(.init(statement: opener, range: Self.dates(leading: opener)))
        lead = nil
      }
      let primaries = scopes[start...].indices.filter { index in
        !scopes[index].anchor.isAuxiliary && !scopes[index].isAddition
          && [.present, .historical].contains(scopes[index].judgement.assertion)
      }
      if let primary = primaries.last, let first = primaries.first {
        last = (primary, first, 0, statement.heading, statement.item)
      } else if let only = scopes[start...].indices.last, scopes[only].judgement.assertion == .present {
        last = (only, only, 0, statement.heading, statement.item)
      }
    }
    return scopes
  }

  /// `The scan showed partial response, and radiotherapy was given`: where what is said of the treatment before ends.
  private static func endOfLast(before anchor: TreatmentAnchor, in statement: NarrativeStatement) -> Int? {
    let response = ResponseReader().responses(in: statement).last {
      ResponseRank.order.contains($0.term.category) && $0.range.upperBound <= anchor.range.lowerBound
    }
    guard let response, statement.table == nil else { return nil }
    let rest = statement.tokens(from: response.range.upperBound).prefix {
      $0.range.upperBound <= anchor.range.lowerBound
    }
    guard let first = rest.first,
      ["and", "then", "followed", "so", "subsequently", "und", "y", "и"].contains(first.text),
      statement.utf8[response.range.upperBound..<first.range.lowerBound].contains(where: {
        ",;".utf8.contains($0)
      })
    else { return nil }
    return first.range.lowerBound
  }

  /// `06/2022 – 11/2023 First relapse. Second line: …`: a row of a chronicle, whose dates hold for what it tells.
  private static func leadsWithDate(_ statement: NarrativeStatement) -> Bool {
    guard let first = statement.dates.first else { return false }
    return statement.tokens(before: first.range.lowerBound).isEmpty
      && !statement.mentions.contains { mention in
        switch mention.term {
        case .drug, .regimen: true
        default: false
        }
      }
  }

  private static func dates(leading statement: NarrativeStatement) -> Range<Int> {
    var end = statement.range.lowerBound
    for date in statement.dates {
      guard end == statement.range.lowerBound || statement.gap(end, date.range.lowerBound).count <= 3 else {
        break
      }
      end = date.range.upperBound
    }
    return statement.range.lowerBound..<end
  }

  /// `Dates: …`, `Best response: …` under a line of therapy speak of its first treatment.
  private static func isLabelled(_ statement: NarrativeStatement) -> Bool {
    guard statement.startsPart, let first = statement.tokens.first?.text else { return false }
    return [
      "dates", "date", "best", "response", "stopped", "cycles", "outcome", "reason", "result", "start",
      "started",
      "period", "end", "from",
    ].contains(first)
      && statement.text.prefix(30).contains(":")
  }

  /// Sections that tell of no treatment of this patient.
  private static func isOutside(_ statement: NarrativeStatement) -> Bool {
    [
      "technique", "method", "legend", "disclaimer", "reference", "family-history", "medications",
      "allergies",
      "comparison", "method-note", "reference-note",
    ].contains(statement.section ?? "")
      || statement.section == "indication" && AssertionReader.sectionAssertion(statement) == nil
        && statement.dates.isEmpty
        && !statement.holds(anyOf: [
          "treated with", "status post", "s p", "received", "post", "after", "following", "z n", "months ago",
          "weeks ago", "years ago", "then", "on first line", "on second line", "on third line",
          "on fourth line",
          "on fifth line", "currently on", "progressing on", "progression on",
          "zustand nach",
        ])
  }

  /// A relapse ends what is said of the treatment before it.
  private static func endsEpisode(_ statement: NarrativeStatement) -> Bool {
    statement.mentions.contains { mention in
      if case .response(let term) = mention.term { term.category == "relapse" } else { false }
    }
  }

  /// The statement's treatments without those that are a component, with its dose, of the treatment before.
  private func components(
    of scopes: [TreatmentScope], last: Int?, in statement: NarrativeStatement
  ) -> [TreatmentAnchor] {
    let anchors = finder.anchors(in: statement)
    var kept: [TreatmentAnchor] = []
    for anchor in anchors {
      let regimen =
        kept.last(where: { $0.regimen != nil })?.regimen ?? last.flatMap { scopes[$0].anchor.regimen }
      let ids = (regimen?.drugs ?? []).map(TreatmentDrug.root)
      let isOfConditioning =
        regimen?.kind == "conditioning" && anchor.kind == "conditioning" && anchor.regimen?.drugs.count == 1
        && regimen?.drugs.count ?? 0 > 1
        && Set((anchor.regimen?.drugs ?? []).map(TreatmentDrug.root)).isSubset(of: ids)
      if isOfConditioning { continue }
      let isComponent =
        anchor.regimen?.drugs.count ?? 0 <= 1 && !anchor.drugs.isEmpty && anchor.kind != "maintenance"
        && anchor.drugs.allSatisfy { ids.contains(TreatmentDrug.root($0.term.id)) }
      // A dated row or item of its own is a treatment of its own.
      let isOwnRow =
        kept.isEmpty && statement.startsPart && !statement.dates.isEmpty
        && (statement.table != nil || statement.item != nil)
      if !isComponent || ids.count < 2 || isOwnRow { kept.append(anchor) }
    }
    return kept
  }

  private func divided(_ anchors: [TreatmentAnchor], in statement: NarrativeStatement) -> [TreatmentScope] {
    var start = statement.range.lowerBound
    let sharesDate =
      anchors.count > 1 && anchors[0].kind == "conditioning"
      && statement.dates.contains { $0.range.upperBound <= anchors[0].range.lowerBound }
    if sharesDate { start = anchors[0].range.lowerBound }
    var scopes = ranges(anchors, from: start, in: statement)
    // `autologous transplant after BEAM, complete remission`: what follows what only served speaks of what it served.
    for index in scopes.indices.dropFirst()
    where scopes[index].anchor.isAuxiliary && scopes[index].anchor.kind != "maintenance" {
      guard !scopes[index - 1].anchor.isAuxiliary, let piece = scopes[index].pieces.first else { continue }
      let rest = scopes[index].anchor.range.upperBound..<piece.range.upperBound
      scopes[index - 1].pieces.append(.init(statement: statement, range: rest))
    }
    for index in scopes.indices where scopes[index].anchor.kind == "conditioning" {
      scopes[index].isDatedByTransplant =
        [index - 1, index + 1].contains {
          scopes.indices.contains($0) && Self.isTransplant(scopes[$0].anchor)
        }
        && statement.dates.count == 1
    }
    // `in June 2021 BEAM and autograft`: the day of the transplant.
    for index in scopes.indices.dropFirst()
    where scopes[index - 1].anchor.kind == "conditioning"
      && ["autologous-transplant", "allogeneic-transplant"].contains(scopes[index].anchor.kind)
    {
      guard let before = scopes[index - 1].pieces.first, let own = scopes[index].pieces.first,
        own.dates.isEmpty,
        !before.dates.isEmpty
      else { continue }
      scopes[index].pieces.append(
        .init(
          statement: statement, range: before.range.lowerBound..<scopes[index - 1].anchor.range.lowerBound))
    }
    // `7+3 with midostaurin, started 23/01/2024`: what follows an addition speaks of what it was added to.
    for index in scopes.indices.dropFirst() where scopes[index].isAddition {
      guard let piece = scopes[index].pieces.first else { continue }
      let rest = scopes[index].anchor.range.upperBound..<piece.range.upperBound
      scopes[index - 1].pieces.append(.init(statement: statement, range: rest))
    }
    shareRow(&scopes, in: statement)
    // `03/08/2024 FluBu conditioning and allogeneic transplant`: the day is the transplant's.
    if sharesDate, let last = scopes.indices.last {
      scopes[last].pieces.append(
        .init(statement: statement, range: statement.range.lowerBound..<anchors[0].range.lowerBound))
    }
    return scopes
  }

  /// `R-ICE, then BEAM auto-SCT (12 Apr 2023) | Jan 2023 – Apr 2023 | 3 | PR → CR`: what the row tells is of its first
  /// treatment where the transplant has its own day, and of two responses the last is the transplant's.
  private func shareRow(_ scopes: inout [TreatmentScope], in statement: NarrativeStatement) {
    guard statement.table != nil, scopes.count >= 2,
      let last = scopes.indices.last(where: {
        Self.isTransplant(scopes[$0].anchor)
      }), last > 0, !scopes[0].anchor.isAuxiliary, !Self.isTransplant(scopes[0].anchor),
      let piece = scopes[last].pieces.first,
      let day = piece.dates.first(where: { $0.range.lowerBound >= scopes[last].anchor.range.upperBound }),
      statement.gap(scopes[last].anchor.range.upperBound, day.range.lowerBound) == "("
    else { return }
    let cut = min(day.range.upperBound + 1, piece.range.upperBound)
    let rest = cut..<piece.range.upperBound
    scopes[last].pieces[0] = .init(statement: statement, range: piece.range.lowerBound..<cut)
    let responses = ResponseReader().responses(in: statement).filter { rest.contains($0.range.lowerBound) }
    guard responses.count > 1, let final = responses.last else {
      scopes[0].pieces.append(.init(statement: statement, range: rest))
      return
    }
    scopes[0].pieces.append(.init(statement: statement, range: rest.lowerBound..<final.range.lowerBound))
    scopes[0].pieces.append(.init(statement: statement, range: final.range.upperBound..<rest.upperBound))
    scopes[last].pieces.append(.init(statement: statement, range: final.range))
  }

  private static func isTransplant(_ anchor: TreatmentAnchor) -> Bool {
    ["autologous-transplant", "allogeneic-transplant"].contains(anchor.kind)
  }

  private func ranges(
    _ anchors: [TreatmentAnchor], from first: Int, in statement: NarrativeStatement
  ) -> [TreatmentScope] {
    var start = first
    return anchors.indices.map { index in
      let end =
        index + 1 < anchors.count
        ? boundary(
          after: anchors[index].range.upperBound, before: anchors[index + 1].range.lowerBound, in: statement)
        : statement.range.upperBound
      defer { start = end }
      let judgement = judgement(on: anchors[index], in: statement)
      let before = statement.tokens(before: anchors[index].range.lowerBound).last?.text
      return TreatmentScope(
        anchor: anchors[index], pieces: [.init(statement: statement, range: start..<end)],
        isAddition: index > 0 && (before == "with" || before == "plus"), judgement: judgement)
    }
  }

  /// A transplant from a donor is the patient's: only an account of a relative's illness makes it theirs.
  private func judgement(
    on anchor: TreatmentAnchor, in statement: NarrativeStatement
  ) -> AssertionReader.Judgement {
    let judged = AssertionReader().judge(anchor.range, in: statement)
    let cue = FoldedText(judged.cue ?? "").text
    guard judged.assertion == .family, anchor.kind == "allogeneic-transplant",
      statement.section != "family-history",
      Self.donors.contains(where: cue.contains) || statement.holds(anyOf: Self.donations)
    else { return judged }
    return AssertionReader().judge(anchor.range, in: statement, ofPatient: true)
  }

  private static let donors = [
    "donor", "spender", "donante", "donneur", "донор", "verici", "donatore", "sibling",
  ]
  private static let donations = [
    "donor", "from his", "from her", "sibling", "haploidentical", "haplo", "mud", "unrelated", "hermano",
    "hermana", "frere", "soeur", "bruder", "schwester", "kardes", "kardesinden", "hla",
  ]

  private static let turns: Set<String> = [
    "followed", "then", "after", "before", "and", "second", "third", "fourth", "fifth",
    "subsequently", "gefolgt",
    "danach", "seguido", "затем", "ardindan", "sonra", "bridging",
  ]

  /// The same where hardly a word stands between them and the next name.
  private static let nearTurns: Set<String> = ["with", "s/p", "now", "currently", "status"]

  /// Where the text of one treatment ends and the next begins: at the first turning word or bracket between, else at
  /// the next name.
  private func boundary(after end: Int, before next: Int, in statement: NarrativeStatement) -> Int {
    let between = statement.tokens(from: end).prefix { $0.range.upperBound <= next }
    let turn = between.last { token in
      guard Self.turns.contains(token.text) || Self.nearTurns.contains(token.text) else { return false }
      // `R-CHOP x6 with CR, relapsed, s/p R-ICE`: `with` turns only to a name straight behind it.
      if Self.nearTurns.contains(token.text),
        statement.tokens(from: token.range.upperBound).prefix(while: { $0.range.upperBound <= next }).count
          > 2
      {
        return false
      }
      // `13/10/2022 and 05/11/2022`: a word between two dates joins them.
      return !statement.dates.contains {
        $0.range.lowerBound >= end && $0.range.lowerBound - token.range.upperBound == 1
      }
    }
    return turn?.range.lowerBound ?? countBefore(next, after: end, in: statement)
      ?? dateBefore(next, after: end, in: statement) ?? next
  }

  /// `…, in 2020 X`, `…，2024年8月20日起口服X`: a date that begins the clause of the next treatment is its own.
  private func dateBefore(_ next: Int, after end: Int, in statement: NarrativeStatement) -> Int? {
    let commas = [Array(",".utf8), Array("，".utf8), Array("；".utf8)]
    let comma = (end..<next).last { offset in
      commas.contains { statement.utf8[offset..<next].starts(with: $0) }
    }
    guard let comma,
      let date = statement.dates.first(where: { $0.range.lowerBound > comma && $0.range.upperBound <= next })
    else { return nil }
    let opener = statement.tokens(from: comma).prefix { $0.range.upperBound <= date.range.lowerBound }
    return opener.count <= 2 ? comma : nil
  }

  /// `…, six cycles of X`: the count belongs to what follows.
  private func countBefore(_ next: Int, after end: Int, in statement: NarrativeStatement) -> Int? {
    let before = Array(statement.tokens(from: end).prefix { $0.range.upperBound <= next }.suffix(3))
    guard before.count == 3, CycleReader.units.contains(before[1].text), before[2].text == "of" else {
      return nil
    }
    return before[0].range.lowerBound
  }
}
