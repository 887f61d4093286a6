/// Reads JSON (RFC 8259) from bytes: records are held against their schema as they will stand in the file.
struct JSONParser {
  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  /// Records are about eight deep; the limit keeps a hostile file from using up the stack.
  private static let deepest = 64

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func tree(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONTree {
    var parser = JSONParser(bytes)
    let tree = try parser.value()
    parser.skipSpace()
    guard parser.offset == bytes.count else { throw parser.error }
    return tree
  }

  private var error: JSONSyntaxError { JSONSyntaxError(byte: offset) }
  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  private mutating func require(_ byte: Unicode.Scalar) throws(JSONSyntaxError) {
    guard take(UInt8(ascii: byte)) else { throw error }
  }

  private mutating func value() throws(JSONSyntaxError) -> JSONTree {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try nested { (parser) throws(JSONSyntaxError) in try parser.object() }
    case UInt8(ascii: "["): return try nested { (parser) throws(JSONSyntaxError) in try parser.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func nested(
    _ read: (inout JSONParser) throws(JSONSyntaxError) -> JSONTree
  ) throws(JSONSyntaxError) -> JSONTree {
    guard depth < Self.deepest else { throw error }
    depth += 1
    defer { depth -= 1 }
    offset += 1
    return try read(&self)
  }

  private mutating func object() throws(JSONSyntaxError) -> JSONTree {
    var members: [JSONTree.Member] = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipSpace()
      let key = try string()
      skipSpace()
      try require(":")
      members.append(JSONTree.Member(key: key, value: try value()))
      skipSpace()
    } while take(UInt8(ascii: ","))
    try require("}")
    return .object(members)
  }

  private mutating func array() throws(JSONSyntaxError) -> JSONTree {
    var items: [JSONTree] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array(items) }
    repeat {
      items.append(try value())
      skipSpace()
    } while take(UInt8(ascii: ","))
    try require("]")
    return .array(items)
  }

  private mutating func word(_ word: StaticString, _ tree: JSONTree) throws(JSONSyntaxError) -> JSONTree {
    let end = offset + word.utf8CodeUnitCount
    guard end <= bytes.count,
      word.withUTF8Buffer({ $0.elementsEqual(bytes[offset..<end]) })
    else { throw error }
    offset = end
    return tree
  }

  private mutating func number() throws(JSONSyntaxError) -> Double {
    let start = offset
    _ = take(UInt8(ascii: "-"))
    let isZero = next == UInt8(ascii: "0")
    guard let count = digits(), !(isZero && count > 1) else { throw error }
    if take(UInt8(ascii: ".")), digits() == nil { throw error }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
      if digits() == nil { throw error }
    }
    guard let number = Double(String(decoding: bytes[start..<offset], as: UTF8.self)), number.isFinite else {
      throw JSONSyntaxError(byte: start)
    }
    return number
  }

  /// - Returns: how many digits were passed, nil for none.
  private mutating func digits() -> Int? {
    let start = offset
    while let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { offset += 1 }
    return offset > start ? offset - start : nil
  }

  private mutating func string() throws(JSONSyntaxError) -> String {
    try require("\"")
    let start = offset
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
      offset += 1
    }
    let plain = bytes[start..<offset]
    // Most strings hold no escape, and are taken as they stand.
    if take(UInt8(ascii: "\"")) { return String(decoding: plain, as: UTF8.self) }
    return try escaped(beginning: Array(plain))
  }

  private mutating func escaped(beginning: [UInt8]) throws(JSONSyntaxError) -> String {
    var text = beginning
    while let byte = next, byte >= 0x20 {
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try appendEscape(to: &text)
      default: text.append(byte)
      }
    }
    throw error
  }

  private mutating func appendEscape(to text: inout [UInt8]) throws(JSONSyntaxError) {
    guard let byte = next else { throw error }
    if byte == UInt8(ascii: "u") {
      offset += 1
      text += Array(String(try scalar()).utf8)
      return
    }
    guard let plain = Self.escapes[byte] else { throw error }
    offset += 1
    text.append(plain)
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F, UInt8(ascii: "b"): 0x08,
    UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  ]

  /// The character of `\u` and four digits, or of two such that stand for one beyond the first 65,536.
  private mutating func scalar() throws(JSONSyntaxError) -> Character {
    let high = try codeUnit()
    if let scalar = Unicode.Scalar(high) { return Character(scalar) }
    try require("\\")
    try require("u")
    let low = try codeUnit()
    guard 0xD800..<0xDC00 ~= high, 0xDC00..<0xE000 ~= low,
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw error }
    return Character(scalar)
  }

  private mutating func codeUnit() throws(JSONSyntaxError) -> UInt32 {
    guard offset + 4 <= bytes.count, bytes[offset] != UInt8(ascii: "+"), bytes[offset] != UInt8(ascii: "-"),
      let unit = UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
    else { throw error }
    offset += 4
    return unit
  }
}
