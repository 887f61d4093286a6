/// Encodes into a `JSONNode`. Several keyed containers of one encoder fill the same object.
struct NodeEncoder: Encoder {
  let node: JSONNode
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .leaf = node.content { node.content = .object([]) }
    return KeyedEncodingContainer(KeyedNodes<Key>(node: node, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    node.content = .array([])
    return UnkeyedNodes(node: node, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    SingleNode(node: node, codingPath: codingPath)
  }
}

private struct KeyedNodes<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: JSONNode
  let codingPath: [any CodingKey]

  private func add(_ key: any CodingKey) -> JSONNode {
    let child = JSONNode()
    if case .object(var members) = node.content {
      node.content = .leaf("null")
      members.append((key.stringValue, child))
      node.content = .object(members)
    }
    return child
  }

  func encodeNil(forKey key: Key) throws { add(key).content = .leaf("null") }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try value.encode(to: NodeEncoder(node: add(key), codingPath: codingPath + [key]))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    NodeEncoder(node: add(key), codingPath: codingPath + [key]).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    NodeEncoder(node: add(key), codingPath: codingPath + [key]).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { NodeEncoder(node: node, codingPath: codingPath) }

  func superEncoder(forKey key: Key) -> any Encoder {
    NodeEncoder(node: add(key), codingPath: codingPath + [key])
  }
}

private struct UnkeyedNodes: UnkeyedEncodingContainer {
  let node: JSONNode
  let codingPath: [any CodingKey]

  var count: Int { if case .array(let items) = node.content { items.count } else { 0 } }

  private func add() -> JSONNode {
    let child = JSONNode()
    if case .array(var items) = node.content {
      node.content = .leaf("null")
      items.append(child)
      node.content = .array(items)
    }
    return child
  }

  func encodeNil() throws { add().content = .leaf("null") }

  func encode<Value: Encodable>(_ value: Value) throws {
    try value.encode(to: NodeEncoder(node: add(), codingPath: codingPath))
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    NodeEncoder(node: add(), codingPath: codingPath).container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    NodeEncoder(node: add(), codingPath: codingPath).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { NodeEncoder(node: add(), codingPath: codingPath) }
}

private struct SingleNode: SingleValueEncodingContainer {
  let node: JSONNode
  let codingPath: [any CodingKey]

  func encodeNil() throws { node.content = .leaf("null") }
  func encode(_ value: Bool) throws { node.content = .leaf(value ? "true" : "false") }
  func encode(_ value: String) throws { node.content = .leaf(JSONLeaf.quoted(value)) }
  func encode(_ value: Float) throws { try encode(Double(value)) }

  func encode(_ value: Double) throws {
    guard let text = JSONLeaf.number(value) else {
      throw EncodingError.invalidValue(
        value, .init(codingPath: codingPath, debugDescription: "JSON holds only finite numbers."))
    }
    node.content = .leaf(text)
  }

  func encode<Value: Encodable>(_ value: Value) throws {
    try value.encode(to: NodeEncoder(node: node, codingPath: codingPath))
  }

  func encode(_ value: Int) throws { node.content = .leaf("\(value)") }
  func encode(_ value: Int8) throws { node.content = .leaf("\(value)") }
  func encode(_ value: Int16) throws { node.content = .leaf("\(value)") }
  func encode(_ value: Int32) throws { node.content = .leaf("\(value)") }
  func encode(_ value: Int64) throws { node.content = .leaf("\(value)") }
  func encode(_ value: UInt) throws { node.content = .leaf("\(value)") }
  func encode(_ value: UInt8) throws { node.content = .leaf("\(value)") }
  func encode(_ value: UInt16) throws { node.content = .leaf("\(value)") }
  func encode(_ value: UInt32) throws { node.content = .leaf("\(value)") }
  func encode(_ value: UInt64) throws { node.content = .leaf("\(value)") }
}
