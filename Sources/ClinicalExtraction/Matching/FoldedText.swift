/// Text in the form in which names are compared, with the way back to the text as read.
///
/// Folding removes what laboratories vary without meaning anything by it: case, accents, full-width forms,
/// Arabic letter variants and vowel marks, native digits, and the kind and amount of punctuation between words.
/// What carries meaning in a name stays: letters, digits, `%`, `#`, `+`, `/`, `*`, `^` and arrows.
///
/// The source must be UTF-8; malformed bytes fold to a space.
package struct FoldedText: Sendable, Hashable {
  /// The folded bytes; words are separated by single spaces, none stands at either end.
  package let utf8: [UInt8]
  /// For each folded byte, the UTF-8 offset in the source of the scalar it came from.
  private let origins: [Int32]
  /// For each folded byte, the UTF-8 offset in the source just behind that scalar.
  private let ends: [Int32]

  package init(_ text: String) { self.init(utf8: Array(text.utf8)) }

  package init(utf8 source: [UInt8]) {
    var folder = Folder(capacity: source.count)
    source.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        let (scalar, length) = UTF8Scalar.decode(bytes, at: offset)
        folder.append(scalar, from: offset, to: offset + length)
        offset += length
      }
    }
    folder.finish()
    utf8 = folder.bytes
    origins = folder.origins
    ends = folder.ends
  }

  /// The range in the source that a range of folded bytes came from.
  package func sourceRange(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return Int(origins[range.lowerBound])..<Int(ends[range.upperBound - 1])
  }

  package var text: String { String(decoding: utf8, as: UTF8.self) }
}

/// Builds a `FoldedText` scalar by scalar.
private struct Folder {
  var bytes: [UInt8] = []
  var origins: [Int32] = []
  var ends: [Int32] = []
  /// A separator was seen since the last letter.
  private var gap: (from: Int, to: Int)?

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
    origins.reserveCapacity(capacity)
    ends.reserveCapacity(capacity)
  }

  mutating func append(_ scalar: UInt32, from: Int, to: Int) {
    switch ScalarFolding.fold(scalar) {
    case .separator:
      gap = gap.map { ($0.from, to) } ?? (from, to)
    case .nothing:
      // An accent belongs to the letter before it.
      if gap == nil, !ends.isEmpty { ends[ends.count - 1] = Int32(to) }
    case .scalars(let first, let second):
      flushGap()
      put(first, from, to)
      if second != 0 { put(second, from, to) }
    }
  }

  mutating func finish() { gap = nil }

  private mutating func flushGap() {
    guard let gap else { return }
    self.gap = nil
    guard !bytes.isEmpty else { return }
    bytes.append(UInt8(ascii: " "))
    origins.append(Int32(gap.from))
    ends.append(Int32(gap.to))
  }

  private mutating func put(_ scalar: UInt32, _ from: Int, _ to: Int) {
    let start = bytes.count
    UTF8Scalar.encode(scalar, into: &bytes)
    for _ in start..<bytes.count {
      origins.append(Int32(from))
      ends.append(Int32(to))
    }
  }
}
