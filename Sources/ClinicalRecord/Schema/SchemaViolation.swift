/// Where a document leaves its schema, and how.
///
/// Never holds what stands there, nor a key that the schema does not name: both may be patient data.
package struct SchemaViolation: Hashable, Sendable, CustomStringConvertible {
  package enum Step: Hashable, Sendable {
    case key(String)
    case index(Int)
  }
  package enum Reason: String, Hashable, Sendable {
    case notJSON = "is not JSON"
    case type = "is of the wrong type"
    case notAllowed = "is not one of the values allowed"
    case noAlternative = "fits none of the forms allowed"
    case missing = "is missing"
    case doubled = "stands twice"
    case unknownKey = "has a key that the schema does not know"
    case excess = "should not be there"
    case tooFew = "has too few items"
    case tooMany = "has too many items"
    case tooShort = "is too short"
    case pattern = "is not written as it must be"
    case outOfLimits = "is outside of its limits"
  }

  package let path: [Step]
  package let reason: Reason

  package init(path: [Step], reason: Reason) {
    self.path = path
    self.reason = reason
  }

  var depth: Int { path.count }

  /// A JSON pointer (RFC 6901), empty for the document itself.
  package var pointer: String {
    path.map { step in
      switch step {
      case .index(let index): "/\(index)"
      case .key(let key): "/" + key.replacing("~", with: "~0").replacing("/", with: "~1")
      }
    }.joined()
  }

  package var description: String { "\(path.isEmpty ? "the record" : pointer) \(reason.rawValue)" }
}
