package import Foundation

/// A JSON Schema (draft 2020-12) in the part of the language that the record's own schema uses.
///
/// Understood are `type`, `const`, `enum`, `properties`, `required` (keys among the properties),
/// `additionalProperties` (true or false), `prefixItems`, `items`, `minItems`, `maxItems`, `minLength`, `minimum`,
/// `maximum`, `pattern` (see `SchemaPattern`), `anyOf`, and `$ref` within the file.
package struct JSONSchema: Sendable {
  private let nodes: [SchemaNode]

  /// - Throws: `SchemaError` for bytes that are no JSON, a reference that leads nowhere, and a keyword or pattern that
  ///   is not understood.
  package init(_ data: Data) throws(SchemaError) {
    let root: JSONTree
    do {
      root = try JSONParser.tree(Array(data))
    } catch {
      throw SchemaError(pointer: "", reason: "this is not JSON from byte \(error.byte)")
    }
    nodes = try SchemaCompiler.nodes(root)
  }

  /// What keeps a document from fitting; empty where it fits.
  ///
  /// - Parameters:
  ///   - json: the document as it stands in its file.
  ///   - limit: at most so many violations are told.
  package func violations(in json: Data, limit: Int = 3) -> [SchemaViolation] {
    guard let tree = try? JSONParser.tree(Array(json)) else {
      return [SchemaViolation(path: [], reason: .notJSON)]
    }
    var check = SchemaCheck(nodes: nodes, limit: limit)
    return check.check(tree, 0) ? [] : check.violations
  }
}

/// A schema that cannot be used.
package struct SchemaError: Error, Hashable, CustomStringConvertible {
  /// Where in the schema.
  package let pointer: String
  package let reason: String

  package var description: String { "The record's schema cannot be used: at \(pointer), \(reason)." }
}
