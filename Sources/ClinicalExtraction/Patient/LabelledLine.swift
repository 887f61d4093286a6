import ClinicalRecord
import DocumentModel
import PageLayout

/// A line of a page cut at its labels and at the signs that set pieces apart.
struct LabelledLine {
  struct Piece {
    /// The label before it; nil for a piece that stands alone.
    var label: LabelTerm?
    /// UTF-8 offsets in `text`.
    var range: Range<Int>
  }

  let text: MappedText
  private(set) var pieces: [Piece] = []

  init(words: [Word], segmentStarts: Set<Int>, terms: VocabularyTerms) {
    text = MappedText(words: words)
    let folded = FoldedText(utf8: text.utf8)
    let labels = terms.labels.longestHits(in: folded)
      .filter { $0.payload.group == .patient && $0.range.count > 1 || $0.payload.group == .date }
      .map { (label: $0.payload, range: folded.sourceRange($0.range)) }
    var label: LabelTerm?
    var start = 0
    func close(_ end: Int, into pieces: inout [Piece]) {
      let range = Self.trimmed(start..<max(start, end), in: text.utf8)
      if !range.isEmpty || label != nil { pieces.append(Piece(label: label, range: range)) }
      label = nil
    }
    var offset = 0
    while offset < text.utf8.count {
      if let hit = labels.first(where: { $0.range.lowerBound == offset }) {
        close(offset, into: &pieces)
        label = hit.label
        start = hit.range.upperBound
        offset = max(start, offset + 1)
      } else if let length = separator(at: offset, segmentStarts: segmentStarts) {
        // Behind a label its sign, or a wide gap, separates nothing yet.
        if label == nil || !Self.trimmed(start..<offset, in: text.utf8).isEmpty {
          close(offset, into: &pieces)
          start = offset + length
        }
        offset += max(1, length)
      } else {
        offset += 1
      }
    }
    close(text.utf8.count, into: &pieces)
  }

  func text(_ piece: Piece) -> String { text.text(piece.range) }

  /// The length of a separator at an offset; 0 for a gap of layout.
  private func separator(at offset: Int, segmentStarts: Set<Int>) -> Int? {
    for sign in ["·", "|", "•", "；", ";", "／"] where text.utf8[offset...].starts(with: sign.utf8) {
      return sign.utf8.count
    }
    if text.starts.contains(offset), let word = text.starts.firstIndex(of: offset),
      segmentStarts.contains(word)
    {
      return 0
    }
    return nil
  }

  /// Without the signs that stand between a label and its value.
  private static func trimmed(_ range: Range<Int>, in utf8: [UInt8]) -> Range<Int> {
    var range = range
    while let first = range.first, let length = signLength(utf8, first), first + length <= range.upperBound {
      range = (first + length)..<range.upperBound
    }
    while let last = range.last, " ,;.:".utf8.contains(utf8[last]) { range = range.lowerBound..<last }
    return range
  }

  private static func signLength(_ utf8: [UInt8], _ offset: Int) -> Int? {
    for sign in [":", "：", " ", ".", "–", "—", ",", "#", "-", "="]
    where utf8[offset...].starts(with: sign.utf8) {
      return sign.utf8.count
    }
    return nil
  }
}
