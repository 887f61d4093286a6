import DocumentModel

/// A segment under construction: words from left to right.
struct Run: Hashable, Sendable {
  var inks: [Ink]
  var left: Double
  var right: Double

  init(_ inks: [Ink]) {
    self.inks = inks
    left = inks.map(\.box.left).min() ?? 0
    right = inks.map(\.box.right).max() ?? 0
  }

  var width: Double { right - left }
  var midX: Double { (left + right) / 2 }
  var script: ScriptCount { inks.reduce(ScriptCount()) { $0 + $1.script } }
}

/// A row of the page under construction: words on one baseline, cut into runs.
struct RowDraft: Hashable, Sendable {
  var runs: [Run]
  /// Median word height in points.
  var height: Double
  /// Width of an average letter in points.
  var letter: Double

  init(runs: [Run], height: Double, letter: Double) {
    self.runs = runs
    self.height = height
    self.letter = letter
  }

  var left: Double { runs.first?.left ?? 0 }
  var right: Double { runs.map(\.right).max() ?? 0 }
  var inks: [Ink] { runs.flatMap(\.inks) }
  var box: Box { Box.union(inks.map(\.box)) ?? Box(x: 0, y: 0, width: 0, height: 0) }
}

extension RowDraft {
  /// Cuts a row where a gap is wider than a word space.
  init(row: [Ink], space: WordSpace) {
    let letter = space.letterWidth(row)
    var runs: [Run] = []
    var open: [Ink] = []
    var right = -Double.infinity
    for ink in row {
      if !open.isEmpty, ink.box.left - right > space.limit * letter {
        runs.append(Run(open))
        open = []
      }
      open.append(ink)
      right = max(right, ink.box.right)
    }
    if !open.isEmpty { runs.append(Run(open)) }
    self.init(runs: runs, height: row.map(\.box.height).median ?? 0, letter: letter)
  }
}
