import DocumentModel
import PageLayout

/// Turns laid-out pages into the sequence of statements that narrative extractors read.
struct NarrativeBuilder {
  let terms: VocabularyTerms
  let index: DateIndex

  private struct Heading {
    var section: String?
    var text = ""
    /// Nothing has stood under it yet: what follows is no heading of its own.
    var isFresh = false
    /// Its text stands behind it on its own line.
    var isRunIn = false
    /// The left edge of a label beside its text, in points; what starts there again is no part of it.
    var labelLeft: Double?
  }

  func narrative(of pages: [LaidOutPage]) -> Narrative {
    var heading = Heading()
    var item: Int?
    var statements: [NarrativeStatement] = []
    for page in pages {
      for part in NarrativePartFinder(page: page, opensSection: opensSection).parts()
      where !part.words.isEmpty {
        if part.isApart { item = part.item }
        statements += self.statements(of: part, item: item, heading: &heading)
      }
    }
    return Narrative(statements: statements)
  }

  private func statements(
    of part: NarrativePart, item: Int?, heading: inout Heading
  ) -> [NarrativeStatement] {
    let passage = Passage(page: part.page, kind: .paragraph, text: MappedText(words: part.words))
    let boxes = TickBoxes(in: passage.text.utf8)
    let tokens = StoryToken.tokens(of: passage.folded).filter { token in
      !boxes.empty.contains { $0.contains(token.range.lowerBound) }
    }
    let mentions = terms.story.mentions(in: passage, under: company(of: part, heading: heading)).filter {
      mention in !boxes.empty.contains { $0.overlaps(mention.range) }
    }
    let finder = StoryDateFinder(
      scanner: DateScanner(months: terms.months), order: index.order(page: part.page))
    let dates = finder.dates(in: passage.text, tokens: tokens)
    let hits = sectionHits(in: passage)
    let isEnd =
      part.isCard
      ? false
      : part.table == nil
        ? SectionEnd.ends(heading.section, isRunIn: heading.isRunIn, passage, mentions, tokens, part)
        : SectionEnd.ends(heading.section, isRunIn: heading.isRunIn, table: part.table)
    if isEnd {
      heading = Heading()
    }
    if part.table == nil, !part.isCard { enterLabel(&heading, part, in: passage, hits: hits) }
    let row =
      part.isCard
      ? cardHeading(under: heading)
      : part.table == nil
        ? nil : rowHeading(part, in: passage, hits: hits) ?? titledHeading(part, heading: heading)
    let sentences = passage.sentences.flatMap { Self.cut($0, at: boxes.labels) }
    return sentences.enumerated().map { index, range in
      let inside = tokens[
        (tokens.firstIndex { $0.range.lowerBound >= range.lowerBound } ?? tokens.count)..<(tokens.firstIndex {
          $0.range.lowerBound >= range.upperBound
        } ?? tokens.count)]
      let found = mentions.filter {
        range.contains($0.range.lowerBound) && $0.range.upperBound <= range.upperBound
      }
      let isPlain = !found.contains { $0.term.layer == .thing || $0.term.layer == .response }
      update(&heading, at: range, of: passage, part: part, tokens: inside, hits: hits, isPlain: isPlain)
      return NarrativeStatement(
        passage: passage, range: range, section: row?.section ?? heading.section,
        heading: row?.text ?? heading.text, item: item,
        startsPart: index == 0, table: part.table, mentions: found,
        dates: dates.filter {
          range.contains($0.range.lowerBound) && $0.range.upperBound <= range.upperBound
        }, tokens: inside)
    }
  }

  /// The pieces of a sentence that begin at these offsets.
  private static func cut(_ sentence: Range<Int>, at offsets: [Int]) -> [Range<Int>] {
    let inner = offsets.filter { sentence.lowerBound < $0 && $0 < sentence.upperBound }
    let bounds = [sentence.lowerBound] + inner + [sentence.upperBound]
    return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
  }

  /// What a form tells of a treatment's course was given, unless a plan stands over it.
  private func cardHeading(under heading: Heading) -> Heading {
    Heading(section: heading.section == "plan" ? "plan" : "treatment", text: "treatment")
  }

  /// A table whose titles name treatments and what became of them is a list of treatments.
  private func titledHeading(_ part: NarrativePart, heading: Heading) -> Heading? {
    guard let titles = part.titles, [nil, "history", "impression"].contains(heading.section) else {
      return nil
    }
    let words = Set(FoldedText(titles).text.split(separator: " ").map(String.init))
    guard !words.isDisjoint(with: Self.therapies), words.intersection(Self.courses).count >= 2 else {
      return nil
    }
    return Heading(section: "treatment", text: heading.text)
  }

  private static let therapies: Set<String> = [
    "protocol", "regimen", "regimens", "treatment", "therapy", "chemotherapy", "line", "lines", "схема",
    "лечение",
    "терапия", "tedavi", "protokol", "therapie", "protokoll", "regime", "tratamiento", "esquema",
    "traitement", "rejim",
  ]
  private static let courses: Set<String> = [
    "cycles", "cycle", "response", "start", "end", "from", "to", "best", "outcome", "dates", "date",
    "started",
    "stopped", "reason", "result", "period", "duration", "courses", "toxicity", "ответ", "курсы", "курсов",
    "начало",
    "конец", "даты", "период", "yanit", "baslangic", "bitis", "kur", "beginn", "ende", "ansprechen", "zyklen",
    "inicio",
    "fin", "respuesta", "ciclos",
  ]

  /// What stands over a part and says that treatments are told: the titles of its table, the heading of its list.
  private func company(of part: NarrativePart, heading: Heading) -> FoldedText? {
    if part.isLineOfTherapy || part.isCard { return FoldedText("regimen cycles " + heading.text) }
    if let titles = part.titles { return FoldedText(titles + " " + heading.text) }
    guard heading.section == "treatment" else { return nil }
    // An item of a list of treatments names one at its start.
    return FoldedText(part.isBulleted ? "regimen cycles " + heading.text : heading.text)
  }

  /// Whether a heading's text stands behind it on its own line.
  private func isRunIn(_ hit: Range<Int>, in passage: Passage, part: NarrativePart) -> Bool {
    guard hit.upperBound + 2 < passage.text.utf8.count else { return false }
    guard part.isTitle else { return true }
    return passage.text.utf8[hit.upperBound...].prefix(2).contains(UInt8(ascii: ":"))
  }

  /// `Procedure: axicabtagene ciloleucel infusion 18 June 2024`: what was given is no technique.
  private func section(_ section: String, at hit: Range<Int>, of passage: Passage, isPlain: Bool) -> String {
    let isProcedure = section == "technique" && FoldedText(passage.text.text(hit)).text.hasPrefix("procedure")
    return isProcedure && !isPlain ? "treatment" : section
  }

  /// `Comorbidities | none`: the label of a row of two cells is the heading of that row alone.
  private func rowHeading(
    _ part: NarrativePart, in passage: Passage, hits: [(section: String, range: Range<Int>)]
  ) -> Heading? {
    guard part.labelWords > 0 else { return nil }
    let label = FoldedText(part.words.prefix(part.labelWords).map(\.text).joined(separator: " ")).text
    guard let hit = hits.first(where: { FoldedText(passage.text.text($0.range)).text == label }) else {
      return nil
    }
    return Heading(section: hit.section, text: label)
  }

  /// A label at the left of its text is the heading of that text, down to where the next line starts as far left.
  private func enterLabel(
    _ heading: inout Heading, _ part: NarrativePart, in passage: Passage,
    hits: [(section: String, range: Range<Int>)]
  ) {
    let start = part.words.first?.box.left ?? 0
    if let left = heading.labelLeft, start < left + 6 { heading = Heading() }
    guard var label = rowHeading(part, in: passage, hits: hits) else { return }
    label.labelLeft = start
    label.isRunIn = true
    heading = label
  }

  /// Whether a line is a section's heading of the vocabulary, alone or with a colon and its text.
  private func opensSection(_ words: [Word]) -> Bool {
    guard let first = words.first?.text.unicodeScalars.first, !first.properties.isLowercase else {
      return false
    }
    let passage = Passage(page: 0, kind: .paragraph, text: MappedText(words: Array(words.prefix(8))))
    guard let hit = sectionHits(in: passage).first(where: { $0.range.lowerBound == 0 }) else { return false }
    let rest = passage.text.utf8[hit.range.upperBound...].drop { $0 == UInt8(ascii: " ") }
    return rest.isEmpty && words.count <= 8 || rest.first == UInt8(ascii: ":") || rest.starts(with: "：".utf8)
  }

  private func sectionHits(in passage: Passage) -> [(section: String, range: Range<Int>)] {
    terms.sections.longestHits(in: passage.folded).map { ($0.payload, passage.folded.sourceRange($0.range)) }
  }

  /// A heading of the vocabulary at a statement's start counts when it stands alone or with a sign behind it. An
  /// unknown short one at the start of a line ends the section before it.
  private func update(
    _ heading: inout Heading, at range: Range<Int>, of passage: Passage, part: NarrativePart,
    tokens: ArraySlice<StoryToken>, hits: [(section: String, range: Range<Int>)], isPlain: Bool
  ) {
    guard part.table == nil, !part.isCard else {
      heading.isFresh = false
      return
    }
    let wasFresh = heading.isFresh
    heading.isFresh = false
    let start =
      tokens.first { !isNumber($0) && !isLetter($0, in: passage) }?.range.lowerBound ?? range.lowerBound
    // `R-CHOP from 2019. Outcome: CR.`: what became of the treatment told before.
    let isOutcome = range.lowerBound > 0 && !isPlain && Self.outcomes.contains(tokens.first?.text ?? "")
    if !isOutcome, let hit = hits.first(where: { $0.range.lowerBound == start }),
      isHeading(hit.range, in: passage, statement: range, part: part)
    {
      let isWhole = hit.range.upperBound + 2 >= range.upperBound
      heading = Heading(
        section: section(hit.section, at: hit.range, of: passage, isPlain: isPlain),
        text: FoldedText(passage.text.text(hit.range)).text, isFresh: isWhole,
        isRunIn: isRunIn(hit.range, in: passage, part: part))
    } else if wasFresh || part.isBulleted {
      return
    } else if case .title = part.kind, isPlain, isTitle(passage, tokens: tokens) {
      heading = Heading(section: nil, text: passage.folded.text, isFresh: true)
    } else if isPlain, isUnknownHeading(range, of: passage, tokens: tokens),
      !Self.lists.contains(heading.section ?? "")
    {
      heading = Heading(section: nil, text: tokens.map(\.text).joined(separator: " "), isFresh: true)
    }
  }

  private static let outcomes: Set<String> = ["outcome", "result", "response", "best"]

  /// Sections whose items are short sentences (`Asthma. No diabetes.`).
  private static let lists: Set<String> = ["comorbidities", "medications", "allergies"]

  /// A title holds words alone: no value behind a colon, no date, no number of more than one digit.
  private func isTitle(_ passage: Passage, tokens: ArraySlice<StoryToken>) -> Bool {
    let text = passage.text.utf8
    // `IMMUNOFIXATION, SERUM`, `Immunofixation, S`
    let isOfSpecimen = Self.specimens.contains(tokens.last?.text ?? "")
    let inner =
      text.dropLast().contains(UInt8(ascii: ":")) || text.contains(UInt8(ascii: ",")) && !isOfSpecimen
    let isFooter = tokens.contains { ["page", "seite", "pagina", "sayfa"].contains($0.text) }
    return !inner && !isFooter
      && !tokens.contains { token in token.text.utf8.count { (0x30...0x39).contains($0) } > 1 }
  }

  private static let specimens: Set<String> = ["serum", "urine", "blood", "plasma", "marrow", "s", "u", "p"]

  /// `C.` or `c)` before a heading counts it.
  private func isLetter(_ token: StoryToken, in passage: Passage) -> Bool {
    token.range.count == 1 && token.range.upperBound < passage.text.utf8.count
      && ".)".utf8.contains(passage.text.utf8[token.range.upperBound])
  }

  private func isNumber(_ token: StoryToken) -> Bool { Int(token.text) != nil }

  private func isHeading(
    _ hit: Range<Int>, in passage: Passage, statement: Range<Int>, part: NarrativePart
  ) -> Bool {
    let rest = passage.text.utf8[hit.upperBound...]
    if case .title = part.kind { return isTitleRest(rest) }
    if hit.upperBound >= passage.text.utf8.count { return true }
    if rest.starts(with: ":".utf8) || rest.starts(with: " :".utf8) || rest.starts(with: "：".utf8) {
      return true
    }
    if rest.starts(with: " – ".utf8) || rest.starts(with: " - ".utf8) { return true }
    return rest.starts(with: ".".utf8) && statement.upperBound <= hit.upperBound + 1
  }

  /// Behind a heading on a line of its own may stand one word, a bracket, or what is joined by `and`: the title of a
  /// document (`Haematology outpatient letter`) is none.
  private func isTitleRest(_ rest: ArraySlice<UInt8>) -> Bool {
    let words = FoldedText(utf8: Array(rest)).text.split(separator: " ")
    if words.count <= 1
      || rest.drop(while: { $0 == UInt8(ascii: " ") }).first.map("(:&/-".utf8.contains) ?? true
    {
      return rest.count < 40
    }
    return rest.count < 40 && ["and", "und", "y", "et", "e", "и", "ve", "at", "on", "to"].contains(words[0])
  }

  private func isUnknownHeading(
    _ range: Range<Int>, of passage: Passage, tokens: ArraySlice<StoryToken>
  ) -> Bool {
    guard (1...4).contains(tokens.count), passage.text.utf8[range].last == UInt8(ascii: "."),
      let first = passage.text.wordIndices(in: range).first,
      let scalar = passage.text.words[first].text.unicodeScalars.first,
      scalar.properties.isUppercase, !tokens.contains(where: { isNumber($0) })
    else { return false }
    let next = range.upperBound
    guard next < passage.text.utf8.count - 1, first > 0 else {
      return first == 0 && next < passage.text.utf8.count - 1
    }
    return passage.text.words[first].box.left < passage.text.words[first - 1].box.left
  }
}

extension NarrativePart {
  /// Whether a list's mark starts it.
  fileprivate var isBulleted: Bool {
    item != nil || words.first.map { NarrativePartFinder.isBullet($0.text) } ?? false
  }

  /// `Line 2   DPd   02/2022 - 06/2023`: what stands behind the count is a regimen.
  fileprivate var isLineOfTherapy: Bool {
    let opening = words.prefix(2).map { FoldedText($0.text).text }
    guard opening.count == 2 else { return false }
    let counts: Set<String> = [
      "first", "second", "third", "fourth", "fifth", "1st", "2nd", "3rd", "4th", "5th",
    ]
    return opening[0] == "line" && Int(opening[1]) != nil
      || counts.contains(opening[0]) && opening[1] == "line"
  }

  fileprivate var isTitle: Bool { if case .title = kind { true } else { false } }

  fileprivate var table: Int? {
    if case .row(let table) = kind { table } else { nil }
  }
}
