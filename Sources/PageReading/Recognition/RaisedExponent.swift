/// The small raised digits behind a 10, which the models read as `°`, `%`, `*`, a digit of the line or nothing at all.
///
/// Told by where they stand, and read by themselves: `10⁹/L` and `109/L` are not the same, and no check of the number
/// behind it tells which was printed.
struct RaisedExponent {
  /// What is written: `3`, `6`, `9` or `12`; nil where a sign stands raised and the digits behind it on the line (`10^9`).
  var digits: String?
  /// How many digits stand on the line behind a raised sign.
  var digitsOnLine = 0
  /// What stands behind it, read by itself: `/L`; nil where it was not read.
  var rest: String?
  /// The columns of the 10, and of all up to the end of the unit.
  var base: Range<Int>
  var span: Range<Int>

  private static let powers: Set<String> = ["3", "6", "9", "12"]

  /// The exponents of a segment whose digits two readings agree upon, and none sees another power.
  static func found(
    in segment: TextSegment, _ reader: SegmentReader, _ recognizer: any LineRecognizer
  ) throws -> [RaisedExponent] {
    try RaisedPlace.find(segment, reader.found.ink).compactMap { place in
      if place.digitsOnLine > 0 {
        return RaisedExponent(
          digits: nil, digitsOnLine: place.digitsOnLine, base: place.baseColumns, span: place.columns)
      }
      guard let digits = try digits(place, segment, reader, recognizer) else { return nil }
      let unit = segment.part(place.rest, reader.found.ink)
      let text = try reader.read(unit, .roomy, recognizer).words.map(\.text).joined()
      let rest = text.hasPrefix("/") && text.count > 1 ? text : perLitre(place.rest, reader.found.ink)
      return RaisedExponent(digits: digits, rest: rest, base: place.baseColumns, span: place.columns)
    }
  }

  /// A slash and one stroke, whatever they were read as.
  private static func perLitre(_ members: [Int], _ ink: InkComponents) -> String? {
    guard members.count == 2 else { return nil }
    let stroke = ink.components[members[1]].box
    return stroke.width * 3 <= stroke.height ? "/l" : nil
  }

  private static func digits(
    _ place: RaisedPlace, _ segment: TextSegment, _ reader: SegmentReader, _ recognizer: any LineRecognizer
  ) throws -> String? {
    var raised = segment.part(place.raised, reader.found.ink)
    raised.baseline = raised.box.bottom
    raised.capHeight = raised.box.height
    var seen: String?
    for presentation in [Presentation.digits, .roomy, .twoTone, .plain] {
      // What hangs below or stands beside so small a sign is the fringe of its neighbours.
      let text = try reader.read(raised, presentation, recognizer).words.map(\.text).joined()
        .filter { !",.'`’‘_-°\"|".contains($0) }
      guard powers.contains(text) else { continue }
      if let seen { return seen == text ? text : nil }
      seen = text
    }
    return nil
  }

  /// A reading of the segment with the exponent written out, and its unit one word; as it is where no 10 was read.
  func written(into line: RecognizedLine) -> RecognizedLine {
    let inside = line.words.indices.filter { index in
      let word = line.words[index]
      let shared = min(word.right, span.upperBound) - max(word.left, span.lowerBound)
      return shared * 2 > min(word.right - word.left, span.count)
    }
    guard let first = inside.first, let last = inside.last, last - first == inside.count - 1 else {
      return line
    }
    let words = line.words[first...last]
    guard let text = written(words.map(\.text).joined()) else { return line }
    var word = line.words[first]
    word.text = text
    word.left = words.map(\.left).min() ?? word.left
    word.right = words.map(\.right).max() ?? word.right
    word.confidence = max(0.6, words.map(\.confidence).min() ?? 0)
    var result = line
    result.words.replaceSubrange(first...last, with: [word])
    return result
  }

  /// `x10%/L` → `x10^9/L`; nil without a 10, or without a slash in what stands behind.
  private func written(_ text: String) -> String? {
    guard let ten = ten(in: text) else { return nil }
    let behind = text[ten.upperBound...]
    guard let digits else { return onLine(text, ten) }
    if let sign = behind.first, "^*".contains(sign) { return nil }
    let head = text[..<ten.lowerBound] + "10^" + digits
    if let slash = behind.firstIndex(of: "/"), behind.distance(from: slash, to: behind.endIndex) > 1 {
      return UnitStrokes.mended(head + behind[slash...])
    }
    return rest.map { UnitStrokes.mended(head + $0) }
  }

  /// `1049/L` where a sign stands between the 10 and the 9 that is no digit → `10^9/L`.
  private func onLine(_ text: String, _ ten: Range<String.Index>) -> String? {
    let behind = text[ten.upperBound...]
    guard let slash = behind.firstIndex(of: "/"),
      behind.distance(from: behind.startIndex, to: slash) == digitsOnLine + 1
    else { return nil }
    let digits = String(behind[..<slash].suffix(digitsOnLine))
    guard Self.powers.contains(digits) else { return nil }
    return UnitStrokes.mended(text[..<ten.lowerBound] + "10^" + digits + behind[slash...])
  }

  /// The last 10 of a text that nothing but a sign of multiplication stands before, whatever its 1 and 0 were read as.
  private func ten(in text: String) -> Range<String.Index>? {
    var found: Range<String.Index>?
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if next < text.endIndex, "1lI|".contains(text[index]), "0Oo".contains(text[next]) {
        found = index..<text.index(after: next)
      }
      index = next
    }
    guard let found else { return nil }
    let isAlone = text[..<found.lowerBound].last.map { !$0.isNumber || $0 == "²" } ?? true
    return isAlone ? found : nil
  }
}

/// Where a 10 with something small and raised behind it stands in a segment, by the ink alone.
struct RaisedPlace {
  var base: [Int]
  var raised: [Int]
  var rest: [Int]
  /// Digits of full height between the raised sign and the slash.
  var digitsOnLine = 0
  var baseColumns: Range<Int>
  var columns: Range<Int>

  static func find(_ segment: TextSegment, _ ink: InkComponents) -> [RaisedPlace] {
    let line = RaisedLine(segment: segment, ink: ink)
    return line.members.indices.compactMap { line.place(raisedAt: $0) }
  }
}

/// The signs of a segment, judged by their height against its line.
private struct RaisedLine {
  let members: [Int]
  let boxes: [PixelBox]
  let areas: [Int]
  let baseline: Int
  let cap: Int

  init(segment: TextSegment, ink: InkComponents) {
    let cap = segment.capHeight
    members = segment.members.filter { ink.components[$0].box.height * 5 >= cap }
    boxes = members.map { ink.components[$0].box }
    areas = members.map { ink.components[$0].area }
    let baseline = segment.baseline
    self.baseline = baseline
    // Of a few signs the slash may be the highest: the digits are what stands on the line.
    let heights = boxes.filter { abs($0.bottom - baseline) * 4 <= cap && $0.height * 10 >= cap * 6 }
      .map(\.height).sorted()
    self.cap = heights.isEmpty ? cap : heights[heights.count / 2]
  }

  /// The place whose first raised sign has this number; nil where it is none.
  func place(raisedAt first: Int) -> RaisedPlace? {
    if let place = place(caretAt: first) { return place }
    guard first > 0, isRaised(first), !isRaised(first - 1), let base = ten(endingAt: first - 1) else {
      return nil
    }
    var end = first + 1
    if end < boxes.count, isRaised(end), boxes[end].left - boxes[end - 1].right < cap / 2 { end += 1 }
    guard end < boxes.count, boxes[end].left - boxes[end - 1].right < cap / 2, isTall(end) else { return nil }
    var last = end
    while last + 1 < boxes.count, boxes[last + 1].left - boxes[last].right < cap * 4 / 10, last - end < 4 {
      last += 1
    }
    return RaisedPlace(
      base: Array(members[base..<first]), raised: Array(members[first..<end]),
      rest: Array(members[end...last]),
      baseColumns: boxes[base].left..<boxes[first - 1].right, columns: boxes[base].left..<boxes[last].right)
  }

  /// The place of a caret or an asterisk between a 10 and one or two digits before a slash.
  private func place(caretAt first: Int) -> RaisedPlace? {
    guard first > 0, isCaret(first), let base = ten(endingAt: first - 1) else { return nil }
    for count in 1...2 {
      let slash = first + count + 1
      guard slash + 1 < boxes.count else { return nil }
      let digits = (first + 1)..<slash
      guard digits.allSatisfy({ isFull($0) && boxes[$0].left - boxes[$0 - 1].right < cap * 6 / 10 }) else {
        return nil
      }
      guard isSlash(slash), boxes[slash].left - boxes[slash - 1].right < cap / 2 else { continue }
      var last = slash + 1
      while last + 1 < boxes.count, boxes[last + 1].left - boxes[last].right < cap * 4 / 10, last - slash < 4
      { last += 1 }
      return RaisedPlace(
        base: Array(members[base..<first]), raised: [members[first]], rest: Array(members[slash...last]),
        digitsOnLine: count, baseColumns: boxes[base].left..<boxes[first - 1].right,
        columns: boxes[base].left..<boxes[last].right)
    }
    return nil
  }

  private func isCaret(_ index: Int) -> Bool {
    let box = boxes[index]
    return box.height * 100 <= cap * 62 && box.width * 10 >= cap * 3 && box.width * 10 <= cap * 11
      && (baseline - box.bottom) * 100 >= cap * 30 && (baseline - box.top) * 100 >= cap * 70
  }

  /// Higher or lower than a digit, or slanting: the ink of a slash fills less than half of its box.
  private func isSlash(_ index: Int) -> Bool {
    let box = boxes[index]
    return box.height * 100 >= cap * 90 && areas[index] * 100 <= box.width * box.height * 55
      && box.width * 100 >= cap * 20
  }

  /// The number of the sign with which a 10 begins that ends at a sign: two signs, or one where they touch.
  private func ten(endingAt zero: Int) -> Int? {
    guard isFull(zero) else { return nil }
    if boxes[zero].width * 10 >= cap * 9 { return boxes[zero].width * 10 <= cap * 17 ? zero : nil }
    guard boxes[zero].width * 10 >= cap * 3, zero > 0, isFull(zero - 1),
      boxes[zero - 1].width * 10 <= cap * 7,
      boxes[zero].left - boxes[zero - 1].right < cap / 2
    else { return nil }
    return zero - 1
  }

  private func isFull(_ index: Int) -> Bool {
    let box = boxes[index]
    return box.height * 10 >= cap * 8 && box.height * 10 <= cap * 13 && abs(box.bottom - baseline) * 5 <= cap
  }

  /// A slash, or a letter that reaches from the line to its capitals' height.
  private func isTall(_ index: Int) -> Bool {
    boxes[index].height * 10 >= cap * 8 && boxes[index].bottom * 5 >= baseline * 5 - cap
  }

  private func isRaised(_ index: Int) -> Bool {
    let box = boxes[index]
    return box.height * 100 >= cap * 38 && box.height * 10 <= cap * 8 && box.width * 10 <= cap * 7
      && (baseline - box.bottom) * 100 >= cap * 26 && (baseline - box.top) * 100 >= cap * 75
  }
}

extension TextSegment {
  /// The given members alone, on the same line.
  func part(_ own: [Int], _ ink: InkComponents) -> TextSegment {
    var part = self
    part.members = own
    part.box = own.dropFirst().reduce(own.first.map { ink.components[$0].box } ?? box) {
      $0.union(ink.components[$1].box)
    }
    return part
  }
}
