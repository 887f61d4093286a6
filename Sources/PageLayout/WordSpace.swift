import DocumentModel

/// How wide a space between two words is on this page, in average letters of the line.
///
/// About half a letter in proportional type, a whole one in typewriter type; read from the page's own gaps.
struct WordSpace: Hashable, Sendable {
  /// In average letters.
  let usual: Double
  /// Mean letter width over word height on the page, for lines too short to say.
  let letterWidthPerHeight: Double

  init(rows: [[Ink]]) {
    let inks = rows.joined()
    let letters = inks.reduce(0) { $0 + $1.letters }
    let height = inks.reduce(0) { $0 + $1.box.height * $1.letters }
    let width = inks.reduce(0) { $0 + $1.box.width }
    letterWidthPerHeight = height > 0 && letters > 0 ? width / height : 0.45
    var gaps: [Double] = []
    var betweenWords: [Double] = []
    for row in rows {
      let letter = Self.letterWidth(row, perHeight: letterWidthPerHeight)
      guard letter > 0 else { continue }
      for (one, next) in zip(row, row.dropFirst()) {
        let gap = (next.box.left - one.box.right) / letter
        guard gap > 0.15, gap < 1.6 else { continue }
        gaps.append(gap)
        if one.isOfLetters, next.isOfLetters { betweenWords.append(gap) }
      }
    }
    // In a dense table the gaps beside figures are those between its columns.
    let telling = betweenWords.count >= 8 ? betweenWords : gaps
    usual = min(1.1, max(0.4, telling.median ?? 0.55))
  }

  /// A gap wider than this, in average letters, is no word space.
  var limit: Double { usual + 0.65 }
  /// The same between two words: in front of a range a value or its flag ends, so less of a gap parts them.
  func limit(between one: Ink, _ next: Ink) -> Double {
    let opensFigure = next.isRange || next.bracket == .opening && one.isRange
    return opensFigure && (one.isNumber || one.isMark || one.isRange) ? usual + 0.3 : limit
  }
  /// A gap wider than this, in average letters, is no word space even in a line of prose.
  var proseLimit: Double { usual + 1.2 }

  /// Width of an average letter on the row, in points.
  func letterWidth(_ row: [Ink]) -> Double { Self.letterWidth(row, perHeight: letterWidthPerHeight) }

  private static func letterWidth(_ row: [Ink], perHeight: Double) -> Double {
    let height = row.map(\.box.height).median ?? 0
    let letters = row.reduce(0) { $0 + $1.letters }
    let width = row.reduce(0) { $0 + $1.box.width }
    // Twelve letters' worth of the page's habit steadies rows of few letters.
    return (width + 12 * perHeight * height) / (letters + 12)
  }
}
