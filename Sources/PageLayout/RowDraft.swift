import DocumentModel

/// A segment under construction: words from left to right.
struct Run: Hashable, Sendable {
  var inks: [Ink]
  var left: Double
  var right: Double

  init(_ inks: some Sequence<Ink>) {
    self.inks = Array(inks)
    left = self.inks.map(\.box.left).min() ?? 0
    right = self.inks.map(\.box.right).max() ?? 0
  }

  var width: Double { right - left }
  var midX: Double { (left + right) / 2 }
  var script: ScriptCount { inks.reduce(ScriptCount()) { $0 + $1.script } }
  /// Whether it only fills or divides space: dot leaders, a typed bar or rule, or a speck.
  var isFiller: Bool { inks.allSatisfy { $0.filler != nil } || inks.count == 1 && inks[0].isSpeck }

  /// Whether it starts with a label and its colon.
  var hasLabel: Bool {
    let isRightToLeft = script.isRightToLeft
    let first = isRightToLeft ? Array(inks.suffix(5).reversed()) : Array(inks.prefix(5))
    return first.contains(where: \.hasColon)
  }

  /// Whether it is one bare number.
  var isNumber: Bool { inks.count == 1 && inks[0].isNumber }

  /// How far the two share their width, in points; negative where they are apart.
  func overlap(left other: Double, right end: Double) -> Double { min(right, end) - max(left, other) }
}

/// A row of the page under construction: words on one baseline, cut into runs.
struct RowDraft: Hashable, Sendable {
  var runs: [Run]
  /// Median word height in points.
  let height: Double
  /// Width of an average letter in points: the unit for everything horizontal.
  let letter: Double
  let box: Box
  /// Mean middle of the words in points with the page's slant taken out: distances between rows are
  /// distances between levels.
  let level: Double
  /// How many drawn tables end above it: what they part does not belong together.
  var tablesAbove = 0
  /// Whether the next thing below is a drawn table.
  var standsOverTable = false

  /// The row in one run.
  init(row: [Ink], letter: Double, slope: Double) {
    runs = [Run(row)]
    height = row.map(\.box.height).median ?? 0
    self.letter = letter
    box = Box.union(row.map(\.box)) ?? .zero
    level = row.reduce(0) { $0 + $1.box.midY - slope * $1.box.midX } / Double(max(1, row.count))
  }

  var inks: [Ink] { runs.flatMap(\.inks) }
  /// Runs that hold text.
  var texts: [Run] { runs.filter { !$0.isFiller } }
  /// Whether two texts stand apart on the row.
  var isParted: Bool { texts.count > 1 }

  var hasLabel: Bool { texts.contains(where: \.hasLabel) }

  /// The row with only the runs that pass; nil for none.
  func part(_ holds: (Run) -> Bool) -> RowDraft? {
    let part = runs.filter(holds)
    if part.count == runs.count { return self }
    return part.isEmpty ? nil : RowDraft(runs: part, like: self)
  }

  private init(runs: [Run], like row: RowDraft) {
    self.runs = runs
    let inks = runs.flatMap(\.inks)
    height = inks.map(\.box.height).median ?? row.height
    letter = row.letter
    box = Box.union(inks.map(\.box)) ?? row.box
    level = row.level
    tablesAbove = row.tablesAbove
    standsOverTable = row.standsOverTable
  }

  /// Cuts a run before one of its words.
  mutating func cut(run: Int, before ink: Int) {
    let inks = runs[run].inks
    runs.replaceSubrange(run...run, with: [Run(inks[..<ink]), Run(inks[ink...])])
  }
}

extension RowDraft {
  /// Cuts a row where a gap is wider than a word space, around leaders and typed bars, and between words of
  /// different homes (the drawn cells they stand in).
  init(row: [Ink], space: WordSpace, slope: Double, home: (Ink) -> Int = { _ in 0 }) {
    self.init(row: row, letter: space.letterWidth(row), slope: slope)
    var cut: [Run] = []
    var open: [Ink] = []
    var right = -Double.infinity
    for ink in row {
      if let last = open.last,
        last.filler != ink.filler || home(last) != home(ink) || ink.box.left - right > space.limit * letter
      {
        cut.append(Run(open))
        open = []
      }
      open.append(ink)
      right = max(right, ink.box.right)
    }
    if !open.isEmpty { cut.append(Run(open)) }
    runs = row.count > 8 ? Self.rejoined(cut, limit: space.proseLimit * letter) : cut
  }

  /// Long rows are mostly prose, where a comma that was not read or a justified line makes wide spaces: there
  /// only a much wider gap or a label parts texts.
  private static func rejoined(_ runs: [Run], limit: Double) -> [Run] {
    var joined: [Run] = []
    for run in runs {
      if let last = joined.last, run.left - last.right <= limit, !run.isFiller, !last.isFiller, !run.hasLabel
      {
        joined[joined.count - 1] = Run(last.inks + run.inks)
      } else {
        joined.append(run)
      }
    }
    return joined
  }
}

extension Box {
  static let zero = Box(x: 0, y: 0, width: 0, height: 0)
}
