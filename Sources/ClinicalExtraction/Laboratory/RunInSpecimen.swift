import DocumentModel
import PageLayout

/// What was examined in the sentences behind a label at the head of one: `Aspirate: particulate … Differential: …`,
/// `Trephine. 19 mm …`. It holds until the next such label or heading.
struct RunInSpecimen: Sendable {
  /// What holds where each passage begins.
  private let atStart: [LabSpecimen?]

  init(_ passages: [Passage]) {
    var current: LabSpecimen?
    var atStart: [LabSpecimen?] = []
    for passage in passages {
      if passage.kind == .heading { current = nil }
      atStart.append(current)
      for sentence in passage.sentences where passage.kind != .heading {
        current = Self.changed(by: sentence, of: passage, from: current)
      }
    }
    self.atStart = atStart
  }

  /// What the labels before a place in a passage say was examined there.
  func specimen(at offset: Int, of passage: Passage, index: Int) -> LabSpecimen? {
    guard atStart.indices.contains(index), passage.kind != .heading else { return nil }
    return passage.sentences.reduce(atStart[index]) { current, sentence in
      sentence.lowerBound <= offset ? Self.changed(by: sentence, of: passage, from: current) : current
    }
  }

  /// A label of another thing ends what held; a sentence without one changes nothing.
  private static func changed(
    by sentence: Range<Int>, of passage: Passage, from current: LabSpecimen?
  ) -> LabSpecimen? {
    let text = passage.text.text(sentence)
    let head = text.prefix { $0 != ":" }
    let isLabel = head.utf8.count < text.utf8.count
    // `Blasts 30%.` is a finding under the label before it.
    if !isLabel, text.utf8.contains(where: { (0x30...0x39).contains($0) }) { return current }
    let label = isLabel ? String(head) : text
    let words = label.split(separator: " ").filter { !$0.hasPrefix("(") && !$0.hasSuffix(")") }
    guard words.count <= 4, label.unicodeScalars.first?.properties.isUppercase == true else { return current }
    // `Blasts 30%.` states a result of what was named before.
    if !isLabel, label.contains(where: \.isNumber) {
      return LabSpecimen.named(in: FoldedText(label).utf8) ?? current
    }
    let folded = FoldedText(label).text
    return LabSpecimen.named(in: FoldedText(label).utf8)
      ?? (parts.contains(where: folded.contains) ? current : nil)
  }

  /// Labels within what was said of one specimen.
  private static let parts = ["differential", "count", "cytology", "morphology", "formula", "формула", "分类"]
}
