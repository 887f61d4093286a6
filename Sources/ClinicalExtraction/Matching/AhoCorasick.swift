/// Finds all of many byte patterns in one pass over a text (Aho and Corasick, CACM 18(6), 1975).
///
/// Building takes time and memory in the total length of the patterns; a search is linear in the text plus the
/// matches. Immutable after `init`, so one automaton serves all threads.
package struct AhoCorasick: Sendable {
  package struct Match: Hashable, Sendable {
    /// Index in the patterns given to `init`.
    package let pattern: Int
    /// In bytes of the text searched.
    package let range: Range<Int>

    package init(pattern: Int, range: Range<Int>) {
      self.pattern = pattern
      self.range = range
    }
  }

  /// Edges of all nodes, those of one node together and sorted by byte.
  private let edgeBytes: [UInt8]
  private let edgeTargets: [Int32]
  /// Where each node's edges start; one entry more than nodes.
  private let edgeStarts: [Int32]
  private let failures: [Int32]
  /// First pattern that ends at the node, or -1.
  private let outputs: [Int32]
  /// The nearest node on the failure path with an output, or -1.
  private let outputLinks: [Int32]
  /// The next pattern with the same bytes, or -1.
  private let samePattern: [Int32]
  private let lengths: [Int32]
  private let rootTargets: [Int32]

  /// Empty patterns never match.
  package init(_ patterns: [[UInt8]]) {
    var trie = Trie()
    for (index, pattern) in patterns.enumerated() where !pattern.isEmpty { trie.insert(pattern, index) }
    let flat = trie.flattened()
    edgeBytes = flat.bytes
    edgeTargets = flat.targets
    edgeStarts = flat.starts
    outputs = flat.outputs
    samePattern = trie.samePattern(count: patterns.count)
    lengths = patterns.map { Int32($0.count) }
    var root = [Int32](repeating: 0, count: 256)
    for edge in Int(flat.starts[0])..<Int(flat.starts[1]) { root[Int(flat.bytes[edge])] = flat.targets[edge] }
    rootTargets = root
    (failures, outputLinks) = Self.links(flat, root: root)
  }

  /// Calls back for every match, overlapping ones too, in the order of their ends.
  package func forEachMatch(in text: [UInt8], _ body: (Match) -> Void) {
    var node: Int32 = 0
    for (offset, byte) in text.enumerated() {
      node = next(node, byte)
      var hit = outputs[Int(node)] >= 0 ? node : outputLinks[Int(node)]
      while hit >= 0 {
        var pattern = outputs[Int(hit)]
        while pattern >= 0 {
          let length = Int(lengths[Int(pattern)])
          body(Match(pattern: Int(pattern), range: (offset + 1 - length)..<(offset + 1)))
          pattern = samePattern[Int(pattern)]
        }
        hit = outputLinks[Int(hit)]
      }
    }
  }

  private func next(_ from: Int32, _ byte: UInt8) -> Int32 {
    var node = from
    while node != 0 {
      let target = edge(node, byte)
      if target >= 0 { return target }
      node = failures[Int(node)]
    }
    return rootTargets[Int(byte)]
  }

  private func edge(_ node: Int32, _ byte: UInt8) -> Int32 {
    var low = Int(edgeStarts[Int(node)])
    var high = Int(edgeStarts[Int(node) + 1])
    while low < high {
      let middle = (low + high) / 2
      if edgeBytes[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return low < Int(edgeStarts[Int(node) + 1]) && edgeBytes[low] == byte ? edgeTargets[low] : -1
  }

  /// Failure and output links, breadth first.
  private static func links(_ trie: Trie.Flat, root: [Int32]) -> (failures: [Int32], outputLinks: [Int32]) {
    let count = trie.outputs.count
    var failures = [Int32](repeating: 0, count: count)
    var links = [Int32](repeating: -1, count: count)
    func target(_ node: Int32, _ byte: UInt8) -> Int32 {
      if node == 0 { return root[Int(byte)] }
      for edge in Int(trie.starts[Int(node)])..<Int(trie.starts[Int(node) + 1]) where trie.bytes[edge] == byte
      {
        return trie.targets[edge]
      }
      return -1
    }
    var queue = [Int32(0)]
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for edge in Int(trie.starts[Int(node)])..<Int(trie.starts[Int(node) + 1]) {
        let child = trie.targets[edge]
        queue.append(child)
        guard node != 0 else { continue }
        var failure = failures[Int(node)]
        while failure != 0, target(failure, trie.bytes[edge]) < 0 { failure = failures[Int(failure)] }
        let found = target(failure, trie.bytes[edge])
        failures[Int(child)] = max(0, found)
        links[Int(child)] =
          found > 0 && trie.outputs[Int(found)] >= 0 ? found : links[Int(max(0, found))]
      }
    }
    return (failures, links)
  }
}

/// The trie while it is being built.
private struct Trie {
  struct Flat {
    var bytes: [UInt8] = []
    var targets: [Int32] = []
    var starts: [Int32] = []
    var outputs: [Int32] = []
  }

  private var children: [[UInt8: Int32]] = [[:]]
  private var outputs: [Int32] = [-1]
  /// Pairs (pattern, earlier pattern with the same bytes).
  private var same: [(Int, Int32)] = []

  mutating func insert(_ pattern: [UInt8], _ index: Int) {
    var node: Int32 = 0
    for byte in pattern {
      if let child = children[Int(node)][byte] {
        node = child
      } else {
        let child = Int32(children.count)
        children[Int(node)][byte] = child
        children.append([:])
        outputs.append(-1)
        node = child
      }
    }
    if outputs[Int(node)] >= 0 { same.append((index, outputs[Int(node)])) }
    outputs[Int(node)] = Int32(index)
  }

  func samePattern(count: Int) -> [Int32] {
    var result = [Int32](repeating: -1, count: count)
    for (pattern, earlier) in same { result[pattern] = earlier }
    return result
  }

  func flattened() -> Flat {
    var flat = Flat()
    flat.outputs = outputs
    for edges in children {
      flat.starts.append(Int32(flat.bytes.count))
      for (byte, target) in edges.sorted(by: { $0.key < $1.key }) {
        flat.bytes.append(byte)
        flat.targets.append(target)
      }
    }
    flat.starts.append(Int32(flat.bytes.count))
    return flat
  }
}
