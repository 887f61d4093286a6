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

  /// What the labels before a place in a passage say was examined there; what its own sentence names goes before them.
  func specimen(at offset: Int, of passage: Passage, index: Int) -> LabSpecimen? {
    guard atStart.indices.contains(index), passage.kind != .heading else { return nil }
    if let own = Self.named(before: offset, of: passage) { return own }
    return passage.sentences.reduce(atStart[index]) { current, sentence in
      sentence.lowerBound <= offset ? Self.changed(by: sentence, of: passage, from: current) : current
    }
  }

  /// `PB plasma cells 4%`, `Trephine plasma cells 60%`: the words straight before a name.
  private static func named(before offset: Int, of passage: Passage) -> LabSpecimen? {
    let start = passage.sentence(at: offset).lowerBound
    guard start < offset else { return nil }
    let words = FoldedText(passage.text.text(start..<offset)).text.split { !$0.isLetter && $0 != ":" }.suffix(
      3)
    guard !words.contains(where: { $0.contains(":") }) else { return nil }
    if words.contains(where: { bloods.contains(String($0)) }) { return .blood }
    return LabSpecimen.named(in: Array(words.joined(separator: " ").utf8))
  }

  private static let bloods: Set<String> = ["pb", "peripheral", "circulating", "film", "smear", "blood"]

  /// A label of another thing ends what held; a sentence without one changes nothing. A finding (`Blasts 30%.`) is said of
  /// what the label before it names.
  private static func changed(
    by sentence: Range<Int>, of passage: Passage, from current: LabSpecimen?
  ) -> LabSpecimen? {
    let text = passage.text.text(sentence)
    let head = text.prefix { $0 != ":" }
    let isLabel = head.utf8.count < text.utf8.count
    if !isLabel, text.contains(where: \.isNumber) { return current }
    let label = isLabel ? String(head) : text
    let words = label.split(separator: " ").filter { !$0.hasPrefix("(") && !$0.hasSuffix(")") }
    guard words.count <= 4, label.unicodeScalars.first?.properties.isUppercase == true else { return current }
    let folded = FoldedText(label).text
    return LabSpecimen.named(in: FoldedText(label).utf8)
      ?? (parts.contains(where: folded.contains) ? current : nil)
  }

  /// Labels within what was said of one specimen.
  private static let parts = ["differential", "count", "cytology", "morphology", "formula", "формула", "分类"]
}
