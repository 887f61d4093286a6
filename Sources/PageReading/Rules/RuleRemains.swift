/// What is left of an upright rule that was found in part: slivers in line with it.
enum RuleRemains {
  /// Indices of thin components that stand on the course of an upright rule, or within a few lines above or below it, with
  /// no print beside them.
  static func find(_ boxes: [PixelBox], _ rules: PageRules, unit: Int) -> Set<Int> {
    let lines = RuleJoiner.joinedDown(rules.vertical + rules.faint, capHeight: unit)
      .filter { $0.height >= 8 * unit }
    guard !lines.isEmpty else { return [] }
    let slivers = boxes.indices.filter { isSliver(boxes[$0], unit) }
    let others = boxes.filter { !isSliver($0, unit) && $0.height * 100 >= unit * 45 && $0.height < 4 * unit }
    return Set(
      slivers.filter { index in
        let box = boxes[index]
        return lines.contains { isOnCourse(box, of: $0, unit) }
          && !others.contains { $0.verticalOverlap(box) > 0 && -$0.horizontalOverlap(box) < unit / 2 }
      })
  }

  private static func isSliver(_ box: PixelBox, _ unit: Int) -> Bool {
    box.width * 3 <= max(12, unit) && box.height >= 2 * box.width
  }

  private static func isOnCourse(_ box: PixelBox, of line: PixelBox, _ unit: Int) -> Bool {
    box.midX >= line.left - 3 && box.midX <= line.right + 3 && box.bottom >= line.top - 6 * unit
      && box.top <= line.bottom + 6 * unit
  }
}
