import DocumentModel

/// Holds the points and commas of a number as it was read against the ink between its digits.
///
/// Readings of the same pixels can all lose the same point, and a value that is ten times too high looks as
/// plausible as the right one. The ink does not lie: a small mark on the baseline between two digits is a point
/// or a comma. The check only speaks where digits and tall components stand in the same order; broken
/// digits leave it silent, and it says nothing of what stands between digits that touch.
enum PointCheck {
  enum Finding: Equatable {
    /// Nothing can be said.
    case silent
    /// Ink and text have their marks between the same digits.
    case confirmed
    /// The text as the ink has it.
    case corrected(String)
    /// The text has a mark where the paper is white, or another mark than the ink.
    case doubted
  }

  /// What stands between two digits, as far as the check tells marks apart.
  private enum Gap: Equatable { case nothing, hidden, point, comma, colon, dash, unclear }

  ///
  /// - Parameter point: what a small mark on the baseline is called on this page.
  static func finding(_ text: String, _ printed: PrintedMarks, point: String = ".") -> Finding {
    guard let read = Signs(text) else { return .silent }
    let tall = printed.tall.map(\.box)
    if PointCheck.isCutShort(read, tall) { return .doubted }
    guard read.signs.count > 1 else { return .silent }
    guard let counts = TouchingSigns.counts(of: tall, signs: read.signs.count) else { return .silent }
    if let text = PointCheck.withPercentSigns(read, printed.tall, counts) { return .corrected(text) }
    if PointCheck.missesComparison(read, printed.tall, counts) { return .doubted }
    var marks = read.gaps
    var (isCorrected, isDoubted) = (false, false)
    var next = 0
    for index in tall.indices.dropLast() {
      next += counts[index]
      guard isDigit(read.signs[next - 1]), isDigit(read.signs[next]) else { continue }
      switch compare(marks[next - 1], gap(between: tall[index], tall[index + 1], printed)) {
      case .same: break
      case .different: isDoubted = true
      case .instead(let found):
        let isArabic = (0x660...0x6f9).contains(read.signs[next].value)
        (marks[next - 1], isCorrected) = (isArabic ? "٫" : found == "." ? point : found, true)
      }
    }
    if isDoubted { return .doubted }
    guard isCorrected else { return tall.count > 1 ? .confirmed : .silent }
    return .corrected(read.text(with: marks))
  }

  /// Whether a number was read where more digits stand: more pieces of ink than it has, and wider than its digits and marks
  /// can be.
  private static func isCutShort(_ read: Signs, _ tall: [PixelBox]) -> Bool {
    guard let first = tall.first, !read.signs.isEmpty, tall.count > read.signs.count,
      read.signs.allSatisfy(isDigit)
    else { return false }
    let height = tall.map(\.height).sorted()[tall.count / 2]
    let right = tall.map(\.right).max() ?? first.right
    let marks = read.gaps.reduce(0) { $0 + $1.unicodeScalars.count }
    let widest = height * (95 * read.signs.count + 90 * marks + 10) / 100
    return right - first.left > widest
  }

  /// The text with `%` where the ink has it and the reading made digits of it; nil where nothing is to be changed.
  private static func withPercentSigns(
    _ read: Signs, _ tall: [PrintedMarks.Mark], _ counts: [Int]
  ) -> String? {
    var text: [String] = []
    var (next, isChanged) = (0, false)
    for (mark, count) in zip(tall, counts) {
      let signs = read.signs[next..<next + count]
      if mark.kind == .percent, !signs.contains("%") {
        text += ["%"] + repeatElement("", count: count - 1)
        isChanged = true
      } else {
        text += signs.map { String($0) }
      }
      next += count
    }
    return isChanged ? read.text(of: text) : nil
  }

  /// Whether the ink has an at-most or at-least sign where the text has another, often a 2 or a 5.
  private static func missesComparison(
    _ read: Signs, _ tall: [PrintedMarks.Mark], _ counts: [Int]
  ) -> Bool {
    var next = 0
    for (mark, count) in zip(tall, counts) {
      let signs = read.signs[next..<next + count]
      if mark.kind == .comparison, !signs.contains(where: { comparisons.contains($0) }) { return true }
      next += count
    }
    return false
  }

  private static let comparisons = Set("≤≥<>".unicodeScalars)

  private enum Comparison {
    case same
    case different
    case instead(String)
  }

  private static func compare(_ read: String, _ inked: Gap) -> Comparison {
    switch (read, inked) {
    case ("", .nothing), (".", .point), (",", .point), (".", .comma), (",", .comma), (":", .colon): .same
    case ("-", .dash), ("–", .dash), ("−", .dash), ("٫", .point), ("٫", .comma): .same
    // A mark that touches a digit is part of its ink; one too faint to be ink leaves its room.
    case (_, .hidden): .same
    // A mark in two pieces.
    case (".", .unclear), (",", .unclear): .same
    // An asterisk stands at no height that can be relied on.
    case ("*", _): .same
    case ("", .point), (":", .point): .instead(".")
    case ("", .comma), (":", .comma): .instead(",")
    default: .different
    }
  }

  private static func gap(between left: PixelBox, _ right: PixelBox, _ printed: PrintedMarks) -> Gap {
    let inside = printed.marks.filter {
      $0.kind != .sign && $0.box.midX >= left.midX && $0.box.midX < right.midX
        && $0.box.midX * 2 >= left.midX + left.right && $0.box.midX * 2 <= right.midX + right.left
    }.map(\.kind)
    // A printed mark parts its digits; one that stands between digits set as close as any is dirt, or slants.
    let isNarrow = (right.left - left.right) * 100 < 18 * max(left.height, right.height)
    switch inside {
    case []:
      let widest = max(left.width * 100 / max(1, left.height), right.width * 100 / max(1, right.height))
      let isRoomy = (right.left - left.right) * 100 >= 22 * max(left.height, right.height)
      return widest >= 78 || isRoomy ? .hidden : .nothing
    case [.point]: return isNarrow ? .unclear : .point
    case [.comma]: return isNarrow ? .unclear : .comma
    case [.dash]: return .dash
    case [.point, .raised], [.raised, .point]: return .colon
    default: return .unclear
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType == .decimal }

  /// Signs of one piece, as tall as digits.
  static func isTall(_ scalar: Unicode.Scalar) -> Bool { isDigit(scalar) || tall.contains(scalar) }

  /// Marks that stand between digits.
  static func isLow(_ scalar: Unicode.Scalar) -> Bool { low.contains(scalar) }

  private static let tall = Set("%/()[]|ABCDEFGHIJKLMNOPQRSTUVWXYZ<>≤≥".unicodeScalars)
  private static let low = Set(".,:-–−٫*".unicodeScalars)

  /// A text taken apart into tall signs and what stands between them.
  private struct Signs {
    var signs: [Unicode.Scalar] = []
    var gaps: [String] = []
    private var before = ""
    private var after = ""

    /// nil where the text has signs of which it is not known how many pieces of ink they make.
    init?(_ text: String) {
      var gap = ""
      for scalar in text.unicodeScalars {
        if PointCheck.isTall(scalar) {
          if signs.isEmpty { before = gap } else { gaps.append(gap) }
          signs.append(scalar)
          gap = ""
        } else if PointCheck.isLow(scalar) {
          gap.unicodeScalars.append(scalar)
        } else {
          return nil
        }
      }
      after = gap
    }

    /// Other signs with the marks between them.
    func text(of signs: [String]) -> String {
      zip(signs, gaps + [after]).reduce(before) { $0 + $1.0 + $1.1 }
    }

    /// The signs with other marks between them.
    func text(with marks: [String]) -> String {
      var text = before
      for (sign, mark) in zip(signs, marks + [after]) { text += String(sign) + mark }
      return text
    }
  }
}

extension Word {
  /// The word after its marks were held against the ink: a correction or a doubt is never silent.
  ///
  /// A corrected word counts as read once and keeps what it was read as beside it.
  func checked(against printed: PrintedMarks, point: String = ".") -> Word {
    switch PointCheck.finding(text, printed, point: point) {
    case .silent, .confirmed: return self
    case .corrected(let found):
      // A reading that has its mark at the same place knows best which mark it is.
      let known = alternatives.first {
        $0.text.filter(\.isNumber) == found.filter(\.isNumber)
          && PointCheck.finding($0.text, printed) == .confirmed
      }
      return replaced(by: known?.text ?? found)
    case .doubted:
      let other = alternatives.first { PointCheck.finding($0.text, printed) == .confirmed }
      if let other { return replaced(by: other.text) }
      var word = self
      word.confidence = min(confidence, 0.5)
      word.agreeingReadings = 1
      return word
    }
  }

  private func replaced(by found: String) -> Word {
    var word = self
    word.text = found
    word.confidence = min(confidence, 0.6)
    word.agreeingReadings = 1
    word.alternatives =
      [Reading(text: text, confidence: min(confidence, 0.5))]
      + alternatives.filter { $0.text != found }
    return word
  }
}
