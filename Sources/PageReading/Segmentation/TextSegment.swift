/// A piece of a text line that is read in one go: words with no wide gap or rule between them.
struct TextSegment {
  /// Indices of its components, from left to right.
  var members: [Int]
  /// What its components fill, in pixels of the page.
  var box: PixelBox
  /// The row on which its letters stand.
  var baseline: Int
  /// Height of its capitals and digits in pixels, as far as it can be told.
  var capHeight: Int
  /// Whether its box alone is shown, for its ink hangs together with a neighbour's.
  var isCut = false
  /// The arrow that it is; nil for text.
  var arrow: Arrow?

  /// What is cut out for recognition: the line's full height with room for what rises and hangs, as the
  /// models were trained on (about 1.9 cap heights), and white on both sides.
  var crop: PixelBox {
    let rise = max(baseline - capHeight * 5 / 4, box.top - capHeight / 8)
    let top = min(rise, max(box.top - capHeight / 8, baseline - capHeight * 7 / 4))
    let fall = baseline + capHeight * 2 / 5
    let bottom = max(fall, min(box.bottom + capHeight / 8, baseline + capHeight * 4 / 5))
    return PixelBox(
      left: box.left - capHeight / 2, top: top, right: box.right + capHeight / 2, bottom: bottom)
  }
}
