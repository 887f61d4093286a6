import DocumentModel

/// A segment under construction: words from left to right.
struct Run: Hashable, Sendable {
  let inks: [Ink]
  let left: Double
  let right: Double
  let script: ScriptCount
  /// Whether it only fills or divides space: dot leaders, a typed bar or rule, or a speck.
  let isFiller: Bool
  /// Whether it starts with a label and its colon.
  let hasLabel: Bool

  init(_ inks: some Sequence<Ink>) {
    self.inks = Array(inks)
    left = self.inks.reduce(.infinity) { min($0, $1.box.left) }
    right = self.inks.reduce(-.infinity) { max($0, $1.box.right) }
    script = self.inks.reduce(ScriptCount()) { $0 + $1.script }
    isFiller =
      self.inks.allSatisfy { $0.filler != nil } || self.inks.count == 1 && self.inks[0].isSpeck
    let start = script.isRightToLeft ? self.inks.suffix(5) : self.inks.prefix(5)
    // `25/02/2026: Hb 99` begins with a day.
    let isDay = start.first.map { $0.hasColon && $0.script.letters == 0 } ?? false
    hasLabel = start.dropFirst(isDay ? 1 : 0).contains(where: \.hasColon)
  }

  var width: Double { right - left }
  var midX: Double { (left + right) / 2 }

  /// Whether it is one bare number, or one with its flag (`3.45 L`).
  var isNumber: Bool {
    guard let first = inks.first, first.isNumber else { return false }
    return inks.count == 1 || inks.count == 2 && inks[1].isMark
  }

  /// Whether it begins with a figure (`89L`, `3.70 – 10.00`) and is no unit (`10^9/L`).
  var isFigure: Bool { inks.first?.isFigure == true && !inks.contains(where: \.isUnit) }

  /// Whether it reads like the name of something: letters, and neither a figure first nor a unit.
  var isName: Bool {
    guard let first = inks.first else { return false }
    return inks.reduce(0) { $0 + $1.script.letters } > 1 && !first.isFigure && !first.isUnit
  }

  /// Whether it is one letter or sign, or the same twice, as flags are printed.
  var isMark: Bool { inks.count == 1 && inks[0].isMark }

  /// Whether figures stand on both sides of the gap between the two, or a bracket opens behind it.
  func endsInFigure(before next: Run) -> Bool {
    guard let last = inks.last, let first = next.inks.first else { return false }
    return last.isFigure && (isNumber && first.isFigure || last.isRange || first.bracket == .opening)
  }

  /// How far the two share their width, in points; negative where they are apart.
  func overlap(left other: Double, right end: Double) -> Double { min(right, end) - max(left, other) }
}

/// A row of the page under construction: words on one baseline, cut into runs.
struct RowDraft: Hashable, Sendable {
  private(set) var runs: [Run]
  /// Runs that hold text.
  private(set) var texts: [Run]
  /// All words from left to right.
  let inks: [Ink]
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
    texts = runs.filter { !$0.isFiller }
    inks = row
    height = row.map(\.box.height).median ?? 0
    self.letter = letter
    box = Box.union(row.map(\.box)) ?? .zero
    level = row.reduce(0) { $0 + $1.box.midY - slope * $1.box.midX } / Double(max(1, row.count))
  }

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
    texts = runs.filter { !$0.isFiller }
    inks = runs.flatMap(\.inks)
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
    setRuns(runs[..<run] + [Run(inks[..<ink]), Run(inks[ink...])] + runs[(run + 1)...])
  }

  fileprivate mutating func setRuns(_ runs: some Sequence<Run>) {
    self.runs = Array(runs)
    texts = self.runs.filter { !$0.isFiller }
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
        last.filler != ink.filler || home(last) != home(ink)
          || ink.box.left - right > space.limit(between: last, ink) * letter
            && !last.isBracketed(with: ink, within: 8 * letter)
      {
        cut.append(Run(open))
        open = []
      }
      open.append(ink)
      right = max(right, ink.box.right)
    }
    if !open.isEmpty { cut.append(Run(open)) }
    setRuns(row.count > 8 ? Self.rejoined(cut, limit: space.proseLimit * letter) : cut)
  }

  /// Long rows are mostly prose, where a comma that was not read or a justified line makes wide spaces: there
  /// only a much wider gap, a label or figures on both sides part texts.
  private static func rejoined(_ runs: [Run], limit: Double) -> [Run] {
    var joined: [Run] = []
    for run in runs {
      if let last = joined.last, run.left - last.right <= limit, !run.isFiller, !last.isFiller, !run.hasLabel,
        !last.endsInFigure(before: run)
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
