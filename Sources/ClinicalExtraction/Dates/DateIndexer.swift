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
      page.lines.indices.flatMap { line in
        self.found(onLine: line, of: page, text: MappedText(words: page.lines[line].words), scanner: scanner)
      }
    }
    let order = DateOrderEvidence(found.map(\.date)).order(texts: found.map(\.printed))
    return DateIndex(mentions: found.map { $0.mention(order: order) }, order: order)
  }

  private func found(
    onLine line: Int, of page: LaidOutPage, text: MappedText, scanner: DateScanner
  ) -> [FoundDate] {
    let dates = scanner.dates(in: text.utf8)
    let labels = DateLabels(terms: terms, page: page, line: line, text: text)
    let broken = SplitDates(scanner: scanner).found(in: page.lines[line], text: text, beside: dates)
    return (dates + (page.page.reading == .ocr ? broken : [])).compactMap { date in
      guard let box = text.box(of: date.range) else { return nil }
      let label = labels.label(before: date.range, box: box)
      return FoundDate(
        page: page.page.number, box: box.rounded, date: date, printed: text.text(date.range), label: label,
        isOfBirth: label == nil && labels.namesBirth(before: date.range))
    }
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

  func mention(order: DateOrder) -> DateMention {
    let (day, isAmbiguous) = DateOrderEvidence.resolve(date, order: order)
    return DateMention(
      page: page, box: box, day: day, printed: printed, isAmbiguous: isAmbiguous || date.isApproximate,
      role: label.flatMap { ClinicalDate.Role(label: $0) },
      isBirthDate: isOfBirth || label?.group == .patient && label?.role == "birth-date")
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
