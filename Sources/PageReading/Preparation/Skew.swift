import CTesseract

/// The slant of a page's lines of text.
enum Skew {
  /// The angle by which to turn clockwise so that lines are level, in degrees; 0 where it cannot be told.
  ///
  /// A page of 1000 pixels or more across is reduced for the coarse search.
  static func correction(_ ink: PixImage) -> Double {
    var angle: Float = 0
    var confidence: Float = 0
    let reduction: Int32 = ink.width > 1000 ? 4 : 2
    let failed = pixFindSkewSweepAndSearch(
      ink.pix, &angle, &confidence, reduction, max(1, reduction / 2), 9, 1, 0.01)
    guard failed == 0, confidence >= 2.5 else { return 0 }
    return Double(angle)
  }
}
