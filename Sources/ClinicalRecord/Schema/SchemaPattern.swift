/// The part of regular expressions that the schema's patterns need, anchored at both ends.
///
/// Literals, `\` before a sign, classes of ASCII (`[0-9a-f]`), groups, `|`, and `?`, `*`, `+`, `{n}`, `{n,m}`.
/// Anything else is refused when the schema is read, so that no pattern means less than it says.
struct SchemaPattern: Sendable {
  indirect enum Node: Sendable {
    case set(Set<UInt8>)
    case sequence([Node])
    case choice([Node])
    case repeated(Node, ClosedRange<Int>)
  }

  private let node: Node

  /// - Returns: nil for a pattern outside of what is understood here.
  init?(_ pattern: String) {
    guard let node = SchemaPatternParser.node(pattern) else { return nil }
    self.node = node
  }

  /// Whether the pattern covers the whole text.
  func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return Self.ends(of: node, in: bytes, from: [0]).contains(bytes.count)
  }

  /// Every offset at which the node can end. Sets of offsets and no backtracking: time grows with the length of the
  /// text alone, whatever stands in it.
  private static func ends(of node: Node, in bytes: [UInt8], from starts: Set<Int>) -> Set<Int> {
    switch node {
    case .set(let set): Set(starts.filter { $0 < bytes.count && set.contains(bytes[$0]) }.map { $0 + 1 })
    case .sequence(let nodes): nodes.reduce(starts) { ends(of: $1, in: bytes, from: $0) }
    case .choice(let nodes):
      nodes.reduce(into: []) { $0.formUnion(ends(of: $1, in: bytes, from: starts)) }
    case .repeated(let node, let times): ends(of: node, times: times, in: bytes, from: starts)
    }
  }

  private static func ends(
    of node: Node, times: ClosedRange<Int>, in bytes: [UInt8], from starts: Set<Int>
  ) -> Set<Int> {
    var current = starts
    var all = times.lowerBound == 0 ? starts : []
    var count = 0
    while count < times.upperBound, !current.isEmpty {
      current = ends(of: node, in: bytes, from: current)
      count += 1
      guard count >= times.lowerBound else { continue }
      if current.isSubset(of: all) { break }
      all.formUnion(current)
    }
    return all
  }
}
