/// One walk of a schema over a value.
struct SchemaCheck {
  private let nodes: [SchemaNode]
  private let limit: Int
  private var path: [SchemaViolation.Step] = []
  private(set) var violations: [SchemaViolation] = []
  /// Only whether it fits is asked: no violation is written down, which is most of the cost.
  private var isSilent = false

  /// - Parameter limit: how many violations are enough.
  init(nodes: [SchemaNode], limit: Int) {
    self.nodes = nodes
    self.limit = limit
  }

  /// - Returns: whether the value fits the node.
  mutating func check(_ value: JSONTree, _ index: Int) -> Bool {
    let node = nodes[index]
    if node.isImpossible { return refuse(.excess) }
    if let reference = node.reference, !check(value, reference) { return false }
    if let types = node.types, types.isDisjoint(with: value.types) { return refuse(.type) }
    if let allowed = node.allowed, !allowed.contains(value) { return refuse(.notAllowed) }
    guard checkAlternatives(value, node) else { return false }
    switch value {
    case .number(let number): return check(number, node)
    case .string(let string): return check(string, node)
    case .array(let items): return check(items, node)
    case .object(let members): return check(members, node)
    case .null, .bool: return true
    }
  }

  private mutating func refuse(_ reason: SchemaViolation.Reason) -> Bool {
    if !isSilent, violations.count < limit { violations.append(SchemaViolation(path: path, reason: reason)) }
    return false
  }

  private mutating func check(_ number: Double, _ node: SchemaNode) -> Bool {
    number >= node.minimum && number <= node.maximum ? true : refuse(.outOfLimits)
  }

  private mutating func check(_ string: String, _ node: SchemaNode) -> Bool {
    if node.minLength > 0, string.unicodeScalars.prefix(node.minLength).count < node.minLength {
      return refuse(.tooShort)
    }
    if let pattern = node.pattern, !pattern.matches(string) { return refuse(.pattern) }
    return true
  }

  private mutating func check(_ items: [JSONTree], _ node: SchemaNode) -> Bool {
    guard items.count >= node.minItems else { return refuse(.tooFew) }
    guard items.count <= node.maxItems else { return refuse(.tooMany) }
    var fits = true
    for (index, item) in items.enumerated() {
      guard let rule = index < node.prefixItems.count ? node.prefixItems[index] : node.items else { break }
      path.append(.index(index))
      if !check(item, rule) { fits = false }
      path.removeLast()
      if !fits, isSilent { return false }
    }
    return fits
  }

  private mutating func check(_ members: [JSONTree.Member], _ node: SchemaNode) -> Bool {
    var missing = node.required
    var fits = true
    for member in members {
      guard let property = node.properties[member.key] else {
        if node.isClosed { fits = refuse(.unknownKey) }
        continue
      }
      path.append(.key(member.key))
      if let bit = property.bit {
        if missing & bit == 0 { fits = refuse(.doubled) }
        missing &= ~bit
      }
      if !check(member.value, property.node) { fits = false }
      path.removeLast()
      if !fits, isSilent { return false }
    }
    return missing == 0 ? fits : refuse(missing, of: node)
  }

  /// Names each missing key: it comes from the schema, so that it can be named.
  private mutating func refuse(_ missing: UInt64, of node: SchemaNode) -> Bool {
    for (index, key) in node.requiredKeys.enumerated() where missing & (1 << UInt64(index)) != 0 {
      path.append(.key(key))
      _ = refuse(.missing)
      path.removeLast()
    }
    return false
  }

  /// Tries every alternative in silence; where none fits, tells what is wrong with the one that came furthest.
  private mutating func checkAlternatives(_ value: JSONTree, _ node: SchemaNode) -> Bool {
    if node.anyOf.isEmpty { return true }
    let wasSilent = isSilent
    isSilent = true
    defer { isSilent = wasSilent }
    for alternative in node.anyOf where check(value, alternative) { return true }
    if wasSilent { return false }
    let attempts = node.anyOf.map { SchemaCheck.attempt(value, $0, nodes: nodes, limit: limit, path: path) }
    let depths = attempts.map { $0.map(\.depth).min() ?? 0 }
    guard let deepest = depths.max(), deepest > path.count,
      let best = depths.firstIndex(of: deepest), depths.lastIndex(of: deepest) == best
    else {
      isSilent = false
      return refuse(.noAlternative)
    }
    violations += attempts[best].prefix(max(0, limit - violations.count))
    return false
  }

  private static func attempt(
    _ value: JSONTree, _ index: Int, nodes: [SchemaNode], limit: Int, path: [SchemaViolation.Step]
  ) -> [SchemaViolation] {
    var check = SchemaCheck(nodes: nodes, limit: limit)
    check.path = path
    _ = check.check(value, index)
    return check.violations
  }
}

extension JSONTree {
  /// What the value is; a whole number is both an integer and a number.
  fileprivate var types: SchemaNode.Types {
    switch self {
    case .null: .null
    case .bool: .boolean
    case .number(let value): value == value.rounded() ? [.integer, .number] : .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}
