/// A way to show a cell to the recogniser that the first reading did not use.
///
/// The first reading shows grey capitals of 24, 30 and 40 pixels and two tones parted at 150: what is read the same in
/// these too does not hang on one enlargement or threshold.
struct CellView: Hashable {
  enum Tones: Hashable {
    case gray
    /// Dark above white, parted at this brightness, edges softened.
    case two(Int)
    /// Grey, what is nearly white made white and what is dark made black.
    case steep
  }

  /// Of the image, in pixels.
  var capHeight: Double
  var tones = Tones.gray
  /// Whether to read with nothing but the signs of the cell's kind.
  var isLimited = false
  /// Whether to show ink of neighbours that stands as near as the signs of one word: a digit that was cut off.
  var showsNeighbours = false

  /// Shown always.
  static let first = [
    CellView(capHeight: 48, showsNeighbours: true),
    CellView(capHeight: 36, tones: .two(120)),
    CellView(capHeight: 36, isLimited: true),
  ]

  /// Shown where those differ.
  static let further = [
    CellView(capHeight: 26),
    CellView(capHeight: 30, tones: .two(185)),
    CellView(capHeight: 38, tones: .steep),
  ]
}

extension PixImage {
  /// The image as a view shows it, enlarged by `scale`.
  func shown(_ tones: CellView.Tones, scale: Double) throws -> PixImage {
    switch tones {
    case .gray: return try scaled(scale, scale)
    case .two(let threshold):
      let finer = try scaled(scale * 1.5, scale * 1.5)
      return try finer.ink(darkerThan: threshold).grayscale().softened().scaled(1 / 1.5, 1 / 1.5)
    case .steep:
      let image = try scaled(scale, scale).copy()
      try image.withGrayRows { $0.steepen(black: 70, white: 200) }
      return image
    }
  }
}

extension GrayRows {
  /// Spreads the tones between two brightnesses over the whole range.
  fileprivate func steepen(black: Int, white: Int) {
    for y in 0..<height {
      for x in 0..<width {
        let tone = (Int(self[x, y]) - black) * 255 / (white - black)
        self[x, y] = UInt8(min(255, max(0, tone)))
      }
    }
  }
}
