/// The 8-connected components of a page's ink, with the runs of pixels that make them up.
///
/// One pass over the runs with union-find: linear in the number of runs.
struct InkComponents {
  struct Run {
    var y: Int32
    /// First column.
    var start: Int32
    /// Column after the last.
    var end: Int32
    /// Index into `components`.
    var component: Int32
  }

  struct Component {
    var box: PixelBox
    /// Pixels of ink.
    var area: Int
  }

  /// From the top, and from left to right within a row.
  private(set) var runs: [Run] = []
  private(set) var components: [Component] = []
  /// Index of the first run of each row, and one more.
  private(set) var rowStarts: [Int] = []

  init(_ image: PixImage) throws {
    try image.withBitRows { rows in
      collectRuns(rows)
    }
    label()
  }

  private mutating func collectRuns(_ rows: BitRows) {
    rowStarts.reserveCapacity(rows.height + 1)
    for y in 0..<rows.height {
      rowStarts.append(runs.count)
      var x = 0
      while true {
        x = InkComponents.next(rows, y, x, inked: true)
        guard x < rows.width else { break }
        let end = min(rows.width, InkComponents.next(rows, y, x, inked: false))
        runs.append(Run(y: Int32(y), start: Int32(x), end: Int32(end), component: Int32(runs.count)))
        x = end
      }
    }
    rowStarts.append(runs.count)
  }

  /// The first column from `x` on that is inked, or is not.
  private static func next(_ rows: BitRows, _ y: Int, _ x: Int, inked: Bool) -> Int {
    var index = x >> 5
    guard index < rows.wordsPerRow else { return rows.width }
    let flip: UInt32 = inked ? 0 : ~0
    var word = (rows.word(index, y) ^ flip) & (~0 >> UInt32(x & 31))
    while word == 0 {
      index += 1
      guard index < rows.wordsPerRow else { return rows.width }
      word = rows.word(index, y) ^ flip
    }
    return index << 5 + word.leadingZeroBitCount
  }

  private mutating func label() {
    var parents = DisjointSets(count: runs.count)
    for y in 1..<max(1, rowStarts.count - 1) {
      var above = rowStarts[y - 1]
      let aboveEnd = rowStarts[y]
      for index in rowStarts[y]..<rowStarts[y + 1] {
        let run = runs[index]
        while above < aboveEnd, runs[above].end < run.start { above += 1 }
        var touching = above
        while touching < aboveEnd, runs[touching].start <= run.end {
          parents.unite(touching, index)
          touching += 1
        }
      }
    }
    number(&parents)
  }

  private mutating func number(_ parents: inout DisjointSets) {
    var numbers = [Int32](repeating: -1, count: runs.count)
    for index in runs.indices {
      let root = parents.root(index)
      let run = runs[index]
      let box = PixelBox(left: Int(run.start), top: Int(run.y), right: Int(run.end), bottom: Int(run.y) + 1)
      if numbers[root] < 0 {
        numbers[root] = Int32(components.count)
        components.append(Component(box: box, area: 0))
      }
      let component = Int(numbers[root])
      components[component].box = components[component].box.union(box)
      components[component].area += box.width
      runs[index].component = numbers[root]
    }
  }
}

/// Sets of whole numbers that only grow together.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(_ element: Int) -> Int {
    var root = element
    while parents[root] != root { root = parents[root] }
    var next = element
    while parents[next] != root { (next, parents[next]) = (parents[next], root) }
    return root
  }

  /// The lower root stays, so that numbering follows the order of elements.
  mutating func unite(_ a: Int, _ b: Int) {
    let (first, second) = (root(a), root(b))
    if first < second { parents[second] = first } else { parents[first] = second }
  }
}
