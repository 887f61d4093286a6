/// All names of a vocabulary in one automaton: finds whole terms in folded text.
///
/// A term counts only between word boundaries. Scripts without spaces (Chinese, Japanese, Thai) have none, and a
/// digit directly behind a letter ends no word (`CD3` is not in `CD38`).
package struct TermIndex<Payload: Sendable>: Sendable {
  package struct Hit: Sendable {
    package let payload: Payload
    /// In bytes of the folded text.
    package let range: Range<Int>
  }

  private let automaton: AhoCorasick
  private let payloads: [Payload]

  package init(_ terms: [(name: String, payload: Payload)]) {
    automaton = AhoCorasick(terms.map { FoldedText($0.name).utf8 })
    payloads = terms.map(\.payload)
  }

  /// Every whole-term match, ordered by start, then longest first.
  package func hits(in text: FoldedText) -> [Hit] {
    var hits: [Hit] = []
    automaton.forEachMatch(in: text.utf8) { match in
      if WordBoundary.surrounds(match.range, in: text.utf8) {
        hits.append(Hit(payload: payloads[match.pattern], range: match.range))
      }
    }
    return hits.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }

  /// The matches that no longer match covers: where names overlap, the leftmost and longest wins. Several payloads
  /// that share one name at one place are all kept.
  package func longestHits(in text: FoldedText) -> [Hit] {
    var kept: [Hit] = []
    for hit in hits(in: text) {
      if let last = kept.last, hit.range != last.range, hit.range.lowerBound < last.range.upperBound {
        continue
      }
      kept.append(hit)
    }
    return kept
  }

  /// The payloads of the terms that are the whole text.
  package func exact(_ text: String) -> [Payload] {
    let folded = FoldedText(text)
    return hits(in: folded).filter { $0.range == 0..<folded.utf8.count }.map(\.payload)
  }
}

/// Where words begin and end in folded text.
package enum WordBoundary {
  package static func surrounds(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    isBoundary(at: range.lowerBound, in: text) && isBoundary(at: range.upperBound, in: text)
  }

  /// Whether no word runs across an offset.
  package static func isBoundary(at offset: Int, in text: [UInt8]) -> Bool {
    guard offset > 0, offset < text.count else { return true }
    let before = text[offset - 1]
    let after = text[offset]
    if before < 0x80, after < 0x80 { return !(isWordByte(before) && isWordByte(after)) }
    return isUnspaced(text, endingAt: offset) || isUnspaced(text, startingAt: offset)
      || !(isWordByte(before) && isWordByte(after))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF: true
    default: false
    }
  }

  private static func isUnspaced(_ text: [UInt8], startingAt offset: Int) -> Bool {
    UTF8Scalar.decode(text, at: offset).map { isUnspaced($0.scalar) } ?? false
  }

  private static func isUnspaced(_ text: [UInt8], endingAt offset: Int) -> Bool {
    var start = offset - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return isUnspaced(text, startingAt: start)
  }

  private static func isUnspaced(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0E00...0x0EFF, 0x3041...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF: true
    default: false
    }
  }
}
