/// Where a 10 with something small and raised behind it stands in a segment, by the ink alone.
struct RaisedPlace {
  var base: [Int]
  var raised: [Int]
  var rest: [Int]
  /// Digits of full height between the raised sign and the slash.
  var digitsOnLine = 0
  /// Where the raised sign is, if it hangs together with the zero before it.
  var cut: PixelBox?
  var baseColumns: Range<Int>
  var columns: Range<Int>

  static func find(_ segment: TextSegment, _ ink: InkComponents) -> [RaisedPlace] {
    let line = RaisedLine(segment: segment, ink: ink)
    return line.members.indices.compactMap { line.place(raisedAt: $0) }
  }
}

/// The signs of a segment, judged by their height against its line.
private struct RaisedLine {
  private(set) var members: [Int]
  private(set) var boxes: [PixelBox]
  private(set) var areas: [Int]
  /// How far each leans to the right, in hundredths of its width.
  private(set) var slants: [Int]
  /// The numbers of raised signs that were cut off a zero.
  private var cuts: Set<Int> = []
  private(set) var baseline: Int
  private(set) var cap: Int

  init(segment: TextSegment, ink: InkComponents) {
    let cap = segment.capHeight
    members = segment.members.filter { ink.components[$0].box.height * 5 >= cap }
    boxes = members.map { ink.components[$0].box }
    areas = members.map { ink.components[$0].area }
    slants = members.map { ink.slant(of: $0) }
    let baseline = segment.baseline
    self.baseline = baseline
    // Of a few signs the slash may be the highest: the digits are what stands on the line.
    let heights = boxes.filter { abs($0.bottom - baseline) * 4 <= cap && $0.height * 10 >= cap * 6 }
      .map(\.height).sorted()
    self.cap = heights.isEmpty ? cap : heights[heights.count / 2]
    cutZeros(ink)
  }

  /// Makes two signs of a zero that touches the raised one behind it.
  private mutating func cutZeros(_ ink: InkComponents) {
    for index in boxes.indices.dropFirst().reversed() where isAbout(boxes[index - 1], cap) {
      let one = boxes[index - 1]
      guard one.width * 10 <= one.height * 7,
        let parts = JoinedZero.split(members[index], ink, cap: one.height, baseline: one.bottom)
      else { continue }
      boxes.replaceSubrange(index...index, with: [parts.zero, parts.raised])
      members.insert(members[index], at: index)
      areas.insert(areas[index], at: index)
      slants.replaceSubrange(index...index, with: [0, 0])
      cuts = Set(cuts.map { $0 + 1 } + [index + 1])
    }
  }

  /// The place whose first raised sign has this number; nil where it is none.
  ///
  /// A unit is often printed smaller than the value before it: then its own zero is the measure.
  func place(raisedAt first: Int) -> RaisedPlace? {
    guard first > 0 else { return nil }
    var own = self
    own.cap = boxes[first - 1].height
    own.baseline = boxes[first - 1].bottom
    let measures = isAbout(boxes[first - 1], cap) ? [self, own] : [self]
    return measures.lazy.compactMap { $0.place(caretAt: first) }.first
      ?? measures.lazy.compactMap { $0.place(digitsAt: first) }.first
  }

  /// Whether a box may be a digit of smaller print on a line with signs of a height.
  private func isAbout(_ box: PixelBox, _ cap: Int) -> Bool {
    box.height * 10 >= cap * 6 && box.height * 10 <= cap * 13 && abs(box.bottom - baseline) * 4 <= cap
  }

  /// The place of one or two raised digits behind a 10.
  private func place(digitsAt first: Int) -> RaisedPlace? {
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
      rest: Array(members[end...last]), cut: cuts.contains(first) ? boxes[first] : nil,
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

  /// As high as a digit and slanting: the ink of a slash fills less than half of its box, and its head stands far to the
  /// right of its foot.
  private func isSlash(_ index: Int) -> Bool {
    let box = boxes[index]
    return box.height * 100 >= cap * 80 && areas[index] * 100 <= box.width * box.height * 55
      && box.width * 100 >= cap * 20 && slants[index] >= 28
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

extension InkComponents {
  /// How far the middle of a component's upper third stands to the right of that of its lower third, in hundredths of its
  /// width.
  fileprivate func slant(of component: Int) -> Int {
    let box = components[component].box
    let third = max(1, box.height / 3)
    func middle(_ rows: Range<Int>) -> Int {
      var (sum, count) = (0, 0)
      for y in rows {
        for run in runs[rowStarts[y]..<rowStarts[y + 1]] where Int(run.component) == component {
          sum += Int(run.start + run.end) * Int(run.end - run.start) / 2
          count += Int(run.end - run.start)
        }
      }
      return count == 0 ? box.midX : sum / count
    }
    return (middle(box.top..<box.top + third) - middle(box.bottom - third..<box.bottom)) * 100
      / max(1, box.width)
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
