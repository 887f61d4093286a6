/// Makes the paper of a line's image white where it is grey.
///
/// White paint over rules and neighbours leaves the grey paper of a poor scan in strips, and the recogniser's own threshold
/// may then part white from grey instead of grey from print.
extension PixImage {
  /// Changes this image: only for images made here.
  func whitenPaper() throws {
    try withGrayRows { pixels in
      guard let tones = pixels.tones(), tones.paper - tones.print > 40 else { return }
      let white = tones.paper - (tones.paper - tones.print) / 8
      for y in 0..<pixels.height {
        for x in 0..<pixels.width {
          let tone = Int(pixels[x, y])
          guard tone > tones.print else { continue }
          pixels[x, y] = UInt8(
            min(255, tones.print + (tone - tones.print) * (255 - tones.print) / (white - tones.print)))
        }
      }
    }
  }
}

extension GrayRows {
  /// The tone of grey paper and the darkest of the print; nil where the paper is white, or of no one tone.
  ///
  /// The soft edges of print are no paper: they are of all tones alike.
  fileprivate func tones() -> (paper: Int, print: Int)? {
    var histogram = [Int](repeating: 0, count: 256)
    for y in 0..<height { for x in 0..<width { histogram[Int(self[x, y])] += 1 } }
    let count = histogram[..<255].reduce(0, +)
    guard count * 10 >= width * height * 3 else { return nil }
    var best = (tone: 0, count: 0)
    for tone in 190..<246 {
      let near = histogram[(tone - 8)...(tone + 8)].reduce(0, +)
      if near > best.count { best = (tone, near) }
    }
    guard best.count * 10 >= count * 5 else { return nil }
    var remaining = count / 50
    let print = histogram.firstIndex { tone in
      remaining -= tone
      return remaining < 0
    }
    return print.map { (best.tone, $0) }
  }
}
