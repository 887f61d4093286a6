import DocumentModel

/// Cuts runs at narrow gaps where the rows around show a column boundary.
///
/// Between a value set to the right and its unit set to the left the gap may be no wider than a word space.
/// What tells it from one is that other rows have a gap in the same place, with an edge on the same vertical,
/// although their words are of other widths.
struct ColumnEvidence {
  private var rows: [RowDraft]
  private let space: WordSpace
  private var gaps: [[Gap]] = []

  /// A gap between neighbouring words of a row.
  private struct Gap {
    let run: Int
    /// Index of the word after the gap in its run; nil where the run ends before the gap.
    let ink: Int?
    /// The gap's own edges.
    let left: Double
    let right: Double
    /// Where the text before it starts and the text after it ends.
    let start: Double
    let end: Double
    /// Whether the word before it is a bare number.
    let followsNumber: Bool
  }

  /// The rows, cut further.
  static func cut(_ rows: [RowDraft], space: WordSpace) -> [RowDraft] {
    var evidence = ColumnEvidence(rows: rows, space: space)
    // A first cut gives the text after it a start of its own, which may prove the next.
    if evidence.cutOnce() { _ = evidence.cutOnce() }
    return evidence.rows
  }

  private init(rows: [RowDraft], space: WordSpace) {
    self.rows = rows
    self.space = space
  }

  private mutating func cutOnce() -> Bool {
    gaps = rows.map(gaps(in:))
    let cuts = rows.indices.map { cutRow($0) }
    for (row, cut) in zip(rows.indices, cuts) {
      if let cut { rows[row] = cut }
    }
    return cuts.contains { $0 != nil }
  }

  /// The row with its proven gaps cut; nil where there are none, or where its texts would then still reach
  /// over columns of the rows that spoke for the cuts, as a line of prose does.
  private func cutRow(_ row: Int) -> RowDraft? {
    guard rows[row].mayBeTabular else { return nil }
    var voters: [Int] = []
    var cut = rows[row]
    for gap in gaps[row].reversed() {
      guard let ink = gap.ink, mayCut(rows[row], gap.run, before: ink) else { continue }
      let found = supporters(of: gap, row)
      guard !found.isEmpty else { continue }
      voters += found
      cut.cut(run: gap.run, before: ink)
    }
    guard !voters.isEmpty else { return nil }
    let bridged = voters.count { cut.bridges(rows[$0]) }
    return bridged * 2 <= voters.count ? cut : nil
  }

  private func gaps(in row: RowDraft) -> [Gap] {
    var gaps: [Gap] = []
    let least = 0.6 * space.usual * row.letter
    for (index, run) in row.runs.enumerated() {
      var right = -Double.infinity
      for (ink, next) in run.inks.enumerated() {
        if ink > 0, next.box.left - right >= least {
          gaps.append(
            Gap(
              run: index, ink: ink, left: right, right: next.box.left, start: run.left, end: run.right,
              followsNumber: run.inks[ink - 1].isNumber))
        }
        right = max(right, next.box.right)
      }
      if index + 1 < row.runs.count {
        let next = row.runs[index + 1]
        gaps.append(
          Gap(
            run: index, ink: nil, left: run.right, right: next.left, start: run.left, end: next.right,
            followsNumber: run.inks.last?.isNumber ?? false))
      }
    }
    return gaps
  }

  /// Ranges and relations stay whole, and a row without a wide gap is cut only before a figure.
  private func mayCut(_ row: RowDraft, _ run: Int, before ink: Int) -> Bool {
    let inks = row.runs[run].inks
    let (one, next) = (inks[ink - 1], inks[ink])
    if one.isSign && next.isFigure || next.isSign && one.isFigure { return false }
    if one.isBracketed(with: next, within: 8 * row.letter) { return false }
    return row.isParted || next.isFigure
  }

  /// Rows that show a boundary where the gap is; empty where they are too few or contradicted.
  private func supporters(of gap: Gap, _ row: Int) -> [Int] {
    var votes = 0.0
    var voters: [Int] = []
    var against = 0
    for other in neighbours(of: row) {
      guard let vote = vote(other, on: gap, in: rows[row]) else { continue }
      votes += vote
      if vote > 0 { voters.append(other) } else { against += 1 }
    }
    return votes >= 2 && against <= voters.count ? voters : []
  }

  /// Up to seven rows above and below, as far as neither blank space nor a line of prose stands between.
  private func neighbours(of row: Int) -> [Int] {
    var found: [Int] = []
    for step in [-1, 1] {
      var other = row + step
      while rows.indices.contains(other), abs(other - row) < 8, rows[other].mayBeTabular {
        let pitch = abs(rows[other].level - rows[other - step].level)
        guard pitch < 8 * rows[row].letter, rows[other].tablesAbove == rows[row].tablesAbove else { break }
        found.append(other)
        other += step
      }
    }
    return found
  }

  /// 1 for a wide gap or one after a number, ½ for another narrow one, with an edge on the same vertical; 0 where text crosses or the
  /// edges stand elsewhere; nil where the row has nothing to say.
  private func vote(_ other: Int, on gap: Gap, in own: RowDraft) -> Double? {
    let row = rows[other]
    guard row.box.left < gap.left, row.box.right > gap.right, row.isParted else { return nil }
    let letter = own.letter
    let isFigure = gap.ink.map { own.runs[gap.run].inks[$0].isFigure } ?? false
    let tolerance = 0.45 * letter
    func near(_ one: Double, _ other: Double) -> Bool { abs(one - other) < tolerance }
    var best = 0.0
    for found in gaps[other] {
      let common = min(found.right, gap.right) - max(found.left, gap.left)
      guard common > 0.3 * space.usual * letter else { continue }
      // An edge proves a column only where the text that leads to it is of another width.
      let isLeftEdge = near(found.left, gap.left) && abs(found.start - gap.start) > 0.6 * letter
      let isRightEdge = near(found.right, gap.right) && abs(found.end - gap.end) > 0.6 * letter
      let isSameColumn = isFigure && near(found.start, gap.start) && near(found.end, gap.end)
      if found.ink == nil {
        // The text before the gap must stand under the other row's, not in its blank.
        if isLeftEdge || isRightEdge || isSameColumn, gap.start < found.left { return 1 }
      } else if isLeftEdge && abs(found.end - gap.end) > letter
        || isRightEdge && abs(found.start - gap.start) > letter
      {
        best = max(best, found.followsNumber && gap.followsNumber ? 1 : 0.5)
      }
    }
    return best
  }
}

extension RowDraft {
  /// A line without a wide gap is a row of a table only where it is short; a longer one only where its texts are.
  fileprivate var mayBeTabular: Bool { inks.count < (isParted ? 22 : 8) || inks.count <= 3 * texts.count }

  /// Whether one text of the row reaches over two texts of another row.
  fileprivate func bridges(_ other: RowDraft) -> Bool {
    texts.contains { text in
      other.texts.count { text.overlap(left: $0.left, right: $0.right) > min(letter, 0.5 * $0.width) } > 1
    }
  }
}
