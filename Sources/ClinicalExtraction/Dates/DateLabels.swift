import DocumentModel
import PageLayout

/// The labels that can say what a date on a line is: before it on the line, else straight above it.
struct DateLabels {
  private let terms: VocabularyTerms
  private let page: LaidOutPage
  private let line: Int
  private let text: MappedText
  private let onLine: [(label: LabelTerm, range: Range<Int>)]

  init(terms: VocabularyTerms, page: LaidOutPage, line: Int, text: MappedText) {
    self.terms = terms
    self.page = page
    self.line = line
    self.text = text
    let labels = Self.labels(in: text, terms: terms) + Self.misread(in: text, terms: terms, page: page)
    onLine = labels.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The nearest label before a date on its line. Between label and date may stand another date or a time, and in a
  /// sentence a few words, but not another label.
  func label(before date: Range<Int>, box: Box) -> LabelTerm? {
    let before = onLine.last { $0.range.upperBound <= date.lowerBound }
    // `M   05/24/2024`: what stands in the column before belongs to that one's title.
    if let before, !isBeside(before.range, box), let above = labelAbove(box) { return above }
    if let before, isNear(before.range, date), before.label.group != .date || isLabel(before.range, date) {
      return before.label
    }
    return labelAbove(box)
  }

  /// The label of collection behind which something stands that should be a date and is none: a reader lost it.
  ///
  /// - Parameter dates: where the line's dates stand.
  func lostCollection(beside dates: [Range<Int>]) -> Range<Int>? {
    guard page.page.reading == .ocr else { return nil }
    return onLine.first { label, range in
      guard label.group == .date, label.role == "collected" else { return false }
      let next = onLine.first { $0.range.lowerBound >= range.upperBound }?.range.lowerBound ?? text.utf8.count
      guard !dates.contains(where: { (range.upperBound..<next).contains($0.lowerBound) }) else {
        return false
      }
      let words = text.text(range.upperBound..<next).split(separator: " ").prefix(5)
      return words.contains(where: Self.resemblesDate)
    }?.range
  }

  /// `283/9242026-`, `-2026,`: four digits or more with a year's beginning or a separator among them; no time.
  private static func resemblesDate(_ word: Substring) -> Bool {
    guard word.utf8.count(where: { (0x30...0x39).contains($0) }) >= 4, !word.contains(":") else {
      return false
    }
    return word.contains("20") || word.contains(where: { "/.-".contains($0) })
  }

  /// Whether a word of birth stands before the date, nearer than any other label: its own label may be misread.
  func namesBirth(before date: Range<Int>) -> Bool {
    let start = onLine.last { $0.range.upperBound <= date.lowerBound }?.range.upperBound ?? 0
    let words = FoldedText(utf8: Array(text.utf8[max(start, date.lowerBound - 40)..<date.lowerBound])).utf8
    return Self.birthWords.contains { words.holds($0) }
  }

  private static let birthWords = [
    "birth", "рожден", "geburt", "naissance", "nascita", "nacimiento", "dogum", "出生", "الميلاد", "تولد",
  ].map { FoldedText($0).utf8 }

  /// Whether the words straight before a date are a label of earlier results, with hardly a word between.
  func saysEarlier(before date: Range<Int>) -> Bool {
    let folded = FoldedText(utf8: text.utf8)
    let labels = terms.labels.longestHits(in: folded).map { ($0.payload, folded.sourceRange($0.range)) }
    guard let last = labels.last(where: { $0.1.upperBound <= date.lowerBound }),
      last.0.group == .column, last.0.role == "previous-result"
    else { return false }
    return isNear(last.1, date) && isLabel(last.1, date)
  }

  private func isNear(_ label: Range<Int>, _ date: Range<Int>) -> Bool {
    let gap = text.utf8[label.upperBound..<date.lowerBound]
    return gap.count <= 40 && !gap.contains(UInt8(ascii: ";"))
  }

  /// Whether a word is used as a label: a colon or hardly a word stands between it and the date
  /// (`Collected on 3 May`, but not `received R-CHOP from 3 May`).
  private func isLabel(_ label: Range<Int>, _ date: Range<Int>) -> Bool {
    let gap = text.utf8[label.upperBound..<date.lowerBound]
    if gap.contains(UInt8(ascii: ":")) || gap.contains(where: { $0 >= 0x80 }) { return true }
    return gap.split(separator: 0x20).count { word in word.contains { (0x61...0x7A).contains($0 | 0x20) } }
      <= 1
  }

  /// Whether a label stands in the same piece of the line as a date.
  private func isBeside(_ label: Range<Int>, _ date: Box) -> Bool {
    guard let box = text.box(of: label) else { return true }
    return page.lines[line].segments.contains { segment in
      segment.box.contains(x: date.midX, y: date.midY) && segment.box.contains(x: box.midX, y: box.midY)
    }
  }

  /// A label in the line above, over the date and alone in its segment: the title of a column or of a box.
  private func labelAbove(_ box: Box) -> LabelTerm? {
    let height = page.lines[line].textHeight
    let above = page.lines.filter {
      $0.box.bottom <= box.midY && box.top - $0.box.bottom < 1.6 * height && $0.box.horizontalOverlap(box) > 0
    }
    guard let nearest = above.max(by: { $0.box.bottom < $1.box.bottom }) else { return nil }
    let segments = nearest.segments.filter { $0.box.horizontalOverlap(box) > 0 }
    guard segments.count == 1, let segment = segments.first else { return nil }
    let text = MappedText(words: segment.words)
    let labels = Self.labels(in: text, terms: terms)
    // `DOB (Age)`.
    let isOfPatient = labels.allSatisfy { $0.label.group == .patient }
    guard let first = labels.first, labels.count == 1 || isOfPatient,
      labels.reduce(0, { $0 + $1.range.count }) * 2 > text.utf8.count
    else { return nil }
    return first.label
  }

  /// `Collectec 25/03/2024`: a label with a letter wrong, straight before a number on a recognised page.
  private static func misread(
    in text: MappedText, terms: VocabularyTerms, page: LaidOutPage
  ) -> [(label: LabelTerm, range: Range<Int>)] {
    guard page.page.reading == .ocr else { return [] }
    let tokens = StoryToken.tokens(of: FoldedText(utf8: text.utf8))
    return zip(tokens, tokens.dropFirst()).compactMap { token, next in
      guard token.text.utf8.count >= 8, next.text.first?.isNumber ?? false,
        let label = terms.misreadLabels.payload(of: Array(token.text.utf8))
      else { return nil }
      return (label, token.range)
    }
  }

  /// `M  05/24/2024` under `Sex  Collected`: the sex, and not the `M.` of a French form.
  private static func isLoneLetter(_ label: Range<Int>, in text: MappedText) -> Bool {
    label.count == 1
      && !(label.upperBound < text.utf8.count && ".:".utf8.contains(text.utf8[label.upperBound]))
  }

  private static func labels(
    in text: MappedText, terms: VocabularyTerms
  ) -> [(label: LabelTerm, range: Range<Int>)] {
    let folded = FoldedText(utf8: text.utf8)
    return terms.labels.longestHits(in: folded)
      .filter { $0.payload.group == .date || $0.payload.group == .patient }
      .map { ($0.payload, folded.sourceRange($0.range)) }
      .filter { !isLoneLetter($0.1, in: text) }
  }
}
