/// The holes of a binder or a printer's tractor along a page's side: rings that models read as O and 0.
enum MarginHoles {
  /// Indices of the components that are holes: five or more rings or discs of one size in one column at the page's edge,
  /// evenly spaced, with nothing beside them.
  static func find(_ ink: InkComponents, pageWidth: Int, unit: Int) -> Set<Int> {
    let boxes = ink.components.map(\.box)
    let margin = pageWidth / 12
    let round = boxes.indices.filter { isRound(ink.components[$0], unit) }
    let signs = boxes.indices.filter { boxes[$0].height * 100 >= unit * 45 }
    var found: Set<Int> = []
    for side in [0..<margin, (pageWidth - margin)..<pageWidth] {
      let own = round.filter { side.contains(boxes[$0].midX) }
        .filter { index in !signs.contains { $0 != index && stands($0, beside: index, boxes, unit) } }
      for start in own where !found.contains(start) {
        let column = own.filter { isAlike(boxes[$0], boxes[start], unit) }
          .sorted { boxes[$0].top < boxes[$1].top }
        if isEven(column.map { boxes[$0].midY }, unit) { found.formUnion(column) }
      }
    }
    return found
  }

  private static func isRound(_ component: InkComponents.Component, _ unit: Int) -> Bool {
    let (width, height) = (component.box.width, component.box.height)
    let fill = component.area * 100 / max(1, width * height)
    return height * 10 >= unit * 9 && height <= 4 * unit && abs(width - height) * 7 <= height
      && (fill <= 45 || fill >= 70)
  }

  private static func stands(_ other: Int, beside index: Int, _ boxes: [PixelBox], _ unit: Int) -> Bool {
    boxes[other].verticalOverlap(boxes[index]) > 0
      && -boxes[other].horizontalOverlap(boxes[index]) < unit * 3 / 2
  }

  private static func isAlike(_ a: PixelBox, _ b: PixelBox, _ unit: Int) -> Bool {
    abs(a.midX - b.midX) <= max(3, unit / 2) && abs(a.height - b.height) * 7 <= b.height
  }

  /// Whether every distance is once, twice or a few times the same, and that more than a list's spacing.
  private static func isEven(_ middles: [Int], _ unit: Int) -> Bool {
    let steps = zip(middles.dropFirst(), middles).map { $0 - $1 }
    guard steps.count >= 4, let pitch = steps.min(), pitch >= 2 * unit else { return false }
    return steps.allSatisfy { step in
      let times = (step + pitch / 2) / pitch
      return times <= 4 && abs(step - times * pitch) * 8 <= pitch * times
    }
  }
}
