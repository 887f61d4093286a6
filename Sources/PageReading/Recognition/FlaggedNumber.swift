/// A number with a flag of one or two signs close behind it (`0.3 L`): read together, the letter makes letters of its digits.
struct FlaggedNumber {
  var number: TextSegment
  var flag: TextSegment

  static let flags: Set<String> = ["L", "H", "LL", "HH"]

  /// Nil where the ink is not that of a few close signs and, behind a space, of one or two capitals.
  ///
  /// - Parameter segment: a segment with its components from left to right.
  init?(_ segment: TextSegment, _ ink: InkComponents) {
    let boxes = segment.members.map { ink.components[$0].box }
    let cap = segment.capHeight
    guard (3...9).contains(boxes.count), !segment.isCut else { return nil }
    var gaps: [(index: Int, width: Int)] = []
    var right = boxes[0].right
    for index in boxes.indices.dropFirst() {
      gaps.append((index, boxes[index].left - right))
      right = max(right, boxes[index].right)
    }
    guard let widest = gaps.max(by: { $0.width < $1.width }), widest.width * 100 >= cap * 20,
      gaps.allSatisfy({ $0.index == widest.index || $0.width * 3 <= widest.width * 2 })
    else { return nil }
    let behind = boxes[widest.index...]
    guard behind.count <= 2,
      behind.allSatisfy({
        $0.height * 10 >= cap * 8 && $0.height * 10 <= cap * 13 && $0.width * 10 <= cap * 13
      })
    else { return nil }
    number = segment.part(0..<widest.index, boxes)
    flag = segment.part(widest.index..<boxes.count, boxes)
  }

  /// What the reading of the whole segment has at the flag's place, if it is letters that flags are made of.
  func flag(in reading: RecognizedLine) -> String? {
    let signs = reading.words.flatMap(\.characters).filter { ($0.left + $0.right) / 2 >= flag.box.left }
    let text = signs.map(\.text).joined()
    return FlaggedNumber.flags.contains(text) ? text : nil
  }
}

extension TextSegment {
  /// Some of its components, as a segment of their own.
  fileprivate func part(_ range: Range<Int>, _ boxes: [PixelBox]) -> TextSegment {
    var part = self
    part.members = Array(members[range])
    part.box = boxes[range].dropFirst().reduce(boxes[range.lowerBound]) { $0.union($1) }
    return part
  }
}
