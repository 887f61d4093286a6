/// The size of a page's print: the height of its capitals and digits, in pixels.
///
/// The unit of every length in segmentation: 10-point print has about 20 pixels at 200 dpi, 29 at 300.
enum TextSize {
  /// nil for a page with too little print to tell.
  static func capHeight(_ boxes: [PixelBox], pageHeight: Int) -> Int? {
    let largest = pageHeight / 25
    let signs = boxes.filter {
      $0.height >= 6 && $0.height <= largest && $0.width >= 2 && $0.width <= 3 * $0.height
    }
    guard signs.count >= 8 else { return nil }
    // Capitals, digits and ascenders are the upper part of the heights; a tenth may be headings or accidents.
    let heights = signs.map(\.height).sorted()
    return heights[heights.count * 7 / 10]
  }

  /// What is taken where `capHeight` cannot tell: 10-point print on a page of A4's height.
  static func usual(pageHeight: Int) -> Int { max(8, pageHeight * 7 / 842) }
}
