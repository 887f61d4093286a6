/// Turns a pattern into nodes; nil wherever it holds something that is not understood.
struct SchemaPatternParser {
  private let bytes: [UInt8]
  private var offset = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func node(_ pattern: String) -> SchemaPattern.Node? {
    let bytes = Array(pattern.utf8)
    guard bytes.first == UInt8(ascii: "^"), bytes.last == UInt8(ascii: "$"), bytes.count >= 2 else {
      return nil
    }
    var parser = SchemaPatternParser(Array(bytes[1..<(bytes.count - 1)]))
    guard let node = parser.choice(), parser.offset == parser.bytes.count else { return nil }
    return node
  }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: byte) else { return false }
    offset += 1
    return true
  }

  private mutating func choice() -> SchemaPattern.Node? {
    var branches: [SchemaPattern.Node] = []
    repeat {
      guard let branch = sequence() else { return nil }
      branches.append(branch)
    } while take("|")
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() -> SchemaPattern.Node? {
    var nodes: [SchemaPattern.Node] = []
    while let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
      guard let atom = atom(), let node = quantified(atom) else { return nil }
      nodes.append(node)
    }
    return .sequence(nodes)
  }

  private mutating func atom() -> SchemaPattern.Node? {
    if take("(") {
      guard next != UInt8(ascii: "?"), let group = choice(), take(")") else { return nil }
      return group
    }
    if take("[") { return set().map { .set($0) } }
    if take("\\") { return escaped() }
    guard let byte = next, byte < 0x80, !Self.special.contains(byte) else { return nil }
    offset += 1
    return .set([byte])
  }

  private static let special = Set(".^$*+?{}[]()|".utf8)

  /// A sign that loses its meaning; letters and digits behind `\` would be classes and back references.
  private mutating func escaped() -> SchemaPattern.Node? {
    guard let byte = next, Self.special.contains(byte) || byte == UInt8(ascii: "\\") else { return nil }
    offset += 1
    return .set([byte])
  }

  /// The inside of a class: single signs and spans, none of them special.
  private mutating func set() -> Set<UInt8>? {
    var set: Set<UInt8> = []
    while let byte = next, byte != UInt8(ascii: "]") {
      guard byte < 0x80, byte != UInt8(ascii: "^"), byte != UInt8(ascii: "\\"), byte != UInt8(ascii: "[")
      else {
        return nil
      }
      offset += 1
      guard take("-") else {
        set.insert(byte)
        continue
      }
      guard let last = next, last != UInt8(ascii: "]"), byte <= last, last < 0x80 else { return nil }
      offset += 1
      set.formUnion(byte...last)
    }
    return take("]") && !set.isEmpty ? set : nil
  }

  private mutating func quantified(_ node: SchemaPattern.Node) -> SchemaPattern.Node? {
    if take("?") { return .repeated(node, 0...1) }
    if take("*") { return .repeated(node, 0...Int.max) }
    if take("+") { return .repeated(node, 1...Int.max) }
    guard take("{") else { return node }
    guard let low = count() else { return nil }
    let high = take(",") ? count() : low
    guard let high, low <= high, take("}") else { return nil }
    return .repeated(node, low...high)
  }

  private mutating func count() -> Int? {
    let start = offset
    while let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { offset += 1 }
    return Int(String(decoding: bytes[start..<offset], as: UTF8.self))
  }
}
