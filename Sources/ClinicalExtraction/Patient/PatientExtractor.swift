import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads who the patient is: from labels, and from the lines around the birth date, which name the person.
struct PatientExtractor: FactExtractor {
  func extract(from document: ClinicalDocument, into facts: inout Facts) {
    var reading = PatientReading(document: document)
    let birth = BirthDate(document).mention
    for page in document.pages.prefix(3) {
      let lines = page.lines.indices.map { labelledLine(page, $0, terms: document.terms) }
      let header = headerLines(page, birth: birth)
      for index in page.lines.indices where header.contains(index) {
        reading.readLabels(lines[index], page: page.page.number, below: below(page, index))
      }
      for index in personLines(page, birth: birth) {
        reading.readPerson(lines[index], page: page.page.number)
      }
      if let birth, birth.page == page.page.number { reading.readName(near: birth, on: page, lines: lines) }
      for index in personLines(page, birth: birth) {
        reading.readIdentifiers(lines[index], page: page.page.number)
      }
    }
    reading.setBirth(birth)
    reading.readNarrative()
    facts.patient = reading.patient
  }

  /// The upper part of a page, down to four lines under the birth date.
  private func headerLines(_ page: LaidOutPage, birth: DateMention?) -> Set<Int> {
    let limit = birth.map { $0.page == page.page.number ? $0.box.bottom + 5 * $0.box.height : 0 } ?? 0
    return Set(
      page.lines.indices.filter {
        page.lines[$0].box.top < max(limit, 0.3 * page.page.heightPoints)
      })
  }

  /// The line of the birth date and its neighbours.
  private func personLines(_ page: LaidOutPage, birth: DateMention?) -> [Int] {
    guard let birth, birth.page == page.page.number else { return [] }
    return page.lines.indices.filter { index in
      let line = page.lines[index]
      return abs(line.box.midY - birth.box.midY) < 2.2 * max(line.textHeight, birth.box.height)
    }.sorted { abs(page.lines[$0].box.midY - birth.box.midY) < abs(page.lines[$1].box.midY - birth.box.midY) }
  }

  private func labelledLine(_ page: LaidOutPage, _ index: Int, terms: VocabularyTerms) -> LabelledLine {
    let line = page.lines[index]
    var starts: Set<Int> = []
    var count = 0
    for segment in line.isRightToLeft ? line.segments.reversed() : line.segments {
      if count > 0 { starts.insert(count) }
      count += segment.words.count
    }
    return LabelledLine(words: line.words, segmentStarts: starts, terms: terms)
  }

  /// The words straight under a box, for labels that stand over their values.
  private func below(_ page: LaidOutPage, _ index: Int) -> (Box) -> [Word] {
    let line = page.lines[index]
    return { box in
      let under = page.lines.filter {
        $0.box.top >= line.box.midY && $0.box.top - line.box.bottom < 1.5 * line.textHeight
      }
      guard let next = under.min(by: { $0.box.top < $1.box.top }) else { return [] }
      return next.segments.first { $0.box.horizontalOverlap(box) > 0 && abs($0.box.left - box.left) < 20 }?
        .words ?? []
    }
  }
}

/// The patient's birth date among a document's dates.
struct BirthDate {
  let mention: DateMention?

  /// A labelled one; of several on a line the earliest, as a label's reach is uncertain. Else one behind a star, or
  /// the earliest of the head where it lies years before all others.
  init(_ document: ClinicalDocument) {
    let days = document.dates.mentions.filter { $0.day.day != nil }
    if let labelled = days.filter(\.isBirthDate).min(by: { $0.day < $1.day }) {
      mention = labelled
      return
    }
    guard let page = document.pages.first else {
      mention = nil
      return
    }
    let head = days.filter {
      $0.page == page.page.number && $0.role == nil && $0.box.midY < 0.35 * page.page.heightPoints
    }
    let first = head.min { $0.day < $1.day }
    let latest = days.map(\.day).max()
    let isFarBack = first.map { first in
      (latest?.year ?? 0) - first.day.year >= 5 && days.allSatisfy { $0.day >= first.day }
    }
    mention = isFarBack ?? false ? first : nil
  }
}
