/// Finds rows of dots that lead the eye from a name to its value: they carry no meaning.
enum Leaders {
  /// The keys of the boxes that belong to a leader: six or more small dots of one size, evenly spaced.
  static func find(_ marks: [(key: Int, box: PixelBox)], unit: Int) -> [Int] {
    let dots = marks.filter { max($0.box.width, $0.box.height) * 10 <= unit * 4 }
      .sorted { ($0.box.left, $0.box.top, $0.key) < ($1.box.left, $1.box.top, $1.key) }
    var runs: [[Int]] = []
    var open: [Int] = []
    for index in dots.indices {
      let dot = dots[index].box
      open.removeAll { run in
        guard let last = runs[run].last else { return true }
        return dot.left - dots[last].box.right > 2 * unit
      }
      let match = open.first { run in
        guard let last = runs[run].last else { return false }
        return continues(runs[run].map { dots[$0].box }, dots[last].box, dot, unit)
      }
      if let match {
        runs[match].append(index)
      } else {
        open.append(runs.count)
        runs.append([index])
      }
    }
    return runs.filter { $0.count >= 6 }.flatMap { $0.map { dots[$0].key } }
  }

  private static func continues(_ run: [PixelBox], _ last: PixelBox, _ dot: PixelBox, _ unit: Int) -> Bool {
    let gap = dot.left - last.right
    guard gap > 0, gap <= unit * 3 / 2, abs(dot.midY - last.midY) <= max(2, unit / 8) else { return false }
    guard abs(dot.height - last.height) <= max(2, unit / 8) else { return false }
    guard run.count >= 2 else { return true }
    let before = last.left - run[run.count - 2].right
    return abs(gap - before) <= max(2, unit / 4)
  }
}
