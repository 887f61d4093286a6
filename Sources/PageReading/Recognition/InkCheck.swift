import DocumentModel

/// Holds the numbers of a page, as they were read, against their ink: points first, then the digits' shapes.
struct InkCheck {
  let found: FoundPage

  func checked(_ words: [Word]) -> [Word] {
    let boxes = found.ink.components.map(\.box)
    // Components by the row their middle lies in, so that a word need not look at the whole page.
    let byRow = boxes.indices.sorted { (boxes[$0].midY, $0) < (boxes[$1].midY, $1) }
    let rows = byRow.map { boxes[$0].midY }
    let point = decimalMark(words)
    var shapes = DigitShapes(found.ink)
    var result = words
    for index in words.indices where hasDigit(words[index]) {
      let own = components(of: words[index], byRow, rows)
      let printed = PrintedMarks(own, found.ink)
      result[index] = words[index].checked(against: printed, point: point)
      shapes.add(result[index], printed, number: index)
    }
    for (number, text) in shapes.contradictions() {
      result[number] = result[number].contradicted(by: text)
    }
    return result
  }

  /// A comma where the page's numbers have commas far more often than points, else a point: in small print the
  /// tail of a comma is lost.
  private func decimalMark(_ words: [Word]) -> String {
    let numbers = words.map(\.text).filter(SecondReading.isNumeric)
    let commas = numbers.filter { $0.contains(",") && !$0.contains(".") }.count
    let points = numbers.filter { $0.contains(".") && !$0.contains(",") }.count
    return commas > 2 * points ? "," : "."
  }

  private func hasDigit(_ word: Word) -> Bool {
    word.text.unicodeScalars.contains { $0.properties.numericType == .decimal }
  }

  /// The components in a word's box: those of its segment, and faint ones that no segment claims.
  private func components(of word: Word, _ byRow: [Int], _ rows: [Int]) -> [Int] {
    let (x, y) = (found.page.pointsPerPixelX, found.page.pointsPerPixelY)
    let height = word.box.height / y
    // What hangs below the digits' box or stands a little out of it belongs to the word as well.
    let (top, bottom) = (Int(word.box.top / y), Int(word.box.bottom / y + height * 0.15) + 1)
    let (left, right) = (Int(word.box.left / x) - 1, Int(word.box.right / x) + 1)
    let start = rows.partitioningIndex { $0 >= top }
    let end = rows.partitioningIndex { $0 > bottom }
    let inside = byRow[start..<end].filter {
      let middle = found.ink.components[$0].box.midX
      return middle >= left && middle <= right && found.owners[$0] != SegmentFinder.rejected
    }
    var areas: [Int: Int] = [:]
    for index in inside { areas[found.owners[index], default: 0] += found.ink.components[index].area }
    areas[SegmentFinder.unowned] = nil
    let owner = areas.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    return inside.filter { found.owners[$0] == SegmentFinder.unowned || found.owners[$0] == owner }
  }
}

extension Array where Element == Int {
  /// The first index of a sorted array at which a condition that stays true holds.
  fileprivate func partitioningIndex(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
