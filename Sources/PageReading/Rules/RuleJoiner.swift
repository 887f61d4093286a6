/// Mends rules: pieces of one line are joined, and ends that nearly meet another rule are drawn up to it.
enum RuleJoiner {
  static func joined(
    _ rules: PageRules, capHeight: Int
  ) -> (horizontal: [PixelBox], vertical: [PixelBox]) {
    let horizontal = merge(rules.horizontal, gap: 3 * capHeight, drift: max(3, capHeight / 4))
    let vertical = joinedDown(rules.vertical, capHeight: capHeight)
    let extendedAcross = horizontal.map { extend($0, to: vertical, by: capHeight) }
    let extendedDown = vertical.map {
      transposed(extend(transposed($0), to: horizontal.map(transposed), by: capHeight))
    }
    return (extendedAcross, extendedDown)
  }

  /// Upright pieces of one line made one.
  static func joinedDown(_ pieces: [PixelBox], capHeight: Int) -> [PixelBox] {
    merge(pieces.map(transposed), gap: 3 * capHeight, drift: max(3, capHeight / 4)).map(transposed)
  }

  private static func transposed(_ box: PixelBox) -> PixelBox {
    PixelBox(left: box.top, top: box.left, right: box.bottom, bottom: box.right)
  }

  /// Horizontal pieces at one height with a small gap between them become one.
  private static func merge(_ pieces: [PixelBox], gap: Int, drift: Int) -> [PixelBox] {
    var result: [PixelBox] = []
    for piece in pieces.sorted(by: { ($0.left, $0.top) < ($1.left, $1.top) }) {
      let match = result.lastIndex {
        piece.left - $0.right <= gap && piece.left >= $0.left && abs(piece.midY - $0.midY) <= drift
      }
      if let match { result[match] = result[match].union(piece) } else { result.append(piece) }
    }
    return result
  }

  /// A horizontal rule drawn out to upright ones that stand just beyond its ends.
  private static func extend(_ rule: PixelBox, to uprights: [PixelBox], by reach: Int) -> PixelBox {
    var rule = rule
    for upright in uprights where upright.top - reach <= rule.midY && upright.bottom + reach >= rule.midY {
      if upright.right < rule.left, rule.left - upright.right <= reach { rule.left = upright.left }
      if upright.left > rule.right, upright.left - rule.right <= reach { rule.right = upright.right }
    }
    return rule
  }
}
