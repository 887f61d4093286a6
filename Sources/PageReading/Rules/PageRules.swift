/// The straight lines printed on a page, as thin boxes of pixels.
struct PageRules {
  var horizontal: [PixelBox] = []
  var vertical: [PixelBox] = []
  /// Bars that stand close together like a barcode's: neither rules nor text.
  var bars: [PixelBox] = []
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
    let horizontal = try across.componentBoxes().filter {
      $0.height <= max(thickest, $0.width / 60) && $0.width >= 5 * $0.height
        && ($0.width > 20 * unit || BrokenRules.standsAlone($0, ink, unit, upright: false))
    }
    let upright = try down.componentBoxes().filter {
      $0.width <= max(thickest, $0.height / 60) && $0.height >= 5 * $0.width
    }
    let bars = barcodeBars(upright, unit)
    let vertical = upright.filter { rule in
      !bars.contains(rule) && isRule(rule, beside: horizontal, unit)
    }
    let mask = try RuleEraser.mask(
      ink, horizontal: horizontal, vertical: vertical, across: across, down: down)
    return PageRules(horizontal: horizontal, vertical: vertical, bars: bars, mask: mask)
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
