/// Options of a form: `Best response: ☐ CR ☒ VGPR ☐ PR`. What stands behind an empty box is not said.
struct TickBoxes {
  /// The texts of options that are not ticked.
  let empty: [Range<Int>]
  /// Where a label with boxes of its own begins behind those of another.
  let labels: [Int]

  private struct Box {
    let range: Range<Int>
    let isTicked: Bool
  }

  /// Nothing where no box is ticked: then empty ones may be marks of a list.
  init(in text: [UInt8]) {
    let boxes = Self.boxes(in: text)
    guard boxes.contains(where: \.isTicked), boxes.contains(where: { !$0.isTicked }) else {
      empty = []
      labels = []
      return
    }
    empty = boxes.indices.filter { !boxes[$0].isTicked }.map { index in
      let next = index + 1 < boxes.count ? boxes[index + 1].range.lowerBound : text.count
      return boxes[index].range
        .lowerBound..<Self.optionEnd(from: boxes[index].range.upperBound, to: next, in: text)
    }
    labels = zip(boxes, boxes.dropFirst()).compactMap { first, second in
      let start = Self.optionEnd(from: first.range.upperBound, to: second.range.lowerBound, in: text)
      return Self.label(from: start, to: second.range.lowerBound, in: text)
    }
  }

  private static let signs: [(bytes: [UInt8], isTicked: Bool)] = [
    (Array("☐".utf8), false), (Array("□".utf8), false), (Array("▢".utf8), false), (Array("[ ]".utf8), false),
    (Array("☒".utf8), true), (Array("☑".utf8), true), (Array("✓".utf8), true), (Array("✔".utf8), true),
    (Array("☑️".utf8), true), (Array("[x]".utf8), true), (Array("[X]".utf8), true), (Array("⊠".utf8), true),
  ]

  private static func boxes(in text: [UInt8]) -> [Box] {
    var boxes: [Box] = []
    var offset = 0
    while offset < text.count {
      if text[offset] >= 0xE2 || text[offset] == UInt8(ascii: "["),
        let sign = signs.first(where: { text[offset...].starts(with: $0.bytes) })
      {
        boxes.append(Box(range: offset..<(offset + sign.bytes.count), isTicked: sign.isTicked))
        offset += sign.bytes.count
      } else {
        offset += 1
      }
    }
    return boxes
  }

  private static let answers: Set<String> = [
    "yes", "no", "ja", "nein", "oui", "non", "si", "sí", "да", "нет", "evet", "hayır", "male", "female", "是",
    "否",
    "pos", "neg", "positive", "negative", "unknown",
  ]

  /// An answer of one word; else the words up to the next box or stop, four at most.
  private static func optionEnd(from start: Int, to end: Int, in text: [UInt8]) -> Int {
    var offset = start
    for count in 1...4 {
      while offset < end, text[offset] == UInt8(ascii: " ") { offset += 1 }
      let wordStart = offset
      while offset < end, text[offset] != UInt8(ascii: " ") { offset += 1 }
      let word = String(decoding: text[wordStart..<offset], as: UTF8.self)
      let plain = word.lowercased().filter { !".,;".contains($0) }
      if count == 1, answers.contains(plain) { return offset }
      if let last = word.last, ".,;".contains(last) || offset >= end { return offset }
    }
    return offset
  }

  /// The first word with a capital of those that a colon before the next box ends, behind all figures.
  private static func label(from start: Int, to end: Int, in text: [UInt8]) -> Int? {
    guard start < end, let colon = text[start..<end].lastIndex(of: UInt8(ascii: ":")) else { return nil }
    var words: [Range<Int>] = []
    var offset = start
    while offset < colon {
      while offset < colon, text[offset] == UInt8(ascii: " ") { offset += 1 }
      let wordStart = offset
      while offset < colon, text[offset] != UInt8(ascii: " ") { offset += 1 }
      if wordStart < offset { words.append(wordStart..<offset) }
    }
    let figure = words.lastIndex { text[$0].contains { (0x30...0x39).contains($0) } }
    let own = words[(figure.map { $0 + 1 } ?? 0)...].suffix(6)
    return own.first { (0x41...0x5A).contains(text[$0.lowerBound]) || text[$0.lowerBound] >= 0x80 }?
      .lowerBound
  }
}
