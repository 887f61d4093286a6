package import DocumentModel

/// Words joined to one text that is scanned as UTF-8, with the way back to their pixels.
///
/// Words are joined by single spaces, ideographs that touch by nothing; offsets are UTF-8 offsets into `utf8`.
package struct MappedText: Hashable, Sendable {
  package let words: [Word]
  package let utf8: [UInt8]
  /// The UTF-8 offset at which each word starts.
  package let starts: [Int]

  package init(words: [Word]) {
    self.words = words
    var utf8: [UInt8] = []
    var starts: [Int] = []
    starts.reserveCapacity(words.count)
    var previous: Word?
    for word in words {
      if let previous, !previous.isContinued(by: word) { utf8.append(UInt8(ascii: " ")) }
      previous = word
      starts.append(utf8.count)
      utf8.append(contentsOf: word.text.utf8)
    }
    self.utf8 = utf8
    self.starts = starts
  }

  package var text: String { String(decoding: utf8, as: UTF8.self) }

  /// The text of a range of UTF-8 offsets.
  package func text(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

  /// Indices of the words that the range touches.
  package func wordIndices(in range: Range<Int>) -> Range<Int> {
    guard !words.isEmpty, !range.isEmpty else { return 0..<0 }
    let first = max(0, partition { $0 > range.lowerBound } - 1)
    let end = partition { $0 >= range.upperBound }
    // A range that starts on the space after a word begins with the next one.
    let start = starts[first] + words[first].text.utf8.count <= range.lowerBound ? first + 1 : first
    return start < end ? start..<end : 0..<0
  }

  package func words(in range: Range<Int>) -> ArraySlice<Word> { words[wordIndices(in: range)] }

  /// The box of the words that the range touches, cut at letters in proportion where it holds only part of a
  /// word; nil where it touches none.
  package func box(of range: Range<Int>) -> Box? {
    Box.union(
      wordIndices(in: range).map { index in
        let word = words[index]
        let length = word.text.utf8.count
        let from = max(0, range.lowerBound - starts[index])
        let to = min(length, range.upperBound - starts[index])
        guard length > 0, from > 0 || to < length else { return word.box }
        let scale = word.box.width / Double(length)
        return Box(
          x: word.box.x + Double(from) * scale, y: word.box.y, width: Double(to - from) * scale,
          height: word.box.height)
      })
  }

  /// The number of starts for which the predicate is false (they are sorted).
  private func partition(_ belongsAfter: (Int) -> Bool) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if belongsAfter(starts[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Word {
  /// Whether the next word goes on this one without a space: readers part Chinese text between any two characters.
  fileprivate func isContinued(by next: Word) -> Bool {
    guard text.unicodeScalars.last?.isIdeograph == true, next.text.unicodeScalars.first?.isIdeograph == true
    else {
      return false
    }
    let gap = next.box.left - box.right
    return gap < 0.8 * max(box.height, next.box.height) && gap > -box.height
      && box.verticalOverlap(next.box) > 0.5 * min(box.height, next.box.height)
  }
}

extension Unicode.Scalar {
  fileprivate var isIdeograph: Bool { (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) }
}
