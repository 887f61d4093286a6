/// JSON as it stands in a file: members in their order, and doubled ones still there to be seen.
enum JSONTree: Hashable, Sendable {
  struct Member: Hashable, Sendable {
    let key: String
    let value: JSONTree
  }

  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONTree])
  case object([Member])

  /// The first member of an object with that key.
  subscript(key: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  var string: String? { if case .string(let value) = self { value } else { nil } }
  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var items: [JSONTree]? { if case .array(let items) = self { items } else { nil } }
  var members: [Member]? { if case .object(let members) = self { members } else { nil } }
}

/// Where a text stops being JSON. Says nothing of what stands there, since that may be patient data.
struct JSONSyntaxError: Error, Hashable {
  /// Counted from 0 in UTF-8.
  let byte: Int
}
