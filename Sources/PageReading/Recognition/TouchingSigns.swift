/// How many signs each tall piece of a number's ink holds where some of them touch.
enum TouchingSigns {
  /// One count for each piece, at least 1, in their order; nil where there is no clear answer: fewer signs than
  /// pieces (broken digits), or two pieces equally likely to be the wider for a touching sign.
  ///
  /// - Parameter pieces: from left to right.
  /// - Complexity: pieces times signs.
  static func counts(of pieces: [PixelBox], signs: Int) -> [Int]? {
    guard !pieces.isEmpty, pieces.count <= signs else { return nil }
    var counts = [Int](repeating: 1, count: pieces.count)
    for _ in pieces.count..<signs {
      let order = pieces.indices.sorted {
        pieces[$0].width * (counts[$1] + 1) > pieces[$1].width * (counts[$0] + 1)
      }
      let widest = order[0]
      if order.count > 1 {
        let other = order[1]
        let lead = pieces[widest].width * (counts[other] + 1) * 100
        guard lead >= pieces[other].width * (counts[widest] + 1) * 115 else { return nil }
      }
      counts[widest] += 1
    }
    // A third to one and a sixth of the height is as wide as digits are, a point between them included.
    let isPlausible = pieces.indices.allSatisfy {
      let share = pieces[$0].width * 100 / max(1, counts[$0] * pieces[$0].height)
      return counts[$0] == 1 || (33...116).contains(share)
    }
    return isPlausible ? counts : nil
  }
}
