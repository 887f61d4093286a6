import DocumentModel

extension Run {
  /// Indices of its words in the order in which they are read.
  ///
  /// In right-to-left text from the right, except that neighbouring Latin words, with the figures after them,
  /// are read from the left.
  var readingOrder: [Int] {
    guard script.isRightToLeft else { return inks.map(\.index) }
    var order: [Int] = []
    var latin: [Int] = []
    for ink in inks {
      if ink.script.leftToRight > ink.script.rightToLeft || !latin.isEmpty && ink.script.rightToLeft == 0 {
        latin.append(ink.index)
      } else {
        order += latin.reversed()
        latin = []
        order.append(ink.index)
      }
    }
    return (order + latin.reversed()).reversed()
  }
}

extension [RowDraft] {
  /// The order of lines on the page: top to bottom, and left to right where they stand side by side.
  var pageOrder: [Int] {
    let sorted = indices.sorted {
      (self[$0].level, self[$0].box.left, $0) < (self[$1].level, self[$1].box.left, $1)
    }
    var order: [Int] = []
    var start = 0
    while start < sorted.count {
      let first = self[sorted[start]]
      let end =
        sorted[start...].firstIndex { self[$0].level - first.level > 0.4 * first.height } ?? sorted.count
      order += sorted[start..<end].sorted { (self[$0].box.left, $0) < (self[$1].box.left, $1) }
      start = end
    }
    return order
  }
}
