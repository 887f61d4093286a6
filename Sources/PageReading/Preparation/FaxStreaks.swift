import CTesseract

/// Takes upright lines out of a fax that a speck on its scanner's glass drew from the top of the page to its foot.
///
/// Done before anything is softened or turned: there such a line is as wide all along, to the pixel, and what is wider in
/// some rows is a letter's stroke that it runs through.
enum FaxStreaks {
  /// Paints the streaks of a two-tone grey image white.
  ///
  /// Returns a white image of the same size with the streaks dark on it, each in pieces, that a slanting one's boxes be
  /// narrow; nil where there is none.
  static func takeOut(of gray: PixImage) throws -> PixImage? {
    let ink = try gray.ink(darkerThan: 128)
    let streaks = try find(in: ink)
    guard !streaks.isEmpty else { return nil }
    let mask = try PixImage(takingOwnership: pixCreateTemplate(ink.pix))
    try Streaks.mark(streaks, of: ink, on: mask, slack: 0)
    gray.paintWhite(mask)
    return try marks(of: streaks, on: ink)
  }

  private static func find(in ink: PixImage) throws -> [PixelBox] {
    let boxes = try ink.componentBoxes()
    let unit = TextSize.capHeight(boxes, pageHeight: ink.height) ?? TextSize.usual(pageHeight: ink.height)
    let tall = try ink.opened(1, 4 * unit)
    // Without dark bands and pictures that a streak runs into.
    let thin = try tall.subtracting(try tall.opened(widest + 1, 1))
    let upright = try thin.componentBoxes().filter { $0.height >= 5 * $0.width }
    let across = try ink.opened(4 * unit, 1).componentBoxes().filter { $0.width >= 5 * $0.height }
    return Streaks.find(
      try joined(upright, ink), across: across, pageHeight: ink.height, unit: unit)
  }

  /// Pieces of one line made one where what is between them is dark too.
  private static func joined(_ pieces: [PixelBox], _ ink: PixImage) throws -> [PixelBox] {
    try ink.withBitRows { rows in
      var result: [PixelBox] = []
      for piece in pieces.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
        let match = result.lastIndex { above in
          guard piece.top >= above.bottom, abs(piece.midX - above.midX) <= 2 else { return false }
          let dark = (above.bottom..<piece.top).count { rows[piece.midX, $0] || rows[above.midX, $0] }
          return dark * 10 >= (piece.top - above.bottom) * 8
        }
        if let match { result[match] = result[match].union(piece) } else { result.append(piece) }
      }
      return result
    }
  }

  /// The widest streak, in pixels.
  private static let widest = 6

  /// The streaks' courses as they were found, white again every so many rows.
  private static func marks(of streaks: [PixelBox], on ink: PixImage) throws -> PixImage {
    let marks = try PixImage(takingOwnership: pixCreate(Int32(ink.width), Int32(ink.height), 1))
    for streak in streaks {
      for top in stride(from: streak.top, to: streak.bottom, by: piece) {
        // No narrower than what turning the page would thin out.
        let box = PixelBox(
          left: streak.left - 1, top: top, right: streak.right + 1,
          bottom: min(streak.bottom, top + piece - 8))
        pixRasterop(
          marks.pix, Int32(box.left), Int32(box.top), Int32(box.width), Int32(max(1, box.height)),
          Int32(PIX_SET), nil, 0, 0)
      }
    }
    return try marks.grayscale()
  }

  private static let piece = 120
}
