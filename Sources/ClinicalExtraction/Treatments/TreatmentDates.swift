import ClinicalRecord

/// Which of the dates around a treatment are its start and its end.
struct TreatmentDates {
  private(set) var start: StoryDate?
  private(set) var end: StoryDate?
  /// The span of all dates taken, to name the pixels.
  private(set) var ranges: [(statement: Int, range: Range<Int>)] = []

  /// Reads the pieces of a scope; the first decides before the others.
  init(_ scope: TreatmentScope) {
    if let first = scope.pieces.first, Self.isSeries(first.statement) { return }
    for (index, piece) in scope.pieces.enumerated() {
      let isNaming =
        index == 0
        || !piece.isHeading && piece.statement.range == scope.pieces[0].statement.range
          && piece.statement.utf8 == scope.pieces[0].statement.utf8
      read(piece, index: index, anchor: isNaming ? scope.anchor.range : nil)
    }
  }

  /// A row of measurements: its date is theirs, and the treatment a remark on it.
  static func isSeries(_ statement: NarrativeStatement) -> Bool {
    guard statement.table != nil else { return false }
    let values = statement.tokens.filter { token in
      // Empty boxes are read as zeros.
      Double(token.text) ?? 0 > 0 && !statement.dates.contains { $0.range.overlaps(token.range) }
    }
    return values.count >= 4
  }

  private mutating func read(_ piece: TreatmentScope.Piece, index: Int, anchor: Range<Int>?) {
    for (position, date) in piece.dates.enumerated() {
      let before = words(before: date, in: piece)
      let next = position + 1 < piece.dates.count ? piece.dates[position + 1] : nil
      if let role = chineseRole(date, in: piece) {
        set(role, date, index)
        continue
      }
      let isSpan = next.map { self.joint(date, $0, in: piece) } ?? false
      if isForeign(date, before: before, isSpan: isSpan, in: piece, anchor: anchor) { continue }
      // `2024年8月PET-CT提示进展，2024年8月20日起…`: a day that is said to be the start leaves the others to their own.
      if piece.dates[(position + 1)...].contains(where: { chineseRole($0, in: piece) == .start }) { continue }
      if position + 1 < piece.dates.count, let anchor,
        precedesSpan(position, in: piece, anchor: anchor)
          || hasSpanBehind(position, in: piece, anchor: anchor)
      {
        continue
      }
      let joint = next.map { self.joint(date, $0, in: piece) } ?? false
      let isFirst = anchor != nil || piece.isHeading
      if let role = role(before, date: date, piece: piece, isSpanned: joint, isFirst: isFirst) {
        set(role, date, index)
      }
      if joint, let next, start == date, end == nil { set(.end, next, index) }
    }
  }

  /// `diagnosed in February 2020, from March to July 2020 four cycles of X`: the span before the name is its own.
  private func precedesSpan(_ position: Int, in piece: TreatmentScope.Piece, anchor: Range<Int>) -> Bool {
    let dates = piece.dates
    guard dates[position].range.upperBound <= anchor.lowerBound else { return false }
    return (position + 1..<dates.count - 1).contains { index in
      dates[index + 1].range.upperBound <= anchor.lowerBound
        && joint(dates[index], dates[index + 1], in: piece)
    } && !joint(dates[position], dates[position + 1], in: piece)
  }

  /// `diagnosed 3/2018, then VRd (4/2018 – 8/2018)`: the span behind the name is its own, not the day before it.
  private func hasSpanBehind(_ position: Int, in piece: TreatmentScope.Piece, anchor: Range<Int>) -> Bool {
    let dates = piece.dates
    guard dates[position].range.upperBound <= anchor.lowerBound,
      !joint(dates[position], dates[position + 1], in: piece)
        || dates[position + 1].range.lowerBound >= anchor.upperBound,
      !(position > 0 && joint(dates[position - 1], dates[position], in: piece)),
      let next = dates.indices.first(where: { dates[$0].range.lowerBound >= anchor.upperBound }),
      next + 1 < dates.count, joint(dates[next], dates[next + 1], in: piece)
    else { return false }
    // What became of it in between makes the span another's.
    return !piece.mentions.contains { mention in
      guard case .response = mention.term else { return false }
      return mention.range.lowerBound >= anchor.upperBound
        && mention.range.upperBound <= dates[next].range.lowerBound
    }
  }

  private enum Role {
    case start
    case end
  }

  private mutating func set(_ role: Role, _ date: StoryDate, _ index: Int) {
    switch role {
    case .start where start == nil: start = date
    case .end where end == nil && date != start: end = date
    default: return
    }
    ranges.append((index, date.range))
  }

  private static let endWords: Set<String> = [
    "until", "till", "ended", "completed", "finished", "stopped", "discontinued", "abandoned", "last", "bis",
    "stopping", "ending", "finishing", "completing", "completion", "beendet", "finalizado", "suspendido",
    "hasta",
    "jusqu", "jusque", "завершен", "завершена", "kadar", "تا", "حتى", "الى", "final", "through", "end",
    "ende", "fin", "bitis",
    "окончание",
  ]
  private static let startWords: Set<String> = [
    "from", "since", "started", "begun", "began", "on", "in", "starting", "commenced", "between", "infused",
    "given",
    "initiated", "seit", "ab", "vom", "von", "desde", "с", "am", "beginning", "transplanted", "dated", "im",
    "в", "start", "beginn", "inicio", "baslangic", "начало",
  ]

  private static func saysWhich(_ word: String) -> Bool {
    endWords.contains(word) || startWords.contains(word) && word.count > 2
  }

  private func words(before date: StoryDate, in piece: TreatmentScope.Piece, reach: Int = 5) -> [String] {
    let earlier = piece.dates.last { $0.range.upperBound <= date.range.lowerBound }?.range.upperBound
    return piece.tokens.filter {
      $0.range.upperBound <= date.range.lowerBound && $0.range.lowerBound >= earlier ?? piece.range.lowerBound
    }.suffix(reach).map(\.text)
  }

  /// A date that tells of something else: of a response, a relapse, a scan or a biopsy named nearer than the treatment.
  private func isForeign(
    _ date: StoryDate, before: [String], isSpan: Bool, in piece: TreatmentScope.Piece, anchor: Range<Int>?
  ) -> Bool {
    // `last dose 26/02/2025` ends the treatment; any other dose's date is no end of it.
    if let anchor, anchor.upperBound <= date.range.lowerBound,
      FoldedText(piece.statement.text(anchor.upperBound..<date.range.lowerBound)).text.isEmpty
    {
      return false
    }
    if let anchor, anchor.upperBound <= date.range.lowerBound {
      let between = piece.tokens.filter {
        $0.range.lowerBound >= anchor.upperBound && $0.range.upperBound <= date.range.lowerBound
      }
      // `Following X the MRD fell from 1.2% (3 January) to 0.004% (10 March)`: days of measurements.
      if between.contains(where: { Self.measurements.contains($0.text) }) { return true }
    }
    let isLast =
      before.contains("dose") && !Set(before).isDisjoint(with: ["last", "final", "single", "one", "first"])
    // `At first progression Jul 2022 to Nov 2023`: a relapse has a day, a treatment a span.
    let events = (isLast ? Self.otherEvents.subtracting(["dose"]) : Self.otherEvents)
      .subtracting(isSpan && piece.statement.dates.count == 2 ? Self.relapses : [])
    if let anchor, isOfRelapse(date, before: anchor, in: piece) { return true }
    // `second relapse, since 5 March X`: behind a comma a word of beginning opens the treatment's own day.
    let isOpened =
      Self.beginnings.contains(before.last ?? "") && hasComma(before: date, in: piece)
      && before.contains(where: Self.relapses.contains)
    let event = before.lastIndex { events.contains($0) && !(isOpened && Self.relapses.contains($0)) }
    let verb = before.lastIndex(where: Self.turningVerbs.contains)
    // `… with a partial response and ended in June 2026`: the verb nearer to the date has it.
    if let event, verb ?? -1 < event { return true }
    let isOfSpan = isSpan && piece.statement.dates.count == 2
    let responses = piece.mentions.filter { mention in
      guard case .response(let term) = mention.term, mention.range.upperBound <= date.range.lowerBound else {
        return false
      }
      return !(isOfSpan && ["PD", "relapse"].contains(term.category))
    }
    guard let response = responses.last else { return false }
    if let anchor, anchor.lowerBound > response.range.lowerBound { return false }
    return Set(before).isDisjoint(with: [
      "started", "until", "till", "stopped", "from", "last", "between", "ended", "completed", "finished",
      "start", "end", "dates", "date", "beginn", "ende", "inicio", "fin", "начало", "окончание", "stopping",
      "ending", "finishing", "completing", "completion",
      "discontinued", "bis", "hasta",
    ])
  }

  /// `2024年2月复发，2024年3月予…`, `В 2024 г. рецидив`, `Ocak 2023'te nüks`: the word straight behind a date has it.
  private func isOfRelapse(_ date: StoryDate, before anchor: Range<Int>, in piece: TreatmentScope.Piece)
    -> Bool
  {
    piece.statement.mentions.contains { mention in
      guard case .response(let term) = mention.term, term.category == "relapse",
        mention.range.upperBound <= anchor.lowerBound, mention.range.lowerBound >= date.range.upperBound
      else { return false }
      return DateSuffix.isOnly(piece.statement.gap(date.range.upperBound, mention.range.lowerBound))
    }
  }

  /// `至2025年1月停药`, `末次化疗2023年1月10日`, `2024年8月20日起`: Chinese says it without spaces.
  private func chineseRole(_ date: StoryDate, in piece: TreatmentScope.Piece) -> Role? {
    let statement = piece.statement
    let behind = statement.text(date.range.upperBound..<date.range.upperBound + 6)
    if ["起", "开始"].contains(where: behind.hasPrefix) { return .start }
    let before = statement.text(
      max(piece.range.lowerBound, date.range.lowerBound - 12)..<date.range.lowerBound)
    return before.hasSuffix("至") || before.contains("末次") || before.contains("最后") ? .end : nil
  }

  private static let turningVerbs: Set<String> = [
    "ended", "completed", "finished", "stopped", "discontinued", "started", "until", "till", "stopping",
    "ending",
    "finishing", "completing", "start", "end", "dates", "date", "beginn", "ende", "inicio", "fin", "начало",
    "окончание",
  ]

  private static let otherEvents: Set<String> = [
    "scan", "biopsy", "pet", "ct", "relapse", "relapsed", "progression", "progressed", "diagnosed",
    "diagnosis", "marrow",
    "born", "remission", "response", "dose", "dx", "admitted", "admission", "readmitted", "referred", "seen",
    "reviewed", "apheresis", "leukapheresis", "collection", "aufgenommen", "recurrence", "recurred",
    "approved", "approval", "panel", "funding", "funded", "mdt", "consented", "agreed",
    // A relapse, in other languages
    "rezidiv", "rezidivs", "rezidiverkrankung", "rechute", "rechutes", "progres", "progress", "progression",
    "recaida", "recidiva", "progresion", "recidive", "nuks", "nuksu", "nukste", "progresyon", "рецидив",
    "рецидива", "прогрессирование",
  ]

  private func hasComma(before date: StoryDate, in piece: TreatmentScope.Piece) -> Bool {
    let words = piece.tokens.filter { $0.range.upperBound <= date.range.lowerBound }.suffix(2)
    guard let first = words.first else { return false }
    return piece.statement.utf8[first.range.lowerBound..<date.range.lowerBound].contains(UInt8(ascii: ","))
  }

  private static let beginnings: Set<String> = ["с", "since", "from", "seit", "ab", "desde", "depuis", "dal"]

  private static let relapses: Set<String> = [
    "relapse", "relapsed", "progression", "progressed", "recurrence", "rezidiv", "progress", "rechute",
    "recaida", "recidiva", "progresion", "nuks", "рецидив", "рецидива",
  ]

  private static let measurements: Set<String> = [
    "mrd", "level", "fell", "rose", "paraprotein", "lvef", "echo", "ferritin", "ldh",
  ]

  /// Two dates of one span: `to`, a dash, `and` behind `between` or in brackets.
  private func joint(_ first: StoryDate, _ second: StoryDate, in piece: TreatmentScope.Piece) -> Bool {
    let gap = piece.statement.text(first.range.upperBound..<second.range.lowerBound).filter { $0 != " " }
    if gap.isEmpty || gap.count > 8 { return gap.isEmpty && piece.statement.table != nil }
    let word = FoldedText(gap).text
    return [
      "to", "until", "till", "bis", "a", "hasta", "по", "до", "through", "and", "至", "ile", "al", "y", "und",
      "e", "et", "и", "ve", "al", "au", "تا", "حتى", "الى", "ila",
    ]
    .contains(word)
      || gap.allSatisfy { "-–—~→‐‑,()至".contains($0) }
  }

  /// `in November 2024 it was stopped for progression`: the verb behind the date.
  private func isStopped(behind date: StoryDate, in piece: TreatmentScope.Piece) -> Bool {
    let next = piece.dates.first { $0.range.lowerBound >= date.range.upperBound }?.range.lowerBound
    return piece.statement.tokens(from: date.range.upperBound).prefix(6).contains {
      $0.range.upperBound <= next ?? piece.range.upperBound && Self.stops.contains($0.text)
    }
  }

  private static let stops: Set<String> = [
    "stopped", "discontinued", "abandoned", "ceased", "kesildi", "sonlandirildi", "beendet", "abgesetzt",
    "прекращена", "прекращен", "отменен", "suspendido", "suspendio", "arrete",
  ]

  /// `Mayıs 2023'e kadar`: until.
  private func isUntil(_ date: StoryDate, in piece: TreatmentScope.Piece) -> Bool {
    piece.statement.tokens(from: date.range.upperBound).prefix(2).contains {
      ["kadar", "dek"].contains($0.text)
    }
  }

  private func role(
    _ before: [String], date: StoryDate, piece: TreatmentScope.Piece, isSpanned: Bool, isFirst: Bool
  ) -> Role? {
    if isSpanned { return .start }
    if isUntil(date, in: piece) || start != nil && isStopped(behind: date, in: piece) { return .end }
    // `stopped after a single dose on 4 May`
    if start == nil, before.contains("dose"), before.contains("single") || before.contains("one") {
      return .start
    }
    for word in before.reversed() {
      // `completed six cycles in June`, `stopped R-CHOP in March`: the preposition does not say which.
      if word == "in" || word == "on",
        let verb = words(before: date, in: piece, reach: 12).last(where: Self.saysWhich),
        Self.endWords.contains(verb)
      {
        return .end
      }
      if Self.endWords.contains(word) { return .end }
      if Self.startWords.contains(word) {
        // `stopped on`, `abandoned in`, `last dose on`.
        let position = before.lastIndex(of: word) ?? 0
        let isEnd = before[..<position].suffix(2).contains { Self.endWords.contains($0) }
        if isEnd { return .end }
        return isFirst || word != "on" && word != "in" ? .start : nil
      }
    }
    guard isFirst else { return nil }
    // `x6 to October 2023`
    if before.last == "to" { return .end }
    // A date set against the name by a comma, bracket or nothing: `R-CHOP, six cycles, 29/03/2021`.
    return start == nil ? .start : nil
  }
}
