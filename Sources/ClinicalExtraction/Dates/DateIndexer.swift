import ClinicalRecord
import DocumentModel
import PageLayout

/// Finds every date of a document, decides the order of day and month for the whole of it, and gives each date the
/// role that its label says.
struct DateIndexer {
  let terms: VocabularyTerms

  func index(_ pages: [LaidOutPage]) -> DateIndex {
    let scanner = DateScanner(months: terms.months)
    let found = pages.flatMap { page in
      let onLines = page.lines.indices.flatMap { line in
        self.found(onLine: line, of: page, text: MappedText(words: page.lines[line].words), scanner: scanner)
      }
      let cells = inCells(of: page, scanner: scanner)
      let lines = overLineEnds(of: page, scanner: scanner)
      let tails = (cells + lines).compactMap { date in date.tail.map { (page: date.page, box: $0) } }
      let whole = onLines.filter { date in !tails.contains { Self.isTail(date, $0) } }
      return Self.placed(cells, among: whole) + lines
    }.filter { !Self.mixesDigits($0.printed) }
    let sure = found.filter { !$0.isMisread }
    let sheets = ReportSheets(pages, terms: terms).sheets
    let orders = Dictionary(grouping: sure, by: { sheets[$0.page] ?? 0 }).mapValues(Self.order)
    let likely = Self.likely(sure)
    let all = DateIndex(
      mentions: [], order: Self.order(sure), sheets: sheets, orders: orders, likely: likely)
    return DateIndex(
      mentions: found.map { $0.mention(all.order(page: $0.page)) }, order: all.order,
      lostCollections: Dictionary(grouping: pages.flatMap { lost(on: $0, scanner: scanner) }, by: \.page)
        .mapValues { $0.map(\.top) },
      sheets: sheets, orders: orders, likely: likely)
  }

  /// `Collected 04/09/2025, received 04/10/2025, reported 04/11/2025`: three days in April, and hardly three months.
  private static func likely(_ found: [FoundDate]) -> DateOrder {
    let steps: Set<String> = ["collected", "received", "reported", "performed", "printed"]
    let open = found.filter { date in
      date.date.exchanged != nil && date.printed.contains("/") && date.label?.group == .date
        && steps.contains(date.label?.role ?? "")
    }
    guard Set(open.map(\.date.day)).count >= 2 else { return .unknown }
    let isWide = span(open.map(\.date.day)) > 25
    return isWide && span(open.compactMap(\.date.exchanged)) <= 14 ? .monthFirst : .unknown
  }

  /// Days between the first and the last, about.
  private static func span(_ days: [CalendarDay]) -> Int {
    let counts = days.map { $0.year * 365 + ($0.month ?? 1) * 30 + ($0.day ?? 1) }
    return (counts.max() ?? 0) - (counts.min() ?? 0)
  }

  private static func order(_ found: [FoundDate]) -> DateOrder {
    DateOrderEvidence(found.map(\.date)).order(texts: found.map(\.printed))
  }

  /// The labels of collection on a page whose dates no scanner understood.
  private func lost(on page: LaidOutPage, scanner: DateScanner) -> [(page: Int, top: Double)] {
    guard page.page.reading == .ocr else { return [] }
    return page.lines.indices.compactMap { index in
      let line = page.lines[index]
      let text = MappedText(words: line.words)
      let dates = found(onLine: index, of: page, text: text, scanner: scanner)
      let labels = DateLabels(terms: terms, page: page, line: index, text: text)
      guard let lost = labels.lostCollection(beside: scanner.dates(in: text).map(\.range)),
        !dates.contains(where: { $0.label?.role == "collected" }), let box = text.box(of: lost)
      else { return nil }
      return (page.page.number, box.top)
    }
  }

  /// Digits of two scripts (`5.06.۴1`) are two readings gone wrong, not one date.
  private static func mixesDigits(_ printed: String) -> Bool {
    let digits = printed.unicodeScalars.filter { ScalarFolding.digit($0.value) != nil }
    return digits.contains { $0.value < 0x80 } && digits.contains { (0x0660...0x06F9).contains($0.value) }
  }

  /// Dates of running text that a line's end parts: `22 September` / `2026`. They stand where they begin.
  private func overLineEnds(of page: LaidOutPage, scanner: DateScanner) -> [FoundDate] {
    let lines = page.blocks.filter { !$0.isTable }.flatMap(\.lines)
    return zip(lines, lines.dropFirst()).compactMap { line, next -> FoundDate? in
      guard Self.goesOn(page.lines[line], in: page.lines[next]) else { return nil }
      let own = MappedText(words: page.lines[line].words)
      let text = MappedText(words: page.lines[line].words + page.lines[next].words.prefix(2))
      let end = own.utf8.count
      let found = scanner.dates(in: text).last { $0.range.lowerBound < end && $0.range.upperBound > end }
      guard let date = found, date.day.day != nil, Self.hasWholeYear(text.text(date.range)),
        let box = own.box(of: date.range.lowerBound..<end)
      else { return nil }
      let labels = DateLabels(terms: terms, page: page, line: line, text: own)
      return FoundDate(
        page: page.page.number, box: box.rounded, date: date, printed: text.text(date.range),
        label: labels.label(before: date.range.lowerBound..<end, box: box),
        isOfBirth: labels.namesBirth(before: date.range),
        isEarlier: labels.saysEarlier(before: date.range),
        isMisread: isDoubtful(date, in: text, scanner: scanner),
        tail: text.box(of: end..<date.range.upperBound))
    }
  }

  /// Whether a date on a line is the end of one that began on the line before.
  private static func isTail(_ date: FoundDate, _ tail: (page: Int, box: Box)) -> Bool {
    date.page == tail.page && tail.box.contains(x: date.box.midX, y: date.box.midY)
  }

  /// The dates with others put in before what stands below them.
  private static func placed(_ others: [FoundDate], among dates: [FoundDate]) -> [FoundDate] {
    others.reduce(into: dates) { dates, other in
      let next = dates.firstIndex { $0.box.top > other.box.bottom } ?? dates.endIndex
      dates.insert(other, at: next)
    }
  }

  /// Dates that a line's end parts within a table's cell: `taken 19` / `Jul 2024`.
  private func inCells(of page: LaidOutPage, scanner: DateScanner) -> [FoundDate] {
    page.tables.flatMap(\.rows).flatMap { $0.cells.compactMap { $0 } }.flatMap { cell -> [FoundDate] in
      guard let first = cell.words.first, let end = Self.endOfLine(in: cell.words) else { return [] }
      let text = MappedText(words: cell.words)
      let line = page.lines.firstIndex { $0.box.contains(x: first.box.midX, y: first.box.midY) }
      guard let line else { return [] }
      let labels = DateLabels(terms: terms, page: page, line: line, text: text)
      let before = MappedText(words: Array(cell.words[..<end])).utf8.count
      return scanner.dates(in: text).compactMap { date in
        guard date.range.lowerBound < before, date.range.upperBound > before, date.day.day != nil,
          Self.hasWholeYear(text.text(date.range)), let box = text.box(of: date.range.lowerBound..<before)
        else { return nil }
        return FoundDate(
          page: page.page.number, box: box.rounded, date: date, printed: text.text(date.range),
          label: labels.label(before: date.range.lowerBound..<before, box: box),
          isOfBirth: labels.namesBirth(before: date.range), isEarlier: labels.saysEarlier(before: date.range),
          isMisread: isDoubtful(date, in: text, scanner: scanner),
          tail: text.box(of: before..<date.range.upperBound))
      }
    }
  }

  /// The first word of the second line among a cell's words.
  private static func endOfLine(in words: [Word]) -> Int? {
    words.indices.dropFirst().first { words[$0].box.top > words[$0 - 1].box.midY }
  }

  /// A year of two digits over a line's end is another number: `on 3 May`, `40 mg`.
  private static func hasWholeYear(_ printed: String) -> Bool {
    printed.split { !$0.isNumber }.contains { $0.count == 4 }
  }

  /// Whether a line stands straight below another and begins no further in.
  private static func goesOn(_ line: TextLine, in next: TextLine) -> Bool {
    next.box.top - line.box.bottom < 1.2 * line.textHeight && next.box.midY > line.box.bottom
      && next.box.left < line.box.left + 2 * line.textHeight
  }

  private func isDoubtful(_ date: ScannedDate, in text: MappedText, scanner: DateScanner) -> Bool {
    DateReadingDoubt(scanner: scanner)
      .holds(printed: text.text(date.range), words: Array(text.words(in: date.range)))
  }

  private func found(
    onLine line: Int, of page: LaidOutPage, text: MappedText, scanner: DateScanner
  ) -> [FoundDate] {
    let dates = scanner.dates(in: text)
    let labels = DateLabels(terms: terms, page: page, line: line, text: text)
    let broken = SplitDates(scanner: scanner).found(in: page.lines[line], text: text, beside: dates)
    return (dates + (page.page.reading == .ocr ? broken : [])).compactMap { date in
      guard let box = text.box(of: date.range) else { return nil }
      let label = labels.label(before: date.range, box: box)
      return FoundDate(
        page: page.page.number, box: box.rounded, date: date, printed: text.text(date.range), label: label,
        isOfBirth: label == nil && labels.namesBirth(before: date.range),
        isEarlier: labels.saysEarlier(before: date.range),
        isMisread: isDoubtful(date, in: text, scanner: scanner)
          || label?.group == .date && lacksDay(date, in: text),
        isOfStay: StayDates.namesDay(before: date.range, in: text))
    }
  }

  /// `Drawn 2 ' 04.2024`: a labelled date is printed with its day, which a reader lost.
  private func lacksDay(_ date: ScannedDate, in text: MappedText) -> Bool {
    date.day.day == nil && text.words(in: date.range).contains { $0.confidence < 1 }
  }
}

/// A date with its place and label, before day and month are told apart.
private struct FoundDate {
  let page: Int
  let box: Box
  let date: ScannedDate
  let printed: String
  let label: LabelTerm?
  /// Whether a word of birth stands before it where no label does.
  let isOfBirth: Bool
  let isEarlier: Bool
  /// Whether a reader may have lost or changed a digit.
  let isMisread: Bool
  /// Whether a word of admission or discharge stands before it.
  var isOfStay = false
  /// What of it stands on the next line.
  var tail: Box?

  /// - Parameter written: how its page writes dates; what another report proves leaves a doubt.
  func mention(_ written: (order: DateOrder, isOwn: Bool)) -> DateMention {
    let (day, isAmbiguous) = DateOrderEvidence.resolve(date, written)
    return DateMention(
      page: page, box: box, day: day, printed: printed,
      isAmbiguous: isAmbiguous || date.isApproximate || isMisread,
      role: label.flatMap { ClinicalDate.Role(label: $0) },
      isBirthDate: isOfBirth || label?.group == .patient && label?.role == "birth-date",
      isOfEarlierResults: isEarlier, isOfStay: isOfStay)
  }
}

extension ClinicalDate.Role {
  /// The role that a date label gives; nil for labels of other things. A print date tells when a report was made.
  init?(label: LabelTerm) {
    guard label.group == .date else { return nil }
    switch label.role {
    case "printed": self = .reported
    default: self.init(rawValue: label.role)
    }
  }
}

extension Block {
  fileprivate var isTable: Bool {
    if case .table = kind { return true }
    return false
  }
}
