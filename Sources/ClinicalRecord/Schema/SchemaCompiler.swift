/// Turns a schema's JSON into nodes.
///
/// Strict: a keyword that is not understood is an error, since a check that is left out would be a silent one.
struct SchemaCompiler {
  private let root: JSONTree
  private(set) var nodes: [SchemaNode] = []
  /// The nodes of references, by pointer: each is made once, and may refer to itself.
  private var known: [String: Int] = [:]

  init(_ root: JSONTree) { self.root = root }

  /// - Returns: all nodes, the root first; definitions that nothing refers to are checked as well.
  static func nodes(_ root: JSONTree) throws(SchemaError) -> [SchemaNode] {
    var compiler = SchemaCompiler(root)
    _ = try compiler.referred("#")
    for member in root["$defs"]?.members ?? [] { _ = try compiler.referred("#/$defs/\(member.key)") }
    return compiler.nodes
  }

  private mutating func referred(_ reference: String) throws(SchemaError) -> Int {
    if let index = known[reference] { return index }
    let parts = reference.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    var target: JSONTree? = parts.first == "#" ? root : nil
    for part in parts.dropFirst() { target = target?[part] }
    guard let target else { throw SchemaError(pointer: reference, reason: "the reference leads nowhere") }
    let index = reserve()
    known[reference] = index
    nodes[index] = try node(target, at: reference)
    return index
  }

  private mutating func reserve() -> Int {
    nodes.append(SchemaNode())
    return nodes.count - 1
  }

  private mutating func compile(_ tree: JSONTree, at pointer: String) throws(SchemaError) -> Int {
    let index = reserve()
    nodes[index] = try node(tree, at: pointer)
    return index
  }

  private mutating func compile(_ trees: [JSONTree], at pointer: String) throws(SchemaError) -> [Int] {
    var places: [Int] = []
    for (index, tree) in trees.enumerated() { places.append(try compile(tree, at: "\(pointer)/\(index)")) }
    return places
  }

  private mutating func node(_ tree: JSONTree, at pointer: String) throws(SchemaError) -> SchemaNode {
    var node = SchemaNode()
    if case .bool(let fits) = tree {
      node.isImpossible = !fits
      return node
    }
    guard let members = tree.members else {
      throw SchemaError(pointer: pointer, reason: "a schema is an object or a boolean")
    }
    for member in members {
      try read(member, into: &node, at: "\(pointer)/\(member.key)")
    }
    try resolveRequired(&node, at: pointer)
    return node
  }

  private mutating func read(
    _ member: JSONTree.Member, into node: inout SchemaNode, at pointer: String
  ) throws(SchemaError) {
    switch member.key {
    case "$schema", "$id", "$defs", "$comment", "title", "description": break
    case "$ref": node.reference = try referred(try Self.string(member, pointer))
    case "anyOf": node.anyOf = try compile(try Self.items(member, pointer), at: pointer)
    case "properties": try readProperties(member, into: &node, at: pointer)
    case "prefixItems": node.prefixItems = try compile(try Self.items(member, pointer), at: pointer)
    case "items": node.items = try compile(member.value, at: pointer)
    default: try Self.readLimit(member, into: &node, at: pointer)
    }
  }

  private mutating func readProperties(
    _ member: JSONTree.Member, into node: inout SchemaNode, at pointer: String
  ) throws(SchemaError) {
    guard let members = member.value.members else {
      throw SchemaError(pointer: pointer, reason: "an object is expected")
    }
    for member in members {
      let place = try compile(member.value, at: "\(pointer)/\(member.key)")
      node.properties[member.key] = SchemaNode.Property(node: place, bit: nil)
    }
  }

  /// Keywords that hold no schema.
  private static func readLimit(
    _ member: JSONTree.Member, into node: inout SchemaNode, at pointer: String
  ) throws(SchemaError) {
    switch member.key {
    case "type": node.types = try types(member, pointer)
    case "const": node.allowed = [member.value]
    case "enum": node.allowed = try items(member, pointer)
    case "required":
      node.requiredKeys = []
      for item in try items(member, pointer) {
        guard let key = item.string else { throw SchemaError(pointer: pointer, reason: "keys are strings") }
        node.requiredKeys.append(key)
      }
    case "additionalProperties":
      guard case .bool(let isOpen) = member.value else {
        throw SchemaError(pointer: pointer, reason: "only true and false are understood")
      }
      node.isClosed = !isOpen
    case "minItems": node.minItems = try count(member, pointer)
    case "maxItems": node.maxItems = try count(member, pointer)
    case "minLength": node.minLength = try count(member, pointer)
    case "minimum": node.minimum = try number(member, pointer)
    case "maximum": node.maximum = try number(member, pointer)
    case "pattern":
      node.pattern = SchemaPattern(try string(member, pointer))
      if node.pattern == nil { throw SchemaError(pointer: pointer, reason: "the pattern is not understood") }
    default: throw SchemaError(pointer: pointer, reason: "the keyword is not understood")
    }
  }

  /// Gives every required key its bit.
  private func resolveRequired(_ node: inout SchemaNode, at pointer: String) throws(SchemaError) {
    guard node.requiredKeys.count <= 64 else {
      throw SchemaError(pointer: pointer, reason: "more than 64 keys are required")
    }
    for (index, key) in node.requiredKeys.enumerated() {
      guard let property = node.properties[key], property.bit == nil else {
        throw SchemaError(
          pointer: pointer, reason: "a required key is not among the properties, or stands twice")
      }
      let bit = UInt64(1) << UInt64(index)
      node.required |= bit
      node.properties[key] = SchemaNode.Property(node: property.node, bit: bit)
    }
  }
}

extension SchemaCompiler {
  private static func items(_ member: JSONTree.Member, _ pointer: String) throws(SchemaError) -> [JSONTree] {
    guard let items = member.value.items else {
      throw SchemaError(pointer: pointer, reason: "a list is expected")
    }
    return items
  }

  private static func string(_ member: JSONTree.Member, _ pointer: String) throws(SchemaError) -> String {
    guard let string = member.value.string else {
      throw SchemaError(pointer: pointer, reason: "a string is expected")
    }
    return string
  }

  private static func number(_ member: JSONTree.Member, _ pointer: String) throws(SchemaError) -> Double {
    guard let number = member.value.number else {
      throw SchemaError(pointer: pointer, reason: "a number is expected")
    }
    return number
  }

  private static func count(_ member: JSONTree.Member, _ pointer: String) throws(SchemaError) -> Int {
    guard let count = Int(exactly: try number(member, pointer)), count >= 0 else {
      throw SchemaError(pointer: pointer, reason: "a count is expected")
    }
    return count
  }

  private static func types(
    _ member: JSONTree.Member, _ pointer: String
  ) throws(SchemaError) -> SchemaNode.Types {
    var types: SchemaNode.Types = []
    for item in member.value.items ?? [member.value] {
      guard let name = item.string, let type = SchemaNode.Types.names[name] else {
        throw SchemaError(pointer: pointer, reason: "the type is not known")
      }
      types.insert(type)
    }
    return types
  }
}
