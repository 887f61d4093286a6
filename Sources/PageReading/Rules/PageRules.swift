/// The straight lines printed on a page, as thin boxes of pixels.
struct PageRules {
  var horizontal: [PixelBox] = []
  var vertical: [PixelBox] = []
  /// Bars that stand close together like a barcode's: neither rules nor text.
  var bars: [PixelBox] = []
  /// Upright lines that only their means tell: they part words, but no cell is made of what may have been found in part.
  var faint: [PixelBox] = []
  /// Lines that a scanner drew: they divide nothing.
  var streaks: [PixelBox] = []
  /// 1 bit: the pixels that are rule and not letter.
  var mask: PixImage

  /// Finds rules in the lightly thresholded page.
  ///
  /// A rule is a run of ink longer than any stroke of a letter: four cap heights across, three down (a stem of
  /// a heading is at most that). A broken rule is found piece by piece and joined afterwards; one that is
  /// broken everywhere, as faxes break thin grey lines, is found by `BrokenRules`.
  static func find(in page: PreparedPage) throws -> PageRules {
    let unit = page.capHeight
    let ink = page.faintInk
    let brokenAcross = try BrokenRules.find(ink, unit: unit, upright: false)
    let brokenDown = try BrokenRules.find(ink, unit: unit, upright: true)
    let across = try ink.opened(4 * unit, 1).or(brokenAcross)
    let down = try ink.opened(1, 3 * unit).or(brokenDown)
    let thickest = max(6, unit * 7 / 10)
    // The rows between the feet and the heads of a heavy heading on grey run together at the lighter threshold, not at the
    // darker.
    let drawn = try across.componentBoxes().filter {
      $0.height <= max(thickest, $0.width / 60) && $0.width >= 5 * $0.height
        && ($0.width > 20 * unit
          || BrokenRules.standsAlone($0, ink, unit, upright: false)
            && ($0.height * 10 <= unit * 4 || BrokenRules.density($0, page.ink) > 0.85))
    }
    let boxes = try ink.componentBoxes()
    let faint = try FaintRules.across(page.gray, boxes, unit: unit).filter {
      $0.box.width * 100 < ink.width * 97
    }
    .filter { !isKnown($0, drawn) }
    let faintAcross = faint.flatMap(\.pieces)
    let upright = try down.componentBoxes().filter {
      $0.width <= max(thickest, $0.height / 60) && $0.height >= 5 * $0.width
    }
    let bars = barcodeBars(upright, unit)
    let printed = upright.filter { rule in
      !bars.contains(rule) && isRule(rule, beside: drawn, unit)
    }
    let faintDown = try FaintRules.down(page.gray, boxes, unit: unit)
      .filter {
        !isKnown($0, printed, upright: true) && hangs($0.box, between: drawn + faint.map(\.box), unit)
      }
      .flatMap(\.pieces)
    let streaks = Streaks.find(printed, across: drawn, pageHeight: ink.height, unit: unit)
    let vertical = printed.filter { rule in !streaks.contains { $0.contains(rule) } }
    let mask = try RuleEraser.mask(
      ink, horizontal: drawn + faintAcross, vertical: vertical + faintDown,
      across: try across.with(faintAcross), down: try down.with(faintDown))
    try Streaks.mark(streaks, of: ink, on: mask)
    return PageRules(
      horizontal: drawn + page.bands.edges(unit: unit), vertical: vertical, bars: bars, faint: faintDown,
      streaks: streaks, mask: mask)
  }

  /// Whether the greater part of a line was found already.
  private static func isKnown(_ line: FaintRules.Line, _ rules: [PixelBox], upright: Bool = false) -> Bool {
    let covered = line.pieces.reduce(0) { sum, piece in
      rules.reduce(sum) { sum, rule in
        let shared = piece.grown(upright ? 4 : 0, upright ? 0 : 4).intersection(rule)
        return shared.isEmpty ? sum : sum + (upright ? shared.height : shared.width)
      }
    }
    return covered * 2 > (upright ? line.box.height : line.box.width)
  }

  /// Whether a line down begins and ends at rules across, as a table's do and a fold of the paper does not.
  static func hangs(_ line: PixelBox, between horizontal: [PixelBox], _ unit: Int) -> Bool {
    [line.top, line.bottom].allSatisfy { end in
      horizontal.contains {
        abs($0.midY - end) <= 2 * unit && line.midX >= $0.left - unit && line.midX <= $0.right + unit
      }
    }
  }

  /// A short upright piece is a rule only where it meets a horizontal one; else it may be a stem.
  private static func isRule(_ piece: PixelBox, beside horizontal: [PixelBox], _ unit: Int) -> Bool {
    if piece.height >= 8 * unit { return true }
    let reach = piece.grown(unit / 2, unit / 2)
    return horizontal.contains { !$0.intersection(reach).isEmpty }
  }

  /// Upright pieces with at least three others of like height within three cap heights.
  private static func barcodeBars(_ pieces: [PixelBox], _ unit: Int) -> [PixelBox] {
    pieces.filter { piece in
      let near = pieces.filter {
        abs($0.midX - piece.midX) <= 3 * unit && $0.verticalOverlap(piece) * 10 >= piece.height * 8
          && $0.height * 10 <= piece.height * 13
      }
      return near.count >= 5 && piece.height < 15 * unit
    }
  }
}
