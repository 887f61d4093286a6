/// One (sub)schema, ready to be checked: references are places in the list of all nodes.
struct SchemaNode: Sendable {
  struct Types: OptionSet, Sendable {
    let rawValue: Int
    static let null = Types(rawValue: 1)
    static let boolean = Types(rawValue: 2)
    static let integer = Types(rawValue: 4)
    /// Whole numbers too.
    static let number = Types(rawValue: 8)
    static let string = Types(rawValue: 16)
    static let array = Types(rawValue: 32)
    static let object = Types(rawValue: 64)

    static let names: [String: Types] = [
      "null": .null, "boolean": .boolean, "integer": .integer, "number": .number, "string": .string,
      "array": .array, "object": .object,
    ]
  }
  struct Property: Sendable {
    let node: Int
    /// The bit of a required key in `SchemaNode.required`; nil for one that may be left out.
    let bit: UInt64?
  }

  /// The schema `false`: nothing fits.
  var isImpossible = false
  /// Nil where any type will do.
  var types: Types?
  /// Nil where any value will do; `const` is a list of one.
  var allowed: [JSONTree]?
  var properties: [String: Property] = [:]
  /// One bit for each required key.
  var required: UInt64 = 0
  var requiredKeys: [String] = []
  /// Whether keys outside of `properties` are refused.
  var isClosed = false
  var prefixItems: [Int] = []
  /// For the items behind `prefixItems`.
  var items: Int?
  var minItems = 0
  var maxItems = Int.max
  var minimum = -Double.infinity
  var maximum = Double.infinity
  /// In Unicode scalars, as JSON Schema counts.
  var minLength = 0
  var pattern: SchemaPattern?
  /// One of them must fit; empty where none is asked for.
  var anyOf: [Int] = []
  /// The node that must fit too.
  var reference: Int?
}
