package import Foundation

/// JSON as this project writes it: keys in the order in which a type encodes them, so that a record reads from the
/// general to the particular; short lists such as boxes on one line; numbers in their shortest exact form.
///
/// The same value gives the same bytes on every machine.
package enum JSONText {
  /// - Throws: `EncodingError` for a number that JSON cannot hold (infinite, or not a number).
  package static func encode(_ value: some Encodable) throws -> Data {
    let root = JSONNode()
    try value.encode(to: NodeEncoder(node: root, codingPath: []))
    var text = ""
    root.write(to: &text, indent: 0)
    text += "\n"
    return Data(text.utf8)
  }
}

/// A JSON value under construction. A class, because containers fill it after it has been put into its parent.
final class JSONNode {
  enum Content {
    case leaf(String)
    case array([JSONNode])
    case object([(key: String, value: JSONNode)])
  }

  var content = Content.leaf("null")

  /// Lists of up to this many leaves stand on one line.
  private static let lineLength = 4

  func write(to text: inout String, indent: Int) {
    switch content {
    case .leaf(let leaf): text += leaf
    case .array(let items): write(items, to: &text, indent: indent)
    case .object(let members): write(members, to: &text, indent: indent)
    }
  }

  private func write(_ items: [JSONNode], to text: inout String, indent: Int) {
    let isShort = items.count <= Self.lineLength && items.allSatisfy(\.isLeaf)
    text += "["
    for (index, item) in items.enumerated() {
      if isShort {
        text += index > 0 ? ", " : ""
      } else {
        Self.newLine(&text, indent + 1, isFirst: index == 0)
      }
      item.write(to: &text, indent: indent + 1)
    }
    if !isShort { Self.newLine(&text, indent, isFirst: true) }
    text += "]"
  }

  private func write(_ members: [(key: String, value: JSONNode)], to text: inout String, indent: Int) {
    text += "{"
    for (index, member) in members.enumerated() {
      Self.newLine(&text, indent + 1, isFirst: index == 0)
      text += "\(JSONLeaf.quoted(member.key)): "
      member.value.write(to: &text, indent: indent + 1)
    }
    if !members.isEmpty { Self.newLine(&text, indent, isFirst: true) }
    text += "}"
  }

  private var isLeaf: Bool { if case .leaf = content { true } else { false } }

  private static func newLine(_ text: inout String, _ indent: Int, isFirst: Bool) {
    text += isFirst ? "\n" : ",\n"
    text += String(repeating: "  ", count: indent)
  }
}

/// The texts of single JSON values.
enum JSONLeaf {
  static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  /// Nil for a number that JSON cannot hold.
  static func number(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    if value == value.rounded(), abs(value) < 1e15 { return "\(Int(value))" }
    return "\(value)"
  }
}
