/// What the ink of a number is made of, told by size and place alone: no model and no language.
struct PrintedMarks {
  enum Kind: Equatable {
    /// A digit, or anything else as tall.
    case sign
    /// A slash between two rings, all three of which are one sign.
    case percent
    /// A bar on the baseline under something smaller than a digit: at most, at least.
    case comparison
    /// Small, on the baseline: a point.
    case point
    /// Small, on the baseline and hanging below it: a comma.
    case comma
    /// Flat, at mid height.
    case dash
    /// Small, at mid height: the upper half of a colon, a raised point.
    case raised
  }

  struct Mark: Equatable {
    var kind: Kind
    var box: PixelBox
    /// Index of the component.
    var component: Int
  }

  /// From left to right; what is none of the kinds (an asterisk, a degree sign, dust) is left out.
  private(set) var marks: [Mark] = []

  /// Sorts the components of a number's ink, given by their indices.
  init(_ indices: [Int], _ ink: InkComponents) {
    self.init(indices.map { ($0, ink.components[$0]) })
  }

  /// Digits of one number are equally tall and stand on one line: their medians are the measure.
  init(_ pieces: [(index: Int, component: InkComponents.Component)]) {
    let tallest = pieces.map(\.component.box.height).max() ?? 0
    let tall = pieces.map(\.component.box).filter { $0.height * 10 >= tallest * 6 }
    guard !tall.isEmpty else { return }
    let height = tall.map(\.height).sorted()[tall.count / 2]
    let baseline = tall.map(\.bottom).sorted()[tall.count / 2]
    let measure = Measure(height: height, baseline: baseline)
    marks = pieces.compactMap { piece in
      measure.kind(of: piece.component).map {
        Mark(kind: $0, box: piece.component.box, component: piece.index)
      }
    }
    joinPercentSigns(pieces, height: height, baseline: baseline)
    joinComparisons(pieces.map(\.component.box), height: height, baseline: baseline)
    marks.sort { ($0.box.left, $0.box.top) < ($1.box.left, $1.box.top) }
  }

  /// Digits and what stands among them like one.
  var tall: [Mark] { marks.filter { [.sign, .percent, .comparison].contains($0.kind) } }

  /// Makes one mark of a slash with a ring at its upper left and one at its lower right.
  private mutating func joinPercentSigns(
    _ pieces: [(index: Int, component: InkComponents.Component)], height: Int, baseline: Int
  ) {
    let rings = pieces.map(\.component.box).filter {
      (30...65).contains($0.height * 100 / height) && (22...65).contains($0.width * 100 / height)
    }
    for index in marks.indices where marks[index].kind == .sign {
      let slash = marks[index].box
      let upper = rings.first {
        $0.left < slash.left && $0.right > slash.left - height / 4 && $0.midX < slash.midX
          && abs($0.top - (baseline - height)) * 5 <= height
      }
      let lower = rings.first {
        $0.right > slash.right && $0.left < slash.right + height / 4 && $0.midX > slash.midX
          && abs($0.bottom - baseline) * 5 <= height
      }
      guard let upper, let lower else { continue }
      marks[index].kind = .percent
      marks[index].box = slash.union(upper).union(lower)
    }
    let percents = marks.filter { $0.kind == .percent }.map(\.box)
    marks.removeAll { mark in mark.kind != .percent && percents.contains { $0.contains(mark.box) } }
  }

  /// Makes one mark of a bar on the baseline and the angle above it.
  private mutating func joinComparisons(_ boxes: [PixelBox], height: Int, baseline: Int) {
    let bars = boxes.filter {
      $0.height * 100 <= height * 22 && (35...85).contains($0.width * 100 / height)
        && abs($0.bottom - baseline) * 100 <= height * 18
    }
    for bar in bars {
      let angle = boxes.first {
        (38...78).contains($0.height * 100 / height) && $0.bottom <= bar.top + 1
          && $0.horizontalOverlap(bar) * 10 >= bar.width * 7 && $0.width * 10 <= bar.width * 14
      }
      guard let angle else { continue }
      let sign = bar.union(angle)
      marks.removeAll { sign.contains($0.box) }
      marks.append(Mark(kind: .comparison, box: sign, component: -1))
    }
  }

  /// Size and place of a number's digits, in pixels.
  private struct Measure {
    var height: Int
    var baseline: Int

    func kind(of component: InkComponents.Component) -> Kind? {
      let box = component.box
      if box.height * 10 >= height * 6 { return .sign }
      // Dust: printed points fill a twentieth of a digit's height squared, faint ones a third of that.
      guard component.area * 75 >= height * height else { return nil }
      let (top, bottom) = ((baseline - box.top) * 100 / height, (baseline - box.bottom) * 100 / height)
      let isSmall = box.width * 100 <= height * 38 && box.height * 100 <= height * 45
      if isSmall, top <= 42, bottom <= 14, bottom >= -36 { return bottom <= -11 ? .comma : .point }
      if bottom < 20 || top > 85 { return nil }
      if box.height * 100 <= height * 30, box.width >= box.height * 3 / 2 { return .dash }
      return isSmall ? .raised : nil
    }
  }
}
