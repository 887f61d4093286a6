import ClinicalRecord
import DocumentModel
import PageLayout

/// Reads dates that stand before results and say when they were taken: `Bloods (16/03/2025):`, `Results 16 Mar 2025`.
struct DateLeadIn: Sendable {
  let index: DateIndex

  /// The date with which a text ends, but for brackets and colon; nil where it is another's by its label.
  func closing(_ text: MappedText, page: Int) -> ClinicalDate? {
    guard let box = text.box(of: 0..<text.utf8.count) else { return nil }
    let found = index.mentions(in: box, page: page).filter(index.mayDateResults)
    let tail = Self.trimmed(text.text)
    guard let last = found.last(where: { tail.hasSuffix($0.printed) }), Self.mayDateResults(last) else {
      return nil
    }
    return last.clinicalDate(role: .collected)
  }

  /// Whether a text is short enough to be a caption rather than a sentence about something else.
  static func isCaption(_ text: MappedText) -> Bool { text.words.count <= 10 }

  /// A report's own date or that of its arrival is no heading of results.
  static func mayDateResults(_ mention: DateMention) -> Bool {
    mention.day.day != nil && mention.role != .reported && mention.role != .received
      && !mention.isOfEarlierResults
  }

  /// The nearest date before an offset of a text that a colon follows, brackets aside: it holds for the sentences
  /// behind it too, where results begin straight behind it and no word of its own (`Fitness.`) opens another matter.
  func opening(_ text: LabText, sentences: [Range<Int>], before offset: Int) -> ClinicalDate? {
    let leading = text.atoms.last { atom in
      guard case .date = atom.kind, atom.range.upperBound <= offset else { return false }
      let rest = text.text.utf8[atom.range.upperBound...].prefix(3)
      return rest.drop { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "]") || $0 == 0x20 }.first
        == UInt8(ascii: ":")
    }
    guard let leading, let own = sentences.first(where: { $0.contains(leading.range.lowerBound) }),
      text.atoms.contains(where: { atom in
        guard case .name = atom.kind else { return false }
        return own.contains(atom.range.lowerBound) && atom.range.lowerBound > leading.range.upperBound
      }),
      !sentences.contains(where: { sentence in
        sentence.lowerBound >= own.upperBound && sentence.upperBound <= offset
          && !text.text.utf8[sentence].contains(0x20)
      })
    else { return nil }
    guard let box = text.box(leading.range) else { return nil }
    let mention = index.mentions(in: box, page: text.page).first { !$0.isBirthDate }
    return mention.flatMap { Self.mayDateResults($0) ? $0.clinicalDate(role: .collected) : nil }
  }

  /// The date that a text begins with: a row of a chronicle.
  func first(of text: LabText) -> ClinicalDate? {
    guard let first = text.atoms.first, case .date = first.kind, let box = text.box(first.range) else {
      return nil
    }
    return index.mentions(in: box, page: text.page).first { !$0.isBirthDate }?.clinicalDate(role: .stated)
  }

  private static func trimmed(_ text: String) -> Substring {
    var text = text[...]
    while let last = text.unicodeScalars.last, ":.;)] ：".unicodeScalars.contains(last) {
      text.unicodeScalars.removeLast()
    }
    return text
  }
}
