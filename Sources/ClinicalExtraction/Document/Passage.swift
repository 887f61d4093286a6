package import ClinicalRecord
import DocumentModel
package import PageLayout

/// A piece of text that reads as one: a paragraph, a heading, a line of labels, a table row.
///
/// All ranges are UTF-8 offsets into `text`.
package struct Passage: Sendable {
  /// Counted from 1.
  package let page: Int
  package let kind: Block.Kind
  package let text: MappedText
  /// `text` as names are compared; its `sourceRange` leads back to `text`.
  package let folded: FoldedText
  /// The kind of section it stands in, from the last heading above it; nil before any.
  package var section: String?
  /// The sentences or list items of the text, in order.
  package let sentences: [Range<Int>]

  package init(page: Int, kind: Block.Kind, text: MappedText, section: String? = nil) {
    self.page = page
    self.kind = kind
    self.text = text
    self.section = section
    folded = FoldedText(utf8: text.utf8)
    sentences = SentenceSplitter.split(text.utf8)
  }

  /// The sentence that holds an offset, or the whole text.
  package func sentence(at offset: Int) -> Range<Int> {
    sentences.first { $0.contains(offset) } ?? 0..<text.utf8.count
  }

  /// The pixels of a range; nil where it touches no word.
  package func evidence(_ range: Range<Int>, source: String) -> Evidence? {
    let words = text.wordIndices(in: range)
    guard !words.isEmpty, let box = text.box(of: range) else { return nil }
    return Evidence(source: source, page: page, box: box.rounded, text: text.text(range))
  }
}
