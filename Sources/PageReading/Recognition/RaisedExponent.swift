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

  /// The exponents of a segment whose digits two readings agree upon, or one and the outline, while none sees another
  /// power.
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
    if let cut = place.cut {
      raised.box = place.raised.dropFirst().reduce(cut) { $0.union(reader.found.ink.components[$1].box) }
      raised.isCut = true
    }
    raised.baseline = raised.box.bottom
    raised.capHeight = raised.box.height
    var seen =
      place.raised.count == 1 ? try RaisedShape.power(try reader.image(of: raised, .twoTone).image) : nil
    for presentation in [Presentation.twoTone, .digits, .roomy, .smallTwoTone, .small, .plain] {
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

  /// The unit behind the exponent as a reading of the segment has it: `/L`; nil where it has none.
  func rest(in line: RecognizedLine) -> String? {
    let inside = line.words.filter { min($0.right, span.upperBound) > max($0.left, span.lowerBound) }
    let text = inside.map(\.text).joined()
    guard let ten = ten(in: text), let slash = text[ten.upperBound...].firstIndex(of: "/") else { return nil }
    let rest = text[slash...]
    return rest.count > 1 ? String(rest) : nil
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
