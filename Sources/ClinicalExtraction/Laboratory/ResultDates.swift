import ClinicalRecord
import DocumentModel
import PageLayout

/// Finds the date that results belong to, where their own column, row or sentence names none.
struct ResultDates: Sendable {
  let index: DateIndex
  let headed: HeadedDates

  /// A date and whether it may be another's.
  struct Found: Sendable {
    var date: ClinicalDate
    var isSure: Bool
  }

  private var leadIn: DateLeadIn { DateLeadIn(index: index) }

  /// The date of a table: on a line above it (`Blood results of 16/03/2025:`), else of the page.
  func date(above table: Table, on page: LaidOutPage) -> Found? {
    if let found = lineAbove(table, on: page) { return found }
    if let found = headed.date(at: table.box.midY, page: page.page.number),
      !index.mentions.contains(where: { $0.page == page.page.number && $0.role == .collected })
    {
      return doubted(found, at: table.box, page.page.number)
    }
    return doubted(sectionDate(of: table.box, on: page), at: table.box, page.page.number)
  }

  /// A date that comes from elsewhere, where the label nearest above lost its own.
  private func doubted(_ found: Found?, at box: Box, _ page: Int) -> Found? {
    guard var found, index.isCollectionLost(above: box.midY, page: page) else { return found }
    found.isSure = false
    return found
  }

  private func sectionDate(of box: Box, on page: LaidOutPage) -> Found? {
    if let found = collected(above: box, page: page.page.number) { return found }
    let number = page.page.number
    guard let mention = index.resultMention(page: number), let date = index.resultDate(page: number) else {
      return letterDate
    }
    guard hasOwn(date, page: number) else { return Found(date: date, isSure: mayHold(mention, on: page)) }
    let isSure = date.role == .collected || !hasUnlabelledDate(page)
    // The day of admission or discharge is not that of every result of a stay.
    return Found(date: date, isSure: isSure && !mention.isOfStay)
  }

  /// The date of results in text: when samples were taken, else the letter's own date, which is a guess.
  func date(of box: Box?, on page: LaidOutPage) -> Found? {
    let place = box ?? Box(x: 0, y: 0, width: page.page.widthPoints, height: 2 * page.page.heightPoints)
    return doubted(textDate(of: box, on: page), at: place, page.page.number)
  }

  private func textDate(of box: Box?, on page: LaidOutPage) -> Found? {
    let number = page.page.number
    if let box, let found = collected(above: box, page: number) { return found }
    if let mention = index.resultMention(page: number), mention.role == .collected {
      let date = mention.clinicalDate(role: .collected)
      // Another page's samples are not those of a letter with a date of its own.
      // Of several days of collection on a page any may be that of results whose place is not known.
      if hasOwn(date, page: number) { return Found(date: date, isSure: collections(page: number).count < 2) }
      return headDate(on: page) ?? Found(date: date, isSure: mayHold(mention, on: page))
    }
    return letterDate ?? index.resultDate(page: number).map { Found(date: $0, isSure: false) }
  }

  /// The date that a text ends with before its colon, or as a heading: what follows was measured then.
  func leading(_ passage: Passage) -> ClinicalDate? {
    let isOpen = passage.text.utf8.last == UInt8(ascii: ":") || passage.text.text.hasSuffix("：")
    guard isOpen || passage.kind == .heading && DateLeadIn.isCaption(passage.text) else { return nil }
    return leadIn.closing(passage.text, page: passage.page)
  }

  /// Of several dates of collection on a page that of the section which a place stands in; nil where the page has only
  /// one. Panels side by side have one each in the same row: that over the place is then no more than likely.
  private func collected(above box: Box, page: Int) -> Found? {
    guard collections(page: page).count > 1 else { return nil }
    let above = collectedMentions(page: page).filter { $0.box.top <= box.midY }
    guard let nearest = above.max(by: { $0.box.top < $1.box.top }) else { return nil }
    let row = above.filter { abs($0.box.midY - nearest.box.midY) < nearest.box.height }
    let own = row.min { abs($0.box.midX - box.midX) < abs($1.box.midX - box.midX) } ?? nearest
    return Found(date: own.clinicalDate(role: .collected), isSure: Set(row.map(\.day)).count == 1)
  }

  /// The days of collection that a page names.
  private func collections(page: Int) -> Set<CalendarDay> { Set(collectedMentions(page: page).map(\.day)) }

  private func collectedMentions(page: Int) -> [DateMention] {
    index.mentions.filter {
      $0.page == page && $0.role == .collected && index.mayDateResults($0) && !$0.isOfEarlierResults
    }
  }

  private func hasOwn(_ date: ClinicalDate, page: Int) -> Bool {
    index.mentions.contains { $0.page == page && $0.role == date.role }
  }

  /// Whether the labelled day of another page surely holds here: both must be of one report. A page that prints a day
  /// without a label may be another's, and on a scan that day may be lost.
  private func mayHold(_ mention: DateMention, on page: LaidOutPage) -> Bool {
    page.page.reading == .textLayer && !hasUnlabelledDate(page)
      && index.isOneReport(mention.page, page.page.number) && !mention.isOfStay
  }

  /// Whether a date of unknown part stands on the page: its label may be misread, and it the date of collection. A month
  /// without a day is one only beside the results of a table.
  private func hasUnlabelledDate(_ page: LaidOutPage) -> Bool {
    index.mentions.contains { mention in
      mention.page == page.page.number && mention.role == nil && index.mayDateResults(mention)
        && (mention.day.day != nil
          || page.tables.contains { $0.box.contains(x: mention.box.midX, y: mention.box.midY) })
    }
  }

  /// The date that stands alone at the head of a page: a letter's own.
  private func headDate(on page: LaidOutPage) -> Found? {
    let segments = page.lines.flatMap(\.segments).filter { $0.box.top < page.page.heightPoints / 4 }
    let own = index.mentions.first { mention in
      mention.page == page.page.number && mention.role == nil && index.mayDateResults(mention)
        && !mention.isOfEarlierResults
        && mention.day.day != nil
        && segments.contains { segment in
          segment.box.contains(x: mention.box.midX, y: mention.box.midY)
            && segment.words.map(\.text).joined(separator: " ") == mention.printed
        }
    }
    return own.map { Found(date: $0.clinicalDate(role: .stated), isSure: false) }
  }

  /// A letter's date stands first on its first page, with no label or as the day of the visit.
  private var letterDate: Found? {
    let own = index.mentions.first {
      index.mayDateResults($0) && $0.day.day != nil && !$0.isOfEarlierResults
        && ($0.role == nil || $0.role == .performed || $0.role == .reported)
    }
    return own.map { Found(date: $0.clinicalDate(role: .stated), isSure: false) }
  }

  private func lineAbove(_ table: Table, on page: LaidOutPage) -> Found? {
    let box = table.box
    let lines = PageTitles(above: box, on: page).lines.filter {
      box.top - $0.box.bottom < 5 * $0.textHeight && !Self.isTitle($0, of: table)
    }
    guard let nearest = lines.first else { return nil }
    let number = page.page.number
    if let date = leadIn.closing(MappedText(words: nearest.words), page: number) {
      return said(date, on: nearest, page: number)
    }
    if box.top - nearest.box.bottom < 2.5 * nearest.textHeight, let date = only(nearest, page: number) {
      return said(date, on: nearest, page: number)
    }
    // Between a caption and its table may stand a line of titles.
    return lines.dropFirst().prefix(2).lazy.compactMap { line in
      let text = MappedText(words: line.words)
      guard DateLeadIn.isCaption(text) else { return nil }
      return leadIn.closing(text, page: number).map { said($0, on: line, page: number) }
    }.first
  }

  /// A date of a line above a table: a day of admission or discharge only where the line tells of results.
  private func said(_ date: ClinicalDate, on line: TextLine, page: Int) -> Found {
    let isOfStay = index.mentions(in: line.box, page: page).contains {
      $0.isOfStay && $0.day.iso == date.value
    }
    return Found(
      date: date, isSure: !isOfStay || StayDates.tellsOfResults(line.words.map(\.text).joined(separator: " "))
    )
  }

  /// Whether all of a line stands over columns behind the first: titles, which date their own column only.
  private static func isTitle(_ line: TextLine, of table: Table) -> Bool {
    guard let first = table.columns.first, table.columns.count > 2 else { return false }
    return line.box.left > first.right && line.segments.allSatisfy { $0.words.count <= 3 }
  }

  /// The date of collection on a line, or its only date where the page labels none as that of collection.
  private func only(_ line: TextLine, page: Int) -> ClinicalDate? {
    let found = index.mentions(in: line.box, page: page).filter {
      index.mayDateResults($0) && !$0.isOfEarlierResults
    }
    if let collected = found.first(where: { $0.role == .collected }) {
      return collected.clinicalDate(role: .collected)
    }
    guard found.count == 1, let only = found.first, only.role == nil || only.role == .performed,
      !index.mentions.contains(where: { $0.page == page && $0.role == .collected })
    else { return nil }
    return only.clinicalDate(role: .collected)
  }
}
