import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads results outside tables: labels with values, dot leaders, lists on one line, running text.
struct LineReader: Sendable {
  let scanner: LabScanner
  let dates: DateIndex
  let pageDate: ClinicalDate?
  /// What labels before an offset of the passage say was examined there.
  var labelled: @Sendable (Int) -> LabSpecimen? = { _ in nil }
  var stay = StayDates()

  func drafts(of passage: Passage, group: Int, titles: [[UInt8]]) -> [ResultDraft] {
    let text = scanner.scan(passage.text, page: passage.page)
    let names = text.atoms.indices.filter {
      if case .name = text.atoms[$0].kind { return true }
      return false
    }
    guard !names.isEmpty else { return [] }
    var drafts: [ResultDraft] = []
    // Names that share the result behind the last of them: `HBsAg, anti-HCV and HIV: all negative`.
    var waiting: [Line] = []
    for (position, name) in names.enumerated() {
      let next = position + 1 < names.count ? names[position + 1] : text.atoms.count
      let previous = position > 0 ? names[position - 1] + 1 : 0
      let line = Line(text: text, passage: passage, name: name, next: next, previous: previous)
      if !line.isConditional, !line.isPartOfLongerName, let both = change(line, group: group, titles: titles)
      {
        drafts += both
        continue
      }
      guard !line.isConditional, !line.isPartOfLongerName,
        let found = line.found(scanner.numbers), !line.isLimit(found)
      else {
        let mayWait = line.isListed && !line.isConditional && !line.isPartOfLongerName
        waiting = mayWait ? waiting + [line] : []
        continue
      }
      if found.value.number == nil {
        drafts += waiting.map { draft(found, line: $0, group: group, titles: titles) }
      }
      waiting = []
      drafts.append(draft(found, line: line, group: group, titles: titles))
    }
    let isList = drafts.count > 1 && Self.isList(text)
    return drafts.filter { isList && $0.value.number != nil || isSupported($0, among: drafts) }
  }

  /// Whether a text is nothing but names and results (`Ca 8.2 Mg 1.5 Phos 3.0`).
  private static func isList(_ text: LabText) -> Bool {
    text.atoms.allSatisfy { atom in
      switch atom.kind {
      case .name, .number, .unit, .flag, .range, .noValue: true
      case .word: text.printed(atom.range).utf8.allSatisfy { ",;.:()[]|/-=".utf8.contains($0) }
      case .qualitative, .date, .time: false
      }
    }
  }

  private func draft(_ found: Line.Found, line: Line, group: Int, titles: [[UInt8]]) -> ResultDraft {
    let text = line.text
    let atom = text.atoms[line.name]
    var naming = AnalyteNaming(candidates: [], fit: .whole, measure: nil)
    if case .name(let names) = atom.kind { naming.candidates = names }
    naming.measure = AnalyteNamer().measure(in: FoldedText(text.printed(atom.range)))
    let sentence = line.passage.sentence(at: atom.range.lowerBound)
    var surroundings = LabSurroundings(
      line: FoldedText(text.printed(sentence)).utf8, titles: titles, specimen: nil)
    surroundings.specimen =
      line.passage.kind == .paragraph
      ? LabSpecimen.named(in: FoldedText(text.printed(sentence)).utf8)
        ?? shareSpecimen(found, naming, at: atom.range.lowerBound)
      : shareSpecimen(found, naming, at: atom.range.lowerBound)
        ?? titles.lazy.compactMap(LabSpecimen.named).first
    var draft = ResultDraft(
      place: .init(page: text.page, group: group, row: atom.range.lowerBound), name: text.span(atom.range),
      printedName: text.printed(atom.range), naming: naming, value: found.value, valueSpan: found.span,
      surroundings: surroundings)
    draft.decimals = found.result.decimals
    draft.unit = found.result.unit.map { PrintedUnit($0, in: text) }
    draft.flag = found.result.flag
    if let match = found.result.range {
      draft.range = match.reference(text: text.printed(match.range))
      draft.rangeSpan = text.span(match.range)
    }
    let ownDate = date(line, sentence: sentence)
    draft.date = ownDate.map { dated($0, found, line: line, in: sentence) } ?? pageDate
    draft.isUndatedProse = line.passage.kind == .paragraph && ownDate == nil
    draft.bond = found.bond
    if found.result.isRepaired { draft.doubt(.readingsDiffer) }
    if found.result.isUnsure { draft.doubt(.implausible) }
    if line.mayBeOfAnother { draft.doubt(.lowConfidence) }
    return draft
  }

  /// What a sentence behind the dated one says of a virus or the like was often known before: its date is no more than
  /// likely.
  private func dated(
    _ date: ClinicalDate, _ found: Line.Found, line: Line, in sentence: Range<Int>
  ) -> ClinicalDate {
    let isOwn = line.text.atoms.contains { atom in
      if case .date = atom.kind { return sentence.contains(atom.range.lowerBound) }
      return false
    }
    var date = date
    if found.value.number == nil, !isOwn { date.ambiguous = true }
    return date
  }

  /// Both values of a change, the earlier only where the stay dates it.
  private func change(_ line: Line, group: Int, titles: [[UInt8]]) -> [ResultDraft]? {
    let reader = ChangeReader(
      numbers: scanner.numbers, allowsRelation: stay.hasChanges(page: line.text.page))
    guard let first = line.valueStart,
      let change = reader.change(in: line.text, from: first, until: line.next)
    else { return nil }
    func draft(_ result: CellResult, _ date: ClinicalDate?) -> ResultDraft? {
      guard let value = result.value, let range = result.valueRange, let span = line.text.span(range) else {
        return nil
      }
      let found = Line.Found(value: value, span: span, result: result, bond: 0.9)
      var draft = self.draft(found, line: line, group: group, titles: titles)
      if let date {
        draft.date = date
        draft.isUndatedProse = false
      }
      return draft
    }
    let days = stay.hasChanges(page: line.text.page) ? stay.days : nil
    let earlier = days.flatMap { draft(change.earlier, $0.admission) }
    return [earlier, draft(change.later, days?.discharge)].compactMap(\.self)
  }

  /// A label before (`Aspirate: …`) says of shares of cells what they are shares of.
  private func shareSpecimen(_ found: Line.Found, _ naming: AnalyteNaming, at offset: Int) -> LabSpecimen? {
    let isOfCells = naming.candidates.contains { candidate in
      ["blood", "bone marrow"].contains(scanner.vocabulary.analytes[candidate.analyte].specimen)
    }
    return isOfCells && found.result.unit?.candidates.contains("%") == true ? labelled(offset) : nil
  }

  /// The only date of the sentence, or the nearest before the name; else the one that a colon put before the
  /// sentences of the passage.
  private func date(_ line: Line, sentence: Range<Int>) -> ClinicalDate? {
    let period = period(sentence, of: line)
    let inSentence = line.text.atoms.filter { atom in
      if case .date = atom.kind { return period.contains(atom.range.lowerBound) }
      return false
    }
    let name = line.text.atoms[line.name].range.lowerBound
    if let own = behind(line, dates: inSentence) { return own }
    // A date between name and value is the value's own.
    let value = line.text.atoms[(line.name + 1)..<line.next].first { atom in
      if case .number = atom.kind { return true }
      return false
    }
    let between = value.flatMap { value in
      inSentence.last { $0.range.lowerBound > name && $0.range.upperBound <= value.range.lowerBound }
    }
    let usual =
      inSentence.count == 1
      ? inSentence.first : inSentence.last { $0.range.lowerBound < name } ?? inSentence.first
    let nearest = between ?? (isStatus(line) ? ofStatus(line, dates: inSentence) : usual)
    guard let nearest else {
      // How the patient is was seen on the day of the letter, not when the blood was taken that it tells of before.
      if let date = stay.date(saidIn: line.text.printed(sentence)) { return date }
      if isStatus(line) { return nil }
      return DateLeadIn(index: dates).opening(
        line.text, sentences: line.passage.sentences, before: name) ?? dateOfResultsBefore(sentence, of: line)
    }
    guard !isOfAnotherNumber(nearest, line), let place = line.text.box(nearest.range) else { return nil }
    let mention = dates.mentions(in: place, page: line.text.page).first { !$0.isBirthDate }
    return mention?.clinicalDate(role: .stated)
  }

  /// A clause with those before it that end with a semicolon: they share what was said of time.
  private func period(_ clause: Range<Int>, of line: Line) -> Range<Int> {
    var start = clause.lowerBound
    for sentence in line.passage.sentences.reversed() where sentence.upperBound <= start {
      guard line.text.text.utf8[sentence].last(where: { $0 != 0x20 }) == UInt8(ascii: ";") else { break }
      start = sentence.lowerBound
    }
    return start..<clause.upperBound
  }

  /// A recognised unit with a slash that is nearly one of the analyte's (`mol/L` for `µmol/L`).
  private func isMisread(_ unit: PrintedUnit, _ draft: ResultDraft, of analyte: Analyte) -> Bool {
    guard draft.valueSpan.confidence < 1, unit.printed.contains("/") else { return false }
    let reading = UnitRepair.Reading(
      printed: unit.printed, alternatives: unit.alternatives, numbers: draft.value.number.map { [$0] } ?? [])
    return UnitRepair(units: scanner.vocabulary.units).unit(reading, of: analyte) != nil
  }

  /// Outside a table a value needs what makes it a result: a unit of the analyte's, a word for a qualitative one, or
  /// company of other results in the same line.
  private func isSupported(_ draft: ResultDraft, among drafts: [ResultDraft]) -> Bool {
    let analytes = draft.naming.candidates.map { scanner.vocabulary.analytes[$0.analyte] }
    if draft.value.number == nil {
      return analytes.contains { $0.kind == .qualitative || $0.kind == .either && $0.panel == "viral" }
    }
    if let unit = draft.unit {
      return analytes.contains { analyte in
        unit.candidates.contains { analyte.accepts(ucum: $0) } || isMisread(unit, draft, of: analyte)
      }
    }
    if analytes.contains(where: \.isUnitless) { return true }
    return draft.range != nil || drafts.count >= 3 && draft.bond >= 0.9
  }
}
