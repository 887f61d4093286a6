import DocumentModel

/// From segments to words of the page.
struct WordAssembler {
  let found: FoundPage
  let recognizer: any LineRecognizer

  func words() throws -> [Word] {
    let reader = SegmentReader(
      page: found.page, ink: found.ink, segments: found.segments, owners: found.owners)
    var words: [(line: Int, word: Word)] = []
    let lines = readingOrder()
    for (line, number) in lines {
      let piece = try reader.image(of: number)
      let reading = try recognizer.recognize([LineImage(piece.image)])
      for word in reading.flatMap(\.words) {
        words.append((line, placed(word, piece, number)))
      }
    }
    return words.map(\.word)
  }

  /// The segments line by line from the top, from left to right within a line.
  private func readingOrder() -> [(line: Int, segment: Int)] {
    let order = found.segments.indices.sorted {
      (found.segments[$0].baseline, $0) < (found.segments[$1].baseline, $1)
    }
    var lines: [(baseline: Int, members: [Int])] = []
    for number in order {
      let baseline = found.segments[number].baseline
      if let last = lines.last, baseline - last.baseline <= found.page.capHeight / 2 {
        lines[lines.count - 1].members.append(number)
      } else {
        lines.append((baseline, [number]))
      }
    }
    return lines.enumerated().flatMap { line, entry in
      entry.members.sorted { (found.segments[$0].box.left, $0) < (found.segments[$1].box.left, $1) }
        .map { (line, $0) }
    }
  }

  /// A word with the box of the ink that it was read from.
  private func placed(_ word: RecognizedWord, _ piece: SegmentReader.Piece, _ number: Int) -> Word {
    let segment = found.segments[number]
    let rough = PixelBox(
      left: piece.column(word.left), top: segment.box.top, right: piece.column(word.right),
      bottom: segment.box.bottom)
    let own = segment.members.map { found.ink.components[$0].box }
      .filter { $0.midX >= rough.left && $0.midX < rough.right }
    let box = own.dropFirst().reduce(own.first ?? rough) { $0.union($1) }
    return Word(
      text: word.text,
      box: box.box(pointsPerPixelX: found.page.pointsPerPixelX, y: found.page.pointsPerPixelY),
      confidence: word.confidence)
  }
}
